"""From the boxes of laid-out pages to one structure tree.

One HTML element becomes one node, however many boxes and pages it was broken over: a paragraph over
two pages is one P, a table over ten is one Table. What is printed again on each page is an
artifact: margin boxes, and the head of a table from its second page on.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

import pydyf
from weasyprint.document import Page
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from bilingual_pub.i18n import get_language_label
from bilingual_pub.writers.base import ReadingOrder
from bilingual_pub.writers.pdf.tagger.marked_page import MarkedPage
from bilingual_pub.writers.pdf.tagger.outline import Landmark
from bilingual_pub.writers.pdf.tagger.tree import (
    LABEL,
    LAYOUT_TAGS,
    ROLES,
    Content,
    Leaf,
    LinkArea,
    Node,
    make_attributes,
)

Box = Any
"""WeasyPrint's boxes have no types."""

HEADER = {"Type": "/Pagination", "Subtype": "/Header"}
FOOTER = {"Type": "/Pagination", "Subtype": "/Footer"}
DECORATION = {"Type": "/Layout"}
"""The artifacts of ISO 32000-1, 14.8.2.2."""

SectionOf = Callable[[Element], Hashable]
"""Which section an element with `data-side` is read in, by a key; sections stand as they come."""


def order_by_language(element: Element) -> Hashable:
    """All of one language, then all of the other, though they stand side by side on the page."""
    return element.get("data-side")


def order_by_pair(element: Element) -> Hashable:
    """Each paragraph followed by its translation, row by row."""
    return element


SECTIONS: dict[ReadingOrder, SectionOf] = {
    ReadingOrder.BY_LANGUAGE: order_by_language,
    ReadingOrder.BY_PAIR: order_by_pair,
}


@dataclass(frozen=True, slots=True)
class WalkPlace:
    """Where the walk is: on which leaf and page, in which node, artifact, link or layout table."""

    leaf: Leaf
    page: MarkedPage
    node: Node
    artifact: dict[str, str] | None = None
    in_layout_table: bool = False
    link: Node | None = None
    item: Node | None = None
    side: Element | None = None
    """The element with `data-side` that all is in."""


class StructureWalk:
    """Walks one leaf after the other and lets `root` grow.

    `letters` counts what is in the tree of the text of the HTML, without spaces; `landmarks` are
    the beginning of each language and the headings, which the document's outline names.
    """

    def __init__(self, reading_order: ReadingOrder = ReadingOrder.BY_LANGUAGE) -> None:
        self.root = Node("Document")
        self.letters = 0
        self.landmarks: list[Landmark] = []
        self._section_of = SECTIONS[reading_order]
        self._sections: dict[Hashable, Node] = {}
        self._nodes: dict[tuple[Element, str], Node] = {}
        self._items: dict[Element, Node] = {}
        self._first_page_of_head: dict[Element, int] = {}

    def add(self, leaf: Leaf, page: MarkedPage) -> None:
        """Walk a leaf; every mark on it ends in the tree or among its page's artifacts."""
        self._visit(leaf.box, WalkPlace(leaf, page, self.root))

    def _visit(self, box: Box, place: WalkPlace) -> None:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box  # noqa: SLF001 - the placeholder hands on every other attribute
        place = self._enter(box, place)
        if box in place.page.marks:
            self._add_content(box, place)
        for child in getattr(box, "children", ()):
            self._visit(child, place)

    def _enter(self, box: Box, place: WalkPlace) -> WalkPlace:
        """The place inside a box."""
        if place.artifact:
            return place
        if artifact := self._artifact(box, place.leaf):
            return replace(place, artifact=artifact)
        if box.element is None:
            return place
        inside = self._enter_element(box, place)
        if inside.side is not None and box.bookmark_label:
            self._remember(box, inside, box.bookmark_label)
        if box.element_tag == "a":
            inside = replace(inside, link=inside.node)
        if box.link_annotation is not None:
            # Code in a link is clickable by itself; its area is the link's (Matterhorn 28-011).
            (inside.link or inside.node).add(_make_link_area(box, place.page))
        return inside

    def _artifact(self, box: Box, leaf: Leaf) -> dict[str, str] | None:
        """What kind of artifact a box is, or None where it is part of the document."""
        if isinstance(box, boxes.MarginBox):
            return HEADER if "top" in box.at_keyword else FOOTER
        if isinstance(box, boxes.TableRowGroupBox) and box.is_header and box.element is not None:
            first = self._first_page_of_head.setdefault(box.element, leaf.number)
            return HEADER if first != leaf.number else None
        if isinstance(box, boxes.ReplacedBox) and not box.element.get("alt"):
            return DECORATION
        return None

    def _enter_element(self, box: Box, place: WalkPlace) -> WalkPlace:
        element, tag = box.element, box.element_tag
        if tag == "table":
            place = replace(place, in_layout_table=element.get("role") == "presentation")
        if tag == element.tag and element.get("data-side"):
            place = replace(place, node=self._section(element), side=element)
            if element.get("data-side") not in {mark.side for mark in self.landmarks}:
                self._remember(box, place)
            return place
        if place.in_layout_table and tag in LAYOUT_TAGS:
            return place
        if (element, tag) not in self._nodes:
            self._nodes[element, tag] = self._new_node(box, place)
        inside = replace(place, node=self._nodes[element, tag])
        return replace(inside, item=self._items[element]) if element in self._items else inside

    def _add_content(self, box: Box, place: WalkPlace) -> None:
        mcid = place.page.marks[box]
        if place.artifact:
            place.page.artifacts[mcid] = place.artifact
            return
        place.node.add(Content(place.page.number, mcid))
        if isinstance(box, boxes.TextBox) and box.element_tag == box.element.tag != "img":
            self.letters += count_letters(box.text)

    def _remember(self, box: Box, place: WalkPlace, title: str = "") -> None:
        """Where a language begins, or a heading stands."""
        side: Any = place.side
        x, _bottom, _right, y = place.page.rectangle(box, place.leaf)
        level = box.style["bookmark_level"] if title else 0
        self.landmarks.append(
            Landmark(
                title,
                level,
                side.get("data-side"),
                side.get("lang"),
                place.node,
                place.page.number,
                x,
                y,
            )
        )

    def _section(self, element: Element) -> Node:
        """The section that an element with `data-side` is read in."""
        key = self._section_of(element)
        if key not in self._sections:
            lang = element.get("lang", "")
            section = Node("Sect", lang, title=get_language_label(lang) if lang else "")
            if element.get("dir") == "rtl":
                section.attributes = {"O": "/Layout", "WritingMode": "/RlTb"}
            self.root.add(section)
            self._sections[key] = section
        return self._sections[key]

    def _new_node(self, box: Box, place: WalkPlace) -> Node:
        """The node where the content of an element goes that is met for the first time."""
        if place.item and is_label(box):
            return self._label(place.item)
        role = _find_role(box)
        if role is None:
            return place.node
        if role == "Lbl":
            return self._label(self._items[box.element])
        node = Node(
            role, lang=_get_own_language(box), attributes=make_attributes(role, box.element)
        )
        place.node.add(node)
        if role == "LI":
            return self._item_body(box.element, node)
        if role == "Figure":
            node.alt = box.element.get("alt")
            node.attributes = {
                "O": "/Layout",
                "BBox": pydyf.Array(place.page.rectangle(box, place.leaf)),
            }
        return node

    def _item_body(self, element: Element, item: Node) -> Node:
        """The body of a list item, where its content goes (ISO 32000-1, table 336)."""
        self._items[element] = item
        body = Node("LBody")
        item.add(body)
        return body

    def _label(self, item: Node) -> Node:
        """The label of a list item: beside the body, though its box lies inside."""
        label = Node("Lbl")
        item.children.insert(0, label)
        return label


