"""What a format of review files offers."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bilingual_pub.files import read_regular_file
from bilingual_pub.review.row import Correction
from bilingual_pub.writers import Writer


@dataclass(frozen=True, slots=True)
class ReturnedReview:
    """What a review file says: its archive, or None where it was lost, and its rows."""

    archive: str | None
    corrections: tuple[Correction, ...]


class ReviewFormat(Writer, Protocol):
    """What each format's module offers."""

    SUFFIX: str

    def is_one(self, path: Path) -> bool:
        """Whether a file looks like this format.

        Raises:
            OSError: it can't be read.
        """

    def read(self, data: bytes) -> ReturnedReview:
        """What a file says.

        Raises:
            InputError: it can't be read, and why.
        """

    def approve(self, data: bytes, names: Collection[str], by: str, on: dt.date) -> bytes:
        """The file with the rows of some names approved, and everything else as it is.

        Raises:
            InputError: it can't be read, and why.
        """


def read_first_bytes(path: Path) -> bytes:
    """How a file begins, enough to know its format by.

    Raises:
        OSError: it can't be read, or is no file.
    """
    return read_regular_file(path, 4_000)
