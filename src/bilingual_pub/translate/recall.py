"""Pairs from the translation memory: what a person wrote for a block is not asked for again.

What stood in just this place comes first, the latest of it where there are several; then what is
said elsewhere is looked up for the blocks that are left.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.memory.unit import NO_LANGUAGE, Match, Recalled, Unit
from bilingual_pub.model import (
    COPIED,
    MEMORY,
    Block,
    Flag,
    Image,
    Pair,
    State,
    Suggestion,
    joined_text,
)
from bilingual_pub.translate.desk import Desk
from bilingual_pub.translate.joined import blocks_of, plain, tagged_side
from bilingual_pub.translate.places import Place, Places, picture_name
from bilingual_pub.translate.portions import Portion
from bilingual_pub.translate.units import stands_at

MOST_TOGETHER = 4
"""Blocks that are looked for as one; a person seldom puts more together."""

STALE = "stale"
"""The check of a pair that a person has translated before its source was changed."""

AMBIGUOUS = "ambiguous"
"""The check of a source for which the memory has several translations, and none fits better."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What the memory has for some blocks in a row; `here` says that it stood just there."""

    first: int
    blocks: tuple[Block, ...]
    answer: Recalled
    here: bool

    @property
    def numbers(self) -> range:
        """The numbers of the blocks."""
        return range(self.first, self.first + len(self.blocks))


def recalled(work: Sequence[Portion], langs: tuple[str, str], desk: Desk) -> dict[int, Pair | None]:
    """The pairs that the memory has, by the number of their first block; None for the others.

    Blocks that a person has translated together come back together.
    """
    if desk.memory is None:
        return {}
    blocks = [portion.block for portion in work]
    places = Places(blocks)
    found: dict[int, Pair | None] = dict(_pictures(blocks, places, langs, desk))
    hits = list(_hits(blocks, places, langs, desk))
    here = sorted((hit for hit in hits if hit.here), key=_age, reverse=True)
    taken = _take(here, found, ())
    _take((hit for hit in hits if not hit.here), found, taken)
    return found


def _take(
    hits: Iterable[Hit], found: dict[int, Pair | None], taken: Iterable[Unit]
) -> frozenset[Unit]:
    """Make pairs of the hits whose blocks are free, in their order; and say which units these are.

    What is `taken` stands elsewhere in this article, so it was not said of this place.
    """
    before, now = frozenset(taken), set[Unit]()
    for hit in hits:
        pair = None if any(number in found for number in hit.numbers) else pair_of(hit, before)
        if pair:
            found |= dict.fromkeys(hit.numbers) | {hit.first: pair}
            now.add(hit.answer.unit)
    return before | now


def _age(hit: Hit) -> tuple[float, int]:
    changed = hit.answer.unit.changed
    return changed.timestamp() if changed else 0, len(hit.blocks)


def _hits(
    blocks: Sequence[Block], places: Places, langs: tuple[str, str], desk: Desk
) -> Iterator[Hit]:
    """What the memory has for each block, and for it and those after it, the most first."""
    assert desk.memory is not None  # noqa: S101 - asked before
    for first in range(len(blocks)):
        # The title, which is the first, is never one with the text.
        most = min(MOST_TOGETHER, len(blocks) - first) if first else 1
        for length in range(most, 0, -1):
            together = tuple(blocks[first : first + length])
            if length > 1 and not joined_text(together).strip():
                continue
            place = places.of(first, length)
            source = tagged_side(together, together)
            answer = desk.memory.exact(source, *langs, desk.document, place.before, place.after)
            if answer is None:
                continue
            here = stands_at(answer.unit, desk.document, place)
            if here or _holds_elsewhere(answer, source, length, desk):
                yield Hit(first, together, answer, here)


