"""How readable an article is, before it is translated: what is plain is also translated better."""

from dataclasses import dataclass

from bilingual_pub.model import Article, Block, Kind
from bilingual_pub.qa.readability.idioms import Idiom, describe_level, find_idioms
from bilingual_pub.qa.readability.scores import (
    MAX_SENTENCE_WORDS,
    WORD,
    Band,
    Level,
    LongSentence,
    count_sentences,
    find_long_sentences,
    measure_reading_level,
)

__all__ = [
    "MAX_SENTENCE_WORDS",
    "Band",
    "Idiom",
    "Level",
    "LongSentence",
    "Report",
    "check_readability",
    "describe_level",
    "measure_reading_level",
]

PROSE = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTE})
"""What is made of sentences. A heading or a cell is none, and would make any text look easy."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: how many words and sentences of prose, the level, and what to mend.

    `level` is None where the language has no formula or the text is short.
    """

    words: int
    sentences: int
    level: Level | None
    long_sentences: tuple[LongSentence, ...]
    idioms: tuple[Idiom, ...]


def check_readability(article: Article) -> Report:
    """What a volunteer may want to change in an article before it is translated."""
    lang = article.lang
    prose = [block for block in article.blocks if block.kind in PROSE]
    text = join_prose(article.blocks)
    read = [block for block in article.blocks if block.kind is not Kind.CODE]
    return Report(
        words=len(WORD.findall(text)),
        sentences=count_sentences(text, lang),
        level=measure_reading_level(text, lang),
        long_sentences=tuple(it for block in prose for it in find_long_sentences(block, lang)),
        idioms=tuple(it for block in read for it in find_idioms(block, lang)),
    )


def join_prose(blocks: tuple[Block, ...]) -> str:
    """The sentences among some blocks, a line each block."""
    return "\n".join(block.text for block in blocks if block.kind in PROSE)
