"""One file a format. A reader turns the bytes of one file into a `Draft`, which `finish` completes.

Which reader is for which files, `bilingual_pub.formats` says.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from bilingual_pub.readers.options import Deleted, ReadingOptions

if TYPE_CHECKING:
    from bilingual_pub.readers.reading import (
        Draft,
        Reader,
        Reading,
        Source,
    )

__all__ = ["Deleted", "Draft", "Reader", "Reading", "ReadingOptions", "Source"]


def __getattr__(name: str) -> object:
    """Load a name of `reading` when it is first used (PEP 562)."""
    if name in __all__:
        return getattr(import_module("bilingual_pub.readers.reading"), name)
    raise AttributeError(name)
