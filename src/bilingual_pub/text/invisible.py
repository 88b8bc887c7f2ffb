"""Characters that nobody sees, and that make a text something else than it looks like.

A zero-width character in a word hides it from a search, from the glossary and from an engine; an
override (U+202E) shows “exe.txt” where “txt.exe” is written (Unicode Technical Report 36; “Trojan
Source”, Boucher and Anderson 2021). What a script needs stays: the joiners of Persian, Arabic and
Indic, those of emoji, the marks of direction in text that is read from the right.
"""

import re

from bilingual_pub.text.repair_report import Damage, RepairedText, count_repair
from bilingual_pub.text.unicode import has_letters_from_right

SOUTHEAST_ASIAN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese, Khmer: no spaces between words, so U+200B says where a line may end."""

UNJOINED = (
    "\x00-\u058f\u10a0-\u10ff\u1200-\u167f\u1d00-\u200b\u200e-\u2193\u2196-\u25ff\u2800-\u2aff"
    "\u2c00-\u2d2f\u2de0-\u2fff\u3040-\u318f\u3400-\ua4cf\ua640-\ua7ff\uab30-\uab6f\uac00-\ud7af"
    "\uf900-\ufb17\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef\U0001d400-\U0001d7ff\U00020000-\U0003ffff"
)
"""Letters of one shape: Latin, Greek, Cyrillic, Armenian, Georgian, Ethiopic, Chinese, Japanese,
Korean, in every width; and signs that no emoji is built of: of money, of mathematics, figures."""

UNSHAPED = (
    '\x00-"$-)+-/:-\xa8\xaa-\xad\xaf-\u0fff\u1100-\u17ff\u18b0-\u2017\u201a\u201b\u201e-\u203b'
    "\u203d-\u2048\u204a-\u2121\u2123-\u2138\u213a-\u2193\u2800-\u28ff\uff21-\uff3a\uff41-\uff5a"
)
"""What no selector chooses a shape of, by Unicode's lists of them (StandardizedVariants.txt,
emoji-variation-sequences.txt). Figures, # and * are not here: emoji of keys are built of them."""

JAMO = "\u1100-\u115e\u1161-\u11ff"

MONGOLIAN = "\u1800-\u180a\u1810-\u18aa\U00011660-\U0001166c"

