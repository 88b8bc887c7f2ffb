"""Which spans of a text are kept, and which of two that meet."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from bilingual_pub.protect.dates import find_dates
from bilingual_pub.protect.hugging import separate_unspaced
from bilingual_pub.protect.patterns import PATTERNS
from bilingual_pub.protect.span import Span, SpanKind

REMEMBERED = 1024
"""Texts whose spans are not looked for again: an engine, the checks and the writers all ask."""


@lru_cache(REMEMBERED)
def find_protected_spans(text: str, source: str, target: str) -> tuple[Span, ...]:
    """The spans of a text that must be kept, in order and apart; languages are BCP 47 tags.

    >>> [(s.kind.value, s.source, s.target) for s in protected_spans("SB 1070, May 4", "en", "es")]
    [('code', 'SB 1070', 'SB 1070'), ('date', 'May 4', '4 de mayo')]
    """
    return tuple(drop_overlapping(_find_spans(text, source, target), len(text)))


def _find_spans(text: str, source: str, target: str) -> Iterator[Span]:
    apart = separate_unspaced(text, source)
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(apart):
            start, end = match.span(1) if pattern.groups else match.span()
            yield Span(start, end, kind, text[start:end], text[start:end])
    for start, end, written in find_dates(text, source, target):
        yield Span(start, end, SpanKind.DATE, text[start:end], written)


def drop_overlapping(spans: Iterable[Span], length: int) -> list[Span]:
    """Those that stay when the longest wins, in order."""
    kinds = list(SpanKind)
    taken = bytearray(length)
    chosen = []
    for span in sorted(
        spans, key=lambda span: (span.start - span.end, kinds.index(span.kind), span.start)
    ):
        if any(taken[span.start : span.end]):
            continue
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
        chosen.append(span)
    return sorted(chosen, key=lambda span: span.start)
