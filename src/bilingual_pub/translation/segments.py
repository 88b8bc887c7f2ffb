"""An article cut into sentences for an engine, and pairs made of what it gives back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.engines import Engine, Sentence, Translation
from bilingual_pub.glossary import Glossary, apply_agreement, find_term_spans
from bilingual_pub.lang import has_spaces
from bilingual_pub.memory import Memory
from bilingual_pub.model import COPIED, Article, Block, Flag, Kind, Mark, Origin, Pair, Run
from bilingual_pub.protect import find_absent, find_protected_spans
from bilingual_pub.text import SpanMask, split_sentences
from bilingual_pub.translation.deleted_words import (
    DeletedWords,
    keep_flags,
    put_deleted_words,
    take_deleted_words,
)
from bilingual_pub.translation.whole_words import join_words, restore_words

TITLE_ID = "title"


@dataclass(frozen=True, slots=True)
class SegmentedBlock:
    """A block cut into sentences; together they are its text.

    The last of them, as many as there are `deleted`, are the words that are struck out in it.
    """

    block: Block
    sentences: tuple[Sentence, ...]
    deleted: tuple[DeletedWords, ...] = ()

    @property
    def sent(self) -> tuple[bool, ...]:
        """Which of the sentences need a translation."""
        return tuple(needs_translation(sentence) for sentence in self.sentences)


def segment_article(
    article: Article, target: str, glossary: Glossary | None = None
) -> list[SegmentedBlock]:
    """The title and every block of an article, cut into sentences."""
    title = Block(TITLE_ID, Kind.TITLE, (Run(article.title),) if article.title else ())
    return [
        segment_block(block, article.lang, target, glossary) for block in (title, *article.blocks)
    ]


def segment_block(
    block: Block, source: str, target: str, glossary: Glossary | None = None
) -> SegmentedBlock:
    """A block cut into sentences; what is struck out among other words is one by itself."""
    standing, deleted = take_deleted_words(join_words(block.runs), source, target)
    parts = [replace(block, runs=standing), *(replace(block, runs=it.runs) for it in deleted)]
    first, *rest = [list(prepare_sentences(part, source, target, glossary)) for part in parts]
    if not all(rest):
        return SegmentedBlock(block, tuple(prepare_sentences(block, source, target, glossary)))
    struck = (_join_as_one(sentences, source, target, glossary) for sentences in rest)
    return SegmentedBlock(block, (*first, *struck), deleted)


def _join_as_one(
    sentences: Sequence[Sentence], source: str, target: str, glossary: Glossary | None
) -> Sentence:
    runs = tuple(run for sentence in sentences for run in sentence.runs)
    text = "".join(run.text for run in runs)
    spans = find_protected_spans(text, source, target)
    return Sentence(runs, find_term_spans(text, spans, glossary) if glossary else spans)


def prepare_sentences(
    block: Block, source: str, target: str, glossary: Glossary | None = None
) -> Iterator[Sentence]:
    """The sentences of a block with what must be kept in each; none of a block of code."""
    if block.kind is Kind.CODE:
        return
    for runs in split_sentences(join_words(block.runs), source):
        text = "".join(run.text for run in runs)
        spans = find_protected_spans(text, source, target)
        yield Sentence(runs, find_term_spans(text, spans, glossary) if glossary else spans)


def needs_translation(sentence: Sentence) -> bool:
    """Whether a sentence says anything but code and what is kept as it is.

    >>> needs_translation(Sentence((Run("See"),))), needs_translation(Sentence((Run("— 12 —"),)))
    (True, False)
    """
    kept = SpanMask(len(sentence.text))
    for span in sentence.spans:
        if span.target == span.source:
            kept.take(span.start, span.end)
    position = 0
    for run in sentence.runs:
        for place, character in enumerate(run.text, position):
            if character.isalpha() and not kept[place] and Mark.CODE not in run.marks:
                return True
        position += len(run.text)
    return False


def make_pair(
    block_segments: SegmentedBlock, done: Sequence[Translation], origin: Origin, target: str
) -> Pair:
    """A block beside its translation: the same kind, level and place, the other language."""
    block = block_segments.block
    if not any(block_segments.sent):
        return Pair(block.id, (block,), (block,), COPIED, confidence=1.0)
    flags = [
        flag
        for sentence, translation in zip(block_segments.sentences, done, strict=True)
        for flag in (*translation.flags, *flag_lost_spans(sentence, translation, target))
    ]
    count = len(done) - len(block_segments.deleted)
    joined = join_sentences([translation.runs for translation in done[:count]], target)
    struck = [translation.runs for translation in done[count:]]
    whole = put_deleted_words(joined, block_segments.deleted, struck, target)
    runs = restore_words(whole, block.runs)
    return Pair(
        block.id,
        (block,),
        (replace(block, runs=runs),),
        origin,
        confidence=average_confidence(block_segments.sentences, done),
        flags=tuple(dict.fromkeys(keep_flags(flags))),
    )


def apply_glossary_agreement(
    sentence: Sentence, translation: Translation, target: str
) -> Translation:
    """A translation in which the article before a term of the glossary agrees with it."""
    runs = apply_agreement(translation.runs, sentence.spans, target)
    return replace(translation, runs=tuple(runs))


def join_sentences(translated: Sequence[tuple[Run, ...]], lang: str) -> tuple[Run, ...]:
    """The runs of a block's sentences, with a space between two where their language wants one.

    Chinese has none after a sentence, so its translation into English would have none either.
    """
    runs: list[Run] = []
    for sentence in translated:
        last = runs[-1].text[-1:] if runs else ""
        first = sentence[0].text[:1] if sentence else ""
        if last and first and not (last.isspace() or first.isspace()) and has_spaces(lang):
            runs.append(Run(" "))
        runs += sentence
    return tuple(runs)


def average_confidence(
    source: Sequence[Sentence], translations: Sequence[Translation]
) -> float | None:
    """The mean over a block's sentences, each weighed by its length in characters.

    None where one of them was not measured: the others say nothing about it.
    """
    lengths = [len(sentence.text.strip()) for sentence in source]
    measured = [one.confidence for one in translations if one.confidence is not None]
    if len(measured) < len(lengths):
        return None
    weighed = (length * sure for length, sure in zip(lengths, measured, strict=True))
    return round(sum(weighed) / sum(lengths), 4)


def flag_lost_spans(sentence: Sentence, translation: Translation, target: str) -> Iterator[Flag]:
    """A flag for each span that stands less often in the translation than in the source."""
    text = "".join(run.text for run in translation.runs)
    for span in find_absent(sentence.spans, text, target):
        yield Flag(span.kind.value, span.source)


def draft_texts(texts: Sequence[str], langs: tuple[str, str], engine: Engine) -> list[str]:
    """The plain machine translation of each text, in one call of the engine.

    Raises:
        EngineError: the engine failed.
    """
    blocks = (Block("", Kind.PARAGRAPH, (Run(text),) if text else ()) for text in texts)
    cut = [list(prepare_sentences(block, *langs)) for block in blocks]
    [answers] = engine.translate([[sentence for sentences in cut for sentence in sentences]])
    rest = iter(answers)
    return [
        "".join(run.text for run in join_sentences([next(rest).runs for _ in sentences], langs[1]))
        for sentences in cut
    ]


@dataclass(frozen=True, slots=True)
class TranslationContext:
    """The glossary and the memory for one article, and its name, by which the memory knows it."""

    document: str = ""
    glossary: Glossary | None = None
    memory: Memory | None = None


EMPTY = TranslationContext()
