"""What a user may decide of how a file is read."""

from dataclasses import dataclass
from enum import StrEnum, auto

from bilingual_pub.model import TitleFrom


class Deleted(StrEnum):
    """What becomes of words that are struck out in the file."""

    SHOW = auto()
    """They are shown as struck out, on both sides."""
    OMIT = auto()
    """They are left out."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What a user may decide of how a file is read.

    Attributes:
        deleted: what becomes of struck-out words.
        keep_all: whether boxes of a page with sentences stay that are no part of its article.
        title_from: what is the title where the markup names none; None for a line that looks like
            one.
        chapter: the number or the title of a book's chapter; empty where none was chosen.
    """

    deleted: Deleted = Deleted.SHOW
    keep_all: bool = False
    title_from: TitleFrom | None = None
    chapter: str = ""
