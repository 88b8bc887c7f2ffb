"""Sentences that are too long to be read at once, or translated well."""

from collections.abc import Iterator
from dataclasses import dataclass

from bilingual_pub.checks.readability.scores import WORD
from bilingual_pub.model import Block
from bilingual_pub.segment import find_extents

MOST_WORDS = 25
"""Of a sentence: the New South Wales Government's style guide asks for 25 at most, and the U.S.
Plain Language Guidelines (plainlanguage.gov) for short sentences with one idea each."""


@dataclass(frozen=True, slots=True)
class LongSentence:
    """A sentence past the limit: the id of its block, its text, how many words it has."""

    block: str
    text: str
    words: int


def find_long_sentences(block: Block, lang: str, most: int = MOST_WORDS) -> Iterator[LongSentence]:
    """The sentences of a block that have more words than `most`; numbers count as words here."""
    for start, end in find_extents(block.text, lang):
        sentence = " ".join(block.text[start:end].split())
        words = sum(any(map(str.isalnum, word)) for word in sentence.split())
        if words > most:
            yield LongSentence(block.id, sentence, words)


def count_sentences(text: str, lang: str) -> int:
    """How many sentences with words in them a text has."""
    return sum(bool(WORD.search(text[start:end])) for start, end in find_extents(text, lang))
