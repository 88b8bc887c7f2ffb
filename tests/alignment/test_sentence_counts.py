"""Sentences are counted, and pairs with other numbers of them."""

import time

import pytest

from bilingual_pub.alignment.lengths import count_sentences, measure_uneven_share
from bilingual_pub.alignment.search import Link
from bilingual_pub.alignment.types import Segment


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Sign in", 1),
        ("Sign in.", 1),
        ("¿Ya te uniste? Inicia sesión.", 2),
        ("He said “Stop.” Then he left.", 2),
        ("Version 3.11 costs 1.000,50 €", 1),
        ("Well ... maybe", 2),
        ("你好吗？我很好。", 2),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert count_sentences(text) == count


def test_the_more_pairs_differ_the_larger_the_share() -> None:
    one, two = [Segment("One.")] * 40, [Segment("One. Two.")] * 40
    links = [Link(k, k, 1.0) for k in range(40)]
    same, half, other = (
        measure_uneven_share(one, target, links) for target in (one, one[:20] + two[:20], two)
    )
    assert same < half < other
    assert half == pytest.approx(0.5, abs=0.1)
    assert other == pytest.approx(1, abs=0.1)


def test_without_pairs_one_in_ten_is_thought_to_differ() -> None:
    assert measure_uneven_share([], [], []) == pytest.approx(0.1)


@pytest.mark.parametrize("mark", "!.…?")
def test_a_row_of_marks_is_counted_in_a_moment(mark: str) -> None:
    began = time.process_time()
    assert count_sentences(f"Yes{mark * 40_000}no. Then") == 2
    assert time.process_time() - began < 2
