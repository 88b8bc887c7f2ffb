"""Which lines of a newspaper's page are its story: what a witness knows, and what belongs to it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from bilingual_pub.readers.html.elements import get_tag
from bilingual_pub.readers.html.facts import find_facts
from bilingual_pub.readers.html.lines import Line, lead_elsewhere
from bilingual_pub.readers.html.witness import Witness

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ENOUGH = 0.5
"""Share of a list's or table's lines that the witness must know for all of it to be kept."""

ALONE = 2
"""Children that an element around a list may have: the list, and its caption or heading."""

TEASER = 0.75
"""Share of a line that is a link to another story; “Related:” may stand before it."""

FEWEST_SPACES = 3
"""Of a headline; a shorter link names a form, or who wrote it."""

LONGEST_LABEL = 30
"""Characters that a teaser may have outside its link."""

DOCUMENTS = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".odt", ".ods", ".ppt", ".pptx", ".rtf")
"""Endings of what a notice tells its readers to fill in."""

DEEPEST = 6
"""Levels of headings."""


def mark_story(lines: Sequence[Line], witness: Witness, address: str) -> None:
    """Keep what the witness knows, and what stands among it and is of its kind.

    `address` is the page's own, or empty.
    """
    free = [line for line in lines if line.reason is None]
    for line in free:
        line.is_known = witness.knows(line.words) and line.words != address
        line.is_kept = line.is_known
    _mark_siblings(free)
    _mark_lead(free)
    _mark_whole(free, address)
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


def _mark_lead(lines: Sequence[Line]) -> None:
    """Keep the sentences under the headline that open the story."""
    first = next((number for number, line in enumerate(lines) if line.is_kept and line.is_prose), 0)
    heads = [n for n, line in enumerate(lines[:first]) if get_tag(line.block) == "h1"]
    if not heads:
        return
    headline = lines[heads[-1]].block
    around = (
        headline.getparent(),
        *([headline.getparent().getparent()] if len(headline.getparent()) == 1 else []),
    )
    for line in lines[heads[-1] + 1 : first]:
        if line.is_prose and line.block.getparent() in around:
            line.is_kept = True


def _name_place(line: Line) -> tuple[object, ...]:
    parent = line.block.getparent()
    return (line.block.tag, parent.tag, parent.get("class")) if parent is not None else ()


def _mark_whole(lines: Sequence[Line], address: str) -> None:
    """Keep a list, a table or a quotation whole, or not at all.

    It belongs to the story where the witness knows it, and where it stands beside sentences of the
    story and does not lead elsewhere. Links to other stories are none of it.
    """
    first = next((number for number, line in enumerate(lines) if line.is_kept and line.is_prose), 0)
    beside = {line.block.getparent() for line in lines if line.is_kept and line.listing is None}
    by_list: dict[HtmlElement, list[Line]] = {}
    late: set[HtmlElement] = set()
    for number, line in enumerate(lines):
        if line.listing is not None:
            by_list.setdefault(line.listing, []).append(line)
            if number > first:
                late.add(line.listing)
        elif line.is_kept and is_teaser([line], address):
            line.is_kept = False
    for listing, listed in by_list.items():
        keeps = sum(line.is_kept for line in listed) >= len(listed) * ENOUGH
        if listing in late and not keeps:
            keeps = stands_among(listing, beside) and not lead_elsewhere(listed)
        keeps = keeps and not is_teaser(listed, address)
        for line in listed:
            line.is_kept = keeps


def stands_among(listing: "HtmlElement", beside: set["HtmlElement | None"]) -> bool:
    """Whether a list or table, or what holds nothing else, is a sibling of some lines."""
    around: HtmlElement | None = listing
    while around is not None and around.getparent() not in beside:
        parent = around.getparent()
        around = parent if parent is not None and len(parent) <= ALONE else None
    return around is not None


def is_teaser(lines: Sequence[Line], address: str) -> bool:
    """Whether lines are links with headlines as their words, and say nothing to write down."""
    words = sum(len(line.words) for line in lines)
    linked = sum(line.linked for line in lines)
    spaces = sum(line.words.count(" ") for line in lines)
    if linked < words * TEASER or words - linked > LONGEST_LABEL * len(lines):
        return False
    if spaces < FEWEST_SPACES * len(lines) or find_facts(" ".join(it.words for it in lines), "en"):
        return False
    links = [link.get("href", "") for line in lines for link in line.block.iter("a")]
    return all(_leads_to_story(href, address) for href in links)


def _leads_to_story(href: str, address: str) -> bool:
    """Whether a link leads to another page of the same site."""
    try:
        target, own = urlsplit(href.strip()), urlsplit(address)
    except ValueError:
        return False
    is_near = not target.netloc or not own.netloc or _name_site(target) == _name_site(own)
    return is_near and not target.path.lower().endswith(DOCUMENTS)


def _name_site(address: SplitResult) -> str:
    return ".".join(address.netloc.lower().split(".")[-2:])


def _mark_captions(lines: Sequence[Line]) -> None:
    """Keep what stands under the pictures of an article."""
    told = [number for number, line in enumerate(lines) if line.is_kept]
    for line in lines[told[0] : told[-1]] if told else ():
        line.is_kept = line.is_kept or line.figure is not None


def _mark_headings(lines: Sequence[Line]) -> None:
    """Keep a heading where something is kept under it, and no other."""
    under: list[Line | None] = [None] * (DEEPEST + 1)
    for line in reversed(lines):
        if not line.is_heading:
            if line.is_kept:
                under = [line] * (DEEPEST + 1)
            continue
        level = int(get_tag(line.block)[1])
        first = under[level]
        if line.reason is None:
            line.is_kept = first is not None and (
                line.is_kept or line.block.getparent() in first.block.iterancestors()
            )
        under[level:] = [None] * (DEEPEST + 1 - level)
