"""The day that a reviewer writes down, in figures or in words."""

import datetime as dt
import re

from bilingual_pub.errors import InputError
from bilingual_pub.locale import _, load_cldr, get_user_language
from bilingual_pub.protect.dates import parse_calendar_day, load_date_names

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")

FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")

LANGUAGES = ("en", "es")
"""Whose months are known beside those of the user's own language."""

CENTURY = 2000


def parse_day(text: str, where: str) -> dt.date | None:
    """The day that a text names; None for an empty one.

    Where 3/4/2026 could be two days, it is the one that the user's language means.

    Raises:
        InputError: it is no day.
    """
    bare = " ".join(text.split()).strip(" _.…")
    if not bare:
        return None
    day = _parse_figures(bare) or _parse_words(bare)
    if day is None:
        raise InputError(
            _("{where}: “{text}” is no date. Write it as {example}.").format(
                where=where, text=bare[:40], example="2026-03-04"
            )
        )
    return day


def _parse_figures(text: str) -> dt.date | None:
    if found := ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
        return parse_calendar_day(year, month, day, None) if year else None
    if not (found := FIGURES.fullmatch(text)):
        return None
    first, second, year = map(int, found.groups())
    year += CENTURY if year < 100 else 0  # noqa: PLR2004
    orders = [(first, second), (second, first)]
    if _is_day_first():
        orders.reverse()
    days = (parse_calendar_day(year, month, day, None) for month, day in orders)
    return next(filter(None, days), None) if year else None


def _is_day_first() -> bool:
    short = str(load_cldr(get_user_language()).date_formats["short"].pattern)
    return short.find("d") < short.find("M")


def _parse_words(text: str) -> dt.date | None:
    for lang in dict.fromkeys((get_user_language(), *LANGUAGES)):
        names = load_date_names(lang)
        found = names.pattern.search(text)
        day = found and (found["day_before"] or found["day_after"])
        if found and day and found["year"]:
            return parse_calendar_day(int(found["year"]), names.months[found["month"]], int(day), None)
    return None
