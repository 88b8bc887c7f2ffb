"""Headings and rules among the lines of a paragraph: lines in capitals, and underlined ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from bilingual_pub.readers.text.lines import (
    ends_so,
    is_capital_heading,
    is_sentence,
    split_lines,
)
from bilingual_pub.readers.text.markers import RULE

TOP, SECOND = 1, 2

UNDERLINES = {"=": TOP, "-": SECOND, "~": SECOND}

LONGEST_UNDERLINED = 100

MOST_LOOKED_AT = 20
"""Lines of a paragraph that are read to see whether it is one."""


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of a paragraph; or of a heading, whose `level` is not 0."""

    lines: list[str]
    level: int = 0


def part_sections(lines: Sequence[str], *, shows_capitals: bool) -> list[Section]:
    """Lines, as their author wrote them, parted around headings and rules.

    >>> [section.level for section in part_sections(["Hours", "====="], shows_capitals=True)]
    [1]
    """
    sections: list[Section] = []
    open_lines: list[str] = []

    def close() -> None:
        if open_lines:
            sections.append(Section(split_lines(open_lines)))
            open_lines.clear()

    for number, line in enumerate(lines):
        bare = line.strip()
        if rule := RULE.fullmatch(line):
            level = UNDERLINES.get(rule["sign"], 0) if len(open_lines) == 1 else 0
            if level and len(open_lines[0].strip()) <= LONGEST_UNDERLINED:
                sections.append(Section([open_lines.pop().strip()], level))
            close()
        elif shows_capitals and is_capital_heading(bare) and _stands_alone(lines, number):
            close()
            sections.append(Section([bare], SECOND))
        else:
            open_lines.append(line)
    close()
    return sections


def _stands_alone(lines: Sequence[str], number: int) -> bool:
    """Whether a line in capitals is above a text and behind one, and not part of an address."""
    before = lines[number - 1].strip() if number else ""
    if before and not (_is_said(before) or RULE.fullmatch(before) or is_capital_heading(before)):
        return False
    after = lines[number + 1 : number + 1 + MOST_LOOKED_AT]
    if not after:
        return not before
    below = [line for line in after if not is_capital_heading(line.strip())]
    return bool(below) and any(map(_is_said, split_lines(below)))


def _is_said(line: str) -> bool:
    return is_sentence(line) or ends_so(line)
