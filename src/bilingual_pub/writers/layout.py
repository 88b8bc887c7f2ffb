"""Pairs, gathered into the rows of a page: what stands beside what.

A row is what a reader sees level on both sides: a paragraph, a heading, or a whole list, quote or
table. In a row, the flat blocks of a list are nested again, because markup nests them.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby, product

from bilingual_pub.model import BilingualArticle, Block, Cell, Item, Kind, Pair, get_label

__all__ = ["Row", "Text", "gather_rows", "nest_blocks"]


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item: its paragraphs and the lists inside it, in reading order.

    `value` is its printed number where counting on from the item before would give another;
    `label` what is printed before it in a list of labels.
    """

    parts: "tuple[Text | List, ...]"
    value: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A list; `start` is the first printed number, or None where it has bullets or labels."""

    start: int | None
    items: tuple[ListItem, ...]
    has_labels: bool = False
    shape: str = "list"


@dataclass(frozen=True, slots=True)
class Quote:
    """The paragraphs of one quotation."""

    blocks: tuple[Block, ...]
    shape: str = "quotation"


@dataclass(frozen=True, slots=True)
class Table:
    """A table, row by row; `head` holds the first rows when all their cells are heads.

    `names_rows` is whether the cells of its first column are heads too, of their rows, though no
    author's program says so: Markdown and most of Word's tables know heads of columns only.
    """

    head: tuple[tuple[Block, ...], ...]
    body: tuple[tuple[Block, ...], ...]
    names_rows: bool = False
    shape: str = "table"

    def is_row_head(self, cell: Block) -> bool:
        """Whether a cell of the body is the head of its row."""
        return bool(cell.text.strip()) and (
            _get_place(cell).header or (self.names_rows and _get_place(cell).column == 0)
        )


@dataclass(frozen=True, slots=True)
class Text:
    """One block that stands alone: a heading, paragraph, picture, caption or code."""

    block: Block

    @property
    def shape(self) -> str:
        """Which macro draws it."""
        return str(self.block.kind)


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

    def is_missing(self, name: str) -> bool:
        """Whether a side, by its name, has nothing where the other says something."""
        other = self.source if name == "target" else self.target
        words = (block.text for pair in self.pairs for block in (*pair.source, *pair.target))
        return not getattr(self, name) and bool(other) and any(word.strip() for word in words)

    def parts_elsewhere(self, name: str) -> int:
        """In how many parts the other side says what this one says in fewer; 0 for no more."""
        if len(self.pairs) != 1:
            return 0
        [pair] = self.pairs
        here, there = len(pair.source), len(pair.target)
        if name == "target":
            here, there = there, here
        return there if 0 < here < there else 0


def gather_rows(article: BilingualArticle) -> tuple[Row, ...]:
    """The rows of the whole article, in reading order."""
    return tuple(
        Row(
            source=nest_blocks(block for pair in pairs for block in pair.source),
            target=nest_blocks(block for pair in pairs for block in pair.target),
            pairs=pairs,
        )
        for pairs in _group_pairs(article.pairs)
    )


def _group_pairs(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, ...]]:
    """The pairs that share a list, quote or table, together; every other pair alone."""
    run: list[Pair] = []
    for pair in pairs:
        if run and not (_get_group(pair) and _get_group(pair) == _get_group(run[-1])):
            yield tuple(run)
            run = []
        run.append(pair)
    if run:
        yield tuple(run)


def _get_group(pair: Pair) -> str:
    return next((block.group for block in (*pair.source, *pair.target) if block.group), "")


def nest_blocks(blocks: Iterable[Block]) -> tuple[Piece, ...]:
    """The blocks of one side of a row, nested as markup wants them."""
    found: list[Piece] = []
    for kind, run in groupby(blocks, key=_find_container):
        members = tuple(run)
        if kind is Kind.LIST_ITEM:
            found.extend(nest_lists(members))
        elif kind is Kind.TABLE_CELL:
            found.append(make_table(members))
        elif kind is Kind.QUOTE:
            found.append(Quote(members))
        else:
            found.extend(Text(block) for block in members)
    return tuple(found)


def _find_container(block: Block) -> Kind | None:
    return block.kind if block.kind in {Kind.LIST_ITEM, Kind.TABLE_CELL, Kind.QUOTE} else None


def nest_lists(blocks: Sequence[Block]) -> Iterator[List]:
    """The lists that some items make: bullets and numbers at the same depth are two lists."""
    top = min(block.level for block in blocks)
    for make, run in groupby(_group_items(blocks, top), key=_choose_list):
        yield make(list(run), top)


ListMaker = Callable[[Sequence[list[Block]], int], List]


def _choose_list(item: Sequence[Block]) -> ListMaker:
    place = item[0].place
    if not isinstance(place, Item):
        return _make_bullet_list
    if place.label and not place.continued:
        return _make_labeled_list
    return _make_bullet_list if place.number is None else _make_numbered_list


def _make_labeled_list(items: Iterable[list[Block]], top: int) -> List:
    """The labels are text, which stands wherever a page goes; how a list counts may not."""
    made = (ListItem(_make_parts(item, top), label=get_label(item[0])) for item in items)
    return List(None, tuple(made), has_labels=True)


def _make_bullet_list(items: Iterable[list[Block]], top: int) -> List:
    return List(None, tuple(ListItem(_make_parts(item, top)) for item in items))


def _make_numbered_list(items: Iterable[list[Block]], top: int) -> List:
    """The printed numbers are the author's, even where they leap (`<li value="7">`)."""
    made: list[ListItem] = []
    start = expected = None
    for item in items:
        number = _get_number(item[0])
        if expected is None:
            start = expected = number
        made.append(ListItem(_make_parts(item, top), number if number != expected else None))
        expected = number + 1
    return List(start, tuple(made))


