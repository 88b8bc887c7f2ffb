"""Which elements hold what stays, and how much around an element holds nothing of it."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def list_live(starts: Iterable["HtmlElement"]) -> set["HtmlElement"]:
    """Some elements, and those that hold them."""
    live: set[HtmlElement] = set()
    for start in starts:
        element: HtmlElement | None = start
        while element is not None and element not in live:
            live.add(element)
            element = element.getparent()
    return live


class Tops:
    """The largest elements around others that are not live, each looked for once."""

    def __init__(self, live: Collection["HtmlElement"]) -> None:
        self._live = live
        self._found: dict[HtmlElement, HtmlElement] = {}

    def find(self, element: "HtmlElement") -> "HtmlElement":
        """The largest element around one, or itself, that holds nothing which is live."""
        path = []
        top = element
        while top not in self._found:
            path.append(top)
            parent = top.getparent()
            if parent is None or parent in self._live:
                break
            top = parent
        top = self._found.get(top, top)
        self._found.update(dict.fromkeys(path, top))
        return top