ANY_UNSEEN = re.compile(
    "[\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
"""Whatever the patterns below take out. Most texts have none, and are done with after one look."""

INVISIBLE = re.compile(
    "[\xad\u17b4\u17b5\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff]"
    f"|(?<![{SOUTHEAST_ASIAN}])\u200b|\u200b(?![{SOUTHEAST_ASIAN}])"
    f"|(?<![{JAMO}])[\u115f\u1160](?![{JAMO}])"
    "|(?<![\u1820-\u18aa])\u180e|\u180e(?![\u1820-\u18aa])"
    f"|(?<![{MONGOLIAN}])[\u180b-\u180d\u180f]"
    "|(?<![\u0591-\u05ea\ufb1d-\ufb4f])\u034f|\u034f(?![\u0591-\u05c7])"
    "|\U0001d159(?![\U0001d165-\U0001d172])"
)
"""Soft hyphens, fillers, marks of byte order, and whatever else Unicode calls default ignorable,
where its script has no need of it: U+034F is for Hebrew points, U+180B for Mongolian letters, and
U+1D159 carries the stem of a note."""

JOINERS = re.compile(f"(?<![^{UNJOINED}])[\u200c\u200d]+(?![^{UNJOINED}])")
"""U+200C and U+200D join and part letters in many scripts, and build emoji; elsewhere they are
junk."""

SELECTOR = "[\ufe00-\ufe0f\U000e0100-\U000e01ef]"

SELECTORS = re.compile(
    f"(?<![^{UNSHAPED}\u200c\u200d\u3000]){SELECTOR}+"
    f"|(?<=[0-9#*]){SELECTOR}(?!{SELECTOR}*\u20e3)"
    f"|(?<={SELECTOR}){SELECTOR}+"
)
"""What chooses between two shapes of an emoji, a sign or an ideograph: none at a letter, none at a
figure but in the emoji of a key (U+20E3), and one alone. A row of them can carry a message that
nobody sees."""

OVERRIDES = "\u202d\u202e"

EMBEDDINGS = "\u202a-\u202c\u2066-\u2069"

DIRECTIONS = f"\u200e\u200f\u061c{EMBEDDINGS}{OVERRIDES}"

ANY_DIRECTION = re.compile(f"[{DIRECTIONS}]")

ANY_OVERRIDE = re.compile(f"[{OVERRIDES}]")

FROM_THE_RIGHT = re.compile(
    "[\u05d0-\u05f2\u0620-\u064a\u066e-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A letter of Hebrew, Arabic and other scripts that are read from the right."""

MOST_PILED = 6
"""Accents on one letter: phonetics and the Quran have four."""

MARK = (
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]"
)

PILED = re.compile(f"(?<={MARK}{{{MOST_PILED}}}){MARK}+")


def drop_invisible(text: str) -> RepairedText:
    r"""Soft hyphens and characters without a width, where their script has no need of them.

    >>> drop_invisible("immi\u00adgrants\u200b p\u200da\u200dy")[0]
    'immigrants pay'
    """
    if text.isascii() or not ANY_UNSEEN.search(text):
        return text, ()
    repaired = strip_tag_characters(INVISIBLE.sub("", text))
    repaired = JOINERS.sub("", SELECTORS.sub("", repaired))
    return repaired, count_repair(Damage.INVISIBLE, len(text) - len(repaired))


def repair_direction(text: str, paragraph: str | None) -> RepairedText:
    r"""Characters that make a text read from the other side than its letters do.

    Overrides go from every text, marks of direction from one in which nothing is read from the
    right. `paragraph` is what the text is a part of, where that is known: embeddings and isolates
    go from one in which they are not closed as they were opened, for they would turn what follows.

    >>> repair_direction("invoice\u202etxt.exe", None)[0]
    'invoicetxt.exe'
    """
    if text.isascii():
        return text, ()
    repaired, count = _compile_invisible(paragraph, text).subn("", text)
    return repaired, count_repair(Damage.TURNED, count)


def _compile_invisible(paragraph: str | None, text: str) -> re.Pattern[str]:
    around = text if paragraph is None else paragraph
    if not FROM_THE_RIGHT.search(around):
        return ANY_DIRECTION
    if paragraph is None or are_closed(paragraph):
        return ANY_OVERRIDE
    return TURNING


def drop_piled_accents(text: str) -> RepairedText:
    r"""Accents piled on a letter until they cover the lines above it.

    Putting thousands of them in order takes a program minutes (Unicode Annex 15, Stream-Safe Text).

    >>> len(drop_piled_accents("e" + "\u0301\u0323" * 1000)[0])
    7
    """
    if text.isascii():
        return text, ()
    repaired = PILED.sub("", text)
    return repaired, count_repair(Damage.PILED, len(text) - len(repaired))


TAGS = re.compile("(\U0001f3f4[\U000e0030-\U000e007a]{3,6}\U000e007f)|[\U000e0000-\U000e007f]+")
"""The flags of Scotland, Texas and so on are a black flag with tags; other tags hide a text."""

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates, and what closes them."""

CLOSED_BY = {"\u202a": "\u202c", "\u202b": "\u202c"} | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
"""What closes each of those that may stay."""


def strip_hidden(text: str) -> str:
    r"""A text without characters that hide a part of it or turn it round.

    A number or a name in Arabic stays isolated, where that is closed as it was opened.

    >>> strip_hidden("biblio\u202eteca\U000e0041")
    'biblioteca'
    """
    if text.isascii():
        return text
    seen = strip_tag_characters(text)
    if not TURNING.search(seen) or (are_closed(seen) and has_letters_from_right(seen)):
        return seen
    return TURNING.sub("", seen)


def strip_tag_characters(text: str) -> str:
    """A text without tags but for those that make a flag."""
    return TAGS.sub(lambda found: found[1] or "", text)


def are_closed(text: str) -> bool:
    """Whether what turns a text is closed in the order of opening; an override never is."""
    expected: list[str] = []
    for sign in TURNING.findall(text):
        if closing := CLOSED_BY.get(sign):
            expected.append(closing)
        elif not expected or expected.pop() != sign:
            return False
    return not expected
