"""An article in, both its sides out.

The blocks are cut into sentences (`portions.py`). What a person has translated before comes from
the translation memory (`recall.py`); the sentences of all the rest, of all articles, go to the
engine in one call, so that it can batch them, and are put together again (`pairs.py`). What needs
no translation, code, a lone number, an address, is copied and never sent. At last every pair is
looked over (`doubts.py`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.engines import Engine, Translation
from bilingual_pub.model import (
    HUMAN,
    Article,
    BilingualArticle,
    Head,
    Origin,
    Pair,
    Run,
    State,
)
from bilingual_pub.translate.desk import EMPTY, Desk
from bilingual_pub.translate.doubts import looked_over
from bilingual_pub.translate.pairs import lost_spans, pair
from bilingual_pub.translate.portions import TITLE_ID, Portion, portions
from bilingual_pub.translate.recall import recalled, units_of, with_suggestions

__all__ = [
    "TITLE_ID",
    "Desk",
    "looked_over",
    "lost_spans",
    "portions",
    "recalled",
    "translate_article",
    "translate_articles",
    "units_of",
]

Progress = Callable[[int, int], None]
"""Told how many sentences are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Work:
    """One article on the desk: its blocks, and the pairs that the memory has, by their number."""

    article: Article
    title: str | None
    desk: Desk
    portions: Sequence[Portion]
    known: Mapping[int, Pair]

    def wanted(self) -> list[int]:
        """The numbers of the sentences that the engine is asked for, among all that need it."""
        numbers, position = list[int](), 0
        for number, portion in enumerate(self.portions):
            count = sum(portion.sent)
            if number not in self.known:
                numbers += range(position, position + count)
            position += count
        return numbers


def translate_article(  # noqa: PLR0913 - what one article needs
    article: Article,
    engine: Engine,
    target: str,
    title_translation: str | None = None,
    progress: Progress = lambda _done, _total: None,
    *,
    desk: Desk = EMPTY,
) -> BilingualArticle:
    """Translate an article into a language (a BCP 47 tag).

    `title_translation` is the title by a person; without it the engine translates the title too.

    Raises:
        EngineError: the engine failed.
    """
    titles = [title_translation]
    return translate_articles([article], engine, target, titles, progress, desks=[desk])[0]


def translate_articles(  # noqa: PLR0913 - what several articles need
    articles: Sequence[Article],
    engine: Engine,
    target: str,
    title_translations: Sequence[str | None] = (),
    progress: Progress = lambda _done, _total: None,
    *,
    desks: Sequence[Desk] = (),
) -> list[BilingualArticle]:
    """Translate several articles in one call of the engine.

    Raises:
        EngineError: the engine failed.
    """
    titles = [*title_translations, *[None] * (len(articles) - len(title_translations))]
    aids = [*desks, *[EMPTY] * (len(articles) - len(desks))]
    works = [work_on(*one, target) for one in zip(articles, titles, aids, strict=True)]
    documents = [
        [
            sentence
            for portion in work.portions
            for sentence, wanted in zip(portion.sentences, portion.sent, strict=True)
            if wanted
        ]
        for work in works
    ]
    wanted = [work.wanted() for work in works]
    translated = engine.translate(documents, counted(progress, sum(map(len, wanted))), wanted)
    origin = Origin(engine.name, engine.version)
    return [
        finished(work, iter(answers), origin, target)
        for work, answers in zip(works, translated, strict=True)
    ]


def work_on(article: Article, title: str | None, desk: Desk, target: str) -> Work:
    """An article cut into blocks, with what the memory has of it."""
    work = portions(article, target, desk.glossary)
    return Work(article, title, desk, work, recalled(work, (article.lang, target), desk))


def counted(progress: Progress, total: int) -> Callable[[int], None]:
    """What an engine tells, sentence by sentence, told as a sum of all."""
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done = min(done + more, total)
        progress(done, total)

    return tell


def finished(
    work: Work, answers: Iterator[Translation], origin: Origin, target: str
) -> BilingualArticle:
    """Both sides of an article, looked over; the answers come in the order of what was asked."""
    langs = (work.article.lang, target)
    made = [
        work.known.get(number)
        or with_suggestions(pair(portion, answers, origin, target), langs, work.desk)
        for number, portion in enumerate(work.portions)
    ]
    return looked_over(put_together(work.article, target, work.title, made), work.desk.glossary)


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
