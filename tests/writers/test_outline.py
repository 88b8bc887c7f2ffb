"""Headings follow one another without a gap, whatever levels the author chose."""

from bilingual_pub.model import Block, Kind, Run
from bilingual_pub.writers.context import rank_side


def depths(*headings: tuple[int, str]) -> list[int]:
    blocks = [
        Block(str(number), Kind.HEADING, (Run(text),), level)
        for number, (level, text) in enumerate(headings)
    ]
    return list(rank_side(blocks).values())


def test_levels_that_leap_become_depths() -> None:
    assert depths((1, "a"), (4, "b"), (4, "c"), (2, "d"), (1, "e")) == [0, 1, 1, 1, 0]


def test_a_heading_without_words_makes_no_depth() -> None:
    assert depths((1, " "), (5, "b"), (6, "c")) == [0, 0, 1]
