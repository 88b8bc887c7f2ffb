"""What a user may decide of how a file is read."""

from dataclasses import dataclass
from enum import StrEnum, auto


class Deleted(StrEnum):
    """What becomes of words that are struck out in the file."""

    SHOW = auto()
    """They are shown as struck out, on both sides."""
    OMIT = auto()
    """They are left out."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What a user may decide of how a file is read.

    `chapter` is the number or the title of a book's chapter; empty where none was chosen.
    """

    deleted: Deleted = Deleted.SHOW
    chapter: str = ""
