r"""Characters that nobody sees, and that make a text something else than it looks like.

A zero-width character in a word hides it from a search, from the glossary and from an engine; an
override (U+202E) shows “exe.txt” where “txt.exe” is written (Unicode Technical Report 36; “Trojan
Source”, Boucher and Anderson 2021). What a script needs stays: the joiners of Persian, Arabic and
Indic, those of emoji, the marks of direction in text that is read from the right.
"""

import re

from bilingual_pub.readers.characters.report import Damage, Mended, counted

SOUTHEAST_ASIAN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese, Khmer: no spaces between words, so U+200B says where a line may end."""

UNJOINED = (
    "\x00-\u058f\u10a0-\u10ff\u1e00-\u1fff\u2010-\u2027\u2030-\u205e"
    "\u2e80-\u2fff\u3040-\u318f\u3400-\u9fff\uac00-\ud7af"
)
"""Latin, Greek, Cyrillic, Armenian, Georgian, Chinese, Japanese, Korean: letters of one shape."""

LETTERS = "A-Za-z\xc0-\u02af\u0370-\u058f\u1e00-\u1fff"

SIGNS = r"""!-"$-)+-/:-@\[-`{-~"""
"""Of ASCII, all but # and *, which are on keys of their own in emoji."""

JAMO = "\u1100-\u115e\u1161-\u11ff"

INVISIBLE = re.compile(
    "[\xad\u17b4\u17b5\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff]"
    f"|(?<![{SOUTHEAST_ASIAN}])\u200b|\u200b(?![{SOUTHEAST_ASIAN}])"
    f"|(?<![{JAMO}])[\u115f\u1160](?![{JAMO}])"
    "|(?<![\u1820-\u18aa])\u180e|\u180e(?![\u1820-\u18aa])"
    "|\u034f(?![\u0300-\u034e\u0350-\u036f\u0591-\u05c7])"
)
"""Soft hyphens, fillers, marks of byte order, and whatever else Unicode calls default ignorable,
where its script has no need of it."""

JOINERS = re.compile(f"(?<![^{UNJOINED}])[\u200c\u200d]+(?![^{UNJOINED}])")
"""U+200C and U+200D join and part letters in many scripts, and build emoji; elsewhere they are
junk."""

SELECTORS = re.compile(
    f'(?<![^\\s{LETTERS}!-"$-)+-/:-@\\[-`{{-~])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+'
    "|(?<=[\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+"
)
"""What chooses between two shapes of an emoji, a digit or an ideograph: none at a letter, and one
alone. A row of them can carry a message that nobody sees."""

TAGS = re.compile("(\U0001f3f4[\U000e0030-\U000e007a]{3,6}\U000e007f)|[\U000e0020-\U000e007f]+")
"""The flags of Scotland, Texas and so on are a black flag with tags; other tags hide a text."""

OVERRIDES = "\u202d\u202e"

EMBEDDINGS = "\u202a-\u202c\u2066-\u2069"

DIRECTIONS = f"\u200e\u200f\u061c{EMBEDDINGS}{OVERRIDES}"

ANY_DIRECTION = re.compile(f"[{DIRECTIONS}]")

ANY_OVERRIDE = re.compile(f"[{OVERRIDES}]")

OVERRIDE_OR_EMBEDDING = re.compile(f"[{OVERRIDES}{EMBEDDINGS}]")

FROM_THE_RIGHT = re.compile(
    "[\u05d0-\u05f2\u0620-\u064a\u066e-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A letter of Hebrew, Arabic and other scripts that are read from the right."""

CLOSED_BY = {"\u202a": "\u202c", "\u202b": "\u202c"} | dict.fromkeys("\u2066\u2067\u2068", "\u2069")

MOST_PILED = 6
"""Accents on one letter: phonetics and the Quran have four."""

MARK = (
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]"
)

PILED = re.compile(f"(?<={MARK}{{{MOST_PILED}}}){MARK}+")


def mend_invisible(text: str) -> Mended:
    r"""Soft hyphens and characters without a width, where their script has no need of them.

    >>> mend_invisible("immi\u00adgrants\u200b p\u200da\u200dy")[0]
    'immigrants pay'
    """
    if text.isascii():
        return text, ()
    mended = TAGS.sub(lambda found: found[1] or "", INVISIBLE.sub("", text))
    mended = SELECTORS.sub("", JOINERS.sub("", mended))
    return mended, counted(Damage.INVISIBLE, len(text) - len(mended))


def mend_turned(text: str, paragraph: str | None) -> Mended:
    r"""Characters that make a text read from the other side than its letters do.

    Overrides go from every text, marks of direction from one in which nothing is read from the
    right. `paragraph` is what the text is a part of, where that is known: embeddings and isolates
    go from one in which they are not closed as they were opened, for they would turn what follows.

    >>> mend_turned("invoice\u202etxt.exe", None)[0]
    'invoicetxt.exe'
    """
    if text.isascii():
        return text, ()
    mended, count = _kind_to_take_out(paragraph, text).subn("", text)
    return mended, counted(Damage.TURNED, count)


def _kind_to_take_out(paragraph: str | None, text: str) -> re.Pattern[str]:
    around = text if paragraph is None else paragraph
    if not FROM_THE_RIGHT.search(around):
        return ANY_DIRECTION
    if paragraph is None or _are_closed(paragraph):
        return ANY_OVERRIDE
    return OVERRIDE_OR_EMBEDDING


def _are_closed(paragraph: str) -> bool:
    """Whether all embeddings and isolates of a paragraph are closed in the order of opening."""
    expected: list[str] = []
    for found in OVERRIDE_OR_EMBEDDING.finditer(paragraph):
        if closing := CLOSED_BY.get(found[0]):
            expected.append(closing)
        elif not expected or expected.pop() != found[0]:
            return False
    return not expected


def mend_piled(text: str) -> Mended:
    r"""Accents piled on a letter until they cover the lines above it.

    Putting thousands of them in order takes a program minutes (Unicode Annex 15, Stream-Safe Text).

    >>> len(mend_piled("e" + "\u0301\u0323" * 1000)[0])
    7
    """
    if text.isascii():
        return text, ()
    mended = PILED.sub("", text)
    return mended, counted(Damage.PILED, len(text) - len(mended))
