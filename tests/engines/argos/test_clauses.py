"""Long sentences are cut where a clause ends, and nothing is lost."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.engines.neural.retry import split_in_halves


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("One is here; two is there, and far.", "One is here;", "two is there, and far."),
        ("He came early, she came very late.", "He came early,", "she came very late."),
        ("El parque abre hoy y la escuela cierra", "El parque abre hoy", "y la escuela cierra"),
        ("alpha beta gamma delta", "alpha beta", "gamma delta"),
        (
            "Dice: «Ya está abierto». Después, se fue.",
            "Dice: «Ya está abierto».",
            "Después, se fue.",
        ),
        ("今日は開館します。明日は休みます。", "今日は開館します。", "明日は休みます。"),
        ("今日開館明日休館", "今日開館", "明日休館"),
    ],
)
def test_where_a_sentence_is_cut(text: str, first: str, second: str) -> None:
    assert split_in_halves(text) == (first, second)


def test_a_word_is_never_cut() -> None:
    assert split_in_halves("a") is None
    assert split_in_halves("") is None


def test_what_is_kept_is_not_cut() -> None:
    text = "35 Mill St., Riverbend"
    assert split_in_halves(text, [(0, len(text))]) is None


@given(st.text(" ab,;.—日本¿", max_size=60))
def test_the_halves_are_the_whole(text: str) -> None:
    cut = split_in_halves(text)
    if cut:
        assert all(part.strip() for part in cut)
        assert "".join("".join(cut).split()) == "".join(text.split())


@pytest.mark.parametrize("mark", "!.…?")
def test_a_row_of_marks_is_cut_in_a_moment(mark: str) -> None:
    text = f"Yes{mark * 40_000}no. Then"
    began = time.process_time()
    assert split_in_halves(text) == (text.removesuffix(" Then"), "Then")
    assert time.process_time() - began < 2


def test_thousands_of_clauses_are_weighed_in_a_moment() -> None:
    text = ", " * 60_000
    began = time.process_time()
    assert split_in_halves(text) == (text[:60_000].rstrip(), text[60_000:])
    assert time.process_time() - began < 2
