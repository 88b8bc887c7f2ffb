"""Where on a page its article is."""

import sys
from typing import TYPE_CHECKING

from bilingual_pub.readers.html.measure import measure_prose
from bilingual_pub.readers.html.witness import Witness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement


NAMED_PLACES = (
    ".//*[@itemprop='articleBody']",
    ".//article",
    ".//main | .//*[@role='main']",
)
"""What a page calls its article itself, the surest first."""

SHORTEST_ARTICLE = 80
"""Characters of prose; a place with fewer is a teaser or a stand-in."""

FEWEST_CHARACTERS = 20
"""A notice may be short; a page with less prose is a menu."""

SHARE_OF_LARGEST = 0.5
"""The other places of the same kind may hold at most this much of what the largest holds."""

SHARE_OF_PAGE = 0.5
"""A place must hold at least this much of the page's prose, or it may be a teaser beside it."""

GROWTH = 1.25
"""How much more prose the part around the headline and the text may have than the text alone."""


def find_article_part(page: "HtmlElement", witness: Witness) -> "HtmlElement | None":
    """The element that holds the article, or None where there is none.

    The page's own markup is asked first, then trafilatura: it finds the words of the article, and
    the smallest element that holds them all is taken whole, so that no paragraph is lost.
    """
    body = page.find("body")
    if measure_prose(body) < FEWEST_CHARACTERS:
        return None
    part = _find_named_place(body)
    if part is None:
        part = _find_around_words(witness, body)
    return _include_headline(part, body)


def _find_named_place(body: "HtmlElement") -> "HtmlElement | None":
    whole = measure_prose(body)
    for path in NAMED_PLACES:
        places = body.xpath(path)
        largest = max(places, key=measure_prose, default=None)
        if largest is not None and _is_alone(largest, places, whole):
            return largest
    return None


def _is_alone(largest: "HtmlElement", places: "Sequence[HtmlElement]", whole: int) -> bool:
    """Whether a place is the article, and not one of many teasers or of an article's parts."""
    length = measure_prose(largest)
    inside = set(largest.iterdescendants())
    others = sum(measure_prose(place) for place in places if place not in inside) - length
    enough = max(SHORTEST_ARTICLE, whole * SHARE_OF_PAGE)
    return length >= enough and others <= length * SHARE_OF_LARGEST


def _include_headline(part: "HtmlElement", body: "HtmlElement") -> "HtmlElement":
    """The part, and what lies between it and the page's one headline: an opening paragraph."""
    heads = list(body.iterdescendants("h1"))
    if len(heads) != 1:
        return part
    around = _find_common_ancestor([part, heads[0]], body)
    return around if measure_prose(around) <= measure_prose(part) * GROWTH else part


def _find_around_words(witness: Witness, body: "HtmlElement") -> "HtmlElement":
    """The smallest element around everything that trafilatura takes for the article."""
    lines = witness.lines
    wanted = dict.fromkeys(filter(None, map(_strip_text, lines)))
    longest = 2 * max(map(len, lines), default=0)
    words = {element: _read_own_words(element, longest) for element in body.iter()}
    holders = [element for element in words if words[element] in wanted]
    said = set(words.values())
    loose = [line for line in wanted if line not in said]
    holders += [_find_deepest_around(line, body) for line in (*loose[:1], *loose[-1:])]
    part = _find_common_ancestor(holders, body) if holders else body
    least = measure_prose(body) * SHARE_OF_PAGE
    return next((it for it in (part, *part.iterancestors()) if measure_prose(it) >= least), body)


def _find_deepest_around(line: str, body: "HtmlElement") -> "HtmlElement":
    """The innermost element that holds a line which has no element of its own."""
    inner: HtmlElement | None = body
    around = body
    while inner is not None:
        around = inner
        inner = next((it for it in around if line in _read_own_words(it, sys.maxsize)), None)
    return around


def _find_common_ancestor(elements: "Sequence[HtmlElement]", body: "HtmlElement") -> "HtmlElement":
    """The smallest element that holds some elements, or is one that holds the others."""
    around = [[element, *element.iterancestors()][::-1] for element in elements]
    common = body
    for level in zip(*around, strict=False):
        if any(element is not level[0] for element in level):
            break
        common = level[0]
    return common


def _read_own_words(element: "HtmlElement", longest: int) -> str:
    """The words of an element, or empty when it holds too many to be one paragraph."""
    text = element.text_content() if isinstance(element.tag, str) else ""
    return _strip_text(text) if len(text) <= longest else ""


def _strip_text(text: str) -> str:
    """A text by its letters and digits alone."""
    return "".join(char for char in text if char.isalnum())


