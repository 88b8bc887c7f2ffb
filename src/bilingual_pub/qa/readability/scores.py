"""How hard a text is to read, by the formulas of its language's pack, and its longest sentences.

A formula sees only how long words and sentences are. It says that a text is hard, not that it is
good; and it says nothing of a few words, which may happen to be long.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

from bilingual_pub.lang import Readability, TextCounts, get_pack
from bilingual_pub.model import Block
from bilingual_pub.text import find_extents

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
"""A number has no syllables that anybody could count."""

FEWEST_WORDS = 30


class Band(StrEnum):
    """How hard a text is, from the easiest."""

    VERY_EASY = "very-easy"
    EASY = auto()
    NORMAL = auto()
    HARD = auto()
    VERY_HARD = "very-hard"


@dataclass(frozen=True, slots=True)
class Level:
    """How hard a text is: the band, and the scores by their names, which never change."""

    lang: str
    band: Band
    scores: Mapping[str, float]
    counts: TextCounts

    @property
    def grade(self) -> int | None:
        """The year of school in the U.S. that the text asks for; None where nobody has measured."""
        grade = self.scores.get("flesch-kincaid-grade")
        return None if grade is None else max(round(grade), 1)


def measure_reading_level(text: str, lang: str) -> Level | None:
    """How hard a text is; None where its language has no formula, or it is too short for one.

    `lang` is a BCP 47 tag. A line break ends a sentence.
    """
    readability = get_pack(lang).readability
    if readability is None:
        return None
    counts = count_text(text, lang, readability)
    if counts.words < FEWEST_WORDS:
        return None
    scores = {name: round(formula(counts), 1) for name, formula in readability.formulas.items()}
    band = [*Band][readability.find_band(scores[readability.scale])]
    return Level(lang, band, scores, counts)


def count_text(text: str, lang: str, readability: Readability) -> TextCounts:
    """The words, sentences and syllables of a text."""
    words = WORD.findall(text)
    syllables = sum(count_syllables(word, readability) for word in words)
    return TextCounts(len(words), max(count_sentences(text, lang), 1), syllables)


def count_syllables(word: str, readability: Readability) -> int:
    """The syllables of a word as it is written, at least one."""
    return readability.count_syllables(unicodedata.normalize("NFC", word).casefold())


MAX_SENTENCE_WORDS = 25
"""Of a sentence: the New South Wales Government's style guide asks for 25 at most, and the U.S.
Plain Language Guidelines (plainlanguage.gov) for short sentences with one idea each."""


@dataclass(frozen=True, slots=True)
class LongSentence:
    """A sentence past the limit: the id of its block, its text, how many words it has."""

    block: str
    text: str
    words: int


def find_long_sentences(
    block: Block, lang: str, most: int = MAX_SENTENCE_WORDS
) -> Iterator[LongSentence]:
    """The sentences of a block that have more words than `most`; numbers count as words here."""
    for start, end in find_extents(block.text, lang):
        sentence = " ".join(block.text[start:end].split())
        words = sum(any(map(str.isalnum, word)) for word in sentence.split())
        if words > most:
            yield LongSentence(block.id, sentence, words)


def count_sentences(text: str, lang: str) -> int:
    """How many sentences with words in them a text has."""
    return sum(bool(WORD.search(text[start:end])) for start, end in find_extents(text, lang))
