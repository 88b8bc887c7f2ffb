"""A page as it is read: pieces of text with their looks and place, and what is drawn around them.

Lengths are in points, 72 to the inch. `y` grows upwards, as in the file (ISO 32000-2, 8.3.2).
"""

from dataclasses import dataclass, field

from bilingual_pub.pdfium import Box


@dataclass(frozen=True, slots=True)
class Style:
    """How letters are drawn; `angle` is in degrees against the page's own writing."""

    font: str
    size: float
    is_bold: bool
    is_slanted: bool
    angle: int
    is_invisible: bool
    tag: int
    """The number of its marked content on the page, -1 where it has none."""
    is_artifact: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one style without a space between them."""

    text: str
    box: Box
    baseline: float
    style: Style
    space: bool = False
    """Whether a space stands before it."""
    is_guessed: bool = False
    """Whether that space is only seen by the gap, where other spaces are in the file."""
    href: str = ""
    is_deleted: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces side by side."""

    pieces: tuple[Piece, ...]
    box: Box
    baseline: float
    size: float

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(f" {it.text}" if it.space else it.text for it in self.pieces).strip()

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(it.style.is_bold for it in self.pieces)


def make_line(pieces: list[Piece]) -> Line:
    """The line of some pieces, which are in order; it stands where its largest letters stand."""
    box = pieces[0].box
    for piece in pieces[1:]:
        box = box.around(piece.box)
    largest = max(pieces, key=lambda it: (round(it.style.size, 1), len(it.text)))
    return Line(tuple(pieces), box, largest.baseline, largest.style.size)


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the structure tree on one page (ISO 32000-2, 14.7)."""

    role: str
    children: "tuple[Tag | int, ...]"
    """Elements, and numbers of marked content."""
    alt: str = ""
    actual: str = ""
    lang: str = ""
    spans: tuple[int, int] = (1, 1)
    """Of a cell: over how many rows and columns it reaches."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on the page, and its marked content."""

    box: Box
    tag: int
    is_artifact: bool
    data: bytes = b""
    """Empty where it is in a way that no page can show."""


@dataclass(slots=True)
class Page:
    """One page."""

    number: int
    box: Box
    pieces: list[Piece]
    aside: list[Piece] = field(default_factory=list)
    """What is written upright beside the text, or upside down, placed by its own writing."""
    rules: list[Box] = field(default_factory=list)
    """Thin lines, drawn across or upright."""
    pictures: list[Picture] = field(default_factory=list)
    tags: tuple[Tag, ...] = ()
    unmapped: int = 0
    """Letters of which the file does not say what they are."""
    remarks: list[tuple[str, str]] = field(default_factory=list)
    """What was left out: a code, and its words."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole file."""

    pages: tuple[Page, ...]
    title: str = ""
    author: str = ""
    lang: str = ""
    remarks: tuple[tuple[str, str], ...] = ()
