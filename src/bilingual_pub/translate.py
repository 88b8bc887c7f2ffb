"""An article in, both its sides out: every block cut into sentences, translated, and put together.

All sentences of all articles go to the engine in one call, so that it can batch them. What needs no
translation, code, a lone number, an address, is copied and never sent.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.engines import Engine, Sentence, Translation
from bilingual_pub.locale import has_spaces
from bilingual_pub.model import (
    COPIED,
    HUMAN,
    Article,
    BilingualArticle,
    Block,
    Flag,
    Head,
    Kind,
    Mark,
    Origin,
    Pair,
    Run,
    State,
)
from bilingual_pub.protect import absent, protected_spans
from bilingual_pub.segment import sentences

TITLE_ID = "title"

Progress = Callable[[int, int], None]
"""Told how many sentences are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A block cut into sentences; together they are its text."""

    block: Block
    sentences: tuple[Sentence, ...]


def translate_article(
    article: Article,
    engine: Engine,
    target: str,
    title_translation: str | None = None,
    progress: Progress = lambda _done, _total: None,
) -> BilingualArticle:
    """Translate an article into a language (a BCP 47 tag).

    `title_translation` is the title by a person; without it the engine translates the title too.

    Raises:
        EngineError: the engine failed.
    """
    return translate_articles([article], engine, target, [title_translation], progress)[0]


def translate_articles(
    articles: Sequence[Article],
    engine: Engine,
    target: str,
    title_translations: Sequence[str | None] = (),
    progress: Progress = lambda _done, _total: None,
) -> list[BilingualArticle]:
    """Translate several articles in one call of the engine.

    Raises:
        EngineError: the engine failed.
    """
    titles = [*title_translations, *[None] * (len(articles) - len(title_translations))]
    works = [portions(article, target) for article in articles]
    documents = [
        [s for portion in work for s in portion.sentences if needs_translation(s)] for work in works
    ]
    translated = engine.translate(documents, counted(progress, sum(map(len, documents))))
    origin = Origin(engine.name, engine.version)
    return [
        put_together(article, target, title, pairs(work, iter(answers), origin, target))
        for article, title, work, answers in zip(articles, titles, works, translated, strict=True)
    ]


def counted(progress: Progress, total: int) -> Callable[[int], None]:
    """What an engine tells, sentence by sentence, told as a sum of all."""
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done = min(done + more, total)
        progress(done, total)

    return tell


def portions(article: Article, target: str) -> list[Portion]:
    """The title and every block of an article, cut into sentences."""
    title = Block(TITLE_ID, Kind.TITLE, (Run(article.title),) if article.title else ())
    return [
        Portion(block, tuple(block_sentences(block, article.lang, target)))
        for block in (title, *article.blocks)
    ]


def block_sentences(block: Block, source: str, target: str) -> Iterator[Sentence]:
    """The sentences of a block with what must be kept in each; none of a block of code."""
    if block.kind is Kind.CODE:
        return
    for runs in sentences(block.runs, source):
        text = "".join(run.text for run in runs)
        yield Sentence(runs, protected_spans(text, source, target))


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


def pairs(
    work: Sequence[Portion], answers: Iterator[Translation], origin: Origin, target: str
) -> list[Pair]:
    """A pair for each portion; the answers come in the order of the sentences sent."""
    return [pair(portion, answers, origin, target) for portion in work]


def pair(portion: Portion, answers: Iterator[Translation], origin: Origin, target: str) -> Pair:
    """A block beside its translation: the same kind, level and place, the other language."""
    block = portion.block
    sent = [needs_translation(sentence) for sentence in portion.sentences]
    if not any(sent):
        return Pair(block.id, (block,), (block,), COPIED, confidence=1.0)
    done = [
        next(answers) if wanted else Translation(sentence.runs, 1.0)
        for sentence, wanted in zip(portion.sentences, sent, strict=True)
    ]
    flags = [
        flag
        for sentence, translation in zip(portion.sentences, done, strict=True)
        for flag in (*translation.flags, *lost_spans(sentence, translation, target))
    ]
    runs = in_one_block([translation.runs for translation in done], target)
    return Pair(
        block.id,
        (block,),
        (replace(block, runs=runs),),
        origin,
        confidence=confidence(portion.sentences, done),
        flags=tuple(dict.fromkeys(flags)),
    )


def in_one_block(translated: Sequence[tuple[Run, ...]], lang: str) -> tuple[Run, ...]:
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


def confidence(source: Sequence[Sentence], translations: Sequence[Translation]) -> float:
    """The mean over a block's sentences, each weighed by its length in characters."""
    lengths = [len(sentence.text.strip()) for sentence in source]
    weighed = (
        length * translation.confidence
        for length, translation in zip(lengths, translations, strict=True)
    )
    return round(sum(weighed) / sum(lengths), 4)


def lost_spans(sentence: Sentence, translation: Translation, target: str) -> Iterator[Flag]:
    """A flag for each span that stands less often in the translation than in the source."""
    text = "".join(run.text for run in translation.runs)
    for span in absent(sentence.spans, text, target):
        yield Flag(span.kind.value, span.source)


def put_together(
    article: Article, target: str, title: str | None, made: Sequence[Pair]
) -> BilingualArticle:
    """Both sides of an article, with a person's title where there is one."""
    first, *rest = made
    if title is not None:
        block = replace(first.source[0], runs=(Run(title),))
        first = Pair(TITLE_ID, first.source, (block,), HUMAN, State.EDITED)
    source = Head(article.lang, article.meta)
    return BilingualArticle(source, Head(target, article.meta), first, tuple(rest))
