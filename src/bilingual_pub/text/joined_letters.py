"""Letters that a typesetter joined: as pictures in a font they are one, in a word they are several.

Text copied from a PDF carries the font's own shapes: “oﬃce” is nothing that a search, a glossary or
an engine knows. Only what is a shape of letters is taken apart. Ω, ½, ′, full-width letters and
figures in circles mean what they are, so this is no NFKC (Unicode Annex 15).
"""

import re
import unicodedata

from bilingual_pub.text.repair_report import Damage, RepairedText, count_repair

LATIN = {
    **{shape: unicodedata.normalize("NFKC", shape) for shape in "ﬀﬁﬂﬃﬄﬆ"},
    "ﬅ": "st",
    "\uf001": "fi",
    "\uf002": "fl",
}
"""U+F001 and U+F002 are what Apple's and Adobe's older fonts call the first two of them."""

SHAPES = re.compile(
    "[ﬀ-ﬆ]|(?<=[^\\W\\d_])[\uf001\uf002]|[\uf001\uf002](?=[^\\W\\d_])"
    "|[\ufb13-\ufb17]"
    "|[\ufb50-\ufbb1\ufbd3-\ufbe9\ufbfc-\ufbff\ufe80-\ufefc]"
)
"""Latin and Armenian ligatures, and the shapes that Arabic letters have in the beginning, middle
and end of a word. The words and honorifics that Arabic writes as one sign (U+FDF0 to U+FDFD) are
signs, and stay."""


def part_ligatures(text: str) -> RepairedText:
    r"""Ligatures and other shapes that a font made of letters, as the letters they are.

    >>> part_ligatures("o\ufb03ce, \u00bd cup")[0]
    'office, ½ cup'
    """
    if text.isascii():
        return text, ()
    text, count = SHAPES.subn(_part, text)
    return text, count_repair(Damage.LIGATURES, count)


def _part(shape: re.Match[str]) -> str:
    return LATIN.get(shape[0]) or unicodedata.normalize("NFKC", shape[0])


SOFT_HYPHEN_AT_END = re.compile("(?<=[^\\W\\d_])[ \\t]*\u00ad[ \\t]*\\n[ \\t]*(?=[^\\W\\d_])")


def join_at_soft_hyphens(text: str) -> RepairedText:
    r"""Words that a line's end parts at a soft hyphen, whole again.

    >>> join_at_soft_hyphens("vac\u00ad\ncination")[0]
    'vaccination'
    """
    if "\u00ad" not in text:
        return text, ()
    text, count = SOFT_HYPHEN_AT_END.subn("", text)
    return text, count_repair(Damage.HYPHENS, count)
