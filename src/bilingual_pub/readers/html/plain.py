"""Pages without menus, as a person or a word processor makes them: all that they say is theirs."""

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from bilingual_pub.readers.html.elements import get_tag
from bilingual_pub.readers.html.lines import Line, gather_lines, lead_elsewhere
from bilingual_pub.readers.html.openings import is_layout_table
from bilingual_pub.readers.html.story import DOCUMENTS
from bilingual_pub.readers.html.witness import Witness

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_LINKED = 0.2
"""Share of a page's free lines that may be links; a page with more has menus in it."""

HALF = 0.5
"""The same for a short page with few links: forms to fill in, under a sentence or two."""

FEW_LINKS = 5
"""Lines of a short page that are links."""

FEWEST_LINKS = 2
"""Of a menu: one link may be what the page is about."""

LONGEST_NOTICE = 4_000
"""Characters; a longer page may have rules for its visitors, and boxes, under no name."""

KNOWN = 0.75
"""Share of a long page that the witness must know."""

STAND_INS = frozenset({"loading", "please wait", "cargando", "espere", "un momento por favor"})
"""What a page says until a script has drawn it; that is no article."""


def says_anything(lines: Sequence[Line]) -> bool:
    """Whether there is a line beside menus: a heading alone is an article, “Closed on Friday”."""
    said = [line.words for line in lines if line.is_heading or not line.is_linked]
    return any(words.casefold().strip(" .…") not in STAND_INS for words in said if _has_word(words))


def _has_word(words: str) -> bool:
    return any(char.isalnum() for char in words)


def is_plain(body: "HtmlElement", lines: Sequence[Line], witness: Witness) -> bool:
    """Whether a page's lines, without those that its markup calls no article, hold no menus.

    A long page is plain only where the witness finds most of it to be the article too.
    """
    above = len(list_menu_above(lines))
    lines = lines[above:]
    whole = sum(len(line.words) for line in lines)
    known = sum(len(line.words) for line in lines if witness.knows(line.words))
    if whole > LONGEST_NOTICE and known < whole * KNOWN:
        return False
    others = [line for line in lines if not _leads_to_document(line)]
    few = sum(line.is_linked for line in others) <= FEW_LINKS and whole <= LONGEST_NOTICE
    return not lead_elsewhere(others, HALF if few else MOST_LINKED) and not any(
        _is_menu(cell) for table in body.iter("table") for cell in _list_cells(table)
    )


def _leads_to_document(line: Line) -> bool:
    """Whether a line is links to forms to print: that is no menu."""
    links = [link.get("href", "").lower() for link in line.block.iter("a")]
    return bool(links) and all(href.endswith(DOCUMENTS) for href in links)


def _list_cells(table: "HtmlElement") -> Sequence["HtmlElement"]:
    """The cells of a table that lays out a page."""
    rows = list(table.iterdescendants("tr"))
    if len(rows) > 1 and not is_layout_table(table):
        return ()
    return [cell for row in rows for cell in row if get_tag(cell) in {"td", "th"}]


def _is_menu(element: "HtmlElement") -> bool:
    lines = gather_lines(element).lines
    return len(list(element.iter("a"))) >= FEWEST_LINKS and all(it.is_linked for it in lines)


def list_menu_above(lines: Sequence[Line]) -> Sequence[Line]:
    """The links above the first line of a page: “Home | News”."""
    menu = list(takewhile(lambda line: line.is_linked and not line.is_heading, lines))
    links = {link for line in menu for link in line.block.iter("a")}
    return menu if len(links) >= FEWEST_LINKS and len(menu) < len(lines) else ()
