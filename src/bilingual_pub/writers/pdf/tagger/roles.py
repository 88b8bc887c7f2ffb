"""Which structure type an HTML element gets, and which attributes go with it.

The types are those of PDF 1.7 (ISO 32000-1, 14.8.4), which PDF/UA-1 builds on. An element that is
not listed has no node of its own: its content belongs to the element around it.
"""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

ROLES = {
    "h1": "H1",
    "h2": "H2",
    "h3": "H3",
    "h4": "H4",
    "h5": "H5",
    "h6": "H6",
    "p": "P",
    "pre": "P",
    "code": "Code",
    "blockquote": "BlockQuote",
    "figure": "Div",
    "figcaption": "Caption",
    "img": "Figure",
    "a": "Link",
    "ul": "L",
    "ol": "L",
    "li": "LI",
    "li::marker": "Lbl",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
}

LAYOUT_TAGS = frozenset({"table", "thead", "tbody", "tfoot", "tr", "th", "td"})
"""They mean nothing in a table with `role="presentation"`, which only lays out."""

SPANS = {"colspan": "ColSpan", "rowspan": "RowSpan"}


def make_cell_attributes(element: Element) -> dict[str, Any]:
    """The reach of a cell, where it is more than one row or column."""
    reach = {name: int(element.get(html, "1")) for html, name in SPANS.items()}
    wide = {name: number for name, number in reach.items() if number > 1}
    return {"O": "/Table", **wide} if wide else {}


def make_head_attributes(element: Element) -> dict[str, Any]:
    """Which cells a head is for (Matterhorn 15-003), and its reach."""
    scope = "/Row" if element.get("scope", "").startswith("row") else "/Column"
    return {"O": "/Table", "Scope": scope, **make_cell_attributes(element)}


def make_list_attributes(element: Element) -> dict[str, Any]:
    """What the labels of a list look like (ISO 32000-1, table 347)."""
    return {"O": "/List", "ListNumbering": "/Decimal" if element.tag == "ol" else "/Disc"}


ATTRIBUTES: dict[str, Callable[[Element], dict[str, Any]]] = {
    "TD": make_cell_attributes,
    "TH": make_head_attributes,
    "L": make_list_attributes,
}


def make_attributes(role: str, element: Element) -> dict[str, Any]:
    """The attributes that an element's markup gives its node."""
    return ATTRIBUTES[role](element) if role in ATTRIBUTES else {}
