"""What the program knows of languages: tags, which one a text is in, and a pack for each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TypeVar

from bilingual_pub.lang.pack import (
    HeadlineWords,
    LanguagePack,
    Readability,
    TextCounts,
    join_choices,
)
from bilingual_pub.lang.tags import (
    UNSPACED_LANGUAGES,
    get_language,
    get_language_and_script,
    has_spaces,
    measure_closeness,
    normalize_tag,
    parse_language,
)
from bilingual_pub.lazy import lazy_imports

with lazy_imports(globals()):
    from bilingual_pub.lang.coverage import PackPart, list_missing
    from bilingual_pub.lang.detect import could_be_language, detect_language

Value = TypeVar("Value")

__all__ = [
    "UNSPACED_LANGUAGES",
    "HeadlineWords",
    "LanguagePack",
    "PackPart",
    "Readability",
    "TextCounts",
    "borrow_table",
    "borrow_words",
    "could_be_language",
    "detect_language",
    "get_language",
    "get_language_and_script",
    "get_pack",
    "has_spaces",
    "join_choices",
    "list_missing",
    "list_packs",
    "measure_closeness",
    "normalize_tag",
    "parse_language",
]

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
    # A folder is enough to add a language, so nothing here lists them; each imports `pack` alone.
    pack = import_module(f"{__package__}.{language}").PACK
    assert isinstance(pack, LanguagePack)  # noqa: S101 - each folder says so, and a test looks
    return pack


@cache
def list_languages() -> tuple[str, ...]:
    """The languages that have a pack, in alphabetical order: a folder each."""
    from importlib.resources import files

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


def borrow_table(
    language: str, part: Callable[[LanguagePack], Mapping[str, Value]]
) -> dict[str, Value]:
    """A table of a language's pack; of a language that has none here, those of all packs together.

    >>> borrow_table("es", lambda pack: pack.times.named)
    {'mediodía': 12, 'medianoche': 0}
    >>> borrow_table("fy", lambda pack: pack.times.named)["noon"]
    12
    """
    if own := part(load_pack(language)):
        return dict(own)
    return {word: value for pack in list_packs() for word, value in part(pack).items()}


def borrow_words(language: str, part: Callable[[LanguagePack], Iterable[str]]) -> frozenset[str]:
    """Words of a language's pack; of a language that has none here, those of all packs together."""
    own = frozenset(part(load_pack(language)))
    return own or frozenset(word for pack in list_packs() for word in part(pack))
