"""The signs of Word's symbol fonts as the characters that they show: ✓ ☐ ☎ ≤ α.

Wingdings, Webdings and Symbol draw signs where other fonts have letters, so a `ü` in Wingdings is a
check mark. What each sign is says the table that mammoth brings (Unicode has had them all since
version 7.0). Signs that hardly any other font has are taken for the common ones that mean the same.
"""

from functools import cache
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.ooxml import Styles, find_all, find_child, get_value, make_name
from bilingual_pub.readers.notes import make_note

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

FONTS = {
    name.casefold(): name
    for name in ("Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Symbol")
}

TEXT_FONTS = frozenset(
    {"arial", "calibri", "cambria", "courier new", "georgia", "tahoma", "times new roman"}
    | {"verdana", "aptos", "garamond", "segoe ui"}
)
"""They have letters and no signs: what looks like one has lost its font, as when it was pasted."""

PRIVATE = range(0xF020, 0xF100)
"""Where Word keeps the signs of such fonts, so that no letter is taken for one."""

SHIFT = 0xF000

SAME = {
    **dict.fromkeys("🗹", "☑"),
    **dict.fromkeys("🗷🗵", "☒"),
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

UNKNOWN = "□"
"""Stands for a sign that nobody knows."""


def read_symbols(text: str, font: str) -> str:
    """A text as it is shown in a font; signs that nobody knows become `□`.

    >>> read_symbols("ü", "Wingdings"), read_symbols("a", "Symbol"), read_symbols("ü", "Arial")
    ('✓', 'α', 'ü')
    """
    return "".join(_read_sign(sign, font.casefold()) for sign in text)


def _read_sign(sign: str, font: str) -> str:
    code = ord(sign)
    is_private = code in PRIVATE
    if not is_private and (font not in FONTS or not 0x20 < code < 0x100):  # noqa: PLR2004 - one byte
        return sign
    low = code - SHIFT if is_private else code
    if low == ord(" "):
        return " "
    if font in FONTS:
        return _list_signs(FONTS[font]).get(low, UNKNOWN)
    if font and font not in TEXT_FONTS:
        return UNKNOWN
    return NAMELESS.get(low) or _list_signs("Wingdings").get(low, UNKNOWN)


@cache
def _list_signs(font: str) -> "Mapping[int, str]":
    """The signs of a font by their places in it."""
    from mammoth.docx.dingbats import dingbats  # type: ignore[import-untyped]  # it has no types

    signs = ((place, chr(sign)) for (name, place), sign in dingbats.items() if name == font)
    return {place: SAME.get(sign, sign) for place, sign in signs}


def write_out_symbols(root: "_Element", styles: Styles) -> list[Note]:
    """Put characters in the place of signs; what is to be said of those that nobody knows."""
    notes = []
    before = ""
    for element in find_all(root, "w:sym", "w:t"):
        run = element.getparent()
        if run is None:
            continue
        if element.tag == make_name("w:sym"):
            font = get_value(element, "w:font")
            text = _read_character(get_value(element, "w:char"), font.casefold())
            element.tag = make_name("w:t")
            element.attrib.clear()
        else:
            text = element.text or ""
            if not text or (text.isascii() and not _has_font(run, styles)):
                before = text.strip() or before
                continue
            font = next((it for it in _name_fonts(run, styles) if it), "")
        shown = read_symbols(text, font)
        element.text = shown
        if shown.count(UNKNOWN) > text.count(UNKNOWN) or text == UNKNOWN:
            notes.append(make_note("symbol", Change.CHANGED, font, before))
        before = shown.strip() or before
    return notes


def _read_character(code: str, font: str) -> str:
    """The character of an inserted symbol; a letter too is shifted into the private use area."""
    try:
        place = int(code, 16)
        return chr(place - SHIFT if place in PRIVATE and font in TEXT_FONTS else place)
    except (ValueError, OverflowError):
        return UNKNOWN


def _has_font(run: "_Element", styles: Styles) -> bool:
    return any(font.casefold() in FONTS for font in _name_fonts(run, styles))


def _name_fonts(run: "_Element", styles: Styles) -> "Iterator[str]":
    """The font that a run names, and then those of its styles: the first counts."""
    for place in _list_places(run, styles):
        fonts = find_child(place, "w:rFonts")
        named = get_value(fonts, "w:ascii") or get_value(fonts, "w:hAnsi")
        if named or get_value(fonts, "w:asciiTheme"):
            yield named
            return


def _list_places(run: "_Element", styles: Styles) -> "Iterator[_Element]":
    yield from styles.run_properties(run)
    paragraph = next(run.iterancestors(make_name("w:p")), None)
    style = get_value(find_child(paragraph, "w:pPr", "w:pStyle")) or styles.plain
    named = (find_child(it, "w:rPr") for it in styles.chain(style))
    yield from (it for it in named if it is not None)
