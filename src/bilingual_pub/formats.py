"""The one table of formats: what each is called, how its files end, and which module knows it.

Nothing else asks for a suffix or for the name of a format. Who adds one writes its module and its
templates, and a row here. A module is imported when it is first needed, and not before: the command
line asks only for names and endings.

Other packages bring more: readers by the entry points `bilingual_pub.readers`, whose names are
endings without the dot, and writers by `bilingual_pub.writers`. Ours win where both have a name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from bilingual_pub import plugins
from bilingual_pub.errors import UsageError
from bilingual_pub.i18n import explain_unknown

if TYPE_CHECKING:
    from bilingual_pub.handouts import HandoutFormat
    from bilingual_pub.readers import Reader
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

    Standard input has no name; see `reading.py`.
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
