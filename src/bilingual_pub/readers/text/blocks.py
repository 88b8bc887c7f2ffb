"""The blocks of a plain text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from bilingual_pub.model import Block, Cell, Kind, Run
from bilingual_pub.readers.html import LINE_BREAK, Groups, make_plain_runs
from bilingual_pub.readers.limits import check_blocks, check_table
from bilingual_pub.readers.text.columns import Columns, read_columns
from bilingual_pub.readers.text.lines import (
    goes_on,
    has_headline,
    has_small_letters,
    is_capital_heading,
    measure_width,
    split_lines,
    split_paragraphs,
)
from bilingual_pub.readers.text.lists import OpenLists
from bilingual_pub.readers.text.markers import RULE, TypedMarker
from bilingual_pub.readers.text.passage import QUOTED, Passage, measure_indent, read_passage
from bilingual_pub.readers.text.sections import Section, part_sections

MORE_THAN = re.compile(r"\s*>\s*\d")
"""A sign of mathematics: “> 65 years: free”."""

MOST_QUOTED = 20

HEADING_LEVEL = 2
"""Of a heading that nothing but its looks makes one; the title alone is above it."""


def make_blocks(text: str, name: str) -> tuple[Block, ...]:
    """The blocks of a text.

    Raises:
        InputError: it has more than an article has, or a table that fits on no paper.
    """
    maker = BlockMaker(text, name)
    maker.read(read_passage(text.split("\n")))
    return maker.finished()


class BlockMaker:
    """Blocks on their way: what has been read, and the lists that are open."""

    def __init__(self, text: str, name: str) -> None:
        self._blocks: list[Block] = []
        self._name = name
        self._groups = Groups()
        self._lists = OpenLists(self._groups)
        self._shows_capitals = has_small_letters(text)
        self._quoted = 0
        self._is_one_part = False

    def read(self, passage: Passage) -> None:
        """Take a passage: the text, or what is quoted in it."""
        self._is_one_part = len(passage.parts) == 1
        for place, part in enumerate(passage.parts):
            if passage.heads_a_part(place):
                self._numbered_heading(passage.markers[part[0]], passage.lines[part[0]])
            else:
                self._part_by_quotes(passage, part)
            self._lists.pause()
            check_blocks(len(self._blocks), self._name)

    def finished(self) -> tuple[Block, ...]:
        """Every block; a heading with nothing under it is none."""
        if len(self._blocks) > 1 and self._blocks[-1].kind is Kind.HEADING:
            self._blocks[-1] = replace(self._blocks[-1], kind=Kind.PARAGRAPH, level=0)
        return tuple(self._blocks)

    def _part_by_quotes(self, passage: Passage, part: range) -> None:
        """Lines between two blank ones, of which some may be quoted."""
        if self._quoted == MOST_QUOTED or not any(QUOTED.match(passage.lines[at]) for at in part):
            self._part(passage, part)
            return
        for is_quoted, numbers in groupby(part, lambda at: bool(QUOTED.match(passage.lines[at]))):
            own = [*numbers]
            lines = [passage.lines[at] for at in own]
            if is_quoted and (len(own) > 1 or not MORE_THAN.match(lines[0])):
                self._quote([QUOTED.sub("", line, count=1) for line in lines])
            else:
                self._part(passage, range(own[0], own[-1] + 1))

    def _quote(self, lines: list[str]) -> None:
        """What is quoted: its paragraphs are quotations, its lists and tables stay such."""
        self._lists.close()
        self._quoted += 1
        first = len(self._blocks)
        self.read(read_passage(lines))
        group = self._groups.name("quote")
        self._blocks[first:] = (
            replace(block, kind=Kind.QUOTE, level=self._quoted, group=group)
            if block.kind in {Kind.PARAGRAPH, Kind.HEADING}
            else block
            for block in self._blocks[first:]
        )
        self._lists.close()
        self._quoted -= 1

    def _numbered_heading(self, marker: TypedMarker, line: str) -> None:
        self._lists.close()
        depth = len(marker.value) - 1
        label, text = line[: marker.length].strip(), line[marker.length :]
        runs = make_plain_runs(text)
        self._blocks.append(
            Block("", Kind.HEADING, runs, min(HEADING_LEVEL + depth, 6), label=label)
        )

    def _part(self, passage: Passage, part: range) -> None:
        """Take the lines between two blank ones."""
        width = measure_width([passage.lines[at].strip() for at in part])
        at = part.start
        while at < part.stop:
            end = at + 1
            if marker := passage.markers.get(at):
                while end < part.stop and _is_in_item(passage, marker, end, part.stop, width):
                    end += 1
                self._item(marker, passage.lines[at:end])
            elif count := passage.count_rows(at):
                end = at + count
                self._columns(passage.lines[at:end])
            else:
                while end < part.stop and end not in passage.markers:
                    if passage.count_rows(end):
                        break
                    end += 1
                self._paragraphs(passage.lines[at:end])
            at = end

    def _item(self, marker: TypedMarker, lines: Sequence[str]) -> None:
        first, *others = lines
        level, group, seat = self._lists.seat(marker)
        runs = _make_runs(split_lines([first[marker.length :], *others]))
        self._blocks.append(Block("", Kind.LIST_ITEM, runs, level, group, seat))

    def _columns(self, lines: Sequence[str]) -> None:
        columns = read_columns([line for line in lines if not RULE.fullmatch(line)])
        assert columns  # noqa: S101 - its rows were counted
        self._lists.close()
        for text in columns.texts:
            self._paragraphs(text)
        if columns.rows:
            self._table(columns)

    def _table(self, columns: Columns) -> None:
        group = self._groups.name("table")
        check_table(len(columns.rows), len(columns.rows[0]), self._name)
        for number, row in enumerate(columns.rows):
            for place, cell in enumerate(row):
                seat = Cell(number, place, header=not number and columns.has_head)
                runs = make_plain_runs(cell)
                self._blocks.append(Block("", Kind.TABLE_CELL, runs, group=group, place=seat))

    def _paragraphs(self, lines: Sequence[str]) -> None:
        """Lines that are no item and stand in no columns."""
        if more := self._lists.seat_more(measure_indent(lines[0])):
            level, group, seat = more
            runs = _make_runs(split_lines(lines))
            self._blocks.append(Block("", Kind.LIST_ITEM, runs, level, group, seat))
            return
        self._lists.close()
        for section in part_sections(lines, shows_capitals=self._shows_capitals):
            self._section(section)

    def _section(self, section: Section) -> None:
        if section.level:
            runs = _make_runs(section.lines)
            self._blocks.append(Block("", Kind.HEADING, runs, section.level))
            return
        whole = [section.lines]
        if not self._blocks and has_headline(section.lines, is_all=self._is_one_part):
            whole = [section.lines[:1], section.lines[1:]]
        for piece in (piece for part in whole for piece in split_paragraphs(part)):
            self._blocks.append(Block("", Kind.PARAGRAPH, _make_runs(piece)))


def _is_in_item(passage: Passage, marker: TypedMarker, at: int, end: int, width: int) -> bool:
    """Whether a line goes on in the item before it, in a part that ends at `end`."""
    if at in passage.markers:
        return False
    line, last = passage.lines[at], passage.lines[at - 1]
    if measure_indent(line) > marker.indent or goes_on(last.strip(), line.strip(), width):
        return True
    return not is_capital_heading(line.strip()) and passage.goes_on_in_list(at, end, marker)


def _make_runs(lines: Sequence[str]) -> tuple[Run, ...]:
    return make_plain_runs(LINE_BREAK.join(lines))
