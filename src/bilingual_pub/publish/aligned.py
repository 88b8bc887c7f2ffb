"""An article beside the translation that a person made of it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bilingual_pub.align import Alignment, Judgment, Segment, Verdict, align, judge_alignment
from bilingual_pub.align.articles import segment_article, pair_articles
from bilingual_pub.errors import CheckError, EngineError
from bilingual_pub.locale import _, get_language_word, get_user_language
from bilingual_pub.model import UNKNOWN_LANGUAGE, Article
from bilingual_pub.publish.article import choose_target_language, untitled_notes, ensure_title
from bilingual_pub.publish.engines import EnginePool
from bilingual_pub.publish.order import READ, TRANSLATE, ExportResult, ExportOptions, Progress, Session
from bilingual_pub.readers import read_article
from bilingual_pub.translate import run_qa
from bilingual_pub.translate.drafts import draft_texts


def align_article(source: Path, order: ExportOptions, tools: Session, progress: Progress) -> ExportResult:
    """Both sides of an article, the other side being a person's translation in a file.

    Raises:
        CheckError: the file is no translation of the article, and nobody said that it is.
        BilingualPubError: another of its children, by what went wrong.
    """
    translation = order.translation
    assert translation is not None  # noqa: S101 - asked before
    reading = read_article(source, lang=order.source, title=order.title)
    article = ensure_title(reading.article)
    other = read_article(translation, lang=order.target, title=order.title_translation)
    target = ensure_title(other.article)
    if target.lang == UNKNOWN_LANGUAGE:
        target = replace(target, lang=choose_target_language(article, order.target))
    progress(READ)
    found = _align_sides(article, target, order, tools)
    progress(TRANSLATE)
    both = pair_articles(article, target, found, order.translation_state)
    glossary = tools.aids.glossary(article.lang, target.lang)
    repairs = (*reading.repairs, *other.repairs)
    notes = untitled_notes(article, source)
    return ExportResult(run_qa(both, glossary), repairs=repairs, notes=notes, by_person=True)


def _align_sides(source: Article, target: Article, order: ExportOptions, tools: Session) -> Alignment:
    """The alignment of two articles; that it is none is told where nobody forces it."""
    sides = segment_article(source), segment_article(target)
    langs = (source.lang, target.lang)
    found = align(*sides, langs, draft_segments(sides[0], langs, tools.engines))
    if not order.force:
        refuse_unrelated(judge_alignment(found, *sides), langs, order.translation)
    return found


def draft_segments(
    segments: Sequence[Segment], langs: tuple[str, str], engines: EnginePool
) -> list[str] | None:
    """What an engine makes of each segment, to compare with; None where none is installed."""
    if langs[0] == langs[1] or UNKNOWN_LANGUAGE in langs:
        return None
    try:
        engine = engines.between(*langs)
    except EngineError:
        return None
    return draft_texts([segment.text for segment in segments], langs, engine)


def refuse_unrelated(judgment: Judgment, langs: tuple[str, str], translation: Path | None) -> None:
    """Refuse two files that are not a text and its translation.

    Raises:
        CheckError: they are not, and why, with the likeness that was measured.
    """
    if judgment.verdict is Verdict.SAME_TEXT:
        return
    if judgment.verdict is Verdict.EMPTY:
        raise CheckError(_("There are no words in {path}.").format(path=translation))
    if judgment.verdict is Verdict.SAME_LANGUAGE:
        raise CheckError(
            _(
                "{path} is in {language}, as the article is. Name the file with its translation,"
                " or add --force if they are in two languages all the same."
            ).format(path=translation, language=get_language_word(langs[0], get_user_language()))
        )
    raise CheckError(
        _(
            "{path} does not look like a translation of this article: they are alike by"
            " {likeness:.0%}, and a translation by {least:.0%} or more. Check the file's name, or"
            " add --force if it is right all the same."
        ).format(path=translation, likeness=judgment.likeness, least=judgment.least)
    )
