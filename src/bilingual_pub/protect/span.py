"""What a protected span is."""

from dataclasses import dataclass
from enum import StrEnum, auto


class SpanKind(StrEnum):
    """Why a span is kept; of two spans of one length, the kind named first wins."""

    URL = auto()
    EMAIL = auto()
    PHONE = auto()
    HASHTAG = auto()
    HANDLE = auto()
    DATE = auto()
    TIME = auto()
    PRICE = auto()
    CODE = auto()
    ADDRESS = auto()
    NUMBER = auto()
    NAME = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a text, and what must stand for them in the translation.

    `target` is the same text, but for a date, which each language writes in its own way.
    """

    start: int
    end: int
    kind: SpanKind
    source: str
    target: str
