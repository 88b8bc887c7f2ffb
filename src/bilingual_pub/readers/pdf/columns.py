"""The order in which the lines of a page are read: columns found by the white between them.

Lines side by side tell where white runs down between columns. A band of the page is cut there that
no line reaches over; what is above it and below it, and both of its sides, are looked at again (a
recursive cut along both axes: Nagy & Seth 1984).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from bilingual_pub.readers.pdf.page import Line

NARROWEST = 6.0
"""Points of white between two columns."""

FEWEST_LINES = 2
"""On either side of the white."""

FULL = 0.62
"""How much of a column's width half of its lines fill at least, if they are running text."""

FEWEST_WORDS = 3
"""That half of the lines of running text have at least."""

DEEPEST = 24
"""Cuts inside each other."""

MOST_TRIES = 6
"""Strips of white that are looked at before a part of a page counts as one column."""

LOOK_AHEAD = 40
"""Lines of about the same height."""


def order_lines(lines: Sequence[Line], *, to_left: bool = False) -> Iterator[list[Line]]:
    """The lines in their order, a list for each column or band; `to_left` for Arabic."""
    yield from _order(list(lines), DEEPEST, to_left=to_left)


def _order(lines: list[Line], depth: int, *, to_left: bool) -> Iterator[list[Line]]:
    if not lines:
        return
    band = _find_band(lines) if depth and len(lines) > FEWEST_LINES * 2 - 1 else None
    if band is None:
        yield sorted(lines, key=lambda it: (-round(it.baseline), it.box.left))
        return
    above = [it for it in lines if it.box.middle[1] >= band.top]
    inside = [it for it in lines if band.bottom < it.box.middle[1] < band.top]
    below = [it for it in lines if it.box.middle[1] <= band.bottom]
    left = [it for it in inside if it.box.middle[0] <= band.middle]
    right = [it for it in inside if it.box.middle[0] > band.middle]
    sides = (right, left) if to_left else (left, right)
    for part in (above, *sides, below):
        yield from _order(part, depth - 1, to_left=to_left)


@dataclass(frozen=True, slots=True)
class Band:
    """From where to where a strip of white runs down, and where its middle is."""

    middle: float
    bottom: float
    top: float


def _find_band(lines: list[Line]) -> Band | None:
    pairs = list(_find_neighbors(lines))
    for _try in range(MOST_TRIES):
        middle = _find_strip(pairs)
        if middle is None:
            return None
        band = _leave_last_heading(lines, _bound_band(lines, pairs, middle))
        if _parts_columns(lines, band):
            return band
        pairs = [
            it
            for it in pairs
            if not (it[0].box.right <= middle <= it[1].box.left)
            or not band.bottom < it[0].box.middle[1] < band.top
        ]
    return None


Pair = tuple[Line, Line]


def _find_neighbors(lines: list[Line]) -> Iterator[Pair]:
    """Lines with the next one beside them on the right, and white between the two."""
    ordered = sorted(lines, key=lambda it: -it.box.top)
    for at, line in enumerate(ordered):
        near = ordered[max(at - LOOK_AHEAD, 0) : at + LOOK_AHEAD]
        beside = [
            it
            for it in near
            if it.box.left >= line.box.right
            and min(it.box.top, line.box.top) - max(it.box.bottom, line.box.bottom)
            > 0.3 * min(it.box.height, line.box.height)
        ]
        if beside:
            nearest = min(beside, key=lambda it: it.box.left)
            if nearest.box.left - line.box.right >= NARROWEST:
                yield line, nearest


def _find_strip(pairs: list[Pair]) -> float | None:
    """The middle of the white that most pairs have in common."""
    edges = sorted(
        edge for one, other in pairs for edge in ((one.box.right, 1), (other.box.left, -1))
    )
    best = now = 0
    found: tuple[float, float] | None = None
    for at, (x, step) in enumerate(edges):
        now += step
        if step < 0 or at + 1 >= len(edges):
            continue
        following = edges[at + 1][0]
        if now > best or (now == best and found and following - x > found[1] - found[0]):
            best, found = now, (x, following)
    return sum(found) / 2 if found and best >= FEWEST_LINES else None


