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
    TERM = auto()


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the words around a term must know about its translation.

    Attributes:
        gender: `m` or `f` of its head noun; empty where it has none.
        plural: whether it stands in the plural.
        noun: whether it can stand where a noun does.
        opens: whether its capital is that of a sentence which it opens.
    """

    gender: str = ""
    plural: bool = False
    noun: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a text, and what must stand for them in the translation.

    `target` is the same text, but for a date, which each language writes in its own way, and for a
    term of a glossary. Terms alone have a grammar.
    """

    start: int
    end: int
    kind: SpanKind
    source: str
    target: str
    grammar: Grammar | None = None
