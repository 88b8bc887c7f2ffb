"""An article beside the translation that a person made of it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bilingual_pub.alignment import (
    Alignment,
    Judgment,
    Segment,
    Verdict,
    align,
    judge_alignment,
    pair_articles,
    segment_article,
)
from bilingual_pub.errors import CheckError, EngineError, UsageError
from bilingual_pub.i18n import _, get_language_word, get_user_language
from bilingual_pub.lang import get_pack
from bilingual_pub.model import UNKNOWN_LANGUAGE, Article, BilingualArticle
from bilingual_pub.publish.article import (
    choose_reading,
    ensure_title,
    untitled_notes,
)
from bilingual_pub.publish.options import (
    READING_SHARE,
    TRANSLATION_SHARE,
    ExportOptions,
    ExportResult,
    Progress,
    Session,
)
from bilingual_pub.publish.resources import EnginePool
from bilingual_pub.reading import read_article
from bilingual_pub.translation import draft_texts, run_qa


def align_article(
    source: Path, options: ExportOptions, session: Session, progress: Progress
) -> ExportResult:
    """Both sides of an article, the other side being a person's translation in a file.

    Raises:
        CheckError: the file is no translation of the article, and nobody said that it is.
        BilingualPubError: another of its children, by what went wrong.
    """
    translation = options.translation
    assert translation is not None  # noqa: S101 - asked before
    how = choose_reading(options)
    reading = read_article(source, options.source, options.title, how)
    article = ensure_title(reading.article)
    other = read_article(translation, options.target, options.title_translation, how)
    progress(READING_SHARE)
    both = pair_with_translation(article, ensure_title(other.article), options, session)
    progress(TRANSLATION_SHARE)
    repairs = (*reading.repairs, *other.repairs)
    notes = untitled_notes(article, source)
    return ExportResult(both, repairs=repairs, notes=notes, by_person=True)


def pair_with_translation(
    article: Article, translation: Article, options: ExportOptions, session: Session
) -> BilingualArticle:
    """An article beside its translation, looked over.

    Raises:
        CheckError: it is no translation of the article, and nobody said that it is.
        UsageError: nobody can tell which language one of them is in.
        InputError: a glossary can't be read.
    """
    langs = complete_languages(article.lang, translation.lang)
    article, translation = replace(article, lang=langs[0]), replace(translation, lang=langs[1])
    sides = segment_article(article), segment_article(translation)
    named = None if options.force else options.translation
    found = align_segments(*sides, langs, session.engines, named)
    both = pair_articles(article, translation, found, options.translation_state)
    return run_qa(both, session.resources.glossary(*langs))


def align_segments(
    source: Sequence[Segment],
    target: Sequence[Segment],
    langs: tuple[str, str],
    engines: EnginePool,
    named: Path | None,
) -> Alignment:
    """Which segments of two texts go together: the one way there, for Python, `export` and `align`.

    Raises:
        CheckError: they are not a text and its translation; `named` is the translation in the
            message, or None where somebody has said that they are.
    """
    found = align(source, target, langs, draft_segments(source, langs, engines))
    if named is not None:
        refuse_unrelated(judge_alignment(found, source, target), langs, named)
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


def refuse_unrelated(judgment: Judgment, langs: tuple[str, str], translation: Path) -> None:
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
            ).format(path=translation, language=get_language_word(langs[0], get_user_language()))
        )
    raise CheckError(
        _(
            "{path} does not look like a translation of this article: they are {likeness:.0%}"
            " alike, and a translation is at least {least:.0%} alike. Check the file name, or add"
            " --force if it is the right file."
        ).format(path=translation, likeness=judgment.similarity, least=judgment.least)
    )


def complete_languages(source: str, target: str) -> tuple[str, str]:
    """The languages of both sides; one that can't be told is the usual other one.

    Raises:
        UsageError: neither can be told, or the one that can has no usual other one.
    """
    if source == UNKNOWN_LANGUAGE:
        source = get_pack(target).usual_target or UNKNOWN_LANGUAGE
    if target == UNKNOWN_LANGUAGE:
        target = get_pack(source).usual_target or UNKNOWN_LANGUAGE
    if UNKNOWN_LANGUAGE in {source, target}:
        raise UsageError(
            _(
                "The languages of the two files can't be detected. Add --from and --to and their"
                " codes."
            )
        )
    return source, target
