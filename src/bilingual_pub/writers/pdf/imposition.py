"""Laid-out pages, put on the pages of the PDF: as they are, in halves that face, or for folding."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from weasyprint.document import Page
from weasyprint.formatting_structure import boxes

from bilingual_pub.writers.pdf.editions import Arrangement
from bilingual_pub.writers.pdf.tagger import Leaf, MarkedPage, make_whole_leaf


@dataclass(frozen=True, slots=True)
class ImposedPages:
    """The pages of the PDF, and the leaves on them in the order in which they are read."""

    pages: list[MarkedPage]
    reading: list[tuple[Leaf, MarkedPage]]


def impose_pages(
    laid_out: Sequence[Page], arrangement: Arrangement, *, from_right: bool
) -> ImposedPages:
    """Put laid-out pages on the pages of the PDF; `from_right` turns the pages the other way."""
    return ARRANGERS.get(arrangement, impose_plain)(laid_out, from_right)


def impose_plain(laid_out: Sequence[Page], from_right: bool) -> ImposedPages:  # noqa: ARG001, FBT001
    """Each page as it is."""
    return impose_one_by_one(
        [make_whole_leaf(page, number) for number, page in enumerate(laid_out)]
    )


def impose_facing(laid_out: Sequence[Page], from_right: bool) -> ImposedPages:  # noqa: FBT001
    """Each page in halves, the source first."""
    return impose_one_by_one(
        [leaf for spread in cut_spreads(laid_out, from_right) for leaf in spread]
    )


def impose_booklet(laid_out: Sequence[Page], from_right: bool) -> ImposedPages:  # noqa: FBT001
    """The halves, two by two on sheets that will be folded together."""
    leaves = order_leaves(cut_spreads(laid_out, from_right))
    read: dict[int, tuple[Leaf, MarkedPage]] = {}
    pages = []
    for number, (left, right) in enumerate(pair_for_sheets(len(leaves))):
        places = (right, left) if from_right else (left, right)
        on_sheet = place_side_by_side(*(leaves[place] for place in places))
        page = MarkedPage(on_sheet, number)
        pages.append(page)
        read.update(zip(places, ((leaf, page) for leaf in on_sheet), strict=True))
    return ImposedPages(pages, [read[place] for place in sorted(read)])


def cut_spreads(laid_out: Sequence[Page], from_right: bool) -> list[tuple[Leaf, Leaf]]:  # noqa: FBT001
    """The halves of each page, in the order in which they are read."""
    cut = [cut_in_halves(page, number) for number, page in enumerate(laid_out)]
    return [(right, left) for left, right in cut] if from_right else cut


def impose_one_by_one(leaves: Sequence[Leaf]) -> ImposedPages:
    """A page of the PDF for each leaf."""
    pages = [MarkedPage([leaf], number) for number, leaf in enumerate(leaves)]
    return ImposedPages(pages, list(zip(leaves, pages, strict=True)))


def impose_tumble(laid_out: Sequence[Page], from_right: bool) -> ImposedPages:  # noqa: ARG001, FBT001
    """The source on the fronts of the sheets, the target on their backs, from the last one on.

    Turned over its short edge, the stack begins again, in the other language.
    """
    fronts, backs = fill_up(*split_sides(laid_out))
    pages = _print_on_both_sides(fronts, backs[::-1])
    read = [*zip(fronts, pages[::2], strict=True), *zip(backs, pages[::-2], strict=True)]
    return ImposedPages(pages, read)


def impose_back_to_back(laid_out: Sequence[Page], from_right: bool) -> ImposedPages:  # noqa: ARG001, FBT001
    """The source on the front of each sheet, the target on its back."""
    fronts, backs = fill_up(*split_sides(laid_out))
    pages = _print_on_both_sides(fronts, backs)
    read = [*zip(fronts, pages[::2], strict=True), *zip(backs, pages[1::2], strict=True)]
    return ImposedPages(pages, read)


def _print_on_both_sides(fronts: Sequence[Leaf], backs: Sequence[Leaf]) -> list[MarkedPage]:
    leaves = [leaf for sheet in zip(fronts, backs, strict=True) for leaf in sheet]
    return [MarkedPage([leaf], number) for number, leaf in enumerate(leaves)]


def impose_stacked(laid_out: Sequence[Page], from_right: bool) -> ImposedPages:  # noqa: ARG001, FBT001
    """The source in the upper half of each page, the target in the lower half."""
    upper, lower = fill_up(*split_sides(laid_out))
    lower = [replace(leaf, drop=leaf.laid_out.height) for leaf in lower]
    pages = [MarkedPage(both, number) for number, both in enumerate(zip(upper, lower, strict=True))]
    return ImposedPages(pages, [*zip(upper, pages, strict=True), *zip(lower, pages, strict=True)])


def split_sides(laid_out: Sequence[Page]) -> tuple[list[Leaf], list[Leaf]]:
    """The pages of each language, which the style sheet names by their side."""
    leaves = [make_whole_leaf(page, number) for number, page in enumerate(laid_out)]
    source = [leaf for leaf in leaves if leaf.box.page_type.name == "source"]
    return source, [leaf for leaf in leaves if leaf.box.page_type.name != "source"]


def fill_up(one: list[Leaf], other: list[Leaf]) -> tuple[list[Leaf], list[Leaf]]:
    """Both, with empty pages at the end of the shorter."""
    most = max(len(one), len(other))
    return (
        one + [_empty_leaf(one[-1])] * (most - len(one)),
        other + [_empty_leaf(other[-1])] * (most - len(other)),
    )


ARRANGERS: dict[Arrangement, Callable[[Sequence[Page], bool], ImposedPages]] = {
    Arrangement.FACING: impose_facing,
    Arrangement.BOOKLET: impose_booklet,
    Arrangement.BACK_TO_BACK: impose_back_to_back,
    Arrangement.TUMBLE: impose_tumble,
    Arrangement.STACKED: impose_stacked,
}

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

    >>> list(pair_for_sheets(8))
    [(7, 0), (1, 6), (5, 2), (3, 4)]
    """
    for turn in range(pages // 2):
        first, last = turn, pages - 1 - turn
        yield (last, first) if turn % 2 == 0 else (first, last)


def place_side_by_side(left: Leaf, right: Leaf) -> tuple[Leaf, Leaf]:
    """Two pages, moved beside each other on one side of a sheet."""
    return replace(left, shift=-left.left), replace(right, shift=left.width - right.left)


Box = Any
"""WeasyPrint's boxes have no types."""


def cut_in_halves(page: Page, number: int) -> tuple[Leaf, Leaf]:
    """The left and the right half of a laid-out page, each printed on a page of its own."""
    width = page.width / 2
    left, right = (_cut_part(page, number, start, width) for start in (0.0, width))
    return left, replace(right, shift=-width)


def _cut_part(page: Page, number: int, left: float, width: float) -> Leaf:
    box = page._page_box  # noqa: SLF001
    return Leaf(Page(_copy_within(box, left, left + width)), number, left, width)


def _copy_within(box: Box, left: float, right: float) -> Box:
    """A copy of a box that reaches over both halves, with what lies in one of them."""
    kept = []
    for child in box.children:
        middle = child.position_x + child.margin_width() / 2
        if _spans_both(child, left, right):
            kept.append(_copy_within(child, left, right))
        elif left <= middle < right:
            kept.append(child)
    return box.copy_with_children(kept)


def _spans_both(box: Box, left: float, right: float) -> bool:
    """Whether a box lies in both halves; a line of text never does."""
    if not isinstance(box, boxes.ParentBox) or isinstance(box, boxes.LineBox):
        return False
    start, end = box.position_x, box.position_x + box.margin_width()
    return bool(start < left < end - 1 or start + 1 < right < end)
