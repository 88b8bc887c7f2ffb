"""Which lines of a page are its article; what else has sentences is kept, or named."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, islice, pairwise
from typing import TYPE_CHECKING

from bilingual_pub.model import Meta, Note
from bilingual_pub.readers.html.boxes import (
    find_alerts,
    informs,
    invites,
    make_box_note,
    make_unheard_note,
    split_into_boxes,
    warns,
)
from bilingual_pub.readers.html.clutter import Reason, find_reason
from bilingual_pub.readers.html.elements import get_tag, split_words
from bilingual_pub.readers.html.lines import NAMED, Gatherer, Line, gather_lines, lead_elsewhere
from bilingual_pub.readers.html.live import Tops, list_live
from bilingual_pub.readers.html.measure import measure_text
from bilingual_pub.readers.html.plain import list_menu_above
from bilingual_pub.readers.html.repeats import find_copies
from bilingual_pub.readers.html.story import mark_story
from bilingual_pub.readers.html.witness import Witness

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST = 0.5
"""An element with more of the article's text than this is no clutter, whatever it is called."""

CROWDED = 0.2
"""A part that nobody calls the article, with more of its text in links, holds more than that."""

KNOWN = 0.75
"""The same, where others take less of it than this for the article."""

MOST_ALERTS = 20
"""A page with more is a list of them."""

