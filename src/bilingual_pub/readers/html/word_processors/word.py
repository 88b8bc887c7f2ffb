"""HTML that Word writes: saved as a web page, filtered or not, copied, or sent by Outlook.

Its lists are paragraphs with their numbers as text, its title is a class, and its notes to itself
stand in conditional comments (Microsoft Office HTML and XML Reference, 2000).
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.readers.html.elements import LABEL, get_tag
from bilingual_pub.readers.html.word_processors.lists import (
    LONGEST_LABEL,
    DrawnItem,
    group_neighbors,
    is_bullet,
    make_lists,
)
from bilingual_pub.readers.notes import make_note

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MSO_LIST = re.compile(r"mso-list\s*:\s*(?P<list>\w+)\s+level(?P<level>\d{1,2})", re.IGNORECASE)

IGNORED = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)

GAP = re.compile(r"font\s*:\s*7(?:\.0)?pt\s+[\"']?Times New Roman", re.IGNORECASE)
"""The spaces between a number and its item: all that a filtered page keeps of a list."""

SYMBOL_FONT = re.compile(
    r"font-family\s*:\s*[\"']?(?:symbol|wingdings|webdings|courier)", re.IGNORECASE
)

LEFT = re.compile(r"margin-left\s*:\s*(?P<size>-?\d*\.?\d+)(?P<unit>in|pt|cm|mm|px)", re.IGNORECASE)

POINTS = {"in": 72.0, "pt": 1.0, "cm": 28.35, "mm": 2.835, "px": 0.75}

INDENT = 36.0
"""Points by which Word moves a level in when nobody says otherwise."""

OUTLINE = re.compile(r"mso-outline-level\s*:\s*([1-6])", re.IGNORECASE)

HIDDEN = re.compile(r"mso-hide\s*:\s*(?:all|screen)|display\s*:\s*none", re.IGNORECASE)

TAB = re.compile(r"mso-(?:tab-count|spacerun)\s*:", re.IGNORECASE)

COMMENT = re.compile(r"mso-element\s*:\s*comment\b(?!-)", re.IGNORECASE)

HEADINGS = {"msotitle": "h1", "msoheading7": "h6", "msoheading8": "h6", "msoheading9": "h6"}
"""Classes of paragraphs that Word does not write as `<h1>` to `<h6>`."""

QUOTES = frozenset({"msoquote", "msointensequote"})

LINES_OF_CONTENTS = re.compile(r"mso(?:toc\d|toc|tocheading)", re.IGNORECASE)

COMMENT_NAMES = frozenset({"msocomanchor", "msocomoff", "msocomtxt", "msocommentreference"})

MOST_PIECES = 60
"""Texts and ends of elements up to where a number ends."""

BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6")


def is_of_word(root: "HtmlElement") -> bool:
    """Whether Word wrote a page, or a part of it: its classes or styles are there."""
    return any(
        "Mso" in element.get("class", "") or "mso-" in element.get("style", "")
        for element in root.iter(*BLOCKS, "span", "li", "td", "div")
    )


def tidy_word(root: "HtmlElement") -> list[Note]:
    """Write what Word says with looks as the elements that mean it; what is left out is noted."""
    notes = [*_drop_unread(root)]
    for element in root.iter("span"):
        if TAB.search(element.get("style", "")):
            element.text = " "
    for element in root.iter("*"):
        # `o:p` marks the end of a paragraph, and holds a fixed space where it is empty.
        if element.tag == "o:p" and not (element.text or "").strip():
            element.text = None
    paragraphs = [*root.iter(*BLOCKS)]
    _make_headings(paragraphs)
    items = [*_find_items(paragraphs)]
    for run in group_neighbors(items):
        make_lists(run)
    _drop_empty(root)
    return notes


def _drop_unread(root: "HtmlElement") -> Iterator[Note]:
    """Take away comments, hidden words and the table of contents."""
    contents = []
    gone: set[HtmlElement] = set()

    def drop(element: "HtmlElement") -> str:
        gone.update(element.iter())
        text = " ".join(element.text_content().split())
        element.drop_tree()
        return text

    for element in [*root.iter("*")]:
        if element in gone or get_tag(element) in {"html", "body", "head", "style"}:
            continue
        style, names = element.get("style", ""), element.get("class", "").lower().split()
        if COMMENT.search(style) or COMMENT_NAMES.intersection(names):
            if "msocomtxt" in names or COMMENT.search(style):
                yield make_note("comment", Change.LEFT_OUT, drop(element))
            else:
                drop(element)
        elif HIDDEN.search(style):
            if text := drop(element):
                yield make_note("hidden-words", Change.LEFT_OUT, text)
        elif any(map(LINES_OF_CONTENTS.fullmatch, names)):
            contents.append(drop(element))
    if any(contents):
        yield make_note("contents", Change.LEFT_OUT, next(filter(None, contents)))


def _make_headings(paragraphs: "list[HtmlElement]") -> None:
    for element in paragraphs:
        if get_tag(element) != "p":
            continue
        names = element.get("class", "").lower().split()
        heading = next((HEADINGS[name] for name in names if name in HEADINGS), "")
        if level := OUTLINE.search(element.get("style", "")):
            heading = heading or f"h{level[1]}"
        if heading:
            element.tag = heading
        elif QUOTES.intersection(names):
            element.tag = "blockquote"


def _find_items(paragraphs: "list[HtmlElement]") -> Iterator[DrawnItem]:
    for element in paragraphs:
        mark = _take_mark(element)
        if get_tag(element) != "p":
            if mark and not is_bullet(mark[0]):
                element.set(LABEL, mark[0])
            continue
        style = element.get("style", "")
        said = MSO_LIST.search(style)
        if mark:
            label = "" if mark[1] or is_bullet(mark[0]) else mark[0]
            level = int(said["level"]) if said else _measure_level(style)
            yield DrawnItem(element, level, label, said["list"] if said else "")
        elif "MsoListContinue" in element.get("class", "") or _is_middle_item(element):
            yield DrawnItem(element, _measure_level(style), is_continued=True)


def _is_middle_item(element: "HtmlElement") -> bool:
    """Whether a paragraph of a list's class bears no number: a further paragraph of an item."""
    return "MsoListParagraph" in element.get("class", "")


