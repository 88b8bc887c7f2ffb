"""A tree of HTML made by whoever reads a format of its own: places opened and closed, and words.

So every format has the one walker, and what it knows of lists, tables, quotes and pictures.
"""

import re
from typing import TYPE_CHECKING, cast

from bilingual_pub.model import Mark

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TAGS = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "em",
    Mark.CODE: "code",
    Mark.DELETED: "s",
    Mark.SUPERSCRIPT: "sup",
    Mark.SUBSCRIPT: "sub",
}
"""The element of each mark, from the outermost to the innermost."""

NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no tree can hold (XML 1.0, 2.2); a damaged file may have them."""

NO_MARKS: frozenset[Mark] = frozenset()


class HtmlBuilder:
    """Builds a page from its first word to its last."""

    def __init__(self) -> None:
        from lxml import etree, html

        parser = html.HTMLParser(encoding="utf-8", no_network=True)
        self._tree = etree.TreeBuilder(parser=parser)
        self._open: list[str] = []
        self.open("html")
        self.open("body")

    def open(self, tag: str, **attributes: str) -> None:
        """Begin an element; an underscore at the end of an attribute's name is not part of it."""
        said: dict[str | bytes, str | bytes] = {
            key.rstrip("_"): NO_TEXT.sub("", value) for key, value in attributes.items()
        }
        self._tree.start(tag, said)
        self._open.append(tag)

    def close(self, count: int = 1) -> None:
        """End so many elements, the innermost first."""
        for _number in range(count):
            self._tree.end(self._open.pop())

    def add(self, tag: str, **attributes: str) -> None:
        """An element with nothing in it."""
        self.open(tag, **attributes)
        self.close()

    def words(self, text: str, marks: frozenset[Mark] = NO_MARKS, href: str = "") -> None:
        """Text, with the marks that it has and where it leads."""
        if not text:
            return
        before = len(self._open)
        if href:
            self.open("a", href=href)
        if marks:
            for mark, tag in TAGS.items():
                if mark in marks:
                    self.open(tag)
        self._tree.data(text if text.isprintable() else NO_TEXT.sub("", text))
        self.close(len(self._open) - before)

    def finish(self) -> "HtmlElement":
        """The root of the page; nothing can be added after."""
        self.close(len(self._open))
        return cast("HtmlElement", self._tree.close())
