"""All facts of a text but its names, none within another."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from bilingual_pub.checks.facts.days import find_dates
from bilingual_pub.checks.facts.fact import Fact
from bilingual_pub.checks.facts.kept import find_kept_facts
from bilingual_pub.checks.facts.lettering import make_plain
from bilingual_pub.checks.facts.numbers import ARTICLE, find_numbers
from bilingual_pub.checks.facts.spelled import find_spelled_numbers
from bilingual_pub.checks.facts.times import find_times
from bilingual_pub.locale import knows_language
from bilingual_pub.protect import SpanKind, separate_unspaced

ROMAN = re.compile(r"(?<![\w.-])(?=[IVX]{2}|[IVX](?!\w))X{0,3}(?:IX|IV|V?I{0,3})(?![\w-])")
ARTICLES = {"un", "una"}

ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


def extract_facts(text: str, lang: str) -> list[Fact]:
    """The facts of a text, in order; what is found first keeps its place."""
    written, text = text, make_plain(text)
    known = lang if knows_language(lang) else "en"
    language = known.split("-", 1)[0]
    taken = bytearray(len(text))
    found: list[Fact] = []
    for some in (
        find_kept_facts(separate_unspaced(text, known), known),
        find_times(text),
        find_dates(text, known),
        find_numbers(text, language),
        find_numbers_in_words(text, language),
        find_roman_numerals(text),
    ):
        found += drop_overlapping(some, taken)
    if written != text:
        found = [replace(fact, text=written[fact.start : fact.end]) for fact in found]
    return sorted(found, key=lambda fact: fact.start)


def drop_overlapping(some: Iterable[Fact], taken: bytearray) -> Iterator[Fact]:
    """The facts whose place is free; it is theirs from then on."""
    for fact in some:
        if not any(taken[fact.start : fact.end]):
            taken[fact.start : fact.end] = b"\1" * (fact.end - fact.start)
            yield fact


def find_numbers_in_words(text: str, language: str) -> Iterator[Fact]:
    """The numbers that a text spells out."""
    for word in find_spelled_numbers(text.lower(), language):
        place = text[word.start : word.end], word.start, word.end
        value = ARTICLE if place[0].lower() in ARTICLES else word.value
        yield Fact(SpanKind.NUMBER, value, *place, firm=False, cardinal=word.cardinal)


def find_roman_numerals(text: str) -> Iterator[Fact]:
    """Roman figures to 39, as Spanish numbers its centuries."""
    for match in ROMAN.finditer(text):
        values = [ROMAN_VALUES[letter] for letter in match[0]]
        signed = (-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
        value = Decimal(sum(signed))
        yield Fact(SpanKind.NUMBER, value, match[0], *match.span(), firm=False, cardinal=False)
