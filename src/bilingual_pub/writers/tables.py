"""Tables, from their flat cells."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import count, groupby, product

from bilingual_pub.model import Block, Cell, Kind
from bilingual_pub.writers.shapes import Table

Spot = tuple[int, int]
"""A row and a column, from 0."""

FEW_CELLS, SHORT_CELL = 4, 60
"""Cells of a row, and characters of each, that fit on any page: ten lines at the most."""


def make_table(cells: Sequence[Block]) -> Table:
    """A table from the cells of one side."""
    lines = [tuple(line) for _, line in groupby(fill_rows(cells), key=_get_row)]
    heads = 0
    while heads < len(lines) - 1 and all(_get_place(cell).header for cell in lines[heads]):
        heads += 1
    while any(_get_row(cell) + _get_place(cell).rowspan > heads for line in lines[:heads] for cell in line):
        # Markup ends a cell where the head ends, and the row below it would be left short.
        heads -= 1
    return Table(tuple(lines[:heads]), tuple(lines[heads:]))


def is_short_line(line: Sequence[Block]) -> bool:
    """Whether a row of a table is so short that it can stand whole on a page."""
    return len(line) <= FEW_CELLS and all(
        _get_place(cell).rowspan == 1 and len(cell.text) <= SHORT_CELL for cell in line
    )


def fill_rows(cells: Sequence[Block]) -> list[Block]:
    """The cells of a table in reading order, its rows from 0 and equally long (Matterhorn 15-001).

    A cell whose place is taken stands in the next free one; a gap, where a row was left short or a
    cell has no translation, gets an empty cell.
    """
    numbers = sorted({_get_row(cell) for cell in cells})
    columns = 1 + max(_get_place(cell).column for cell in cells)
    taken: set[Spot] = set()
    placed = []
    for cell in sorted(cells, key=_get_spot):
        place = _find_free_place(_trim_reach(_get_place(cell), columns), numbers, taken)
        taken.update(_list_spots(place))
        placed.append(replace(cell, place=place))
    width = 1 + max(column for _, column in taken)
    gaps = (
        Block("", Kind.TABLE_CELL, (), place=Cell(*spot))
        for spot in product(range(len(numbers)), range(width))
        if spot not in taken
    )
    return sorted((*placed, *gaps), key=_get_spot)


def _trim_reach(place: Cell, columns: int) -> Cell:
    """A place that reaches no further than the last column in which a cell begins.

    `colspan="100"` is a common way to say “over all columns”.
    """
    return replace(place, colspan=min(place.colspan, max(columns - place.column, 1)))


def _find_free_place(place: Cell, numbers: Sequence[int], taken: set[Spot]) -> Cell:
    """The first free place from a cell's own on; no further down than the table goes."""
    row = bisect_left(numbers, place.row)
    below = bisect_left(numbers, place.row + place.rowspan) - row
    places = (replace(place, row=row, column=c, rowspan=below) for c in count(place.column))
    return next(place for place in places if taken.isdisjoint(_list_spots(place)))


def _list_spots(place: Cell) -> set[Spot]:
    """Every spot that a cell covers."""
    rows = range(place.row, place.row + place.rowspan)
    return set(product(rows, range(place.column, place.column + place.colspan)))


def _get_place(block: Block) -> Cell:
    return block.place if isinstance(block.place, Cell) else Cell(0, 0)


def _get_row(block: Block) -> int:
    return _get_place(block).row


def _get_spot(block: Block) -> Spot:
    return (_get_place(block).row, _get_place(block).column)
