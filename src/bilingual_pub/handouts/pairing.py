"""The two columns of a page in pairs again, and what is missing in one of them.

What stands level is one row, whose parts go together one by one where both sides have as many.
Where somebody has taken a part out of one side, or a whole row, the aligner tells which it was.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.alignment import UNALIGNED, UNSURE, Segment, align
from bilingual_pub.lang import detect_language, get_language
from bilingual_pub.model import COPIED, Block, Flag, Kind, Origin, Pair, State, join_text

COPY = "copy"
"""The check of a translation that is the source unchanged."""

FEWEST_WORDS = 5
"""Of a text that is the same on both sides: with fewer, it may be a name or an address."""

WORD = re.compile(r"[^\W\d_]{2,}")

UNKNOWN_ORIGIN = Origin("")
"""A page does not say who translated it."""


@dataclass(frozen=True, slots=True)
class Row:
    """What stands level in one column.

    `merged` tells that the page itself marks that the other side has it in more parts.
    """

    blocks: tuple[Block, ...]
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """What goes together; `unsure` where one side has more parts, and nothing says why."""

    source: tuple[Block, ...]
    target: tuple[Block, ...]
    unsure: bool = False


def pair_columns(
    source: Sequence[Row], target: Sequence[Row], langs: tuple[str, str], state: State
) -> tuple[Pair, ...]:
    """The pairs of two columns, in order, each with a flag where a side is missing."""
    if len(source) == len(target):
        rows = zip(source, target, strict=True)
        beside = [both for one, other in rows for both in _pair_row(one, other, langs)]
    else:
        beside = list(_align_blocks(_join_rows(source), _join_rows(target), langs))
    said = (both for both in beside if both.source or both.target)
    return tuple(make_pair(str(number), both, langs, state) for number, both in enumerate(said, 1))


def _join_rows(rows: Iterable[Row]) -> tuple[Block, ...]:
    return tuple(block for row in rows for block in row.blocks)


def _pair_row(one: Row, other: Row, langs: tuple[str, str]) -> Iterator[Beside]:
    if len(one.blocks) == len(other.blocks):
        both = zip(one.blocks, other.blocks, strict=True)
        yield from (Beside((here,), (there,)) for here, there in both)
    elif not one.blocks or not other.blocks or one.merged or other.merged:
        yield Beside(one.blocks, other.blocks)
    else:
        yield from _align_blocks(one.blocks, other.blocks, langs)


def _align_blocks(
    source: tuple[Block, ...], target: tuple[Block, ...], langs: tuple[str, str]
) -> Iterator[Beside]:
    sides = [
        [Segment(block.text, block.kind, block.level) for block in blocks]
        for blocks in (source, target)
    ]
    for bead in align(sides[0], sides[1], langs).beads:
        one, other = tuple(source[n] for n in bead.source), tuple(target[n] for n in bead.target)
        yield Beside(one, other, unsure=bool(one and other) and len(one) != len(other))


def make_pair(name: str, both: Beside, langs: tuple[str, str], state: State) -> Pair:
    """A pair of a page: what is the same on both sides needed no translation, or has none yet."""
    texts = join_text(both.source), join_text(both.target)
    same = texts[0] == texts[1]
    pair = Pair(name, both.source, both.target, COPIED if same else UNKNOWN_ORIGIN, state)
    if same:
        is_code = any(block.kind is Kind.CODE for block in both.source)
        left = not is_code and _is_prose(texts[0], langs)
        return replace(pair, flags=(Flag(COPY, *texts),)) if left else pair
    if both.unsure:
        return replace(pair, flags=(Flag(UNSURE, *texts),))
    return flag_missing_side(pair)


def _is_prose(text: str, langs: tuple[str, str]) -> bool:
    """Whether a text is surely written in the source's language."""
    if len(WORD.findall(text)) < FEWEST_WORDS or get_language(langs[0]) == get_language(langs[1]):
        return False
    return get_language(detect_language(text)) == get_language(langs[0])


def flag_missing_side(pair: Pair) -> Pair:
    """A pair, with a flag where only one side says something."""
    texts = join_text(pair.source), join_text(pair.target)
    said = [bool(text.strip()) for text in texts]
    known = {flag.check for flag in pair.flags}
    if any(said) and not all(said) and known.isdisjoint({UNALIGNED, "empty"}):
        return replace(pair, flags=(*pair.flags, Flag(UNALIGNED, *texts)))
    return pair
