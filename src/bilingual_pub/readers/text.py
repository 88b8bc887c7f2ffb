"""Plain text: a block is a paragraph between blank lines.

Inside a paragraph a line ends where its author ended it, as in an address, a timetable or a verse,
or where a program broke it because it was full. `split_lines` tells one from the other.
"""

import re

from bilingual_pub.model import Block, Kind
from bilingual_pub.readers.headline import LIST_MARK, OpeningLine, choose_headline, is_date_line
from bilingual_pub.readers.html import LINE_BREAK, make_plain_runs
from bilingual_pub.readers.limits import check_blocks, check_lines
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.text import decode_text, repair_text

USUAL_WIDTH = 60
"""Characters; programs that break lines do so at 60 to 80, and nobody fills verses so far."""

BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")

SENTENCE_END = re.compile(r"[.!?…。！？؟]['\"”’»)\]]*$")

FEWEST_WORDS = 4
"""Of a sentence; “St.” and “10 a.m.” end with a stop too."""


def read(source: Source) -> Draft:
    """The paragraphs of a text; a headline right above a paragraph is one by itself."""
    text, repairs = repair_text(decode_text(source.data))
    check_lines(text, source.name)
    paragraphs = [split_lines(part) for part in BLANK_LINES.split(text) if part.strip()]
    check_blocks(len(paragraphs), source.name)
    if paragraphs and has_headline(paragraphs[0]):
        first, *others = paragraphs[0]
        paragraphs[:1] = [[first], others]
    blocks = tuple(
        Block("", Kind.PARAGRAPH, make_plain_runs(LINE_BREAK.join(lines))) for lines in paragraphs
    )
    return Draft(blocks, repairs=repairs)


def has_headline(lines: list[str]) -> bool:
    """Whether the first line of a paragraph is a headline above it, and no part of an address.

    >>> has_headline(["WATER NOTICE", "Boil it for one minute."])
    True
    >>> has_headline(["Los Sauces Clinic", "418 Willow St."])
    False
    """
    if len(lines) < len(["headline", "text"]) or choose_headline([*map(OpeningLine, lines)]) != 0:
        return False
    return lines[0].isupper() or is_date_line(lines[1]) or is_sentence(lines[1])


def is_sentence(line: str) -> bool:
    """Whether a line has a few words and ends as a sentence does."""
    return len(line.split()) >= FEWEST_WORDS and bool(SENTENCE_END.search(line))


def split_lines(paragraph: str) -> list[str]:
    r"""The lines of a paragraph as its author wrote them.

    A line goes on in the next one when that begins with a small letter, or when its first word
    would not have found room: then a program broke the line. A mark of a list always begins one.

    >>> split_lines("Clinic hours\nMonday: 8 to 12\nTuesday: closed")
    ['Clinic hours', 'Monday: 8 to 12', 'Tuesday: closed']
    >>> split_lines("The council met\non Monday.")
    ['The council met on Monday.']
    """
    first, *others = (line.strip() for line in paragraph.strip().split("\n"))
    width = max(map(len, [first, *others]))
    lines = [[first]]
    for line in others:
        if _continues(lines[-1][-1], line, max(width, USUAL_WIDTH)):
            lines[-1].append(line)
        else:
            lines.append([line])
    return [" ".join(parts) for parts in lines]


def _continues(last: str, line: str, width: int) -> bool:
    if LIST_MARK.match(line):
        return False
    first_word = line.split(maxsplit=1)[0]
    return line[0].islower() or len(last) + 1 + len(first_word) > width
