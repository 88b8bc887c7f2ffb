"""An article beside the translation that a person made of it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bilingual_pub.align import Alignment, Judgment, Segment, Verdict, align, same_text_verdict
from bilingual_pub.align.articles import segments_of, side_by_side
from bilingual_pub.errors import CheckError, EngineError
from bilingual_pub.locale import _, language_word, user_language
from bilingual_pub.model import UNKNOWN_LANGUAGE, Article
from bilingual_pub.publish.article import target_language, untitled_notes, with_title
from bilingual_pub.publish.engines import OpenEngines
from bilingual_pub.publish.order import READ, TRANSLATE, Handout, Order, Progress, Tools
from bilingual_pub.readers import read_article
from bilingual_pub.translate import looked_over
from bilingual_pub.translate.drafts import draft_texts


def aligned_article(source: Path, order: Order, tools: Tools, progress: Progress) -> Handout:
    """Both sides of an article, the other side being a person's translation in a file.

    Raises:
        CheckError: the file is no translation of the article, and nobody said that it is.
        BilingualPubError: another of its children, by what went wrong.
    """
    translation = order.translation
    assert translation is not None  # noqa: S101 - asked before
    reading = read_article(source, lang=order.source, title=order.title)
    article = with_title(reading.article)
    other = read_article(translation, lang=order.target, title=order.title_translation)
    target = with_title(other.article)
    if target.lang == UNKNOWN_LANGUAGE:
        target = replace(target, lang=target_language(article, order.target))
    progress(READ)
    found = _aligned(article, target, order, tools)
    progress(TRANSLATE)
    both = side_by_side(article, target, found, order.translation_state)
    glossary = tools.aids.glossary(article.lang, target.lang)
    repairs = (*reading.repairs, *other.repairs)
    notes = untitled_notes(article, source)
    return Handout(looked_over(both, glossary), repairs=repairs, notes=notes, by_person=True)


def _aligned(source: Article, target: Article, order: Order, tools: Tools) -> Alignment:
    """The alignment of two articles; that it is none is told where nobody forces it."""
    sides = segments_of(source), segments_of(target)
    langs = (source.lang, target.lang)
    found = align(*sides, langs, machine_texts(sides[0], langs, tools.engines))
    if not order.force:
        refuse_strangers(same_text_verdict(found, *sides), langs, order.translation)
    return found


def machine_texts(
    segments: Sequence[Segment], langs: tuple[str, str], engines: OpenEngines
) -> list[str] | None:
    """What an engine makes of each segment, to compare with; None where none is installed."""
    if langs[0] == langs[1] or UNKNOWN_LANGUAGE in langs:
        return None
    try:
        engine = engines.between(*langs)
    except EngineError:
        return None
    return draft_texts([segment.text for segment in segments], langs, engine)


def refuse_strangers(judgment: Judgment, langs: tuple[str, str], translation: Path | None) -> None:
    """Refuse two files that are not a text and its translation.

    Raises:
        CheckError: they are not, and why, with the likeness that was measured.
    """
    if judgment.verdict is Verdict.SAME_TEXT:
        return
    if judgment.verdict is Verdict.EMPTY:
        raise CheckError(
            _("There is no text in {path}. Check that it is the right file.").format(
                path=translation
            )
        )
    if judgment.verdict is Verdict.SAME_LANGUAGE:
        raise CheckError(
            _(
                "{path} is in {language}, like the article. Name the file with its translation,"
                " or add --force if they are in two languages after all."
            ).format(path=translation, language=language_word(langs[0], user_language()))
        )
    raise CheckError(
        _(
            "{path} does not look like a translation of this article: they are {likeness:.0%}"
            " alike, and a translation is at least {least:.0%} alike. Check the file name, or add"
            " --force if it is the right file."
        ).format(path=translation, likeness=judgment.likeness, least=judgment.least)
    )
