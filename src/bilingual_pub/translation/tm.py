"""Pairs from the translation memory: what a person wrote for a block is not asked for again.

What stood in just this place comes first (a context match), the latest of it where there are
several; then what is said elsewhere is looked up for the blocks that are left, then for sentences.
What is only much alike (a fuzzy match) is a suggestion for whoever reviews.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.engines import Translation, frame_runs
from bilingual_pub.memory import NO_LANGUAGE, ExactMatch, FuzzyMatch, Unit
from bilingual_pub.model import (
    COPIED,
    MEMORY,
    Block,
    Flag,
    Image,
    Pair,
    Run,
    State,
    Suggestion,
    join_text,
)
from bilingual_pub.text import list_links, parse_tagged_text, to_tagged_text
from bilingual_pub.translation.places import (
    PassagePlace,
    PassagePlaces,
    join_tagged,
    make_blocks,
    name_picture,
    strip_tags,
)
from bilingual_pub.translation.segments import SegmentedBlock, TranslationContext
from bilingual_pub.translation.tm_units import stands_at

MOST_TOGETHER = 4
"""Blocks that are looked for as one; a person seldom puts more together."""

STALE = "stale"
"""The check of a pair that a person has translated before its source was changed."""

AMBIGUOUS = "ambiguous"
"""The check of a source for which the memory has several translations, and none fits better."""


@dataclass(frozen=True, slots=True)
class TmHit:
    """What the memory has for some blocks in a row; `here` says that it stood just there."""

    first: int
    blocks: tuple[Block, ...]
    answer: ExactMatch
    here: bool

    @property
    def numbers(self) -> range:
        """The numbers of the blocks."""
        return range(self.first, self.first + len(self.blocks))


def find_exact_matches(
    work: Sequence[SegmentedBlock], langs: tuple[str, str], context: TranslationContext
) -> dict[int, Pair | None]:
    """The pairs that the memory has, by the number of their first block; None for the others.

    Blocks that a person has translated together come back together.
    """
    if context.memory is None:
        return {}
    blocks = [block_segments.block for block_segments in work]
    places = PassagePlaces(blocks)
    found: dict[int, Pair | None] = dict(_find_pictures(blocks, places, langs, context))
    hits = list(_find_hits(blocks, places, langs, context))
    here = sorted((hit for hit in hits if hit.here), key=_measure_age, reverse=True)
    taken = _take_hits(here, found, ())
    _take_hits((hit for hit in hits if not hit.here), found, taken)
    return found


def _take_hits(
    hits: Iterable[TmHit], found: dict[int, Pair | None], taken: Iterable[Unit]
) -> frozenset[Unit]:
    """Make pairs of the hits whose blocks are free, in their order; and say which units these are.

    What is `taken` stands elsewhere in this article, so it was not said of this place.
    """
    before, now = frozenset(taken), set[Unit]()
    for hit in hits:
        pair = None if any(number in found for number in hit.numbers) else make_tm_pair(hit, before)
        if pair:
            found |= dict.fromkeys(hit.numbers) | {hit.first: pair}
            now.add(hit.answer.unit)
    return before | now


def _measure_age(hit: TmHit) -> tuple[float, int]:
    changed = hit.answer.unit.changed
    return changed.timestamp() if changed else 0, len(hit.blocks)


def _find_hits(
    blocks: Sequence[Block],
    places: PassagePlaces,
    langs: tuple[str, str],
    context: TranslationContext,
) -> Iterator[TmHit]:
    """What the memory has for each block, and for it and those after it, the most first."""
    assert context.memory is not None  # noqa: S101 - asked before
    for first in range(len(blocks)):
        # The title, which is the first, is never one with the text.
        most = min(MOST_TOGETHER, len(blocks) - first) if first else 1
        for length in range(most, 0, -1):
            together = tuple(blocks[first : first + length])
            if length > 1 and not join_text(together).strip():
                continue
            place = places.of(first, length)
            source = join_tagged(together, together)
            answer = context.memory.exact(
                source, *langs, context.document, place.before, place.after
            )
            if answer is None:
                continue
            here = stands_at(answer.unit, context.document, place)
            if here or _holds_elsewhere(answer, source, length, context):
                yield TmHit(first, together, answer, here)


def _holds_elsewhere(
    answer: ExactMatch, source: str, length: int, context: TranslationContext
) -> bool:
    """Whether something that stood elsewhere may stand here too.

    What was written beside nothing, as into an empty cell, belongs nowhere else.
    """
    if not source.strip() or answer.unit.state is State.MACHINE:
        return False
    return length == 1 or answer.unit.document == context.document


def _find_pictures(
    blocks: Sequence[Block],
    places: PassagePlaces,
    langs: tuple[str, str],
    context: TranslationContext,
) -> Iterator[tuple[int, Pair]]:
    """The pictures that have no description in the article, but one in the memory."""
    for number, block in enumerate(blocks):
        if not isinstance(block.place, Image) or block.text.strip():
            continue
        place = places.of(number)
        found = [_find_description(block.place, lang, place, context) for lang in langs]
        said = [hit for hit in found if hit]
        if said:
            source, target = (
                replace(block, runs=make_blocks(hit.unit.target, [block])[0].runs) if hit else block
                for hit in found
            )
            certain = all(hit.unit.document == context.document for hit in said)
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


def _find_description(
    picture: Image, lang: str, place: PassagePlace, context: TranslationContext
) -> ExactMatch | None:
    """What a person wrote of a picture: of this one in this article, or of it in another one.

    A picture that stands here twice may be decoration in one of the places.
    """
    assert context.memory is not None  # noqa: S101 - asked before
    hit = context.memory.exact(
        name_picture(picture), NO_LANGUAGE, lang, context.document, place.before, place.after
    )
    if hit is None or (hit.unit.document == context.document and hit.unit.before != place.before):
        return None
    return None if hit.unit.document != context.document and hit.ambiguous else hit


def make_tm_pair(hit: TmHit, taken: frozenset[Unit] = frozenset()) -> Pair:
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
        make_blocks(unit.target, blocks),
        MEMORY,
        unit.state if hit.here else elsewhere,
        flags=(Flag(AMBIGUOUS, join_text(blocks), strip_tags(unit.target)),) if ambiguous else (),
        approval=unit.approval if approved else None,
    )


def add_suggestions(pair: Pair, langs: tuple[str, str], context: TranslationContext) -> Pair:
    """A machine's pair with what the memory has for sources much like its own.

    Where one of them was this article's own, its source has changed since: the pair is stale.
    """
    if pair.origin == COPIED or not pair.source:
        return pair
    matches = find_fuzzy_matches(pair.source, langs, context)
    stale = find_own_match(matches, context.document)
    flags = (
        () if stale is None else (Flag(STALE, strip_tags(stale.source), strip_tags(stale.target)),)
    )
    return replace(
        pair,
        suggestions=tuple(
            Suggestion(strip_tags(match.unit.source), strip_tags(match.unit.target), match.likeness)
            for match in matches
        ),
        flags=(*pair.flags, *flags),
    )


def find_fuzzy_matches(
    blocks: Sequence[Block], langs: tuple[str, str], context: TranslationContext
) -> list[FuzzyMatch]:
    """What the memory has for sources much like these blocks, the most alike first."""
    return context.memory.near(join_tagged(blocks, blocks), *langs) if context.memory else []


def find_own_match(matches: Sequence[FuzzyMatch], document: str) -> Unit | None:
    """Of several matches the one that was kept of this article: an earlier form of its source."""
    units = (match.unit for match in matches if document)
    return next((unit for unit in units if unit.document == document), None)


SentencePlace = tuple[int, int]
"""The number of a block, and of a sentence in it."""


def find_exact_sentences(
    work: Sequence[SegmentedBlock],
    known: Container[int],
    langs: tuple[str, str],
    context: TranslationContext,
) -> dict[SentencePlace, Translation]:
    """The sentences that the memory has, of the blocks that are not known whole."""
    if context.memory is None:
        return {}
    found = {}
    for block, block_segments in enumerate(work):
        # A block of one sentence was looked for already.
        if block in known or len(block_segments.sentences) == 1:
            continue
        for number, sentence in enumerate(block_segments.sentences):
            if block_segments.sent[number] and (
                made := find_exact_sentence(sentence.runs, langs, context)
            ):
                found[block, number] = made
    return found


def find_exact_sentence(
    runs: Sequence[Run], langs: tuple[str, str], context: TranslationContext
) -> Translation | None:
    """What the memory has for a sentence, with the white space around it; None for nothing sure."""
    assert context.memory is not None  # noqa: S101 - asked before
    known = list_links(runs)
    text = to_tagged_text(runs, known)
    hit = context.memory.exact(text.strip(), *langs, context.document)
    if hit is None or hit.ambiguous:
        return None
    return Translation(
        frame_runs(parse_tagged_text(hit.unit.target, known), "".join(r.text for r in runs)), 1.0
    )
