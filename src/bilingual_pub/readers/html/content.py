"""Where on a page its article is."""

from typing import TYPE_CHECKING

from bilingual_pub.readers.html.lines import gather_lines
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

SHARE_OF_LARGEST = 0.5
"""The other places of the same kind may hold at most this much of what the largest holds."""

SHARE_OF_PAGE = 0.5
"""A place must hold at least this much of the page's prose, or it may be a teaser beside it."""

GROWTH = 1.25
"""How much more prose the part around the headline and the text may have than the text alone."""


SHARE_OF_WITNESS = 0.7
"""How much of what the witness knows a place with the headline must hold."""


def find_article_part(
    body: "HtmlElement", witness: Witness, headline: "HtmlElement | None", *, is_plain: bool
) -> "HtmlElement":
    """The element that holds the article.

    The page's own markup is asked first, then the witness: the smallest element around all that it
    knows is taken whole, so that no paragraph is lost. A plain page is its article.
    """
    part = _find_named_place(body)
    if part is None and headline is not None:
        part = _find_place_of_headline(headline, body, witness)
    if part is None and is_plain:
        return body
    if part is None:
        part = _find_around_words(witness, body)
    return part if headline is None else _include_headline(part, headline, body)


MOST_LINKS = 5
"""On a page with nothing but a heading; one with more of them is a menu."""


def _find_place_of_headline(
    headline: "HtmlElement", body: "HtmlElement", witness: Witness
) -> "HtmlElement | None":
    """The article around the headline, though other stories on the page may be longer."""
    place = next(headline.iterancestors("article", "main"), None)
    if place is None or measure_prose(place) < SHORTEST_ARTICLE:
        return None
    inside, whole = (
        sum(len(line.words) for line in gather_lines(it).lines if witness.knows(line.words))
        for it in (place, body)
    )
    return place if inside >= whole * SHARE_OF_WITNESS else None


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


def _include_headline(
    part: "HtmlElement", headline: "HtmlElement", body: "HtmlElement"
) -> "HtmlElement":
    """The part, and what lies between it and the page's headline: an opening paragraph."""
    around = _find_common_ancestor([part, headline], body)
    if around is part:
        return part
    return around if measure_prose(around) <= measure_prose(part) * GROWTH else part


def _find_around_words(witness: Witness, body: "HtmlElement") -> "HtmlElement":
    """The smallest element around everything that the witness takes for the article."""
    known = [line for line in gather_lines(body).lines if witness.knows(line.words)]
    told = [line for line in known if line.is_prose] or known
    part = _find_common_ancestor([line.block for line in told], body) if told else body
    least = measure_prose(body) * SHARE_OF_PAGE
    return next((it for it in (part, *part.iterancestors()) if measure_prose(it) >= least), body)


def _find_common_ancestor(elements: "Sequence[HtmlElement]", body: "HtmlElement") -> "HtmlElement":
    """The smallest element that holds some elements, or is one that holds the others."""
    around = [[element, *element.iterancestors()][::-1] for element in elements]
    common = body
    for level in zip(*around, strict=False):
        if any(element is not level[0] for element in level):
            break
        common = level[0]
    return common
