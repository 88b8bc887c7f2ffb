"""Dates in words, and months and weekdays alone, with the CLDR's names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from bilingual_pub.i18n import load_cldr
from bilingual_pub.lang import borrow_table, borrow_words, get_language, get_pack, join_choices
from bilingual_pub.protect import DateNames, SpanKind, load_date_names
from bilingual_pub.qa.facts.fact import Fact
from bilingual_pub.qa.facts.numbers import find_scale

SHORTEST_MONTH = 4
"""Letters of a month that stands alone: mar is the sea, and May may be the verb."""


def find_dates(text: str, lang: str) -> Iterator[Fact]:
    """The dates of a text whose figures are 0 to 9; values are year, month and day, 0 if unsaid.

    >>> [fact.value for fact in find_dates("martes 4 de marzo del 2026; mayo", "es")]
    [(2026, 3, 4), (0, 5, 0), ('weekday', 1)]
    """
    names, verbs = load_date_names(lang), get_pack(lang).month_verbs
    for match in names.pattern.finditer(text):
        month = names.months[match["month"]]
        day, year = int(match["day_before"] or match["day_after"] or 0), int(match["year"] or 0)
        start, end = match.span("rest")
        if year and find_scale(text, end, get_language(lang))[0] != 1:
            year, end = (
                0,
                len(text[: match.start("year")].rstrip(" ,")),
            )  # 26 de marzo, 1700 millones
        if day or year:
            pieces = tuple(Decimal(number) for number in (day, year) if number)
            value = (year, month, day)
            yield Fact(SpanKind.DATE, value, text[start:end], start, end, pieces=pieces)
        elif len(match["month"]) >= SHORTEST_MONTH or match["month"] in verbs:
            surely = match["month"] not in verbs
            yield Fact(
                SpanKind.DATE, (0, month, 0), text[start:end], start, end,
                pieces=(Decimal(month),), firm=False, cardinal=surely,
            )  # fmt: skip
    yield from find_weekdays(text, lang)


def find_weekdays(text: str, lang: str) -> Iterator[Fact]:
    """The days of the week that a text names, wherever they stand.

    Where its language writes them small, one with a capital within a sentence is a name: Domingo.
    """
    names = load_date_names(lang)
    for match in compile_weekdays(lang).finditer(text):
        number = names.weekdays[match["name"]]
        yield Fact(
            SpanKind.DATE, ("weekday", number), match[0], *match.span(),
            pieces=(Decimal(number + 2),), firm=not is_name(text, match, names),
        )  # fmt: skip


def is_name(text: str, match: re.Match[str], names: DateNames) -> bool:
    """Whether a weekday may be somebody's name: it has a capital that its language does not ask."""
    small = match[0].lower()
    return match[0] != small and small in names.weekdays and not starts(text[: match.start()])


def starts(before: str) -> bool:
    """Whether a sentence, a line or a list starts behind a text."""
    return not before.strip() or bool(re.search(r"[^\w\s,)]\s*\Z|\n\s*\Z", before[-20:]))


@cache
def compile_weekdays(lang: str) -> re.Pattern[str]:
    """The full names of a language's weekdays."""
    wide = set(load_cldr(lang).days["format"]["wide"].values())
    names = [
        name for name in load_date_names(lang).weekdays if name in wide or name.lower() in wide
    ]
    choice = "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?<!\w)(?P<name>{choice})s?(?!\w)")


NOON = 12 * 60

DAY = 24 * 60
"""In minutes."""

LETTERS = {"a": 0, "p": NOON}
"""The half of the day of a.m. and p.m., in minutes from midnight."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The times of day in one language; where its words are not known here, in all that are.

    Attributes:
        figures: a time in figures, with what stands behind them.
        words: a time in words, noon.
        halves: the half of the day that a letter or word says, in minutes from midnight.
        named: what the words of `words` say, in minutes from midnight.
        night: the words of `halves` that call midnight 12 too.
        hours: words for hours, which with a point before the minutes are counted.
        sharp: words that make any figure an hour.
    """

    figures: re.Pattern[str]
    words: re.Pattern[str]
    halves: dict[str, int]
    named: dict[str, int]
    night: frozenset[str]
    hours: frozenset[str]
    sharp: frozenset[str]


