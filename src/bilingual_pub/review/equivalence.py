"""Whether a text came back as it went out, whatever a word processor did to it by itself.

Word and LibreOffice make straight quotes curly, and programs on the way change spaces at the ends,
join or split stretches of the same formatting, and write addresses in another way. None of it is a
correction.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby
from urllib.parse import unquote

from bilingual_pub.model import Mark, Run

QUOTES = str.maketrans({**dict.fromkeys("“”„‟", '"'), **dict.fromkeys("‘’‚‛", "'")})

DASHES = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), "\u00ad": None})
"""Hyphens, dashes and the minus are one; a soft hyphen is none."""

Letter = tuple[str, frozenset[Mark], str]


def is_same_translation(one: Sequence[Run], other: Sequence[Run]) -> bool:
    """Whether two texts differ at most in curly quotes, in the kind and number of their spaces, and
    in the marks that spaces carry.

    A line end is no space, and a blank line no line end: those are a person's.

    >>> is_same_translation([Run("Say “no”.")], [Run('Say  "no".'), Run(" ")])
    True
    >>> is_same_translation([Run("Say no.")], [Run("Say no!")])
    False
    """  # noqa: D205
    return _reduce_text(one) == _reduce_text(other)


def is_same_source(one: str, other: str) -> bool:
    """Whether two texts without marks differ at most in quotes, dashes, hyphens and spaces."""
    return _keep_letters(one) == _keep_letters(other)


def is_same_address(one: str, other: str) -> bool:
    """Whether two addresses lead to the same place: programs add a slash, or escape a letter."""
    return _normalize_address(one) == _normalize_address(other)


def _reduce_text(runs: Sequence[Run]) -> list[Letter]:
    letters: list[Letter] = []
    for (marks, href), stretch in groupby(runs, key=lambda run: (run.marks, run.href)):
        text = unicodedata.normalize("NFC", "".join(run.text for run in stretch))
        address = _normalize_address(href) if href else ""
        letters += [(letter, marks, address) for letter in text.translate(QUOTES)]
    words: list[Letter] = []
    for is_space, part in groupby(letters, key=lambda letter: letter[0].isspace()):
        whole = list(part)
        words += [_reduce_gap([letter[0] for letter in whole])] if is_space else whole
    return words[_count_edge_spaces(words, 0) : len(words) - _count_edge_spaces(words, -1)]


def _reduce_gap(spaces: Sequence[str]) -> Letter:
    """Spaces in a row as one: a blank line, a line end, or a space."""
    return ("\n" * min(spaces.count("\n"), 2) or " ", frozenset(), "")


def _count_edge_spaces(words: Sequence[Letter], end: int) -> int:
    """How many spaces stand at an end: none or one."""
    return int(bool(words) and words[end][0].isspace())


def _keep_letters(text: str) -> str:
    whole = unicodedata.normalize("NFC", text).translate(QUOTES).translate(DASHES)
    return re.sub(r"\s+", " ", whole).strip()


def _normalize_address(href: str) -> str:
    return unquote(href).rstrip("/")
