"""Articles read, and translated, many in one call of the engine; or read from a review."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bilingual_pub.errors import UsageError
from bilingual_pub.i18n import _, get_language_word, get_user_language
from bilingual_pub.model import UNKNOWN_LANGUAGE, Article, BilingualArticle, Kind, TitleFrom
from bilingual_pub.publish.options import (
    READING_SHARE,
    TRANSLATION_SHARE,
    ExportOptions,
    ExportResult,
    Progress,
    Session,
)
from bilingual_pub.readers import ReadingOptions
from bilingual_pub.reading import read_article
from bilingual_pub.recognition import make_slug
from bilingual_pub.standard_input import STANDARD_INPUT
from bilingual_pub.text import Repair
from bilingual_pub.translation import translate_articles


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """An article that was read and waits for its translation into `target`, a BCP 47 tag."""

    article: Article
    target: str
    name: str
    options: ExportOptions
    repairs: tuple[Repair, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def languages(self) -> tuple[str, str]:
        """The tags of source and target."""
        return self.article.lang, self.target


def read_source(source: Path, options: ExportOptions) -> SourceArticle:
    """An article from its file.

    Raises:
        InputError: it can't be read.
        UsageError: what it is to be translated into can't be told.
    """
    reading = read_article(source, options.source, options.title, choose_reading(options))
    article = ensure_title(reading.article)
    target = choose_target_language(article, options.target)
    notes = untitled_notes(article, source)
    return SourceArticle(article, target, make_slug(source), options, reading.repairs, notes)


def choose_reading(options: ExportOptions) -> ReadingOptions:
    """How files are read: as the user says, and otherwise as the settings do."""
    if options.reading.title_from or not options.settings.title_from:
        return options.reading
    return replace(options.reading, title_from=options.settings.title_from)


def translate_source(
    source: Path, options: ExportOptions, session: Session, progress: Progress
) -> ExportResult:
    """Both sides of an article, with the corrections of a review file where one is named.

    Raises:
        BilingualPubError: one of its children, by what went wrong.
    """
    article = read_source(source, options)
    progress(READING_SHARE)
    tell, rest = share_progress(progress)
    [made] = translate_sources([article], session, tell)
    rest()
    return made


def translate_sources(
    articles: Sequence[SourceArticle],
    session: Session,
    tell: Callable[[int, int], None] = lambda _done, _total: None,
) -> list[ExportResult]:
    """Both sides of some articles of one pair of languages; `tell` hears sentences, done and all.

    Where a review file is named, its corrections are laid over the engine's translation.

    Raises:
        InputError: a glossary, the memory or the review file can't be read.
        EngineError: there is no engine for the pair, or it failed.
    """
    langs = articles[0].languages
    made = translate_articles(
        [one.article for one in articles],
        session.engines.between(*langs),
        langs[1],
        [one.options.title_translation for one in articles],
        tell,
        desks=[session.resources.context(one.name, *langs) for one in articles],
    )
    return [_finish_article(*both, session) for both in zip(articles, made, strict=True)]


def _finish_article(one: SourceArticle, made: BilingualArticle, session: Session) -> ExportResult:
    if one.options.review is None:
        return ExportResult(made, repairs=one.repairs, notes=one.notes)

    # It loads much that other articles have no need of.
    from bilingual_pub.publish.review_file import add_corrections

    corrected = add_corrections(made, one.options.review, session)
    return replace(corrected, repairs=one.repairs, notes=(*one.notes, *corrected.notes))


def ensure_title(article: Article) -> Article:
    """The article, with a title where any is to be had: the first heading lends its words.

    One without stays untitled, and so does its translation. The name of a file is nothing that
    anybody wrote for a reader; only a program that must call the handout something shows it.
    """
    if article.title or article.title_from is TitleFrom.NONE:
        return article
    headings = (block.text for block in article.blocks if block.kind is Kind.HEADING)
    if title := next(headings, ""):
        return replace(article, title=title, title_from=TitleFrom.MARKUP)
    return article


def untitled_notes(article: Article, source: Path) -> tuple[str, ...]:
    """What to tell a user whose article has no title."""
    if article.title or article.title_from is TitleFrom.NONE:
        return ()
    if source == STANDARD_INPUT:
        return (_('No title was found, so the handout has none. To give it one, add --title "…".'),)
    return (
        _(
            "{path}: no title was found, so the handout has none, and programs show the file's"
            ' name instead. To give it one, write it in the first line, or add --title "…".'
        ).format(path=source),
    )


def choose_target_language(article: Article, wanted: str | None) -> str:
    """The language to translate into.

    Raises:
        UsageError: the source's language is unknown, is the target too, or has no usual other one.
    """
    if article.lang == UNKNOWN_LANGUAGE:
        raise UsageError(
            _(
                "The language of this article can't be detected. Add --from and its code, for"
                " example --from en."
            )
        )
    # Here and not above: the command itself imports this room, and chooses nothing.
    from bilingual_pub.lang import get_pack

    target = wanted or get_pack(article.lang).usual_target
    if not target:
        raise UsageError(
            _(
                "This article is in {language}. Choose the language to translate it into: add"
                " --to and its code, for example --to en."
            ).format(language=get_language_word(article.lang, get_user_language()))
        )
    if target == article.lang:
        raise UsageError(
            _(
                "The article is already in {language}. Choose another language with --to, or name"
                " the language that it is written in with --from."
            ).format(language=get_language_word(article.lang, get_user_language()))
        )
    return target


def share_progress(
    progress: Progress, articles: int = 1
) -> tuple[Callable[[int, int], None], Callable[[], None]]:
    """What an engine tells in sentences, told in shares of an article; and what is left of them."""
    whole = TRANSLATION_SHARE * articles
    told = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told
        share = whole * done / max(total, 1)
        progress(share - told)
        told = share

    return tell, lambda: progress(whole - told)
