import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bilingual_pub.model import Flag
from bilingual_pub.qa.facts import compare_facts
from bilingual_pub.qa.facts.proper_nouns import strip_ending

DATA = Path(__file__).parents[2] / "data/facts"


def cases() -> list[tuple[str, str, str, str, list[str]]]:
    found = []
    for path in sorted(DATA.glob("*.md")):
        for case in path.read_text(encoding="utf-8").split("\n# ")[1:]:
            title, source, target, _rule, *expected = case.strip().splitlines()
            found.append((path.stem, title, source, target, expected))
    return found


def told(flags: tuple[Flag, ...]) -> list[str]:
    lines = [f"{flag.check}: {flag.source or '–'} → {flag.target or '–'}" for flag in flags]
    return lines or ["nothing"]


@pytest.mark.parametrize(
    ("langs", "title", "source", "target", "expected"),
    cases(),
    ids=lambda value: str(value)[:40],
)
def test_facts_that_differ_are_told(
    langs: str, title: str, source: str, target: str, expected: list[str]
) -> None:
    one, other = langs.split("-")
    assert told(compare_facts(source, target, one, other)) == expected, title


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *("March 4", "4 de marzo", "SB 1070", "$5", "a@b.org", "www.a.org", "#a", "@b"),
                *("9 a.m.", "19:30", "1,000", "1.000,5", "two", "dos mil", "million", "XIX", "not"),
                *("Ana Ruiz", "Dr. Luz", "London", "no", "3.º", "1990s", "555-0142", "COVID-19"),
            ]
        ),
        st.text(alphabet="aA1 .,:/-@#$%()'’–", max_size=10),
        st.text(max_size=5),
    )
).map(" ".join)


@given(text=PIECES, lang=st.sampled_from(["en", "es", "vi", "zh", "so", "ar", "es-MX", "und"]))
@example(text="0Aa¼", lang="en")
def test_a_text_never_differs_from_itself(text: str, lang: str) -> None:
    assert compare_facts(text, text, lang, lang) == ()


@given(source=PIECES, target=PIECES)
def test_a_flag_quotes_what_the_texts_say(source: str, target: str) -> None:
    for flag in compare_facts(source, target, "en", "es"):
        assert flag.source or flag.target


@given(number=st.integers(1000, 10**9))
def test_a_number_is_the_same_however_it_is_grouped(number: int) -> None:
    english = f"They counted {number:,} birds."
    for separator in (".", " ", "\u202f", "", ","):
        spanish = f"Contaron {number:,} aves.".replace(",", separator)
        assert compare_facts(english, spanish, "en", "es") == ()


@given(number=st.integers(32, 10**9), other=st.integers(32, 10**9))
def test_two_numbers_that_differ_are_told(number: int, other: int) -> None:
    flags = compare_facts(f"They saw {number} birds.", f"Vieron {other} aves.", "en", "es")
    assert bool(flags) == (number != other)


def test_a_known_name_must_stand_on_both_sides() -> None:
    names = ["Casa Alitas"]
    assert compare_facts("Go to casa alitas.", "Vaya a Casa Alitas.", "en", "vi", names) == ()
    assert compare_facts("Go to Casa Alitas.", "Vaya al albergue.", "en", "vi", names) == (
        Flag("name", "Casa Alitas"),
    )
    assert compare_facts("Go to the shelter.", "Vaya a Casa Alitas.", "en", "es", names) == (
        Flag("name", "", "Casa Alitas"),
    )


HOSTILE = [
    "1", "1,", "1.", "1 ", "111 ", "a.", "A-", "a1-", "12:", "1:00 ", "two ", "dos y ", "mil ",
    "million ", "X", "XI ", "Ana ", "Ana-", "McA", "no ", "not ", "4 de marzo ", "March 4 ", "$1 ",
    "1-", "1–", "years 90", "a.m. ", "9 a.m. ", "años 90 ", "A’", "۱", "é", "Aé ", "1 a ", "0",
    ".1", "$1k", "nobody ", "nadie no ", "avoid ", "un", "uned ", "hasta el 1 ", "before ",
    "gratis ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_line_takes_no_longer_a_character(piece: str) -> None:
    """Four times the text takes about four times as long; ten times allows for a busy machine."""
    assert seconds(piece, 8_000) < max(10 * seconds(piece, 2_000), 0.5)


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_line_of_100_kb_takes_no_longer_a_character(piece: str) -> None:
    assert seconds(piece, 100_000) < max(10 * seconds(piece, 25_000), 0.5) + 1


def seconds(piece: str, size: int) -> float:
    text = piece * (size // len(piece))
    compare_facts("The lists are read once.", "Las listas se leen una vez.", "en", "es")
    start = time.process_time()
    compare_facts(text, text[:-1] + "x 77", "en", "es")
    return time.process_time() - start


@pytest.mark.parametrize("ending", ["-a", "-ab", "-é"])
def test_a_word_of_thousands_of_parts_is_read_once(ending: str) -> None:
    word = f"Tucson{ending * 20_000}"
    start = time.process_time()
    assert strip_ending(f"{word}-A") == f"{word}-A"
    assert strip_ending(word) == "Tucson"
    assert time.process_time() - start < 1


def test_words_that_deny_are_compared_once_each() -> None:
    start = time.process_time()
    compare_facts("not " * 20_000, "evitar no " * 10_000, "en", "es")
    assert time.process_time() - start < 5
