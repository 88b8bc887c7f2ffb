"""Texts in one lettering: figures of every script as 0 to 9, and letters without accents.

Figures are replaced one for one, so that a place in the one text is the same place in the other.
"""

import re
import sys
import unicodedata
from functools import cache

SIGNS = {
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u2002\u2003\t"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212\uff0d"), "-"),
    **dict(zip(map(ord, "٫٬٪％，．：／＠＃（）＄￥"), ".,%%,.:/@#()$¥", strict=True)),
}
"""Spaces, hyphens and full-width signs, and what stands for each."""


@cache
def figures() -> dict[int, str]:
    """Every figure of every script beside the signs, for `str.translate`."""
    table = dict(SIGNS)
    for code in range(0x80, sys.maxunicode + 1):
        digit = unicodedata.decimal(chr(code), None)
        if digit is not None:
            table[code] = str(digit)
    return table


def plain(text: str) -> str:
    """A text with figures 0 to 9, common spaces and hyphens; as long as it was.

    >>> plain("٣٫٥ · １２ · 1\u202f000")
    '3.5 · 12 · 1 000'
    """
    return text if text.isascii() else text.translate(figures())


def folded(word: str) -> str:
    """A word in small letters without accents.

    >>> folded("Núñez")
    'nunez'
    """
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
"""A word, with what joins its parts: O'Hara, Pérez-Gil, won't."""
