"""The letters of a page, gathered into pieces of one style, by PDFium."""

import unicodedata
from collections.abc import Iterator
from ctypes import addressof, byref, c_double, c_int
from dataclasses import replace
from math import atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import Any

from bilingual_pub.readers.pdf.bidi import GAP, is_to_left, turn_text
from bilingual_pub.readers.pdf.page import Box, Piece, Style
from bilingual_pub.readers.pdf.pdfium import HYPHENS, read_letter, read_pdfium_text

ITALIC = 1 << 6
"""A flag of a font (ISO 32000-2, table 121)."""

FORCE_BOLD = 1 << 18

HEAVY_NAMES = ("bold", "black", "heavy", "demi", "cmbx", "cmssbx", "sfbx")
"""What names of heavy fonts have in them, those of TeX too. The thickness of stems that a file tells
is no help: it grows as letters get smaller."""

SLANT = 0.05
"""How far letters may lean, as the tangent of the angle: rounding leans a little."""

INVISIBLE = 3
"""The way of drawing text that shows nothing: what an OCR program laid under a scan."""

SAME_BASELINE = 0.05
"""In sizes of the letters."""

WIDE_GAP = 0.25
"""In sizes: a gap between two letters from which a space was meant, though none was written."""


def read_pieces(page: Any) -> tuple[list[Piece], int]:  # noqa: ANN401 - PDFium's handle
    """The pieces of a page in the order in which they are drawn, and how many letters are unknown.

    Each is placed as if its own writing ran from left to right.
    """
    import pypdfium2.raw as pdfium

    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return [], 0
    try:
        gatherer = _Gatherer()
        letters = list(_read_letters(text_page, gatherer))
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    if any(is_to_left(it[1]) for it in letters):
        return _gather_to_left(letters), gatherer.unknown
    for space, *letter in letters:
        gatherer.space = space
        gatherer.add(*letter)
    gatherer.end_piece()
    return gatherer.pieces, gatherer.unknown


def _gather_to_left(letters: "list[Letter]") -> list[Piece]:
    """The pieces of a page with Arabic or Hebrew: by where the letters stand, and then turned."""
    clusters = list[list[Letter]]()
    for letter in letters:
        if clusters and unicodedata.combining(letter[1][0]):
            clusters[-1].append(letter)
        else:
            clusters.append([letter])
    clusters.sort(key=lambda it: (it[0][4].angle, -round(it[0][3]), it[0][2][0]))
    gatherer, right = _Gatherer(), 0.0
    for cluster in clusters:
        head = cluster[0]
        gatherer.space = head[2][0] - right > GAP * head[4].size
        gatherer.add("".join(it[1] for it in cluster), *head[2:])
        right = head[2][2]
    gatherer.end_piece()
    return [
        replace(it, text=turn_text(it.text)) if is_to_left(it.text) else it
        for it in gatherer.pieces
    ]


class _Gatherer:
    """Letters on their way to becoming pieces."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.unknown = 0
        self.space = False
        self._text: list[str] = []
        self._style: Style | None = None
        self._box = (0.0, 0.0, 0.0, 0.0)
        self._baseline = 0.0
        self._space = False

    def add(self, text: str, box: tuple[float, float, float, float], y: float, look: Style) -> None:
        """Take a letter."""
        size = look.size or 1.0
        goes_on = (
            self._text
            and not self.space
            and look == self._style
            and abs(y - self._baseline) <= SAME_BASELINE * size
            and -size < box[0] - self._box[2] < WIDE_GAP * size
        )
        if not goes_on:
            before = self._box[2] if self._text and abs(y - self._baseline) <= size else None
            gap = before is not None and box[0] - before > WIDE_GAP * size
            self.end_piece()
            self._style, self._baseline, self._box = look, y, box
            self._space = self.space or gap
        left, bottom, right, top = self._box
        self._box = min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3])
        self._text.append(text)
        self.space = False

    def end_piece(self) -> None:
        """What has been gathered is a piece."""
        if self._text and self._style:
            self.pieces.append(
                Piece(
                    "".join(self._text), Box(*self._box), self._baseline, self._style, self._space
                )
            )
        self._text = []


Letter = tuple[bool, str, tuple[float, float, float, float], float, Style]


def _read_letters(text_page: Any, gatherer: "_Gatherer") -> Iterator[Letter]:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    x, y, around = c_double(), c_double(), pdfium.FS_RECTF()
    known: dict[int, Style] = {}
    high = 0
    for place in range(pdfium.FPDFText_CountChars(text_page)):
        code = pdfium.FPDFText_GetUnicode(text_page, place)
        if pdfium.FPDFText_IsGenerated(text_page, place) and code not in HYPHENS:
            gatherer.space = True
            continue
        # Astral letters come as two surrogates, the place of which is the same.
        if 0xD800 <= code <= 0xDBFF:  # noqa: PLR2004
            high = code
            continue
        if 0xDC00 <= code <= 0xDFFF and high:  # noqa: PLR2004
            code, high = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00, 0
        text = read_letter(code) if code else "\N{REPLACEMENT CHARACTER}"
        if text.isspace():
            gatherer.space = True
            continue
        drawn = pdfium.FPDFText_GetTextObject(text_page, place)
        if not drawn:
            continue
        gatherer.unknown += text == "\N{REPLACEMENT CHARACTER}" or bool(
            pdfium.FPDFText_HasUnicodeMapError(text_page, place)
        )
        key = addressof(drawn.contents)
        style = known.get(key)
        if style is None:
            style = known[key] = _read_style(text_page, place, drawn)
        pdfium.FPDFText_GetLooseCharBox(text_page, place, byref(around))
        pdfium.FPDFText_GetCharOrigin(text_page, place, byref(x), byref(y))
        box = (around.left, around.bottom, around.right, around.top)
        baseline = y.value
        if style.angle:
            box, baseline = turn_box(box, style.angle), turn_point(x.value, y.value, style.angle)[1]
        if style.angle % 90:
            left = turn_point(x.value, y.value, style.angle)[0]
            box = (left, baseline, left + style.size / 2, baseline)
        if box[3] <= box[1]:
            box = (box[0], baseline - style.size / 4, box[2], baseline + style.size * 0.75)
        yield gatherer.space, text, box, baseline, style
        gatherer.space = False


def turn_point(x: float, y: float, angle: int) -> tuple[float, float]:
    """A point on the page turned back, so that what is written at an angle runs to the right."""
    turn = radians(-angle)
    return x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)


def turn_box(
    box: tuple[float, float, float, float], angle: int
) -> tuple[float, float, float, float]:
    """A rectangle turned back."""
    ones = turn_point(box[0], box[1], angle), turn_point(box[2], box[3], angle)
    (left, right), (bottom, top) = sorted(it[0] for it in ones), sorted(it[1] for it in ones)
    return left, bottom, right, top


def _read_style(text_page: Any, place: int, drawn: Any) -> Style:  # noqa: ANN401
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


def turn_pieces(pieces: list[Piece], angle: int) -> list[Piece]:
    """Pieces whose styles tell the angle against the page as a whole is written at `angle`."""
    return [
        replace(it, style=replace(it.style, angle=(it.style.angle - angle) % 360)) for it in pieces
    ]
