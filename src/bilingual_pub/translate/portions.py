"""An article cut into what an engine is given: blocks, and the sentences of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from bilingual_pub.engines import Sentence
from bilingual_pub.glossary import Glossary, find_term_spans
from bilingual_pub.model import Article, Block, Kind, Mark, Run
from bilingual_pub.protect import find_protected_spans
from bilingual_pub.segment import split_sentences

TITLE_ID = "title"


@dataclass(frozen=True, slots=True)
class SegmentedBlock:
    """A block cut into sentences; together they are its text."""

    block: Block
    sentences: tuple[Sentence, ...]

    @property
    def sent(self) -> tuple[bool, ...]:
        """Which of the sentences need a translation."""
        return tuple(needs_translation(sentence) for sentence in self.sentences)


def segment_article(article: Article, target: str, glossary: Glossary | None = None) -> list[SegmentedBlock]:
    """The title and every block of an article, cut into sentences."""
    title = Block(TITLE_ID, Kind.TITLE, (Run(article.title),) if article.title else ())
    return [
        SegmentedBlock(block, tuple(prepare_sentences(block, article.lang, target, glossary)))
        for block in (title, *article.blocks)
    ]


def prepare_sentences(
    block: Block, source: str, target: str, glossary: Glossary | None = None
) -> Iterator[Sentence]:
    """The sentences of a block with what must be kept in each; none of a block of code."""
    if block.kind is Kind.CODE:
        return
    for runs in split_sentences(block.runs, source):
        text = "".join(run.text for run in runs)
        spans = find_protected_spans(text, source, target)
        yield Sentence(runs, find_term_spans(text, spans, glossary) if glossary else spans)


def needs_translation(sentence: Sentence) -> bool:
    """Whether a sentence says anything but code and what is kept as it is.

    >>> needs_translation(Sentence((Run("See"),))), needs_translation(Sentence((Run("— 12 —"),)))
    (True, False)
    """
    covered = bytearray(len(sentence.text))
    for span in sentence.spans:
        if span.target == span.source:
            covered[span.start : span.end] = b"\1" * (span.end - span.start)
    position = 0
    for run in sentence.runs:
        for place, character in enumerate(run.text, position):
            if character.isalpha() and not covered[place] and Mark.CODE not in run.marks:
                return True
        position += len(run.text)
    return False
