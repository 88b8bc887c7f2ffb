"""The letters of a page with their type and place, and its tags, by PDFium."""

from collections.abc import Iterator
from ctypes import addressof, byref, c_double, c_uint
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bilingual_pub.pdfium import HYPHENS, Box, read_drawn_font, read_pdfium_text
from bilingual_pub.qa.print.printed import Element, Piece, Type

SERIF = 1 << 1
"""A flag of a font (ISO 32000-1, table 123)."""

SERIFS = ("serif", "times", "georgia", "garamond", "cambria", "roman", "liberationserif", "mincho")
"""In names of fonts that have serifs; “sans serif” has none."""

BOLD = 600
"""The weight from which letters count as bold (CSS Fonts 4: semi-bold)."""


@dataclass(frozen=True, slots=True)
class _Char:
    text: str
    box: Box
    baseline: float
    type: Type
    element: Element | None


Tags = dict[int, Element]
"""Elements by the number of their marked content (ISO 32000-1, 14.7.4.2)."""


def read_page_pieces(page: Any, tags: Tags) -> list[Piece]:  # noqa: ANN401 - PDFium's handle
    """The pieces of a page, in the order in which they are drawn."""
    import pypdfium2.raw as pdfium

    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        chars = list(_read_chars(text_page, tags))
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    alike = groupby(chars, lambda char: (char.type, id(char.element), round(char.baseline, 1)))
    return [_make_piece(list(group)) for _key, group in alike]


def _make_piece(chars: list[_Char]) -> Piece:
    # Around what can be seen: a space at the end of a line may reach into the margin.
    boxes = [char.box for char in chars if char.text.strip()] or [char.box for char in chars]
    box = Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )
    text = "".join(char.text for char in chars)
    return Piece(text, box, chars[0].baseline, chars[0].type, chars[0].element)


def _read_chars(text_page: Any, tags: Tags) -> Iterator[_Char]:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    x, y, around = c_double(), c_double(), pdfium.FS_RECTF()
    known: dict[int, tuple[Type, Element | None]] = {}
    for place in range(pdfium.FPDFText_CountChars(text_page)):
        drawn = pdfium.FPDFText_GetTextObject(text_page, place)
        code = pdfium.FPDFText_GetUnicode(text_page, place)
        if not drawn or not code or pdfium.FPDFText_IsGenerated(text_page, place):
            continue
        key = addressof(drawn.contents)
        if key not in known:
            number = pdfium.FPDFPageObj_GetMarkedContentID(drawn)
            known[key] = _read_type(text_page, place, drawn), tags.get(number)
        style, element = known[key]
        pdfium.FPDFText_GetLooseCharBox(text_page, place, byref(around))
        pdfium.FPDFText_GetCharOrigin(text_page, place, byref(x), byref(y))
        # The box of a letter that reaches back, as J does, begins before the letter's place.
        left = x.value if around.left < x.value < around.right else around.left
        box = Box(left, around.bottom, around.right, around.top)
        yield _Char(_read_letter(code), box, y.value, style, element)


def _read_letter(code: int) -> str:
    """A letter by its code; PDFium has a code of its own for a hyphen at the end of a line."""
    return "-" if code in HYPHENS else chr(code)


def _read_type(text_page: Any, place: int, drawn: Any) -> Type:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    font = read_drawn_font(text_page, place, drawn)
    plain = font.name.lower().replace("-", "").replace(" ", "")
    return Type(
        font.name,
        font.size,
        is_embedded=bool(pdfium.FPDFFont_GetIsEmbedded(font.handle)),
        is_serif=bool(font.flags & SERIF) or _has_serifs(plain),
        is_slanted=font.is_slanted,
        is_bold="bold" in plain or pdfium.FPDFFont_GetWeight(font.handle) >= BOLD,
        color=_read_color(text_page, place),
    )


def _has_serifs(plain: str) -> bool:
    return "sans" not in plain and any(name in plain for name in SERIFS)


def _read_color(text_page: Any, place: int) -> tuple[int, int, int]:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    red, green, blue, opacity = (c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(
        text_page, place, byref(red), byref(green), byref(blue), byref(opacity)
    )
    return red.value, green.value, blue.value


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
