"""Words on their way to becoming blocks: what has been read since the last block, and where."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bilingual_pub.model import Block, Cell, Item, Kind, Mark, Run
from bilingual_pub.readers.html.inline import LINE_BREAK, split_paragraphs, tidy_runs

Runs = tuple[Run, ...]


@dataclass(slots=True)
class Place:
    """Something open that gives the words inside it their kind, until its element ends."""

    group: str = ""
    level: int = 0


Kept = TypeVar("Kept", bound=Place)


@dataclass(frozen=True, slots=True)
class InlineStyle:
    """The inline marks in force."""

    marks: frozenset[Mark] = frozenset()
    href: str | None = None


@dataclass(slots=True)
class OpenCell(Place):
    """A cell of a table."""

    row: int = 0
    column: int = 0
    rowspan: int = 1
    colspan: int = 1
    header: bool = False


class Collector:
    """Gathers words, and turns them into blocks of the innermost place that is open."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.styles = [InlineStyle()]
        self.groups = Groups()
        self._runs: list[Run] = []
        self._pictures: list[Block] = []
        self._blocks: list[Block] = []

    @property
    def count(self) -> int:
        """How many blocks there are so far."""
        return len(self._blocks)

    @property
    def last_words(self) -> str:
        """The last few letters that were taken for the block that is being read."""
        return self._runs[-1].text[-9:] if self._runs else ""

    def innermost(self, *kinds: type[Kept]) -> Kept | None:
        """The innermost open place of some kinds."""
        return next((place for place in reversed(self.places) if isinstance(place, kinds)), None)

    def words(self, text: str | None) -> None:
        """Take text in the style that is in force."""
        if text:
            style = self.styles[-1]
            self._runs.append(Run(text, style.marks, style.href))

    def line_break(self) -> None:
        """Take a line break."""
        self.words("\n" if self.innermost(OpenCode) else LINE_BREAK)

    def picture(self, block: Block) -> None:
        """Take a picture: it comes after the paragraph in which it stands."""
        self._pictures.append(block)

    def figure_group(self) -> str:
        """The group of the figure around the words, or empty."""
        figure = self.innermost(OpenFigure)
        return figure.group if figure else ""

    def end_block(self) -> None:
        """A block begins or ends here: what has been gathered is one, unless a cell holds it all.

        A cell is one block, so the paragraphs and items in it become its lines.
        """
        if self.innermost(OpenCell):
            self.line_break()
            return
        self._write(self._shaped())

    def end_cell(self, cell: OpenCell) -> None:
        """A cell ends: it is a block even when it is empty, or those after it would move up."""
        self._write([_make_cell(self._taken(), cell)])

    def finished(self) -> tuple[Block, ...]:
        """Every block, after the last word."""
        self.end_block()
        return tuple(self._blocks)

    def _write(self, blocks: "Iterator[Block] | list[Block]") -> None:
        self._blocks.extend(blocks)
        self._blocks.extend(self._pictures)
        self._pictures = []

    def _taken(self) -> list[Run]:
        runs, self._runs = self._runs, []
        return runs

    def _shaped(self) -> Iterator[Block]:
        runs = self._taken()
        place = self.innermost(*SHAPES)
        shape = SHAPES[type(place)] if place else _make_paragraph
        yield from shape(runs, place)


def _make_paragraph(runs: list[Run], _place: Place | None) -> Iterator[Block]:
    for part in split_paragraphs(runs):
        yield Block("", Kind.PARAGRAPH, part)


@dataclass(slots=True)
class OpenHeading(Place):
    """A heading; its level is 1 to 6, and `label` what is printed before it."""

    label: str = ""


def _make_heading(runs: list[Run], place: OpenHeading) -> Iterator[Block]:
    if whole := tidy_runs(runs):
        yield Block("", Kind.HEADING, whole, place.level, label=place.label)
        place.label = ""


@dataclass(slots=True)
class OpenCaption(Place):
    """The caption of a figure or table."""


def _make_caption(runs: list[Run], place: OpenCaption) -> Iterator[Block]:
    if whole := tidy_runs(runs):
        yield Block("", Kind.CAPTION, whole, group=place.group)


