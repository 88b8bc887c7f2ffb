"""A word that the end of a line parts is one word again, and an author's hyphen stays."""

import doctest
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.text import joined_letters, line_end_hyphens
from bilingual_pub.text.line_end_hyphens import join_line_ends

ENGLISH = "The people of the town said that they were in the school with all of their friends. "
SPANISH = "La gente del pueblo dijo que todos estaban en la escuela con los amigos que tienen. "
FRENCH = "Les gens de la ville ont dit que tous étaient dans une école avec leurs amis. "
GERMAN = "Die Leute in der Stadt haben gesagt, dass alle mit ihren Freunden in der Schule sind. "


@pytest.mark.parametrize(
    ("before", "parted", "whole"),
    [
        (ENGLISH, "regis-\ntration", "registration"),
        (ENGLISH, "for-\nget", "forget"),
        (ENGLISH, "long-\nterm", "long-term"),
        (ENGLISH, "well-\nloved", "well-loved"),
        (ENGLISH, "state-of-the-\nart", "state-of-the-art"),
        (ENGLISH, "Tucson-\nbased", "Tucson-based"),
        (ENGLISH, "Anglo-\nAmerican", "Anglo-American"),
        (ENGLISH, "e-\nmail", "e-mail"),
        (ENGLISH, "REGIS-\nTRATION", "REGISTRATION"),
        (ENGLISH, "two- and three-\nyear-olds", "two- and three-year-olds"),
        (ENGLISH, "pre-\nand postnatal", "pre- and postnatal"),
        (ENGLISH, "zorbulation. The zorbu-\nlation", "zorbulation. The zorbulation"),
        (ENGLISH, "blue-zorb. The blue-\nzorb", "blue-zorb. The blue-zorb"),
        (ENGLISH, "520-\n555-\n0176", "520-555-0176"),
        (ENGLISH, "a 24-\nhour line", "a 24-hour line"),
        (ENGLISH, "https://example.org/pool-\nhours", "https://example.org/pool-hours"),
        (ENGLISH, "regis¬\ntration", "registration"),
        (ENGLISH, "regis‐\n   tration", "registration"),
        (SPANISH, "vacu-\nnación", "vacunación"),
        (SPANISH, "momen-\nto", "momento"),
        (SPANISH, "teórico-\n-práctico", "teórico-práctico"),
        (FRENCH, "bâti-\nment", "bâtiment"),
        (FRENCH, "peut-\nêtre", "peut-être"),
        (FRENCH, "rendez-\nvous", "rendez-vous"),
        (FRENCH, "dites-\nle", "dites-le"),
        (FRENCH, "grand-\nmère", "grand-mère"),
        (FRENCH, "éco-\nle", "école"),
        (ENGLISH, "pages 10-\n12. Then", "pages 10-12. Then"),
        (GERMAN, "Mün-\nchen", "München"),
        (GERMAN, "Haupt-\nund Nebenstraßen", "Haupt- und Nebenstraßen"),
        ("", "anak-\nanak", "anak-anak"),
    ],
)
def test_a_word_is_whole_again(before: str, parted: str, whole: str) -> None:
    text, words = join_line_ends(before + parted)
    assert text == before + whole
    assert words
    assert all(word in text for word in words)


@pytest.mark.parametrize(
    "text",
    [
        "Bring:\n- a card\n- a pen",
        "open 8-\na) ask first",
        "Hours -\nMonday",
        "a dash --\nand more",
        "one-\n\ntwo",
        "well-known and long-term",
    ],
)
def test_other_hyphens_are_let_be(text: str) -> None:
    assert join_line_ends(text) == (text, ())


@given(st.text("abñ-‐¬ \n1.)(", max_size=80))
def test_no_letter_is_lost(text: str) -> None:
    letters = re.compile(r"[^\W_]")
    assert letters.findall(join_line_ends(text)[0]) == letters.findall(text)


def test_a_megabyte_takes_seconds() -> None:
    started = time.process_time()
    join_line_ends("a vac-\ncination and well-\n" * 20_000 + "x" * 500_000 + "-\n" * 20_000)
    assert time.process_time() - started < 10


@pytest.mark.parametrize("module", [line_end_hyphens, joined_letters], ids=lambda it: it.__name__)
def test_the_examples_in_the_docstrings(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted
    assert not result.failed
