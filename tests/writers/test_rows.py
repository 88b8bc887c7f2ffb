"""What stands beside what."""

from collections import Counter
from collections.abc import Iterator

from hypothesis import given
from tests.writers.pdf.articles import article, every_kind, pair
from tests.writers.random_articles import articles

from bilingual_pub.model import BilingualArticle, Block, Cell, Item, Kind
from bilingual_pub.writers.rows import List, Piece, Quote, Row, Table, Text, rows


def item(text: str, level: int = 1, number: int | None = None) -> Block:
    (made,) = pair(text, "", Kind.LIST_ITEM, level=level, group="l", place=Item(number)).source
    return made


def test_a_paragraph_is_a_row_and_a_whole_list_is_one() -> None:
    shapes = [[piece.shape for piece in row.source] for row in rows(article(*every_kind()))]
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
    (row,) = rows(article(*(p for p in every_kind() if p.source[0].kind is Kind.LIST_ITEM)))
    (whole,) = row.source
    assert isinstance(whole, List)
    assert whole.start == 1
    assert [entry.blocks[0].text for entry in whole.items] == ["A lease", "Two bills:", "Patience"]
    (inner,) = whole.items[1].lists
    assert inner.start is None
    assert [entry.blocks[0].text for entry in inner.items] == ["water", "light"]


def test_two_lists_one_after_the_other_stay_two() -> None:
    first = pair("a", "a", Kind.LIST_ITEM, level=1, group="one", place=Item())
    second = pair("b", "b", Kind.LIST_ITEM, level=1, group="two", place=Item())
    assert len(rows(article(first, second))) == 2


def test_a_side_may_be_empty() -> None:
    (row,) = rows(article(pair("Only in English.", "")))
    assert len(row.source) == 1
    assert row.target == ()


def test_a_heading_row_stays_with_the_next() -> None:
    heading, paragraph = rows(
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
    (row,) = rows(article(*cells))
    (table,) = row.target
    assert isinstance(table, Table)
    lines = [[cell.text for cell in line] for line in (*table.head, *table.body)]
    assert lines == [["Día", ""], ["lunes", "8 a 4"]]


@given(articles)
def test_every_block_stands_in_the_rows_exactly_once(bilingual: BilingualArticle) -> None:
    made = rows(bilingual)
    for name in ("source", "target"):
        wanted = Counter(block.id for pair in bilingual.pairs for block in getattr(pair, name))
        found = Counter(block.id for row in made for block in blocks(row, name) if block.id)
        assert found == wanted


@given(articles)
def test_every_pair_is_in_one_row_in_order(bilingual: BilingualArticle) -> None:
    assert tuple(pair for row in rows(bilingual) for pair in row.pairs) == bilingual.pairs


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
                yield from entry.blocks
                for inner in entry.lists:
                    yield from blocks_of(inner)
