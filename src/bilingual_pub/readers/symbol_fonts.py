"""The signs of symbol fonts as the characters that they show: ✓ ☐ ☎ ≤ α.

Wingdings, Webdings and Symbol draw signs where other fonts have letters, so a `ü` in Wingdings is a
check mark. What each sign is says the table that mammoth brings (Unicode has had them all since
version 7.0). Signs that hardly any other font has are taken for the common ones that mean the same.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from bilingual_pub.model import Block, Change, Note
from bilingual_pub.readers.notes import make_note

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
def _list_signs(font: str) -> Mapping[int, str]:
    """The signs of a font by their places in it."""
    from mammoth.docx.dingbats import dingbats  # type: ignore[import-untyped]  # it has no types

    signs = ((place, chr(sign)) for (name, place), sign in dingbats.items() if name == font)
    return {place: SAME.get(sign, sign) for place, sign in signs}


def write_out_signs(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], list[Note]]:
    """The blocks without signs that have lost their font, as when a text was pasted; and notes.

    Such signs have places in the private use area, where no other font has anything.
    """
    made, notes = [], []
    for block in blocks:
        text = block.text
        if text.isascii() or not any(map(_is_private, text)):
            made.append(block)
            continue
        runs = tuple(replace(run, text=read_lost_signs(run.text)) for run in block.runs)
        shown = replace(block, runs=runs)
        made.append(shown)
        if shown.text.count(UNKNOWN) > text.count(UNKNOWN):
            notes.append(make_note("symbol", Change.CHANGED, shown.text))
    return tuple(made), notes


def read_lost_signs(text: str) -> str:
    r"""A text whose private characters are the signs that Word keeps there, or `□`.

    >>> read_lost_signs("\uf028 520-555-0134"), read_lost_signs("\ue123")
    ('☎ 520-555-0134', '□')
    """
    signs = read_symbols(text, "")
    return "".join(UNKNOWN if _is_private(sign) else sign for sign in signs)


def _is_private(sign: str) -> bool:
    return "\ue000" <= sign <= "\uf8ff"
