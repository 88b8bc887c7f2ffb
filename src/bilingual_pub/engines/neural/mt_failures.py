"""What goes wrong with neural translation and can be seen without knowing the language; confidence.

The signs are those that Raunak, Menezes and Junczys-Dowmunt (2021, “The Curious Case of
Hallucinations in Neural Machine Translation”) and Guerreiro et al. (2023) name: repetition,
detached or empty output, copies of the source, and lengths that no translation has.
"""

import math
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from bilingual_pub.engines.neural.draft import Draft
from bilingual_pub.i18n import get_script


class MtFailure(StrEnum):
    """What is wrong with a draft; the names stand in flags (docs/formats.md)."""

    EMPTY = "empty"
    UNFINISHED = "unfinished"
    REPETITION = "repetition"
    SCRIPT = "script"
    COPY = "copy"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"


WORD = re.compile(r"[^\W\d_]+")

LONGEST_LOOP = 20
"""Words in what is said again and again, be it a whole sentence."""

MOST_AGAIN = 3
"""A group of words may be repeated this often in a row: “no, no, no”."""

LETTERS_IN_A_LOOP = 24
"""What is repeated within one word, `lalalala…`, has so many letters and more."""

FEWEST_WORDS = 5
"""Shorter sources may be copied, be they names, and their lengths tell nothing."""

RATIO = 3.0
"""A translation has at most so many times the letters of its source, and at least a third."""

WIDE = 3.0
"""A character of Chinese, Japanese or Korean says as much as so many letters."""

SCRIPTS = {
    "Arab": ("ARABIC",),
    "Armn": ("ARMENIAN",),
    "Beng": ("BENGALI",),
    "Cyrl": ("CYRILLIC",),
    "Deva": ("DEVANAGARI",),
    "Ethi": ("ETHIOPIC",),
    "Geor": ("GEORGIAN",),
    "Grek": ("GREEK",),
    "Hans": ("CJK",),
    "Hant": ("CJK",),
    "Hebr": ("HEBREW",),
    "Jpan": ("CJK", "HIRAGANA", "KATAKANA"),
    "Khmr": ("KHMER",),
    "Kore": ("HANGUL", "CJK"),
    "Laoo": ("LAO",),
    "Latn": ("LATIN",),
    "Mymr": ("MYANMAR",),
    "Taml": ("TAMIL",),
    "Thai": ("THAI",),
}
"""How the names of a script's letters begin in Unicode, by its code (ISO 15924)."""

CJK = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")


def detect_failure(draft: Draft, target: str, kept: Sequence[str] = ()) -> MtFailure | None:
    """What is wrong with a draft in a language, the worst first; None where nothing is seen.

    What is `kept` on purpose, names and addresses, tells nothing about the translation.
    """
    source, text = remove_kept(draft.source, kept), remove_kept(draft.text, kept)
    if not WORD.search(source):
        return None
    if not WORD.search(text):
        return MtFailure.EMPTY
    if draft.cut:
        return MtFailure.UNFINISHED
    if count_loops(text) > max(count_loops(source), MOST_AGAIN):
        return MtFailure.REPETITION
    if is_foreign(text, target):
        return MtFailure.SCRIPT
    return _detect_by_size(source, text)


def _detect_by_size(source: str, text: str) -> MtFailure | None:
    before, after = WORD.findall(source.casefold()), WORD.findall(text.casefold())
    if len(before) < FEWEST_WORDS and weigh_text(source) < FEWEST_WORDS * WIDE:
        return None
    if before == after:
        return MtFailure.COPY
    ratio = weigh_text(text) / weigh_text(source)
    if ratio < 1 / RATIO:
        return MtFailure.TOO_SHORT
    return MtFailure.TOO_LONG if ratio > RATIO else None


def remove_kept(text: str, kept: Sequence[str]) -> str:
    """A text without what is kept in it."""
    for words in sorted(kept, key=len, reverse=True):
        text = text.replace(words, " ")
    return text


def count_loops(text: str) -> int:
    """How often in a row a text says the same words, or the same letters in a long word.

    >>> count_loops("very, very good")
    2
    >>> count_loops("the city of the city of the city of the city of")
    4
    """
    said = WORD.findall(text.casefold())
    long = (word for word in said if len(word) >= LETTERS_IN_A_LOOP)
    return max(_count_most_repeats(said), *map(_count_most_repeats, long), 1)


def _count_most_repeats(units: Sequence[str]) -> int:
    """How often in a row any group of units comes."""
    if len(set(units)) == len(units):
        return 1
    longest = min(LONGEST_LOOP, len(units) // 2)
    return max((_count_repeats(units, size) for size in range(1, longest + 1)), default=1)


def _count_repeats(units: Sequence[str], size: int) -> int:
    """How often in a row a group of so many units comes."""
    most = alike = 0
    for number in range(size, len(units)):
        alike = alike + 1 if units[number] == units[number - size] else 0
        most = max(most, alike // size)
    return most + 1


def is_foreign(text: str, lang: str) -> bool:
    """Whether most letters of a text are of another script than its language is written in."""
    names = SCRIPTS.get(get_script(lang))
    letters = [char for char in text if char.isalpha()]
    if names is None or not letters:
        return False
    return sum(_is_named(char, names) for char in letters) * 2 < len(letters)


def weigh_text(text: str) -> float:
    """How much a text says, in letters of an alphabet."""
    signs = "".join(text.split())
    if signs.isascii():
        return len(signs)
    wide = sum(_is_named(char, CJK) for char in signs)
    return len(signs) + (WIDE - 1) * wide


@lru_cache(maxsize=4096)
def _is_named(char: str, names: tuple[str, ...]) -> bool:
    """Whether a character's name in Unicode begins with one of these."""
    return unicodedata.name(char, "").startswith(names)


RIGHT_WORDS: tuple[tuple[float, float], ...] = (
    (0.0, 0.0),
    (0.417, 0.12),
    (0.532, 0.17),
    (0.576, 0.18),
    (0.616, 0.21),
    (0.662, 0.26),
    (0.710, 0.35),
    (0.806, 0.73),
    (0.860, 0.85),
    (0.921, 0.90),
    (0.953, 1.0),
    (1.0, 1.0),
)
"""Mean probability of a token, and the share of words that were right; straight lines between.

Measured with the toy packages of tests/argos-toy: another package has a scale of its own, and may
be better than it says. The order of sentences, which of two is the more doubtful, holds for all.
"""


def estimate_confidence(draft: Draft) -> float:
    """The share of a draft's words that can be expected to be right, from 0 to 1."""
    if not draft.tokens:
        return 1.0 if draft.text.strip() else 0.0
    return calibrate_probability(math.exp(min(draft.score, 0.0)))


def calibrate_probability(
    probability: float, table: Sequence[tuple[float, float]] = RIGHT_WORDS
) -> float:
    """The share of right words for a mean probability.

    >>> calibrate_probability(0.5, [(0.0, 0.0), (1.0, 1.0)])
    0.5
    """
    right = bisect_right([point for point, _share in table], probability)
    if right == len(table):
        return table[-1][1]
    (low, share), (high, next_share) = table[right - 1], table[right]
    return share + (next_share - share) * (probability - low) / (high - low)
