"""Which pairs of places the dynamic programming looks at.

Between two anchors the whole rectangle, and the rectangles before and after it: narrow where
anchors are dense, wide where they are not. In a very large gap only the surroundings of its
diagonal, so that the work stays linear.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bilingual_pub.align.anchors import Link


@dataclass(frozen=True, slots=True)
class Caution:
    """How far a band keeps from its anchors.

    Attributes:
        anchors: how many of them may be wrong at one place.
        margin: segments more on either side.
    """

    anchors: int
    margin: int


FIRST = Caution(2, 3)
"""For anchors that were found before anything was aligned."""

AGAIN = Caution(1, 2)
"""For pairs of an alignment."""

WIDEST = 60
"""Segments on either side of the diagonal that are looked at in a gap."""

Band = list[tuple[int, int]]
"""For each source place, from 0 to the number of segments, the first and last target place."""


def make_band(sources: int, targets: int, chain: Sequence[Link], caution: Caution = FIRST) -> Band:
    """The band around a chain of anchors."""
    corners = [(0, 0), *((link.source, link.target) for link in chain), (sources, targets)]
    low, high = [targets] * (sources + 1), [0] * (sources + 1)
    for number, (start, end) in enumerate(pairwise(corners)):
        first = corners[max(0, number - caution.anchors + 1)][1] - caution.margin
        last = corners[min(len(corners) - 1, number + caution.anchors)][1] + caution.margin
        slope = (end[1] - start[1]) / max(1, end[0] - start[0])
        for i in range(start[0], end[0] + 1):
            middle = start[1] + (i - start[0]) * slope
            reach = max(WIDEST, slope)
            low[i] = min(low[i], max(0, first, int(middle - reach)))
            high[i] = max(high[i], min(targets, last, int(middle + reach) + 1))
    low[0], high[sources] = 0, targets
    return _make_rising(low, high)


def _make_rising(low: list[int], high: list[int]) -> Band:
    for i in range(len(low) - 2, -1, -1):
        low[i] = min(low[i], low[i + 1])
    for i in range(1, len(high)):
        high[i] = max(high[i], high[i - 1])
    return list(zip(low, high, strict=True))
