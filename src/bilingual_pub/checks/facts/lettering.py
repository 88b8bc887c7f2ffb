"""Texts in one lettering: figures of every script as 0 to 9, and letters without accents.

Figures are replaced one for one, so that a place in the one text is the same place in the other.
"""

import re
import unicodedata

SIGNS = {
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u2002\u2003\t"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212\uff0d"), "-"),
    **dict(zip(map(ord, "٫٬٪％，．：／＠＃（）＄￥"), ".,%%,.:/@#()$¥", strict=True)),
}
"""Spaces, hyphens and full-width signs, and what stands for each."""


class PlainTable(dict[int, str]):
    """A table for `str.translate` that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        """The figure 0 to 9 of a figure of any script; any other character itself."""
        digit = unicodedata.decimal(chr(code), None)
        self[code] = chr(code) if digit is None else str(digit)
        return self[code]


PLAIN = PlainTable(SIGNS)


def make_plain(text: str) -> str:
    """A text with figures 0 to 9, common spaces and hyphens; as long as it was.

    >>> plain("٣٫٥ · １２ · 1\u202f000")
    '3.5 · 12 · 1 000'
    """
    return text if text.isascii() else text.translate(PLAIN)


def fold_word(word: str) -> str:
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
