"""Figures and their separators, as each language writes them: 1,000.5 is 1.000,5 and 1 000,5."""

import re
from collections.abc import Hashable
from decimal import Decimal
from functools import lru_cache

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

    >>> [str(value) for value in (*readings("1,000", "en"), *readings("1.125", "es"))]
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
    if (lang, separator) == ("en", "."):
        return (decimal, thousands) if round_number else (decimal,)
    return (thousands,) if lang == "en" or round_number else (thousands, decimal)


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
