"""The numbers of the algorithm, and where each was measured.

Measured means: on the 27 development cases (English and Spanish, with Apertium and without an
engine), in both directions, by strict F1. Chosen on three of the four families, none of 92 other
settings did better on the fourth by more than the fourth's own three or four beads, and on average
they did worse; so the numbers are round, and not tuned any further.
"""

from dataclasses import dataclass


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
    """The likeness at which a pair is worth nothing, as a share of what is typical ..."""
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
    alone: float = 0.045
    """A segment alone costs this times the logarithm of one in how many is alone. Against a fixed
    .05: .955 instead of .954, and .972 instead of .962 for the same cases without lone segments."""
    alone_least: float = 0.05
    """What a segment alone costs at least ..."""
    alone_most: float = 0.2
    """... and at most."""
    joined: float = 0.10
    """Every segment of a bead beyond two: .07 and .15 are worse."""
    outer: float = 0.15
    """How much of the smaller of the first two, and of the last two, must be in the other in a bead
    of several: .3 costs half a point, .1 only time."""
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
    lexicons=2,
    learned=1.0,
)
"""For two texts alone."""
