"""What a reader of a handout turns: one laid-out page, or the half of one laid out as a spread."""

from dataclasses import dataclass
from typing import Any

from weasyprint.document import Page


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A page, or a part of one, and where on the page of the PDF it is printed. Lengths are pixels.

    Attributes:
        laid_out: the page as WeasyPrint laid it out, without what lies outside this leaf.
        number: which laid-out page it comes from, counted from 0.
        left: where the leaf begins on the laid-out page.
        width: how wide it is.
        shift: how far its content moves to the right to be printed.
    """

    laid_out: Page
    number: int
    left: float
    width: float
    shift: float = 0.0

    @property
    def box(self) -> Any:  # noqa: ANN401 - WeasyPrint's boxes have no types
        """The root of its boxes."""
        return self.laid_out._page_box  # noqa: SLF001

    @property
    def is_cut(self) -> bool:
        """Whether it is only a part of the laid-out page."""
        return bool(self.width != self.laid_out.width)


def make_whole_leaf(page: Page, number: int) -> Leaf:
    """A laid-out page as it is."""
    return Leaf(page, number, 0.0, page.width)
