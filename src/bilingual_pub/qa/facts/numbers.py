"""Numbers and prices in figures, with what multiplies them: 1.2 million, 2 mil millones, $1.5M."""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from functools import cache, lru_cache

from bilingual_pub.lang import borrow_table, borrow_words, get_pack, join_choices, list_packs
from bilingual_pub.protect import SpanKind
from bilingual_pub.qa.facts.fact import Fact

SHORT_SCALES = {"K": 10**3, "M": 10**6, "B": 10**9}

SHORT_SCALE = re.compile(r"[kKMB](?![^\W\d_])")
"""What is written right behind the figures of a price: $1.5M."""

ARTICLE = "un"
"""What a Spanish article says: it can stand for the 1 of “1 person”, not for that of “Table 1”."""

ONE_OF = re.compile(r"[ -][^\W\d]")

ERA = re.compile(r"'?s(?!\w)")

CENTURY_BEFORE = re.compile(r"(?<!\d)(1\d|20)\d\d[–/-]$")
"""Of 2019–20, the century of the second year."""


@cache
def compile_range(lang: str) -> re.Pattern[str]:
    """What stands between the figures of a range."""
    words = join_choices(borrow_words(lang, lambda pack: pack.numbers.ranges))
    return re.compile(rf"\s?(?:-|–|{words})\s?(?=\d)")


@cache
def compile_era(lang: str) -> re.Pattern[str]:
    """What stands before the figures of a decade."""
    words = join_choices(borrow_words(lang, lambda pack: pack.numbers.eras))
    return re.compile(rf"(?:{words}) $")


def find_numbers(text: str, lang: str) -> Iterator[Fact]:
    """The numbers and prices of a text whose figures are 0 to 9."""
    matches = list(NUMERAL.finditer(text))
    scale, after = Decimal(1), len(text) + 1
    found = []
    for match in reversed(matches):
        own, end = find_scale(text, match.end(), lang)
        joint = compile_range(lang).match(text, match.end())
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
    after = compile_money_after(lang).match(text, end)
    start = before.start() if before else match.start()
    end = after.end() if after else end
    kind = SpanKind.PRICE if before or after else SpanKind.NUMBER
    value, *also = list_values(match[0], lang, by, lent)
    other = frozenset(
        (*also, *list_era_values(text, match, lang), *list_article_values(text, match))
    )
    return Fact(kind, value, text[start:end], start, end, other, split_parts(match[0]))


def list_values(numeral: str, lang: str, by: Decimal, lent: Decimal) -> list[Hashable]:
    """What figures may say, multiplied, the likeliest first."""
    if numeral.isdigit() and read_part(numeral) == numeral:
        return [numeral]
    scales = dict.fromkeys((by, by * lent))
    return [
        multiply_value(value, scale) for scale in scales for value in list_readings(numeral, lang)
    ]


def list_article_values(text: str, match: re.Match[str]) -> set[Hashable]:
    """The 1 of “1 person” may be an article on the other side."""
    return {ARTICLE} if match[0] == "1" and ONE_OF.match(text, match.end()) else set()


def multiply_value(value: Hashable, scale: Decimal) -> Hashable:
    """A number multiplied; what is no number stays as it is."""
    return value * scale if isinstance(value, Decimal) else value


@cache
def compile_scale_words(lang: str) -> re.Pattern[str]:
    """The words that multiply the figures before them."""
    numbers = get_pack(lang).numbers
    end = r"(?!\w)" if numbers.spaced else ""
    return re.compile(rf"\+?[ -]?(?:{join_choices(numbers.scales)}){end}", re.IGNORECASE)


def find_scale(text: str, place: int, lang: str) -> tuple[Decimal, int]:
    """What the words behind a number multiply it by, and where they end."""
    scale, end = Decimal(1), place
    for _ in range(2):
        match = compile_scale_words(lang).match(text, end)
        if not match:
            break
        scale *= get_pack(lang).numbers.scales[match[0].strip("+ -").lower()]
        end = match.end()
    return scale, end


def list_era_values(text: str, match: re.Match[str], lang: str) -> set[Hashable]:
    """The 1990s are the years 90, and the other way round."""
    place = match.start()
    century = CENTURY_BEFORE.search(text, max(place - 5, 0), place)
    if century and re.fullmatch(r"\d\d", match[0]):
        return {Decimal(century[1] + match[0])}
    if not (
        ERA.match(text, match.end()) or compile_era(lang).search(text, max(place - 20, 0), place)
    ):
        return set()
    if re.fullmatch(r"\d0", match[0]):
        return {Decimal(f"19{match[0]}"), Decimal(f"20{match[0]}")}
    return {Decimal(match[0][2:])} if re.fullmatch(r"\d{4}", match[0]) else set()


