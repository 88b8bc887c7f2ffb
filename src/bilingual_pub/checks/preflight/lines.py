"""Pieces of text put together into lines, and lines into the blocks that a reader sees."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from bilingual_pub.checks.preflight.printed import Element, Line, Page, Piece, PrintedFile

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6", "H", "Title")
BLOCKS = ("P", "LI", "Lbl", "TD", "TH", "Caption", "Figure", *HEADINGS)

FAR = 2.0
"""Pieces that belong to no element are one line where less than this many letter widths apart."""

SAME_LINE = 0.3
"""How far apart, in their size, the baselines of one line may be: a raised number is in it."""


def gather_lines(pieces: Iterable[Piece]) -> tuple[Line, ...]:
    """The lines of a page, in the order in which they are drawn."""
    lines: list[list[Piece]] = []
    for piece in pieces:
        if lines and _goes_on(lines[-1][-1], piece):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return tuple(Line(tuple(line), find_block(line[0].element)) for line in lines)


def find_block(element: Element | None) -> Element | None:
    """The paragraph, heading or cell that an element is in."""
    return element and (element.inside(*BLOCKS) or element)


def _goes_on(before: Piece, piece: Piece) -> bool:
    if find_block(before.element) is not find_block(piece.element):
        return False
    size = max(before.type.size, piece.type.size)
    if abs(before.baseline - piece.baseline) > SAME_LINE * size:
        return False
    gap = max(piece.box.left - before.box.right, before.box.left - piece.box.right)
    return piece.element is not None or gap < FAR * size


def gather_blocks(page: Page) -> Iterator[tuple[Element, Sequence[Line]]]:
    """The blocks of the text on a page, each with its lines from above."""
    tagged = (line for line in page.lines if line.block and line.text.strip())
    for _key, group in groupby(tagged, lambda line: id(line.block)):
        lines = list(group)
        if block := lines[0].block:
            yield block, lines


def gather_paragraphs(printed: PrintedFile) -> Iterator[tuple[Page, Element, Sequence[Line]]]:
    """The blocks that are running text: paragraphs, in a list or quotation too, of two lines up."""
    for page in printed.pages:
        for block, lines in gather_blocks(page):
            if block.role == "P" and not block.inside("TD", "TH") and len(lines) > 1:
                yield page, block, lines


def measure_leadings(lines: Sequence[Line]) -> Iterator[float]:
    """From each baseline to the next, as a multiple of the size of the letters."""
    for above, below in pairwise(lines):
        yield (above.baseline - below.baseline) / below.size
