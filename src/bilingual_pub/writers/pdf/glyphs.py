"""Characters that no font here has: better no page than one with boxes instead of letters.

A volunteer may not read one of the two languages, and would never know that it says nothing.
"""

import unicodedata
from collections.abc import Iterable

from bilingual_pub.errors import OutputError
from bilingual_pub.locale import _, ngettext

FONT_PACKAGES = {
    "CJK": "fonts-noto-cjk",
    "HIRAGANA": "fonts-noto-cjk",
    "KATAKANA": "fonts-noto-cjk",
    "HANGUL": "fonts-noto-cjk",
    "FULLWIDTH": "fonts-noto-cjk",
    "IDEOGRAPHIC": "fonts-noto-cjk",
}
"""Debian's package with the font, by how the character's name in Unicode begins."""

PICTURES = "fonts-noto-color-emoji"
OTHERS = "fonts-noto-extra"

MOST_SHOWN = 10


def refuse_missing_glyphs(characters: Iterable[str]) -> None:
    """Refuse a page on which characters are missing.

    Raises:
        OutputError: there is one; the message names them, and the package that has them.
    """
    missing = sorted(set(characters))
    if not missing:
        return
    shown = ", ".join(f"“{char}” (U+{ord(char):04X})" for char in missing[:MOST_SHOWN])
    packages = " ".join(sorted({find_font_package(char) for char in missing}))
    raise OutputError(
        ngettext(
            "The PDF was not made, because no font on this computer has this character: {shown}."
            " Leave it out, or install a font that has it: {command}",
            "The PDF was not made, because no font on this computer has these characters: {shown}."
            " Leave them out, or install a font that has them: {command}",
            len(missing),
        ).format(
            shown=shown
            if len(missing) <= MOST_SHOWN
            else _("{shown} and more").format(shown=shown),
            command=f"sudo apt-get install {packages}",
        )
    )


def find_font_package(char: str) -> str:
    """The package of Debian that most likely has a font with a character.

    >>> package_for("漢"), package_for("😀"), package_for("ꦲ")
    ('fonts-noto-cjk', 'fonts-noto-color-emoji', 'fonts-noto-extra')
    """
    if unicodedata.category(char) == "So":
        return PICTURES
    first, *_rest = unicodedata.name(char, "?").split()
    return FONT_PACKAGES.get(first.split("-")[0], OTHERS)
