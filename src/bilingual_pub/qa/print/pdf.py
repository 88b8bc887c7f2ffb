"""A PDF file read with PDFium: what is on its pages, and what it says of itself."""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref, c_char, c_float, c_int
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.pdfium import Box, read_pdfium_text
from bilingual_pub.qa.print.letters import read_page_pieces, read_page_tags
from bilingual_pub.qa.print.printed import Element, Page, Piece, PrintedFile, gather_lines

if TYPE_CHECKING:
    from PIL.Image import Image


THIN = 2.0
"""Points: a line drawn under words is no thicker."""


def read_pdf(path: Path) -> PrintedFile:
    """A whole file.

    Raises:
        InputError: it can't be read, is no PDF, or is locked by a password.
    """
    import pypdfium2.raw as pdfium

    data = _read_bytes(path)
    with _open_document(data, path) as document:
        figures: list[Element] = []
        pages = []
        for place in range(pdfium.FPDF_GetPageCount(document)):
            page, on_page = _read_page(document, place)
            pages.append(page)
            figures += on_page
        keywords = read_pdfium_text(pdfium.FPDF_GetMetaText, document, b"Keywords")
        return PrintedFile(
            tuple(pages),
            title=read_pdfium_text(pdfium.FPDF_GetMetaText, document, b"Title"),
            lang=read_pdfium_text(pdfium.FPDFCatalog_GetLanguage, document),
            keywords=tuple(word.strip() for word in keywords.split(",") if word.strip()),
            is_tagged=bool(pdfium.FPDFCatalog_IsTagged(document)),
            pdf_ua=read_declared_pdf_ua(data),
            figures=tuple(figures),
        )


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            _("{path} can't be read: {reason}.").format(path=path, reason=error.strerror)
        ) from error


@contextmanager
def _open_document(data: bytes, path: Path) -> Iterator[Any]:
    import pypdfium2 as library
    import pypdfium2.raw as pdfium

    try:
        document = library.PdfDocument(data)
    except library.PdfiumError as error:
        locked = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD
        raise InputError(
            _("{path} is protected by a password. Remove the password first.").format(path=path)
            if locked
            else _("{path} is not a PDF, or is damaged.").format(path=path)
        ) from error
    try:
        yield document.raw
    finally:
        document.close()


def _read_page(document: Any, place: int) -> tuple[Page, list[Element]]:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    page = pdfium.FPDF_LoadPage(document, place)
    try:
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        tags, figures = read_page_tags(page)
        picture = _render_page(page, width, height)
        pieces = [_find_background(piece, picture) for piece in read_page_pieces(page, tags)]
        return (
            Page(
                place + 1,
                width,
                height,
                gather_lines(pieces),
                tuple(_find_strokes(page)),
                tuple(_find_links(page)),
                _measure_ink(picture),
            ),
            figures,
        )
    finally:
        pdfium.FPDF_ClosePage(page)


def _render_page(page: Any, width: float, height: float) -> "Image":  # noqa: ANN401
    """The page as pixels, one a point."""
    import pypdfium2.raw as pdfium
    from PIL import Image

    size = (round(width), round(height))
    bitmap = pdfium.FPDFBitmap_Create(*size, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, *size, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, *size, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        buffer = pdfium.FPDFBitmap_GetBuffer(bitmap)
        raw = (c_char * (stride * size[1])).from_address(buffer)
        return Image.frombuffer("RGB", size, bytes(raw), "raw", "BGRX", stride, 1)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _find_background(piece: Piece, picture: "Image") -> Piece:
    """The piece with the color behind it: the most common one in its box that is not its own."""
    box, height, around = piece.box, picture.height, int(piece.type.size / 4)
    left, right = int(box.left) - around, int(box.right) + around
    area = picture.crop((left, int(height - box.top), right, int(height - box.bottom)))
    colors: Any = area.getcolors(area.width * area.height) or []
    behind = [(number, color) for number, color in colors if color != piece.type.color]
    return replace(piece, background=max(behind)[1]) if behind else piece


def _measure_ink(picture: "Image") -> float:
    grays = picture.convert("L").histogram()
    return 1 - sum(gray * number for gray, number in enumerate(grays)) / (255 * sum(grays))


def _find_strokes(page: Any) -> Iterator[Box]:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    left, bottom, right, top = (c_float() for _ in range(4))
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, place)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        pdfium.FPDFPageObj_GetBounds(drawn, byref(left), byref(bottom), byref(right), byref(top))
        box = Box(left.value, bottom.value, right.value, top.value)
        if box.height <= THIN < box.width:
            yield box


def _find_links(page: Any) -> Iterator[Box]:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    place, link, around = c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page, byref(place), byref(link)):
        if pdfium.FPDFLink_GetAnnotRect(link, byref(around)):
            # A file may name any two opposite corners (ISO 32000-1, 7.9.5).
            low, high = sorted((around.bottom, around.top))
            left, right = sorted((around.left, around.right))
            yield Box(left, low, right, high)


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
