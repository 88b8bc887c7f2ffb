"""How alike texts are, and where they differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.memory.fuzzy import diff_words, measure_similarity


@pytest.mark.parametrize(
    ("first", "second", "percent"),
    [
        ("Rent is due.", "Rent is due.", 100),
        ("Rent is “due”.", 'Rent  is "due".', 100),
        ("Rent is due.", "rent is due", 99),
        ("Rent is <b>due</b>.", "Rent is due.", 99),
        ("The office opens on Monday.", "The office opens on Friday.", 80),
        ("The office opens Monday.", "The office opens early on Monday.", 67),
        ("Room 12 is free", "Room 13 is free", 75),
        ("One", "Two", 0),
        ("", "Two", 0),
    ],
)
def test_likeness_counts_words(first: str, second: str, percent: int) -> None:
    assert round(100 * measure_similarity(first, second)) == percent


TEXTS = st.lists(st.sampled_from(("the", "rent", "is", "due", "Monday", "."))).map(" ".join)


@given(TEXTS, TEXTS)
def test_differences_hold_both_texts(first: str, second: str) -> None:
    found = diff_words(first, second)
    assert " ".join(words for kind, words in found if kind != "new") == first
    assert " ".join(words for kind, words in found if kind != "gone") == second


@given(TEXTS, TEXTS)
def test_likeness_goes_both_ways(first: str, second: str) -> None:
    assert measure_similarity(first, second) == measure_similarity(second, first)


def test_a_reviewer_sees_what_was_said_instead() -> None:
    assert diff_words("Rent is due on Monday.", "Rent is due on Friday at noon.") == [
        ("equal", "Rent is due on"),
        ("gone", "Monday."),
        ("new", "Friday at noon."),
    ]
