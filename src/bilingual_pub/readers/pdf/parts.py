"""What a document is made of, once its lines are in order: paragraphs, items, tables, pictures."""

from dataclasses import dataclass, field
from enum import StrEnum, auto

from bilingual_pub.readers.pdf.page import Line


class Role(StrEnum):
    """What a part is."""

    PARAGRAPH = auto()
    HEADING = auto()
    ITEM = auto()
    QUOTE = auto()
    CAPTION = auto()
    CODE = auto()
    TABLE = auto()
    PICTURE = auto()


@dataclass(slots=True)
class Cell:
    """A cell of a table."""

    row: int
    column: int
    lines: list[Line] = field(default_factory=list)
    rowspan: int = 1
    colspan: int = 1
    header: bool = False


@dataclass(slots=True)
class Part:
    """A paragraph, heading, item, table or picture.

    Attributes:
        role: what it is.
        lines: its words.
        page: the page that it begins on, from 1.
        level: of a heading or an item, from 1; 0 for a heading whose level nobody has told yet.
        label: what is printed before an item.
        cells: of a table.
        alt: what a picture shows, in words.
        data: a picture's bytes.
        breaks: the places of lines before which its author began a new line.
        is_tagged: whether the file says what it is.
        goes_on: whether it is a further paragraph of the item before it.
        group: the place of its list among the lists of the document.
        left: where an item's label stands, in points.
    """

    role: Role
    lines: list[Line]
    page: int
    level: int = 0
    label: str = ""
    cells: list[Cell] = field(default_factory=list)
    alt: str = ""
    data: bytes = b""
    breaks: set[int] = field(default_factory=set)
    is_tagged: bool = False
    goes_on: bool = False
    group: int = 0
    left: float = 0.0

    @property
    def text(self) -> str:
        """Its words, line after line."""
        return " ".join(it.text for it in self.lines)
