"""How high a frame must be for its page, where no script may say so (embed/growing-frame.js).

A frame prints what is in its box and no more. So the height is estimated from the text, for several
widths, a little too much rather than too little. As height falls with width in a curve, the
straight lines between those widths lie above it, and their maximum is what a style can say:
`padding-bottom` counts in parts of the width. There are two curves: one language above the other,
and from 640 px on side by side.
"""

from collections.abc import Callable, Iterable
from itertools import pairwise
from math import ceil
from unicodedata import combining, east_asian_width

from bilingual_pub.model import BilingualArticle, Block, Image, Kind
from bilingual_pub.pictures import read_picture_size
from bilingual_pub.writers.context import Side, shorten_to_site
from bilingual_pub.writers.layout import List, Piece, Quote, Row, Table, Text, gather_rows

SIDES = 2
"""CSS pixels of the lines at both sides of a frame."""

BESIDE = 640 + SIDES
STACKED_WIDTHS = (200, 260, 340, 440, 540, BESIDE - 1)
WIDTHS = (BESIDE, 760, 900, 1080, 1200 + SIDES)
"""CSS pixels of the place that the frame is in; from the last one on, the page grows no wider."""

NARROW = 260
"""The width of a frame, or a little less, where a site forbids styles."""

# What page.css asks for, in CSS pixels.
TYPE, LINE, SPACE, GAP = 18, 27, 16, 48
HEADING, TITLE = 24, 28
NOTICE, NOTICE_LINE, ABOUT, ABOUT_LINE = 15, 21, 16, 24
CELL, RULE = 18, 10
INDENT = 32

LATIN = 0.57
"""Parts of its size that a letter is wide in Verdana and DejaVu Sans, which are wide."""
FULL = 1.0
LOST = 2
"""Letters of a line that stay empty, because the next word doesn't fit."""

FILLED = 0.75
"""Parts of the width of a table's row that its text takes up."""

SPARE = 1.08
"""How much higher than the estimate a frame is."""

HEAD = 150
"""The choice of language, and the space around head and foot."""
NOTE = 3 * LINE
"""That a part is in one language only."""


def estimate_frame_heights(article: BilingualArticle, sides: Iterable[Side]) -> dict[int, int]:
    """The height of the page for a frame in CSS pixels, by the width of its place."""
    both, drawn = tuple(sides), gather_rows(article)
    return {
        width: _estimate_height(both, drawn, width - SIDES) for width in (*STACKED_WIDTHS, *WIDTHS)
    }


def height_style(heights: dict[int, int]) -> str:
    """A CSS length that is at least the height, where 100% is the width.

    >>> height_style({200: 3000, 400: 1400, 642: 1000, 842: 800})
    'max(min(max(4600px - 800%,1400px),(643px - 100%)*9999),max(1642px - 100%,800px))'
    """
    stacked = _curve({width: high for width, high in heights.items() if width < BESIDE})
    beside = _curve({width: high for width, high in heights.items() if width >= BESIDE})
    # Nothing as soon as the languages stand beside each other, more than enough before.
    return f"max(min({stacked},({BESIDE + 1}px - 100%)*9999),{beside})"


def _curve(heights: dict[int, int]) -> str:
    """The lines from each width to the next; beyond the last it stays as it is."""
    lines = []
    for (narrow, high), (wide, low) in pairwise(heights.items()):
        slope = (high - low) / (wide - narrow)
        lines.append(f"{round(high + slope * narrow)}px - {round(slope * 100)}%")
    return f"max({','.join(lines)},{min(heights.values())}px)"


def _estimate_height(sides: tuple[Side, ...], drawn: Iterable[Row], width: int) -> int:
    column = min(width, WIDTHS[-1] - SIDES) - 2 * SPACE
    join: Callable[[Iterable[float]], float] = sum
    if width >= BESIDE - SIDES:
        column, join = (column - GAP) // 2, max
    total = join(_estimate_around(side, column) for side in sides) + HEAD
    for row in drawn:
        total += SPACE + join(_estimate_pieces(row, side.name, column) for side in sides)
    return ceil(total * SPARE)


def _estimate_around(side: Side, width: float) -> float:
    """Title, notice, author and the rest above the text, and what is below it."""
    notice = side.notice or "x" * 105
    about = " · ".join((side.meta.byline or "", "date", "publisher", side.meta.publisher or ""))
    site = shorten_to_site(side.meta.url) if side.meta.url else ""
    foot = (side.contact, "organization", "address")
    return (
        _count_lines(side.title, width, TITLE) * TITLE * 1.2
        + _count_lines(notice, width, NOTICE) * NOTICE_LINE
        + _count_lines(f"{about} · {site}", width, ABOUT) * ABOUT_LINE
        + (sum(_count_lines(text, width) for text in foot) + 2) * LINE
        + 5 * SPACE
    )


def _estimate_pieces(row: Row, name: str, width: float) -> float:
    pieces = [_estimate_piece(piece, width) for piece in getattr(row, name)]
    note = NOTE if row.is_missing(name) or row.parts_elsewhere(name) else 0
    return sum(pieces) + SPACE * max(len(pieces) - 1, 0) + note


def _estimate_piece(piece: Piece, width: float) -> float:
    match piece:
        case List():
            return _estimate_list(piece, width)
        case Table():
            return sum(_estimate_table_row(line, width) for line in (*piece.head, *piece.body))
        case Quote():
            return sum(_estimate_text(one, width - INDENT) + SPACE for one in piece.blocks)
        case Text():
            return _estimate_text(piece.block, width)


def _estimate_list(piece: List, width: float) -> float:
    inside = width - INDENT
    return sum(
        (
            _estimate_list(part, inside)
            if isinstance(part, List)
            else _estimate_text(part.block, inside)
        )
        + SPACE / 2
        for item in piece.items
        for part in item.parts
    )


def _estimate_table_row(line: tuple[Block, ...], width: float) -> float:
    """A browser gives a column with much text more of the width, so it is counted as a whole."""
    room = max(width - CELL * len(line), TYPE * len(line))
    lines = _count_lines(" ".join(cell.text for cell in line), room * FILLED)
    # No cell has more lines than words: a word too long for its column widens it, and scrolls.
    most = max((len(cell.text.split()) for cell in line), default=0)
    return min(lines + (lines > 1), most + 1) * LINE + RULE


def _estimate_text(block: Block, width: float) -> float:
    if isinstance(block.place, Image) and block.place.data:
        return _estimate_picture(block.place, width)
    if block.kind is Kind.HEADING:
        return _count_lines(block.text, width, HEADING) * HEADING * 1.25 + SPACE / 2
    return _count_lines(block.text, width) * LINE


def _estimate_picture(picture: Image, width: float) -> float:
    wide, high = read_picture_size(picture.data, picture.media_type) or (1, 1)
    return high * min(width / wide, 1)


def _count_lines(text: str, width: float, size: int = TYPE) -> int:
    """Lines that a text takes up."""
    room = max(width / (LATIN * size) - LOST, 1)
    return sum(ceil(_measure_letters(line) / room) or 1 for line in text.split("\n")) if text else 0


def _measure_letters(text: str) -> float:
    """How wide a text is, in Latin letters."""
    if text.isascii():
        return len(text)
    full = sum(east_asian_width(letter) in "WF" for letter in text)
    return len(text) - sum(map(bool, map(combining, text))) + full * (FULL / LATIN - 1)
