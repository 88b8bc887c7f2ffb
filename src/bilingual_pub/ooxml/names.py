"""The names that Word's markup gives to things (ECMA-376, Office Open XML).

An element is asked for by its full name, `w:p`, where a text is read through `Package.markup`,
which knows only the usual namespaces. Where a file is changed and written back it keeps its own, of
which there are two; there, and wherever both must do, it is asked for by its local name.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}

STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": NAMESPACES["w"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": NAMESPACES["r"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": NAMESPACES["wp"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": NAMESPACES["a"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/picture": NAMESPACES["pic"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": NAMESPACES["m"].encode(),
}
"""A document saved as “Strict Open XML” says the same under other addresses."""

OFF_VALUES = frozenset({"0", "false", "off", "none"})
"""The values that say that a switch is off."""


def make_name(short: str) -> str:
    """A name as lxml writes it: `w:p` is `{http://…/main}p`."""
    prefix, _, local = short.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def find_all(root: "_Element", *short: str) -> "list[_Element]":
    """All elements of some names, in reading order; a list, so that they may be taken out."""
    return list(root.iter(*map(make_name, short)))


def find_child(element: "_Element | None", *path: str) -> "_Element | None":
    """The first element at the end of a path of names, or None."""
    for short in path:
        if element is None:
            return None
        element = element.find(make_name(short))
    return element


def get_value(element: "_Element | None", attribute: str = "w:val") -> str:
    """What an attribute says, or empty."""
    return "" if element is None else element.get(make_name(attribute), "")


def find_local(node: "_Element | None", *path: str) -> "_Element | None":
    """The first element at the end of a path of local names, in any namespace, or None."""
    for name in path:
        if node is None:
            return None
        node = next(node.iterchildren(f"{{*}}{name}"), None)
    return node


def get_attribute(node: "_Element", name: str) -> str:
    """An attribute by its local name, in any namespace or none; empty where there is none."""
    values = (value for key, value in node.attrib.items() if str(key).rpartition("}")[2] == name)
    return next(map(str, values), "")


def read_switch(element: "_Element | None") -> bool | None:
    """Whether a switch such as `<w:b/>` is on or turned off; None where there is none."""
    return None if element is None else get_attribute(element, "val").lower() not in OFF_VALUES


def is_on(element: "_Element | None") -> bool:
    """Whether a switch such as `<w:b/>` is there and not turned off."""
    return bool(read_switch(element))


def make_element(tag: str, *children: "_Element", **attributes: str) -> "_Element":
    """An element of the namespace `w`, whose attributes are of it too."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    node: _Element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        node.set(qn(f"w:{name}"), value)
    node.extend(children)
    return node


def find_ancestors(element: "_Element", *short: str) -> "Iterator[_Element]":
    """The elements of some names that hold an element, the nearest first."""
    return element.iterancestors(*map(make_name, short))


def remove_element(element: "_Element") -> None:
    """Remove an element with all that is in it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap_element(element: "_Element", inner: "_Element | None" = None) -> None:
    """Put in an element's place what is in it, or in one of its children."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent[place : place + 1] = list(element if inner is None else inner)


DELETED_OR_MOVED = frozenset({"del", "moveFrom"})
"""Around what was deleted, or moved to another place; within the marks of a paragraph or a row: it
is the paragraph's end or the row that was."""


FORMER_PROPERTIES = (
    *("w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange"),
    *("w:numberingChange", "w:sectPrChange", "w:tblGridChange", "w:tblPrExChange"),
)
"""How things looked before."""


def is_joined_to_next(paragraph: "_Element") -> bool:
    """Whether the end of a paragraph was taken out."""
    return _holds_mark(find_local(paragraph, "pPr", "rPr"))


def is_row_taken_out(row: "_Element") -> bool:
    """Whether a row of a table was taken out."""
    return _holds_mark(find_local(row, "trPr"))


def _holds_mark(properties: "_Element | None") -> bool:
    return any(find_local(properties, name) is not None for name in DELETED_OR_MOVED)