def _bound_band(lines: list[Line], pairs: list[Pair], middle: float) -> Band:
    """The band with most of the pairs between two lines that reach over the strip."""
    crossing = sorted(
        (
            it.box.middle[1]
            for it in lines
            if it.box.left < middle - 1 and it.box.right > middle + 1
        ),
        reverse=True,
    )
    places = [
        one.box.middle[1] for one, other in pairs if one.box.right <= middle <= other.box.left
    ]
    bounds = [float("inf"), *crossing, float("-inf")]
    best = max(
        pairwise(bounds),
        key=lambda it: sum(it[1] < place < it[0] for place in places),
    )
    return Band(middle, best[1], best[0])


def _leave_last_heading(lines: list[Line], band: Band) -> Band:
    """The band without what stands below both columns, and begins with other letters than theirs.

    The heading of what follows is often short, and reaches over no strip.
    """
    inside = sorted(
        (it for it in lines if band.bottom < it.box.middle[1] < band.top),
        key=lambda it: -it.baseline,
    )
    right = [it for it in inside if it.box.middle[0] > band.middle]
    left = [it for it in inside if it.box.middle[0] <= band.middle]
    if not left or not right:
        return band
    end = max(_bottom(left), _bottom(right))
    tail = [it for it in (*left, *right) if it.box.top <= end]
    for line in sorted(tail, key=lambda it: -it.baseline):
        side = left if line.box.middle[0] <= band.middle else right
        above = min(
            (it for it in side if it.baseline > line.baseline),
            key=lambda it: it.baseline,
            default=None,
        )
        if above is None:
            continue
        looks = line.is_bold, round(line.size)
        differs = looks != (above.is_bold, round(above.size)) and line.size >= above.size
        if differs and above.baseline - line.baseline > 1.6 * line.size:
            return Band(band.middle, line.box.top, band.top)
    return band


def _parts_columns(lines: list[Line], band: Band) -> bool:
    """Whether the lines on both sides of a strip are columns, and no cells of one table."""
    inside = [it for it in lines if band.bottom < it.box.middle[1] < band.top]
    left = [it for it in inside if it.box.middle[0] <= band.middle]
    right = [it for it in inside if it.box.middle[0] > band.middle]
    if min(len(left), len(right)) < FEWEST_LINES:
        return False
    top, bottom = min(_top(left), _top(right)), max(_bottom(left), _bottom(right))
    left, right = ([it for it in side if bottom < it.box.middle[1] < top] for side in (left, right))
    if min(len(left), len(right)) < FEWEST_LINES:
        return False
    if not _share_rows(left, right):
        return True
    return all(_is_running(side) and _is_wrapped(side) for side in (left, right))


def _top(lines: list[Line]) -> float:
    return max(it.box.top for it in lines)


def _bottom(lines: list[Line]) -> float:
    return min(it.box.bottom for it in lines)


def _is_running(lines: list[Line]) -> bool:
    """Whether lines are running text: they fill the width of the widest that begins near them."""
    widest = dict[int, float]()
    for line in lines:
        for near in _near(line):
            widest[near] = max(widest.get(near, 0.0), line.box.width)
    filled = median(it.box.width / (max(widest[near] for near in _near(it)) or 1) for it in lines)
    return filled >= FULL and median(len(it.text.split()) for it in lines) >= FEWEST_WORDS


def _near(line: Line) -> tuple[int, int]:
    """Two overlapping stripes in which a line begins: the first line of a paragraph is moved in."""
    return int(line.box.left // 24) * 2, int((line.box.left + 12) // 24) * 2 + 1


WRAPPED = 0.2
"""Share of the lines of running text, at least, that begin in the middle of a sentence."""


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether sentences go on from line to line; cells begin with capitals and digits.

    Letters of writings without capitals say nothing of it, and count as going on.
    """
    heads = [it.text[:1] for it in lines]
    going_on = sum(it.islower() or (it.isalpha() and it.upper() == it.lower()) for it in heads)
    return going_on >= WRAPPED * len(heads)


SHARED = 0.6
"""How many lines of the shorter side have one of the other side beside them, in a table."""


def _share_rows(left: list[Line], right: list[Line]) -> bool:
    shorter, longer = sorted((left, right), key=len)
    baselines = {round(it.baseline) for it in longer}
    beside = sum(any(round(it.baseline) + off in baselines for off in (-1, 0, 1)) for it in shorter)
    return beside >= SHARED * len(shorter)