GROUP = 3
"""Figures between two separators of thousands."""

LONGEST = 30
"""Figures of a number; what has more is compared as it is written."""

NUMERAL = re.compile(
    r"(?<![\d.,–-])(?<![^\W_])\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?(?![\d.,-]\d|\d)"
    r"|(?<![\d])(?<!\d[.,])(?:(?<![\w.])\.)?\d+(?:[.,]\d+)*"
)


@lru_cache(maxsize=10_000)
def list_readings(numeral: str, lang: str) -> tuple[Hashable, ...]:
    """The values that a number may have, the likeliest first.

    English writes 1,000.5. Spanish writes 1.000,5 or 1 000,5, and 1,000.5 in Mexico and the United
    States, so there 1.125 alone is more than a thousand, or one with three decimals.

    >>> [str(value) for value in (*list_readings("1,000", "en"), *list_readings("1.125", "es"))]
    ['1000', '1125', '1.125']
    """
    if len(numeral) > LONGEST:
        return (numeral,)
    groups, separators = re.split(r"[ .,]", numeral), re.sub(r"\d", "", numeral)
    if not separators:
        return (Decimal(numeral),)
    if len(separators) == 1 and separators != " ":
        return read_one_separator(groups, separators, lang)
    if len(set(separators)) == 1:
        return (Decimal("".join(groups)),) if is_in_thousands(groups) else (numeral,)
    if len(set(separators[:-1])) == 1 and is_in_thousands(groups[:-1]):
        return (Decimal(f"{''.join(groups[:-1])}.{groups[-1]}"),)
    return (numeral,)


def read_one_separator(groups: list[str], separator: str, lang: str) -> tuple[Hashable, ...]:
    """The values of figures with one point or comma: of thousands, of decimals, or of either."""
    decimal = Decimal(f"{groups[0] or 0}.{groups[1]}")
    if not is_in_thousands(groups) or groups[0] == "0":
        return (decimal,)
    thousands = Decimal("".join(groups))
    round_number = groups[1].endswith("0")
    decimal_mark = get_pack(lang).numbers.decimal_mark
    if separator == decimal_mark:
        return (decimal, thousands) if round_number else (decimal,)
    return (thousands,) if decimal_mark or round_number else (thousands, decimal)


def is_in_thousands(groups: list[str]) -> bool:
    """Whether figures stand in groups as thousands do."""
    return 0 < len(groups[0]) <= GROUP and all(len(group) == GROUP for group in groups[1:])


@lru_cache(maxsize=10_000)
def split_parts(numeral: str) -> tuple[Hashable, ...]:
    """The numbers between the separators, where they may be several: 1,2 or 19 100."""
    groups = re.split(r"[ .,]", numeral)
    if len(groups) == 1 or len(numeral) > LONGEST:
        return ()
    return tuple(read_part(group) for group in groups if group)


def read_part(figures: str) -> Hashable:
    """A number, or the figures themselves where they can only be the rest of one: 000."""
    return figures if figures.startswith("0") and len(figures) == GROUP else Decimal(figures)


CURRENCIES = {
    "$": "dollar", "US$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "USD": "dollar",
    "EUR": "euro", "MXN": "peso", "GBP": "pound",
}  # fmt: skip
"""The signs and codes that every language writes; words are in the languages' packs."""

BEFORE = re.compile(r"(?:(?:US|MX|CA|AU|[CAR])?[$€£¥]|(?<!\w)(?:USD|EUR|MXN|GBP))\s?$")
"""What stands before an amount, and makes it a price."""


@cache
def compile_money_after(lang: str) -> re.Pattern[str]:
    """What stands behind an amount, and makes it a price."""
    words = join_choices(borrow_table(lang, lambda pack: pack.money))
    return re.compile(rf"\s?(?:de )?(?:[€£¥]|(?:USD|EUR|MXN|GBP|{words})(?!\w))")


@cache
def load_money_words() -> dict[str, str]:
    """The words for currencies of all languages, and which one each says."""
    return {word: money for pack in list_packs() for word, money in pack.money.items()}


def find_currency(text: str) -> str:
    """Which money a price is in, in one word; empty where it doesn't say.

    >>> find_currency("US$5"), find_currency("5 millones de dólares"), find_currency("5")
    ('dollar', 'dollar', '')
    """
    known = CURRENCIES | load_money_words()
    found = re.findall(r"[€£¥$]|[^\W\d_]+", text)
    return next((known[word] for word in found if word in known), "")
