"""What a writer is, and the layout that it is asked for."""

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Protocol

from bilingual_pub.model import BilingualArticle
from bilingual_pub.paper import PageLayout, Paper
from bilingual_pub.settings import Settings


class ReadingOrder(StrEnum):
    """What a screen reader reads first; the printed page is side by side in both."""

    BY_LANGUAGE = "by-language"
    """All of one language, then all of the other: nothing is heard twice in a row."""
    BY_PAIR = "by-pair"
    """Each paragraph, then its translation: for learning a language, or comparing."""


class PdfUa(StrEnum):
    """Which standard for accessible PDF a file declares and keeps."""

    UA_1 = "1"
    """ISO 14289-1:2014, on PDF 1.7, which every reader knows."""
    UA_2 = "2"
    """ISO 14289-2:2024, on PDF 2.0."""


class EmbedForm(StrEnum):
    """How a handout gets into somebody else's page; docs/embedding.md says which is for whom."""

    WORDPRESS = auto()
    """A table that WordPress's filter lets through whole."""
    GUTENBERG = auto()
    """Blocks for WordPress's own editor, which its filter lets through whole too."""
    SHADOW = auto()
    """In a shadow root, with a style of its own that the page can't change."""
    IFRAME = auto()
    """A page of its own in a frame."""
    CSS_CLASS = "css-class"
    """Classes only, and a style sheet beside it: for a strict Content-Security-Policy."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a handout is laid out: which editions, on which papers, read in which order, and so on.

    The PDF is made in every page layout and edition on every paper, the embed in every form.
    Without a page layout, that of the settings counts.
    """

    editions: tuple[str, ...] = ("standard",)
    papers: tuple[Paper, ...] = (Paper.LETTER,)
    reading_order: ReadingOrder = ReadingOrder.BY_LANGUAGE
    pdf_ua: PdfUa = PdfUa.UA_1
    embeds: tuple[EmbedForm, ...] = (EmbedForm.WORDPRESS,)
    page_layouts: tuple[PageLayout, ...] = ()


def choose_page_layouts(layout: Layout, settings: Settings) -> tuple[PageLayout, ...]:
    """The page layouts that are asked for; those of the settings where nobody asks."""
    return layout.page_layouts or (settings.printing.page_layout,)


Files = dict[str, bytes]
"""What a writer made: each file's name, and what is in it."""


class Writer(Protocol):
    """What each format's module offers."""

    def write(
        self, article: BilingualArticle, settings: Settings, layout: Layout, name: str = "article"
    ) -> Files:
        """Make the format's files, whose names begin with `name`.

        The same article, settings, layout and fonts give the same bytes.
        """
