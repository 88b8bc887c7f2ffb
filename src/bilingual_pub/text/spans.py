"""Which characters of a text are taken, so that what is found in it never meets or overlaps."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class TextSpan(Protocol):
    """Characters `start` to `end` of a text."""

    @property
    def start(self) -> int:
        """The place of the first."""

    @property
    def end(self) -> int:
        """The place behind the last."""


Kept = TypeVar("Kept", bound=TextSpan)


class SpanMask:
    """A flag for each character of a text: each is free until a span takes it.

    >>> mask = SpanMask(9)
    >>> mask.take(2, 5)
    >>> mask.is_free(0, 2), mask.is_free(4, 6), mask[4]
    (True, False, True)
    >>> mask.take_if_free(4, 6), mask.take_if_free(5, 6), mask.is_free(5, 9)
    (False, True, False)
    """

    __slots__ = ("_taken",)

    def __init__(self, length: int) -> None:
        """Make a mask of a text of so many characters, all free."""
        self._taken = bytearray(length)

    def __getitem__(self, place: int) -> bool:
        """Whether a character is taken."""
        return bool(self._taken[place])

    def is_free(self, start: int, end: int) -> bool:
        """Whether no span has taken any of these characters."""
        return self._taken.find(1, start, end) < 0

    def take(self, start: int, end: int) -> None:
        """Take these characters, free or not."""
        self._taken[start:end] = b"\1" * (end - start)

    def take_if_free(self, start: int, end: int) -> bool:
        """Take these characters if all of them are free; whether they were."""
        free = self.is_free(start, end)
        if free:
            self.take(start, end)
        return free


def keep_apart(spans: Iterable[Kept], length: int) -> list[Kept]:
    """The spans that meet none before them in the list, in the order of the text.

    >>> from collections import namedtuple
    >>> Word = namedtuple("Word", "start end")
    >>> keep_apart([Word(4, 9), Word(0, 2), Word(1, 5)], 9)
    [Word(start=0, end=2), Word(start=4, end=9)]
    """
    mask = SpanMask(length)
    kept = [span for span in spans if mask.take_if_free(span.start, span.end)]
    return sorted(kept, key=lambda span: span.start)
