"""All facts of a text but its names, none within another."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from bilingual_pub.i18n import knows_language
from bilingual_pub.lang import get_language, get_pack
from bilingual_pub.protect import Span, SpanKind, find_protected_spans, separate_unspaced
from bilingual_pub.qa.facts.dates import find_dates, find_times
from bilingual_pub.qa.facts.fact import Fact
from bilingual_pub.qa.facts.fractions import find_fractions, find_halves, find_powers, read_exactly
from bilingual_pub.qa.facts.numbers import ARTICLE, find_numbers
from bilingual_pub.qa.facts.spelled import find_spelled_numbers
from bilingual_pub.qa.facts.words import fold_word, make_plain
from bilingual_pub.text import SpanMask, blank_note_marks, read_roman

ROMAN = re.compile(r"(?<![\w.-])(?=[IVX]{2}|[IVX](?!\w))X{0,3}(?:IX|IV|V?I{0,3})(?![\w-])")


def extract_facts(text: str, lang: str) -> list[Fact]:
    """The facts of a text, in order; what is found first keeps its place."""
    written, text = text, make_plain(text)
    known = lang if knows_language(lang) else "en"
    language = get_language(known)
    bare = blank_note_marks(text)
    taken = SpanMask(len(text))
    found: list[Fact] = []
    for some in (
        find_kept_facts(separate_unspaced(text, known), known),
        find_times(bare, language),
        find_dates(bare, known),
        find_halves(bare, language),
        find_powers(text),
        find_fractions(text),
        find_numbers(bare, language),
        find_numbers_in_words(bare, language),
        find_roman_numerals(text),
    ):
        found += drop_overlapping(some, taken)
    if written != text:
        found = [replace(fact, text=written[fact.start : fact.end]) for fact in found]
    return sorted(found, key=lambda fact: fact.start)


def drop_overlapping(some: Iterable[Fact], taken: SpanMask) -> Iterator[Fact]:
    """The facts whose place is free; it is theirs from then on."""
    for fact in some:
        if taken.take_if_free(fact.start, fact.end):
            yield fact


def find_numbers_in_words(text: str, language: str) -> Iterator[Fact]:
    """The numbers that a text spells out."""
    articles = get_pack(language).numbers.articles
    for word in find_spelled_numbers(text.lower(), language):
        place = text[word.start : word.end], word.start, word.end
        value = ARTICLE if place[0].lower() in articles else word.value
        # A half is said with the word of the second; so it may answer both.
        part = Fraction(1, int(word.value)) if not word.cardinal and word.value > 1 else None
        also = frozenset({read_exactly(part)}) if part else frozenset()
        yield Fact(SpanKind.NUMBER, value, *place, also, firm=False, cardinal=word.cardinal)


def find_roman_numerals(text: str) -> Iterator[Fact]:
    """Roman figures to 39, as Spanish numbers its centuries."""
    for match in ROMAN.finditer(text):
        value = Decimal(read_roman(match[0]))
        yield Fact(SpanKind.NUMBER, value, match[0], *match.span(), firm=False, cardinal=False)


COUNTRY = "1"

PHONE_WITH_COUNTRY = 11
"""Figures of a phone number of North America with its 1 in front."""

ACRONYM, FEW_FIGURES = 3, 2
"""Letters and figures of a code whose letters stand for words, and may be others elsewhere."""

MIXED = re.compile(r"(?<![\w/@#.-])(?=[\w-]{0,99}\d)[^\W\d_]\w{0,30}(?:-\w{1,30}){0,6}(?![\w@])")
"""Letters with figures: SARS-CoV-2."""

PART_OF_A_NUMBER = re.compile(r"[.,$€£]\d+[KMB](?!\w)")
"""The 5M of $1.5M."""


def strip_separators(text: str) -> str:
    """A code without what stands between its letters and figures."""
    return "".join(letter for letter in fold_word(text) if letter.isalnum())


def normalize_phone(text: str) -> str:
    """A phone number's figures, and letters that stand for some."""
    number = re.split(r",? (?:ext|x)", text, maxsplit=1)
    figures = "".join(letter for letter in number[0].upper() if letter.isalnum())
    if len(figures) == PHONE_WITH_COUNTRY:
        figures = figures.removeprefix(COUNTRY)
    return "-".join([figures, *re.findall(r"\d+", number[1] if number[1:] else "")])


