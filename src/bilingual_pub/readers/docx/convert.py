"""A document's tidy parts through mammoth, into HTML."""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile

from bilingual_pub.ooxml import NAMESPACES, Relation
from bilingual_pub.readers.docx.marks import NUMBERING, Marks
from bilingual_pub.readers.docx.refusal import make_damaged_error
from bilingual_pub.readers.html import LABEL, make_too_deep_error
from bilingual_pub.readers.reading import Source

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement


STYLE_MAP = """
p.Title => h1.title:fresh
p.Quote => blockquote > p:fresh
p.Caption => p.wp-caption-text:fresh
p.Code => pre:separator('\\n')
"""

PLACES = {
    "document": "word/document.xml",
    "footnotes": "word/footnotes.xml",
    "endnotes": "word/endnotes.xml",
}

RELATIONS = NAMESPACES["rel"]
"""Where mammoth looks for the parts of a document when nobody says."""

LINK = f"{NAMESPACES['r']}/hyperlink"


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A part with text, and what it refers to."""

    root: "_Element"
    relations: Mapping[str, Relation]


def convert_document(parts: Mapping[str, DocumentPart], source: Source) -> str:
    """The HTML of a document; `parts` has its text, and its notes where it has such.

    Only what was read and tidied is given to mammoth: no part that we did not judge is ever opened.

    Raises:
        InputError: mammoth can't make sense of it.
    """
    import mammoth  # type: ignore[import-untyped]  # it carries no types

    try:
        made = mammoth.convert_to_html(
            _make_package(parts), style_map=STYLE_MAP, include_embedded_style_map=False
        )
    except RecursionError as error:
        raise make_too_deep_error(source) from error
    except Exception as error:
        # mammoth promises nothing about documents that break the standard: it fails in its own
        # depths, with whatever error comes first.
        raise make_damaged_error(source) from error
    return str(made.value)


def _make_package(parts: Mapping[str, DocumentPart]) -> io.BytesIO:
    from lxml import etree

    package = io.BytesIO()
    with ZipFile(package, "w", ZIP_STORED) as written:
        written.writestr("word/numbering.xml", NUMBERING)
        for kind, part in parts.items():
            folder, _, base = PLACES[kind].rpartition("/")
            written.writestr(PLACES[kind], etree.tostring(part.root, encoding="utf-8"))
            written.writestr(f"{folder}/_rels/{base}.rels", _make_links(part.relations))
    package.seek(0)
    return package


def _make_links(relations: Mapping[str, Relation]) -> bytes:
    """The part of a part's relations that leads out of the document."""
    from lxml import etree

    root = etree.Element(f"{{{RELATIONS}}}Relationships")
    for key, relation in relations.items():
        if relation.outside:
            said = {"Id": key, "Target": relation.target, "Type": LINK, "TargetMode": "External"}
            etree.SubElement(root, f"{{{RELATIONS}}}Relationship", said)
    return etree.tostring(root, encoding="utf-8")


MARK = re.compile(r"(?P<kind>item|heading|picture|file)-(?P<number>\d+)")

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

NOTE = re.compile(r"\[(\d+)\]")

UP_ARROW = "↑"

FEWEST_ROWS = 2
"""A table with fewer only sets things side by side."""


def finish_html(root: "HtmlElement", marks: Marks) -> None:
    """Give the tree of mammoth's HTML what mammoth could not."""
    for anchor in root.xpath("//a[@id]"):
        found = MARK.fullmatch(anchor.get("id", ""))
        if found and not anchor.get("href"):
            FINISH[found["kind"]](anchor, int(found["number"]), marks)
            anchor.drop_tag()
    _part_lists(root, marks)
    _finish_notes(root)
    _finish_checkboxes(root)
    _set_captions(root)
    for table in root.iter("table"):
        if len(table.findall("tr") + table.findall("*/tr")) < FEWEST_ROWS:
            table.set("role", "presentation")


def _number_items(anchor: "HtmlElement", number: int, marks: Marks) -> None:
    item = marks.items[number]
    around = next(anchor.iterancestors("li"), None)
    if around is not None:
        around.set("data-series", str(item.series))
        if item.own_label:
            around.set(LABEL, item.own_label)
        if item.number is not None:
            around.set("value", str(item.number))


def _label_heading(anchor: "HtmlElement", number: int, marks: Marks) -> None:
    """Where mammoth makes no heading of it, the label stands in the text."""
    label = marks.headings[number]
    around = next(anchor.iterancestors(*HEADINGS), None)
    if around is not None:
        around.set(LABEL, label)
    else:
        anchor.text = f"{label} {anchor.text or ''}"


def _show_pictures(anchor: "HtmlElement", number: int, marks: Marks) -> None:
    picture = marks.pictures[number]
    shown = anchor.makeelement("img", {"src": picture.part, "alt": picture.description})
    anchor.addprevious(shown)


def _show_file(anchor: "HtmlElement", number: int, marks: Marks) -> None:
    """Put a page in the place of the paragraph that holds its mark."""
    around = next(anchor.iterancestors("p"), None)
    if around is not None:
        page = marks.files[number]
        page.tag = "div"
        around.addnext(page)
        around.set("hidden", "hidden")


FINISH = {
    "item": _number_items,
    "heading": _label_heading,
    "picture": _show_pictures,
    "file": _show_file,
}


def _part_lists(root: "HtmlElement", marks: Marks) -> None:
    """Part a list where a new one begins: mammoth takes neighbors for one."""
    if not marks.items:
        return
    for listed in list(root.iter("ol", "ul")):
        if next(listed.iterancestors("li"), None) is not None:
            continue
        for before, item in pairwise(list(listed)):
            if before.get("data-series") != item.get("data-series"):
                _split_list(item)


def _split_list(item: "HtmlElement") -> None:
    listed = item.getparent()
    if listed is None:
        return
    rest = listed.makeelement(listed.tag)
    rest.extend([item, *item.itersiblings()])
    rest.tail, listed.tail = listed.tail, None
    listed.addnext(rest)


def _finish_notes(root: "HtmlElement") -> None:
    """Marks of notes are raised numbers; the arrows back to the text lead nowhere on paper."""
    for mark in root.xpath("//sup/a[starts-with(@href, '#')]"):
        mark.text = NOTE.sub(r"\1", mark.text or "")
    for arrow in root.xpath("//li//a[starts-with(@href, '#')]"):
        if arrow.text == UP_ARROW:
            arrow.drop_tree()


def _finish_checkboxes(root: "HtmlElement") -> None:
    for box in list(root.iter("input")):
        sign = box.makeelement("span")
        sign.text = "☒" if "checked" in box.attrib else "☐"
        box.addprevious(sign)
        box.drop_tree()


def _set_captions(root: "HtmlElement") -> None:
    """Set a picture and the caption after it into one figure."""
    for caption in root.xpath("//p[@class='wp-caption-text']"):
        before = caption.getprevious()
        if before is not None and before.tag == "p" and _is_only_picture(before):
            figure = caption.makeelement("figure")
            before.addprevious(figure)
            figure.extend([before, caption])


def _is_only_picture(paragraph: "HtmlElement") -> bool:
    return not paragraph.text_content().strip() and len(paragraph.xpath(".//img")) == 1
