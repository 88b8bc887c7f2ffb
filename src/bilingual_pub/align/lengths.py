"""How well two lengths go together (Gale and Church 1993)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, log, sqrt
from statistics import median

FAR = 6.0
"""Standard deviations from which the tail of the normal distribution is approximated."""

FEWEST, SHORTEST = 8, 15
"""Pairs that tell a ratio, and characters that each side of one must have."""

MEDIAN_TO_VARIANCE = 2.2
"""1 / 0.6745²: the variance of a normal distribution from its median squared deviation."""

LEAST_VARIANCE, MOST_VARIANCE = 3.0, 60.0


@dataclass(frozen=True, slots=True)
class Lengths:
    """Target characters for each source character, and the variance for each (6.8 in the paper)."""

    ratio: float = 1.0
    variance: float = 20.0

    def likelihood(self, source: int, target: int) -> float:
        """The logarithm of the chance that a translation is as far from the expected length."""
        mean = max(1.0, (source + target / self.ratio) / 2)
        return compute_log_tail((target - source * self.ratio) / sqrt(mean * self.variance))


def compute_log_tail(deviation: float) -> float:
    """The logarithm of the normal distribution's two tails.

    >>> round(log_tail(1.96), 2), log_tail(0)
    (-3.0, 0.0)
    """
    deviation = abs(deviation)
    if deviation < FAR:
        return log(erfc(deviation / sqrt(2)))
    return -deviation * deviation / 2 - log(deviation) - 0.226


def measure_lengths(pairs: Sequence[tuple[int, int]], otherwise: Lengths) -> Lengths:
    """The ratio and variance of some pairs of lengths; `otherwise` if they are too few."""
    long = [pair for pair in pairs if min(pair) > SHORTEST]
    if len(long) < FEWEST:
        return otherwise
    ratio = median(target / source for source, target in long)
    deviation = median(
        (target - source * ratio) ** 2 / ((source + target / ratio) / 2) for source, target in long
    )
    variance = min(MOST_VARIANCE, max(LEAST_VARIANCE, MEDIAN_TO_VARIANCE * deviation))
    return Lengths(ratio, variance)
