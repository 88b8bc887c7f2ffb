"""An article read and translated."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bilingual_pub.errors import UsageError
from bilingual_pub.locale import _, language_word, user_language
from bilingual_pub.model import UNKNOWN_LANGUAGE, Article, Kind
from bilingual_pub.publish.order import (
    READ,
    STANDARD_INPUT,
    TRANSLATE,
    Handout,
    Order,
    Progress,
    Tools,
)
from bilingual_pub.publish.reviewed import with_corrections
from bilingual_pub.readers import read_article
from bilingual_pub.readers.characters.repair import mend
from bilingual_pub.translate import translate_article

DEFAULT_TARGETS = {"en": "es", "es": "en"}
"""The other language, for the two that come first."""


def translated_article(
    source: Path, name: str, order: Order, tools: Tools, progress: Progress
) -> Handout:
    """Both sides of an article, with the corrections of a review file where one is named.

    Raises:
        BilingualPubError: one of its children, by what went wrong.
    """
    reading = read_article(source, lang=order.source, title=order.title)
    article = with_title(reading.article, source)
    progress(READ)
    target = target_language(article, order.target)
    engine = tools.engines.between(article.lang, target)
    desk = tools.aids.desk(name, article.lang, target)
    tell, rest = _shares(progress)
    title = order.title_translation
    bilingual = translate_article(article, engine, target, title, tell, desk=desk)
    rest()
    if order.review is None:
        return Handout(bilingual, repairs=reading.repairs)
    return replace(with_corrections(bilingual, order.review, tools), repairs=reading.repairs)


def with_title(article: Article, source: Path) -> Article:
    """The article, with a title even where its text has none: a PDF needs one (Matterhorn 06-003).

    The first heading lends its words; without one, the file's name does.
    """
    if article.title:
        return article
    headings = (block.text for block in article.blocks if block.kind is Kind.HEADING)
    name = "article" if source == STANDARD_INPUT else source.stem
    words = mend(name)[0].replace("-", " ").replace("_", " ").strip()
    return replace(article, title=next(headings, words[:1].upper() + words[1:]))


def target_language(article: Article, wanted: str | None) -> str:
    """The language to translate into.

    Raises:
        UsageError: the source's language is unknown, is the target too, or has no usual other one.
    """
    if article.lang == UNKNOWN_LANGUAGE:
        raise UsageError(
            _(
                "The language of this article can't be told from its text."
                " Add --from and its code, for example --from en."
            )
        )
    target = wanted or DEFAULT_TARGETS.get(article.lang.split("-")[0])
    if target is None:
        raise UsageError(
            _(
                "This article is in {language}. Say which language to translate it into:"
                " add --to and its code, for example --to en."
            ).format(language=language_word(article.lang, user_language()))
        )
    if target == article.lang:
        raise UsageError(
            _(
                "The article is already in {language}."
                " Choose another language with --to, or say with --from what it is written in."
            ).format(language=language_word(article.lang, user_language()))
        )
    return target


def _shares(progress: Progress) -> tuple[Callable[[int, int], None], Callable[[], None]]:
    """What an engine tells in sentences, told in shares of an article; and what is left of it."""
    told = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told
        share = TRANSLATE * done / max(total, 1)
        progress(share - told)
        told = share

    return tell, lambda: progress(TRANSLATE - told)
