"""Whether an article that anybody may have written can be what a reader and an engine made."""

from collections.abc import Sequence
from itertools import chain

from bilingual_pub.locale import knows_language
from bilingual_pub.model import (
    UNKNOWN_LANGUAGE,
    BilingualArticle,
    Block,
    Cell,
    Image,
    Item,
    Kind,
    Pair,
)
from bilingual_pub.review.amount import gather_sides, gather_tables

PLACES: dict[Kind, type] = {
    Kind.LIST_ITEM: Item,
    Kind.TABLE_CELL: Cell,
    Kind.IMAGE: Image,
}
"""What kind of block stands where; every other kind has no place."""

MOST_CROWDED = 10
"""Cells of a side that stand where another one reaches: for each, a place beside it is sought."""

MOST_GAPS = 100_000
"""Empty spots of all tables of a side: each is filled, which takes room and time."""


def has_shape(article: BilingualArticle) -> bool:
    """Whether its blocks stand where their kinds do, and its sentences within their blocks."""
    heads = (article.source.lang, article.target.lang)
    if any(lang != UNKNOWN_LANGUAGE and not knows_language(lang) for lang in heads):
        return False
    both = gather_sides(article)
    blocks = chain(*both)
    return (
        all(isinstance(block.place, PLACES.get(block.kind, type(None))) for block in blocks)
        and all(map(_has_sentences_inside, article.all_pairs))
        and all(_count_gaps(side) <= MOST_GAPS for side in both)
        and all(sum(map(_count_crowded_cells, gather_tables(side))) <= MOST_CROWDED for side in both)
    )


def _has_sentences_inside(pair: Pair) -> bool:
    """Whether the sentences are of one block a side, and no further than its text."""
    if not pair.sentences:
        return True
    if (len(pair.source), len(pair.target)) != (1, 1):
        return False
    lengths = (len(pair.source[0].text), len(pair.target[0].text))
    extents = ((one.source, one.target) for one in pair.sentences)
    return all(
        len(extent) == 2 and 0 <= extent[0] <= extent[1] <= length  # noqa: PLR2004 - from, up to
        for both in extents
        for extent, length in zip(both, lengths, strict=True)
    )


def _count_crowded_cells(cells: Sequence[Cell]) -> int:
    """How many cells of a table stand where one before them reaches."""
    columns = 1 + max(cell.column for cell in cells)
    reached: dict[int, int] = {}
    crowded = 0
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        own = range(cell.column, min(cell.column + cell.colspan, columns))
        crowded += any(reached.get(column, -1) >= cell.row for column in own)
        for column in own:
            reached[column] = max(reached.get(column, -1), cell.row + cell.rowspan - 1)
    return crowded


def _count_gaps(side: list[Block]) -> int:
    """How many gaps the tables would have, were they all one table."""
    places = [block.place for block in side if isinstance(block.place, Cell)]
    columns = (place.column + 1 for place in places)
    return len({place.row for place in places}) * max(columns, default=0) - len(places)
