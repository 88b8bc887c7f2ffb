"""Tables that hold a newsletter together: mail programs know no other way to place its parts."""

from typing import TYPE_CHECKING

from bilingual_pub.readers.html import get_tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

PARTS = ("p", "ul", "ol", "img", "div", "h1", "h2", "h3", "h4", "hr")

MOST_PARTS = 3
"""In a cell of a table of data; a cell of a layout holds a picture, a heading and its text."""

LONGEST_CELL = 300
"""Characters in a cell of a table of data."""


def mark_layout_tables(root: "HtmlElement") -> None:
    """Say of tables that only place things that they do, as a page would."""
    for table in root.iter("table"):
        if not table.get("role") and _places_things(table):
            table.set("role", "presentation")


def _places_things(table: "HtmlElement") -> bool:
    """Whether a table has one column, or cells with more in them than data has.

    One that draws lines around its cells, or has heads, is one of data.
    """
    rows = [*_list_rows(table)]
    if any(get_tag(cell) == "th" for row in rows for cell in row.iterchildren("th", "td")):
        return False
    if table.find("caption") is not None or table.find("thead") is not None:
        return False
    if all(len([*row.iterchildren("td")]) <= 1 for row in rows):
        return True
    if table.get("border", "0").strip() not in {"", "0"}:
        return False
    return any(_holds_much(cell) for row in rows for cell in row.iterchildren("td"))


def _list_rows(table: "HtmlElement") -> "Iterator[HtmlElement]":
    """The rows of a table, without those of tables inside it."""
    for child in table.iterchildren("tr", "tbody", "tfoot", "thead"):
        if get_tag(child) == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")


def _holds_much(cell: "HtmlElement") -> bool:
    parts = sum(
        1 for _part in zip(range(MOST_PARTS + 1), cell.iterdescendants(*PARTS), strict=False)
    )
    if parts > MOST_PARTS:
        return True
    length = 0
    for text in cell.itertext():
        length += len(text.strip())
        if length > LONGEST_CELL:
            return True
    return False
