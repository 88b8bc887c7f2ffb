"""Gale and Church 1993: lengths alone, with the priors and the variance of the paper."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from math import log

from bilingual_pub.alignment.lengths import Lengths
from bilingual_pub.alignment.search import Band, Option, find_best_path

PRIORS = {(1, 1): 0.89, (1, 0): 0.0099, (0, 1): 0.0099, (1, 2): 0.089, (2, 1): 0.089, (2, 2): 0.011}
VARIANCE = 6.8
REACH = 60
"""Segments on either side of the diagonal, beside the difference of the numbers."""

Pairing = tuple[tuple[int, ...], tuple[int, ...]]


def gale_church(source: Sequence[str], target: Sequence[str]) -> list[Pairing]:
    """Which texts go together, by their lengths."""
    lengths = [[0, *accumulate(len(text) for text in side)] for side in (source, target)]
    ratio = (lengths[1][-1] or 1) / (lengths[0][-1] or 1)
    measure = Lengths(ratio, VARIANCE)
    sizes = len(source), len(target)

    def options(i: int, j: int) -> Iterator[Option]:
        for (a, b), prior in PRIORS.items():
            if i + a <= sizes[0] and j + b <= sizes[1]:
                long_source = lengths[0][i + a] - lengths[0][i]
                long_target = lengths[1][j + b] - lengths[1][j]
                yield a, b, log(prior) + measure.likelihood(long_source, long_target)

    return pairings(find_best_path(diagonal(*sizes), options))


def diagonal(sources: int, targets: int) -> Band:
    """A band around the diagonal that never narrows the way from corner to corner."""
    reach = REACH + abs(sources - targets)
    middles = [i * targets // max(1, sources) for i in range(sources + 1)]
    band = [(max(0, middle - reach), min(targets, middle + reach)) for middle in middles]
    return [(0, band[0][1]), *band[1:-1], (band[-1][0], targets)] if sources else [(0, targets)]


def pairings(steps: Iterable[tuple[int, int, int, int]]) -> list[Pairing]:
    """Steps as numbers of segments."""
    return [(tuple(range(i, i + a)), tuple(range(j, j + b))) for i, a, j, b in steps]