@cache
def load_clock(lang: str) -> Clock:
    """The clock of a language without a region."""
    halves = borrow_table(lang, lambda pack: pack.times.halves)
    named = borrow_table(lang, lambda pack: pack.times.named)
    night = borrow_words(lang, lambda pack: pack.times.night)
    hours = borrow_words(lang, lambda pack: pack.times.hours)
    sharp = borrow_words(lang, lambda pack: pack.times.sharp)
    links = join_choices(borrow_words(lang, lambda pack: pack.times.links))
    twelve = join_choices(borrow_words(lang, lambda pack: pack.times.twelve))
    named_links = join_choices(borrow_words(lang, lambda pack: pack.times.named_links))
    return Clock(
        re.compile(
            r"(?<![:.,$€£-])(?<![^\W\u3040-\u9fff])(?P<hour>[01]?\d|2[0-4])"
            r"(?:(?P<mark>[:.h]| ?(?:giờ|[时時点點]) ?)(?P<minute>[0-5]\d)(?::[0-5]\d)?)?"
            r"(?:"
            r"\s?(?P<half>[AaPp])\.?\s?[Mm]\b\.?"
            rf"| (?:{links}) (?P<words>{join_choices(halves)})\b"
            rf"| ?(?P<hours>h(?:s|rs)?\.?|{join_choices(hours | sharp)}|UTC|GMT)(?!\w)"
            r"|(?P<bare>)"
            r")(?!:|[^\W\u3040-\u9fff])"
        ),
        re.compile(
            rf"(?<!\w)(?:(?:12(?::00)?|{twelve}) (?:(?:{named_links}) )?)?({join_choices(named)})"
            r"(?!\w)"
        ),
        LETTERS | {word: 60 * hour for word, hour in halves.items()},
        {word: 60 * hour for word, hour in named.items()},
        night,
        hours,
        sharp,
    )


def find_times(text: str, lang: str) -> Iterator[Fact]:
    """The times of a text whose figures are 0 to 9, values in minutes from midnight.

    >>> [fact.value for fact in find_times("7:30 p.m., 19:30 h, 9 a. m., noon", "en")]
    [1170, 1170, 540, 720]
    """
    clock = load_clock(lang)
    for match in clock.figures.finditer(text):
        if is_time(match, clock):
            yield make_time(match, clock)
    for match in clock.words.finditer(text):
        yield Fact(
            SpanKind.TIME, clock.named[match[1]], match[0], *match.span(),
            pieces=(Decimal(12),),
        )  # fmt: skip


def is_time(match: re.Match[str], clock: Clock) -> bool:
    """Whether figures say a time: 24 hours or 7.30 alone are something else."""
    if match["half"] or match["words"]:
        return True
    unit = match["hours"] or ""
    if unit in clock.sharp:
        return True
    return bool(match["minute"]) and (
        match["mark"] != "." or (bool(unit) and unit not in clock.hours)
    )


def make_time(match: re.Match[str], clock: Clock) -> Fact:
    """The fact that a time is; without a.m. or p.m. it may be either."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    minutes = (hour * 60 + minute) % DAY
    word = (match["half"] or match["words"] or "").lower()
    also: frozenset[int] = frozenset()
    if word and hour <= 12:  # noqa: PLR2004 - hours of half a day
        minutes = minutes % NOON + clock.halves[word]
        if word in clock.night and hour == 12:  # noqa: PLR2004 - midnight
            also = frozenset({0})
    elif 0 < hour <= 12:  # noqa: PLR2004 - hours of half a day
        also = frozenset({(minutes + NOON) % DAY})
    pieces = (Decimal(hour), *([Decimal(minute)] if minute else []))
    return Fact(SpanKind.TIME, minutes, match[0], *match.span(), also=also, pieces=pieces)