def _measure_level(style: str) -> int:
    """The level of a filtered page's item, by how far it is moved in."""
    left = LEFT.search(style)
    points = float(left["size"]) * POINTS[left["unit"].lower()] if left else INDENT
    return max(round(points / INDENT), 1)


def _take_mark(element: "HtmlElement") -> tuple[str, bool] | None:
    """The number or sign before an item, taken from its text, and whether it is of a symbol font.

    None where there is none: a paragraph that only begins with a number keeps it.
    """
    end = next(filter(_ends_mark, element.iterdescendants("span")), None)
    if end is None:
        return None
    pieces: list[tuple[HtmlElement, bool]] = []
    texts, drawn = [], False
    for node, is_tail, text in _walk_texts(element, end):
        pieces.append((node, is_tail))
        texts.append(text)
        if len(pieces) > MOST_PIECES:
            return None
        drawn = drawn or bool(text.strip() and _is_in_symbols(node, element))
    mark = " ".join("".join(texts).split())
    if not mark or len(mark) > LONGEST_LABEL:
        return None
    for node, is_tail in pieces:
        if is_tail:
            node.tail = None
        else:
            node.text = None
    return mark, drawn


def _ends_mark(span: "HtmlElement") -> bool:
    style = span.get("style", "")
    if IGNORED.search(style):
        return True
    return bool(GAP.search(style)) and not any(text.strip() for text in span.itertext())


def _walk_texts(
    element: "HtmlElement", end: "HtmlElement"
) -> "Iterator[tuple[HtmlElement, bool, str]]":
    """The texts of an element up to the end of one inside it, each with its node."""
    from lxml.etree import iterwalk

    for event, node in iterwalk(element, events=("start", "end", "comment")):
        if event == "start":
            yield node, False, node.text or ""
        elif node is end:
            return
        elif node is not element:
            yield node, True, node.tail or ""


def _is_in_symbols(node: "HtmlElement", within: "HtmlElement") -> bool:
    around: HtmlElement | None = node
    while around is not None and around is not within:
        if SYMBOL_FONT.search(around.get("style", "")):
            return True
        around = around.getparent()
    return False


def _drop_empty(root: "HtmlElement") -> None:
    """Take away the paragraphs that only make room: with nothing in them, or a fixed space."""
    for element in [*root.iter("p", "div")]:
        if element.getparent() is None or any(text.strip() for text in element.itertext()):
            continue
        if next(element.iterdescendants("img", "table", "hr", "br"), None) is None:
            element.drop_tree()