@dataclass(slots=True)
class OpenQuote(Place):
    """A quotation."""


def _make_quote(runs: list[Run], place: OpenQuote) -> Iterator[Block]:
    for part in split_paragraphs(runs):
        yield Block("", Kind.QUOTE, part, place.level, place.group)


@dataclass(slots=True)
class OpenItem(Place):
    """An item; `used` once it has its first words, so that the next are continued."""

    number: int | None = None
    used: bool = False
    label: str = ""

    @property
    def printed(self) -> str:
        """What is printed before it, where that is more than a bullet."""
        return self.label or ("" if self.number is None else f"{self.number}.")


def _make_item(runs: list[Run], place: OpenItem) -> Iterator[Block]:
    for part in split_paragraphs(runs):
        label = "" if place.used else place.label
        seat = Item(place.number, continued=place.used, label=label)
        place.used = True
        yield Block("", Kind.LIST_ITEM, part, place.level, place.group, seat)


@dataclass(slots=True)
class OpenCode(Place):
    """Lines whose white space matters."""


def _make_code(runs: list[Run], _place: OpenCode) -> Iterator[Block]:
    """Code as it stands; only the empty lines around it are not part of it."""
    text = re.sub(r"^(?:[ \t]*\n)+", "", "".join(run.text for run in runs).rstrip())
    if text.strip():
        yield Block("", Kind.CODE, (Run(text),))


def _make_cell(runs: list[Run], cell: OpenCell) -> Block:
    seat = Cell(cell.row, cell.column, cell.rowspan, cell.colspan, cell.header)
    return Block("", Kind.TABLE_CELL, _trim_lines(runs), group=cell.group, place=seat)


def _trim_lines(runs: list[Run]) -> Runs:
    """A cell's lines, without the empty ones that its paragraphs leave."""
    joined = [piece for part in split_paragraphs(runs) for piece in (Run(LINE_BREAK), *part)]
    return tidy_runs(_turn_into_breaks(run) for run in joined)


def _turn_into_breaks(run: Run) -> Run:
    return Run(run.text.replace("\n", LINE_BREAK), run.marks, run.href)


SHAPES: dict[type[Place], Callable[[list[Run], Any], Iterator[Block]]] = {
    OpenHeading: _make_heading,
    OpenCaption: _make_caption,
    OpenQuote: _make_quote,
    OpenItem: _make_item,
    OpenCode: _make_code,
}
"""The places that give words their kind, and how; words in none of them are paragraphs."""


@dataclass(slots=True)
class OpenList(Place):
    """A list; `next_number` grows by `step`, and is written in a `form` of `text.numerals`.

    A list of bullets counts too, for an item of it may show its number; its form is empty.
    """

    next_number: int = 1
    step: int = 1
    form: str = ""


@dataclass(slots=True)
class OpenFigure(Place):
    """A picture with its caption."""


@dataclass(slots=True)
class OpenTable(Place):
    """A table; `taken` says up to which row each column is filled from above.

    `columns` counts up to the last in which a cell begins; a cell may say that it reaches further.
    """

    row: int = -1
    column: int = 0
    columns: int = 0
    taken: dict[int, int] = field(default_factory=dict)

    def next_row(self) -> None:
        """Begin a row."""
        self.row += 1
        self.column = 0

    def next_cell(self, rowspan: int, colspan: int) -> tuple[int, int]:
        """Row and column of the next cell, which reaches over so many of both.

        A cell before any row, which markup may have, stands in the first.
        """
        self.row = max(self.row, 0)
        while self.taken.get(self.column, -1) >= self.row:
            self.column += 1
        column = self.column
        for reached in range(column, column + colspan):
            self.taken[reached] = self.row + rowspan - 1
        self.column += colspan
        self.columns = max(self.columns, column + 1)
        return self.row, column


class Groups:
    """Names for lists, quotes, tables and figures, the same for the same article."""

    def __init__(self) -> None:
        self._made: Counter[str] = Counter()

    def name(self, what: str) -> str:
        """The next name: `list-1`, `list-2`."""
        self._made[what] += 1
        return f"{what}-{self._made[what]}"
