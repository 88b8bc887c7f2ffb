"""What rich text says, before it becomes HTML: paragraphs with their looks, rows, notes."""

from dataclasses import dataclass, field, replace

from bilingual_pub.model import Mark, Note

PLAIN_SIZE = 12.0
"""Points; what RTF takes where nobody says."""


@dataclass(frozen=True, slots=True)
class Looks:
    """How letters look: `size` in points, `font` its number in the table of fonts."""

    marks: frozenset[Mark] = frozenset()
    size: float = PLAIN_SIZE
    lang: int = 0
    font: int = -1
    hidden: bool = False
    deleted: bool = False
    """Whether they were deleted while changes were tracked."""

    def mark(self, mark: Mark, *, on: bool) -> "Looks":
        """The same with a mark, or without it."""
        marks = self.marks | {mark} if on else self.marks - {mark}
        return self if marks == self.marks else replace(self, marks=marks)


@dataclass(frozen=True, slots=True)
class Layout:
    """What a paragraph is: its style's number, the list and level it is an item of.

    `outline` is the level of a heading from 1, 0 for none; `depth` in how many tables it stands;
    `based_on` the style on which a style is based.
    """

    style: int = -1
    listed: int = 0
    level: int = 0
    outline: int = 0
    depth: int = 0
    based_on: int = -1
    centered: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its bytes, and its description."""

    data: bytes
    description: str


@dataclass(slots=True)
class Piece:
    """A stretch of text, a picture, or the mark of a note, in a paragraph."""

    text: str
    looks: Looks = field(default_factory=Looks)
    href: str = ""
    picture: Picture | None = None


@dataclass(slots=True)
class Paragraph:
    """A paragraph; `label` is what is printed before it, and `ends_cell` whether its cell ends."""

    pieces: list[Piece]
    layout: Layout
    label: str = ""
    ends_cell: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class CellFrame:
    """Where a cell ends, in twips from the left, and whether it only continues another."""

    edge: int
    continues: bool = False
    """The one to the left."""

    continues_above: bool = False
    begins_below: bool = False
    """Whether cells in the next rows continue it."""


@dataclass(frozen=True, slots=True)
class RowEnd:
    """The end of a row: the frames of its cells, and whether it is a head."""

    cells: tuple[CellFrame, ...] = ()
    header: bool = False


Record = Paragraph | RowEnd


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs: its name, the level of its headings, and the style it is based on."""

    name: str
    outline: int = 0
    based_on: int = -1


@dataclass(slots=True)
class FootNote:
    """A note: its number, or 0 where its author gave it another mark; and what it says."""

    number: int
    records: list[Record]


@dataclass(slots=True)
class RichText:
    """A whole file."""

    records: list[Record] = field(default_factory=list)
    footnotes: list[FootNote] = field(default_factory=list)
    margins: list[Record] = field(default_factory=list)
    """The paragraphs of headers and footers."""

    styles: dict[int, Style] = field(default_factory=dict)
    """The styles of paragraphs by their numbers."""

    properties: dict[str, str] = field(default_factory=dict)
    """What the file says of itself: `title`, `author`, `created`."""

    notes: list[Note] = field(default_factory=list)
