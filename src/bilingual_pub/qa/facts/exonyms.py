"""Countries, languages and places by their names in two languages, from the CLDR and our list."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from bilingual_pub.i18n import load_cldr
from bilingual_pub.lang import list_packs
from bilingual_pub.qa.facts.words import (
    WORD,
    fold_word,
    load_common_words,
    load_place_names,
)

PIVOT = "en"
"""The language whose names the other languages' lists are made for."""

SHORTEST = 4
"""Letters of a word that says which country is meant: not the of, the de."""


@cache
def load_exonyms(source: str, target: str) -> dict[str, frozenset[str]]:
    """For each word of a name in one language, the words of that name in another; all folded.

    >>> sorted(load_exonyms("en", "es")["london"])
    ['londres']
    """
    one, other = load_cldr(source), load_cldr(target)
    found: dict[str, set[str]] = defaultdict(set)
    for table in ("territories", "languages"):
        names, others = getattr(one, table), getattr(other, table)
        for code in names.keys() & others.keys():
            if table == "territories" or " " not in names[code] + others[code]:
                pair_words(found, names[code], others[code])
    for zone, city in list_cities(source, target):
        pair_words(found, get_city_name(source, zone, city), get_city_name(target, zone, city))
    for pair in list_place_pairs(source, target):
        if not any(name.islower() for name in pair):
            pair_words(found, *pair)
    return freeze_sets(found)


@cache
def load_demonyms(source: str, target: str) -> dict[str, frozenset[str]]:
    """For each word of a name in one language, how another calls whose it is; all folded.

    >>> sorted(load_demonyms("en", "es")["poland"])
    ['polaca', 'polaco']
    """
    found: dict[str, set[str]] = defaultdict(set)
    for name, other in list_place_pairs(source, target):
        if name.islower() or other.islower():
            pair_words(found, name, other)
    return freeze_sets(found)


def list_place_pairs(source: str, target: str) -> Iterator[tuple[str, str]]:
    """The names of places in two languages, as their packs have them; English names join them."""
    if PIVOT in (source, target):
        for english, name in load_place_names(target if source == PIVOT else source):
            yield (english, name) if source == PIVOT else (name, english)
        return
    others: dict[str, list[str]] = defaultdict(list)
    for english, other in load_place_names(target):
        others[english].append(other)
    for english, name in load_place_names(source):
        for other in others[english]:
            yield name, other


def freeze_sets(found: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    """What was found, which is not to be changed."""
    return {word: frozenset(words) for word, words in found.items()}


@cache
def load_places(lang: str) -> frozenset[str]:
    """The words of names of places in a language that are no common words; all folded.

    >>> "vietnam" in load_places("en"), "island" in load_places("en")
    (True, False)
    """
    names = [*load_cldr(lang).territories.values()]
    names += [get_city_name(lang, zone, city) for zone, city in list_cities(lang)]
    names += [name for _english, name in load_place_names(lang)]
    if lang == PIVOT:
        names += [english for pack in list_packs() for english, _ in load_place_names(pack.tag)]
    words = {fold_word(word) for name in names for word in WORD.findall(name) if word[0].isupper()}
    return frozenset(
        word for word in words if len(word) >= SHORTEST and word not in load_common_words(lang)
    )


def list_cities(*langs: str) -> Iterator[tuple[str, str]]:
    """The time zones of the CLDR, each with its city in English."""
    for zone in sorted({str(zone) for lang in langs for zone in load_cldr(lang).time_zones}):
        yield zone, zone.rsplit("/", 1)[-1].replace("_", " ")


def get_city_name(lang: str, zone: str, city: str) -> str:
    """The city of a time zone, as a language calls it."""
    return str(load_cldr(lang).time_zones.get(zone, {}).get("city", city))


def pair_words(found: dict[str, set[str]], name: str, other: str) -> None:
    """Note that the words of one name may stand for those of the other."""
    words = [fold_word(word) for word in WORD.findall(other)]
    for word in map(fold_word, WORD.findall(name)):
        if len(word) >= SHORTEST and word not in words:
            found[word].update(word for word in words if len(word) >= SHORTEST or len(words) == 1)
