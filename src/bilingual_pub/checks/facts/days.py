"""Dates in words, and months and weekdays alone, with the CLDR's names."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from bilingual_pub.checks.facts.fact import Fact
from bilingual_pub.checks.facts.numbers import find_scale
from bilingual_pub.locale import load_cldr
from bilingual_pub.protect import SpanKind
from bilingual_pub.protect.dates import DateNames, load_date_names

SHORTEST_MONTH = 4
"""Letters of a month that stands alone: mar is the sea, and May may be the verb."""

VERBS = frozenset({"May", "March"})


def find_dates(text: str, lang: str) -> Iterator[Fact]:
    """The dates of a text whose figures are 0 to 9; values are year, month and day, 0 if unsaid.

    >>> [fact.value for fact in days("martes 4 de marzo del 2026; mayo", "es")]
    [(2026, 3, 4), (0, 5, 0), ('weekday', 1)]
    """
    names = load_date_names(lang)
    for match in names.pattern.finditer(text):
        month = names.months[match["month"]]
        day, year = int(match["day_before"] or match["day_after"] or 0), int(match["year"] or 0)
        start, end = match.span("rest")
        if year and find_scale(text, end, lang.split("-", 1)[0])[0] != 1:
            year, end = (
                0,
                len(text[: match.start("year")].rstrip(" ,")),
            )  # 26 de marzo, 1700 millones
        if day or year:
            pieces = tuple(Decimal(number) for number in (day, year) if number)
            value = (year, month, day)
            yield Fact(SpanKind.DATE, value, text[start:end], start, end, pieces=pieces)
        elif len(match["month"]) >= SHORTEST_MONTH or match["month"] in VERBS:
            yield Fact(
                SpanKind.DATE, (0, month, 0), text[start:end], start, end,
                pieces=(Decimal(month),), firm=False, cardinal=match["month"] not in VERBS,
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
    names = [name for name in load_date_names(lang).weekdays if name in wide or name.lower() in wide]
    choice = "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?<!\w)(?P<name>{choice})s?(?!\w)")
