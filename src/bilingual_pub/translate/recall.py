"""Pairs from the translation memory: what a person wrote for a block is not asked for again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilingual_pub.memory.unit import Match, Recalled, Unit
from bilingual_pub.model import (
    COPIED,
    MEMORY,
    BilingualArticle,
    Block,
    Flag,
    Pair,
    State,
    Suggestion,
    joined_text,
)
from bilingual_pub.tagged import links, runs_of, tagged
from bilingual_pub.translate.desk import Desk
from bilingual_pub.translate.portions import Portion

BLANK_LINE = "\n\n"
"""Between two blocks of one side, in the memory as in every file."""

MOST_TOGETHER = 4
"""Blocks that are looked for as one; a person seldom puts more together."""

STALE = "stale"
"""The check of a pair that a person has translated before its source was changed."""

AMBIGUOUS = "ambiguous"
"""The check of a source for which the memory has several translations, and none fits better."""


def recalled(work: Sequence[Portion], langs: tuple[str, str], desk: Desk) -> dict[int, Pair | None]:
    """The pairs that the memory has, by the number of their first block; None for the others.

    Blocks that a person has translated together come back together.
    """
    found: dict[int, Pair | None] = {}
    if desk.memory is None:
        return found
    blocks = [portion.block for portion in work]
    for number, block in enumerate(blocks):
        if number in found or not block.text.strip():
            continue
        # The title, which is the first, is never one with the text.
        most = min(MOST_TOGETHER, len(blocks) - number) if number else 1
        for length in range(most, 0, -1):
            if pair := recalled_together(blocks, number, length, langs, desk):
                found |= dict.fromkeys(range(number, number + length)) | {number: pair}
                break
    return found


def recalled_together(
    blocks: Sequence[Block], first: int, length: int, langs: tuple[str, str], desk: Desk
) -> Pair | None:
    """The pair of some blocks in a row, where the memory has them as one."""
    together, texts = blocks[first : first + length], [block.text for block in blocks]
    before, after = neighbors(texts, first)[0], neighbors(texts, first + length - 1)[1]
    source = tagged_side(together, together)
    assert desk.memory is not None  # noqa: S101 - asked before
    hit = desk.memory.exact(source, *langs, desk.document, before, after)
    if hit is None or (length > 1 and hit.unit.document != desk.document):
        return None
    return pair_of(hit, together)


def neighbors(texts: Sequence[str], number: int) -> tuple[str, str]:
    """The texts before and after one of several; empty at the ends."""
    before = texts[number - 1] if number else ""
    return before, texts[number + 1] if number + 1 < len(texts) else ""


def pair_of(hit: Recalled, blocks: Sequence[Block]) -> Pair:
    """A pair from the memory.

    It is as approved as it was only where it stands among the same neighbors, or the article never
    said it otherwise; elsewhere a person should see whether it fits.
    """
    unit = hit.unit
    certain = hit.certain and unit.state is State.APPROVED
    ambiguous = Flag(AMBIGUOUS, joined_text(blocks), plain(unit.target))
    return Pair(
        blocks[0].id,
        tuple(blocks),
        blocks_of(unit.target, blocks),
        MEMORY,
        State.APPROVED if certain else State.EDITED,
        flags=(ambiguous,) if hit.ambiguous else (),
        approval=unit.approval if certain else None,
    )


def blocks_of(text: str, places: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a tagged text, each of the kind and at the place of the one it stands for."""
    known = links([run for block in places for run in block.runs])
    parts = text.split(BLANK_LINE) if text else []
    return tuple(
        replace(
            places[min(number, len(places) - 1)],
            id=places[number].id if number < len(places) else f"{places[-1].id}.{number}",
            runs=runs_of(part, known),
        )
        for number, part in enumerate(parts)
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


def units_of(article: BilingualArticle, document: str) -> Iterator[Unit]:
    """What the memory is to keep of an article: every pair that a person wrote or approved."""
    texts = [block.text for pair in article.all_pairs for block in pair.source]
    number = 0
    for pair in article.all_pairs:
        first, number = number, number + len(pair.source)
        source = tagged_side(pair.source, pair.source)
        target = tagged_side(pair.target, pair.source)
        if pair.state is State.MACHINE or not source.strip() or not target.strip():
            continue
        yield Unit(
            source=source,
            target=target,
            source_lang=article.source.lang,
            target_lang=article.target.lang,
            document=document,
            before=neighbors(texts, first)[0],
            after=neighbors(texts, number - 1)[1],
            state=pair.state,
            approval=pair.approval,
            origin=str(pair.origin),
        )


def tagged_side(blocks: Sequence[Block], source: Sequence[Block]) -> str:
    """The blocks of one side as a tagged text; the source says which addresses have numbers."""
    known = links([run for block in source for run in block.runs])
    return BLANK_LINE.join(tagged(block.runs, known) for block in blocks)


def plain(text: str) -> str:
    """A tagged text without its tags."""
    return "".join(run.text for run in runs_of(text))
