"""Numbers and prices in figures, with what multiplies them: 1.2 million, 2 mil millones, $1.5M."""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from functools import cache

from bilingual_pub.checks.facts.fact import Fact
from bilingual_pub.checks.facts.money import AFTER, BEFORE
from bilingual_pub.checks.facts.numerals import NUMERAL, read_part, split_parts, list_readings
from bilingual_pub.checks.facts.spelled import SCALES
from bilingual_pub.protect import SpanKind

SHORT_SCALES = {"K": 10**3, "M": 10**6, "B": 10**9}
SHORT_SCALE = re.compile(r"[kKMB](?![^\W\d_])")
"""What is written right behind the figures of a price: $1.5M."""

ARTICLE = "un"
"""What a Spanish article says: it can stand for the 1 of “1 person”, not for that of “Table 1”."""

ONE_OF = re.compile(r"[ -][^\W\d]")

ERA = re.compile(r"'?s(?!\w)")
ERA_BEFORE = re.compile(r"(?:años|década de(?: los)?) $")
CENTURY_BEFORE = re.compile(r"(?<!\d)(1\d|20)\d\d[–/-]$")
"""Of 2019–20, the century of the second year."""

RANGE = re.compile(r"\s?(?:-|–|a|to|and|y|or|o)\s?(?=\d)")


def find_numbers(text: str, lang: str) -> Iterator[Fact]:
    """The numbers and prices of a text whose figures are 0 to 9."""
    matches = list(NUMERAL.finditer(text))
    scale, after = Decimal(1), len(text) + 1
    found = []
    for match in reversed(matches):
        own, end = find_scale(text, match.end(), lang)
        joint = RANGE.match(text, match.end())
        lent = scale if own == 1 and joint and joint.end() == after else Decimal(1)
        found.append(make_number(text, match, lang, (own, end), lent))
        scale, after = (own if own != 1 else lent), match.start()
    return reversed(found)


def make_number(
    text: str, match: re.Match[str], lang: str, scale: tuple[Decimal, int], lent: Decimal
) -> Fact:
    """The fact that some figures are.

    `scale` is what the words behind it multiply it by, and where they end; `lent` is what the end
    of a range is multiplied by, and so perhaps its start.
    """
    by, end = scale
    before = BEFORE.search(text, max(match.start() - 4, 0), match.start())
    short = SHORT_SCALE.match(text, end) if before else None
    if short:
        by, end = Decimal(SHORT_SCALES[short[0].upper()]), short.end()
    after = AFTER.match(text, end)
    start = before.start() if before else match.start()
    end = after.end() if after else end
    kind = SpanKind.PRICE if before or after else SpanKind.NUMBER
    value, *also = list_values(match[0], lang, by, lent)
    other = frozenset((*also, *list_era_values(text, match), *list_article_values(text, match)))
    return Fact(kind, value, text[start:end], start, end, other, split_parts(match[0]))


def list_values(numeral: str, lang: str, by: Decimal, lent: Decimal) -> list[Hashable]:
    """What figures may say, multiplied, the likeliest first."""
    if numeral.isdigit() and read_part(numeral) == numeral:
        return [numeral]
    scales = dict.fromkeys((by, by * lent))
    return [multiply_value(value, scale) for scale in scales for value in list_readings(numeral, lang)]


def list_article_values(text: str, match: re.Match[str]) -> set[Hashable]:
    """The 1 of “1 person” may be an article on the other side."""
    return {ARTICLE} if match[0] == "1" and ONE_OF.match(text, match.end()) else set()


def multiply_value(value: Hashable, scale: Decimal) -> Hashable:
    """A number multiplied; what is no number stays as it is."""
    return value * scale if isinstance(value, Decimal) else value


@cache
def compile_scale_words(lang: str) -> re.Pattern[str]:
    """The words that multiply the figures before them."""
    scales = sorted(SCALES.get(lang, ()), key=len, reverse=True)
    end = "" if lang == "zh" else r"(?!\w)"
    return re.compile(rf"\+?[ -]?(?:{'|'.join(scales) or '(?!)'}){end}", re.IGNORECASE)


def find_scale(text: str, place: int, lang: str) -> tuple[Decimal, int]:
    """What the words behind a number multiply it by, and where they end."""
    scale, end = Decimal(1), place
    for _ in range(2):
        match = compile_scale_words(lang).match(text, end)
        if not match:
            break
        scale *= SCALES[lang][match[0].strip("+ -").lower()]
        end = match.end()
    return scale, end


def list_era_values(text: str, match: re.Match[str]) -> set[Hashable]:
    """The 1990s are the years 90, and the other way round."""
    place = match.start()
    century = CENTURY_BEFORE.search(text, max(place - 5, 0), place)
    if century and re.fullmatch(r"\d\d", match[0]):
        return {Decimal(century[1] + match[0])}
    if not (ERA.match(text, match.end()) or ERA_BEFORE.search(text, max(place - 20, 0), place)):
        return set()
    if re.fullmatch(r"\d0", match[0]):
        return {Decimal(f"19{match[0]}"), Decimal(f"20{match[0]}")}
    return {Decimal(match[0][2:])} if re.fullmatch(r"\d{4}", match[0]) else set()
