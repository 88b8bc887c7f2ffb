"""How alike two groups of segments are: a weighted Dice coefficient of their features.

Every feature weighs by its channel and by how rare it is. The bags of neighbors add up, so that
the similarity of many groups is cheap to know.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from math import log

from bilingual_pub.alignment.features import Features

BACKGROUND = 10
"""Segments that two texts are thought to be part of, so that in three sentences not every word that
both sides have counts as common."""

Bag = dict[str, float]
"""How much each feature of a segment weighs."""


class Side:
    """The segments of one side, weighed."""

    def __init__(
        self, features: Sequence[Features], weights: Mapping[str, float], shared: AbstractSet[str]
    ) -> None:
        self.bags: list[Bag] = [
            {f: found[f] * weights[f] for f in found.keys() & shared if weights[f]}
            for found in features
        ]
        self.masses = [
            sum([count * weights[f] for f, count in found.items()]) for found in features
        ]
        self._sums = [0.0, *accumulate(self.masses)]
        self._groups: dict[tuple[int, int], Bag] = {}

    def __len__(self) -> int:
        return len(self.bags)

    def mass(self, start: int, count: int) -> float:
        """The weight of some neighbors."""
        return self._sums[start + count] - self._sums[start]

    def group(self, start: int, count: int) -> Bag:
        """The bag of some neighbors."""
        if count == 1:
            return self.bags[start]
        key = (start, count)
        found = self._groups.get(key)
        if found is None:
            found = dict(self.group(start, count - 1))
            add_features(found, self.bags[start + count - 1])
            self._groups[key] = found
        return found

    def gathered(self, numbers: Sequence[int]) -> Bag:
        """The bag of any segments in rising order, neighbors or not."""
        if numbers[-1] - numbers[0] == len(numbers) - 1:
            return self.group(numbers[0], len(numbers))
        total: Bag = {}
        for number in numbers:
            add_features(total, self.bags[number])
        return total


def add_features(total: Bag, bag: Bag) -> None:
    """Put a bag into another."""
    for feature, weight in bag.items():
        total[feature] = total.get(feature, 0.0) + weight


def measure_overlap(first: Bag, second: Bag) -> float:
    """The weight of what two bags have in common."""
    if len(first) > len(second):
        first, second = second, first
    total = 0.0
    for feature, weight in first.items():
        if feature in second:
            other = second[feature]
            total += weight if weight < other else other  # noqa: FURB136 - twice as fast
    return total


class Similarity:
    """The similarity of any neighbors of one side to any of the other."""

    def __init__(
        self,
        source: Sequence[Features],
        target: Sequence[Features],
        channels: Mapping[str, float],
        common: float,
    ) -> None:
        weights = weigh_features(source, target, channels, common)
        shared = set().union(*source) & set().union(*target)
        self.source = Side(source, weights, shared)
        self.target = Side(target, weights, shared)
        self._overlaps: dict[int, float] = {}

    def overlap(self, i: int, j: int) -> float:
        """The weight of what a source segment and a target segment have in common."""
        key = i * len(self.target) + j
        found = self._overlaps.get(key)
        if found is None:
            found = self._overlaps[key] = measure_overlap(self.source.bags[i], self.target.bags[j])
        return found

    def contained(self, i: int, j: int) -> float:
        """How much of the smaller of two segments is in the other, from 0 to 1."""
        least = min(self.source.masses[i], self.target.masses[j])
        return self.overlap(i, j) / least if least else 0.0

    def of(self, i: int, a: int, j: int, b: int) -> float:
        """How alike `a` source segments from `i` and `b` target segments from `j` are, 0 to 1."""
        mass = (self.source.mass(i, a) + self.target.mass(j, b)) / 2
        if not mass:
            return 0.0
        if a == b == 1:
            return self.overlap(i, j) / mass
        return measure_overlap(self.source.group(i, a), self.target.group(j, b)) / mass

    def of_scattered(self, source: Sequence[int], target: Sequence[int]) -> float:
        """The similarity of any segments of both sides, neighbors or not."""
        of_source, of_target = self.source.masses, self.target.masses
        mass = (sum(of_source[i] for i in source) + sum(of_target[j] for j in target)) / 2
        return self.overlap_scattered(source, target) / mass if mass else 0.0

    def overlap_scattered(self, source: Sequence[int], target: Sequence[int]) -> float:
        """The weight of what any segments of both sides have in common."""
        if len(source) == len(target) == 1:
            return self.overlap(source[0], target[0])
        return measure_overlap(self.source.gathered(source), self.target.gathered(target))


def weigh_features(
    source: Sequence[Features],
    target: Sequence[Features],
    channels: Mapping[str, float],
    common: float,
) -> dict[str, float]:
    """The weight of every feature: of its channel, times ln(1 + segments / those that have it).

    `common` is taken off, so that what nearly every segment has weighs little.
    """
    having = Counter[str]()
    for features in (*source, *target):
        having.update(features.keys())
    total = len(source) + len(target) + BACKGROUND
    return {
        f: channels[f[0]] * max(0.0, log(1 + total / number) - common)
        for f, number in having.items()
    }
