"""XML that may have been written by anybody: read without a document type, entities or network."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_BYTES = 200_000_000

LONGEST_TEXT = 5_000_000
"""Characters of a text in one element; libxml2 reads no more than ten million."""


def parse_xml(data: bytes) -> "Element":
    """The root of a document.

    Raises:
        InputError: it is not well formed, too large, or declares a document type.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    if len(data) > MOST_BYTES:
        raise _make_unreadable_error()
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _make_unreadable_error() from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputError(
            _(
                "the file declares a document type (DOCTYPE), which no review file needs and"
                " which can be dangerous. Save it again from the program that it was corrected"
                " in."
            )
        )
    return root


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


def _make_unreadable_error() -> InputError:
    return InputError(
        _(
            "the file is damaged: there are errors in its XML. Save it again from the program"
            " that it was corrected in."
        )
    )
