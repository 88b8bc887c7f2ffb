"""How the letters of a page look: their font, size, weight, angle, and whether they are text."""

from ctypes import byref, c_int
from math import atan2, degrees, hypot, sqrt
from typing import Any

from bilingual_pub.readers.pdf.page import Style
from bilingual_pub.readers.pdf.pdfium import read_pdfium_text

ITALIC = 1 << 6
"""A flag of a font (ISO 32000-2, table 121)."""

FORCE_BOLD = 1 << 18

HEAVY_NAMES = ("bold", "black", "heavy", "demi", "cmbx", "cmssbx", "sfbx")
"""What names of heavy fonts have in them, those of TeX too. The thickness of stems that a file
tells is no help: it grows as letters get smaller."""

SLANT = 0.05
"""How far letters may lean, as the tangent of the angle: rounding leans a little."""

INVISIBLE = 3
"""The way of drawing text that shows nothing: what an OCR program laid under a scan."""


def read_style(text_page: Any, place: int, drawn: Any) -> Style:  # noqa: ANN401
    """The looks of the letter at a place, which an object of the page draws."""
    import pypdfium2.raw as pdfium

    font = pdfium.FPDFTextObj_GetFont(drawn)
    name = read_pdfium_text(pdfium.FPDFFont_GetBaseFontName, font, encoding="utf-8")
    name = name.partition("+")[2] or name
    plain = name.lower()
    slope = c_int()
    pdfium.FPDFFont_GetItalicAngle(font, byref(slope))
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, place, byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text_page, place)
    scale = sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
    flags = pdfium.FPDFFont_GetFlags(font)
    leans = bool(flags & ITALIC) or slope.value != 0
    return Style(
        name,
        round(size * scale, 2),
        is_bold=any(it in plain for it in HEAVY_NAMES) or bool(flags & FORCE_BOLD),
        is_slanted=leans or "italic" in plain or "oblique" in plain or _is_slanted(matrix),
        angle=round(degrees(atan2(matrix.b, matrix.a))) % 360,
        is_invisible=pdfium.FPDFTextObj_GetTextRenderMode(drawn) == INVISIBLE,
        tag=pdfium.FPDFPageObj_GetMarkedContentID(drawn),
        is_artifact=is_artifact(drawn),
    )


def _is_slanted(matrix: Any) -> bool:  # noqa: ANN401
    """Whether the two axes of the letters are not square to each other, as with made-up italics."""
    across = matrix.a * matrix.c + matrix.b * matrix.d
    lengths = hypot(matrix.a, matrix.b) * hypot(matrix.c, matrix.d)
    return bool(lengths) and abs(across / lengths) > SLANT


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
