"""What goes wrong with neural translation and can be seen without knowing the language.

The signs are those that Raunak, Menezes and Junczys-Dowmunt (2021, “The Curious Case of
Hallucinations in Neural Machine Translation”) and Guerreiro et al. (2023) name: repetition,
detached or empty output, copies of the source, and lengths that no translation has.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from bilingual_pub.engines.neural.confidence import estimate_confidence
from bilingual_pub.engines.neural.draft import Draft
from bilingual_pub.i18n import get_script


class MtFailure(StrEnum):
    """What is wrong with a draft, the worst first; the names stand in flags (docs/formats.md).

    DETACHED: a sentence that a title never said.
    """

    EMPTY = "empty"
    REPETITION = "repetition"
    SCRIPT = "script"
    DETACHED = "detached"
    TOO_LONG = "too-long"
    UNFINISHED = "unfinished"
    TOO_SHORT = "too-short"
    COPY = "copy"


INVENTED = frozenset({MtFailure.REPETITION, MtFailure.DETACHED, MtFailure.TOO_LONG})
"""What says more than its source: none of it can stand, not even with a flag."""


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

ROOM = 12
"""Letters that the translation of a word may have beside those: FAQ, preguntas frecuentes."""

CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")
INITIAL = 8
"""A capital of an abbreviation may stand for a word of so many letters."""

TITLE_RATIO, TITLE_ROOM = 1.7, 12
"""What has no mark at its end is no sentence. If its translation has one, so many times its letters
and so many more are the most that it may have: of 150 short human pairs (TICO-19) none has more
than 1.66 times its source's."""

LONGEST_TITLE = 60
"""Letters of a title of few words, where nobody puts spaces between them."""

SHORT_IF_UNSURE = 0.5
"""A share of the source's letters that is short where the model itself is in doubt."""

UNSURE = 0.3
"""A confidence below which the model itself is in doubt."""

CLOSING = frozenset(".?!…:;。！？؟।॥۔።։។။")
"""What ends a sentence, or stands at the end of a text that goes on below it."""

ENDING = frozenset(".?!…。！？؟।॥۔።։។။")
"""What ends a sentence."""

BEHIND = " \t\n\"'”’»)]）」』"
"""What may stand behind such a mark."""

WITHOUT_MARKS = frozenset({"Thai", "Laoo"})
"""Scripts whose sentences end without a mark."""

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
    if count_loops(text) > max(count_loops(source), MOST_AGAIN):
        return MtFailure.REPETITION
    if is_foreign(text, target):
        return MtFailure.SCRIPT
    if draft.cut:
        return MtFailure.UNFINISHED
    return _detect_by_length(draft, source, text, target)


def _detect_by_length(draft: Draft, source: str, text: str, target: str) -> MtFailure | None:
    """What is wrong by lengths, and by the marks at the ends; `source` and `text` are bare."""
    unsure = estimate_confidence(draft) < UNSURE
    if _is_detached(source, text, unsure):
        return MtFailure.DETACHED
    if is_phrase(source):
        initials = sum(map(len, CAPITALS.findall(source)))
        most = RATIO * weigh_text(source) + ROOM + INITIAL * initials
        return MtFailure.TOO_LONG if weigh_text(text) > most else None
    by_size = _detect_by_size(source, text, unsure)
    if by_size not in INVENTED and _breaks_off(source, draft.text, target):
        return MtFailure.UNFINISHED
    return by_size


def is_phrase(text: str) -> bool:
    """Whether a text is so short that it may be a name, and its length tells little."""
    return len(WORD.findall(text)) < FEWEST_WORDS and weigh_text(text) < FEWEST_WORDS * WIDE


def _is_detached(source: str, text: str, unsure: bool) -> bool:  # noqa: FBT001
    """Whether a title has become a sentence: models know little else than sentences."""
    if is_closed(source, CLOSING) or not is_closed(text, ENDING):
        return False
    if weigh_text(text) > TITLE_RATIO * weigh_text(source) + TITLE_ROOM:
        return True
    asks = is_question(text) and not is_question(source)
    title = len(WORD.findall(source)) < FEWEST_WORDS and weigh_text(source) < LONGEST_TITLE
    return title and (unsure or asks)


def _breaks_off(source: str, text: str, target: str) -> bool:
    """Whether the mark is gone that the source, without what is kept, has at its end."""
    if get_script(target) in WITHOUT_MARKS:
        return False
    return is_closed(source, CLOSING) and not is_closed(text, CLOSING)


def is_closed(text: str, marks: frozenset[str]) -> bool:
    """Whether a text ends with one of some marks.

    >>> is_closed("“It is over.” ", ENDING), is_closed("The plan on", ENDING)
    (True, False)
    """
    return text.rstrip(BEHIND)[-1:] in marks


def is_question(text: str) -> bool:
    """Whether a text asks something."""
    return any(mark in text for mark in "?？؟")


def _detect_by_size(source: str, text: str, unsure: bool) -> MtFailure | None:  # noqa: FBT001
    if WORD.findall(source.casefold()) == WORD.findall(text.casefold()):
        return MtFailure.COPY
    ratio = weigh_text(text) / weigh_text(source)
    if ratio < (SHORT_IF_UNSURE if unsure else 1 / RATIO):
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
