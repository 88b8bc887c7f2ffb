"""Words that end a line in pieces: whether a hyphen there is the word's own."""

import re
from collections.abc import Container

HYPHENS = "-‐\u00ad"

SOFT = "\u00ad"

LAST_PART = re.compile(r"([^\W\d_]+)[-‐\u00ad]$")

FIRST_PART = re.compile(r"[^\W\d_]+")

KEPT = frozenset(
    "self well non half ex anti mid low high long short full part cross all one two three four five"
    " six seven eight nine ten co-op in-law up-to-date semi quasi".split()
)
"""What goes before a hyphen of its own more often than it is the beginning of a word."""

COORDINATED = frozenset("and or to nor y o u e und oder et ou".split())
"""“pre- and postnatal”: a hyphen before these words ends one that is cut short on purpose."""


def join_line_end(before: str, after: str, words: Container[str]) -> tuple[str, str]:
    """A line's end without a printer's hyphen, and what stands between it and the next line.

    `words` are all words of the document in small letters: they tell how a word is written.

    >>> join_line_end("a vacci-", "nation", {"vaccination"})
    ('a vacci', '')
    >>> join_line_end("a well-", "known name", ())
    ('a well-', '')
    >>> join_line_end("pre-", "and postnatal", ())
    ('pre-', ' ')
    >>> join_line_end("Jean-", "Paul", ())
    ('Jean-', '')
    >>> join_line_end("on Monday", "at nine", ())
    ('on Monday', ' ')
    """
    found, following = LAST_PART.search(before), FIRST_PART.match(after)
    if before.endswith(SOFT):
        return before.rstrip(SOFT), "" if after[:1].isalpha() else " "
    if before.endswith(("-", "‐")) and not found and before[-2:-1].isdigit() and after[:1].isdigit():
        return before, ""
    if not found or not following:
        return before, " "
    first, second = found[1].casefold(), following[0]
    if second.casefold() in COORDINATED and len(second) < 4:  # noqa: PLR2004 - and not “orange”
        return before, " "
    if not second[0].islower():
        return before, ""
    if first + second.casefold() in words:
        return before[:-1], ""
    if f"{first}-{second.casefold()}" in words or first in KEPT:
        return before, ""
    return before[:-1], ""


def gather_words(text: str) -> set[str]:
    """The words of a text in small letters, with their hyphens."""
    return set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))
