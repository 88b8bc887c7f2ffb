"""What the program knows of languages: tags, which one a text is in, and a pack for each."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TypeVar

from bilingual_pub.lang.pack import LanguagePack
from bilingual_pub.lang.tags import get_language

Value = TypeVar("Value")

__all__ = ["LanguagePack", "get_language", "get_pack", "list_packs", "merge_words"]

LONGEST_CODE = 3
"""Letters of a language's code (RFC 5646, 2.2.1); a longer name here is no language's folder."""


def get_pack(tag: str) -> LanguagePack:
    """What is known of a BCP 47 tag's language; an empty pack for one that has no folder here.

    >>> get_pack("es-MX").numbers.units[4], get_pack("fy").numbers.units
    ('cuatro', ())
    """
    return load_pack(get_language(tag))


@cache
def load_pack(language: str) -> LanguagePack:
    """The pack of a language without script and region."""
    if language not in list_languages():
        return LanguagePack(language)
    pack = import_module(f"{__package__}.{language}").PACK
    assert isinstance(pack, LanguagePack)  # noqa: S101 - each folder says so, and a test looks
    return pack


@cache
def list_languages() -> tuple[str, ...]:
    """The languages that have a pack, in alphabetical order: a folder each."""
    return tuple(
        sorted(
            entry.name
            for entry in files(__package__ or "").iterdir()
            if len(entry.name) <= LONGEST_CODE and (entry / "__init__.py").is_file()
        )
    )


def list_packs() -> Iterator[LanguagePack]:
    """Every pack there is."""
    return map(load_pack, list_languages())


def merge_words(
    language: str, part: Callable[[LanguagePack], Mapping[str, Value]]
) -> dict[str, Value]:
    """A part of all packs, for what any text may borrow; a language's own words go before others.

    >>> merge_words("es", lambda pack: pack.money)["dollars"]
    'dollar'
    """
    others = {word: value for pack in list_packs() for word, value in part(pack).items()}
    return {**others, **part(load_pack(language))}
