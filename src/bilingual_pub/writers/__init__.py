"""One module a format. A writer turns a `BilingualArticle` into the files of its format.

The registry is the dict below: a format's name, and the module whose `write` makes it.
"""

from importlib import import_module
from typing import cast

from bilingual_pub.paper import Paper
from bilingual_pub.writers.base import (
    EmbedForm,
    Files,
    Layout,
    PdfUa,
    ReadingOrder,
    Writer,
)

__all__ = [
    "WRITERS",
    "EmbedForm",
    "Files",
    "Layout",
    "Paper",
    "PdfUa",
    "ReadingOrder",
    "Writer",
    "load_writer",
]

WRITERS = {
    "html": "bilingual_pub.writers.html",
    "embed": "bilingual_pub.writers.embed",
    "pdf": "bilingual_pub.writers.pdf",
    "json": "bilingual_pub.writers.json",
    "docx": "bilingual_pub.review.docx",
    "xliff": "bilingual_pub.review.xliff12",
    "xliff2": "bilingual_pub.review.xliff20",
    "csv": "bilingual_pub.review.csv",
}


def load_writer(name: str) -> Writer:
    """The module of a format, imported when it is first asked for."""
    return cast("Writer", import_module(WRITERS[name]))
