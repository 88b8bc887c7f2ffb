"""Pairs, gathered into the rows of a page: what stands beside what.

A row is what a reader sees level on both sides: a paragraph, a heading, or a whole list, quote or
table. In a row, the flat blocks of a list are nested again, because markup nests them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bilingual_pub.model import BilingualArticle, Block, Cell, Item, Kind, Pair


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
    """One item: its paragraphs, and the lists inside it."""

    blocks: tuple[Block, ...]
    lists: "tuple[List, ...]"


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


@dataclass(frozen=True, slots=True)
class Row:
    """What stands level on the page; a side may be empty."""

    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    pairs: tuple[Pair, ...]

    @property
    def is_heading(self) -> bool:
        """Whether the row must stay with the one after it."""
        blocks = [block for pair in self.pairs for block in pair.source]
        return bool(blocks) and all(block.kind is Kind.HEADING for block in blocks)


def rows(article: BilingualArticle) -> tuple[Row, ...]:
    """The rows of the whole article, in reading order."""
    return tuple(
        Row(
            source=pieces(block for pair in pairs for block in pair.source),
            target=pieces(block for pair in pairs for block in pair.target),
            pairs=pairs,
        )
        for pairs in _gathered(article.pairs)
    )


def _gathered(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, ...]]:
    """The pairs that share a list, quote or table, together; every other pair alone."""
    run: list[Pair] = []
    for pair in pairs:
        if run and not (_group(pair) and _group(pair) == _group(run[-1])):
            yield tuple(run)
            run = []
        run.append(pair)
    if run:
        yield tuple(run)


def _group(pair: Pair) -> str:
    return next((block.group for block in (*pair.source, *pair.target) if block.group), "")


def pieces(blocks: Iterable[Block]) -> tuple[Piece, ...]:
    """The blocks of one side of a row, nested as markup wants them."""
    found: list[Piece] = []
    for kind, run in groupby(blocks, key=_container):
        members = tuple(run)
        if kind is Kind.LIST_ITEM:
            found.append(_nested_list(members))
        elif kind is Kind.TABLE_CELL:
            found.append(_table(members))
        elif kind is Kind.QUOTE:
            found.append(Quote(members))
        else:
            found.extend(Text(block) for block in members)
    return tuple(found)


def _container(block: Block) -> Kind | None:
    return block.kind if block.kind in {Kind.LIST_ITEM, Kind.TABLE_CELL, Kind.QUOTE} else None


def _nested_list(blocks: Sequence[Block]) -> List:
    """A list from its flat items: a deeper item belongs to the shallower one before it."""
    top = min(block.level for block in blocks)
    items: list[ListItem] = []
    for members in _items(blocks, top):
        own = [block for block in members if block.level == top]
        deeper = [block for block in members if block.level > top]
        items.append(ListItem(tuple(own), (_nested_list(deeper),) if deeper else ()))
    return List(_number(blocks[0]), tuple(items))


def _items(blocks: Sequence[Block], top: int) -> Iterator[list[Block]]:
    item: list[Block] = []
    for block in blocks:
        if item and block.level == top and not _continued(block):
            yield item
            item = []
        item.append(block)
    yield item


def _continued(block: Block) -> bool:
    return isinstance(block.place, Item) and block.place.continued


def _number(block: Block) -> int | None:
    return block.place.number if isinstance(block.place, Item) else None


def _table(cells: Sequence[Block]) -> Table:
    lines = [tuple(line) for _, line in groupby(without_gaps(cells), key=_row_number)]
    heads = 0
    while heads < len(lines) - 1 and all(_is_head(cell) for cell in lines[heads]):
        heads += 1
    return Table(tuple(lines[:heads]), tuple(lines[heads:]))


def without_gaps(cells: Sequence[Block]) -> list[Block]:
    """The cells of a table with an empty one in each gap, so that its rows are equally long.

    A table needs it where a row was left short, or a cell has no translation (Matterhorn 15-001).
    """
    places = [cell.place for cell in cells if isinstance(cell.place, Cell)]
    numbers = sorted({place.row for place in places})
    taken = {spot for place in places for spot in _reach(place, numbers)}
    width = 1 + max(column for _, column in taken)
    gaps = (
        Block("", Kind.TABLE_CELL, (), place=Cell(row, column))
        for row in numbers
        for column in range(width)
        if (row, column) not in taken
    )
    return sorted((*cells, *gaps), key=_row_and_column)


def _reach(place: Cell, numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The rows and columns that a cell covers, no further down than the table goes."""
    for row in numbers:
        if place.row <= row < place.row + place.rowspan:
            for column in range(place.column, place.column + place.colspan):
                yield row, column


def _row_and_column(block: Block) -> tuple[int, int]:
    return (block.place.row, block.place.column) if isinstance(block.place, Cell) else (0, 0)


def _row_number(block: Block) -> int:
    return block.place.row if isinstance(block.place, Cell) else 0


def _is_head(block: Block) -> bool:
    return isinstance(block.place, Cell) and block.place.header
