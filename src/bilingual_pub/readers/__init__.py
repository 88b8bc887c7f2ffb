"""One file a format. A reader turns the bytes of one file into an `Article`.

The registry is the dict below: how a file's name ends, and the module whose `read` knows it.
"""

import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from bilingual_pub.standard_input import STANDARD_INPUT

if TYPE_CHECKING:
    from bilingual_pub.readers.reading import Draft, Reader, Reading, Source

__all__ = ["READERS", "Draft", "Reader", "Reading", "Source", "read_article"]

TEXT = "bilingual_pub.readers.text"
MARKDOWN = "bilingual_pub.readers.markdown"
HTML = "bilingual_pub.readers.html"
WORD = "bilingual_pub.readers.docx"

READERS = {
    "": TEXT,
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".docx": WORD,
}
"""No suffix at all is taken for plain text."""


TAG_AT_START = re.compile(rb"<(?:[a-z][a-z0-9]*[\s/>]|!--)")


_LATE = ("Draft", "Reader", "Reading", "Source")


def __getattr__(name: str) -> object:
    """Load a name of `reading` when it is first used (PEP 562).

    The command line asks this package for no more than how articles' names end.
    """
    if name in _LATE:
        return getattr(import_module("bilingual_pub.readers.reading"), name)
    raise AttributeError(name)


def read_article(path: Path, lang: str | None = None, title: str | None = None) -> "Reading":
    """The article in a file; `-` reads standard input. `lang` and `title` outrank the file's own.

    Raises:
        InputError: there is no article to be read, and why.
    """
    from bilingual_pub.readers.finish import finish_article
    from bilingual_pub.readers.source_file import load_source

    source = load_source(path, READERS)
    draft = reader_for(path, source).read(source)
    return finish_article(draft, source, lang, title)


def reader_for(path: Path, source: "Source") -> "Reader":
    """The module for a file, imported when it is first asked for."""
    if path == STANDARD_INPUT:
        return cast("Reader", import_module(HTML if begins_like_html(source.data) else MARKDOWN))
    return cast("Reader", import_module(READERS[path.suffix.lower()]))


def begins_like_html(data: bytes) -> bool:
    """Whether a file is a page, or a fragment: it begins with a tag and ends with one.

    Markdown may begin with a tag, but rarely ends with one; plain text is Markdown too.
    """
    bare = data.replace(b"\0", b"").strip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    start = bare[:1000].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")):
        return True
    return bool(TAG_AT_START.match(start)) and bare.endswith(b">")
