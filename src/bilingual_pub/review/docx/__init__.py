"""A table for Word, LibreOffice and Google Docs, with real bold, italic and links.

`write.py` makes the document and `table.py` its rows, of `formatted_text.py`. `package.py` puts the
archive into the file twice and opens what comes back, `accepted_text.py` reads its text, `read.py`
its rows. `approval.py` writes into it that all of it is approved.
"""

import datetime as dt
import io
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from bilingual_pub.model import BilingualArticle
from bilingual_pub.ooxml import XML_ENDINGS, Package, find_local, read_styles, repack
from bilingual_pub.review.archive import NAME, find_archive, pack_article
from bilingual_pub.review.docx.accepted_text import AcceptedText, read_all_text
from bilingual_pub.review.docx.approval import approve_rows, sign_review
from bilingual_pub.review.docx.package import (
    begins_like_docx,
    embed_archive,
    explain_problems,
    make_damaged_error,
    open_package,
)
from bilingual_pub.review.docx.read import read_corrections
from bilingual_pub.review.docx.table import make_table
from bilingual_pub.review.docx.write import BY_BOOKMARK, make_document, measure_width
from bilingual_pub.review.format import ReturnedReview
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Files, Layout

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SUFFIX = ".review.docx"


def write(
    article: BilingualArticle,
    settings: Settings,  # noqa: ARG001
    layout: Layout,
    name: str = "article",
) -> Files:
    """Make the file `NAME.review.docx`."""
    paper = layout.papers[0]
    document = make_document(article, paper)
    body = document.element.body
    body.insert(len(body) - 1, make_table(article, document, measure_width(paper)))
    embed_archive(document, pack_article(article))
    data = io.BytesIO()
    document.save(data)
    return {f"{name}{SUFFIX}": repack(data.getvalue())}


def is_one(path: Path) -> bool:
    """Whether a file is of this format, and not an article in Word's format.

    Raises:
        OSError: it can't be read.
    """
    return begins_like_docx(path, (NAME.encode(), BY_BOOKMARK.encode()))


def read(data: bytes) -> ReturnedReview:
    """What a file says, as any word processor saved it.

    Raises:
        InputError: it can't be read, and why.
    """
    with explain_problems():
        package = open_package(data)
        body = find_local(package.markup(package.document()), "body")
        if body is None:
            raise make_damaged_error()
        rows = read_corrections(body, _make_text_reader(package))
        return ReturnedReview(_find_docx_archive(package, body), tuple(rows))


def approve(data: bytes, names: Collection[str], by: str, on: dt.date) -> bytes:
    """The file with the rows of some names approved, and who did it written above the table.

    Raises:
        InputError: it can't be read, and why.
    """
    with explain_problems():
        package = open_package(data)
        main = package.document()
        root = package.markup_to_edit(main)
        body = find_local(root, "body")
        if root is None or body is None:
            raise make_damaged_error()
        sign_review(body, _make_text_reader(package), by, on)
        approve_rows(body, _make_text_reader(package), names)
        return package.replace(main, root)


def _make_text_reader(package: Package) -> AcceptedText:
    """A reader of the document's paragraphs."""
    main = package.document()
    relations = package.relations(main).items()
    addresses = {name: it.written for name, it in relations if it.kind.endswith("/hyperlink")}
    return AcceptedText(read_styles(package.markup(package.related(main, "/styles"))), addresses)


def _find_docx_archive(package: Package, body: "Element") -> str | None:
    """The archive, from the part that Word keeps, else from hidden text."""
    names = (
        name
        for name in package.names
        if name.startswith("customXml/item") and name.endswith(XML_ENDINGS)
    )
    parts = (
        "".join(map(str, root.itertext()))
        for name in names
        if (root := package.markup(name)) is not None
    )
    return next(filter(None, map(find_archive, (*parts, read_all_text(body)))), None)
