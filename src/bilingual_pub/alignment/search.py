"""The best way through two texts: sure pairs, the band around them, and dynamic programming in it.

Pairs that surely go together are found before anything is aligned, and the heaviest rising chain of
them is kept. Only segments near that chain are compared, so the time grows with the length alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from typing import NamedTuple

from bilingual_pub.alignment.parameters import Parameters
from bilingual_pub.alignment.similarity import Similarity

CANDIDATES = 4
"""Target segments that are compared in full with a source segment."""

POSTINGS = 120
"""Segments with a feature of the source segment that are looked at, its rarest features first."""


class Link(NamedTuple):
    """A source and a target segment, and how alike they are."""

    source: int
    target: int
    similarity: float


def find_candidates(similarity: Similarity) -> list[list[Link]]:
    """For each source segment the target segments most like it, the best first."""
    index: dict[str, list[int]] = defaultdict(list)
    for j, bag in enumerate(similarity.target.bags):
        for feature in bag:
            index[feature].append(j)
    return [_pick_best(similarity, i, index) for i in range(len(similarity.source))]


def _pick_best(similarity: Similarity, i: int, index: dict[str, list[int]]) -> list[Link]:
    bag = similarity.source.bags[i]
    shared: dict[int, float] = defaultdict(float)
    left = POSTINGS
    for feature in sorted(bag.keys() & index.keys(), key=lambda f: (len(index[f]), f)):
        places = index[feature]
        if len(places) > left:
            break
        left -= len(places)
        for j in places:
            shared[j] += bag[feature]
    top = nlargest(CANDIDATES, shared, key=lambda j: (shared[j], -j))
    links = (Link(i, j, similarity.of(i, 1, j, 1)) for j in top)
    return sorted(links, key=lambda link: (-link.similarity, link.target))


def find_sure_links(rows: Sequence[Sequence[Link]], parameters: Parameters) -> list[Link]:
    """Links that are the best of both their sides, alike enough, and clearly before the next."""
    back: dict[int, list[float]] = defaultdict(list)
    for row in rows:
        for link in row:
            back[link.target].append(link.similarity)
    sure = []
    for row in rows:
        if not row or row[0].similarity < parameters.anchor_least:
            continue
        first = row[0]
        others = [link.similarity for link in row[1:2]]
        others += sorted(back[first.target], reverse=True)[1:2]
        if max(back[first.target]) <= first.similarity and all(
            first.similarity >= parameters.anchor_lead * other for other in others
        ):
            sure.append(first)
    return sure


def find_heaviest_chain(links: Sequence[Link]) -> list[Link]:
    """The links in rising order on both sides whose similarity is the largest together.

    `links` stand in the source's order. With a Fenwick tree, in O(n log n).
    """
    size = max((link.target for link in links), default=0) + 2
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    before: list[int] = []
    best = (0.0, -1)
    for number, link in enumerate(links):
        place, top = link.target, (0.0, -1)
        while place > 0:
            top = max(top, tree[place])
            place &= place - 1
        before.append(top[1])
        reached = (top[0] + link.similarity, number)
        best = max(best, reached)
        place = link.target + 1
        while place <= size:
            tree[place] = max(tree[place], reached)
            place += place & -place
    chain = []
    number = best[1]
    while number >= 0:
        chain.append(links[number])
        number = before[number]
    return chain[::-1]


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


class Step(NamedTuple):
    """`a` source segments from `i` with `b` target segments from `j`."""

    i: int
    a: int
    j: int
    b: int


Option = tuple[int, int, float]
"""How many source and how many target segments, and what the bead is worth."""

UNREACHED = float("-inf")


def find_best_path(band: Band, options: Callable[[int, int], Iterable[Option]]) -> list[Step]:
    """The steps from the start to the end whose options are worth the most together.

    `options` tells what may begin at a place; it must offer 1-0 and 0-1 wherever there is room.
    """
    values = [[UNREACHED] * (high - low + 1) for low, high in band]
    shapes: list[list[tuple[int, int]]] = [[(0, 0)] * len(row) for row in values]
    values[0][0] = 0.0
    last = len(band) - 1
    for i, (low, high) in enumerate(band):
        row = values[i]
        for j in range(low, high + 1):
            here = row[j - low]
            if here == UNREACHED:
                continue
            for a, b, score in options(i, j):
                if i + a > last:
                    continue
                low_there, high_there = band[i + a]
                if low_there <= j + b <= high_there:
                    place = j + b - low_there
                    if here + score > values[i + a][place]:
                        values[i + a][place] = here + score
                        shapes[i + a][place] = (a, b)
    return _trace_path(band, shapes)


def _trace_path(band: Band, shapes: list[list[tuple[int, int]]]) -> list[Step]:
    i, j = len(band) - 1, band[-1][1]
    steps = []
    while i or j:
        a, b = shapes[i][j - band[i][0]]
        i, j = i - a, j - b
        steps.append(Step(i, a, j, b))
    return steps[::-1]