def count_letters(text: str) -> int:
    """How many characters a text has, spaces aside."""
    return len("".join(text.split()))


def count_text(element: Element) -> int:
    """How many letters must be in the structure tree: all but those in the margins and the head."""
    if element.tag == "head" or element.get("aria-hidden") == "true":
        return 0
    inside = sum(count_text(child) + count_letters(child.tail or "") for child in element)
    return count_letters(element.text or "") + inside


def count_laid_out(pages: Sequence[Page]) -> int:
    """How many letters of the text were laid out, each counted once; what is printed again is not.

    A walk over painted pages counts the same; this one is for pages that may be laid out anew.
    """
    heads: dict[Element, int] = {}
    return sum(
        _count_in(page._page_box, number, heads)  # noqa: SLF001
        for number, page in enumerate(pages)
    )


def _count_in(box: Box, number: int, heads: dict[Element, int]) -> int:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001
    if isinstance(box, boxes.MarginBox):
        return 0
    is_head = isinstance(box, boxes.TableRowGroupBox) and box.is_header and box.element is not None
    if is_head and heads.setdefault(box.element, number) != number:
        return 0
    if isinstance(box, boxes.TextBox):
        return count_letters(box.text) if box.element_tag == box.element.tag != "img" else 0
    return sum(_count_in(child, number, heads) for child in getattr(box, "children", ()))


def _find_role(box: Box) -> str | None:
    """The role of a box's element, or None where it needs no node of its own."""
    if box.element_tag == "img" and not isinstance(box, boxes.ReplacedBox):
        return None
    if role := ROLES.get(box.element_tag) or _get_own_role(box):
        return role
    if _get_own_language(box):
        return "Span" if isinstance(box, boxes.InlineBox) else "Div"
    return None


def _get_own_role(box: Box) -> str | None:
    """The role of a list with labels and of its items, whose elements mean nothing."""
    named = box.element.get("role", "") if box.element_tag == "div" else ""
    return ROLES[named] if named in {"list", "listitem"} else None


def is_label(box: Box) -> bool:
    """Whether a box is of the element that holds an item's label."""
    return box.element_tag == "span" and LABEL in box.element.get("class", "").split()


def _get_own_language(box: Box) -> str:
    """The language that the element names; a pseudo-element names none, and the page's is known."""
    if box.element_tag != box.element.tag or box.element_tag == "html":
        return ""
    return str(box.element.get("lang", ""))


def _make_link_area(box: Box, page: MarkedPage) -> LinkArea:
    """The clickable rectangle of a link, described by the link's own words (Matterhorn 28-012)."""
    annotation = box.link_annotation
    alternatives = (image.get("alt", "") for image in box.element.iter("img"))
    words = " ".join("".join((*box.element.itertext(), *alternatives)).split())
    annotation["Contents"] = pydyf.String(words or box.element.get("href"))
    return LinkArea(page.number, annotation)
