"""Terms of a source that its translation has not as the glossary wants them.

Inflection is allowed for: of each word that means something, its first letters must stand
somewhere in the translation, accents and capitals aside.
"""

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from bilingual_pub.glossary.inflection import form_plural
from bilingual_pub.glossary.matching import TermMatch, find_terms, inflect_translation
from bilingual_pub.glossary.term import Glossary, get_target_plural
from bilingual_pub.lang import list_packs
from bilingual_pub.model import Flag

MISSING, FORBIDDEN = "term", "forbidden-term"
"""The names that flags about terms carry."""

WORD = re.compile(r"[^\W_]+")
SHARE = 0.75
"""Of a word's letters, from the first, so many tell it from others and survive inflection."""


@cache
def load_little_words() -> frozenset[str]:
    """The words of all languages that mean nothing by themselves."""
    return frozenset(word for pack in list_packs() for word in pack.little_words)


def find_violations(source: str, target: str, glossary: Glossary) -> tuple[Flag, ...]:
    """A flag for each term that a translation lacks, and for each forbidden translation in it.

    >>> from bilingual_pub.glossary.term import Term
    >>> council = Glossary("en", "es", (Term("city council", "concejo municipal"),))
    >>> find_violations("The city council met.", "El ayuntamiento se reunió.", council)
    (Flag(check='term', source='city council', target='concejo municipal'),)
    >>> councilors = "Los concejales municipales se reunieron."
    >>> find_violations("The city council met.", councilors, council)
    ()
    """
    if not glossary or not source.strip() or not target.strip():
        return ()
    found = find_terms(source, glossary)
    flags = (*_find_missing(found, target, glossary), *_find_forbidden(found, target, glossary))
    return tuple(dict.fromkeys(flags))


def _find_missing(found: Sequence[TermMatch], target: str, glossary: Glossary) -> Iterator[Flag]:
    said = frozenset(fold_words(target))
    told = set()
    for one in found:
        if one.term in told:
            continue
        told.add(one.term)
        if not any(has_phrase(form, said) for form in list_accepted(one, glossary.target_lang)):
            yield Flag(MISSING, one.text, inflect_translation(one, glossary.target_lang))


def _find_forbidden(found: Sequence[TermMatch], target: str, glossary: Glossary) -> Iterator[Flag]:
    """Forbidden translations, unless they are part of what another term wants."""
    lang = glossary.target_lang
    plain = " ".join(fold_words(target))
    for form in sorted(
        {f for one in found for f in list_accepted(one, lang)}, key=len, reverse=True
    ):
        plain = _compile_phrase(form).sub("\0", plain)
    for one in found:
        for words in one.term.forbidden:
            if any(
                _compile_phrase(form).search(plain) for form in (words, form_plural(words, lang))
            ):
                yield Flag(FORBIDDEN, one.text, words)


def list_accepted(found: TermMatch, lang: str) -> tuple[str, ...]:
    """The translations of a term that are right, in singular and plural."""
    if found.term.keep:
        return (found.text,)
    return tuple(filter(None, (found.term.target, get_target_plural(found.term, lang))))


def has_phrase(form: str, said: Iterable[str]) -> bool:
    """Whether each word of a translation stands among some words, inflected in any way."""
    return all(
        any(word.startswith(cut_stem(wanted)) for word in said)
        for wanted in fold_words(form)
        if wanted not in load_little_words()
    )


def cut_stem(word: str) -> str:
    """The letters of a word that must stand.

    >>> cut_stem("municipal"), cut_stem("ley")
    ('municip', 'ley')
    """
    return word[: math.ceil(len(word) * SHARE)]


def fold_words(text: str) -> list[str]:
    """The words of a text in small letters without accents.

    >>> fold_words("Audiencia Pública")
    ['audiencia', 'publica']
    """
    parts = unicodedata.normalize("NFD", text.casefold())
    return WORD.findall("".join(part for part in parts if not unicodedata.combining(part)))


def _compile_phrase(words: str) -> re.Pattern[str]:
    """The pattern of some words in a text of plain words."""
    plain = " ".join(fold_words(words))
    return re.compile(rf"(?<!\w){re.escape(plain)}(?!\w)" if plain else r"(?!)")
