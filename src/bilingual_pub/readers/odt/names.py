"""The names of OpenDocument's markup (OASIS OpenDocument 1.3, part 3)."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

OASIS = "urn:oasis:names:tc:opendocument:xmlns"

NAMESPACES = {
    **{it: f"{OASIS}:{it}:1.0" for it in ("office", "text", "table", "style", "meta", "form")},
    "draw": f"{OASIS}:drawing:1.0",
    "chart": f"{OASIS}:chart:1.0",
    "manifest": f"{OASIS}:manifest:1.0",
    "fo": f"{OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{OASIS}:svg-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "math": "http://www.w3.org/1998/Math/MathML",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


@cache
def make_name(short: str) -> str:
    """A name as lxml has it.

    >>> make_name("dc:title")
    '{http://purl.org/dc/elements/1.1/}title'
    """
    prefix, _, local = short.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def make_names(*shorts: str) -> frozenset[str]:
    """Several names as lxml has them."""
    return frozenset(map(make_name, shorts))


SPACES = make_names("text:tab", "text:s", "text:line-break")


def get_value(element: "_Element", short: str, default: str = "") -> str:
    """What an attribute says."""
    return element.get(make_name(short), default)


def find_all(root: "_Element", *shorts: str) -> "list[_Element]":
    """All elements of some names inside another, or itself, in the order of the text."""
    return list(root.iter(*map(make_name, shorts)))


def find_child(element: "_Element | None", *path: str) -> "_Element | None":
    """The first child of a name, its first child of the next name, and so on."""
    for short in path:
        element = None if element is None else element.find(make_name(short))
    return element


def read_count(element: "_Element", short: str, default: int, most: int) -> int:
    """A whole number of an attribute, no larger than `most`."""
    said = get_value(element, short).strip()
    return min(int(said), most) if said.isascii() and said.isdecimal() else default


def read_words(element: "_Element | None") -> str:
    """All words in an element, with single spaces."""
    if element is None:
        return ""
    from lxml.etree import iterwalk

    pieces = []
    for event, inner in iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces.append(" " if inner.tag in SPACES else inner.text or "")
        elif inner is not element:
            pieces.append(inner.tail or "")
    return " ".join("".join(pieces).split())
