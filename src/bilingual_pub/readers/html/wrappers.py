"""Elements that hide a whole page from whoever looks for its article: one form, or `<noscript>`."""

from typing import TYPE_CHECKING

from bilingual_pub.readers.html.lines import gather_lines
from bilingual_pub.readers.html.measure import UNWRITTEN, measure_length_without

if TYPE_CHECKING:
    from lxml.html import HtmlElement

WRAPPERS = ("form", "noscript")

SHORTEST = 40
"""Characters of what can be most of a page."""

LONGEST_REQUEST = 300
"""Characters of “Please turn on JavaScript”."""

SHARE_OF_PAGE = 0.5
"""What holds more of the page's words than this is no form to fill in, and no stand-in."""


def open_wrappers(body: "HtmlElement") -> None:
    """Make a plain part of each form, and each `<noscript>`, that holds most of the page.

    ASP.NET puts the page into one form. Where a script would build the page, the words that are
    there for browsers without scripts are all there is.
    """
    for tag in WRAPPERS:
        wrappers = list(body.iterdescendants(tag))
        if tag == "noscript":
            wrappers = [it for it in wrappers if not _asks_for_scripts(it)]
        large = [it for it in wrappers if _holds_headline(it) or _is_long(it)]
        whole = measure_length_without(body, (*UNWRITTEN, "noscript")) if large else 0
        for element in large:
            length = measure_length_without(element, UNWRITTEN)
            if length > whole * SHARE_OF_PAGE or _holds_headline(element) or _says_more(element):
                element.tag = "div"


def _asks_for_scripts(element: "HtmlElement") -> bool:
    text = element.text_content()
    return len(text) < LONGEST_REQUEST and "javascript" in text.lower()


def _says_more(element: "HtmlElement") -> bool:
    """Whether a `<noscript>` has a sentence that scripts would bring: a page that loads late."""
    return element.tag == "noscript" and any(it.is_prose for it in gather_lines(element).lines)


def _is_long(element: "HtmlElement") -> bool:
    return measure_length_without(element, UNWRITTEN) >= SHORTEST


def _holds_headline(element: "HtmlElement") -> bool:
    if element.tag == "noscript":
        return next(element.iterdescendants("h1", "h2", "p", "li"), None) is not None
    return next(element.iterdescendants("h1", "article"), None) is not None
