"""The signs of symbol fonts as the characters that they show: ✓ ☐ ☎ ≤ α.

Wingdings, Webdings and Symbol draw signs where other fonts have letters, so a `ü` in Wingdings is a
check mark; programs also keep such a sign in Unicode's private use area. What each sign is says the
table that mammoth brings (Unicode has had them all since version 7.0). Signs that hardly any other
font has are taken for the common ones that mean the same.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

FONTS = ("Wingdings 2", "Wingdings 3", "Wingdings", "Webdings", "Symbol")

SYMBOL_FONT = re.compile(
    r"(?P<family>wingdings[23]?|webdings|symbol)(?:regular|normal|mt|ps|std|bold|italic|oblique)*"
)
"""The name of such a font, in small letters, without spaces and hyphens."""

BETWEEN = re.compile(r"[\s,'\"-]+")

TEXT_FONTS = frozenset(
    {"arial", "calibri", "cambria", "courier new", "georgia", "tahoma", "times new roman"}
    | {"verdana", "aptos", "garamond", "segoe ui"}
)
"""They have letters and no signs: what looks like one has lost its font, as when it was pasted."""

PRIVATE = range(0xF020, 0xF100)
"""Where Microsoft's fonts keep their signs, so that no letter is taken for one."""

SHIFT = 0xF000

ANY_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""What Unicode leaves to each font: nobody knows what it shows in another."""

CONTROLS = range(0x80, 0xA0)
"""Characters of Windows where Unicode has none."""

ONE_BYTE = range(0x21, 0x100)

SAME = {
    **dict.fromkeys("🗹", "☑"),
    **dict.fromkeys("🗷🗵⮽", "☒"),
    **dict.fromkeys("🞎🞏🞐▯⬜🔾", "☐"),
    **dict.fromkeys("🗸", "✓"),
    **dict.fromkeys("🗶🗴🗙🗘", "✗"),
    **dict.fromkeys("⚫⬤🞄", "●"),
    **dict.fromkeys("⭘🞅🞆🞇🞈🞉🞊", "○"),
    **dict.fromkeys("◾◼⬛🞌🞍🔿", "■"),
    **dict.fromkeys("⬝⬞", "▪"),
    **dict.fromkeys("🞑🞒🞓🞔🞕🞖🞗◻", "□"),
    **dict.fromkeys("⬥⧫🞛🞜🞝🞞", "◆"),
    **dict.fromkeys("🞚⬦⬧⬩⬪🞟🞠", "◇"),
    **dict.fromkeys("⮚🢒🞂⏵", "➢"),
    **dict.fromkeys("🡪🡒🠒🠖🠚🠞🡢🡲🡺⭢🠊🠂🠆", "→"),
    **dict.fromkeys("🡨🡐🠐🠔🠘🠜🡠🡰🡸⭠🠈🠀🠄", "←"),
    **dict.fromkeys("🡩🡑🠑🠕🠙🠝🡡🡱🡹⭡🠉🠁🠅", "↑"),
    **dict.fromkeys("🡫🡓🠓🠗🠛🠟🡣🡳🡻⭣🠋🠃🠇", "↓"),
    **dict.fromkeys("🕿🕾🕻🕽", "☎"),
    **dict.fromkeys("🖂🖃🖄🖅🖆", "✉"),
    **dict.fromkeys("⎯", "—"),
    **dict.fromkeys("⏐", "|"),
    **dict.fromkeys("🙶", "“"),
    **dict.fromkeys("🙷", "”"),
    **dict.fromkeys("★🟉🟊", "★"),
    **dict.fromkeys("🖉🖊🖋🖌🖍", "✎"),
    **dict.fromkeys("🖐🖑", "✋"),
    **dict.fromkeys("🕈🕆🕇", "✝"),
    **dict.fromkeys("🖏", "👌"),
}
"""Common signs for rare ones; all that a reader could mistake for another stay as they are."""

NAMELESS = {0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×"}
"""Signs that have lost their font: of Symbol these, of Wingdings all others."""

UNKNOWN_SYMBOL = "□"
"""Stands for a sign that nobody knows."""

KEPT = 1_024
"""Names of fonts that are remembered."""


@lru_cache(maxsize=KEPT)
def find_symbol_font(font: str) -> str:
    """The symbol font that a name means; empty where it means another font.

    >>> [find_symbol_font(name) for name in ("Wingdings-Regular", "SymbolMT", "Arial")]
    ['Wingdings', 'Symbol', '']
    """
    found = SYMBOL_FONT.fullmatch(BETWEEN.sub("", font.casefold()))
    if found is None:
        return ""
    return next(it for it in FONTS if it.casefold().replace(" ", "") == found["family"])


def read_symbols(text: str, font: str) -> str:
    """A text as it is shown in a font; signs that nobody knows become `□`.

    >>> read_symbols("ü", "Wingdings"), read_symbols("a", "Symbol"), read_symbols("ü", "Arial")
    ('✓', 'α', 'ü')
    """
    family = find_symbol_font(font)
    if not family:
        return read_private_symbols(text, font)
    signs = _list_signs(family)
    return "".join(
        signs.get(ord(it), UNKNOWN_SYMBOL) if ord(it) in ONE_BYTE else _read_private(it, font)
        for it in text
    )


def read_private_symbols(text: str, font: str) -> str:
    """The same where letters are letters, and only what is in the private use area is a sign.

    >>> read_private_symbols("a\uf061", "Symbol")
    'aα'
    """
    if text.isascii() or ANY_PRIVATE.search(text) is None:
        return text
    return "".join(_read_private(it, font) for it in text)


def read_inserted_symbol(code: int, font: str) -> str:
    """The character that a program inserted by its code; a letter too may be in the private area.

    >>> read_inserted_symbol(0xF0E9, "Georgia"), read_inserted_symbol(0x96, "Arial")
    ('é', '–')
    """
    try:
        sign = chr(code - SHIFT if code in PRIVATE and font.casefold() in TEXT_FONTS else code)
    except (ValueError, OverflowError):
        return UNKNOWN_SYMBOL
    return sign.encode("latin-1").decode("cp1252", "replace") if code in CONTROLS else sign


def has_unknown_symbols(shown: str, text: str) -> bool:
    """Whether a text that is shown has signs that nobody knows, which the text itself has not."""
    return shown.count(UNKNOWN_SYMBOL) > text.count(UNKNOWN_SYMBOL)


def _read_private(sign: str, font: str) -> str:
    code = ord(sign)
    if code not in PRIVATE:
        return UNKNOWN_SYMBOL if ANY_PRIVATE.match(sign) else sign
    low = code - SHIFT
    if low == ord(" "):
        return " "
    if family := find_symbol_font(font):
        return _list_signs(family).get(low, UNKNOWN_SYMBOL)
    if font and font.casefold() not in TEXT_FONTS:
        return UNKNOWN_SYMBOL
    return NAMELESS.get(low) or _list_signs("Wingdings").get(low, UNKNOWN_SYMBOL)


@cache
def _list_signs(font: str) -> Mapping[int, str]:
    """The signs of a font by their places in it."""
    from mammoth.docx.dingbats import dingbats  # type: ignore[import-untyped]  # it has no types

    signs = ((place, chr(sign)) for (name, place), sign in dingbats.items() if name == font)
    return {place: SAME.get(sign, sign) for place, sign in signs}