def _group_items(blocks: Sequence[Block], top: int) -> Iterator[list[Block]]:
    """The blocks of each item: its own, and all that lies deeper."""
    item: list[Block] = []
    for block in blocks:
        if item and block.level == top and not _is_continued(block):
            yield item
            item = []
        item.append(block)
    yield item


def _make_parts(item: Sequence[Block], top: int) -> tuple[Text | List, ...]:
    """The paragraphs and inner lists of an item, in the order in which they are read."""
    parts: list[Text | List] = []
    for own, run in groupby(item, key=lambda block: block.level == top):
        blocks = tuple(run)
        parts.extend(map(Text, blocks) if own else nest_lists(blocks))
    return tuple(parts)


def _is_continued(block: Block) -> bool:
    return isinstance(block.place, Item) and block.place.continued


def _get_number(block: Block) -> int:
    return (block.place.number or 0) if isinstance(block.place, Item) else 0


Spot = tuple[int, int]
"""A row and a column, from 0."""

FEW_CELLS, SHORT_CELL = 4, 60
"""Cells of a row, and characters of each, that fit on any page: ten lines at the most."""


def make_table(cells: Sequence[Block]) -> Table:
    """A table from the cells of one side."""
    lines = [tuple(line) for _, line in groupby(fill_rows(cells), key=_get_row)]
    heads = 0
    while heads < len(lines) - 1 and all(_get_place(cell).header for cell in lines[heads]):
        heads += 1
    while any(
        _get_row(cell) + _get_place(cell).rowspan > heads for line in lines[:heads] for cell in line
    ):
        # Markup ends a cell where the head ends, and the row below it would be left short.
        heads -= 1
    head, body = tuple(lines[:heads]), tuple(lines[heads:])
    return Table(head, body, _names_rows(head, body))


LONGEST_ROW_HEAD = 60
"""Characters; more are no name of a row."""


def _names_rows(head: Sequence[Sequence[Block]], body: Sequence[Sequence[Block]]) -> bool:
    """Whether the first column says what each row is about: something short, each time another."""
    cells = [cell for line in body for cell in line]
    names = [cell.text.strip() for cell in cells if _get_place(cell).column == 0]
    return (
        bool(head)
        and not any(_get_place(cell).header for cell in cells)
        and any(_get_place(cell).column > 0 for cell in cells)
        and all(_get_place(cell).colspan == 1 for cell in cells if not _get_place(cell).column)
        and all(0 < len(name) <= LONGEST_ROW_HEAD for name in names)
        and len({*names}) == len(names)
    )


def is_short_line(line: Sequence[Block]) -> bool:
    """Whether a row of a table is so short that it can stand whole on a page."""
    return len(line) <= FEW_CELLS and all(
        _get_place(cell).rowspan == 1 and len(cell.text) <= SHORT_CELL for cell in line
    )


def fill_rows(cells: Sequence[Block]) -> list[Block]:
    """The cells of a table in reading order, its rows from 0 and equally long (Matterhorn 15-001).

    A cell whose place is taken stands in the next free one; a gap, where a row was left short or a
    cell has no translation, gets an empty cell.
    """
    numbers = sorted({_get_row(cell) for cell in cells})
    columns = 1 + max(_get_place(cell).column for cell in cells)
    taken: set[Spot] = set()
    placed = []
    for cell in sorted(cells, key=_get_spot):
        place = _find_free_place(_trim_reach(_get_place(cell), columns), numbers, taken)
        taken.update(_list_spots(place))
        placed.append(replace(cell, place=place))
    width = 1 + max(column for _, column in taken)
    gaps = (
        Block("", Kind.TABLE_CELL, (), place=Cell(*spot))
        for spot in product(range(len(numbers)), range(width))
        if spot not in taken
    )
    return sorted((*placed, *gaps), key=_get_spot)


def _trim_reach(place: Cell, columns: int) -> Cell:
    """A place that reaches no further than the last column in which a cell begins.

    `colspan="100"` is a common way to say “over all columns”.
    """
    return replace(place, colspan=min(place.colspan, max(columns - place.column, 1)))


def _find_free_place(place: Cell, numbers: Sequence[int], taken: set[Spot]) -> Cell:
    """The first free place from a cell's own on; no further down than the table goes."""
    row = bisect_left(numbers, place.row)
    below = bisect_left(numbers, place.row + place.rowspan) - row
    places = (replace(place, row=row, column=c, rowspan=below) for c in count(place.column))
    return next(place for place in places if taken.isdisjoint(_list_spots(place)))


def _list_spots(place: Cell) -> set[Spot]:
    """Every spot that a cell covers."""
    rows = range(place.row, place.row + place.rowspan)
    return set(product(rows, range(place.column, place.column + place.colspan)))


def _get_place(block: Block) -> Cell:
    return block.place if isinstance(block.place, Cell) else Cell(0, 0)


def _get_row(block: Block) -> int:
    return _get_place(block).row


def _get_spot(block: Block) -> Spot:
    return (_get_place(block).row, _get_place(block).column)
