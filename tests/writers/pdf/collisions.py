"""Text off the paper or over other text, as PDFium finds it on the finished pages."""

from itertools import combinations
from pathlib import Path

from bilingual_pub.pdfium import Box
from bilingual_pub.qa.print import read_pdf
from bilingual_pub.qa.print.printed import Page, Piece

ROUNDED = 1.0
"""Points."""


def find_collisions(data: bytes, folder: Path) -> list[tuple[int, str]]:
    """The page and the words of every piece that is off the paper or over another."""
    file = folder / "checked.pdf"
    file.write_bytes(data)
    return [found for page in read_pdf(file).pages for found in find_on_page(page)]


def find_on_page(page: Page) -> list[tuple[int, str]]:
    pieces = [piece for line in page.lines for piece in line.pieces if piece.text.strip()]
    off = [piece for piece in pieces if is_off(piece.box, page)]
    over = [one for one, other in combinations(pieces, 2) if lies_over(one, other)]
    return [(page.number, piece.text) for piece in (*off, *over)]


def is_off(box: Box, page: Page) -> bool:
    return (
        box.left < -ROUNDED
        or box.bottom < -ROUNDED
        or box.right > page.width + ROUNDED
        or box.top > page.height + ROUNDED
    )


def lies_over(one: Piece, other: Piece) -> bool:
    width = min(one.box.right, other.box.right) - max(one.box.left, other.box.left)
    height = min(one.box.top, other.box.top) - max(one.box.bottom, other.box.bottom)
    return width > 2 and height > 2 and height > 0.4 * min(one.box.height, other.box.height)