def normalize_url(text: str) -> str:
    """A web address without what browsers add themselves."""
    bare = re.sub(r"^https?://", "", text).removesuffix("/")
    host, slash, path = bare.partition("/")
    return host.lower().removeprefix("www.") + slash + path


VALUES: dict[SpanKind, Callable[[str], str]] = {
    SpanKind.URL: normalize_url,
    SpanKind.EMAIL: str.lower,
    SpanKind.PHONE: normalize_phone,
    SpanKind.HASHTAG: fold_word,
    SpanKind.HANDLE: str.lower,
    SpanKind.CODE: strip_separators,
    SpanKind.ADDRESS: strip_separators,
}

WITH_PIECES = {SpanKind.PHONE, SpanKind.CODE, SpanKind.ADDRESS}
"""What another language may write as a number and words around it."""


def find_kept_facts(text: str, lang: str) -> Iterator[Fact]:
    """The facts of a text that every language writes alike."""
    for span in find_protected_spans(text, lang, lang):
        if span.kind in VALUES and not PART_OF_A_NUMBER.match(text, max(span.start - 1, 0)):
            yield make_kept_fact(span)
    for match in MIXED.finditer(text):
        start, end = find_bare_code(match[0])
        if start < end:
            at = match.start()
            yield make_kept_fact(Span(at + start, at + end, SpanKind.CODE, match[0][start:end], ""))


def find_bare_code(token: str) -> tuple[int, int]:
    """Where in a token its code stands: anti-SARS-CoV-2-like is about SARS-CoV-2.

    >>> find_bare_code("anti-SARS-CoV-2-like")
    (5, 15)
    >>> find_bare_code("mid-1990s"), find_bare_code("Tuesday")
    ((0, 0), (0, 0))
    """
    coded = [
        match.span()
        for match in re.finditer(r"\w+", token)
        if any(letter.isupper() or letter.isdigit() for letter in match[0])
    ]
    if not coded:
        return 0, 0
    start, end = coded[0][0], coded[-1][1]
    code = token[start:end]
    if not any(map(str.isdigit, code)) or not code[0].isalpha():
        return 0, 0
    return start, end


def list_other_letters(code: str) -> set[str]:
    """What a code may be in another language: letters in another order, or other letters.

    The HIV-1 is the VIH-1 and the ICD-10 the CIE-10; but SB 10 is not HB 10.
    """
    letters, figures = re.findall(r"[^\W\d]", code), re.findall(r"\d", code)
    acronym = len(letters) == ACRONYM and len(figures) <= FEW_FIGURES
    return {sort_letters(code)} | ({"".join(figures)} if acronym else set())


def sort_letters(code: str) -> str:
    """A code's letters in alphabetical order: the HIV is the VIH in Spanish.

    >>> sort_letters("hiv1") == sort_letters("vih1"), sort_letters("sb12") == sort_letters("sb21")
    (True, False)
    """
    return "".join(sorted(filter(str.isalpha, code))) + "".join(filter(str.isdigit, code))


def make_kept_fact(span: Span) -> Fact:
    """The fact that a protected span is."""
    pieces = re.findall(r"\d{1,30}", span.source) if span.kind in WITH_PIECES else ()
    value = VALUES[span.kind](span.source)
    also = frozenset(list_other_letters(value)) if span.kind is SpanKind.CODE else frozenset()
    return Fact(
        span.kind, value, span.source, span.start, span.end,
        also=also, pieces=tuple(map(Decimal, pieces)),
    )  # fmt: skip
