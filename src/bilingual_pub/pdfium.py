"""What PDFium tells of a page, for whoever reads a PDF and whoever checks one.

Lengths are in points, 72 to the inch; a page's origin is its lower left corner (ISO 32000-2,
8.3.2).
"""

from ctypes import byref, c_char, c_int, cast
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Any

HYPHENS = frozenset({0x0002, 0xFFFE})
"""PDFium's codes for a hyphen at the end of a line."""

ITALIC = 1 << 6
"""A flag of a font (ISO 32000-2, table 121)."""

SLANT = 0.05
"""How far letters may lean, as the tangent of the angle: rounding leans a little."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From its left edge to its right one."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From its lower edge to its upper one."""
        return self.top - self.bottom

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is inside."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def meets(self, other: "Box") -> bool:
        """Whether the two have some area in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def around(self, other: "Box") -> "Box":
        """The smallest one that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


@dataclass(frozen=True, slots=True)
class DrawnFont:
    """The font of a letter as it is drawn.

    Attributes:
        handle: PDFium's own.
        name: without the letters before it that say that only a part of it is in the file.
        size: in points on the page, rounded to hundredths.
        flags: what the file says of it (ISO 32000-2, table 121).
        is_slanted: whether its letters lean, by the font or by the way they are drawn.
        matrix: PDFium's, from letter to page.
    """

    handle: Any
    name: str
    size: float
    flags: int
    is_slanted: bool
    matrix: Any


def read_drawn_font(text_page: Any, place: int, drawn: Any) -> DrawnFont:  # noqa: ANN401
    """The font of the letter at a place, which an object of the page draws."""
    import pypdfium2.raw as pdfium

    font = pdfium.FPDFTextObj_GetFont(drawn)
    name = read_pdfium_text(pdfium.FPDFFont_GetBaseFontName, font, encoding="utf-8")
    slope = c_int()
    pdfium.FPDFFont_GetItalicAngle(font, byref(slope))
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, place, byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text_page, place)
    scale = sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
    flags = pdfium.FPDFFont_GetFlags(font)
    leans = bool(flags & ITALIC) or slope.value != 0
    return DrawnFont(
        font,
        name.partition("+")[2] or name,
        round(size * scale, 2),
        flags,
        is_slanted=leans or _is_sheared(matrix),
        matrix=matrix,
    )


def _is_sheared(matrix: Any) -> bool:  # noqa: ANN401
    """Whether the two axes of the letters are not square to each other, as with made-up italics."""
    across = matrix.a * matrix.c + matrix.b * matrix.d
    lengths = hypot(matrix.a, matrix.b) * hypot(matrix.c, matrix.d)
    return bool(lengths) and abs(across / lengths) > SLANT


def read_pdfium_text(
    function: Any,  # noqa: ANN401
    *asked: Any,  # noqa: ANN401
    encoding: str = "utf-16-le",
    longest: int | None = None,
) -> str:
    """What a function of PDFium says: asked once for the length, once for the text.

    Empty where that is more than `longest` bytes.
    """
    length = function(*asked, None, 0)
    if not length or (longest is not None and length > longest):
        return ""
    buffer = (c_char * length)()
    function(*asked, cast(buffer, function.argtypes[-2]), length)
    return bytes(buffer).decode(encoding, "replace").rstrip("\0")
