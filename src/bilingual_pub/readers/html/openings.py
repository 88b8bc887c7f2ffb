"""Which place each element opens: a table from names of elements to small functions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from bilingual_pub.readers.html.collector import Collector
from bilingual_pub.readers.html.elements import tag_of, whole_number
from bilingual_pub.readers.html.outline import (
    OpenCaption,
    OpenCell,
    OpenCode,
    OpenFigure,
    OpenHeading,
    OpenItem,
    OpenList,
    OpenQuote,
    OpenTable,
    Place,
)

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Opening = Callable[["HtmlElement", Collector], Place | None]

LAST_NUMBER = 100_000

WIDEST_CELL = 100
TALLEST_CELL = 1_000
WIDEST_TABLE = 1_000
"""Columns; past these no cell reaches over others, or a short page would fill the memory."""


def _heading(element: "HtmlElement", collector: Collector) -> Place | None:
    """A heading; inside an item, a quote or a cell it is only a line of it."""
    if collector.innermost(OpenItem, OpenQuote, OpenCell):
        return None
    return OpenHeading(level=int(str(element.tag)[-1]))


def _bullets(_element: "HtmlElement", collector: Collector) -> Place:
    return _list(collector, None)


def _numbers(element: "HtmlElement", collector: Collector) -> Place:
    counts_down = "reversed" in element.attrib
    first = len(element.findall("li")) if counts_down else 1
    opened = _list(collector, whole_number(element.get("start"), first, -LAST_NUMBER, LAST_NUMBER))
    opened.step = -1 if counts_down else 1
    return opened


def _list(collector: Collector, number: int | None) -> OpenList:
    """A list; one inside another's item shares its group."""
    outer = collector.innermost(OpenList, OpenQuote, OpenCell)
    if isinstance(outer, OpenList):
        return OpenList(outer.group, outer.level + 1, number)
    return OpenList(collector.groups.name("list"), 1, number)


def _item(element: "HtmlElement", collector: Collector) -> Place:
    around = collector.innermost(OpenList)
    if around is None:
        return OpenItem(collector.groups.name("list"), 1)
    number = around.next_number
    if number is not None:
        number = whole_number(element.get("value"), number, -LAST_NUMBER, LAST_NUMBER)
        around.next_number = number + around.step
    return OpenItem(around.group, around.level, number)


def _definition(_element: "HtmlElement", collector: Collector) -> Place:
    """What a term means: a further paragraph of the term's item."""
    around = collector.innermost(OpenList)
    group, level = (around.group, around.level) if around else (collector.groups.name("list"), 1)
    return OpenItem(group, level, used=True)


def _quote(_element: "HtmlElement", collector: Collector) -> Place:
    outer = collector.innermost(OpenQuote)
    if outer:
        return OpenQuote(outer.group, outer.level + 1)
    return OpenQuote(collector.groups.name("quote"), 1)


def _code(_element: "HtmlElement", _collector: Collector) -> Place:
    return OpenCode()


def _figure(_element: "HtmlElement", collector: Collector) -> Place:
    return OpenFigure(collector.groups.name("figure"))


def _caption(_element: "HtmlElement", collector: Collector) -> Place:
    around = collector.innermost(OpenFigure, OpenTable)
    return OpenCaption(around.group if around else collector.groups.name("figure"))


def _table(element: "HtmlElement", collector: Collector) -> Place | None:
    """A table of data; one that only lays out a page is nothing to an article."""
    if collector.innermost(OpenCell) or lays_out(element):
        return None
    return OpenTable(collector.groups.name("table"))


def lays_out(table: "HtmlElement") -> bool:
    """Whether a table holds a page together: it says so, or holds tables, headings or one cell."""
    if table.get("role", "") in {"presentation", "none"}:
        return True
    inner = ["table", "h1", "h2", "h3", "h4", "h5", "h6", "article", "main"]
    if next(table.iterdescendants(*inner), None) is not None:
        return True
    cells = table.iterdescendants("td", "th")
    return next(cells, None) is None or next(cells, None) is None


def _row(_element: "HtmlElement", collector: Collector) -> None:
    if (table := collector.innermost(OpenTable)) and not collector.innermost(OpenCell):
        table.next_row()


def _cell(element: "HtmlElement", collector: Collector) -> Place | None:
    table = collector.innermost(OpenTable)
    if table is None or collector.innermost(OpenCell):
        return None
    has_room = len(table.taken) < WIDEST_TABLE
    colspan = whole_number(element.get("colspan"), 1, 1, WIDEST_CELL if has_room else 1)
    rowspan = whole_number(element.get("rowspan"), 1, 1, TALLEST_CELL if has_room else 1)
    row, column = table.next_cell(rowspan, colspan)
    header = tag_of(element) == "th" or next(element.iterancestors("thead"), None) is not None
    return OpenCell(table.group, 0, row, column, rowspan, colspan, header)


OPENINGS: dict[str, Opening] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    **dict.fromkeys(("ul", "menu", "dir", "dl"), _bullets),
    "ol": _numbers,
    **dict.fromkeys(("li", "dt"), _item),
    "dd": _definition,
    "blockquote": _quote,
    "pre": _code,
    "figure": _figure,
    **dict.fromkeys(("figcaption", "caption"), _caption),
    "table": _table,
    "tr": _row,
    **dict.fromkeys(("td", "th"), _cell),
}
