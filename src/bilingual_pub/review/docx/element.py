"""Elements of WordprocessingML: made by their short names, and found by their local ones.

Word, LibreOffice and Google Docs use two namespaces for one format (ECMA-376, transitional and
strict), so what is read is known by the names without them.
"""

from typing import TYPE_CHECKING

from bilingual_pub.review.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OFF = frozenset({"0", "false", "off", "none"})
"""The values that say that a property does not hold."""


def make_element(tag: str, *children: "Element", **attributes: str) -> "Element":
    """An element of the namespace `w`, whose attributes are of it too."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    node: Element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        node.set(qn(f"w:{name}"), value)
    node.extend(children)
    return node


def get_attribute(node: "Element", name: str) -> str:
    """An attribute by its local name; empty where there is none."""
    values = (value for key, value in node.attrib.items() if _get_local_name(key) == name)
    return next(map(str, values), "")


def _get_local_name(key: str | bytes) -> str:
    return str(key).rpartition("}")[2]


def find_child(node: "Element | None", *path: str) -> "Element | None":
    """The element that a path of local names leads to."""
    for name in path:
        if node is None:
            return None
        node = next((inner for inner in node if get_local_name(inner) == name), None)
    return node


def is_on(properties: "Element | None", name: str) -> bool | None:
    """Whether a property holds; None where nothing is said of it."""
    found = find_child(properties, name)
    return None if found is None else get_attribute(found, "val").lower() not in OFF
