"""The lists of words that tell names from other words, read from `words/` when first asked for.

All are our own, written from what we know. A line that starts with # says what a list is for.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from bilingual_pub.checks.facts.lettering import fold_word

FOLDER = files("bilingual_pub.checks.facts") / "words"

PLACES = ("en", "es")
"""The languages of `places.txt`, before and behind the sign =."""


@cache
def read_list(name: str) -> str:
    """What a list holds, without its comments, on one line."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#"))


@cache
def load_words(name: str) -> frozenset[str]:
    """The words of a list, without accents."""
    return frozenset(map(fold_word, read_list(name).split()))


def load_first_names() -> frozenset[str]:
    """First names of people."""
    return load_words("first_names.txt")


def load_titles() -> frozenset[str]:
    """What stands before a person's name: Mr, Judge."""
    return load_words("titles.txt")


def load_institution_words(lang: str) -> frozenset[str]:
    """The words of a language that are translated where they stand in a name: Health, Court."""
    return load_words(f"institutions.{lang}.txt")


@cache
def load_common_words(lang: str) -> frozenset[str]:
    """The words of a language that are no names with a capital either."""
    return load_institution_words(lang) | load_words(f"common.{lang}.txt")


@cache
def load_kept_names() -> tuple[str, ...]:
    """The names that stay though they are words: Red Hat."""
    lines = (FOLDER / "kept.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def load_place_names() -> Iterator[tuple[str, str]]:
    """The names of `places.txt`, each in English and as Spanish calls it; some more than once."""
    for entry in read_list("places.txt").split(","):
        name, _equals, others = entry.partition("=")
        for other in (others or name).split("/"):
            yield name.strip(), other.strip()


def phrases_of(name: str) -> dict[str, str]:
    """The lines of a list by what stands before their colon; empty where there is no such list."""
    path = FOLDER / name
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    named = (line.partition(":") for line in lines if not line.startswith("#"))
    return {kind: phrases for kind, colon, phrases in named if colon}


def between_commas(phrases: str) -> tuple[str, ...]:
    """The phrases of a line."""
    return tuple(phrase for part in phrases.split(",") if (phrase := part.strip()))


@cache
def denying(lang: str) -> dict[str, tuple[str, ...]]:
    """What denies in a language, kind by kind; nothing for a language without a list."""
    lines = phrases_of(f"denying.{lang}.txt")
    return {kind: between_commas(phrases) for kind, phrases in lines.items()}


@cache
def circumstances(lang: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """What says when, how often, how much: kind by kind what asks for an answer, what may give it.

    Nothing for a language without a list.
    """
    lines = phrases_of(f"circumstances.{lang}.txt")
    halves = {kind: phrases.partition("|") for kind, phrases in lines.items()}
    return {
        kind: (between_commas(asking), between_commas(answering))
        for kind, (asking, _bar, answering) in halves.items()
    }
