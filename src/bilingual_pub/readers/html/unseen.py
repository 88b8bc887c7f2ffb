"""What of a page nobody sees: taken out once, so that nothing walks over it again."""

from typing import TYPE_CHECKING

from bilingual_pub.readers.html.elements import is_hidden

if TYPE_CHECKING:
    from lxml.html import HtmlElement

UNSEEN = ("script", "style", "svg", "template", "iframe", "noscript", "object", "canvas")

MAYBE_HIDDEN = ".//*[@hidden or @aria-hidden or contains(@style, ':')]"


def drop_unseen(body: "HtmlElement") -> None:
    """Take out of a page what is hidden, and what is no words; what it says of itself stays."""
    for element in [*body.iter(*UNSEEN), *filter(is_hidden, body.xpath(MAYBE_HIDDEN))]:
        if element.getparent() is not None and not element.get("type", "").endswith("json"):
            element.drop_tree()
