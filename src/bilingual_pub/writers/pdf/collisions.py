"""Text that would leave the page or lie over other text, found in what was laid out.

WeasyPrint says nothing where a table is wider than its place: its cells lie over each other, or off
the paper. So each piece of text is held against the page, the cell that it stands in and its
neighbors, before anything is drawn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.document import Page
from weasyprint.formatting_structure import boxes

Box = Any
"""WeasyPrint's boxes have no types."""

ROUNDED = 1.5
"""Pixels that rounding, and what leans out of a letter, may take."""

TOUCHING = 0.4
"""The share of a line's height in which lines above each other may overlap: there is no ink."""

ABOVE, BELOW = 0.8, 0.2
"""How far letters reach from the baseline, as shares of their size."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A piece of text where it was laid out, in pixels, and the boxes that it must stay inside.

    `cell` is the nearest cell, of the text's own table or of the one that lays out the page;
    `table` is the table of the article that it is part of, if it is part of one.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    cell: Box
    table: Element | None


def find_colliding(pages: Sequence[Page]) -> list[PlacedText]:
    """The pieces of text that are off the page, out of their cell, or over other text."""
    return [text for page in pages for text in _find_on_page(page)]


def _find_on_page(page: Page) -> Iterator[PlacedText]:
    placed = [*list_texts(page)]
    for text in placed:
        if _is_outside(text, page):
            yield text
    by_top = sorted(placed, key=lambda text: text.top)
    for place, text in enumerate(by_top):
        for other in by_top[place + 1 :]:
            if other.top >= text.bottom:
                break
            if _covers(text, other):
                yield other


def list_texts(page: Page) -> Iterator[PlacedText]:
    """All text of a page that can be seen, with what stands in its margins."""
    yield from _list_in(page._page_box, None, None)  # noqa: SLF001 - the public side has no boxes


def measure_used(page: Page) -> float:
    """The pixels from the top of a page's text down to its last line; margins are no part of it."""
    lowest = max((it.bottom for it in list_texts(page) if it.cell is not None), default=0.0)
    return float(lowest - page._page_box.content_box_y())  # noqa: SLF001


def measure_fill(page: Page) -> float:
    """The same as a share of the height that there is for text."""
    return measure_used(page) / float(page._page_box.height)  # noqa: SLF001


def _list_in(box: Box, cell: Box, table: Element | None) -> Iterator[PlacedText]:
    if isinstance(box, boxes.TextBox):
        if box.text.strip():
            yield _place_text(box, cell, table)
        return
    if is_cell(box):
        cell = box
    if isinstance(box, boxes.TableBox) and is_data_table(box.element):
        table = box.element
    for child in getattr(box, "children", ()):
        yield from _list_in(child, cell, table)


def _place_text(box: Box, cell: Box, table: Element | None) -> PlacedText:
    # The space at a line's end may hang over: it is kept for the PDF's text, and draws nothing.
    drawn = box.width * len(box.text.rstrip()) / len(box.text) if box.text else 0
    left, right = box.position_x, box.position_x + drawn
    if box.style["direction"] == "rtl":
        left, right = box.position_x + box.width - drawn, box.position_x + box.width
    # What the letters take up: a font for two scripts asks for far more room above and below.
    baseline, size = box.position_y + box.baseline, box.style["font_size"]
    top, bottom = baseline - ABOVE * size, baseline + BELOW * size
    return PlacedText(box.text, left, top, right, bottom, cell, table)


def is_cell(box: Box) -> bool:
    """Whether a box is a cell, of whatever table; in large print, some are blocks."""
    of_cell = isinstance(box, boxes.TableCellBox | boxes.BlockBox)
    return of_cell and box.element_tag in {"td", "th"}


def is_data_table(element: Element | None) -> bool:
    """Whether an element is a table of the article, not the one that lays out the page."""
    return element is not None and element.tag == "table" and element.get("role") is None


def _is_outside(text: PlacedText, page: Page) -> bool:
    """Whether a text is off the page, or reaches sideways out of the cell that it is in."""
    left, right = 0.0, page.width
    if text.cell is not None:
        left = max(left, text.cell.border_box_x())
        right = min(right, text.cell.border_box_x() + text.cell.border_width())
    return (
        text.left < left - ROUNDED
        or text.right > right + ROUNDED
        or text.top < -ROUNDED
        or text.bottom > page.height + ROUNDED
    )


def _covers(one: PlacedText, other: PlacedText) -> bool:
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    lower = min(one.bottom - one.top, other.bottom - other.top)
    return width > ROUNDED * 2 and height > TOUCHING * lower
