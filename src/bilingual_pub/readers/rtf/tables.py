"""The tables of rich text: rows of paragraphs, and only the places where their cells end.

A cell that reaches over several columns is one that ends where the last of them does in other rows.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bilingual_pub.readers.rtf.document import CellFrame, Paragraph, Record, RowEnd

NEAR = 30
"""Twips between two edges that are one: programs round them."""


@dataclass(slots=True)
class Row:
    """A row: the paragraphs of each of its cells, and its end."""

    cells: list[list[Paragraph]] = field(default_factory=lambda: [[]])
    end: RowEnd = field(default_factory=RowEnd)

    def take(self, paragraph: Paragraph) -> None:
        """Take a paragraph of the last cell."""
        self.cells[-1].append(paragraph)
        if paragraph.ends_cell:
            self.cells.append([])


@dataclass(slots=True)
class Cell:
    """A cell in its place: what is in it, and its reach."""

    paragraphs: list[Paragraph]
    colspan: int = 1
    rowspan: int = 1


def gather_rows(records: Sequence[Record]) -> Iterator[Paragraph | list[Row]]:
    """The paragraphs of a text, and its tables as rows; what no row ends are paragraphs."""
    rows: list[Row] = []
    row = Row()
    for record in records:
        if isinstance(record, RowEnd):
            if len(row.cells) > 1:
                row.end = record
                if not row.cells[-1]:
                    row.cells.pop()
                rows.append(row)
                row = Row()
            continue
        if record.layout.depth:
            row.take(record)
            continue
        yield from _end_table(rows, row)
        rows, row = [], Row()
        yield record
    yield from _end_table(rows, row)


def _end_table(rows: list[Row], unfinished: Row) -> Iterator[Paragraph | list[Row]]:
    if rows:
        yield rows
    for cell in unfinished.cells:
        yield from cell


def lay_out_rows(rows: Sequence[Row]) -> Iterator[list[Cell]]:
    """The cells of each row that begin in it, with their reach over columns and rows."""
    edges = _find_edges(rows)
    for number, row in enumerate(rows):
        cells: list[Cell] = []
        left = -1
        for place, paragraphs in enumerate(row.cells):
            frame = _get_frame(row, place)
            right = _find_place(edges, frame.edge) if frame else left + 1
            reach = max(right - left, 1)
            left = right
            if frame and frame.continues and cells:
                cells[-1].paragraphs += paragraphs
                cells[-1].colspan += reach
                continue
            if frame and frame.continues_above and not any(it.text.strip() for it in paragraphs):
                continue
            below = _count_below(rows[number + 1 :], frame) if frame and frame.begins_below else 0
            cells.append(Cell(paragraphs, reach, 1 + below))
        yield cells


def _get_frame(row: Row, place: int) -> CellFrame | None:
    return row.end.cells[place] if place < len(row.end.cells) else None


def _find_edges(rows: Sequence[Row]) -> list[int]:
    edges: list[int] = []
    for edge in sorted({frame.edge for row in rows for frame in row.end.cells}):
        if not edges or edge - edges[-1] > NEAR:
            edges.append(edge)
    return edges


def _find_place(edges: Sequence[int], edge: int) -> int:
    """The column whose right edge is nearest."""
    place = bisect_left(edges, edge - NEAR)
    return min(place, len(edges) - 1)


def _count_below(rows: Sequence[Row], frame: CellFrame) -> int:
    """How many of the next rows continue a cell."""
    count = 0
    for row in rows:
        same = (it for it in row.end.cells if abs(it.edge - frame.edge) <= NEAR)
        if not any(it.continues_above for it in same):
            break
        count += 1
    return count