PLACES = split_words("article main")


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page.

    Attributes:
        body: all of it.
        part: the element that holds the article, with its headline.
        meta: what it says about its article.
        lang: its language, or empty.
        witness: what others take for the article.
        is_plain: whether it has no menus, but those that its markup calls so.
        is_story: whether the page says that it is one of the articles of a newspaper or blog.
        keep_all: whether the user wants what has sentences and is no part of the article.
    """

    body: "HtmlElement"
    part: "HtmlElement"
    meta: Meta
    lang: str
    witness: Witness
    is_plain: bool
    is_story: bool
    keep_all: bool = False


def select_lines(page: Page) -> tuple["HtmlElement", list[Note]]:
    """Take out of a page what is not its article: what is left, and notes of what had sentences."""
    inside = set(page.part.iter())
    gatherer = _gather(page, inside)
    inner = [line for line in gatherer.lines if line.block in inside]
    free = [line for line in inner if line.reason is None]
    if page.is_story or (not page.is_plain and _is_crowded(page, free)):
        mark_story(inner, page.witness, page.meta.url)
    else:
        menu = list_menu_above(free) if page.is_plain else ()
        for line in free[len(menu) :]:
            line.is_kept = True
    if page.is_plain and not any(line.reason for line in gatherer.lines):
        _keep_around(gatherer.lines, inside)
    _keep_links_under_headings(inner)
    _keep_alerts(page, gatherer.lines)
    notes = [*_keep_boxes(page, gatherer.lines, inside), *_name_unheard(gatherer)]
    return _prune(page, gatherer, inside), notes


def _is_crowded(page: Page, lines: Sequence[Line]) -> bool:
    """Whether the part is a page with its menus rather than an article."""
    around = (page.part, *page.part.iterancestors())
    if any(get_tag(it) in PLACES or it.get("role") == "main" for it in around):
        return False
    whole = sum(len(line.words) for line in lines)
    known = sum(len(line.words) for line in lines if page.witness.knows(line.words))
    return lead_elsewhere(lines, CROWDED) and known < whole * KNOWN


def _gather(page: Page, inside: set["HtmlElement"]) -> Gatherer:
    """The lines of the page, with what its markup says of them."""
    whole = measure_text(page.part)
    holders = {page.part, *page.part.iterancestors()}

    def find(element: "HtmlElement") -> Reason | None:
        if element in holders:
            return None
        reason = find_reason(element, page.meta)
        if page.keep_all and reason in NAMED and make_unheard_note(element, ""):
            return Reason.BOX
        if reason in {None, Reason.COMMENTS} or element not in inside:
            return reason
        return reason if measure_text(element) <= whole * MOST else None

    gatherer = gather_lines(page.body, find)
    for before, after in find_copies(gatherer):
        is_outside = before[0] not in holders and before[0] not in inside
        is_better = is_outside and (after[0] in holders or after[0] in inside)
        element, first, end = before if is_better else after
        gatherer.boxes.append(element)
        for line in gatherer.lines[first:end]:
            line.box, line.reason = element, Reason.COPY
    return gatherer


def _keep_around(lines: Sequence[Line], inside: set["HtmlElement"]) -> None:
    """Keep what stands around the part of a page without menus, but for the name of a site."""
    tops = Tops(list_live(line.block for line in lines if line.block in inside))
    outer = lines[len(list_menu_above(lines)) :]
    for top, group in groupby(outer, lambda it: None if it.is_kept else tops.find(it.block)):
        around = list(group)
        if top is not None and not all(line.is_heading for line in around):
            _keep(around)


def _keep_links_under_headings(lines: Sequence[Line]) -> None:
    """Keep a list of links right under a heading that stays, or it would say what is not there."""
    for before, line in pairwise(lines):
        if line.reason is Reason.NAVIGATION and line.box is not None and before.is_kept:
            follows = line.box.getprevious() is before.block and before.is_heading
            if line.box is before.box or (follows and get_tag(line.box) in {"ul", "ol", "dl"}):
                line.is_kept = True


def _keep_alerts(page: Page, lines: Sequence[Line]) -> None:
    for element in islice(find_alerts(page.body), MOST_ALERTS):
        around = set(element.iter())
        alert = [line for line in lines if line.block in around or _begins_in(line, around)]
        if warns(element, alert):
            _keep(alert)


def _begins_in(line: Line, around: set["HtmlElement"]) -> bool:
    return any(element in around for element, is_text in line.places if is_text)


def _keep_boxes(page: Page, lines: Sequence[Line], inside: set["HtmlElement"]) -> Iterator[Note]:
    """Keep the boxes that inform; those that only have sentences are named."""
    tops = Tops(list_live([page.part, *(line.block for line in lines if line.is_kept)]))
    before = ""
    for top, group in groupby(lines, lambda it: None if it.is_kept else tops.find(it.block)):
        column = list(group)
        if top is None:
            before = column[-1].words
            continue
        is_far = page.is_story and column[0].block not in inside
        for box in split_into_boxes(column):
            if informs(box, page.lang, is_story=page.is_story) and not (
                is_far and not invites(box, page.lang)
            ):
                _keep(box)
        note = make_box_note([line for line in column if not line.is_kept], before)
        if note and page.keep_all:
            _keep(column)
        elif note:
            yield note


def _name_unheard(gatherer: Gatherer) -> Iterator[Note]:
    kept = list(accumulate(gatherer.lines, _choose_last_kept, initial=""))
    for element, place in gatherer.unheard:
        if note := make_unheard_note(element, kept[place]):
            yield note


def _choose_last_kept(before: str, line: Line) -> str:
    return line.words if line.is_kept else before


def _keep(lines: Iterable[Line]) -> None:
    for line in lines:
        line.is_kept = not line.is_label


def _prune(page: Page, gatherer: Gatherer, inside: set["HtmlElement"]) -> "HtmlElement":
    """Take out what is not kept; the part, or the whole page where something outside is kept."""
    kept = [line for line in gatherer.lines if line.is_kept]
    live = list_live([page.part, *(line.block for line in kept)])
    tops = Tops(live)
    root = page.part if all(line.block in inside for line in kept) else page.body
    dead = [line for line in gatherer.lines if not line.is_kept]
    for line in dead:
        if line.block in live:
            line.clear()
    gone = dict.fromkeys(tops.find(it.block) for it in dead if it.block not in live)
    boxes = [box for box in gatherer.boxes if box not in live]
    outside = () if root is page.part else page.body.iter("img")
    pictures = [it for it in outside if it not in inside and it.getparent() in live]
    for element in (*gone, *boxes, *pictures):
        if element.getparent() is not None:
            element.drop_tree()
    return root
