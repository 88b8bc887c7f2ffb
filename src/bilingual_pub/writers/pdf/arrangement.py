"""Laid-out pages, put on the pages of the PDF: as they are, in halves that face, or for folding."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from weasyprint.document import Page

from bilingual_pub.writers.pdf.booklet import beside, in_order, on_sheets
from bilingual_pub.writers.pdf.editions import Arrangement
from bilingual_pub.writers.pdf.spread import halves
from bilingual_pub.writers.pdf.tagger.leaf import Leaf, whole
from bilingual_pub.writers.pdf.tagger.marked_page import MarkedPage


@dataclass(frozen=True, slots=True)
class Arranged:
    """The pages of the PDF, and the leaves on them in the order in which they are read."""

    pages: list[MarkedPage]
    reading: list[tuple[Leaf, MarkedPage]]


def arranged(laid_out: Sequence[Page], arrangement: Arrangement, *, from_right: bool) -> Arranged:
    """Put laid-out pages on the pages of the PDF; `from_right` turns the pages the other way."""
    return ARRANGERS.get(arrangement, as_laid_out)(laid_out, from_right)


def as_laid_out(laid_out: Sequence[Page], from_right: bool) -> Arranged:  # noqa: ARG001, FBT001
    """Each page as it is."""
    return one_by_one([whole(page, number) for number, page in enumerate(laid_out)])


def facing(laid_out: Sequence[Page], from_right: bool) -> Arranged:  # noqa: FBT001
    """Each page in halves, the source first."""
    return one_by_one([leaf for spread in spreads(laid_out, from_right) for leaf in spread])


def folded(laid_out: Sequence[Page], from_right: bool) -> Arranged:  # noqa: FBT001
    """The halves, two by two on sheets that will be folded together."""
    leaves = in_order(spreads(laid_out, from_right))
    read: dict[int, tuple[Leaf, MarkedPage]] = {}
    pages = []
    for number, (left, right) in enumerate(on_sheets(len(leaves))):
        places = (right, left) if from_right else (left, right)
        on_sheet = beside(*(leaves[place] for place in places))
        page = MarkedPage(on_sheet, number)
        pages.append(page)
        read.update(zip(places, ((leaf, page) for leaf in on_sheet), strict=True))
    return Arranged(pages, [read[place] for place in sorted(read)])


def spreads(laid_out: Sequence[Page], from_right: bool) -> list[tuple[Leaf, Leaf]]:  # noqa: FBT001
    """The halves of each page, in the order in which they are read."""
    cut = [halves(page, number) for number, page in enumerate(laid_out)]
    return [(right, left) for left, right in cut] if from_right else cut


def one_by_one(leaves: Sequence[Leaf]) -> Arranged:
    """A page of the PDF for each leaf."""
    pages = [MarkedPage([leaf], number) for number, leaf in enumerate(leaves)]
    return Arranged(pages, list(zip(leaves, pages, strict=True)))


ARRANGERS: dict[Arrangement, Callable[[Sequence[Page], bool], Arranged]] = {
    Arrangement.FACING: facing,
    Arrangement.BOOKLET: folded,
}
