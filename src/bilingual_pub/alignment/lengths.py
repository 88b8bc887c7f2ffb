"""How long a translation is: characters as Gale and Church weighed them, and sentences."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import erfc, log, sqrt
from statistics import median

from bilingual_pub.alignment.search import Link
from bilingual_pub.alignment.types import Segment


@dataclass(frozen=True, slots=True)
class Lengths:
    """Target characters for each source character, and the variance for each (6.8 in the paper)."""

    ratio: float = 1.0
    variance: float = 20.0

    def likelihood(self, source: int, target: int) -> float:
        """The logarithm of the chance that a translation is as far from the expected length."""
        mean = max(1.0, (source + target / self.ratio) / 2)
        return compute_log_tail((target - source * self.ratio) / sqrt(mean * self.variance))


FAR = 6.0
"""Standard deviations from which the tail of the normal distribution is approximated."""


FEWEST, SHORTEST = 8, 15
"""Pairs that tell a ratio, and characters that each side of one must have."""


MEDIAN_TO_VARIANCE = 2.2
"""1 / 0.6745²: the variance of a normal distribution from its median squared deviation."""


LEAST_VARIANCE, MOST_VARIANCE = 3.0, 60.0


def compute_log_tail(deviation: float) -> float:
    """The logarithm of the normal distribution's two tails.

    >>> round(compute_log_tail(1.96), 2), compute_log_tail(0)
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


END = re.compile(
    r"""(?<![.?!…])[.?!…]+["')\]»”’]*\s+(?=\S)|[。！？؟]["'）」』”]*\s*(?=[^\s。！？؟"'）」』”])"""
)
"""The end of a sentence inside a segment. Abbreviations count too, but mostly on both sides.

A row of marks is looked at from its first one only: from each, it would take the square of its
length.
"""


DOUBT, EXPECTED = 5, 0.1
"""So many pairs, this share of them uneven, are thought to have been seen before any was."""


def count_sentences(text: str) -> int:
    """How many sentences a text that isn't blank has, roughly.

    >>> count_sentences("Bonds. State tax information"), count_sentences("1.5 € (approx.)")
    (2, 1)
    >>> count_sentences("これは本です。読みます。")
    2
    """
    return 1 + len(END.findall(text))


def measure_uneven_share(
    source: Sequence[Segment], target: Sequence[Segment], links: Iterable[Link]
) -> float:
    """The share of sure pairs whose sides have different numbers of sentences, from 0 to 1."""
    uneven = [
        count_sentences(source[link.source].text) != count_sentences(target[link.target].text)
        for link in links
    ]
    return (sum(uneven) + DOUBT * EXPECTED) / (len(uneven) + DOUBT)
