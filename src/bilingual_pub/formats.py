"""The one table of formats: what each is called, how its files end, and which module knows it.

Nothing else asks for a suffix or for the name of a format. Who adds one writes its module and its
templates, and a row here. A module is imported when it is first needed, and not before: the command
line asks only for names and endings.

Other packages bring more: readers by the entry points `bilingual_pub.readers`, whose names are
endings without the dot, and writers by `bilingual_pub.writers`. Ours win where both have a name.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from bilingual_pub import plugins
from bilingual_pub.errors import InputError, UsageError
from bilingual_pub.i18n import _, explain_unknown
from bilingual_pub.standard_input import STANDARD_INPUT

if TYPE_CHECKING:
    from bilingual_pub.handouts import Handout, HandoutFormat
    from bilingual_pub.readers import Reader, Reading, ReadingOptions, Source
    from bilingual_pub.review import ReviewFormat
    from bilingual_pub.writers import Writer


def _read_text() -> "Reader":
    from bilingual_pub.readers import text

    return text


def _read_markdown() -> "Reader":
    from bilingual_pub.readers import markdown

    return markdown


def _read_html() -> "Reader":
    from bilingual_pub.readers import html

    return html


def _read_docx() -> "Reader":
    from bilingual_pub.readers import docx

    return docx


def _read_odt() -> "Reader":
    from bilingual_pub.readers import odt

    return odt


def _read_rtf() -> "Reader":
    from bilingual_pub.readers import rtf

    return rtf


def _read_pdf() -> "Reader":
    from bilingual_pub.readers import pdf

    return pdf


def _read_epub() -> "Reader":
    from bilingual_pub.readers import epub

    return epub


def _read_eml() -> "Reader":
    from bilingual_pub.readers import eml

    return eml


def _read_mhtml() -> "Reader":
    from bilingual_pub.readers import mhtml

    return mhtml


def _write_html() -> "Writer":
    from bilingual_pub.writers import html

    return html


def _write_embed() -> "Writer":
    from bilingual_pub.writers import embed

    return embed


def _write_pdf() -> "Writer":
    from bilingual_pub.writers import pdf

    return pdf


def _write_json() -> "Writer":
    from bilingual_pub.writers import json

    return json


def _review_docx() -> "ReviewFormat":
    from bilingual_pub.review import docx

    return docx


def _review_xliff12() -> "ReviewFormat":
    from bilingual_pub.review import xliff12

    return xliff12


def _review_xliff20() -> "ReviewFormat":
    from bilingual_pub.review import xliff20

    return xliff20


def _review_csv() -> "ReviewFormat":
    from bilingual_pub.review import csv

    return csv


def _know_page() -> "HandoutFormat":
    from bilingual_pub.handouts import page

    return page


def _know_json() -> "HandoutFormat":
    from bilingual_pub.handouts import json

    return json


def _know_style_sheet() -> "HandoutFormat":
    from bilingual_pub.handouts import stylesheet

    return stylesheet


def _prepare_pdf() -> None:
    from bilingual_pub.writers import pdf

    pdf.prepare()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file.

    Attributes:
        name: what a user calls it.
        suffixes: how the names of its files end, in small letters.
        reader: loads what reads an article from such a file; None where it is none.
        writer: loads what writes it; None where nothing does, and for a review.
        review: loads what writes and reads such a file for a person to correct; None where it is
            no review.
        handout: loads what reads back for a check what was written of it; None where `review` or
            the rules for paper do, and where nothing of ours ends so.
        prepare: loads what is slow to load before the first file is written.
        is_text: whether its files are text, which a terminal can show.
        is_plain: whether a paragraph of it is all between two blank lines, whatever it looks like.
        is_print: whether it is for paper, and its files are checked as a printer would.
        shows_sentences: whether it shows which sentences go together.
        package: which other package brings it, with its version; empty for ours.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: "Callable[[], Reader] | None" = None
    writer: "Callable[[], Writer] | None" = None
    review: "Callable[[], ReviewFormat] | None" = None
    handout: "Callable[[], HandoutFormat] | None" = None
    prepare: Callable[[], None] | None = None
    is_text: bool = True
    is_plain: bool = False
    is_print: bool = False
    shows_sentences: bool = False
    package: str = ""

    @property
    def is_writable(self) -> bool:
        """Whether an article can be made into it, as a handout or for review."""
        return bool(self.writer or self.review)

    def load_writer(self) -> "Writer":
        """What writes it, imported when it is first asked for.

        Raises:
            UsageError: another package brings it, and can't be loaded.
        """
        load = self.writer or self.review
        assert load is not None  # noqa: S101 - nobody asks for what is not writable
        return load()


PLAIN = Format("text", (".txt", ".text"), reader=_read_text, is_plain=True)
MARKDOWN = Format("markdown", (".md", ".markdown"), reader=_read_markdown)
HTML = Format(
    "html",
    (".html", ".htm", ".xhtml"),
    reader=_read_html,
    writer=_write_html,
    handout=_know_page,
    shows_sentences=True,
)
DOCX = Format("docx", (".docx",), reader=_read_docx, review=_review_docx, is_text=False)
ODT = Format("odt", (".odt", ".ott", ".fodt"), reader=_read_odt, is_text=False)
RTF = Format("rtf", (".rtf",), reader=_read_rtf, is_text=False)
PDF = Format(
    "pdf",
    (".pdf",),
    reader=_read_pdf,
    writer=_write_pdf,
    prepare=_prepare_pdf,
    is_text=False,
    is_print=True,
)
EPUB = Format("epub", (".epub",), reader=_read_epub, is_text=False)
EML = Format("eml", (".eml", ".emlx"), reader=_read_eml, is_text=False)
MHTML = Format("mhtml", (".mhtml", ".mht"), reader=_read_mhtml, is_text=False)

FORMATS = (
    PLAIN,
    MARKDOWN,
    HTML,
    Format("embed", (".html",), writer=_write_embed, handout=_know_page, shows_sentences=True),
    # It lies beside an embed that has classes alone.
    Format("style sheet", (".css",), handout=_know_style_sheet),
    PDF,
    Format("json", (".json",), writer=_write_json, handout=_know_json),
    DOCX,
    ODT,
    RTF,
    EPUB,
    EML,
    MHTML,
    Format("xliff", (".xlf", ".xliff"), review=_review_xliff12),
    Format("xliff2", (".xlf", ".xliff"), review=_review_xliff20),
    # Excel saves UTF-16 as `.txt`.
    Format("csv", (".csv", ".txt"), review=_review_csv),
)

READABLE = tuple(dict.fromkeys(suffix for row in FORMATS if row.reader for suffix in row.suffixes))
"""How the names of articles end; a name without an ending is taken for plain text."""

WRITABLE = {row.name: row for row in FORMATS if row.is_writable}
"""What can be made of an article, by name."""

REVIEWS = tuple(dict.fromkeys(suffix for row in FORMATS if row.review for suffix in row.suffixes))
"""How the names of review files end."""

FOR_PRINT = frozenset(suffix for row in FORMATS if row.is_print for suffix in row.suffixes)
"""How the names of files for paper end."""


def list_readable() -> list[str]:
    """How the names of articles end, those included that other packages read."""
    brought = (f".{name.lower()}" for name in plugins.list_plugins(plugins.READERS))
    return list(dict.fromkeys((*READABLE, *brought)))


def list_writable() -> list[str]:
    """The names of all that can be made, by other packages too."""
    return list(dict.fromkeys((*WRITABLE, *plugins.list_plugins(plugins.WRITERS))))


def find_readable(path: Path) -> Format | None:
    """The format in which an article of such a name is read; None for a name that is no article's.

    Standard input has no name; see `read_article`.
    """
    ending = path.suffix.lower()
    if not ending:
        return PLAIN
    own = (row for row in FORMATS if row.reader and ending in row.suffixes)
    return next(own, None) or _find_brought_reader(ending)


def _find_brought_reader(ending: str) -> Format | None:
    name = ending.removeprefix(".")
    if plugins.find_plugin(plugins.READERS, name) is None:
        return None
    load = partial(plugins.load_plugin, plugins.READERS, name)
    return Format(
        name,
        (ending,),
        reader=cast("Callable[[], Reader]", load),
        is_text=False,
        package=plugins.describe_plugin(plugins.READERS, name),
    )


def get_writable(name: str) -> Format:
    """The format of a name that can be made of an article.

    Raises:
        UsageError: there is none of that name; the message says which there are.
    """
    if own := WRITABLE.get(name):
        return own
    if plugins.find_plugin(plugins.WRITERS, name) is None:
        raise UsageError(explain_unknown(name, list_writable()))
    load = cast("Callable[[], Writer]", partial(plugins.load_plugin, plugins.WRITERS, name))
    package = plugins.describe_plugin(plugins.WRITERS, name)
    return Format(name, (), writer=load, is_text=False, shows_sentences=True, package=package)


def load_writer(name: str) -> "Writer":
    """What writes a format, imported when it is first asked for.

    Raises:
        UsageError: there is no format of that name.
    """
    return get_writable(name).load_writer()


def is_article_name(path: Path) -> bool:
    """Whether a file is called like an article that can be read."""
    return bool(path.suffix) and find_readable(path) is not None


def is_for_print(path: Path) -> bool:
    """Whether a file is called like one for paper."""
    return path.suffix.lower() in FOR_PRINT


COPY = re.compile(r"(?P<name>.+)\.review(?:[ ._(-].*)?", re.IGNORECASE)
"""What a review's name has after the article's: `.review`, `.review (1)`, `.review_Ana`."""


def strip_review_name(path: Path) -> str:
    """The article's name in that of a review file, or of a copy of one.

    >>> [strip_review_name(Path(f"article.review{end}")) for end in (".docx", " (1).docx")]
    ['article', 'article']
    >>> strip_review_name(Path("article.review.xliff2.xlf"))
    'article'
    """
    found = COPY.fullmatch(path.stem)
    return found["name"] if found else path.stem


def is_review_name(path: Path) -> bool:
    """Whether a file is called like a review, whatever is in it."""
    return path.suffix.lower() in REVIEWS and COPY.fullmatch(path.stem) is not None


def is_review(path: Path) -> bool:
    """Whether a file is a review file, by the end of its name and what is in it.

    A file that can't be read is none; whoever reads it next says why.
    """
    try:
        return find_review_format(path) is not None
    except OSError:
        return False


def find_review_format(path: Path) -> "ReviewFormat | None":
    """What knows a review file, by the end of its name and what is in it; None if nothing does.

    Raises:
        OSError: it can't be read.
    """
    return next((known for known in _list_reviews(path) if known.is_one(path)), None)


def _list_reviews(path: Path) -> "Iterator[ReviewFormat]":
    ending = path.suffix.lower()
    return (row.review() for row in FORMATS if row.review and ending in row.suffixes)


def read_handout(path: Path) -> "Handout | None":
    """What `export` has written, read back from its file; None for anything else.

    A file that can't be read is none; whoever reads it next says why.

    Raises:
        InputError: it is a file of ours, and can't be used, and why.
    """
    ending = path.suffix.lower()
    known = dict.fromkeys(row.handout for row in FORMATS if row.handout and ending in row.suffixes)
    try:
        return next(filter(None, (load().read(path) for load in known)), None)
    except (OSError, ValueError):
        return None


def make_slug(source: Path) -> str:
    """The name of an article: its own file name, without the suffix.

    Raises:
        InputError: nothing is left of it but dots, which would name another folder.
    """
    if source == STANDARD_INPUT:
        return "article"
    name = strip_review_name(source) if is_review(source) else source.stem
    # From Python 3.14 on, `...md` has no suffix, and is a name of its own.
    nameless = source.name.startswith("..") and "." not in source.name.lstrip(".")
    if nameless or not name.strip("."):
        raise InputError(
            _("{path} has no name before its ending. Rename the file.").format(path=source)
        )
    return name


def read_article(
    path: Path,
    lang: str | None = None,
    title: str | None = None,
    options: "ReadingOptions | None" = None,
) -> "Reading":
    """The article in a file; `-` reads standard input. `lang` and `title` outrank the file's own.

    Raises:
        InputError: there is no article to be read, and why.
    """
    from bilingual_pub.readers import load_source, load_standard_input

    if path == STANDARD_INPUT:
        return read_source(load_standard_input(), lang, title, options)
    known = find_readable(path)
    source = load_source(
        path, known.suffixes if known else list_readable(), is_text=known is None or known.is_text
    )
    return _finish_reading(known or PLAIN, _choose_options(source, options), lang, title)


def _choose_options(source: "Source", options: "ReadingOptions | None") -> "Source":
    return replace(source, options=options) if options else source


def read_source(
    source: "Source",
    lang: str | None = None,
    title: str | None = None,
    options: "ReadingOptions | None" = None,
) -> "Reading":
    """The article in what has no name that ends like a file's: Word, a page, Markdown or text.

    Raises:
        InputError: there is no article to be read, and why.
    """
    from bilingual_pub.readers import check_source

    known = _recognize(source.data)
    checked = check_source(_choose_options(source, options), is_text=known.is_text)
    return _finish_reading(known, checked, lang, title)


def _recognize(data: bytes) -> Format:
    from bilingual_pub.readers import (
        begins_like_html,
        begins_like_message,
        has_markdown,
        is_book,
        is_odt,
        is_pdf,
        is_rtf,
        is_web_archive,
        is_word_file,
    )

    signs = {
        DOCX: is_word_file,
        ODT: is_odt,
        RTF: is_rtf,
        PDF: is_pdf,
        EPUB: is_book,
        MHTML: is_web_archive,
        EML: begins_like_message,
        HTML: begins_like_html,
    }
    known = next((row for row, is_one in signs.items() if is_one(data)), None)
    return known or (MARKDOWN if has_markdown(data) else PLAIN)


def _finish_reading(
    known: Format, source: "Source", lang: str | None, title: str | None
) -> "Reading":
    from bilingual_pub.readers import finish_article

    assert known.reader is not None  # noqa: S101 - what is readable has one
    return finish_article(known.reader().read(source), source, lang, title)
