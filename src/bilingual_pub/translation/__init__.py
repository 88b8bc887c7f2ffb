"""An article in, both its sides out.

`segments.py` cuts the blocks into sentences and puts translations together again. What a person has
translated before comes from the translation memory (`tm.py`, by the `places.py` of passages); the
sentences of all the rest, of all articles, go to the engine in one call, so
that it can batch them; `plan.py` knows which is which. What needs no translation, code, a lone
number, an address, is copied and never sent. At last every pair is checked (`qa.py`). `tm_units.py`
says what the memory is to keep of an article.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bilingual_pub.engines import Engine, Translation
from bilingual_pub.model import (
    HUMAN,
    MEMORY,
    Article,
    BilingualArticle,
    Head,
    Origin,
    Pair,
    Run,
    State,
)
from bilingual_pub.translation.plan import TranslationPlan, make_plan
from bilingual_pub.translation.qa import run_qa
from bilingual_pub.translation.segments import (
    EMPTY,
    TITLE_ID,
    TranslationContext,
    draft_texts,
    flag_lost_spans,
    make_pair,
    segment_article,
)
from bilingual_pub.translation.tm import (
    add_suggestions,
    find_exact_matches,
    find_fuzzy_matches,
    find_own_match,
)
from bilingual_pub.translation.tm_units import make_units, make_withdrawn_units

__all__ = [
    "TITLE_ID",
    "TranslationContext",
    "draft_texts",
    "find_exact_matches",
    "find_fuzzy_matches",
    "find_own_match",
    "flag_lost_spans",
    "make_units",
    "make_withdrawn_units",
    "run_qa",
    "segment_article",
    "translate_article",
    "translate_articles",
]

Progress = Callable[[int, int], None]
"""Told how many sentences are done, and of how many."""


def translate_article(  # noqa: PLR0913 - what one article needs
    article: Article,
    engine: Engine,
    target: str,
    title_translation: str | None = None,
    progress: Progress = lambda _done, _total: None,
    *,
    context: TranslationContext = EMPTY,
) -> BilingualArticle:
    """Translate an article into a language (a BCP 47 tag).

    `title_translation` is the title by a person; without it the engine translates the title too.

    Raises:
        EngineError: the engine failed.
    """
    titles = [title_translation]
    return translate_articles([article], engine, target, titles, progress, desks=[context])[0]


def translate_articles(  # noqa: PLR0913 - what several articles need
    articles: Sequence[Article],
    engine: Engine,
    target: str,
    title_translations: Sequence[str | None] = (),
    progress: Progress = lambda _done, _total: None,
    *,
    desks: Sequence[TranslationContext] = (),
) -> list[BilingualArticle]:
    """Translate several articles in one call of the engine.

    Raises:
        EngineError: the engine failed.
    """
    titles = [*title_translations, *[None] * (len(articles) - len(title_translations))]
    resources = [*desks, *[EMPTY] * (len(articles) - len(desks))]
    works = [make_plan(*one, target) for one in zip(articles, titles, resources, strict=True)]
    wanted = [work.wanted() for work in works]
    told = count_progress(progress, sum(map(len, wanted)))
    translated = engine.translate([work.sentences() for work in works], told, wanted)
    origin = Origin(engine.name, engine.version)
    return [
        finish_article(work, iter(answers), origin)
        for work, answers in zip(works, translated, strict=True)
    ]


def count_progress(progress: Progress, total: int) -> Callable[[int], None]:
    """What an engine tells, sentence by sentence, told as a sum of all."""
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done = min(done + more, total)
        progress(done, total)

    return tell


def finish_article(
    work: TranslationPlan, answers: Iterator[Translation], origin: Origin
) -> BilingualArticle:
    """Both sides of an article, checked; the answers come in the order of what was asked."""
    made = (
        work.pairs[number] if number in work.pairs else draft_pair(work, number, answers, origin)
        for number in range(len(work.segmented))
    )
    whole = [pair for pair in made if pair is not None]
    return run_qa(assemble_article(work, whole), work.context.glossary)


def draft_pair(
    work: TranslationPlan, number: int, answers: Iterator[Translation], origin: Origin
) -> Pair:
    """A pair that nobody has read as a whole, with what the memory has that is much like it."""
    by = MEMORY if work.is_recalled(number) else origin
    made = make_pair(work.segmented[number], work.translated(number, answers), by, work.target)
    return add_suggestions(made, work.langs, work.context)


def assemble_article(work: TranslationPlan, made: Sequence[Pair]) -> BilingualArticle:
    """Both sides of an article, with a person's title where there is one."""
    first, *rest = made
    if work.title is not None:
        block = replace(first.source[0], runs=(Run(work.title),))
        first = Pair(TITLE_ID, first.source, (block,), HUMAN, State.EDITED)
    article = work.article
    source = Head(article.lang, article.meta, article.notes, article.title_from)
    return BilingualArticle(source, Head(work.target, article.meta), first, tuple(rest))
