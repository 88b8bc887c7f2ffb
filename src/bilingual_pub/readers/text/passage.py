"""A text as its lines, the parts that blank lines make of them, and what is typed before them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from bilingual_pub.readers.headline import NO_HEADLINE
from bilingual_pub.readers.text.columns import count_cells, read_columns
from bilingual_pub.readers.text.markers import RULE, TypedMarker, find_markers

FAR = 8
"""Columns; a line that begins so far to the right goes on in the cell above it."""

LONGEST_NUMBERED = 80
"""Characters of a heading with a number."""

QUOTED = re.compile(r"[ \t]{0,3}>[ \t]?")
"""How e-mail shows what somebody else said."""

MOST_TRIED = 20

COUNTED = re.compile("digits|roman A|letters A|chinese")
"""What headings are counted with."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The lines of a text or of a quotation in it.

    `parts` are the numbers of the lines between two blank ones, `markers` those of items; `rows`
    says for each line that could be one of a table where the last of those below it ends;
    `marked` are the keys of `markers`, in order.
    """

    lines: Sequence[str]
    parts: tuple[range, ...]
    markers: dict[int, TypedMarker]
    rows: dict[int, int]
    marked: tuple[int, ...]
    _no_tables: set[int] = field(default_factory=set)

    def count_rows(self, first: int) -> int:
        """How many lines from one on are rows of a table; 0 where it is none."""
        end = self.rows.get(first, first)
        if end in self._no_tables or count_cells(self.lines[first]) < len(["name", "value"]):
            return 0
        rows = [line for line in self.lines[first:end] if not RULE.fullmatch(line)]
        if read_columns(rows):
            return end - first
        if end - first > MOST_TRIED:
            # What is no table with all these lines is none from the next one on either; to try
            # each of them would take as many times as long.
            self._no_tables.add(end)
        return 0

    def goes_on_in_list(self, at: int, end: int, marker: TypedMarker) -> bool:
        """Whether, up to a line, the next item after a line is one more of the same list."""
        place = bisect_right(self.marked, at)
        if place == len(self.marked) or self.marked[place] >= end:
            return False
        return self.markers[self.marked[place]].style == marker.style

    def heads_a_part(self, place: int) -> bool:
        """Whether a part is nothing but a numbered heading: “1. Who may come” above a text."""
        part = self.parts[place]
        marker = self.markers.get(part[0])
        if len(part) > 1 or marker is None or not COUNTED.match(marker.style[0]):
            return False
        text = self.lines[part[0]][marker.length :].strip()
        if len(text) > LONGEST_NUMBERED or NO_HEADLINE.search(text) or text[0].islower():
            return False
        before = self.parts[place - 1] if place else None
        after = self.parts[place + 1] if place + 1 < len(self.parts) else None
        if after is None or after[0] in self.markers or self._is_item(before):
            return False
        return measure_indent(self.lines[after[0]]) <= marker.indent

    def _is_item(self, part: range | None) -> bool:
        return part is not None and len(part) == 1 and part[0] in self.markers


def read_passage(lines: Sequence[str]) -> Passage:
    """The passage that some lines are."""
    markers = find_markers(lines)
    return Passage(
        lines, tuple(_find_parts(lines)), markers, _find_rows(lines, markers), (*markers,)
    )


def _find_rows(lines: Sequence[str], markers: dict[int, TypedMarker]) -> dict[int, int]:
    rows: dict[int, int] = {}
    for at in reversed(range(len(lines))):
        line = lines[at]
        if (
            at not in markers
            and not QUOTED.match(line)
            and (RULE.fullmatch(line) or measure_indent(line) >= FAR or count_cells(line) > 1)
        ):
            rows[at] = rows.get(at + 1, at + 1)
    return rows


def _find_parts(lines: Sequence[str]) -> list[range]:
    parts = []
    first = None
    for number, line in enumerate([*lines, ""]):
        if line.strip():
            first = number if first is None else first
        elif first is not None:
            parts.append(range(first, number))
            first = None
    return parts


def measure_indent(line: str) -> int:
    """The columns before the first letter of a line; 0 for an empty one."""
    if not line.strip():
        return 0
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())
