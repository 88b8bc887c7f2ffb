"""The signs of Wingdings, Webdings and Symbol as the characters that they show: ✓ □ ☎ ≤.

These fonts draw signs where others have letters, and programs that make PDFs often tell the letter,
or a place in Unicode's private area. What each sign is says the table that mammoth brings.
"""

from collections.abc import Mapping
from functools import cache

FONTS = ("Wingdings 2", "Wingdings 3", "Wingdings", "Webdings", "Symbol")

PRIVATE = range(0xF020, 0xF100)
"""Where Microsoft's fonts keep their signs, so that no letter is taken for one."""

SHIFT = 0xF000

ANY_PRIVATE = range(0xE000, 0xF900)

COMMON = str.maketrans(
    {
        **dict.fromkeys("🗸", "✓"),
        **dict.fromkeys("🗹", "☑"),
        **dict.fromkeys("🗷🗵", "☒"),
        **dict.fromkeys("🞎🞏🞐▯⬜🔾", "☐"),
        **dict.fromkeys("🗶🗴🗙🗘", "✗"),
        **dict.fromkeys("⚫⬤🞄", "●"),
        **dict.fromkeys("⭘🞅🞆🞇🞈🞉🞊", "○"),
        **dict.fromkeys("◾◼⬛🞌🞍🔿", "■"),
        **dict.fromkeys("⬝⬞", "▪"),
        **dict.fromkeys("⮚🢒🞂⏵", "➢"),
        **dict.fromkeys("🕿🕾🕻🕽", "☎"),
        **dict.fromkeys("🖂🖃🖄🖅🖆", "✉"),
        **dict.fromkeys("🞑🞒🞓🞔🞕🞖🞗◻", "□"),
    }
)
"""Common signs for rare ones that mean the same: hardly any font has those."""

NAMELESS = {0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×"}
"""Signs whose font is not known: of Symbol these, of Wingdings all others."""

UNKNOWN = "□"
"""Stands for a sign that nobody knows."""


def read_signs(text: str, font: str) -> str:
    """A text as it is shown in a font; signs that nobody knows become `□`.

    >>> read_signs("ü", "Wingdings-Regular"), read_signs("ü", "Arial")
    ('✓', 'ü')
    """
    family = _find_family(font)
    if not family and not any(ord(it) in ANY_PRIVATE for it in text):
        return text
    return "".join(_read_sign(it, family) for it in text)


def _find_family(font: str) -> str:
    plain = font.casefold().replace("-", "").replace(" ", "")
    families = (it for it in FONTS if plain.startswith(it.casefold().replace(" ", "")))
    return next(families, "")


def _read_sign(sign: str, family: str) -> str:
    code = ord(sign)
    if code in PRIVATE:
        code -= SHIFT
    elif code in ANY_PRIVATE:
        return UNKNOWN
    elif not family or family == "Symbol" or not 0x20 < code < 0x100:  # noqa: PLR2004 - one byte
        return sign
    if family:
        return _list_signs(family).get(code, UNKNOWN)
    return NAMELESS.get(code) or _list_signs("Wingdings").get(code, UNKNOWN)


@cache
def _list_signs(font: str) -> Mapping[int, str]:
    """The signs of a font by their places in it."""
    from mammoth.docx.dingbats import dingbats  # type: ignore[import-untyped]  # it has no types

    signs = ((place, chr(sign)) for (name, place), sign in dingbats.items() if name == font)
    return {place: sign.translate(COMMON) for place, sign in signs}
