"""A PDF as a reader sees it on paper: pages, lines, type, and what the tags say of them.

Lengths are in points, 72 to the inch; a page's origin is its lower left corner.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from bilingual_pub.pdfium import Box

Color = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""


@dataclass(frozen=True, slots=True)
class Type:
    """How letters are drawn."""

    font: str
    size: float
    is_embedded: bool
    is_serif: bool
    is_slanted: bool
    is_bold: bool
    color: Color


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An element of the structure tree: the same object for all text that it holds on a page."""

    role: str
    lang: str
    alt: str
    parent: "Element | None"

    def chain(self) -> Iterator["Element"]:
        """It, and all that it is in, from the inside out."""
        yield self
        if self.parent:
            yield from self.parent.chain()

    @property
    def spoken(self) -> str:
        """The language that its text is read in; empty if nothing says so."""
        return next((one.lang for one in self.chain() if one.lang), "")

    def inside(self, *roles: str) -> "Element | None":
        """The nearest element of one of these roles that it is in, or is."""
        return next((one for one in self.chain() if one.role in roles), None)


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one type next to each other, on one line of one element."""

    text: str
    box: Box
    baseline: float
    type: Type
    element: Element | None
    """None for what belongs to the page and not to the text, such as its number."""
    background: Color = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces of one block, side by side on one baseline."""

    pieces: tuple[Piece, ...]
    block: Element | None

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def box(self) -> Box:
        """Around all of its pieces that are more than spaces."""
        drawn = [piece.box for piece in self.pieces if piece.text.strip()]
        boxes = drawn or [piece.box for piece in self.pieces]
        return Box(
            min(box.left for box in boxes),
            min(box.bottom for box in boxes),
            max(box.right for box in boxes),
            max(box.top for box in boxes),
        )

    @property
    def baseline(self) -> float:
        """Where its letters stand."""
        return self.pieces[0].baseline

    @property
    def size(self) -> float:
        """That of its largest letters."""
        return max(piece.type.size for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    strokes: tuple[Box, ...] = ()
    """Thin horizontal lines, as under words."""
    links: tuple[Box, ...] = ()
    ink: float = 0
    """How dark the sheet is on the whole, from 0, white, to 1, black."""

    @property
    def text(self) -> str:
        """All words on the page, in the order that they are drawn."""
        return " ".join(" ".join(line.text for line in self.lines).split())


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A whole PDF."""

    pages: tuple[Page, ...]
    title: str = ""
    lang: str = ""
    keywords: tuple[str, ...] = ()
    is_tagged: bool = False
    pdf_ua: str = ""
    """The part of ISO 14289 that it says it keeps; empty if it says nothing."""
    figures: tuple[Element, ...] = field(default=())

    @property
    def lines(self) -> Iterator[tuple[Page, Line]]:
        """Every line, with its page."""
        return ((page, line) for page in self.pages for line in page.lines)

    @property
    def pieces(self) -> Iterator[tuple[Page, Piece]]:
        """Every piece that shows something, with its page."""
        return (
            (page, piece)
            for page, line in self.lines
            for piece in line.pieces
            if piece.text.strip()
        )


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
