"""Files that a Word document takes in as they are (`w:altChunk`): web pages and plain text.

Word shows them as part of the text, and so do we. Others, such as a whole document in the document,
are named by `left_out.py`.
"""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from bilingual_pub.ooxml import Package, Relation, find_all, get_value, make_name
from bilingual_pub.readers.docx.marks import Marks, make_mark
from bilingual_pub.readers.html import parse_html
from bilingual_pub.readers.reading import Source
from bilingual_pub.text import decode_text

if TYPE_CHECKING:
    from lxml.etree import _Element

PAGES = frozenset({".htm", ".html", ".xhtml"})

READABLE = PAGES | {".txt"}

MOST_FILES = 20

HOLDER = "\N{WORD JOINER}"
"""Keeps the paragraph of a mark, for mammoth drops those without words; it is never shown."""


InsertedPage = tuple[Any, Any]
"""An empty paragraph where a file stood, and the body of the page that it is."""


def take_inserted_files(
    root: "_Element", relations: Mapping[str, Relation], package: Package, source: Source
) -> list[InsertedPage]:
    """The files that can be read, an empty paragraph in the place of each.

    Raises:
        InputError: one is past a limit.
    """
    taken: list[InsertedPage] = []
    for element in find_all(root, "w:altChunk"):
        part = relations.get(get_value(element, "r:id"))
        parent = element.getparent()
        if part is None or part.outside or parent is None or len(taken) == MOST_FILES:
            continue
        suffix = PurePosixPath(part.target).suffix.lower()
        text = decode_text(package.data(part.target)) if suffix in READABLE else ""
        if not text.strip():
            continue
        body = parse_html(text if suffix in PAGES else make_page(text), source).find("body")
        if body is not None:
            paragraph = element.makeelement(make_name("w:p"))
            parent.replace(element, paragraph)
            taken.append((paragraph, body))
    return taken


def mark_inserted_files(taken: Iterable[InsertedPage], marks: Marks) -> None:
    """Put a mark into each of those paragraphs."""
    for paragraph, body in taken:
        run = paragraph.makeelement(make_name("w:r"))
        words = run.makeelement(make_name("w:t"))
        words.text = HOLDER
        run.append(words)
        paragraph.extend([make_mark(paragraph, f"file-{len(marks.files)}"), run])
        marks.files.append(body)


def make_page(text: str) -> str:
    """A plain text as a page."""
    from lxml import html

    body = html.Element("body")
    for part in text.replace("\r\n", "\n").split("\n\n"):
        paragraph = body.makeelement("p")
        paragraph.text = part
        body.append(paragraph)
    return str(html.tostring(body, encoding="unicode"))
