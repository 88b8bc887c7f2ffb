"""How the letters of a page look: their font, size, weight, angle, and whether they are text."""

from ctypes import byref
from math import atan2, degrees
from typing import Any

from bilingual_pub.pdfium import read_drawn_font
from bilingual_pub.readers.pdf.page import Style

FORCE_BOLD = 1 << 18
"""A flag of a font (ISO 32000-2, table 121)."""

HEAVY_NAMES = ("bold", "black", "heavy", "demi", "cmbx", "cmssbx", "sfbx")
"""What names of heavy fonts have in them, those of TeX too. The thickness of stems that a file
tells is no help: it grows as letters get smaller."""

INVISIBLE = 3
"""The way of drawing text that shows nothing: what an OCR program laid under a scan."""


def read_style(text_page: Any, place: int, drawn: Any) -> Style:  # noqa: ANN401
    """The looks of the letter at a place, which an object of the page draws."""
    import pypdfium2.raw as pdfium

    font = read_drawn_font(text_page, place, drawn)
    plain = font.name.lower()
    return Style(
        font.name,
        font.size,
        is_bold=any(it in plain for it in HEAVY_NAMES) or bool(font.flags & FORCE_BOLD),
        is_slanted=font.is_slanted or "italic" in plain or "oblique" in plain,
        angle=round(degrees(atan2(font.matrix.b, font.matrix.a))) % 360,
        is_invisible=pdfium.FPDFTextObj_GetTextRenderMode(drawn) == INVISIBLE,
        tag=pdfium.FPDFPageObj_GetMarkedContentID(drawn),
        is_artifact=is_artifact(drawn),
    )


def is_artifact(drawn: Any) -> bool:  # noqa: ANN401
    """Whether something belongs to the page and not to the text (ISO 32000-2, 14.8.2.2)."""
    import pypdfium2.raw as pdfium

    marks = (
        pdfium.FPDFPageObj_GetMark(drawn, place)
        for place in range(pdfium.FPDFPageObj_CountMarks(drawn))
    )
    return any(_read_mark_name(mark) == "Artifact" for mark in marks)


def _read_mark_name(mark: Any) -> str:  # noqa: ANN401
    from ctypes import c_ulong, c_ushort

    import pypdfium2.raw as pdfium

    length, buffer = c_ulong(), (c_ushort * 64)()
    if not pdfium.FPDFPageObjMark_GetName(mark, buffer, 128, byref(length)):
        return ""
    return bytes(buffer)[: length.value].decode("utf-16-le", "replace").rstrip("\0")
