"""How sure each bead is: the chance that exactly these segments go together.

A logistic regression on what is known of a bead. Its coefficients were fitted on half of the
development cases and tested on the other half (`benchmarks/alignment_confidence.py`): expected
calibration error .019 with a machine translation, .037 without.
"""

from collections.abc import Sequence
from math import exp, log

from bilingual_pub.alignment.passes import Pass
from bilingual_pub.alignment.refine import Group, find_moved_groups

MOST = 2.0
"""Ratios are cut here."""

PAIRED = ("bias", "likeness", "rival", "joined", "length", "neighbors", "moved", "size", "margin")
ALONE = ("bias", "candidate", "facing", "neighbors", "size")
"""What is known of a bead with both sides, and of a segment alone, in the coefficients' order."""

COEFFICIENTS: dict[tuple[bool, bool], tuple[float, ...]] = {
    (True, True): (1.72, 0.659, -0.893, 0.243, 0.423, 0.367, 0.249, 0.039, 1.517),
    (True, False): (-1.171, -0.803, -0.472, 0.593, 0.781),
    (False, True): (1.991, 0.731, -0.377, 0.658, 0.943, 0.373, -1.101, -0.099, 1.682),
    (False, False): (-1.074, -0.16, -0.321, 0.783, 0.588),
}
"""By whether there was a machine translation, and whether the bead has both sides."""


class Confidence:
    """The scores of the beads of one alignment, `groups` in reading order."""

    def __init__(self, groups: Sequence[Group], last: Pass, *, translated: bool) -> None:
        self._groups = groups
        self._scores = last.scores
        self._translated = translated
        self._moved = find_moved_groups(sorted(group for group in groups if group[0]))
        self._rivals: tuple[dict[int, dict[int, float]], dict[int, dict[int, float]]] = {}, {}
        for row in last.rows:
            for i, j, similarity in row:
                self._rivals[0].setdefault(i, {})[j] = similarity
                self._rivals[1].setdefault(j, {})[i] = similarity

    def scores(self) -> list[float]:
        """The score of each group, from 0 to 1."""
        return [
            logistic(self.evidence(place), COEFFICIENTS[self._translated, all(group)])
            for place, group in enumerate(self._groups)
        ]

    def evidence(self, place: int) -> tuple[float, ...]:
        """What is known of one group, in the order of `PAIRED` or `ALONE`."""
        group = self._groups[place]
        around = [*self._groups[max(0, place - 1) : place], *self._groups[place + 1 : place + 2]]
        neighbors = sum(all(other) and other not in self._moved for other in around)
        return self._paired(group, neighbors) if all(group) else self._alone(group, around)

    def _paired(self, group: Group, neighbors: int) -> tuple[float, ...]:
        source, target = group
        scores = self._scores
        similarity = scores.similarity.of_scattered(source, target)
        lengths = [
            sum(side[k] for k in numbers)
            for side, numbers in zip(scores.lengths, group, strict=True)
        ]
        likely = max(scores.scale.lengths.likelihood(lengths[0], lengths[1]), -12.0)
        return (
            1.0,
            min(MOST, similarity / scores.scale.typical),
            min(MOST, self._rival(group) / similarity) if similarity else MOST,
            log(len(source) + len(target) - 1),
            likely / 4,
            float(neighbors),
            float(group in self._moved),
            log(1 + sum(lengths) / 2),
            min(MOST, self._margin(group)),
        )

    def _rival(self, group: Group) -> float:
        """The similarity of the best partner that is not in the group."""
        return max(
            (
                similarity
                for side in (0, 1)
                for k in group[side]
                for partner, similarity in self._rivals[side].get(k, {}).items()
                if partner not in group[1 - side]
            ),
            default=0.0,
        )

    def _margin(self, group: Group) -> float:
        """What the group loses at least without one of its segments."""
        source, target = group
        without = [(tuple(i for i in source if i != k), target) for k in source]
        without += [(source, tuple(j for j in target if j != k)) for k in target]
        value = self._scores.of_scattered
        return value(source, target) - max(value(*rest) for rest in without)

    def _alone(self, group: Group, around: Sequence[Group]) -> tuple[float, ...]:
        side = 0 if group[0] else 1
        [k] = group[side]
        candidate = max(self._rivals[side].get(k, {}).values(), default=0.0)
        return (
            1.0,
            min(MOST, candidate / self._scores.scale.typical),
            float(any(not other[side] for other in around)),
            float(sum(all(other) for other in around)),
            log(1 + self._scores.lengths[side][k]),
        )


def logistic(evidence: Sequence[float], coefficients: Sequence[float]) -> float:
    """The chance that evidence speaks for, between 0 and 1.

    >>> logistic((1.0, 2.0), (2.0, -1.0))
    0.5
    """
    total = sum(weight * value for weight, value in zip(coefficients, evidence, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
