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

    Attributes:
        deleted: what becomes of struck-out words.
        keep_all: whether boxes of a page with sentences stay that are no part of its article.
    """

    deleted: Deleted = Deleted.SHOW
    keep_all: bool = False
