"""Which lines of a page are its article, and what is left out and said so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bilingual_pub.model import Meta
from bilingual_pub.readers.html.boxes import find_alerts, informs, split_at_headings
from bilingual_pub.readers.html.clutter import Reason, find_reason
from bilingual_pub.readers.html.lines import Gatherer, Line, gather_lines
from bilingual_pub.readers.html.measure import measure_text
from bilingual_pub.readers.html.repeats import find_top
from bilingual_pub.readers.html.story import lead_elsewhere, mark_story
from bilingual_pub.readers.html.witness import Witness

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST = 0.5
"""An element with more of the article's text than this is no clutter, whatever it is called."""

@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page.

    Attributes:
        body: all of it.
        part: the element that holds the article, with its headline.
        witness: what others take for the article.
        is_story: whether the page says that it is one of the articles of a newspaper or blog.
    """

    body: "HtmlElement"
    part: "HtmlElement"
    meta: Meta
    lang: str
    witness: Witness
    is_story: bool
    keep_all: bool = False


def select_lines(page: Page) -> tuple["HtmlElement", list[list[Line]]]:
    """Take out of a page what is not its article; what is left out and has sentences comes back."""
    whole = measure_text(page.part)
    holders = {page.part, *page.part.iterancestors()}
    inside = set(page.part.iter())

    def why(element: "HtmlElement") -> Reason | None:
        if element in holders:
            return None
        reason = find_reason(element, page.meta)
        if reason in {None, Reason.COMMENTS} or element not in inside:
            return reason
        return reason if measure_text(element) <= whole * MOST else None

    gatherer = gather_lines(page.body, why)
    lines = gatherer.lines
    inner = [line for line in lines if line.block in inside]
    free = [line for line in inner if line.reason is None]
    if page.is_story or lead_elsewhere(free):
        mark_story(inner, page.witness, page.meta.url)
    else:
        for line in inner:
            line.is_kept = line.reason is None
    left_out = list(mark_boxes(page, lines, inside))
    return prune(page, gatherer, inside), left_out


def mark_boxes(page: Page, lines: Sequence[Line], inside: set["HtmlElement"]) -> Iterator[list[Line]]:
    """Keep the boxes that inform; those that only have sentences come out, to be named."""
    for element in find_alerts(page.body):
        around = set(element.iter())
        alert = [line for line in lines if line.block in around]
        if any(line.is_prose for line in alert):
            for line in alert:
                line.is_kept = True
    live = list_live(lines, page.part)
    dead = [line for line in lines if not line.is_kept]
    for _top, column in groupby(dead, key=lambda line: find_top(line.block, live)):
        for box in split_at_headings(list(column)):
            is_near = box[0].block in inside or not page.is_story
            if is_near and informs(box, page.lang, is_story=page.is_story):
                for line in box:
                    line.is_kept = True
            elif any(line.is_prose for line in box):
                if page.keep_all:
                    for line in box:
                        line.is_kept = True
                else:
                    yield box


def list_live(lines: Iterable[Line], *also: "HtmlElement") -> set["HtmlElement"]:
    """The elements that hold a line which is kept."""
    live: set[HtmlElement] = set()
    starts = [line.block for line in lines if line.is_kept]
    for start in (*starts, *also):
        element: HtmlElement | None = start
        while element is not None and element not in live:
            live.add(element)
            element = element.getparent()
    return live


def prune(page: Page, gatherer: Gatherer, inside: set["HtmlElement"]) -> "HtmlElement":
    """Take out what is not kept; the smallest element around what is comes back."""
    lines = gatherer.lines
    live = list_live(lines)
    outside = any(line.is_kept and line.block not in inside for line in lines)
    root = page.body if outside else page.part
    for line in lines:
        if line.is_kept:
            continue
        if line.block in live:
            for element, is_text in line.places:
                if is_text:
                    element.text = None
                else:
                    element.tail = None
            continue
        top = find_top(line.block, live)
        if top is not root and top.getparent() is not None:
            top.drop_tree()
    for box in gatherer.boxes:
        if box not in live and box.getparent() is not None:
            box.drop_tree()
    if outside:
        for picture in list(root.iter("img")):
            if picture not in inside and find_top(picture, live) is not picture:
                picture.drop_tree()
    return root
