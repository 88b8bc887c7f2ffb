"""What stands beside what."""

from collections import Counter
from collections.abc import Iterator

from hypothesis import given
from tests.writers.pdf.articles import article, every_kind, pair
from tests.writers.random_articles import articles

from bilingual_pub.model import BilingualArticle, Block, Cell, Item, Kind, Pair
from bilingual_pub.writers.layout import List, ListItem, Piece, Quote, Row, Table, Text, gather_rows


def item(text: str, level: int = 1, number: int | None = None, *, continued: bool = False) -> Pair:
    place = Item(number, continued)
    return pair(text, text, Kind.LIST_ITEM, level=level, group="l", place=place)


def outline(piece: Piece) -> list[object]:
    """A list as its printed numbers and texts: `[1, ["a"], 2, ["b", [None, ["bullet"]]]]`."""
    assert isinstance(piece, List)
    drawn: list[object] = []
    number = piece.start
    for entry in piece.items:
        number = entry.value if entry.value is not None else number
        drawn += [number, [inside(part) for part in entry.parts]]
        number = None if number is None else number + 1
    return drawn


def inside(part: Text | List) -> object:
    return part.block.text if isinstance(part, Text) else outline(part)


def test_a_paragraph_is_a_row_and_a_whole_list_is_one() -> None:
    shapes = [[piece.shape for piece in row.source] for row in gather_rows(article(*every_kind()))]
    assert shapes == [
        ["heading"],
        ["paragraph"],
        ["heading"],
        ["list"],
        ["quotation"],
        ["table"],
        ["image", "caption"],
        ["image"],
        ["image"],
        ["code"],
    ]


def test_a_deeper_item_belongs_to_the_one_before_it() -> None:
    (row,) = gather_rows(article(*(p for p in every_kind() if p.source[0].kind is Kind.LIST_ITEM)))
    (whole,) = row.source
    assert isinstance(whole, List)
    assert whole.start == 1
    bullets = [None, ["water"], None, ["light"]]
    assert outline(whole) == [1, ["A lease"], 2, ["Two bills:", bullets], 3, ["Patience"]]
    assert whole.items[2].value is None


def test_an_item_goes_on_after_the_list_inside_it() -> None:
    (row,) = gather_rows(article(item("a"), item("b", 2), item("a, continued", continued=True)))
    (whole,) = row.source
    assert outline(whole) == [None, ["a", [None, ["b"]], "a, continued"]]


def test_bullets_and_numbers_at_one_depth_are_two_lists() -> None:
    (row,) = gather_rows(article(item("a"), item("b", 2), item("c", 2, 1), item("d", 2, 2)))
    (whole,) = row.target
    assert outline(whole) == [None, ["a", [None, ["b"]], [1, ["c"], 2, ["d"]]]]


def test_numbers_that_leap_are_the_authors() -> None:
    (row,) = gather_rows(
        article(item("a", 1, 3), item("b", 1, 7), item("c", 1, 8), item("d", 1, 1))
    )
    (whole,) = row.source
    assert isinstance(whole, List)
    assert (whole.start, [entry.value for entry in whole.items]) == (3, [None, 7, None, 1])


def test_items_that_begin_deep_lose_nothing() -> None:
    (row,) = gather_rows(article(item("deep", 3), item("top")))
    (whole,) = row.source
    assert outline(whole) == [None, [[None, ["deep"]]], None, ["top"]]


def test_two_lists_one_after_the_other_stay_two() -> None:
    first = pair("a", "a", Kind.LIST_ITEM, level=1, group="one", place=Item())
    second = pair("b", "b", Kind.LIST_ITEM, level=1, group="two", place=Item())
    assert len(gather_rows(article(first, second))) == 2


def test_a_side_may_be_empty() -> None:
    (row,) = gather_rows(article(pair("Only in English.", "")))
    assert len(row.source) == 1
    assert row.target == ()


def test_a_heading_row_stays_with_the_next() -> None:
    heading, paragraph = gather_rows(
        article(pair("Hours", "Horario", Kind.HEADING, level=2), pair("a", "b"))
    )
    assert (heading.is_heading, paragraph.is_heading) == (True, False)


def test_a_table_with_a_cell_left_untranslated_keeps_its_columns() -> None:
    cells = [
        pair("Day", "Día", Kind.TABLE_CELL, group="t", place=Cell(0, 0, header=True)),
        pair("Hours", "", Kind.TABLE_CELL, group="t", place=Cell(0, 1, header=True)),
        pair("Monday", "lunes", Kind.TABLE_CELL, group="t", place=Cell(1, 0)),
        pair("8 to 4", "8 a 4", Kind.TABLE_CELL, group="t", place=Cell(1, 1)),
    ]
    (row,) = gather_rows(article(*cells))
    (table,) = row.target
    assert isinstance(table, Table)
    lines = [[cell.text for cell in line] for line in (*table.head, *table.body)]
    assert lines == [["Día", ""], ["lunes", "8 a 4"]]


@given(articles)
def test_every_block_stands_in_the_rows_exactly_once(bilingual: BilingualArticle) -> None:
    made = gather_rows(bilingual)
    for name in ("source", "target"):
        wanted = [block.id for pair in bilingual.pairs for block in getattr(pair, name)]
        found = [block.id for row in made for block in blocks(row, name) if block.id]
        assert Counter(found) == Counter(wanted)


@given(articles)
def test_only_the_cells_of_a_table_may_change_places(bilingual: BilingualArticle) -> None:
    for name in ("source", "target"):
        wanted = [block for pair in bilingual.pairs for block in getattr(pair, name)]
        found = [block for row in gather_rows(bilingual) for block in blocks(row, name)]
        assert [block.id for block in found if block.kind is not Kind.TABLE_CELL] == [
            block.id for block in wanted if block.kind is not Kind.TABLE_CELL
        ]


@given(articles)
def test_every_pair_is_in_one_row_in_order(bilingual: BilingualArticle) -> None:
    assert tuple(pair for row in gather_rows(bilingual) for pair in row.pairs) == bilingual.pairs


def blocks(row: Row, name: str) -> Iterator[Block]:
    for piece in getattr(row, name):
        yield from blocks_of(piece)


def blocks_of(piece: Piece) -> Iterator[Block]:
    match piece:
        case Text(block):
            yield block
        case Quote(members):
            yield from members
        case Table(head, body):
            for line in (*head, *body):
                yield from line
        case List(_, entries):
            for entry in entries:
                yield from blocks_of_item(entry)


def blocks_of_item(entry: ListItem) -> Iterator[Block]:
    for part in entry.parts:
        yield from blocks_of(part)
