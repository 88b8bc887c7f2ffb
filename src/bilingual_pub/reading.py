"""An article read from a file, from bytes or from standard input, by the reader of its format.

A file is what its name says. What has no name is recognized by how it begins.
"""

from dataclasses import replace
from pathlib import Path

from bilingual_pub.formats import (
    DOCX,
    EML,
    EPUB,
    HTML,
    MARKDOWN,
    MHTML,
    ODT,
    PDF,
    PLAIN,
    RTF,
    Format,
    find_readable,
    list_readable,
)
from bilingual_pub.readers import (
    Reading,
    ReadingOptions,
    Source,
    begins_like_html,
    begins_like_message,
    check_source,
    finish_article,
    has_markdown,
    is_book,
    is_odt,
    is_pdf,
    is_rtf,
    is_web_archive,
    is_word_file,
    load_source,
    load_standard_input,
)
from bilingual_pub.standard_input import STANDARD_INPUT


def read_article(
    path: Path,
    lang: str | None = None,
    title: str | None = None,
    options: ReadingOptions | None = None,
) -> Reading:
    """The article in a file; `-` reads standard input. `lang` and `title` outrank the file's own.

    Raises:
        InputError: there is no article to be read, and why.
    """
    if path == STANDARD_INPUT:
        return read_source(load_standard_input(), lang, title, options)
    known = find_readable(path)
    source = load_source(
        path, known.suffixes if known else list_readable(), is_text=known is None or known.is_text
    )
    return _finish_reading(known or PLAIN, _choose_options(source, options), lang, title)


def _choose_options(source: Source, options: ReadingOptions | None) -> Source:
    return replace(source, options=options) if options else source


def read_source(
    source: Source,
    lang: str | None = None,
    title: str | None = None,
    options: ReadingOptions | None = None,
) -> Reading:
    """The article in what has no name that ends like a file's: Word, a page, Markdown or text.

    Raises:
        InputError: there is no article to be read, and why.
    """
    known = _recognize(source.data)
    checked = check_source(_choose_options(source, options), is_text=known.is_text)
    return _finish_reading(known, checked, lang, title)


def _recognize(data: bytes) -> Format:
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


def _finish_reading(known: Format, source: Source, lang: str | None, title: str | None) -> Reading:
    assert known.reader is not None  # noqa: S101 - what is readable has one
    return finish_article(known.reader().read(source), source, lang, title)
