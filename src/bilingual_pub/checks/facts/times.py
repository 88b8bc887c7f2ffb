"""Times of day: 7:30 p.m., 7:30 p. m., 19:30, 7:30 de la noche, noon."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bilingual_pub.checks.facts.fact import Fact
from bilingual_pub.protect import SpanKind

NOON = 12 * 60
DAY = 24 * 60
"""In minutes."""

HALF = {
    "a": 0, "mañana": 0, "madrugada": 0, "morning": 0,
    "p": NOON, "tarde": NOON, "noche": NOON, "afternoon": NOON, "evening": NOON, "night": NOON,
}  # fmt: skip
"""The half of the day that a word or letter says, in minutes from midnight."""

CLOCK = re.compile(
    r"(?<![:.,$€£-])(?<![^\W\u3040-\u9fff])(?P<hour>[01]?\d|2[0-4])"
    r"(?:(?P<mark>[:.h]| ?(?:giờ|[时時点點]) ?)(?P<minute>[0-5]\d)(?::[0-5]\d)?)?"
    r"(?:"
    r"\s?(?P<half>[AaPp])\.?\s?[Mm]\b\.?"
    r"| (?:de la|in the|at) "
    r"(?P<words>mañana|tarde|noche|madrugada|morning|afternoon|evening|night)\b"
    r"| ?(?P<hours>h(?:s|rs|oras)?\.?|hours|horas|o['’]clock|UTC|GMT)(?!\w)"
    r"|(?P<bare>)"
    r")(?!:|[^\W\u3040-\u9fff])"
)
NAMED = {"noon": NOON, "midday": NOON, "mediodía": NOON, "midnight": 0, "medianoche": 0}
NAMED_TIME = re.compile(rf"(?<!\w)(?:(?:12(?::00)?|doce|twelve) (?:del? |at )?)?({'|'.join(NAMED)})(?!\w)")
LENGTHS = {"", "hours", "horas"}
"""With a point before the minutes, these count hours."""

OCLOCK = re.compile(r"o['’]clock")


def find_times(text: str) -> Iterator[Fact]:
    """The times of a text whose figures are 0 to 9, values in minutes from midnight.

    >>> [fact.value for fact in times_of_day("7:30 p.m., 19:30 h, 9 a. m., noon")]
    [1170, 1170, 540, 720]
    """
    for match in CLOCK.finditer(text):
        if is_time(match):
            yield make_time(match)
    for match in NAMED_TIME.finditer(text):
        yield Fact(
            SpanKind.TIME, NAMED[match[1]], match[0], *match.span(),
            pieces=(Decimal(12),),
        )  # fmt: skip


def is_time(match: re.Match[str]) -> bool:
    """Whether figures say a time: 24 hours or 7.30 alone are something else."""
    if match["half"] or match["words"]:
        return True
    unit = match["hours"] or ""
    if OCLOCK.match(unit):
        return True
    return bool(match["minute"]) and (match["mark"] != "." or unit not in LENGTHS)


def make_time(match: re.Match[str]) -> Fact:
    """The fact that a time is; without a.m. or p.m. it may be either."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    minutes = (hour * 60 + minute) % DAY
    word = (match["half"] or match["words"] or "").lower()
    also: frozenset[int] = frozenset()
    if word and hour <= 12:  # noqa: PLR2004 - hours of half a day
        minutes = minutes % NOON + HALF[word]
        if word == "noche" and hour == 12:  # noqa: PLR2004 - midnight
            also = frozenset({0})
    elif 0 < hour <= 12:  # noqa: PLR2004 - hours of half a day
        also = frozenset({(minutes + NOON) % DAY})
    pieces = (Decimal(hour), *([Decimal(minute)] if minute else []))
    return Fact(SpanKind.TIME, minutes, match[0], *match.span(), also=also, pieces=pieces)
