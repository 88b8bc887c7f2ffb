"""Words that end a line in pieces: whether a hyphen there is the word's own."""

import re
from collections.abc import Container

SOFT = "\u00ad"

RANGE = re.compile(r"\d[-‐]$")

LAST_PART = re.compile(r"(?<![^\W\d_])([^\W\d_]++)[-‐\u00ad]$")

FIRST_PART = re.compile(r"[^\W\d_]+")

KEPT = frozenset(
    {
        *(
            "self",
            "well",
            "non",
            "half",
            "ex",
            "anti",
            "mid",
            "low",
            "high",
            "long",
            "short",
            "full",
            "part",
            "cross",
            "all",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "semi",
            "quasi",
        )
    }
)
"""What goes before a hyphen of its own more often than it is the beginning of a word."""

COORDINATED = frozenset({"and", "or", "to", "nor", "y", "o", "u", "e", "und", "oder", "et", "ou"})
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
    if before.endswith(SOFT):
        return before.rstrip(SOFT), "" if after[:1].isalpha() else " "
    if RANGE.search(before) and after[:1].isdigit():
        return before, ""
    found, following = LAST_PART.search(before), FIRST_PART.match(after)
    if not found or not following or _is_coordinated(following[0]):
        return before, " "
    return (before if _is_own(found[1], following[0], words) else before[:-1]), ""


def _is_coordinated(following: str) -> bool:
    return following.casefold() in COORDINATED


def _is_own(first: str, second: str, words: Container[str]) -> bool:
    """Whether the hyphen between two parts is one that the word has in the middle of a line too."""
    if not second[0].islower():
        return True
    one, other = first.casefold(), second.casefold()
    if one + other in words:
        return False
    return f"{one}-{other}" in words or one in KEPT


def gather_words(text: str) -> set[str]:
    """The words of a text in small letters, with their hyphens."""
    return set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))
