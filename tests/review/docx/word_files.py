"""Word files of a short article, and what people and programs do to them."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.writers.pdf.articles import article, pair

from bilingual_pub.model import BilingualArticle, Kind, Mark, Pair, Run
from bilingual_pub.publish.review_file import read_review
from bilingual_pub.review.archive import unpack_article
from bilingual_pub.review.docx import read

if TYPE_CHECKING:
    from docx.table import Table

BOLD = frozenset({Mark.STRONG})


def whole() -> BilingualArticle:
    return article(
        pair("We open at 8.", "Abrimos a las ocho."),
        pair([Run("Bring "), Run("the lease", BOLD)], [Run("Traiga "), Run("el contrato", BOLD)]),
        pair("ssh clinic\nls", "ssh clinic\nls", Kind.CODE),
    )


def edited(path: Path, edit: "Callable[[Table], object]") -> Path:
    """The file after somebody worked on its table in a word processor."""
    import docx

    document = docx.Document(str(path))
    edit(document.tables[0])
    document.save(str(path))
    return path


def saved_with(path: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """The file with parts changed, or taken out where None is given."""
    new = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                archive.writestr(name, data)
    path.write_bytes(new.getvalue())
    return path


def in_document(path: Path, old: str, new: str) -> Path:
    """The file with other markup in its text."""

    def change(name: str, data: bytes) -> bytes:
        if name != "word/document.xml":
            return data
        assert old in data.decode()
        return data.decode().replace(old, new).encode()

    return saved_with(path, change)


def first_pair(path: Path) -> Pair:
    return read_review(path).article.pairs[0]


def whole_as_sent(path: Path) -> BilingualArticle:
    return unpack_article(read(path.read_bytes()).archive or "")
