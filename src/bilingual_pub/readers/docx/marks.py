"""Marks: bookmarks put into Word's markup, which come out of mammoth where they went in.

mammoth knows neither the numbers of items nor pictures that it can't open. So each item and picture
gets a mark whose name says which it is, and `convert.py` finds it in the HTML.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.model import Note
from bilingual_pub.ooxml import (
    HEADING_STYLE,
    Relation,
    Styles,
    find_all,
    find_child,
    get_value,
    is_on,
    make_name,
    remove_element,
)
from bilingual_pub.readers.docx.drawings import DrawnPicture, find_pictures
from bilingual_pub.readers.docx.numbering import ListCounter, NumberedItem

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

DEEPEST_LIST = 4
"""From 0: mammoth knows lists five levels deep."""

NUMBERS, BULLETS = "1", "2"
"""The two lists of `NUMBERING`."""

_LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{{form}}"/></w:lvl>' for level in range(9)
)

NUMBERING = (
    f'<w:numbering xmlns:w="{make_name("w:x")[1:-2]}">'
    f'<w:abstractNum w:abstractNumId="1">{_LEVELS.format(form="decimal")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{_LEVELS.format(form="bullet")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    "</w:numbering>"
)
"""All that mammoth needs to know of lists: whether they have numbers, and how deep they are."""


@dataclass(slots=True)
class Marks:
    """What the marks in a document stand for, and what is to be said of what was marked."""

    counter: ListCounter = field(default_factory=ListCounter)
    items: list[NumberedItem] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    """The labels of those that have one."""
    pictures: list[DrawnPicture] = field(default_factory=list)
    files: "list[HtmlElement]" = field(default_factory=list)
    """The bodies of the pages that the document takes in."""
    notes: list[Note] = field(default_factory=list)
    """What of the document is not in it as it was."""


def mark_pictures(root: "_Element", relations: Mapping[str, Relation], marks: Marks) -> None:
    """Put a mark in each picture's place."""
    for drawing, picture in find_pictures(root, relations):
        parent = drawing.getparent()
        if parent is not None and (picture.part or picture.description):
            parent.insert(
                parent.index(drawing), make_mark(drawing, f"picture-{len(marks.pictures)}")
            )
            marks.pictures.append(picture)
        remove_element(drawing)


def mark_items(root: "_Element", styles: Styles, marks: Marks) -> None:
    """Put a mark at the start of each item of a list, and make its list one that mammoth knows."""
    deepest = 0
    for paragraph in find_all(root, "w:p"):
        counted = _count_next_item(paragraph, styles, marks.counter)
        is_heading = bool(HEADING_STYLE.fullmatch(styles.role(paragraph)))
        item = None if is_heading else counted
        _set_list(paragraph, item, deepest)
        deepest = min(item.depth, deepest, DEEPEST_LIST) + 1 if item else 0
        if item:
            _put_mark(paragraph, f"item-{len(marks.items)}")
            marks.items.append(item)
        elif counted and counted.label:
            _put_mark(paragraph, f"heading-{len(marks.headings)}")
            marks.headings.append(counted.label)


def _count_next_item(
    paragraph: "_Element", styles: Styles, counter: ListCounter
) -> NumberedItem | None:
    """The number of a paragraph; empty ones count too, as Word prints them, but are no items."""
    number, level = styles.numbering(paragraph)
    if not number or find_all(paragraph, "w:delText") or _is_hidden(paragraph):
        return None
    item = counter.item(number, level, styles.indent(paragraph))
    return item if any(it.text for it in find_all(paragraph, "w:t")) else None


def _is_hidden(paragraph: "_Element") -> bool:
    """Whether a paragraph is hidden whole, its end too; what is hidden is not counted."""
    end = find_child(paragraph, "w:pPr", "w:rPr", "w:vanish")
    return is_on(end) and not any(it.text for it in find_all(paragraph, "w:t"))


def _put_mark(paragraph: "_Element", called: str) -> None:
    """Put a mark before the words of a paragraph."""
    properties = find_child(paragraph, "w:pPr")
    place = 0 if properties is None else paragraph.index(properties) + 1
    paragraph.insert(place, make_mark(paragraph, called))


def _set_list(paragraph: "_Element", item: NumberedItem | None, deepest: int) -> None:
    """Name the list of a paragraph; an item is at most one level deeper than the one before it."""
    properties = find_child(paragraph, "w:pPr")
    old = find_child(properties, "w:numPr")
    if properties is None:
        properties = paragraph.makeelement(make_name("w:pPr"))
        paragraph.insert(0, properties)
    if old is not None:
        properties.remove(old)
    if item is None:
        return
    seat = properties.makeelement(make_name("w:numPr"))
    for tag, said in (
        ("w:ilvl", str(min(item.depth, deepest, DEEPEST_LIST))),
        ("w:numId", BULLETS if item.number is None else NUMBERS),
    ):
        part = seat.makeelement(make_name(tag))
        part.set(make_name("w:val"), said)
        seat.append(part)
    properties.append(seat)


def drop_broken_links(root: "_Element", relations: Mapping[str, Relation]) -> None:
    """Links that lead nowhere, or inside the document, become plain text."""
    for link in find_all(root, "w:hyperlink"):
        target = relations.get(get_value(link, "r:id"))
        link.attrib.pop(make_name("w:anchor"), "")
        if target is None or not target.outside:
            link.attrib.pop(make_name("r:id"), "")


def make_mark(beside: "_Element", called: str) -> "_Element":
    """A bookmark, to be put somewhere."""
    element = beside.makeelement(make_name("w:bookmarkStart"))
    element.set(make_name("w:name"), called)
    return element
