"""PDFium's way of telling texts, and its code for a letter that stands for several."""

import unicodedata
from ctypes import c_char, cast
from typing import Any

LONGEST_TEXT = 100_000
"""Bytes of an alternative text, an address or a title."""

HYPHENS = {0x0002, 0xFFFE}
"""PDFium's codes for a hyphen at the end of a line."""


def read_pdfium_text(function: Any, *asked: Any, encoding: str = "utf-16-le") -> str:  # noqa: ANN401
    """What a function of PDFium says: asked once for the length, once for the text."""
    length = function(*asked, None, 0)
    if not length or length > LONGEST_TEXT:
        return ""
    buffer = (c_char * length)()
    function(*asked, cast(buffer, function.argtypes[-2]), length)
    return bytes(buffer).decode(encoding, "replace").partition("\0")[0].strip()


def read_letter(code: int) -> str:
    """A letter by its code: ligatures and shaped Arabic letters as the letters that they are."""
    if code in HYPHENS:
        return "-"
    # ISO 10646: U+FB00 to U+FDFF and U+FE70 to U+FEFC are forms for printers.
    if 0xFB00 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:  # noqa: PLR2004
        return unicodedata.normalize("NFKC", chr(code))
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004
        return "\N{REPLACEMENT CHARACTER}"
    return chr(code)
