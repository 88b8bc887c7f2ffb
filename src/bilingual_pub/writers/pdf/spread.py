"""Facing pages: a language a page, in step, cut out of one wide page on which both were laid out.

Laid out as one page, the two languages are rows of one table, so what belongs together stands level
on both pages and breaks over them together.
"""

from dataclasses import replace
from typing import Any

from weasyprint.document import Page
from weasyprint.formatting_structure import boxes

from bilingual_pub.writers.pdf.tagger.leaf import Leaf

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
