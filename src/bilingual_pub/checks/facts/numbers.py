"""Numbers in figures, as each language writes them: 1,000.5, 1.000,5 and 1 000,5 are one number."""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from functools import cache

from bilingual_pub.checks.facts.fact import Fact
from bilingual_pub.checks.facts.spelled import SCALES
from bilingual_pub.protect import SpanKind

GROUP = 3
"""Figures between two separators of thousands."""

LONGEST = 30
"""Figures of a number; what has more is compared as it is written."""

NUMERAL = re.compile(
    r"(?<![\d.,–-])(?<![^\W_])\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?(?![\d.,-]\d|\d)"
    r"|(?<![\d])(?<!\d[.,])(?:(?<![\w.])\.)?\d+(?:[.,]\d+)*"
)

CURRENCIES = {
    "$": "dollar", "US$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "USD": "dollar",
    "EUR": "euro", "MXN": "peso", "GBP": "pound", "dollar": "dollar", "dollars": "dollar",
    "dólar": "dollar", "dólares": "dollar", "dolares": "dollar", "euro": "euro", "euros": "euro",
    "peso": "peso", "pesos": "peso", "pounds": "pound", "libras": "pound", "yen": "yen",
    "cents": "cent", "centavos": "cent",
}  # fmt: skip
BEFORE = re.compile(r"(?:(?:US|MX|CA|AU|[CAR])?[$€£¥]|(?<!\w)(?:USD|EUR|MXN|GBP))\s?$")
AFTER = re.compile(
    r"\s?(?:de )?([€£¥]|(?:USD|EUR|MXN|GBP|dollars?|dólar(?:es)?|euros?|pesos?|cents|centavos)(?!\w))"
)
SHORT_SCALES = {"k": 10**3, "K": 10**3, "M": 10**6, "B": 10**9}
"""What is written right behind the figures of a price: $1.5M."""

ERA = re.compile(r"'?s(?!\w)")
ERA_BEFORE = re.compile(r"(?:años|década de(?: los)?) $")
RANGE = re.compile(r"\s?(?:-|–|a|to|and|y|or|o)\s?(?=\d)")


def numbers(text: str, lang: str) -> Iterator[Fact]:
    """The numbers and prices of a text whose figures are 0 to 9."""
    matches = list(NUMERAL.finditer(text))
    scale, after = Decimal(1), len(text) + 1
    found = []
    for match in reversed(matches):
        own, end = scale_behind(text, match.end(), lang)
        joint = RANGE.match(text, match.end())
        lent = scale if own == 1 and joint and joint.end() == after else Decimal(1)
        found.append(number(text, match, lang, own, end, lent))
        scale, after = (own if own != 1 else lent), match.start()
    return reversed(found)


def number(  # noqa: PLR0913 - where it stands, and what multiplies it
    text: str, match: re.Match[str], lang: str, scale: Decimal, end: int, lent: Decimal
) -> Fact:
    """The fact that some figures are; `lent` is what the end of a range is multiplied by."""
    start = match.start()
    before = BEFORE.search(text, max(start - 4, 0), start)
    after = AFTER.match(text, end)
    kind = SpanKind.PRICE if before or after else SpanKind.NUMBER
    if (
        before
        and end < len(text)
        and text[end] in SHORT_SCALES
        and not text[end + 1 :][:1].isalpha()
    ):
        scale, end = Decimal(SHORT_SCALES[text[end]]), end + 1
    values = readings(match[0], lang)
    read = [times(value, by) for by in dict.fromkeys((scale, scale * lent)) for value in values]
    also = {*read, *era(text, match)} - {read[0]}
    start = before.start() if before else start
    end = after.end() if after else end
    if match[0].isdigit() and part(match[0]) == match[0]:
        read = [match[0]]
    return Fact(kind, read[0], text[start:end], start, end, frozenset(also), parts(match[0]))


def currency(text: str) -> str:
    """Which money a price is in, in one word; empty where it doesn't say.

    >>> currency("US$5"), currency("5 millones de dólares"), currency("5")
    ('dollar', 'dollar', '')
    """
    found = re.findall(r"[€£¥$]|[^\W\d_]+", text)
    return next((CURRENCIES[word] for word in found if word in CURRENCIES), "")


def times(value: Hashable, scale: Decimal) -> Hashable:
    """A number multiplied; what is no number stays as it is."""
    return value * scale if isinstance(value, Decimal) else value


@cache
def scale_words(lang: str) -> re.Pattern[str]:
    """The words that multiply the figures before them."""
    scales = sorted(SCALES.get(lang, ()), key=len, reverse=True)
    end = "" if lang == "zh" else r"(?!\w)"
    return re.compile(rf"[ -]?(?:{'|'.join(scales) or '(?!)'}){end}", re.IGNORECASE)


def scale_behind(text: str, place: int, lang: str) -> tuple[Decimal, int]:
    """What the words behind a number multiply it by, and where they end."""
    scale, end = Decimal(1), place
    for _ in range(2):
        match = scale_words(lang).match(text, end)
        if not match:
            break
        scale *= SCALES[lang][match[0].strip(" -").lower()]
        end = match.end()
    return scale, end


def era(text: str, match: re.Match[str]) -> set[Hashable]:
    """The 1990s are the years 90, and the other way round."""
    place = match.start()
    if not (ERA.match(text, match.end()) or ERA_BEFORE.search(text, max(place - 20, 0), place)):
        return set()
    if re.fullmatch(r"\d0", match[0]):
        return {Decimal(f"19{match[0]}"), Decimal(f"20{match[0]}")}
    return {Decimal(match[0][2:])} if re.fullmatch(r"\d{4}", match[0]) else set()


@cache
def readings(numeral: str, lang: str) -> tuple[Hashable, ...]:
    """The values that a number may have, the likeliest first.

    English writes 1,000.5. Spanish writes 1.000,5 or 1 000,5, and 1,000.5 in Mexico and the United
    States, so there 1.000 alone is a thousand, or one with three decimals.

    >>> [str(value) for value in (*readings("1,000", "en"), *readings("1.000", "es"))]
    ['1000', '1000', '1.000']
    """
    if len(numeral) > LONGEST:
        return (numeral,)
    groups = re.split(r"[ .,]", numeral)
    separators = re.sub(r"\d", "", numeral)
    whole = all(len(group) == GROUP for group in groups[1:]) and 0 < len(groups[0]) <= GROUP
    if not separators:
        return (Decimal(numeral),)
    if len(separators) == 1 and separators != " ":
        decimal = Decimal(f"{groups[0] or 0}.{groups[1]}")
        thousands = Decimal("".join(groups))
        if not whole or groups[0] == "0" or (lang == "en" and separators == "."):
            return (decimal,)
        if lang == "en" or numeral.endswith("0"):
            return (thousands,)
        return (thousands, decimal)
    if len(set(separators)) == 1:
        return (Decimal("".join(groups)),) if whole else (numeral,)
    if len(set(separators[:-1])) == 1 and all(len(group) == GROUP for group in groups[1:-1]):
        return (Decimal(f"{''.join(groups[:-1])}.{groups[-1]}"),)
    return (numeral,)


@cache
def parts(numeral: str) -> tuple[Hashable, ...]:
    """The numbers between the separators, where they may be several: 1,2 or 19 100."""
    groups = re.split(r"[ .,]", numeral)
    if len(groups) == 1 or len(numeral) > LONGEST:
        return ()
    return tuple(part(group) for group in groups if group)


def part(figures: str) -> Hashable:
    """A number, or the figures themselves where they can only be the rest of one: 000."""
    return figures if figures.startswith("0") and len(figures) == GROUP else Decimal(figures)
