"""PDFium's way of telling texts, and its code for a letter that stands for several."""

import unicodedata
from typing import Any

from bilingual_pub import pdfium

LONGEST_TEXT = 100_000
"""Bytes of an alternative text, an address or a title."""


def read_pdfium_text(function: Any, *asked: Any, encoding: str = "utf-16-le") -> str:  # noqa: ANN401
    """What a function of PDFium says, as far as anybody means it to be read."""
    said = pdfium.read_pdfium_text(function, *asked, encoding=encoding, longest=LONGEST_TEXT)
    return said.partition("\0")[0].strip()


def read_letter(code: int) -> str:
    """A letter by its code: ligatures and shaped Arabic letters as the letters that they are."""
    if code in pdfium.HYPHENS:
        return "-"
    # ISO 10646: U+FB00 to U+FDFF and U+FE70 to U+FEFC are forms for printers.
    if 0xFB00 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:  # noqa: PLR2004
        return unicodedata.normalize("NFKC", chr(code))
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004
        return "\N{REPLACEMENT CHARACTER}"
    return chr(code)
