"""The whole way of one article: read, translate, write."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from bilingual_pub.engines import Engine, choose_engine
from bilingual_pub.errors import UsageError
from bilingual_pub.locale import _, language_name, user_language
from bilingual_pub.model import UNKNOWN_LANGUAGE, Article, BilingualArticle, Kind
from bilingual_pub.readers import read_article
from bilingual_pub.readers.characters.repair import Repair, mend
from bilingual_pub.settings import Settings
from bilingual_pub.translate import translate_article
from bilingual_pub.whole_file import write_whole
from bilingual_pub.writers import Layout, writer

DEFAULT_FORMATS = ("html", "embed", "pdf", "json")

DEFAULT_TARGETS = {"en": "es", "es": "en"}
"""The other language, for the two that come first."""

STANDARD_INPUT = Path("-")

Progress = Callable[[float], None]
"""Told how much of the work, from 0 to 1, has been done since it was last told."""

READ, TRANSLATE, WRITE = 0.05, 0.55, 0.40
"""The share of an article's time that each step takes, roughly, for the progress bar."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made of an article.

    `source` and `target` are BCP 47 tags; None asks for detection and for the usual other language.
    """

    output: Path
    formats: tuple[str, ...] = DEFAULT_FORMATS
    source: str | None = None
    target: str | None = None
    title: str | None = None
    title_translation: str | None = None
    layout: Layout = Layout()
    settings: Settings = Settings()


@dataclass(frozen=True, slots=True)
class Handout:
    """What was made of an article: the two sides, the files, and what was mended on the way."""

    article: BilingualArticle
    files: tuple[Path, ...]
    repairs: tuple[Repair, ...]


class OpenEngines:
    """The engines in use, each started once and kept open until the last article is done."""

    def __init__(self, name: str = "auto") -> None:
        self._name = name
        self._open: dict[tuple[str, str], Engine] = {}
        self._stack = ExitStack()

    def between(self, source: str, target: str) -> Engine:
        """The engine for a pair of languages.

        Raises:
            EngineError: none is installed for the pair.
        """
        pair = (source, target)
        if pair not in self._open:
            engine = choose_engine(source, target, self._name)
            self._open[pair] = self._stack.enter_context(engine)
        return self._open[pair]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._stack.close()


def publish_article(
    source: Path, order: Order, engines: OpenEngines, progress: Progress = lambda _share: None
) -> Handout:
    """Read an article, translate it and write every file that was ordered.

    Raises:
        BilingualPubError: one of its children, by what went wrong; no file has been changed then.
    """
    reading = read_article(source, lang=order.source, title=order.title)
    article = with_title(reading.article, source)
    progress(READ)
    target = target_language(article, order.target)
    bilingual = _translated(article, target, order, engines, progress)
    files = _written(bilingual, slug(source), order, progress)
    return Handout(bilingual, files, reading.repairs)


def slug(source: Path) -> str:
    """The name that an article's files share: its own file name, without the suffix."""
    return "article" if source == STANDARD_INPUT else source.stem


def with_title(article: Article, source: Path) -> Article:
    """The article, with a title even where its text has none: a PDF needs one (Matterhorn 06-003).

    The first heading lends its words; without one, the file's name does.
    """
    if article.title:
        return article
    headings = (block.text for block in article.blocks if block.kind is Kind.HEADING)
    words = mend(slug(source))[0].replace("-", " ").replace("_", " ").strip()
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
            ).format(language=language_name(article.lang, user_language()))
        )
    if target == article.lang:
        raise UsageError(
            _(
                "The article is already in {language}."
                " Choose another language with --to, or say with --from what it is written in."
            ).format(language=language_name(article.lang, user_language()))
        )
    return target


def _translated(
    article: Article, target: str, order: Order, engines: OpenEngines, progress: Progress
) -> BilingualArticle:
    engine = engines.between(article.lang, target)
    told = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told
        share = TRANSLATE * done / total
        progress(share - told)
        told = share

    bilingual = translate_article(article, engine, target, order.title_translation, tell)
    progress(TRANSLATE - told)
    return bilingual


def _written(
    bilingual: BilingualArticle, name: str, order: Order, progress: Progress
) -> tuple[Path, ...]:
    """Make every file before the first is written, so that a failure leaves all of them alone."""
    made: dict[Path, bytes] = {}
    for format_name in order.formats:
        files = writer(format_name).write(bilingual, order.settings, order.layout, name)
        made.update({order.output / name / file: data for file, data in files.items()})
        progress(WRITE / len(order.formats))
    for path, data in made.items():
        write_whole(path, data)
    return tuple(made)
