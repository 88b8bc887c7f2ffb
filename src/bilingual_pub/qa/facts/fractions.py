"""Fractions and powers in figures: ½, 1/2, 1 3/4, 10³, 2^5; and the same number in another form."""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from fractions import Fraction
from unicodedata import numeric

from bilingual_pub.protect import SpanKind
from bilingual_pub.qa.facts.fact import Fact
from bilingual_pub.qa.facts.spelled import find_spelled_numbers
from bilingual_pub.text import FRACTIONS, PLAIN_DIGITS

SIGNS = "".join(FRACTIONS.values())

FRACTION = re.compile(
    rf"(?<![\w/.,⁄-])(?:(?P<whole>\d{{1,4}})[ \u00a0]?)?(?P<sign>[{SIGNS}])(?!\w)"
    r"|(?<![\w/.,⁄–-])(?:(?P<before>\d{1,4})[ \u00a0])?(?P<top>\d{1,3})[/⁄](?P<bottom>\d{1,3})"
    r"(?![\w/⁄]|[.,–-]\d)"
)

USUAL_BOTTOMS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 50, 64, 100})
"""Of a fraction with a slash; 9/11 and 24/7 are something else."""

POWER = re.compile(
    r"(?<![\w.,])(?P<base>\d{1,6}(?:[.,]\d{1,6})?)"
    r"(?:(?P<raised>[⁺⁻]?[⁰¹²³⁴-⁹]{1,4})(?!\w)|\^\(?(?P<typed>-?\d{1,4})\)?(?!\w))"
)

LARGEST_EXPONENT = 15

RAISED_MINUS = str.maketrans({"⁻": "-", "⁺": ""})


def find_fractions(text: str) -> Iterator[Fact]:
    """The fractions of a text.

    >>> [str(fact.value) for fact in find_fractions("½ cup, 1 3/4 cups, 2/3, 24/7, 9/11")]
    ['0.5', '1.75', '2/3']
    """
    for match in FRACTION.finditer(text):
        fact = _make_sign(match) if match["sign"] else _make_slashed(match)
        if fact:
            yield fact


def _make_sign(match: re.Match[str]) -> Fact:
    part = Fraction(numeric(match["sign"])).limit_denominator(10)
    return _make_fact(match, match["whole"], part.numerator, part.denominator)


def _make_slashed(match: re.Match[str]) -> Fact | None:
    top, bottom = int(match["top"]), int(match["bottom"])
    if not 0 < top < bottom or bottom not in USUAL_BOTTOMS:
        return None
    return _make_fact(match, match["before"], top, bottom)


def _make_fact(match: re.Match[str], whole: str | None, top: int, bottom: int) -> Fact:
    value = int(whole or 0) + Fraction(top, bottom)
    parts = ([int(whole)] if whole else []) + ([top] if top > 1 or not whole else []) + [bottom]
    return Fact(
        SpanKind.NUMBER,
        read_exactly(value),
        match[0],
        *match.span(),
        pieces=tuple(Decimal(part) for part in parts),
    )


def read_exactly(value: Fraction) -> Hashable:
    """A number as decimals where it can be written so, as it may be on the other side.

    >>> read_exactly(Fraction(3, 4)), read_exactly(Fraction(1, 3))
    (Decimal('0.75'), Fraction(1, 3))
    """
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    return decimal.normalize() if Fraction(decimal) == value else value


AND_A_HALF = {
    "es": re.compile(r"(?:\s+[^\W\d_]+){0,2}\s+y\s+medi[ao](?!\w)"),
    "en": re.compile(r"\s+and\s+a\s+half(?!\w)"),
}
"""What makes a half more of the number before it: “una taza y media”."""

FIGURES = re.compile(r"(?<![\w.,/])\d{1,4}(?![\w/]|[.,]\d)")


def find_halves(text: str, lang: str) -> Iterator[Fact]:
    """The numbers in words, or in figures, that have a half said behind them.

    >>> [(fact.text, str(fact.value)) for fact in find_halves("una taza y media", "es")]
    [('una taza y media', '1.5')]
    """
    ending = AND_A_HALF.get(lang)
    if ending is None or not ending.search(text.lower()):
        return
    low = text.lower()
    worded = find_spelled_numbers(low, lang)
    some = [(it.value, it.start, it.end) for it in worded if it.cardinal or it.value == 1]
    some += [(Decimal(it[0]), *it.span()) for it in FIGURES.finditer(low)]
    for value, start, end in sorted(some, key=lambda it: -it[2]):
        if half := ending.match(low, end):
            place = (text[start : half.end()], start, half.end())
            yield Fact(SpanKind.NUMBER, value + Decimal("0.5"), *place, firm=False)


def find_powers(text: str) -> Iterator[Fact]:
    """The numbers with something raised behind them, which is an exponent or the mark of a note.

    >>> [fact.value for fact in find_powers("10³ and 10^3")]
    [('10', 3), ('10', 3)]
    """
    for match in POWER.finditer(text):
        said = match["typed"] or match["raised"].translate(PLAIN_DIGITS).translate(RAISED_MINUS)
        base, exponent = match["base"], int(said)
        also = frozenset[Hashable]()
        if base == "10" and abs(exponent) <= LARGEST_EXPONENT:
            also = frozenset({Decimal(10) ** exponent})
        yield Fact(SpanKind.NUMBER, (base, exponent), match[0], *match.span(), also=also)
