"""The structure tree of a tagged PDF, before it is written as PDF objects.

A tree of nodes, each with a role (ISO 32000-1, 14.8.4), whose leaves point into the pages: marked
content, which is text or a picture, and the annotations that make text a link.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

import pydyf
from weasyprint.document import Page


@dataclass(frozen=True, slots=True)
class Content:
    """A stretch of marked content: its page, counted from 0, and its identifier on that page."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class LinkArea:
    """One clickable rectangle of a link: its page, counted from 0, and its annotation object."""

    page: int
    annotation: pydyf.Dictionary


@dataclass(slots=True, eq=False)
class Node:
    """One structure element; its children grow while the pages are walked.

    Attributes:
        role: a standard structure type, `P` or `TH`.
        lang: the BCP 47 tag where the language is named, otherwise empty.
        alt: the alternative text of a figure.
        title: what programs call it; a section, by the name of its language.
        attributes: the attribute dictionary (ISO 32000-1, 14.8.5), with its owner under `O`.
        children: in reading order.
    """

    role: str
    lang: str = ""
    alt: str = ""
    title: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    children: "list[Node | Content | LinkArea]" = field(default_factory=list)

    def add(self, child: "Node | Content | LinkArea") -> None:
        """Put a child after the others."""
        self.children.append(child)


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A page, or a part of one, and where on the page of the PDF it is printed. Lengths are pixels.

    Attributes:
        laid_out: the page as WeasyPrint laid it out, without what lies outside this leaf.
        number: which laid-out page it comes from, counted from 0.
        left: where the leaf begins on the laid-out page.
        width: how wide it is.
        shift: how far its content moves to the right to be printed.
        drop: how far it moves down.
    """

    laid_out: Page
    number: int
    left: float
    width: float
    shift: float = 0.0
    drop: float = 0.0

    @property
    def box(self) -> Any:  # noqa: ANN401 - WeasyPrint's boxes have no types
        """The root of its boxes."""
        return self.laid_out._page_box  # noqa: SLF001

    @property
    def is_cut(self) -> bool:
        """Whether it is only a part of the laid-out page."""
        return bool(self.width != self.laid_out.width)


def make_whole_leaf(page: Page, number: int) -> Leaf:
    """A laid-out page as it is."""
    return Leaf(page, number, 0.0, page.width)


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
    "em": "Em",
    "strong": "Strong",
    "blockquote": "BlockQuote",
    "figure": "Div",
    "figcaption": "Caption",
    "img": "Figure",
    "a": "Link",
    "ul": "L",
    "ol": "L",
    "li": "LI",
    "li::marker": "Lbl",
    "list": "L",
    "listitem": "LI",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
}

"""By the names of elements, and by the two roles of our lists with labels."""

LABEL = "bilingual-pub-label"
"""The class of the labels in those."""

TAGLINES = "taglines"
"""The class of a list without labels."""

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
    if element.get("class") == TAGLINES:
        return {"O": "/List", "ListNumbering": "/None"}
    if element.tag == "ul":
        return {"O": "/List", "ListNumbering": "/Disc"}
    return {
        "O": "/List",
        "ListNumbering": "/Decimal" if element.tag == "ol" else find_counting(element),
    }


def find_counting(element: Element) -> str:
    """In what the labels of a list count, by the first of them."""
    spans = (it for it in element.iter("span") if LABEL in it.get("class", "").split())
    label = "".join(next(spans, element).itertext())
    counts = re.findall(r"\d+|(?<![^\W\d_])[^\W\d_]+(?![^\W\d_])", label)
    last = counts[-1] if counts else ""
    if not last or last.isdigit():
        return "/Decimal" if last else "/Disc"
    case = "Upper" if last.isupper() else "Lower"
    is_roman = last.lower() in {"i", "ii", "iii", "iv", "v", "vi"}
    return f"/{case}{'Roman' if is_roman else 'Alpha'}"


ATTRIBUTES: dict[str, Callable[[Element], dict[str, Any]]] = {
    "TD": make_cell_attributes,
    "TH": make_head_attributes,
    "L": make_list_attributes,
}


def make_attributes(role: str, element: Element) -> dict[str, Any]:
    """The attributes that an element's markup gives its node."""
    return ATTRIBUTES[role](element) if role in ATTRIBUTES else {}
