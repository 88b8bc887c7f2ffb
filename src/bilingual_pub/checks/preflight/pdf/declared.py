"""What a PDF declares in its XMP data, which PDFium does not read."""

import re
import zlib
from collections.abc import Iterator

METADATA = re.compile(rb"/Type\s*/Metadata\b.{,200}?\bstream\r?\n", re.DOTALL)
"""Where a stream of XMP begins (ISO 32000-1, 14.3.2)."""

PDF_UA = re.compile(rb"pdfuaid:part(?:>|=[\"'])\s*(\d)")
"""As an element or an attribute (ISO 14289-1, 5)."""


def read_declared_pdf_ua(data: bytes) -> str:
    """The part of ISO 14289 that a file says it keeps; empty if it says nothing."""
    for xmp in _find_streams(data):
        if found := PDF_UA.search(xmp):
            return found[1].decode()
    return ""


def _find_streams(data: bytes) -> Iterator[bytes]:
    for start in METADATA.finditer(data):
        end = data.find(b"endstream", start.end())
        stream = data[start.end() : end]
        try:
            yield zlib.decompressobj().decompress(stream)
        except zlib.error:
            yield stream
