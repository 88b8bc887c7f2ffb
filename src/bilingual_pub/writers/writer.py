"""What a writer is."""

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Protocol

from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings


class Paper(StrEnum):
    """A sheet of paper, by the name that CSS gives it."""

    LETTER = auto()
    LEGAL = auto()
    A4 = auto()


class ReadingOrder(StrEnum):
    """What a screen reader reads first; the printed page is side by side in both."""

    BY_LANGUAGE = "by-language"
    """All of one language, then all of the other: nothing is heard twice in a row."""
    BY_PAIR = "by-pair"
    """Each paragraph, then its translation: for learning a language, or comparing."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a handout is laid out: which edition, on which paper, read in which order."""

    edition: str = "standard"
    paper: Paper = Paper.LETTER
    reading_order: ReadingOrder = ReadingOrder.BY_LANGUAGE


class Writer(Protocol):
    """What each format's module offers."""

    SUFFIX: str
    """Ends the file's name: `.html`, `.embed.html`."""

    def write(self, article: BilingualArticle, settings: Settings, layout: Layout) -> bytes:
        """Make the whole file; the same article, settings and layout give the same bytes."""
