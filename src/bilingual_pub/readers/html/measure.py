"""How many characters of an element are words that somebody reads."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NO_PROSE = (
    *("a", "script", "style", "nav", "form", "noscript", "button", "select", "footer", "aside"),
)


def measure_prose(element: "HtmlElement") -> int:
    """How many characters an element holds outside links, forms, navigation and side boxes."""
    return measure_length_without(element, NO_PROSE)


def measure_text(element: "HtmlElement") -> int:
    """How many characters an element holds; scripts are left out."""
    return measure_length_without(element, UNWRITTEN)


UNWRITTEN = ("script", "style")
"""Elements whose text nobody sees."""


def measure_length_without(element: "HtmlElement", left_out: Collection[str]) -> int:
    """How many characters an element holds that stand in no element with one of some names.

    White space around a piece of text does not count, nor do comments. Nothing counts where the
    element itself stands in one of them.
    """
    if element.tag in left_out or next(element.iterancestors(*left_out), None) is not None:
        return 0
    return sum(len(text.strip()) for text in _walk_texts(element, left_out) if text)


def _walk_texts(element: "HtmlElement", left_out: Collection[str]) -> Iterator[str | None]:
    from lxml.etree import iterwalk

    walk = iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event != "start":
            yield node.tail if node is not element else None
        elif node.tag in left_out:
            walk.skip_subtree()
        else:
            yield node.text
