"""A kept span that a draft says twice in a row: what only says it again is dropped.

`10:00 a.m. a.m.`, `555-0142 555-0142`, `José Ruiz, Jose Ruiz`. Figures beside a span that the
source has nowhere are a copy too, broken so that nobody can tell what to drop; whoever translates
the sentence around its spans has none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilingual_pub.engines.neural.draft import Draft, rewrite_draft
from bilingual_pub.engines.neural.remnants import MERIDIEMS, add_edges, is_broken_word
from bilingual_pub.engines.neural.span_words import (
    SHORT,
    WIDEST_GAP,
    Surroundings,
    list_other_words,
)
from bilingual_pub.engines.neural.word_alignment import Extent
from bilingual_pub.protect import Span, SpanKind, find_absent, find_spans
from bilingual_pub.text import SpanMask

SHORTEST = 3
"""Letters and figures of what is no accident behind the same: 1,847 847."""

MOST = 5
"""Copies in a row that are dropped."""

NEW_SENTENCE = re.compile(r"\.\s")


def drop_copies(draft: Draft, spans: Sequence[Span], target: str) -> Draft:
    """The draft without what stands beside a span and only says it again.

    `target` is the BCP 47 tag of the draft's language.
    """
    draft = _drop_whole_copies(draft, spans, target)
    rewritten: list[tuple[Extent, Extent]] = []
    for around, place in _look_around(draft, spans, target):
        whole = _extend_over_copies(around, place)
        if whole != place:
            rewritten.append((whole, place))
    for whole, place in sorted(rewritten, reverse=True):
        draft = rewrite_draft(draft, *whole, draft.text[slice(*place)])
    return draft


def _drop_whole_copies(draft: Draft, spans: Sequence[Span], target: str) -> Draft:
    """The draft without a span right behind the same, where the source has no such row.

    The source may have the span in other places too, which then would take the copy for theirs.
    """
    for words in {span.target for span in spans if span.target == span.source}:
        row = re.compile(rf"(?<!\w){re.escape(words)}(?P<again>,?\s{re.escape(words)})+(?!\w)")
        found = row.search(draft.text)
        if not found or row.search(draft.source):
            continue
        shorter = rewrite_draft(draft, found.start() + len(words), found.end(), "")
        if not find_absent(spans, shorter.text, target):
            draft = shorter
    return draft


def find_doubled(draft: Draft, spans: Sequence[Span], target: str) -> list[Span]:
    """The spans beside which there stands what can only be a piece of a copy."""
    return [
        around.span
        for around, place in _look_around(draft, spans, target)
        if not _is_single(around, place) or _extend_over_copies(around, place) != place
    ]


def _look_around(
    draft: Draft, spans: Sequence[Span], target: str
) -> Iterator[tuple[Surroundings, Extent]]:
    """Each span of a draft that may have a copy beside it, with what is around it."""
    places = find_spans(spans, draft.text, target)
    taken = SpanMask(len(draft.text))
    for place in places:
        if place:
            taken.take(*place)
    others = None
    for span, place in zip(spans, places, strict=True):
        if place is None or span.kind is SpanKind.TERM:
            continue
        reach = MOST * (len(span.target) + WIDEST_GAP)
        window = max(place[0] - reach, 0), min(place[1] + reach, len(draft.text))
        # Most spans have none: their neighbors are looked at before the whole source is.
        around = Surroundings(span, draft.text, taken, frozenset(), target, window)
        if _is_single(around, place) and not _begins_copy(around, place):
            continue
        others = list_other_words(spans, draft.source) if others is None else others
        yield replace(around, others=others), place


def _begins_copy(around: Surroundings, place: Extent) -> bool:
    """Whether a word beside a place is in the span too."""
    return any(
        around.words[beside].plain in key
        for beside, _by in around.list_neighbors(place)
        for key in around.said.keys
    )


def _is_single(around: Surroundings, place: Extent) -> bool:
    """Whether nothing beside a place where the span stands can only be a piece of another."""
    return not any(
        around.is_from_nowhere(beside)
        or (
            len(around.words[beside].plain) > SHORT
            and around.words[beside].plain not in around.others
            and is_broken_word(around, beside, by)
        )
        for beside, by in around.list_neighbors(place)
    )


def _extend_over_copies(around: Surroundings, place: Extent) -> Extent:
    """The place where a span stands, with what beside it only says it, or its end, again."""
    inside = around.list_inside(place)
    if not inside:
        return place
    before, after = inside[0], inside[-1]
    while (last := _find_copy(around, after, 1)) is not None:
        after = last
    while (first := _find_copy(around, before, -1)) is not None:
        before = first
    if (before, after) == (inside[0], inside[-1]):
        return place
    start = min(place[0], around.words[before].start)
    start, end = add_edges(around, start, max(place[1], around.words[after].end))
    free = around.taken.is_free(start, place[0]) and around.taken.is_free(place[1], end)
    return (start, end) if free else place


def _find_copy(around: Surroundings, edge: int, by: int) -> int | None:
    """The last word of a copy that begins beside a word, in a direction; None for none.

    Behind the span it may be its end alone, before it its beginning.
    """
    said, number, found = "", edge + by, None
    longest = max(map(len, around.said.keys))
    while 0 <= number < len(around.words) and len(said) < longest:
        if around.is_far(number - by, number) or around.is_taken(number):
            break
        gap, word = around.get_gap(number - by, number), around.words[number]
        if number == edge + by and not _may_part_copies(gap, around.span):
            break
        said = said + word.plain if by > 0 else word.plain + said
        if _says_again(around, said, gap, by) and word.plain not in around.others:
            found = number
        number += by
    return found


def _may_part_copies(gap: str, span: Span) -> bool:
    """Whether a gap has, beside the signs that a span begins and ends with, only a comma."""
    if NEW_SENTENCE.search(gap) and not span.target.endswith("."):
        return False
    own = {sign for sign in span.target if not sign.isalnum()}
    return not set(gap) - own - set(" ,.\u00a0\u3000，．、")


def _says_again(around: Surroundings, said: str, gap: str, by: int) -> bool:
    """Whether some words behind (1) a span say its end, or before it (-1) its beginning."""
    keys = around.said.keys
    if said in keys and "," not in gap:
        return True
    if by > 0 and said in around.said.tails & MERIDIEMS:
        return True
    return len(said) >= SHORTEST and any(
        key.endswith(said) if by > 0 else key.startswith(said) for key in keys
    )
