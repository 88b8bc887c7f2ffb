"""The numbers of the algorithm, and where each was measured.

Measured means: on the 27 development cases of four families (English to Spanish, with Apertium and
without an engine), by strict F1, a family like any other; `benchmarks/alignment.py` prints it.

Of 38 settings with an engine, varied at random, the best on three families had on the fourth .905,
.958, .986 and .983, and those below .903, .959, .983 and .984; of 27 without one, .849, .958, .952
and .977, and those below .865, .961, .952 and .977. So there is nothing to gain by finer numbers.
"""

from dataclasses import dataclass
from math import log


@dataclass(frozen=True, slots=True)
class Cost:
    """What something costs by how often it happens: `factor` times the logarithm of one in so many.

    It is never less than `least` nor more than `most`.
    """

    factor: float
    least: float
    most: float

    def of(self, share: float) -> float:
        """What costs what happens to such a share, from 0 to 1.

        >>> Cost(0.1, 0.05, 0.2).of(1), Cost(0.1, 0.05, 0.2).of(0)
        (0.05, 0.2)
        """
        cost = -self.factor * log(share) if share else self.most
        return min(self.most, max(self.least, cost))


@dataclass(frozen=True, slots=True)
class Parameters:
    """What weighs how much."""

    word: float = 1.0
    """A word of the translation: the measure of the others."""
    cognate: float = 0.15
    """A long word or a name that begins alike; most are words of the translation already."""
    number: float = 2.0
    """A number: 3 is no better, and worse without an engine."""
    punctuation: float = 0.3
    """A sign: 0.6 is better without an engine, and the same with one."""
    common: float = 0.8
    """Taken from the logarithm of how rare a feature is: .955 on average; at 0 .950, 1.2 .953."""

    worth_share: float = 0.10
    """The similarity at which a pair is worth nothing, as a share of what is typical ..."""
    worth_least: float = 0.03
    """... but no less than this ..."""
    worth_most: float = 0.25
    """... and no more: a fixed one cost 15 points on one family."""
    size_power: float = 0.85
    """How worth grows with size: a little less than evenly."""
    unit_least: float = 1.0
    """The least size, in lines: short lines count as one."""
    length_weight: float = 0.02
    """The logarithm of the chance of two lengths."""
    alone: Cost = Cost(0.045, 0.05, 0.2)
    """A segment alone. Against a fixed .05: .955 instead of .954, and .972 instead of .962 for the
    same cases without lone segments."""
    joined: Cost = Cost(0.053, 0.03, 0.2)
    """Every segment of a bead beyond two. Against a fixed .10: .986 instead of .983 where none are
    joined, and .84 instead of .48 where one block goes with ten."""
    uneven: Cost = Cost(0.025, 0.0, 0.07)
    """Sides with different numbers of sentences: .963 instead of .958 on average, and without an
    engine .943 instead of .936; a fixed .06 for each sentence more .962. Chosen on three families
    it gives .910, .978, .982, .984 on the fourth, and .873, .970, .952, .973 without an engine."""
    outer: float = 0.15
    """How much of the smaller of the first two, and of the last two, must be in the other where a
    bead has several: .3 costs half a point, .1 only time."""
    kind: float = 0.3
    """Blocks of other kinds: not measured, the cases are plain text."""
    inner_break: float = 0.1
    """A paragraph that ends inside a bead of sentences ..."""
    uneven_break: float = 0.05
    """... or that begins on one side only: .977 instead of .974 without an engine (sent-tico)."""

    anchor_least: float = 0.3
    """How alike an anchor is at least, to the target's words ..."""
    anchor_lead: float = 1.6
    """... and how many times more than the next best."""
    move: float = 0.1
    """What it costs to be moved."""
    move_share: float = 0.45
    """How alike moved segments are at least, as a share of what is typical ..."""
    move_lead: float = 1.2
    """... and how many times more than the next best; 1.4 without an engine."""
    crossing: float = 0.1
    """What a bead costs that is parted into two that cross."""
    hole: float = 0.2
    """What it costs to join a bead over what lies between; .05 loses half a point ..."""
    far: float = 0.4
    """... or one at another place of the text."""

    lexicons: int = 1
    """How often a lexicon is learned: 2 without an engine, .938 instead of .890 for none."""
    learned: float = 0.7
    """How far a learned word replaces the engine's."""
    learn_share: float = 0.5
    """How alike the groups are at least that teach, as a share of what is typical."""
    least_dice: float = 0.5
    """How much two words must be seen together, by the Dice coefficient ..."""
    discount: float = 0.5
    """... after this was taken from how often they were: two times may be chance."""


TRANSLATED = Parameters()
"""For two texts of which the source has been translated by an engine."""

UNTRANSLATED = Parameters(
    cognate=1.0,
    punctuation=0.6,
    common=0.4,
    anchor_least=0.1,
    move_lead=1.4,
    joined=Cost(0.045, 0.03, 0.15),
    lexicons=2,
    learned=1.0,
)
"""For two texts alone."""
