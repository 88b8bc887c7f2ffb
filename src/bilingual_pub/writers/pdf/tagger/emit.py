"""A structure tree, written as the objects of a PDF (ISO 32000-1, 14.7)."""

from collections.abc import Sequence
from typing import Any

import pydyf

from bilingual_pub.writers.base import PdfUa
from bilingual_pub.writers.pdf.tagger.marked_page import MarkedPage
from bilingual_pub.writers.pdf.tagger.outline import Entry, write_outline
from bilingual_pub.writers.pdf.tagger.tree import Content, LinkArea, Node

KEPT_EMPTY = frozenset({"Document", "TH", "TD"})
"""An empty cell keeps the rows of its table equally long; other empty elements are left out."""

PDF_2 = "http://iso.org/pdf2/ssn"
"""The namespace of PDF 2.0's structure types (ISO 32000-2, 14.8.6)."""

OF_PDF_1_7 = frozenset({"BlockQuote", "Code"})
"""Types that PDF 2.0 no longer has; they stay in the default namespace, that of PDF 1.7."""

OF_PDF_2 = ("Em", "Strong")
"""Types that PDF 1.7 does not have yet; there they are a Span to whoever doesn't know them."""


def write_structure(
    pdf: pydyf.PDF,
    root: Node,
    pages: Sequence[MarkedPage],
    outline: Sequence[Entry] = (),
    standard: PdfUa = PdfUa.UA_1,
) -> None:
    """Add the tree to the PDF, and to its pages and catalog what points to it.

    The `outline` leads to it where the standard wants that.
    """
    writer = _Writer(pdf, len(pages))
    tree = _add_object(pdf, {"Type": "/StructTreeRoot"})
    if standard is PdfUa.UA_2:
        writer.namespace = _add_object(
            pdf, {"Type": "/Namespace", "NS": pydyf.String(PDF_2)}
        ).reference
        tree["Namespaces"] = pydyf.Array([writer.namespace])
    else:
        tree["RoleMap"] = pydyf.Dictionary(dict.fromkeys(OF_PDF_2, "/Span"))
    tree["K"] = pydyf.Array([writer.element(root, tree)])
    tree["ParentTree"] = writer.parent_tree().reference
    pdf.catalog["StructTreeRoot"] = tree.reference
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    preferences = pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())
    preferences["DisplayDocTitle"] = "true"
    elements = writer.elements if standard is PdfUa.UA_2 else None
    write_outline(pdf, outline, writer.pages, elements)
    for page in pages:
        page.write_marks()
    for number, page_object in enumerate(writer.pages):
        page_object["StructParents"] = number
        page_object["Tabs"] = "/S"


class _Writer:
    """Writes nodes, and notes for every mark and link which element owns it."""

    def __init__(self, pdf: pydyf.PDF, page_count: int) -> None:
        self._pdf = pdf
        self.pages = [thing for thing in pdf.objects if _is_page(thing)]
        self._owners: list[dict[int, bytes]] = [{} for _ in range(page_count)]
        self._links: list[tuple[LinkArea, bytes]] = []
        self.elements: dict[Node, pydyf.Dictionary] = {}
        self.namespace = b""

    def element(self, node: Node, parent: pydyf.Object) -> bytes:
        """Write a node and all below it; returns its reference."""
        element = _add_object(self._pdf, {"Type": "/StructElem", "S": f"/{_get_role(node)}"})
        self.elements[node] = element
        element["P"] = parent.reference
        if self.namespace and node.role not in OF_PDF_1_7:
            element["NS"] = self.namespace
        if node.lang:
            element["Lang"] = pydyf.String(node.lang)
        if node.title:
            element["T"] = pydyf.String(node.title)
        if node.alt:
            element["Alt"] = pydyf.String(node.alt)
        if node.attributes:
            element["A"] = pydyf.Dictionary(node.attributes)
        kids = (self._kid(child, element) for child in node.children if not _is_empty(child))
        element["K"] = pydyf.Array(kids)
        return element.reference  # type: ignore[no-any-return]

    def _kid(self, child: Node | Content | LinkArea, element: pydyf.Dictionary) -> Any:  # noqa: ANN401
        match child:
            case Content(page, mcid):
                self._owners[page][mcid] = element.reference
                return self._content(child, element)
            case LinkArea():
                self._links.append((child, element.reference))
                return self._link(child)
            case Node():
                return self.element(child, element)

    def _content(self, content: Content, element: pydyf.Dictionary) -> int | pydyf.Dictionary:
        """A mark's number, or a reference with its page where the element began on another."""
        page = self.pages[content.page].reference
        if element.setdefault("Pg", page) == page:
            return content.mcid
        return pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": content.mcid})

    def _link(self, link: LinkArea) -> pydyf.Dictionary:
        return pydyf.Dictionary(
            {
                "Type": "/OBJR",
                "Obj": link.annotation.reference,
                "Pg": self.pages[link.page].reference,
            }
        )

    def parent_tree(self) -> pydyf.Dictionary:
        """The way back: from each mark of a page, and from each link, to its element."""
        numbers = pydyf.Array()
        for page, owners in enumerate(self._owners):
            marks = range(max(owners, default=-1) + 1)
            numbers += (page, pydyf.Array(owners.get(mark, "null") for mark in marks))
        for key, (link, owner) in enumerate(self._links, start=len(self._owners)):
            link.annotation["StructParent"] = key
            numbers += (key, owner)
        return _add_object(self._pdf, {"Nums": numbers})


def _add_object(pdf: pydyf.PDF, values: dict[str, Any]) -> pydyf.Dictionary:
    made = pydyf.Dictionary(values)
    pdf.add_object(made)
    return made


def _is_page(thing: pydyf.Object) -> bool:
    return isinstance(thing, pydyf.Dictionary) and thing.get("Type") == "/Page"


def _is_empty(child: Node | Content | LinkArea) -> bool:
    return (
        isinstance(child, Node)
        and child.role not in KEPT_EMPTY
        and all(_is_empty(below) for below in child.children)
    )


def _get_role(node: Node) -> str:
    """A link that leads nowhere is only text (Matterhorn 28-011)."""
    leads_somewhere = any(isinstance(child, LinkArea) for child in node.children)
    return "Span" if node.role == "Link" and not leads_somewhere else node.role
