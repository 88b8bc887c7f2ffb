"""Dates in words: found with the CLDR's names of months, written as the target language does.

A date in figures, 3/4/2026, may be March or April: it stays as it is, as a number.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from bilingual_pub.i18n import load_cldr

LEAP_YEAR = 2024
"""Stands in where a date names no year, so that February 29 is one."""

WHOLE_DATES = {"yEd": "full", "yd": "long"}
SKELETONS = {
    "Ed": ("MMMMEEEEd", "MMMMEd", "MMMEd", "MEd"),
    "d": ("MMMMd", "MMMd", "Md"),
    "y": ("yMMMM", "yMMM", "yM"),
}
"""Which of the CLDR's patterns writes which parts beside the month; the first that there is."""

WIDE = {"M": "MMMM", "L": "LLLL", "E": "EEEE"}

CALENDAR_CYCLE = 28
"""Years after which every day falls on the same weekday again, within a century."""


class DateNames(NamedTuple):
    """Names of months and weekdays in one language, by the number each stands for."""

    months: dict[str, int]
    weekdays: dict[str, int]
    pattern: re.Pattern[str]


def find_dates(text: str, source: str, target: str) -> Iterator[tuple[int, int, str]]:
    """Where each date of a text starts and ends, and how the target language writes it.

    A weekday belongs to the date, unless the calendar says that the author was mistaken.
    """
    names = load_date_names(source)
    for match in names.pattern.finditer(text):
        day, year = match["day_before"] or match["day_after"], match["year"]
        if not day and not year:
            continue
        month = names.months[match["month"]]
        weekday = names.weekdays.get(match["weekday"]) if day else None
        date = parse_calendar_day(int(year or 0), month, int(day or 1), weekday)
        if date is None:
            weekday = None
            date = parse_calendar_day(int(year or 0), month, int(day or 1), None)
        if date is not None:
            start = match.start() if weekday is not None else match.start("rest")
            parts = ("y" if year else "") + ("E" if weekday is not None else "")
            yield start, match.end(), format_parts(date, parts + ("d" if day else ""), target)


def parse_calendar_day(year: int, month: int, day: int, weekday: int | None) -> dt.date | None:
    """A day that is written so, in any year for the year 0; None where the calendar has none.

    >>> parse_calendar_day(0, 3, 4, 2), parse_calendar_day(0, 2, 30, None)
    (datetime.date(2026, 3, 4), None)
    >>> parse_calendar_day(2026, 3, 4, 0)
    """
    years = [year] if year else list(range(LEAP_YEAR, LEAP_YEAR + CALENDAR_CYCLE))
    for candidate in years:
        try:
            date = dt.date(candidate, month, day)
        except ValueError:
            continue
        if weekday is None or date.weekday() == weekday:
            return date
    return None


def format_parts(date: dt.date, parts: str, lang: str) -> str:
    """A date as a language writes its month in full, and these parts: `y`ear, w`E`ekday, `d`ay.

    >>> format_parts(dt.date(2026, 3, 4), "d", "es"), format_parts(dt.date(2026, 3, 4), "Ed", "es")
    ('4 de marzo', 'miércoles, 4 de marzo')
    >>> format_parts(dt.date(2026, 3, 4), "yd", "en"), format_parts(dt.date(2026, 3, 4), "Ed", "en")
    ('March 4, 2026', 'Wednesday, March 4')
    """
    from babel.dates import format_date

    return format_date(date, format=widen_names(find_pattern(parts, lang)), locale=load_cldr(lang))


def find_pattern(parts: str, lang: str) -> str:
    """The CLDR's pattern for a month and these parts."""
    locale = load_cldr(lang)
    if parts in WHOLE_DATES:
        return str(locale.date_formats[WHOLE_DATES[parts]].pattern)
    skeletons = locale.datetime_skeletons
    return next(str(skeletons[name].pattern) for name in SKELETONS[parts] if name in skeletons)


def widen_names(pattern: str) -> str:
    """A pattern with its month and weekday written out, as UTS 35 widens a skeleton's fields.

    >>> widen_names("E, d 'de' MMM")
    "EEEE, d 'de' MMMM"
    """
    return re.sub(
        r"'[^']*'|M{3,4}|L{3,4}|E+", lambda field: WIDE.get(field[0][0], field[0]), pattern
    )


@cache
def load_date_names(lang: str) -> DateNames:
    """The names that a language has for months and weekdays, and the pattern of its dates."""
    locale = load_cldr(lang)
    months = list_spellings(
        names
        for context in ("format", "stand-alone")
        for width, names in locale.months[context].items()
        if width != "narrow"
    )
    weekdays = list_spellings(
        names
        for context in ("format", "stand-alone")
        for width, names in locale.days[context].items()
        if width in {"wide", "abbreviated"}
    )
    return DateNames(months, weekdays, compile_date_pattern(months, weekdays))


def list_spellings(tables: Iterable[dict[int, str]]) -> dict[str, int]:
    """Every name as the CLDR writes it, with a capital too, and without an abbreviation's stop.

    Names made with a figure (tháng 3, 3月) are left out: there the figure is what matters.
    """
    return {
        spelling: number
        for table in tables
        for number, name in table.items()
        for bare in (name.rstrip("."),)
        for spelling in (bare, bare[:1].upper() + bare[1:])
        if bare and not any(map(str.isdigit, bare))
    }


def compile_date_pattern(months: dict[str, int], weekdays: dict[str, int]) -> re.Pattern[str]:
    """March 4, 2026 · Tuesday, March 4th · 4 de marzo del 2026 · martes 4 de marzo · March 2026."""
    month = rf"(?P<month>{join_alternatives(months)})(?!\w)"
    return re.compile(
        rf"(?<!\w)(?:(?P<weekday>{join_alternatives(weekdays)})(?!\w)\.?,? )?"
        rf"(?P<rest>(?:(?<!\w)(?<!\d[.,/-])(?P<day_before>\d{{1,2}})(?:st|nd|rd|th|\.?º|er)?\.?"
        rf"(?: of| de)? )?{month}(?:\.(?=,? (?:del? )?\d))?"
        rf"(?: (?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:]|[.,]\d))?"
        rf"(?:(?:,| de| del)? (?P<year>[12]\d{{3}})(?![\w:]|[.,]\d))?)"
    )


def join_alternatives(names: Iterable[str]) -> str:
    """A pattern for any of the names, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"
