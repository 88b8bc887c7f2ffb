"""What makes a box worth its paper: when, where, how much, and whom to call."""

import re
from functools import cache, lru_cache

from bilingual_pub.i18n import knows_language
from bilingual_pub.lang import get_language
from bilingual_pub.protect import PATTERNS, SpanKind, load_date_names

KINDS = frozenset({SpanKind.PHONE, SpanKind.EMAIL, SpanKind.ADDRESS, SpanKind.PRICE, SpanKind.TIME})

FIGURES = tuple((kind, pattern) for kind, pattern in PATTERNS if kind in KINDS)

SHORT_CODE = re.compile(r"(?<![\w$€£.,/:#-])\d{5,6}(?![\w/:-]|[.,]\d)")
"""Text POOL to 55501: numbers that take messages have five or six digits."""

DATE_IN_FIGURES = re.compile(r"(?<![\w/.-])(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d)(?!\w)")

CONTACTS = frozenset({SpanKind.PHONE, SpanKind.EMAIL, SpanKind.ADDRESS})

SPOKEN = ("en", "es")
"""Whose names of days are looked for beside those of the page's own language."""

LONGEST_BOX = 5_000
"""Characters; a longer text is no box, and what it says is not looked for."""


@lru_cache(maxsize=1_000)
def find_facts(text: str, lang: str) -> frozenset[SpanKind]:
    """The kinds of facts that a text holds: phone, e-mail, address, price, date, and time.

    A day of the week counts as a time.

    >>> sorted(find_facts("Call 520-555-0149 by May 30.", "en"))
    [<SpanKind.DATE: 'date'>, <SpanKind.PHONE: 'phone'>]
    """
    text = text[:LONGEST_BOX]
    found = {kind for kind, pattern in FIGURES if pattern.search(text)}
    if SHORT_CODE.search(text):
        found.add(SpanKind.PHONE)
    if DATE_IN_FIGURES.search(text):
        found.add(SpanKind.DATE)
    for name in dict.fromkeys((get_language(lang), *SPOKEN)):
        if name and knows_language(name):
            found |= _find_days(text, name)
    return frozenset(found)


def _find_days(text: str, lang: str) -> set[SpanKind]:
    found = set()
    dates = (match for match in load_date_names(lang).pattern.finditer(text))
    if any(match["day_before"] or match["day_after"] for match in dates):
        found.add(SpanKind.DATE)
    if _compile_weekdays(lang).search(text):
        found.add(SpanKind.TIME)
    return found


@cache
def _compile_weekdays(lang: str) -> re.Pattern[str]:
    names = [name for name in load_date_names(lang).weekdays if len(name) > len("Mon.")]
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest) or '(?!)'})s?(?!\w)")
