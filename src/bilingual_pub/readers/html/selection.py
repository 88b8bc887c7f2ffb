"""Which lines of a page are its article, and what is left out and said so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bilingual_pub.model import Meta
from bilingual_pub.readers.html.boxes import find_alerts, informs, split_at_headings
from bilingual_pub.readers.html.clutter import Reason, find_reason
from bilingual_pub.readers.html.facts import find_facts
from bilingual_pub.readers.html.lines import MOST_LINKED, Gatherer, Line, gather_lines
from bilingual_pub.readers.html.measure import measure_text
from bilingual_pub.readers.html.witness import Witness

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST = 0.5
"""An element with more of the article's text than this is no clutter, whatever it is called."""

ALONE = 2
"""Children that an element around a list may have: the list, and its caption or heading."""

TEASER = 0.75
"""Share of a line that is a link to another story; “Related:” may stand before it."""

FEWEST_SPACES = 3
"""Of a headline; a shorter link names a form, or who wrote it."""

ENOUGH = 0.5
"""Share of a list's or table's lines that the witness must know for all of it to be kept."""


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
    if page.is_story:
        mark_story(inner, page.witness)
    else:
        for line in inner:
            line.is_kept = line.reason is None
    left_out = list(mark_boxes(page, lines, inside))
    _mark_headings(inner)
    return prune(page, gatherer, inside), left_out


def mark_story(lines: Sequence[Line], witness: Witness) -> None:
    """Keep what the witness knows, and what stands among it and is of its kind."""
    free = [line for line in lines if line.reason is None]
    for line in free:
        line.is_kept = witness.knows(line.words)
    _drop_teasers(free)
    _mark_siblings(free)
    _mark_lists(free)
    _mark_captions(free)
    _mark_headings(lines)


def _mark_siblings(lines: Sequence[Line]) -> None:
    """Keep the sentences that stand where sentences of the article do."""
    told = [number for number, line in enumerate(lines) if line.is_kept and line.is_prose]
    if not told:
        return
    places = {_name_place(lines[number]) for number in told}
    for line in lines[told[0] : told[-1]]:
        line.is_kept = line.is_kept or (line.is_prose and _name_place(line) in places)
    parents = {lines[number].block.getparent() for number in told}
    for line in lines:
        line.is_kept = line.is_kept or (line.is_prose and line.block.getparent() in parents)


def _name_place(line: Line) -> tuple[object, ...]:
    parent = line.block.getparent()
    return (line.block.tag, parent.tag, parent.get("class")) if parent is not None else ()


def _mark_lists(lines: Sequence[Line]) -> None:
    """Keep a list or table whole, or not at all.

    It belongs to the article where the witness knows it, and where it stands beside sentences of
    the article and does not lead elsewhere.
    """
    beside = {line.block.getparent() for line in lines if line.is_kept and line.listing is None}
    by_list: dict[HtmlElement, list[Line]] = {}
    for line in lines:
        if line.listing is not None:
            by_list.setdefault(line.listing, []).append(line)
    for listing, listed in by_list.items():
        is_known = sum(line.is_kept for line in listed) >= len(listed) * ENOUGH
        keeps = is_known or (stands_among(listing, beside) and not lead_elsewhere(listed))
        for line in listed:
            line.is_kept = keeps


def stands_among(listing: "HtmlElement", beside: set["HtmlElement | None"]) -> bool:
    """Whether a list or table, or what holds nothing else, is a sibling of some lines."""
    around: HtmlElement | None = listing
    while around is not None and around.getparent() not in beside:
        parent = around.getparent()
        around = parent if parent is not None and len(parent) <= ALONE else None
    return around is not None


def lead_elsewhere(lines: Sequence[Line]) -> bool:
    """Whether most of some lines is links."""
    return sum(line.linked for line in lines) > MOST_LINKED * sum(len(line.words) for line in lines)


def _drop_teasers(lines: Sequence[Line]) -> None:
    """Lines that are one link to another story."""
    for line in lines:
        if line.is_kept and line.listing is None and is_teaser(line):
            line.is_kept = False


def is_teaser(line: Line) -> bool:
    """Whether a line is one link with a headline as its words, and says nothing to write down."""
    return (
        line.linked >= TEASER * len(line.words)
        and line.words.count(" ") >= FEWEST_SPACES
        and not find_facts(line.words, "en")
    )


def _mark_captions(lines: Sequence[Line]) -> None:
    """Keep what stands under the pictures of an article."""
    told = [number for number, line in enumerate(lines) if line.is_kept]
    for line in lines[told[0] : told[-1]] if told else ():
        line.is_kept = line.is_kept or line.figure is not None


def _mark_headings(lines: Sequence[Line]) -> None:
    """Keep a heading where something is kept under it."""
    under: Line | None = None
    for line in reversed(lines):
        if line.is_heading and line.reason is None:
            if under is not None and not line.is_kept:
                line.is_kept = line.block.getparent() in set(under.block.iterancestors())
            continue
        under = line if line.is_kept else None


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


def find_top(element: "HtmlElement", live: set["HtmlElement"]) -> "HtmlElement":
    """The largest element around one that holds nothing which is kept."""
    top = element
    while (parent := top.getparent()) is not None and parent not in live:
        top = parent
    return top


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
