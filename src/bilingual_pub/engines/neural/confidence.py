"""How sure a model is of a draft, as the share of its words that can be expected to be right."""

import math
from bisect import bisect_right
from collections.abc import Sequence

from bilingual_pub.engines.neural.draft import Draft

RIGHT_WORDS: tuple[tuple[float, float], ...] = (
    (0.0, 0.0),
    (0.417, 0.12),
    (0.532, 0.17),
    (0.576, 0.18),
    (0.616, 0.21),
    (0.662, 0.26),
    (0.710, 0.35),
    (0.806, 0.73),
    (0.860, 0.85),
    (0.921, 0.90),
    (0.953, 1.0),
    (1.0, 1.0),
)
"""Mean probability of a token, and the share of words that were right; straight lines between.

Measured with the toy packages of tests/argos-toy: another package has a scale of its own, and may
be better than it says. The order of sentences, which of two is the more doubtful, holds for all.
"""


def estimate_confidence(draft: Draft) -> float:
    """The share of a draft's words that can be expected to be right, from 0 to 1."""
    if not draft.tokens:
        return 1.0 if draft.text.strip() else 0.0
    return calibrate_probability(math.exp(min(draft.score, 0.0)))


def calibrate_probability(
    probability: float, table: Sequence[tuple[float, float]] = RIGHT_WORDS
) -> float:
    """The share of right words for a mean probability.

    >>> calibrate_probability(0.5, [(0.0, 0.0), (1.0, 1.0)])
    0.5
    """
    right = bisect_right([point for point, _share in table], probability)
    if right == len(table):
        return table[-1][1]
    (low, share), (high, next_share) = table[right - 1], table[right]
    return share + (next_share - share) * (probability - low) / (high - low)
