"""What a writer is."""

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Protocol

from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings


class Paper(StrEnum):
    """A sheet of paper, by the name that CSS gives it."""

    LETTER = auto()
    A4 = auto()


@dataclass(frozen=True, slots=True)
class Layout:
    """How a handout is laid out: which edition, on which paper."""

    edition: str = "standard"
    paper: Paper = Paper.LETTER


class Writer(Protocol):
    """What each format's module offers."""

    SUFFIX: str
    """Ends the file's name: `.html`, `.embed.html`."""

    def write(self, article: BilingualArticle, settings: Settings, layout: Layout) -> bytes:
        """Make the whole file; the same article, settings and layout give the same bytes."""
