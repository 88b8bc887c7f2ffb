"""Copyfitting: fewest pages first, then the roomiest lines.

Where the last page holds so little that closer lines would do without it, the roomiest of them that
would are laid out: what they save is reckoned from the pages, so that a document is laid out once
more only where that is likely to help. A last page that can't be saved and is nearly empty gets
more on it by roomier lines. The steps are custom properties of the style sheets
(`--closer-leading`, `--closer-gap`, `--closest-…`, `--roomier-…`), each inside
the rules of its edition.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Any

import weasyprint
from weasyprint.document import Page

from bilingual_pub.writers.pdf.collisions import list_texts, measure_fill, measure_used

Box = Any
"""WeasyPrint's boxes have no types."""

MOST_PAGES = 24
"""Of a document that is laid out once more to save one: of more, one is not worth the time."""

LIKELY = 0.8
"""The share of what stands on the last page from which on a step may save it: what was reckoned and
what came out differed by less in 60 articles of any length, since text breaks elsewhere."""

FEW_PAGES = 3

LIKELY_OF_FEW = 0.25
"""The same for so few pages, where one more counts most and another layout costs least; what may
not stand alone takes more of the last page than did not fit."""

NEARLY_EMPTY = 0.25
"""The share of a last page below which it looks forgotten; `check` finds a fifth too little."""


class Step(StrEnum):
    """How close lines and paragraphs stand, the roomiest first; the class of the page's root."""

    ROOMIER = auto()
    CLOSER = auto()
    CLOSEST = auto()


@dataclass(frozen=True, slots=True)
class Spacing:
    """The height of a line, in sizes of its letters, and the pixels above a paragraph."""

    leading: float
    gap: float


def choose_closer(laid_out: weasyprint.Document) -> tuple[Step, ...]:
    """The steps that may save the last page, the roomiest first; none, in the usual case."""
    pages = laid_out.pages
    if not _can_be_fitted(pages):
        return ()
    needed = measure_used(pages[-1]) * (LIKELY_OF_FEW if len(pages) <= FEW_PAGES else LIKELY)
    own = _read_spacing(pages[0], "")
    blocks = [height for page in pages for height in _measure_blocks(page, own.leading)]
    return tuple(
        step
        for step in (Step.CLOSER, Step.CLOSEST)
        if _reckon_saving(blocks, own, _read_spacing(pages[0], f"{step}_")) >= needed
    )


def looks_forgotten(laid_out: weasyprint.Document) -> bool:
    """Whether the last page of several, but not of very many, holds next to nothing."""
    return _can_be_fitted(laid_out.pages) and measure_fill(laid_out.pages[-1]) < NEARLY_EMPTY


def _can_be_fitted(pages: Sequence[Page]) -> bool:
    """Whether they are several, but not very many, and the style sheet has the steps."""
    return 1 < len(pages) <= MOST_PAGES and bool(_find_root(pages[0]).style["__leading"])


def _find_root(page: Page) -> Box:
    return page._page_box.children[0]  # noqa: SLF001 - the public side has no boxes


def _reckon_saving(blocks: list[float], own: Spacing, closer: Spacing) -> float:
    """The pixels that closer lines and gaps save in all; `blocks` are the heights of the text."""
    lines = sum(blocks) * (1 - closer.leading / own.leading)
    return lines + len(blocks) * (own.gap - closer.gap)


def _measure_blocks(page: Page, leading: float) -> Iterator[float]:
    """The heights of the blocks of text on a page: lines beside or touching each other are one."""
    apart = (leading - 1) / 2
    start = end = 0.0
    for text in sorted(list_texts(page), key=lambda text: text.top):
        if text.cell is None:
            continue
        room = apart * (text.bottom - text.top)
        if text.top - room > end + 1:
            if end > start:
                yield end - start
            start = text.top - room
        end = max(end, text.bottom + room)
    if end > start:
        yield end - start


def _read_spacing(page: Page, prefix: str) -> Spacing:
    """What the style sheet of an edition says, of its own lines or of a step's."""
    root = _find_root(page)
    size = float(root.style["font_size"])
    return Spacing(
        _read_number(root, f"__{prefix}leading", size), _read_number(root, f"__{prefix}gap", size)
    )


PIXELS = {"pt": 4 / 3, "px": 1, "in": 96}
"""CSS Values and Units 4, section 6.2."""


def _read_number(root: Box, name: str, size: float) -> float:
    """A custom property, in pixels where it is a length."""
    (token,) = (token for token in root.style[name] if token.type != "whitespace")
    unit = getattr(token, "unit", None)
    scale = size if unit == "em" else PIXELS[unit] if unit else 1
    return float(token.value) * scale
