r"""Characters that hide a text or turn it round; glossaries and memories are read without them.

An override (U+202E) shows “exe.txt” where “txt.exe” is written, an embedding or isolate that is
never closed turns what follows it, and tags (U+E0000 to U+E007F) spell a message that nobody sees
(Unicode Technical Report 36; Unicode Annex 9). Articles are mended of more by their readers.
"""

import re
import unicodedata

TAGS = re.compile("(\U0001f3f4[\U000e0030-\U000e007a]{3,6}\U000e007f)|[\U000e0000-\U000e007f]+")
"""The flags of Scotland, Texas and so on are a black flag with tags; other tags hide a text."""

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates, and what closes them."""

CLOSED_BY = {"\u202a": "\u202c", "\u202b": "\u202c"} | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
"""What closes each of those that may stay."""


def strip_hidden(text: str) -> str:
    r"""A text without characters that hide a part of it or turn it round.

    A number or a name in Arabic stays isolated, where that is closed as it was opened.

    >>> without_hidden("biblio\u202eteca\U000e0041")
    'biblioteca'
    """
    if text.isascii():
        return text
    seen = strip_tag_characters(text)
    if not TURNING.search(seen) or (are_closed(seen) and _is_read_from_the_right(seen)):
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


def _is_read_from_the_right(text: str) -> bool:
    """Whether there is a letter of Hebrew, Arabic and other such scripts in it."""
    return any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text)
