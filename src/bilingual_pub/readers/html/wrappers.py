"""Elements that hide a whole page from whoever looks for its article: one form, or `<noscript>`."""

from typing import TYPE_CHECKING

from bilingual_pub.readers.html.measure import UNWRITTEN, measure_length_without

if TYPE_CHECKING:
    from lxml.html import HtmlElement

WRAPPERS = ("form", "noscript")

SHORTEST = 40
"""Characters of what can be most of a page."""

SHARE_OF_PAGE = 0.5
"""What holds more of the page's words than this is no form to fill in, and no stand-in."""


def open_wrappers(body: "HtmlElement") -> None:
    """Make a plain part of each form, and each `<noscript>`, that holds most of the page.

    ASP.NET puts the page into one form. Where a script would build the page, the words that are
    there for browsers without scripts are all there is.
    """
    for tag in WRAPPERS:
        wrappers = list(body.iterdescendants(tag))
        large = [it for it in wrappers if _holds_headline(it) or _is_long(it)]
        whole = measure_length_without(body, (*UNWRITTEN, "noscript")) if large else 0
        for element in large:
            length = measure_length_without(element, UNWRITTEN)
            if length > whole * SHARE_OF_PAGE or _holds_headline(element):
                element.tag = "div"


def _is_long(element: "HtmlElement") -> bool:
    return measure_length_without(element, UNWRITTEN) >= SHORTEST


def _holds_headline(element: "HtmlElement") -> bool:
    return (
        element.tag == "form" and next(element.iterdescendants("h1", "article"), None) is not None
    )
