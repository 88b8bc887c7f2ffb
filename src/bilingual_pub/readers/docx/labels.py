"""What Word prints before a numbered heading: `2.1`, `Article IV`, `Appendix B`."""

import re
from collections.abc import Callable, Sequence

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

WORTHS = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)

SIGNS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")

LARGEST_ROMAN = 3_999

PLACE = re.compile(r"%([1-9])")


def format_label(pattern: str, counts: Sequence[int | None], forms: Sequence[str]) -> str:
    """A pattern such as `Article %1.%2` with the counts of the levels in it.

    >>> label("Article %1.%2", [4, 2], ["upperRoman", "decimal"])
    'Article IV.2'
    """

    def said(place: re.Match[str]) -> str:
        level = int(place[1]) - 1
        count = counts[level] if level < len(counts) else None
        return FORMS.get(forms[level], str)(count) if count is not None else ""

    return PLACE.sub(said, pattern).strip()


def format_letters(count: int) -> str:
    """A count as Word writes it in letters: after Z come AA and BB.

    >>> letters(2), letters(28)
    ('B', 'BB')
    """
    if count < 1:
        return str(count)
    times, letter = divmod(count - 1, len(LETTERS))
    return LETTERS[letter] * min(times + 1, 10)


def format_roman(count: int) -> str:
    """A count in Roman numerals.

    >>> roman(4), roman(1990)
    ('IV', 'MCMXC')
    """
    if not 0 < count <= LARGEST_ROMAN:
        return str(count)
    written = ""
    for worth, sign in zip(WORTHS, SIGNS, strict=True):
        times, count = divmod(count, worth)
        written += sign * times
    return written


FORMS: dict[str, Callable[[int], str]] = {
    "upperLetter": format_letters,
    "lowerLetter": lambda count: format_letters(count).lower(),
    "upperRoman": format_roman,
    "lowerRoman": lambda count: format_roman(count).lower(),
    "bullet": lambda _count: "",
    "none": lambda _count: "",
}
"""How a level writes its count, by the names of ECMA-376, 17.18.59; all others in digits."""
