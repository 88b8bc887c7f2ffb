"""The front door for Python: `import bilingual_pub as bp`, and five verbs.

    read         a file, a text or bytes → Article
    translate    Article → Bitext
    align        Article × its translation → Bitext
    render       Bitext → the files of a format, as bytes by name
    export       a file → its handout, written

What the command line does with the same options is the same: its workers call the functions that
are called here. Docs: docs/python.md.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

from bilingual_pub.batch import choose_settings
from bilingual_pub.choices import Names, choose_names, choose_reading, make_layout
from bilingual_pub.errors import InputError
from bilingual_pub.formats import get_writable, is_article_name
from bilingual_pub.i18n import _
from bilingual_pub.lang import parse_language
from bilingual_pub.model import Article, BilingualArticle, State
from bilingual_pub.publish import (
    DEFAULT_FORMATS,
    EnginePool,
    ExportOptions,
    ExportResult,
    Resources,
    Session,
    add_key_facts,
    add_sentence_pairs,
    choose_target_language,
    ensure_title,
    publish_article,
)
from bilingual_pub.readers import Deleted, Source
from bilingual_pub.reading import read_article, read_source
from bilingual_pub.recognition import is_review
from bilingual_pub.settings import Settings
from bilingual_pub.standard_input import STANDARD_INPUT
from bilingual_pub.translation import translate_article
from bilingual_pub.writers import EmbedForm, Paper, PdfUa, ReadingOrder

PathLike = str | os.PathLike[str]

Readable = PathLike | bytes
"""A file, or what is in one: see `read`."""


@dataclass(frozen=True, slots=True, repr=False)
class Bitext(BilingualArticle):
    """A bilingual article that a notebook shows, both languages side by side."""

    def _repr_html_(self) -> str:
        """The piece to paste into a page, which every notebook lets through."""
        [page] = render(self, "embed", settings=Settings()).values()
        return page.decode()


def read(  # noqa: PLR0913 - what reading a file depends on
    source: Readable,
    *,
    lang: str | None = None,
    title: str | None = None,
    deleted: str = Deleted.SHOW,
    title_from: str | None = None,
    keep_all: bool = False,
    chapter: str = "",
) -> Article:
    """The article in a file, a text or bytes.

    A `Path` is a file. Bytes are what is in one, of any kind that is read.
    A string is a text where it has a line break, a file where there is one of that name or it looks
    like the name of one, and otherwise a text. `lang`, a BCP 47 tag, and `title` outrank what the
    article says itself. `deleted` says what becomes of struck-out words: show or omit;
    `title_from` what the title is where the file marks none: first-line, file or none. With
    `keep_all`, the boxes and comments of a web page stay that are no part of its article. `chapter`
    is the number or title of an EPUB's chapter. The `notes` of the article tell what of the file is
    not in it as it was.

    Raises:
        InputError: there is no article to be read, and why.
        UsageError: `lang` is no language.
    """
    lang = lang and parse_language(lang)
    options = choose_reading(deleted, title_from, chapter, keep_all=keep_all)
    if isinstance(source, bytes):
        reading = read_source(Source(source, _("the text")), lang, title, options)
    elif isinstance(source, str) and not _is_path(source):
        text = source.encode(errors="replace")
        reading = read_source(Source(text, _("the text")), lang, title, options)
    else:
        reading = read_article(_refuse_review(Path(source)), lang, title, options)
    return ensure_title(reading.article)


def _is_path(text: str) -> bool:
    """Whether a string names a file rather than being an article itself."""
    if "\n" in text or "\r" in text:
        return False
    # `os.path` takes what can't be looked at for no file, and never raises.
    there = os.path.exists(text)  # noqa: PTH110
    return there or "/" in text or os.sep in text or is_article_name(Path(text))


def _refuse_review(path: Path) -> Path:
    if path != STANDARD_INPUT and is_review(path):
        raise InputError(
            _(
                "{path} is a review file, which holds both languages."
                ' Publish it with bilingual_pub.export("{path}").'
            ).format(path=path)
        )
    return path


def translate(
    article: Article | Readable,
    to: str | None = None,
    *,
    engine: str | None = None,
    name: str = "article",
    settings: Settings | PathLike | None = None,
) -> Bitext:
    """An article and its translation into a language, by an engine on this computer.

    `to` is a BCP 47 tag; left out, English goes into Spanish and Spanish into English. What a
    person has translated before comes from the translation memory, which knows the article by
    `name`. `settings` are those of the current folder, unless some are given; they may also name an
    engine, which counts where none is named here.

    Raises:
        UsageError: there is no such engine or language; the message says what there is.
        EngineError: no engine translates these languages, or it failed.
        InputError: the article, the settings, a glossary or the memory can't be read.
    """
    source = _as_article(article)
    target = choose_target_language(source, to and parse_language(to))
    with _open_session(engine, _load_settings(settings)) as session:
        context = session.resources.context(name, source.lang, target)
        found = session.engines.between(source.lang, target)
        return _as_bitext(translate_article(source, found, target, context=context))


def align(  # noqa: PLR0913 - what an alignment depends on
    source: Article | Readable,
    translation: Article | Readable,
    *,
    state: str = State.APPROVED,
    force: bool = False,
    engine: str | None = None,
    settings: Settings | PathLike | None = None,
) -> Bitext:
    """An article beside the translation that a person made of it.

    `state` is what that translation counts as: approved, edited or machine. `engine` helps to tell
    which parts go together, where there is one for the languages. `force` takes the two even where
    they look like no translation of each other.

    Raises:
        CheckError: they look like no translation of each other.
        UsageError: there is no such engine or state, or nobody can tell the languages.
        InputError: an article, the settings or a glossary can't be read.
    """
    from bilingual_pub.publish import pair_with_translation

    both = _as_article(source), _as_article(translation)
    named = translation if isinstance(translation, os.PathLike) else both[1].title or "translation"
    options = ExportOptions(
        output=Path(),
        translation=Path(named),
        translation_state=State(choose_names([state], State)[0]),
        force=force,
    )
    with _open_session(engine, _load_settings(settings)) as session:
        return _as_bitext(pair_with_translation(*both, options, session))


def render(  # noqa: PLR0913 - what a handout can be
    bitext: BilingualArticle,
    format: str = "html",  # noqa: A002 - the word that the command line has for it
    *,
    edition: Names = "standard",
    paper: Names = Paper.LETTER,
    embed: Names = EmbedForm.WORDPRESS,
    reading_order: str = ReadingOrder.BY_LANGUAGE,
    pdf_ua: str = PdfUa.UA_1,
    layout: Names | None = None,
    name: str = "article",
    settings: Settings | PathLike | None = None,
) -> dict[str, bytes]:
    """The files of a format, each under its name, which begins with `name`; nothing is written.

    `layout` is the page layout of the PDF: article, flyer, letter and so on; left out, that of the
    settings. `settings` are those of the current folder, unless some are given.

    Raises:
        UsageError: there is no such format, edition, paper and so on; the message says what there
            is.
        InputError: the settings can't be read.
        OutputError: the format can't be made on this computer.
    """
    made = get_writable(format)
    wanted = make_layout(edition, paper, embed, reading_order, pdf_ua, layout)
    article = add_sentence_pairs(bitext) if made.shows_sentences else bitext
    known = _load_settings(settings)
    return made.load_writer().write(add_key_facts(article, wanted, known), known, wanted, name)


def export(  # noqa: PLR0913 - what the command of that name can be told
    path: PathLike,
    output: PathLike = "output",
    *,
    formats: Names = DEFAULT_FORMATS,
    lang: str | None = None,
    to: str | None = None,
    engine: str | None = None,
    fresh: bool = False,
    title: str | None = None,
    title_translation: str | None = None,
    review: PathLike | None = None,
    translation: PathLike | None = None,
    state: str = State.APPROVED,
    force: bool = False,
    deleted: str = Deleted.SHOW,
    title_from: str | None = None,
    keep_all: bool = False,
    chapter: str = "",
    edition: Names = "standard",
    paper: Names = Paper.LETTER,
    embed: Names = EmbedForm.WORDPRESS,
    reading_order: str = ReadingOrder.BY_LANGUAGE,
    pdf_ua: str = PdfUa.UA_1,
    layout: Names | None = None,
    settings: Settings | PathLike | None = None,
) -> ExportResult:
    """Read an article or a review file, translate it, and write its handout.

    The files lie in a folder of the article's name in `output`; the result names them. Each option
    means what it means on the command line: `translation` is a file with a translation by a person,
    `review` one whose corrections are laid over the draft, and what a person wrote is kept in the
    translation memory. `settings` are those that lie beside the article, unless some are given.

    Raises:
        BilingualPubError: one of its children, by what went wrong; no file has been changed then.
    """
    source = Path(path)
    names = (formats,) if isinstance(formats, str) else tuple(formats)
    for one in names:
        get_writable(one)
    chosen = choose_settings(source).settings if settings is None else _load_settings(settings)
    options = ExportOptions(
        output=Path(output),
        formats=names,
        source=lang and parse_language(lang),
        target=to and parse_language(to),
        title=title,
        title_translation=title_translation,
        review=None if review is None else Path(review),
        translation=None if translation is None else Path(translation),
        translation_state=State(choose_names([state], State)[0]),
        force=force,
        reading=choose_reading(deleted, title_from, chapter, keep_all=keep_all),
        layout=make_layout(edition, paper, embed, reading_order, pdf_ua, layout),
        settings=chosen,
    )
    with _open_session(engine, chosen, fresh=fresh) as session:
        return publish_article(source, options, session)


def _as_article(given: Article | Readable) -> Article:
    return ensure_title(given) if isinstance(given, Article) else read(given)


def _as_bitext(article: BilingualArticle) -> Bitext:
    return Bitext(**{field.name: getattr(article, field.name) for field in fields(article)})


@contextmanager
def _open_session(
    engine: str | None, settings: Settings, *, fresh: bool = False
) -> Iterator[Session]:
    with (
        EnginePool(engine or "", settings.engine, fresh=fresh) as engines,
        Resources(settings.resources) as resources,
    ):
        yield Session(engines, resources)


def _load_settings(given: Settings | PathLike | None) -> Settings:
    """The settings that were given, or named, or that lie in the current folder."""
    if isinstance(given, Settings):
        return given
    return choose_settings(STANDARD_INPUT, None if given is None else Path(given)).settings
