"""What of a page nobody sees: taken out once, so that nothing walks over it again."""

from typing import TYPE_CHECKING

from bilingual_pub.readers.html.elements import is_hidden

if TYPE_CHECKING:
    from lxml.html import HtmlElement

UNSEEN = ("script", "style", "svg", "template", "iframe", "object", "canvas")

MAYBE_HIDDEN = ".//*[@hidden or @aria-hidden or contains(@style, ':')]"


def drop_scripts(body: "HtmlElement") -> None:
    """Take out of a page what is no words; the data that it has on itself stays."""
    for element in list(body.iter(*UNSEEN)):
        if element.getparent() is not None and not element.get("type", "").lower().endswith("json"):
            element.drop_tree()


def drop_hidden(body: "HtmlElement") -> None:
    """Take out of a page what is hidden."""
    for element in filter(is_hidden, body.xpath(MAYBE_HIDDEN)):
        if element.getparent() is not None:
            element.drop_tree()
