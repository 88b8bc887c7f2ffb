"""Which place each element opens: a table from names of elements to small functions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from bilingual_pub.readers.html.collector import (
    Collector,
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
from bilingual_pub.readers.html.elements import LABEL, get_tag, read_whole_number
from bilingual_pub.readers.html.list_styles import find_form, write_label

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Opening = Callable[["HtmlElement", Collector], Place | None]

LAST_NUMBER = 100_000

WIDEST_CELL = 100
TALLEST_CELL = 1_000
WIDEST_TABLE = 1_000
"""Columns; past these no cell reaches over others, or a short page would fill the memory."""


def _open_heading(element: "HtmlElement", collector: Collector) -> Place | None:
    """A heading; inside an item, a quote or a cell it is only a line of it."""
    label = element.get(LABEL, "")
    if collector.innermost(OpenItem, OpenQuote, OpenCell):
        collector.words(f"{label} " if label else "")
        return None
    return OpenHeading(level=int(str(element.tag)[-1]), label=label)


def _open_bullets(element: "HtmlElement", collector: Collector) -> Place:
    return _open_list(collector, find_form(element, ""))


def _open_numbers(element: "HtmlElement", collector: Collector) -> Place:
    counts_down = "reversed" in element.attrib
    first = len(element.findall("li")) if counts_down else 1
    opened = _open_list(collector, find_form(element, "decimal"))
    opened.next_number = read_whole_number(element.get("start"), first, -LAST_NUMBER, LAST_NUMBER)
    opened.step = -1 if counts_down else 1
    return opened


def _open_list(collector: Collector, form: str) -> OpenList:
    """A list; one inside another's item shares its group."""
    outer = collector.innermost(OpenList, OpenQuote, OpenCell)
    if isinstance(outer, OpenList):
        return OpenList(outer.group, outer.level + 1, form=form)
    return OpenList(collector.groups.name("list"), 1, form=form)


def _open_item(element: "HtmlElement", collector: Collector) -> Place:
    around = collector.innermost(OpenList)
    if around is None:
        opened = OpenItem(collector.groups.name("list"), 1, label=element.get(LABEL, ""))
    else:
        opened = _count_item(element, around)
    if opened.printed and collector.innermost(OpenCell):
        # A cell is one block, and its items are lines of it.
        collector.words(f"{opened.printed} ")
    return opened


def _count_item(element: "HtmlElement", around: OpenList) -> OpenItem:
    number = read_whole_number(element.get("value"), around.next_number, -LAST_NUMBER, LAST_NUMBER)
    around.next_number = number + around.step
    form = find_form(element, around.form) if get_tag(element) == "li" else ""
    label = element.get(LABEL) or write_label(number, form)
    return OpenItem(around.group, around.level, number if form else None, label=label)


def _open_definition(_element: "HtmlElement", collector: Collector) -> Place:
    """What a term means: a further paragraph of the term's item."""
    around = collector.innermost(OpenList)
    group, level = (around.group, around.level) if around else (collector.groups.name("list"), 1)
    return OpenItem(group, level, used=True)


def _open_quote(_element: "HtmlElement", collector: Collector) -> Place:
    outer = collector.innermost(OpenQuote)
    if outer:
        return OpenQuote(outer.group, outer.level + 1)
    return OpenQuote(collector.groups.name("quote"), 1)


def _open_code(_element: "HtmlElement", _collector: Collector) -> Place:
    return OpenCode()


def _open_figure(_element: "HtmlElement", collector: Collector) -> Place:
    return OpenFigure(collector.groups.name("figure"))


def _open_caption(_element: "HtmlElement", collector: Collector) -> Place:
    around = collector.innermost(OpenFigure, OpenTable)
    return OpenCaption(around.group if around else collector.groups.name("figure"))


def _open_table(element: "HtmlElement", collector: Collector) -> Place | None:
    """A table of data; one that only lays out a page is nothing to an article."""
    if collector.innermost(OpenCell) or is_layout_table(element):
        return None
    return OpenTable(collector.groups.name("table"))


def is_layout_table(table: "HtmlElement") -> bool:
    """Whether a table holds a page together: it says so, or holds tables, headings or one cell."""
    if table.get("role", "") in {"presentation", "none"}:
        return True
    inner = ["table", "h1", "h2", "h3", "h4", "h5", "h6", "article", "main"]
    if next(table.iterdescendants(*inner), None) is not None:
        return True
    cells = table.iterdescendants("td", "th")
    return next(cells, None) is None or next(cells, None) is None


def _open_row(_element: "HtmlElement", collector: Collector) -> None:
    if (table := collector.innermost(OpenTable)) and not collector.innermost(OpenCell):
        table.next_row()


def _open_cell(element: "HtmlElement", collector: Collector) -> Place | None:
    table = collector.innermost(OpenTable)
    if table is None or collector.innermost(OpenCell):
        return None
    has_room = len(table.taken) < WIDEST_TABLE
    colspan = read_whole_number(element.get("colspan"), 1, 1, WIDEST_CELL if has_room else 1)
    rowspan = read_whole_number(element.get("rowspan"), 1, 1, TALLEST_CELL if has_room else 1)
    row, column = table.next_cell(rowspan, colspan)
    header = get_tag(element) == "th" or next(element.iterancestors("thead"), None) is not None
    return OpenCell(table.group, 0, row, column, rowspan, colspan, header)


OPENINGS: dict[str, Opening] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _open_heading),
    **dict.fromkeys(("ul", "menu", "dir", "dl"), _open_bullets),
    "ol": _open_numbers,
    **dict.fromkeys(("li", "dt"), _open_item),
    "dd": _open_definition,
    "blockquote": _open_quote,
    "pre": _open_code,
    "figure": _open_figure,
    **dict.fromkeys(("figcaption", "caption"), _open_caption),
    "table": _open_table,
    "tr": _open_row,
    **dict.fromkeys(("td", "th"), _open_cell),
}
