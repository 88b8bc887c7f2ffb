"""Laid-out pages, put on the pages of the PDF: as they are, in halves that face, or for folding."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from weasyprint.document import Page

from bilingual_pub.writers.pdf.booklet import place_side_by_side, order_leaves, pair_for_sheets
from bilingual_pub.writers.pdf.editions import Arrangement
from bilingual_pub.writers.pdf.spread import cut_in_halves
from bilingual_pub.writers.pdf.tagger.leaf import Leaf, make_whole_leaf
from bilingual_pub.writers.pdf.tagger.marked_page import MarkedPage


@dataclass(frozen=True, slots=True)
class ImposedPages:
    """The pages of the PDF, and the leaves on them in the order in which they are read."""

    pages: list[MarkedPage]
    reading: list[tuple[Leaf, MarkedPage]]


def impose_pages(laid_out: Sequence[Page], arrangement: Arrangement, *, from_right: bool) -> ImposedPages:
    """Put laid-out pages on the pages of the PDF; `from_right` turns the pages the other way."""
    return ARRANGERS.get(arrangement, impose_plain)(laid_out, from_right)


def impose_plain(laid_out: Sequence[Page], from_right: bool) -> ImposedPages:  # noqa: ARG001, FBT001
    """Each page as it is."""
    return impose_one_by_one([make_whole_leaf(page, number) for number, page in enumerate(laid_out)])


def impose_facing(laid_out: Sequence[Page], from_right: bool) -> ImposedPages:  # noqa: FBT001
    """Each page in halves, the source first."""
    return impose_one_by_one([leaf for spread in cut_spreads(laid_out, from_right) for leaf in spread])


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


ARRANGERS: dict[Arrangement, Callable[[Sequence[Page], bool], ImposedPages]] = {
    Arrangement.FACING: impose_facing,
    Arrangement.BOOKLET: impose_booklet,
}