def _holds_elsewhere(answer: Recalled, source: str, length: int, desk: Desk) -> bool:
    """Whether something that stood elsewhere may stand here too.

    What was written beside nothing, as into an empty cell, belongs nowhere else.
    """
    if not source.strip() or answer.unit.state is State.MACHINE:
        return False
    return length == 1 or answer.unit.document == desk.document


def _pictures(
    blocks: Sequence[Block], places: Places, langs: tuple[str, str], desk: Desk
) -> Iterator[tuple[int, Pair]]:
    """The pictures that have no description in the article, but one in the memory."""
    for number, block in enumerate(blocks):
        if not isinstance(block.place, Image) or block.text.strip():
            continue
        place = places.of(number)
        found = [_description(block.place, lang, place, desk) for lang in langs]
        said = [hit for hit in found if hit]
        if said:
            source, target = (
                replace(block, runs=blocks_of(hit.unit.target, [block])[0].runs) if hit else block
                for hit in found
            )
            certain = all(hit.unit.document == desk.document for hit in said)
            unit = said[-1].unit
            yield (
                number,
                Pair(
                    block.id,
                    (source,),
                    (target,),
                    MEMORY,
                    unit.state if certain else State.EDITED,
                    approval=unit.approval if certain else None,
                ),
            )


def _description(picture: Image, lang: str, place: Place, desk: Desk) -> Recalled | None:
    """What a person wrote of a picture: of this one in this article, or of it in another one.

    A picture that stands here twice may be decoration in one of the places.
    """
    assert desk.memory is not None  # noqa: S101 - asked before
    hit = desk.memory.exact(
        picture_name(picture), NO_LANGUAGE, lang, desk.document, place.before, place.after
    )
    if hit is None or (hit.unit.document == desk.document and hit.unit.before != place.before):
        return None
    return None if hit.unit.document != desk.document and hit.ambiguous else hit


def pair_of(hit: Hit, taken: frozenset[Unit] = frozenset()) -> Pair:
    """A pair from the memory.

    It is as approved as it was only where it stands among the same neighbors, or the article never
    said it otherwise and in no other place; elsewhere a person should see whether it fits.
    """
    answer, unit, blocks = hit.answer, hit.answer.unit, hit.blocks
    certain = hit.here or (answer.certain and unit not in taken)
    ambiguous = answer.ambiguous and not hit.here
    approved = unit.state is State.APPROVED and certain and not ambiguous
    elsewhere = State.APPROVED if approved else State.EDITED
    return Pair(
        blocks[0].id,
        blocks,
        blocks_of(unit.target, blocks),
        MEMORY,
        unit.state if hit.here else elsewhere,
        flags=(Flag(AMBIGUOUS, joined_text(blocks), plain(unit.target)),) if ambiguous else (),
        approval=unit.approval if approved else None,
    )


def with_suggestions(pair: Pair, langs: tuple[str, str], desk: Desk) -> Pair:
    """A machine's pair with what the memory has for sources much like its own.

    Where one of them was this article's own, its source has changed since: the pair is stale.
    """
    if pair.origin == COPIED or not pair.source:
        return pair
    matches = like(pair.source, langs, desk)
    stale = own(matches, desk.document)
    flags = () if stale is None else (Flag(STALE, plain(stale.source), plain(stale.target)),)
    return replace(
        pair,
        suggestions=tuple(
            Suggestion(plain(match.unit.source), plain(match.unit.target), match.likeness)
            for match in matches
        ),
        flags=(*pair.flags, *flags),
    )


def like(blocks: Sequence[Block], langs: tuple[str, str], desk: Desk) -> list[Match]:
    """What the memory has for sources much like these blocks, the most alike first."""
    return desk.memory.near(tagged_side(blocks, blocks), *langs) if desk.memory else []


def own(matches: Sequence[Match], document: str) -> Unit | None:
    """Of several matches the one that was kept of this article: an earlier form of its source."""
    units = (match.unit for match in matches if document)
    return next((unit for unit in units if unit.document == document), None)
