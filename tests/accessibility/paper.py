"""What a PDF shows to whoever holds the paper: its text, and which letters are cut off.

A PDF's text tells nothing of this: letters outside of a box that cuts off are in the text all the
same. So each page is drawn, and each letter must have left ink up to all four sides of its box.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from PIL.Image import Image

SCALE = 3
"""Pixels a point."""

SLACK = 1
"""Pixels by which a letter's box may differ from what is drawn."""

CONTRAST = 40
"""Of 255 steps of gray between the lightest and the darkest of what counts as ink."""

HYPHENS = dict.fromkeys(map(ord, "-\u00ad\u2010\x02\ufffe"))
"""A host may hyphenate."""

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed page: its text without spaces, and the letters of which a part is missing.

    `halved` are those at the upper or lower margin, whose other half is on the next page.
    """

    text: str
    cut: str
    halved: str


def sheets(data: bytes, margin: float = 0) -> list[Sheet]:
    """Every page of a PDF whose pages have so many points of margin."""
    with pypdfium2.PdfDocument(data) as document:
        return [_sheet(page, margin) for page in document]


def _sheet(page: pypdfium2.PdfPage, margin: float) -> Sheet:
    drawn = page.render(scale=SCALE, grayscale=True).to_pil()
    text = page.get_textpage()
    letters = [chr(pdfium.FPDFText_GetUnicode(text, n)) for n in range(text.count_chars())]
    boxes = {
        number: _box(text, number, drawn.height)
        for number, letter in enumerate(letters)
        if letter.isalnum()
    }
    cut = [number for number, box in boxes.items() if not _is_whole(drawn, box)]
    ends = (round(margin * SCALE), round(drawn.height - margin * SCALE))
    halved = {number for number in cut if _reaches_over(boxes[number], *ends)}
    return Sheet(
        bare("".join(letters)),
        "".join(letters[number] for number in cut if number not in halved),
        "".join(letters[number] for number in cut if number in halved),
    )


def _reaches_over(box: Box, top: int, bottom: int) -> bool:
    """Whether a letter stands in the upper or lower margin, or reaches into it."""
    return box[1] < top + SLACK or box[3] > bottom - SLACK


def _box(text: pypdfium2.PdfTextPage, number: int, height: int) -> Box:
    """Where a letter stands, in pixels from the upper left corner."""
    left, right, bottom, top = (c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, number, *map(byref, (left, right, bottom, top)))
    return (
        round(left.value * SCALE),
        round(height - top.value * SCALE),
        round(right.value * SCALE),
        round(height - bottom.value * SCALE),
    )


def _is_whole(drawn: Image, box: Box) -> bool:
    left, top, right, bottom = box
    if (
        left < -SLACK
        or top < -SLACK
        or right > drawn.width + SLACK
        or bottom > drawn.height + SLACK
    ):
        return False
    return all(_has_ink(drawn, part) for part in _edges(box))


def _edges(box: Box) -> Iterator[Box]:
    """The outer thirds of a box, with some slack."""
    left, top, right, bottom = box
    left, top, right, bottom = left - SLACK, top - SLACK, right + SLACK, bottom + SLACK
    # A third of a thin letter, as of a link's l in blue, is too little to tell ink from paper by.
    wide, high = max((right - left) // 3, 2 * SLACK + 3), max((bottom - top) // 3, 2 * SLACK + 1)
    yield left, top, left + wide, bottom
    yield right - wide, top, right, bottom
    yield left, top, right, top + high
    yield left, bottom - high, right, bottom


def _has_ink(drawn: Image, part: Box) -> bool:
    grays = drawn.crop(part).tobytes()
    return max(grays) - min(grays) >= CONTRAST


def missing(said: Sequence[str], pages: Sequence[str], pages_back: int = 0) -> list[str]:
    """The texts that the pages don't say, in this order; a text may go on on the next page.

    Where each cell of a table's row goes on on the next page, the next cell begins a page back.
    """
    lost, page, place = [], 0, 0
    for text in map(bare, said):
        if pages_back:
            page, place = max(page - pages_back, 0), 0
        found = _found(text, pages, page, place)
        if found:
            page, place = found
        else:
            lost.append(text)
    return lost


def _found(text: str, pages: Sequence[str], page: int, place: int) -> tuple[int, int] | None:
    """Behind a text: the page, and the place in it."""
    for number in range(page, len(pages)):
        start = place if number == page else 0
        at = pages[number].find(text, start)
        if at >= 0:
            return number, at + len(text)
        if number + 1 < len(pages):
            for length in range(len(text) - 1, 0, -1):
                if pages[number].find(text[:length], start) < 0:
                    continue
                rest = _found(text[length:], pages[: number + 2], number + 1, 0)
                if rest:
                    return rest
                break
    return None


def bare(text: str) -> str:
    """Without spaces and hyphens, of which a line's end may have its own, and in small letters."""
    plain = unicodedata.normalize("NFKC", text).translate(HYPHENS).casefold()
    return "".join(plain.split())
