"""HTML of word processors: Word's, Google Docs', what was copied from them, what Outlook sends.

They write pages for themselves, in which a list is paragraphs and a bold word is a class. Before
anybody reads such a page, what it shows is written as the elements that mean it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilingual_pub.model import Note
from bilingual_pub.readers.html.word_processors.clipboard import (
    Clipping,
    open_clipping,
)
from bilingual_pub.readers.html.word_processors.google import is_of_google, tidy_google
from bilingual_pub.readers.html.word_processors.redirects import (
    resolve_redirect,
    resolve_redirects,
)
from bilingual_pub.readers.html.word_processors.word import is_of_word, tidy_word

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = [
    "Clipping",
    "Tidied",
    "open_clipping",
    "resolve_redirect",
    "tidy_word_processor",
]

PROGRAMS = ("microsoft word", "libreoffice", "openoffice", "google docs", "apple pages")
"""How a program names itself that writes a document as a page: all of it is the document."""


@dataclass(frozen=True, slots=True)
class Tidied:
    """Whether a page is one document and nothing else, and what was left out or changed."""

    is_document: bool = False
    notes: tuple[Note, ...] = ()


def tidy_word_processor(root: "HtmlElement") -> Tidied:
    """Write what a word processor's page shows as elements that mean it; other pages stay."""
    notes: list[Note] = []
    is_document = _says_program(root)
    if is_of_google(root):
        notes += tidy_google(root)
        is_document = True
    elif is_of_word(root):
        notes += tidy_word(root)
    notes += resolve_redirects(root)
    return Tidied(is_document, tuple(notes))


def _says_program(root: "HtmlElement") -> bool:
    named = (
        meta.get("content", "").lower()
        for meta in root.iter("meta")
        if meta.get("name", "").lower() in {"generator", "progid"}
    )
    return any(program in name for name in named for program in PROGRAMS) or (
        root.get("xmlns:w", "").startswith("urn:schemas-microsoft-com:office:word")
    )
