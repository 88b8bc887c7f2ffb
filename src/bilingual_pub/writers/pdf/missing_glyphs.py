"""Characters that no font on this computer has.

A sign here and there is printed as a box, and the user is told: a handout with `□` for an emoji is
better than none. Where much of a text would be boxes, nobody could read it, and it is refused.
"""

import re
import unicodedata
from collections.abc import Iterable

from bilingual_pub.errors import OutputError
from bilingual_pub.i18n import _, get_language_word, get_user_language, ngettext

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

BOX = "□"

LAST_RESORT = "?"
"""Where not even a box is in a font."""

MOST_BOXES = 0.1
"""The share of a text's letters that may be boxes: a line in a further language, a name."""

UNSEEN = frozenset({"Cc", "Cf"})
"""Categories of characters that show nothing, so that nothing stands in their place."""


def replace_missing_glyphs(text: str, characters: Iterable[str]) -> str:
    """A text with boxes for the characters that no font has.

    Raises:
        OutputError: too many of its letters are such; the message names them, and the package that
            has them.
    """
    missing = {*characters}
    letters = {char for char in missing if unicodedata.category(char)[0] in "LMN"}
    if letters:
        all_letters = sum(map(str.isalpha, text))
        boxes = sum(text.count(char) for char in letters)
        if boxes > MOST_BOXES * all_letters:
            refuse_missing_glyphs(missing)
    box = LAST_RESORT if BOX in missing else BOX
    shown: dict[str, str | int | None] = {
        char: "" if unicodedata.category(char) in UNSEEN else box for char in missing
    }
    return text.translate(str.maketrans(shown))


TAGLINE = re.compile(r'<li class="tagline" lang="([^"]*)"[^>]*>(.*?)</li>\n')
"""A line in a further language, as the template writes it."""


def drop_missing_taglines(html: str, characters: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """A page without the taglines that no font can print, and their languages.

    A line of boxes offers nothing to anybody.
    """
    missing = {*characters}
    dropped: list[str] = []

    def keep(line: re.Match[str]) -> str:
        if missing.isdisjoint(line[2]):
            return line[0]
        dropped.append(line[1])
        return ""

    return TAGLINE.sub(keep, html), tuple(dropped)


def describe_left_out(languages: Iterable[str], file: str) -> str:
    """A sentence that says which taglines a file has not, and what to do."""
    from bilingual_pub.taglines import load_taglines

    langs = [*languages]
    letters = (char for lang in langs for char in load_taglines()[lang] if not char.isascii())
    return ngettext(
        "{file}: no font on this computer can print the tagline in this language, so it was left"
        " out: {names}. To print it, run: {command}",
        "{file}: no font on this computer can print the taglines in these languages, so they were"
        " left out: {names}. To print them, run: {command}",
        len(langs),
    ).format(file=file, names=", ".join(map(_name, langs)), command=_find_command(letters))


def _name(lang: str) -> str:
    return get_language_word(lang, get_user_language())


def refuse_missing_glyphs(characters: Iterable[str]) -> None:
    """Refuse a page on which characters are missing.

    Raises:
        OutputError: there is one; the message names them, and the package that has them.
    """
    missing = sorted(set(characters))
    if not missing:
        return
    raise OutputError(
        ngettext(
            "The PDF was not made, because no font on this computer has this character: {shown}."
            " Remove it, or install a font that has it: {command}",
            "The PDF was not made, because no font on this computer has these characters:"
            " {shown}. Remove them, or install a font that has them: {command}",
            len(missing),
        ).format(shown=_list_characters(missing), command=_find_command(missing))
    )


def describe_missing_glyphs(characters: Iterable[str], file: str) -> str:
    """A sentence that says which characters of a file are printed as boxes, and what to do."""
    missing = sorted(set(characters))
    return ngettext(
        "{file}: no font on this computer has this character, so a box stands in its place:"
        " {shown}. To print it, run: {command}",
        "{file}: no font on this computer has these characters, so boxes stand in their place:"
        " {shown}. To print them, run: {command}",
        len(missing),
    ).format(file=file, shown=_list_characters(missing), command=_find_command(missing))


def _list_characters(missing: list[str]) -> str:
    shown = ", ".join(f"“{char}” (U+{ord(char):04X})" for char in missing[:MOST_SHOWN])
    return shown if len(missing) <= MOST_SHOWN else _("{shown} and more").format(shown=shown)


def _find_command(missing: Iterable[str]) -> str:
    return f"sudo apt-get install {' '.join(sorted({find_font_package(it) for it in missing}))}"


def find_font_package(char: str) -> str:
    """The package of Debian that most likely has a font with a character.

    >>> find_font_package("漢"), find_font_package("😀"), find_font_package("ꦲ")
    ('fonts-noto-cjk', 'fonts-noto-color-emoji', 'fonts-noto-extra')
    """
    if unicodedata.category(char) == "So":
        return PICTURES
    first, *_rest = unicodedata.name(char, "?").split()
    return FONT_PACKAGES.get(first.split("-")[0], OTHERS)
