"""What a bead is worth: similarity, length, number of sentences, kind and shape in one number.

A pair's score grows with its size and with what its similarity is above that of strangers. So a
long paragraph decides more than a short one, and two halves are worth as much as the whole. Lengths
are weighed as Gale and Church did (1993, “A Program for Aligning Sentences”).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, product
from math import erfc, log, sqrt
from statistics import median

from bilingual_pub.alignment.parameters import Parameters
from bilingual_pub.alignment.search import Link, Option
from bilingual_pub.alignment.similarity import Similarity
from bilingual_pub.alignment.types import Segment
from bilingual_pub.model import Kind

SHAPES = ((2, 2), (2, 3), (3, 2))
"""Beads of several segments on both sides."""

LONGEST, HOLES = 12, 2
"""Segments that may go with one, and how many of them may have nothing in common with it."""

UNIT = 60
"""Characters of an ordinary line."""

LEAST_LENGTH = -12.0
"""However bad the lengths, no worse than this: a translation may be abridged."""


@dataclass(frozen=True, slots=True)
class Text:
    """The segments of one side that have something to align.

    `starts` tells of each whether a paragraph begins with it, or is empty where nobody knows.
    """

    segments: Sequence[Segment]
    starts: Sequence[bool] = ()


@dataclass(frozen=True, slots=True)
class Lengths:
    """Target characters for each source character, and the variance for each (6.8 in the paper)."""

    ratio: float = 1.0
    variance: float = 20.0

    def likelihood(self, source: int, target: int) -> float:
        """The logarithm of the chance that a translation is as far from the expected length."""
        mean = max(1.0, (source + target / self.ratio) / 2)
        return compute_log_tail((target - source * self.ratio) / sqrt(mean * self.variance))


@dataclass(frozen=True, slots=True)
class Scale:
    """What is measured on the anchors of two texts.

    Attributes:
        typical: the median similarity of what goes together.
        break_even: the similarity at which a pair is worth nothing.
        lengths: how lengths go together.
        alone: what a segment alone costs: the less, the more of them there are.
        joined: what a further segment of a bead costs, likewise.
        uneven: what it costs to have other numbers of sentences, likewise.
    """

    typical: float
    break_even: float
    lengths: Lengths
    alone: float
    joined: float
    uneven: float


@dataclass
class BeadScores:
    """What every bead of two texts is worth.

    `elsewhere` says of segments of each side what they are worth where they were moved to.
    """

    source: Text
    target: Text
    similarity: Similarity
    scale: Scale
    parameters: Parameters
    elsewhere: tuple[dict[int, float], dict[int, float]] = field(default_factory=lambda: ({}, {}))

    def __post_init__(self) -> None:
        texts = self.source, self.target
        self.lengths = [[len(segment.text) for segment in text.segments] for text in texts]
        self._scattered: dict[tuple[tuple[int, ...], tuple[int, ...]], float] = {}
        self._ends = [[0, *accumulate(lengths)] for lengths in self.lengths]
        self._sentences = [
            [0, *accumulate(count_sentences(segment.text) for segment in text.segments)]
            for text in texts
        ]
        self._plain = is_of_one_kind(self.source.segments, self.target.segments)
        self._parted = bool(self.source.starts and self.target.starts)

    def options(self, i: int, j: int) -> Iterator[Option]:
        """The beads that may begin at a place, each with its worth."""
        sources, targets = len(self.lengths[0]), len(self.lengths[1])
        if i < sources:
            yield 1, 0, self.elsewhere[0].get(i, 0.0) - self.scale.alone
        if j < targets:
            yield 0, 1, self.elsewhere[1].get(j, 0.0) - self.scale.alone
        if i == sources or j == targets:
            return
        yield 1, 1, self.of(i, 1, j, 1)
        if not self._akin(i, j):
            return
        for a, b in chain(SHAPES, self._runs(i, j)):
            # The last of both must have something in common, as the first have
            if i + a <= sources and j + b <= targets and self._akin(i + a - 1, j + b - 1):
                yield a, b, self.of(i, a, j, b)

    def _akin(self, i: int, j: int) -> bool:
        return self.similarity.contained(i, j) >= self.parameters.outer

    def _runs(self, i: int, j: int) -> Iterator[tuple[int, int]]:
        """The shapes of one with many that may begin at a place."""
        sources, targets = len(self.lengths[0]), len(self.lengths[1])
        holes = 0
        for b in range(2, min(LONGEST, targets - j) + 1):
            holes += not self._akin(i, j + b - 1)
            if holes == HOLES:
                break
            yield 1, b
        holes = 0
        for a in range(2, min(LONGEST, sources - i) + 1):
            holes += not self._akin(i + a - 1, j)
            if holes == HOLES:
                break
            yield a, 1

    def of(self, i: int, a: int, j: int, b: int) -> float:
        """The worth of `a` source segments from `i` with `b` target segments from `j`."""
        sources, targets = self._ends
        ends, others = self._sentences
        score = self._of(
            sources[i + a] - sources[i],
            targets[j + b] - targets[j],
            self.similarity.of(i, a, j, b),
            a + b - 2,
            uneven=ends[i + a] - ends[i] != others[j + b] - others[j],
        )
        if self._plain and not self._parted:
            return score
        return score - self._unlike(range(i, i + a), range(j, j + b))

    def of_scattered(self, source: Sequence[int], target: Sequence[int]) -> float:
        """The worth of any segments together, neighbors or not; a group alone costs."""
        key = tuple(source), tuple(target)
        if key not in self._scattered:
            self._scattered[key] = self._of_scattered(*key)
        return self._scattered[key]

    def _of_scattered(self, source: Sequence[int], target: Sequence[int]) -> float:
        if not (source and target):
            return -self.scale.alone * (len(source) + len(target))
        ends, others = self._sentences
        score = self._of(
            sum(self.lengths[0][i] for i in source),
            sum(self.lengths[1][j] for j in target),
            self.similarity.of_scattered(source, target),
            len(source) + len(target) - 2,
            uneven=sum(ends[i + 1] - ends[i] for i in source)
            != sum(others[j + 1] - others[j] for j in target),
        )
        return score - self._unlike(source, target)

    def _of(
        self, long_source: int, long_target: int, similarity: float, joined: int, *, uneven: bool
    ) -> float:
        parameters, lengths = self.parameters, self.scale.lengths
        mean = (long_source + long_target / lengths.ratio) / 2
        size = float(max(parameters.unit_least, mean / UNIT) ** parameters.size_power)
        likely = max(lengths.likelihood(long_source, long_target), LEAST_LENGTH)
        return (
            size * (similarity - self.scale.break_even)
            + parameters.length_weight * (likely + 1)
            - self.scale.joined * joined
            - self.scale.uneven * uneven
        )

    def _unlike(self, source: Sequence[int], target: Sequence[int]) -> float:
        """What unlike kinds and the borders of paragraphs take off."""
        cost = 0.0
        if not self._plain:
            cost += self.parameters.kind * measure_kind_mismatch(
                [self.source.segments[i] for i in source], [self.target.segments[j] for j in target]
            )
        if self._parted:
            starts = self.source.starts, self.target.starts
            inner = sum(starts[0][i] for i in source[1:]) + sum(starts[1][j] for j in target[1:])
            uneven = starts[0][source[0]] != starts[1][target[0]]
            cost += self.parameters.inner_break * inner + self.parameters.uneven_break * uneven
        return cost


FAMILIES = {
    Kind.TITLE: "heading",
    Kind.HEADING: "heading",
    Kind.PARAGRAPH: "prose",
    Kind.QUOTE: "prose",
    Kind.LIST_ITEM: "prose",
    Kind.TABLE_CELL: "cell",
    Kind.CAPTION: "picture",
    Kind.IMAGE: "picture",
    Kind.CODE: "code",
}
"""Kinds that a translator's program often takes for each other."""

SAME_SPECIAL, SAME, RELATED, STRANGE = -0.5, 0.0, 0.3, 1.0
"""Two headings say more than two paragraphs, of which there are many."""


def measure_kind_mismatch(source: Sequence[Segment], target: Sequence[Segment]) -> float:
    """How ill the kinds of two groups go together, from -0.5 to 1.

    >>> heading, paragraph = Segment("A", Kind.HEADING, 2), Segment("B")
    >>> measure_kind_mismatch([heading], [paragraph]), measure_kind_mismatch([heading], [heading])
    (1.0, -0.5)
    """
    pairs = [_compare_kinds(one, other) for one, other in product(source, target)]
    return sum(pairs) / len(pairs)


def _compare_kinds(one: Segment, other: Segment) -> float:
    if FAMILIES[one.kind] != FAMILIES[other.kind]:
        return STRANGE
    if one.kind != other.kind or one.level != other.level:
        return RELATED
    return SAME if one.kind is Kind.PARAGRAPH else SAME_SPECIAL


def is_of_one_kind(*sides: Sequence[Segment]) -> bool:
    """Whether kinds tell nothing, as in plain text."""
    return len({(segment.kind, segment.level) for side in sides for segment in side}) <= 1


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
