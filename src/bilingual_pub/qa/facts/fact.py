"""What a fact of a text is, in a form that is the same in every language."""

from collections.abc import Hashable
from dataclasses import dataclass

from bilingual_pub.protect import SpanKind


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a text says and its translation must say too.

    Attributes:
        kind: what it is.
        value: what it says, the same in every language: `Decimal("1200000")` for 1.2 million.
        text: how the text says it, from character `start` to `end`.
        also: other values that the same letters may have: 1.000 is a thousand in Spain.
        pieces: the numbers it is made of, where the other side may write them apart.
        firm: whether it must stand on the other side; what is spelled out may be said otherwise.
        cardinal: whether it counts something, so that two that differ are a mistake.
    """

    kind: SpanKind
    value: Hashable
    text: str
    start: int
    end: int
    also: frozenset[Hashable] = frozenset()
    pieces: tuple[Hashable, ...] = ()
    firm: bool = True
    cardinal: bool = True

    @property
    def readings(self) -> frozenset[Hashable]:
        """Every value that it may have."""
        return self.also | {self.value}
