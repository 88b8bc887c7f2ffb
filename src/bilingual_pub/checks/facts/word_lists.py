"""The lists of words that tell names from other words, read from `words/` when first asked for.

All are our own, written from what we know. A line that starts with # says what a list is for.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from bilingual_pub.checks.facts.lettering import folded

FOLDER = files("bilingual_pub.checks.facts") / "words"

PLACES = ("en", "es")
"""The languages of `places.txt`, before and behind the sign =."""


@cache
def text_of(name: str) -> str:
    """What a list holds, without its comments, on one line."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#"))


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a list, without accents."""
    return frozenset(map(folded, text_of(name).split()))


def first_names() -> frozenset[str]:
    """First names of people."""
    return words_of("first_names.txt")


def titles() -> frozenset[str]:
    """What stands before a person's name: Mr, Judge."""
    return words_of("titles.txt")


def of_institutions(lang: str) -> frozenset[str]:
    """The words of a language that are translated where they stand in a name: Health, Court."""
    return words_of(f"institutions.{lang}.txt")


@cache
def common(lang: str) -> frozenset[str]:
    """The words of a language that are no names with a capital either."""
    return of_institutions(lang) | words_of(f"common.{lang}.txt")


@cache
def kept() -> tuple[str, ...]:
    """The names that stay though they are words: Red Hat."""
    lines = (FOLDER / "kept.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def place_names() -> Iterator[tuple[str, str]]:
    """The names of `places.txt`, each in English and as Spanish calls it; some more than once."""
    for entry in text_of("places.txt").split(","):
        name, _equals, others = entry.partition("=")
        for other in (others or name).split("/"):
            yield name.strip(), other.strip()


@cache
def denying(lang: str) -> dict[str, tuple[str, ...]]:
    """What denies in a language, kind by kind: words and phrases; nothing for other languages."""
    path = FOLDER / f"denying.{lang}.txt"
    if not path.is_file():
        return {}
    kinds: dict[str, tuple[str, ...]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, colon, words = line.partition(":")
        if colon and not line.startswith("#"):
            kinds[kind] = tuple(word.strip() for word in words.split(","))
    return kinds
