"""Texts that PDFium writes into a buffer of ours."""

from ctypes import c_char, cast
from typing import Any


def read_pdfium_text(function: Any, *asked: Any, encoding: str = "utf-16-le") -> str:  # noqa: ANN401
    """What a function of PDFium says: asked once for the length, once for the text."""
    length = function(*asked, None, 0)
    if not length:
        return ""
    buffer = (c_char * length)()
    function(*asked, cast(buffer, function.argtypes[-2]), length)
    return bytes(buffer).decode(encoding, "replace").rstrip("\0")
