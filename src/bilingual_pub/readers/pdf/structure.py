"""The structure tree of a page: what its tags say that each part of the text is, by PDFium."""

from ctypes import byref, c_float
from typing import Any

from bilingual_pub.readers.pdf.page import Tag
from bilingual_pub.readers.pdf.pdfium import read_pdfium_text

DEEPEST = 100
"""Elements inside each other; a list in a list in a cell is a dozen."""

MOST_TAGS = 20_000
"""Of a page."""


def read_tags(page: Any) -> tuple[Tag, ...]:  # noqa: ANN401 - PDFium's handle
    """The elements with content on a page, as a forest."""
    import pypdfium2.raw as pdfium

    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return ()
    try:
        reader = _TreeReader()
        handles = (
            pdfium.FPDF_StructTree_GetChildAtIndex(tree, place)
            for place in range(pdfium.FPDF_StructTree_CountChildren(tree))
        )
        return tuple(reader.read(handle, 0) for handle in handles if handle)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


class _TreeReader:
    """Reads elements until there are too many: then what is left is no part of the tree."""

    def __init__(self) -> None:
        self._left = MOST_TAGS

    def read(self, handle: Any, depth: int) -> Tag:  # noqa: ANN401
        """An element with all in it."""
        import pypdfium2.raw as pdfium

        self._left -= 1
        role = read_pdfium_text(pdfium.FPDF_StructElement_GetType, handle)
        children = list[Tag | int]()
        for place in range(pdfium.FPDF_StructElement_CountChildren(handle)):
            number = pdfium.FPDF_StructElement_GetChildMarkedContentID(handle, place)
            if number >= 0:
                children.append(number)
            elif self._left > 0 and depth < DEEPEST:
                child = pdfium.FPDF_StructElement_GetChildAtIndex(handle, place)
                if child:
                    children.append(self.read(child, depth + 1))
        return Tag(
            role,
            tuple(children),
            alt=read_pdfium_text(pdfium.FPDF_StructElement_GetAltText, handle),
            actual=read_pdfium_text(pdfium.FPDF_StructElement_GetActualText, handle),
            lang=read_pdfium_text(pdfium.FPDF_StructElement_GetLang, handle),
            spans=_read_spans(handle) if role in {"TD", "TH"} else (1, 1),
        )


def _read_spans(handle: Any) -> tuple[int, int]:  # noqa: ANN401
    return _read_number(handle, b"RowSpan"), _read_number(handle, b"ColSpan")


def _read_number(handle: Any, name: bytes) -> int:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    number = c_float()
    for place in range(pdfium.FPDF_StructElement_GetAttributeCount(handle)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(handle, place)
        value = attributes and pdfium.FPDF_StructElement_Attr_GetValue(attributes, name)
        if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, byref(number)):
            return min(max(int(number.value), 1), 1_000)
    return 1
