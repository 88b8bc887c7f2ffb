"""What a bead is worth: similarity, length, number of sentences, kind and shape in one number.

A pair's score grows with its size and with what its similarity is above that of strangers. So a
long paragraph decides more than a short one, and two halves are worth as much as the whole. Lengths
are weighed as Gale and Church did (1993, “A Program for Aligning Sentences”).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, product

from bilingual_pub.alignment.lengths import Lengths, count_sentences
from bilingual_pub.alignment.parameters import Parameters
from bilingual_pub.alignment.search import Option
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
