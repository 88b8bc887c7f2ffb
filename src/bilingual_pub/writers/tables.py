"""Tables, from their flat cells."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from bilingual_pub.model import Block, Cell, Kind
from bilingual_pub.writers.shapes import Table


def table(cells: Sequence[Block]) -> Table:
    """A table from the cells of one side."""
    lines = [tuple(line) for _, line in groupby(without_gaps(cells), key=_row_number)]
    heads = 0
    while heads < len(lines) - 1 and all(_is_head(cell) for cell in lines[heads]):
        heads += 1
    return Table(tuple(lines[:heads]), tuple(lines[heads:]))


def without_gaps(cells: Sequence[Block]) -> list[Block]:
    """The cells of a table with an empty one in each gap, so that its rows are equally long.

    A table needs it where a row was left short, or a cell has no translation (Matterhorn 15-001).
    """
    places = [cell.place for cell in cells if isinstance(cell.place, Cell)]
    numbers = sorted({place.row for place in places})
    taken = {spot for place in places for spot in _reach(place, numbers)}
    width = 1 + max(column for _, column in taken)
    gaps = (
        Block("", Kind.TABLE_CELL, (), place=Cell(row, column))
        for row in numbers
        for column in range(width)
        if (row, column) not in taken
    )
    return sorted((*cells, *gaps), key=_row_and_column)


def _reach(place: Cell, numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The rows and columns that a cell covers, no further down than the table goes."""
    for row in numbers:
        if place.row <= row < place.row + place.rowspan:
            for column in range(place.column, place.column + place.colspan):
                yield row, column


def _row_and_column(block: Block) -> tuple[int, int]:
    return (block.place.row, block.place.column) if isinstance(block.place, Cell) else (0, 0)


def _row_number(block: Block) -> int:
    return block.place.row if isinstance(block.place, Cell) else 0


def _is_head(block: Block) -> bool:
    return isinstance(block.place, Cell) and block.place.header
