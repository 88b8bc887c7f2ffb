"""Tables on paper: which need the whole width, which are split, and what stands whole on a page.

How wide a table is shows only when it has been laid out. One that finds no room is split by its
columns, with the first one repeated; where one goes over a page's end, its rows stay whole and its
head is printed again.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.document import Page
from weasyprint.formatting_structure import boxes

from bilingual_pub.writers.pdf.collisions import is_cell, is_data_table

Box = Any
"""WeasyPrint's boxes have no types."""

WHOLE_ROW, WHOLE_HEAD = 0.4, 0.25
"""Shares of a page: a row or a head that takes more of it may break, or stands only once."""

ROOM = 1.05
"""How much more than its words a column of a split table gets at least."""

SPLIT, BREAKING = "split", "breaking"
"""The classes of a part of a table that was split, and of one whose words break anywhere."""


@dataclass(slots=True)
class MeasuredTable:
    """A table of the article as it was laid out, over all of its pages, in pixels.

    `room` is the width of its place, `needs` what each column takes, `heights` those of its rows.
    """

    element: Element
    room: float
    needs: dict[int, float] = field(default_factory=dict)
    heights: dict[Element, float] = field(default_factory=dict)
    pages: set[int] = field(default_factory=set)


def measure_tables(pages: Sequence[Page]) -> dict[Element, MeasuredTable]:
    """Every table of the article, by its element."""
    found: dict[Element, MeasuredTable] = {}
    for number, page in enumerate(pages):
        for box, room in _list_tables(page._page_box, 0.0):  # noqa: SLF001
            table = found.setdefault(box.element, MeasuredTable(box.element, room))
            table.pages.add(number)
            _measure_rows(box, table)
    return found


def _list_tables(box: Box, room: float) -> Iterator[tuple[Box, float]]:
    if isinstance(box, boxes.TableBox) and is_data_table(box.element):
        yield box, room
        return
    if is_cell(box):
        room = box.width
    for child in getattr(box, "children", ()):
        yield from _list_tables(child, room)


def _measure_rows(box: Box, table: MeasuredTable) -> None:
    for row in (row for group in box.children for row in group.children):
        table.heights[row.element] = table.heights.get(row.element, 0) + row.height
        for cell in row.children:
            if cell.colspan == 1:
                need = max(_measure_text(cell), cell.border_width())
                table.needs[cell.grid_x] = max(table.needs.get(cell.grid_x, 0), need)


def _measure_text(cell: Box) -> float:
    """How wide a cell's widest piece of text is, with the cell's borders."""
    texts = [box for box in cell.descendants() if isinstance(box, boxes.TextBox)]
    widest = max((box.width for box in texts), default=0.0)
    return float(widest + cell.border_width() - cell.width)


def mark_rows(tables: Iterable[MeasuredTable], page_height: float) -> None:
    """Have short rows stay whole, and short heads be printed again on the next page."""
    for table in tables:
        for row, height in table.heights.items():
            if height <= WHOLE_ROW * page_height:
                row.set("class", "whole")
        for head in table.element.findall("thead"):
            if sum(table.heights.get(row, 0) for row in head) <= WHOLE_HEAD * page_height:
                head.set("class", "repeated")


def split_by_columns(root: Element, table: MeasuredTable) -> None:
    """Put several tables in a table's place, each with the first column and some of the others."""
    columns = 1 + max((column for row in _list_grid(table.element) for column in row), default=0)
    groups = _group_columns([table.needs.get(it, 0) * ROOM for it in range(columns)], table.room)
    parents = {child: parent for parent in root.iter() for child in parent}
    parent = parents[table.element]
    place = [*parent].index(table.element)
    parent[place : place + 1] = [_take_columns(table.element, group) for group in groups]


def break_words(table: MeasuredTable) -> None:
    """Let the words of a table break anywhere, which is the last way to make room."""
    table.element.set("class", BREAKING)


def can_split(table: MeasuredTable) -> bool:
    """Whether a table is whole, and of more than two columns."""
    return table.element.get("class") is None and len(table.needs) > 2  # noqa: PLR2004


def _group_columns(needs: Sequence[float], room: float) -> list[range]:
    """The columns after the first, in as few groups as have room, about equally many in each."""
    others = len(needs) - 1
    for groups in range(1, others + 1):
        size = -(-others // groups)
        made = [range(start, min(start + size, len(needs))) for start in range(1, len(needs), size)]
        if all(needs[0] + sum(needs[it] for it in group) <= room for group in made):
            return made
    return [range(it, it + 1) for it in range(1, len(needs))] or [range(0)]


def _list_grid(table: Element) -> list[dict[int, Element]]:
    """The cells that begin in each row, by the column in which they begin."""
    taken: set[tuple[int, int]] = set()
    grid = []
    for number, row in enumerate(table.iter("tr")):
        found: dict[int, Element] = {}
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            found[column] = cell
            width, height = _get_span(cell, "colspan"), _get_span(cell, "rowspan")
            taken |= {
                (number + down, column + across)
                for down in range(height)
                for across in range(width)
            }
            column += width
        grid.append(found)
    return grid


def _get_span(cell: Element, name: str) -> int:
    return int(cell.get(name, "1"))


def _take_columns(table: Element, group: range) -> Element:
    """A copy of a table with its first column and a group of the others."""
    kept = {0, *group}
    copy = deepcopy(table)
    copy.set("class", SPLIT)
    for row, cells in zip(copy.iter("tr"), _list_grid(copy), strict=True):
        for column, cell in cells.items():
            here = kept & {*range(column, column + _get_span(cell, "colspan"))}
            if not here:
                row.remove(cell)
            elif len(here) > 1:
                cell.set("colspan", str(len(here)))
            else:
                cell.attrib.pop("colspan", None)
    return copy


def name_table(table: Element) -> str:
    """What a table is called in a message: the words of its first row.

    >>> from xml.etree.ElementTree import fromstring
    >>> name_table(fromstring("<table><tr><th>Unit</th><th>New rent</th></tr></table>"))
    'Unit, New rent'
    """
    first = next(table.iter("tr"), None)
    cells = first if first is not None else ()
    words = (" ".join("".join(cell.itertext()).split()) for cell in cells)
    return ", ".join(word for word in words if word)
