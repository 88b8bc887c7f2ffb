"""A PDF opened with PDFium, page after page, and held to what an article may have."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from bilingual_pub.pdfium import Box
from bilingual_pub.readers.pdf.annotations import mark_pieces, read_annotations
from bilingual_pub.readers.pdf.drawn import read_drawn
from bilingual_pub.readers.pdf.letters import read_pieces, turn_box
from bilingual_pub.readers.pdf.page import Document, Page, Piece
from bilingual_pub.readers.pdf.pdfium import read_pdfium_text
from bilingual_pub.readers.pdf.structure import read_tags
from bilingual_pub.text import (
    find_symbol_font,
    has_unknown_symbols,
    read_private_symbols,
    read_symbols,
)

MOST_PAGES = 500

MOST_LETTERS = 3_000_000
"""Of a file; a novel has half a million."""

MOST_REMARKS = 200

OURS = "bilingual-pub"
"""What our handouts name as the program that made them."""


class RefusedError(Exception):
    """A file that is not read; its code stands for a sentence of `refusal`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_document(data: bytes) -> Document:
    """What is on the pages of a file.

    Raises:
        RefusedError: it is locked, damaged, one of ours, too long, or has no text.
    """
    import pypdfium2.raw as pdfium

    with _open_document(data) as document:
        number = pdfium.FPDF_GetPageCount(document)
        if number > MOST_PAGES:
            raise RefusedError("pages")
        if OURS in _read_meta(document, b"Creator") or OURS in _read_meta(document, b"Producer"):
            raise RefusedError("ours")
        pages, left = list[Page](), MOST_LETTERS
        for place in range(number):
            page = _read_page(document, place)
            left -= sum(len(it.text) for it in page.pieces)
            if left < 0:
                raise RefusedError("letters")
            pages.append(page)
        _refuse_pictures(pages)
        return Document(
            tuple(pages),
            title=_read_meta(document, b"Title"),
            author=_read_meta(document, b"Author"),
            lang=read_pdfium_text(pdfium.FPDFCatalog_GetLanguage, document),
            remarks=tuple(_find_remarks(document)),
        )


def _read_meta(document: Any, key: bytes) -> str:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    return read_pdfium_text(pdfium.FPDF_GetMetaText, document, key)


@contextmanager
def _open_document(data: bytes) -> Iterator[Any]:
    import pypdfium2 as library
    import pypdfium2.raw as pdfium

    try:
        document = library.PdfDocument(data)
    except library.PdfiumError as error:
        locked = pdfium.FPDF_GetLastError() in {
            pdfium.FPDF_ERR_PASSWORD,
            pdfium.FPDF_ERR_SECURITY,
        }
        raise RefusedError("locked" if locked else "damaged") from error
    try:
        yield document.raw
    finally:
        document.close()


def _find_remarks(document: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    for place in range(min(pdfium.FPDFDoc_GetAttachmentCount(document), MOST_REMARKS)):
        attachment = pdfium.FPDFDoc_GetAttachment(document, place)
        yield "attachment", read_pdfium_text(pdfium.FPDFAttachment_GetName, attachment)
    if pdfium.FPDF_GetFormType(document) in {
        pdfium.FORMTYPE_XFA_FULL,
        pdfium.FORMTYPE_XFA_FOREGROUND,
    }:
        yield "form", ""


def _read_signs(text: str, font: str) -> str:
    """A text as its font shows it; what letters are in Symbol, PDFium knows."""
    family = find_symbol_font(font)
    return (read_private_symbols if family == "Symbol" else read_symbols)(text, family)


def _read_page(document: Any, place: int) -> Page:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    page = pdfium.FPDF_LoadPage(document, place)
    if not page:
        return Page(place + 1, Box(0, 0, 0, 0), [], remarks=[("page", "")])
    try:
        read, unknown = read_pieces(page)
        pieces = [replace(it, text=_read_signs(it.text, it.style.font)) for it in read]
        angle = _find_main_angle(pieces)
        box = _find_page_box(page, angle)
        rules, pictures = read_drawn(page, angle)
        noted = read_annotations(document, page, angle)
        kept, remarks = _choose_pieces(pieces, angle, box, has_pictures=bool(pictures))
        straight, rules = mark_pieces(kept, noted, rules)
        if any(
            has_unknown_symbols(it.text, was.text) for it, was in zip(pieces, read, strict=True)
        ):
            remarks.append(("sign", ""))
        if unknown:
            remarks.append(("unmapped", ""))
        return Page(
            place + 1,
            box,
            straight,
            aside=[it for it in pieces if _is_aside(it, angle)],
            rules=rules,
            pictures=pictures,
            tags=read_tags(page),
            unmapped=unknown,
            remarks=[*noted.remarks, *remarks],
        )
    finally:
        pdfium.FPDF_ClosePage(page)


def _find_main_angle(pieces: list[Piece]) -> int:
    angles = Counter[int]()
    for piece in pieces:
        angles[piece.style.angle] += len(piece.text)
    straight = [(number, angle) for angle, number in angles.items() if angle % 90 == 0]
    return max(straight, default=(0, 0))[1]


def _is_aside(piece: Piece, angle: int) -> bool:
    """Whether a piece is written at a right angle to the others, or upside down."""
    return piece.style.angle != angle and piece.style.angle % 90 == 0


def _find_page_box(page: Any, angle: int) -> Box:  # noqa: ANN401
    from ctypes import byref

    import pypdfium2.raw as pdfium

    around = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, byref(around)):
        return Box(0, 0, 612, 792)
    return Box(*turn_box((around.left, around.bottom, around.right, around.top), angle))


def _choose_pieces(
    pieces: list[Piece], angle: int, box: Box, *, has_pictures: bool
) -> tuple[list[Piece], list[tuple[str, str]]]:
    """The pieces that a reader sees, and a remark on those left out.

    What is written across the page at an angle is a stamp; invisible letters count only over a
    picture, where an OCR program put them; and what is outside of the sheet nobody sees.
    """
    kept, remarks = list[Piece](), list[tuple[str, str]]()
    for piece in pieces:
        if _is_aside(piece, angle):
            continue
        if piece.style.angle != angle:
            remarks.append(("turned", piece.text))
        elif piece.style.is_invisible and not has_pictures:
            remarks.append(("invisible", piece.text))
        elif not box.holds(*piece.box.middle):
            remarks.append(("outside", piece.text))
        else:
            kept.append(piece)
    if any(it.style.is_invisible for it in kept):
        remarks.append(("recognized", ""))
    return kept, _join_remarks(remarks)


def _join_remarks(remarks: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """One remark for all words that were left out for the same reason."""
    words = dict[str, list[str]]()
    for code, text in remarks:
        words.setdefault(code, []).append(text)
    return [(code, " ".join(texts)) for code, texts in words.items()]


FEWEST_LETTERS = 16
"""Of a page that says something; a scan may have its number."""


def is_picture_only(page: Page) -> bool:
    """Whether a page shows a picture and hardly a letter."""
    letters = sum(len(it.text) for it in page.pieces)
    return letters < FEWEST_LETTERS and bool(page.pictures)


def _refuse_pictures(pages: list[Page]) -> None:
    """Refuse a file of which no page says anything.

    Raises:
        RefusedError: it is a scan, is empty, or its letters are without meaning.
    """
    letters = sum(len(it.text) for page in pages for it in page.pieces)
    unknown = sum(page.unmapped for page in pages)
    if not letters or all(is_picture_only(it) for it in pages):
        raise RefusedError("scan" if any(it.pictures for it in pages) else "empty")
    if unknown > letters / 5:
        raise RefusedError("unmapped")
