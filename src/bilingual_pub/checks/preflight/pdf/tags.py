"""Which element of the structure tree each piece of a page's content belongs to, by PDFium."""

from typing import Any

from bilingual_pub.checks.preflight.pdf.words import read_pdfium_text
from bilingual_pub.checks.preflight.printed import Element

Tags = dict[int, Element]
"""Elements by the number of their marked content (ISO 32000-1, 14.7.4.2)."""


def read_page_tags(page: Any) -> tuple[Tags, list[Element]]:  # noqa: ANN401 - PDFium's handle
    """The elements with content on a page, and its figures."""
    import pypdfium2.raw as pdfium

    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}, []
    tags: Tags = {}
    figures: list[Element] = []

    def walk(handle: Any, parent: Element | None) -> None:  # noqa: ANN401
        element = Element(
            read_pdfium_text(pdfium.FPDF_StructElement_GetType, handle),
            read_pdfium_text(pdfium.FPDF_StructElement_GetLang, handle),
            read_pdfium_text(pdfium.FPDF_StructElement_GetAltText, handle),
            parent,
        )
        if element.role == "Figure":
            figures.append(element)
        for place in range(pdfium.FPDF_StructElement_CountChildren(handle)):
            number = pdfium.FPDF_StructElement_GetChildMarkedContentID(handle, place)
            child = pdfium.FPDF_StructElement_GetChildAtIndex(handle, place)
            if number >= 0:
                tags[number] = element
            elif child:
                walk(child, element)

    try:
        for place in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            if child := pdfium.FPDF_StructTree_GetChildAtIndex(tree, place):
                walk(child, None)
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    return tags, figures
