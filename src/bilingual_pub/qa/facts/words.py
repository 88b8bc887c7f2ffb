"""The lists of words that tell names from other words, read when first asked for.

Those of one language are in its pack; names, which every language writes alike, in `words/`.
All are our own, written from what we know. A line that starts with # says what a list is for.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from bilingual_pub.lang import get_pack, list_packs
from bilingual_pub.text import compile_word, strip_accents

LETTERS = r"[^\W_]*"


class Phrases:
    """Finds phrases in small letters; of two that start in a place whole words, then the longer.

    Attributes:
        kinds: the kind of each group of the pattern.
    """

    def __init__(self, entries: Iterable[tuple[str, str]], first: str) -> None:
        """Phrases with their kinds; * stands for letters or figures. `first` is a kind."""
        order = sorted(
            entries, key=lambda entry: (entry[1] != first, "*" in entry[0], -len(entry[0]))
        )
        by_letter: dict[str, list[tuple[str, str]]] = {}
        for phrase, kind in order:
            by_letter.setdefault(phrase[0], []).append((phrase, kind))
        unsure = by_letter.pop("*", [])
        choices = [
            f"{re.escape(letter)}(?:{'|'.join(make_group(phrase[1:]) for phrase, _kind in some)})"
            for letter, some in by_letter.items()
        ] + [make_group(phrase) for phrase, _kind in unsure]
        self.kinds = [kind for some in (*by_letter.values(), unsure) for _phrase, kind in some]
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(choices) or '(?!)'})(?!\w)")

    def found(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Each phrase in a text, with its kind."""
        for match in self._pattern.finditer(text):
            yield self.kinds[(match.lastindex or 1) - 1], match


def make_group(phrase: str) -> str:
    r"""A phrase as a group of a pattern.

    >>> make_group("lack*")
    '(lack[^\\W_]*)'
    """
    return f"({LETTERS.join(map(re.escape, phrase.split('*')))})"


FOLDER = files("bilingual_pub.qa.facts") / "words"

PLACES = "places.txt"
"""In a language's pack: English names, and behind the sign = what that language calls them."""


@cache
def read_list(name: str) -> str:
    """What a list holds, without its comments, on one line."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#"))


@cache
def load_words(name: str) -> frozenset[str]:
    """The words of a list, without accents."""
    return frozenset(map(fold_word, read_list(name).split()))


@cache
def load_pack_words(lang: str, name: str) -> frozenset[str]:
    """The words of a list of a language's pack, without accents; none where it has no such list."""
    words = " ".join(get_pack(lang).read_lines(name)).split()
    return frozenset(map(fold_word, words))


def load_first_names() -> frozenset[str]:
    """First names of people."""
    return load_words("first_names.txt")


@cache
def load_titles() -> frozenset[str]:
    """What stands before a person's name in any language: Mr, Judge."""
    return frozenset(fold_word(title) for pack in list_packs() for title in pack.names.titles)


def load_institution_words(lang: str) -> frozenset[str]:
    """The words of a language that are translated where they stand in a name: Health, Court."""
    return load_pack_words(lang, "institutions.txt")


@cache
def load_common_words(lang: str) -> frozenset[str]:
    """The words of a language that are no names with a capital either."""
    return load_institution_words(lang) | load_pack_words(lang, "common.txt")


@cache
def load_kept_names() -> tuple[str, ...]:
    """The names that stay though they are words: Red Hat."""
    lines = (FOLDER / "kept.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def load_place_names(lang: str) -> Iterator[tuple[str, str]]:
    """Names of places in English and as a language calls them; some more than once."""
    for entry in " ".join(get_pack(lang).read_lines(PLACES)).split(","):
        name, _equals, others = entry.partition("=")
        for other in (others or name).split("/"):
            yield name.strip(), other.strip()


def phrases_of(lang: str, name: str) -> dict[str, str]:
    """The lines of a pack's list by what stands before their colon; empty where it has none."""
    named = (line.partition(":") for line in get_pack(lang).read_lines(name))
    return {kind: phrases for kind, colon, phrases in named if colon}


def between_commas(phrases: str) -> tuple[str, ...]:
    """The phrases of a line."""
    return tuple(phrase for part in phrases.split(",") if (phrase := part.strip()))


@cache
def denying(lang: str) -> dict[str, tuple[str, ...]]:
    """What denies in a language, kind by kind; nothing for a language without a list."""
    lines = phrases_of(lang, "denying.txt")
    return {kind: between_commas(phrases) for kind, phrases in lines.items()}


@cache
def circumstances(lang: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """What says when, how often, how much: kind by kind what asks for an answer, what may give it.

    Nothing for a language without a list.
    """
    lines = phrases_of(lang, "circumstances.txt")
    halves = {kind: phrases.partition("|") for kind, phrases in lines.items()}
    return {
        kind: (between_commas(asking), between_commas(answering))
        for kind, (asking, _bar, answering) in halves.items()
    }


SIGNS = {
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u2002\u2003\t"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212\uff0d"), "-"),
    **dict(zip(map(ord, "٫٬٪％，．：／＠＃（）＄￥"), ".,%%,.:/@#()$¥", strict=True)),
}
"""Spaces, hyphens and full-width signs, and what stands for each."""


class PlainTable(dict[int, str]):
    """A table for `str.translate` that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        """The figure 0 to 9 of a figure of any script; any other character itself."""
        digit = unicodedata.decimal(chr(code), None)
        self[code] = chr(code) if digit is None else str(digit)
        return self[code]


PLAIN = PlainTable(SIGNS)


def make_plain(text: str) -> str:
    """A text with figures 0 to 9, common spaces and hyphens; as long as it was.

    >>> make_plain("٣٫٥ · １２ · 1\u202f000")
    '3.5 · 12 · 1 000'
    """
    return text if text.isascii() else text.translate(PLAIN)


def fold_word(word: str) -> str:
    """A word in small letters without accents.

    >>> fold_word("Núñez")
    'nunez'
    """
    return strip_accents(word.casefold())


WORD = compile_word("'’.-")
"""A word, with what joins its parts: O'Hara, Pérez-Gil, won't."""
