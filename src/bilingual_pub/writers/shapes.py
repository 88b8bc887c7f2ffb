"""What the templates draw: the flat blocks of one side, nested again as markup nests them."""

from dataclasses import dataclass

from bilingual_pub.model import Block


@dataclass(frozen=True, slots=True)
class Text:
    """One block that stands alone: a heading, paragraph, picture, caption or code."""

    block: Block

    @property
    def shape(self) -> str:
        """Which macro draws it."""
        return str(self.block.kind)


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item: its paragraphs and the lists inside it, in reading order.

    `value` is its printed number where counting on from the item before would give another.
    """

    parts: "tuple[Text | List, ...]"
    value: int | None = None


@dataclass(frozen=True, slots=True)
class List:
    """A list; `start` is the first printed number, or None where it has bullets."""

    start: int | None
    items: tuple[ListItem, ...]
    shape: str = "list"


@dataclass(frozen=True, slots=True)
class Table:
    """A table, row by row; `head` holds the first rows when all their cells are heads."""

    head: tuple[tuple[Block, ...], ...]
    body: tuple[tuple[Block, ...], ...]
    shape: str = "table"


@dataclass(frozen=True, slots=True)
class Quote:
    """The paragraphs of one quotation."""

    blocks: tuple[Block, ...]
    shape: str = "quotation"


Piece = Text | List | Table | Quote
