"""Where a passage stands in its article: what the memory tells one “Yes.” from another by.

It is the text before and the text after it. Pictures and what has no words are passed over: a
description that somebody writes, or a picture put in, moves no neighbor. Where that leaves
passages alike, as the cells of a table that all say “Closed”, each but the first has its number.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from bilingual_pub.memory import normalize_text
from bilingual_pub.model import Block, Image, Kind

NUMBER = "⁋"
"""Before the number of a passage among those that are alike."""

NAME_BYTES = 16


@dataclass(frozen=True, slots=True)
class PassagePlace:
    """The text before a passage and the text after it; empty at the ends.

    Of a picture, `before` is the picture itself: it is the same one wherever it is moved.
    """

    before: str = ""
    after: str = ""


class PassagePlaces:
    """The places of all passages of one article, each of one block or several."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._names = [_make_name(block) for block in blocks]
        self._before = list(_find_last_words(blocks))
        self._after = list(_find_last_words(blocks[::-1]))[::-1]
        self._numbers: dict[int, list[int]] = {}

    def of(self, first: int, length: int = 1) -> PassagePlace:
        """The place of some blocks in a row, by the number of the first."""
        after = self._after[first + length - 1]
        number = self._numbers_of(length)[first]
        again = f" {NUMBER}{number}" if number > 1 else ""
        if length == 1 and isinstance(self._blocks[first].place, Image):
            return PassagePlace(self._names[first] + again, after)
        return PassagePlace(self._before[first] + again, after)

    def _numbers_of(self, length: int) -> list[int]:
        """For each block, the number of the passage that it begins among those that are alike."""
        if length not in self._numbers:
            seen = Counter[tuple[str, ...]]()
            self._numbers[length] = [
                _count_same(seen, self._likeness(first, length))
                for first in range(len(self._blocks) - length + 1)
            ]
        return self._numbers[length]

    def _likeness(self, first: int, length: int) -> tuple[str, ...]:
        """What is the same of two passages that are alike."""
        own = self._names[first : first + length]
        if length == 1 and isinstance(self._blocks[first].place, Image):
            return tuple(own)
        around = (self._before[first], self._after[first + length - 1])
        return (*own, *map(normalize_text, around))


def name_picture(picture: Image) -> str:
    """What a picture is known by: its bytes, or its address where nobody has them."""
    if not picture.data:
        return f"picture:{picture.src}"
    return f"picture:{blake2b(picture.data, digest_size=NAME_BYTES).hexdigest()}"


def _make_name(block: Block) -> str:
    if isinstance(block.place, Image):
        return name_picture(block.place)
    return normalize_text(block.text)


def _find_last_words(blocks: Sequence[Block]) -> Iterator[str]:
    """For each block, the text that was the last before it."""
    last = ""
    for block in blocks:
        yield last
        if block.kind is not Kind.IMAGE and block.text.strip():
            last = block.text


def _count_same(seen: Counter[tuple[str, ...]], passage: tuple[str, ...]) -> int:
    seen[passage] += 1
    return seen[passage]
