"""A booklet: pages of half a sheet, two on each side of it, so that the folded sheets can be read.

Of N pages, the outermost sheet carries N and 1 on its outer side, 2 and N-1 on its inner one. The
tags keep the order in which the pages are read, not the one in which they are printed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from weasyprint.document import Page

from bilingual_pub.writers.pdf.tagger.leaf import Leaf

PAGES_A_SHEET = 4


def order_leaves(spreads: Sequence[tuple[Leaf, Leaf]]) -> list[Leaf]:
    """The pages in the order in which they are read; each spread is given in that order too.

    The first spread is the cover as it lies open, back and front. Empty pages before the back make
    the last sheet a whole one.
    """
    (back, front), *inside = spreads
    pages = [front, *(leaf for spread in inside for leaf in spread)]
    blank = -(len(pages) + 1) % PAGES_A_SHEET
    return [*pages, *(_empty_leaf(back) for _ in range(blank)), back]


def _empty_leaf(leaf: Leaf) -> Leaf:
    """A page of the same size with nothing on it."""
    return replace(leaf, laid_out=Page(leaf.box.copy_with_children([])))


def pair_for_sheets(pages: int) -> Iterator[tuple[int, int]]:
    """Which pages, counted from 0, stand on the left and right of each side of a sheet.

    >>> list(on_sheets(8))
    [(7, 0), (1, 6), (5, 2), (3, 4)]
    """
    for turn in range(pages // 2):
        first, last = turn, pages - 1 - turn
        yield (last, first) if turn % 2 == 0 else (first, last)


def place_side_by_side(left: Leaf, right: Leaf) -> tuple[Leaf, Leaf]:
    """Two pages, moved beside each other on one side of a sheet."""
    return replace(left, shift=-left.left), replace(right, shift=left.width - right.left)
