"""The numbers of the algorithm, and where each was measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameters:
    """What weighs how much."""

    word: float = 1.0
    cognate: float = 0.15
    number: float = 2.0
    punctuation: float = 0.3
    learned: float = 0.7
    common: float = 0.4

    worth_share: float = 0.10
    worth_least: float = 0.03
    worth_most: float = 0.25
    size_power: float = 0.85
    unit_least: float = 1.0
    length_weight: float = 0.02
    alone: float = 0.045
    alone_least: float = 0.05
    alone_most: float = 0.2
    joined: float = 0.10
    outer: float = 0.15
    kind: float = 0.3
    inner_break: float = 0.1
    uneven_break: float = 0.05

    anchor_least: float = 0.20
    anchor_lead: float = 1.6
    move: float = 0.1
    move_share: float = 0.45
    move_lead: float = 1.4
    crossing: float = 0.1
    hole: float = 0.2
    far: float = 0.4

    lexicons: int = 1
    learn_share: float = 0.5
    least_dice: float = 0.5
    discount: float = 0.5


TRANSLATED = Parameters()
"""For two texts of which the source has been translated by an engine."""

UNTRANSLATED = Parameters(cognate=1.0, learned=1.0, anchor_least=0.1, lexicons=2)
"""For two texts alone."""
