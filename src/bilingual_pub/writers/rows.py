"""Pairs, gathered into the rows of a page: what stands beside what.

A row is what a reader sees level on both sides: a paragraph, a heading, or a whole list, quote or
table. In a row, the flat blocks of a list are nested again, because markup nests them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bilingual_pub.model import BilingualArticle, Block, Kind, Pair
from bilingual_pub.writers.lists import nest_lists
from bilingual_pub.writers.shapes import Piece, Quote, Text
from bilingual_pub.writers.tables import make_table

__all__ = ["Row", "Text", "nest_blocks", "gather_rows"]


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
