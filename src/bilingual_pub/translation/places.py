"""Where a passage stands in its article: what the memory tells one “Yes.” from another by.

It is the text before and the text after it. Pictures and what has no words are passed over: a
description that somebody writes, or a picture put in, moves no neighbor. Where that leaves
passages alike, as the cells of a table that all say “Closed”, each but the first has its number.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from bilingual_pub.memory import normalize_text
from bilingual_pub.model import Block, Cell, Image, Item, Kind, Run
from bilingual_pub.text import list_links, parse_tagged_text, to_tagged_text

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


BLANK_LINE = "\n\n"
"""Between two blocks of one side, in the memory as in every file."""


LINE_END = "\u2028"
"""Stands for a line end of a block itself where the block would fall apart there: in code, and at
its ends. No reader leaves one in a text."""


def join_tagged(blocks: Sequence[Block], source: Sequence[Block]) -> str:
    """The blocks of one side as a tagged text; the source says which addresses have numbers."""
    known = list_links([run for block in source for run in block.runs])
    return BLANK_LINE.join(_join_block(to_tagged_text(block.runs, known)) for block in blocks)


def make_blocks(text: str, places: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a tagged text, each of the kind and at the place of the one it stands for.

    Where they are fewer than the places, pictures are the last to be given words, and stay without
    any. Where they are more, the rest are paragraphs, or go on in the item or cell of the last: no
    picture, number or cell stands there twice.
    """
    known = list_links([run for block in places for run in block.runs])
    said = [_read_runs(part, known) for part in text.split(BLANK_LINE)] if text else []
    if len(said) < len(places):
        return tuple(_fill_places(said, places))
    last = places[-1]
    first = [replace(place, runs=runs) for place, runs in zip(places, said, strict=False)]
    rest = said[len(places) :]
    if isinstance(last.place, Cell) and rest:
        runs = first[-1].runs
        for more in rest:
            runs = (*runs, Run("\n"), *more)
        return (*first[:-1], replace(last, runs=runs))
    ids = (f"{last.id}.{number}" for number in range(len(places), len(said)))
    return (
        *first,
        *(_make_further(last, name, runs) for name, runs in zip(ids, rest, strict=True)),
    )


def _join_block(text: str) -> str:
    """A block's text without a blank line in it, or a line end at an end of it."""
    inner = text.strip("\n")
    start = len(text) - len(text.lstrip("\n"))
    end = len(text) - start - len(inner)
    parted = inner.replace(BLANK_LINE, "\n" + LINE_END)
    return LINE_END * start + parted + LINE_END * end


def _read_runs(part: str, known: Sequence[str]) -> tuple[Run, ...]:
    return tuple(
        replace(run, text=run.text.replace(LINE_END, "\n"))
        for run in parse_tagged_text(part, known)
    )


def _fill_places(said: Sequence[tuple[Run, ...]], places: Sequence[Block]) -> Iterator[Block]:
    """Fewer texts than places, in order: the places that are no pictures first."""
    order = sorted(range(len(places)), key=lambda number: isinstance(places[number].place, Image))
    taken = dict(zip(sorted(order[: len(said)]), said, strict=True))
    for number, place in enumerate(places):
        if number in taken or isinstance(place.place, Image):
            yield replace(place, runs=taken.get(number, ()))


def _make_further(last: Block, name: str, runs: tuple[Run, ...]) -> Block:
    """One block more than the source has."""
    if isinstance(last.place, Item):
        return replace(last, id=name, runs=runs, place=replace(last.place, continued=True))
    if isinstance(last.place, Image):
        return Block(name, Kind.PARAGRAPH, runs)
    return replace(last, id=name, runs=runs)


def strip_tags(text: str) -> str:
    """A tagged text without its tags."""
    return "".join(run.text for run in parse_tagged_text(text)).replace(LINE_END, "\n")
