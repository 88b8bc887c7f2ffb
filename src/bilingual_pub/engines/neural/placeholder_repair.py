"""What must not change: looked for in a draft, repaired there, or kept out of the model's hands.

A model copies most numbers, names and addresses by itself, and its grammar is best when it sees
them. So every draft is verified first; what the model wrote wrongly is found by the same patterns
that found it in the source, and written as it must be; and where that fails, the text around it is
translated piece by piece, and it is put between the pieces (docs/benchmarks.md has the figures).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from bilingual_pub.engines.base import match_capital
from bilingual_pub.engines.neural.copies import drop_copies, find_doubled
from bilingual_pub.engines.neural.draft import (
    Draft,
    concatenate_drafts,
    make_literal,
    rewrite_draft,
    trim_to_piece,
)
from bilingual_pub.engines.neural.remnants import (
    NUMERIC,
    extend_place,
    find_disguised,
    is_clean,
)
from bilingual_pub.engines.neural.span_words import (
    ADDRESSES,
    Surroundings,
    list_other_words,
    list_words,
    read_span,
)
from bilingual_pub.engines.neural.word_alignment import Extent
from bilingual_pub.lang import borrow_words, get_language
from bilingual_pub.protect import Span, SpanKind, find_absent, find_protected_spans, find_spans
from bilingual_pub.text import SpanMask

NAMES = frozenset({SpanKind.NAME, SpanKind.ADDRESS})

LIKE = 0.5
"""How alike (0 to 1, difflib's ratio) a thing of another kind must be to be the same."""

FIGURES = 4
"""How much more its figures say of a number than all its signs do."""

MOSTLY = 0.5
"""The share of a word's attention that makes it the translation of what it looks at."""

APART = 2
"""How far two such words may lie apart, in words: there is one between."""

CORE = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
"""From the first letter or figure of a piece to the last."""


def repair_draft(draft: Draft, spans: Sequence[Span], target: str) -> tuple[Draft, list[Span]]:
    """The draft with every span that the model wrote wrongly, and can be found, as it must be.

    `target` is the BCP 47 tag of the draft's language. The spans that come back are those that took
    the place of something that looks quite different: a person should see whether it was theirs.
    What the model, or this repair, says twice in a row is said once.
    """
    doubtful = []
    for span in find_absent(spans, draft.text, target):
        if span.kind is SpanKind.TERM:
            draft = put_term(draft, span, spans, target)
            continue
        around = look_around(draft, span, spans, target)
        place = find_disguised(around) or find_likely_place(draft, spans, around)
        if place is None:
            continue
        if not said_alike(draft.text[slice(*place)], span):
            doubtful.append(span)
        draft = rewrite_draft(draft, *place, span.target)
    return drop_copies(draft, spans, target), doubtful


def find_unkept(draft: Draft, spans: Sequence[Span], target: str) -> list[Span]:
    """The spans that a draft has not, or with a piece of a copy beside them, in order."""
    absent = find_absent(spans, draft.text, target)
    doubled = find_doubled(draft, spans, target)
    return [span for span in spans if span in absent or span in doubled]


def look_around(draft: Draft, span: Span, spans: Sequence[Span], target: str) -> Surroundings:
    """The words of a draft, and which of them belong to the spans that stand there."""
    taken = SpanMask(len(draft.text))
    for place in find_spans(spans, draft.text, target):
        if place:
            taken.take(*place)
    others = list_other_words(spans, draft.source)
    return Surroundings(span, draft.text, taken, others, target)


def find_likely_place(draft: Draft, spans: Sequence[Span], around: Surroundings) -> Extent | None:
    """The whole stretch that the model most likely wrote for a span; None where that is not sure.

    Where something is left beside it that may be a piece of the span, it is not sure.
    """
    leftovers = find_leftovers(draft.text, spans, around.lang)
    places = [
        replace(leftover, start=start, end=end, source=draft.text[start:end])
        for leftover in leftovers
        for start, end in (extend_place(around, (leftover.start, leftover.end)),)
    ]
    likely = [place for place in places if is_likely(place, around.span)]
    if not likely:
        return None
    best = max(likely, key=lambda place: score_place(draft, around.span, place))
    extent = (best.start, best.end)
    return extent if is_clean(around, extent) else None


def said_alike(said: str, span: Span) -> bool:
    """Whether what a model wrote looks, or reads, much like a span."""
    if measure_similarity(said, span.target) >= LIKE:
        return True
    plain = "".join(word.plain for word in list_words(said))
    return plain in read_span(span.target, span.source).keys


def put_term(draft: Draft, span: Span, spans: Sequence[Span], target: str) -> Draft:
    """The draft with a term in the place of the words that the model wrote for it.

    As it was where the model's attention does not tell them, or they are something else's.
    """
    determiners = borrow_words(get_language(target), lambda pack: pack.determiners)
    words = [word for word in find_words_for(draft, span) if is_word(draft.text[slice(*word)])]
    while words and draft.text[slice(*words[0])].casefold() in determiners:
        words = words[1:]
    if not words:
        return draft
    start, end = words[0][0], words[-1][1]
    taken = [place for place in find_spans(spans, draft.text, target) if place]
    if any(start < last and end > first for first, last in taken):
        return draft
    opens = bool(span.grammar and span.grammar.opens)
    written = match_capital(span.target, draft.text[start:end]) if opens else span.target
    return rewrite_draft(draft, start, end, written)


def find_words_for(draft: Draft, span: Span) -> list[Extent]:
    """The words of a draft, side by side, that stand for a span more than for anything else.

    One word between two of them (`junta [de] vecinos`) belongs to them.
    """
    if draft.alignment is None:
        return []
    groups: list[list[int]] = []
    shares = draft.alignment.toward(span.start, span.end)
    for number, share in enumerate(shares):
        if share >= MOSTLY and groups and number - groups[-1][-1] <= APART:
            groups[-1] = [*range(groups[-1][0], number + 1)]
        elif share >= MOSTLY:
            groups.append([number])
    best = max(groups, key=lambda group: sum(shares[number] for number in group), default=[])
    return [draft.alignment.target[number] for number in best]


def is_word(text: str) -> bool:
    """Whether a unit of the alignment is a word, not a sign."""
    return text[:1].isalnum()


def find_leftovers(text: str, spans: Sequence[Span], target: str) -> list[Span]:
    """What looks as if it had to be kept, and is nothing that the source has."""
    taken = [place for place in find_spans(spans, text, target) if place]
    return [
        candidate
        for candidate in find_protected_spans(text, target, target)
        if not any(candidate.start < end and candidate.end > start for start, end in taken)
    ]


def is_likely(place: Span, span: Span) -> bool:
    """Whether a place in a draft may be a span, written wrongly: of its kind, or much like it."""
    if place.kind is span.kind:
        return True
    families = (NUMERIC, ADDRESSES, NAMES)
    related = any({place.kind, span.kind} <= family for family in families)
    return related and measure_similarity(place.source, span.target) >= LIKE


def score_place(draft: Draft, span: Span, place: Span) -> float:
    """How much speaks for a place: what the model looked at when it wrote it, and its letters."""
    alike = measure_similarity(place.source, span.target)
    if span.kind in NUMERIC and (figures := keep_figures(span.target)):
        # Of 10:0 and 11:0 a.m. the first is 10:00 a.m., though it has fewer of its signs.
        alike = (alike + FIGURES * measure_similarity(keep_figures(place.source), figures)) / (
            1 + FIGURES
        )
    if draft.alignment is None:
        return alike
    shares = [
        share
        for share, (start, end) in zip(
            draft.alignment.toward(span.start, span.end), draft.alignment.target, strict=True
        )
        if start < place.end and end > place.start
    ]
    return alike + (sum(shares) / len(shares) if shares else 0)


def keep_figures(text: str) -> str:
    """The figures of a text alone."""
    return "".join(filter(str.isdigit, text))


def measure_similarity(first: str, second: str) -> float:
    """How alike two short texts are, from 0 to 1."""
    return SequenceMatcher(None, first.casefold(), second.casefold(), autojunk=False).ratio()


Piece = str | Span
"""A stretch of text for the model, or a span that it must not see."""


def cut_pieces(text: str, spans: Sequence[Span]) -> list[Piece]:
    """A text cut around some of its spans, which stand in order; nothing is left out."""
    cut: list[Piece] = []
    cursor = 0
    for span in spans:
        cut += [text[cursor : span.start], span]
        cursor = span.end
    return [piece for piece in (*cut, text[cursor:]) if piece]


def find_core(piece: Piece) -> str:
    """The part of a piece that a model is to translate; empty where there is none."""
    if isinstance(piece, Span):
        return ""
    match = CORE.search(piece)
    return match[0] if match and any(map(str.isalpha, match[0])) else ""


def join_pieces(cut: Sequence[Piece], drafts: dict[str, Draft]) -> Draft:
    """The draft of a text from its pieces; `drafts` has one for the core of each."""
    return concatenate_drafts([part for piece in cut for part in _list_parts(piece, drafts)])


def _list_parts(piece: Piece, drafts: dict[str, Draft]) -> Iterator[Draft]:
    if isinstance(piece, Span):
        yield make_literal(piece.source, piece.target)
        return
    words = find_core(piece)
    if not words:
        yield make_literal(piece, piece)
        return
    before, after = piece.split(words, 1)
    yield make_literal(before, before)
    yield trim_to_piece(drafts[words])
    yield make_literal(after, after)
