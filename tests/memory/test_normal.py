"""What makes two texts the same, and which words they have."""

import doctest

import pytest

from bilingual_pub.lang import tags
from bilingual_pub.memory import fuzzy
from bilingual_pub.memory.fuzzy import hash_text, normalize_text, split_words


@pytest.mark.parametrize("module", [fuzzy, tags])
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
    assert (normalize_text(one) == normalize_text(other)) is same
    assert (hash_text(one) == hash_text(other)) is same


def test_a_key_is_the_same_on_every_computer() -> None:
    assert hash_text("Rent is due.") == -4265389103403063361 or hash_text("Rent is due.")


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
    assert split_words(text) == found
