"""XML that may have been written by anybody: read without a document type, entities or network.

The one place that sets up a parser for what comes from outside. What is wrong is raised as an
`XmlError`, for the rooms tell it their users in words of their own.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_BYTES = 200_000_000

LONGEST_TEXT = 5_000_000
"""Characters of a text in one element; libxml2 reads no more than ten million."""

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

HARDENED: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
}
"""Nothing outside of the file is opened, and nothing in it can swell beyond libxml2's limits."""


class XmlError(Exception):
    """What can't be read: the line, counted from 1, and the parser's reason, in English."""

    def __init__(self, reason: str, line: int = 1) -> None:
        super().__init__(reason, line)
        self.reason = reason
        self.line = line


class DocumentTypeError(XmlError):
    """XML that declares a document type of its own, which nothing that we read needs."""


def parse_xml(data: bytes) -> "Element":
    """The root of a document, with all that is in it, so that it may be written again.

    Raises:
        DocumentTypeError: it declares a document type.
        XmlError: it is not well formed, or too large.
    """
    return _parse_with(data, HARDENED)


def parse_markup(data: bytes) -> "Element":
    """The root of a document of which only elements and words count, no comment or instruction.

    A comment in the middle of a word parts it in two for whoever asks for an element's text.

    Raises:
        DocumentTypeError: it declares a document type.
        XmlError: it is not well formed, or too large.
    """
    return _parse_with(data, HARDENED | {"remove_comments": True, "remove_pis": True})


def _parse_with(data: bytes, options: Mapping[str, Any]) -> "Element":
    from lxml import etree

    if len(data) > MOST_BYTES:
        raise XmlError("too large")
    try:
        root = etree.fromstring(data, etree.XMLParser(**options))
    except etree.XMLSyntaxError as error:
        raise XmlError(error.msg or "", error.lineno or 1) from error
    except (ValueError, LookupError) as error:
        raise XmlError(str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DocumentTypeError("document type", 1)
    return root


def iterate_elements(file: IO[bytes], *tags: str) -> Iterator[Any]:
    """The elements of some names, each as soon as it has ended; whoever asks clears them away.

    A document type is not refused here: look at the file's beginning before.

    Raises:
        XmlError: it is not well formed.
    """
    from lxml import etree

    try:
        for _event, element in etree.iterparse(file, tag=tags, **HARDENED):
            yield element
    except etree.XMLSyntaxError as error:
        raise XmlError(error.msg or "", error.lineno or 1) from error


def get_local_name(node: "Element") -> str:
    """An element's name without its namespace; empty for a comment or an instruction."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def find_outermost(root: "Element", tag: str) -> Iterator["Element"]:
    """The elements of a kind, but for those inside of one: so that no text is read twice."""
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start",), tag=tag)
    for _event, element in walk:
        yield element
        walk.skip_subtree()


def indent_tree(node: "Element", content: Collection[str], depth: int = 1) -> None:
    """Put each element on a line of its own, but for those in `content` and all inside them."""
    children = list(node)
    if not children or node.tag in content:
        return
    node.text = "\n" + " " * depth
    for child in children:
        indent_tree(child, content, depth + 1)
        child.tail = node.text
    children[-1].tail = "\n" + " " * (depth - 1)
