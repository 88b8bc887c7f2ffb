"""Where on a page its article is."""

from typing import TYPE_CHECKING

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
"""Characters outside links; a place with fewer is a teaser or a stand-in."""

FEWEST_CHARACTERS = 20
"""A notice may be short; a page with less outside its links is a menu."""

SHARE_OF_LARGEST = 0.5
"""A place must hold at least this much of what the places around it hold."""


def article_part(page: "HtmlElement") -> "HtmlElement | None":
    """The element that holds the article, or None where there is none.

    The page's own markup is asked first, then trafilatura: it finds the words of the article, and
    the smallest element that holds them all is taken whole, so that no paragraph is lost.
    """
    for path in NAMED_PLACES:
        places = page.xpath(path)
        largest = max(places, key=prose_length, default=None)
        if largest is not None and _is_alone(largest, places):
            return largest
    return _around_found_words(page)


def prose_length(element: "HtmlElement") -> int:
    """How many characters an element holds outside links, forms and navigation."""
    words = element.xpath(
        ".//text()[not(ancestor::a or ancestor::script or ancestor::style or ancestor::nav"
        " or ancestor::form or ancestor::noscript or ancestor::button or ancestor::select)]"
    )
    return sum(len(text.strip()) for text in words)


def _is_alone(largest: "HtmlElement", places: "Sequence[HtmlElement]") -> bool:
    """Whether a place is the article, and not one of many teasers or of an article's parts."""
    length = prose_length(largest)
    inside = set(largest.iterdescendants())
    others = sum(prose_length(place) for place in places if place not in inside) - length
    return length >= SHORTEST_ARTICLE and others <= length * SHARE_OF_LARGEST


def _around_found_words(page: "HtmlElement") -> "HtmlElement | None":
    """The smallest element around everything that trafilatura takes for the article."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    body = next(page.iter("body"), page)
    found = bare_extraction(page, favor_recall=True, include_comments=False, with_metadata=False)
    text = found.text if isinstance(found, Document) else ""
    lines = (text or "").splitlines()
    wanted = {_bare(line) for line in lines} - {""}
    longest = 2 * max(map(len, lines), default=0)
    holders = [element for element in body.iter() if _own_words(element, longest) in wanted]
    part = _common_ancestor(holders, body) if holders else body
    return part if prose_length(part) >= FEWEST_CHARACTERS else None


def _common_ancestor(elements: "Sequence[HtmlElement]", body: "HtmlElement") -> "HtmlElement":
    """The smallest element that holds some elements."""
    around = [list(element.iterancestors())[::-1] for element in elements]
    common = body
    for level in zip(*around, strict=False):
        if any(element is not level[0] for element in level):
            break
        common = level[0]
    return common


def _own_words(element: "HtmlElement", longest: int) -> str:
    """The words of an element, or empty when it holds too many to be one paragraph."""
    text = element.text_content() if isinstance(element.tag, str) else ""
    return _bare(text) if len(text) <= longest else ""


def _bare(text: str) -> str:
    """A text by its letters and digits alone."""
    return "".join(char for char in text if char.isalnum())
