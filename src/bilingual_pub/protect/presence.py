"""Whether what must be kept stands in a translation."""

import re
from collections.abc import Iterator, Sequence

from bilingual_pub.protect.dates import find_dates
from bilingual_pub.protect.hugging import HUGGING, is_unspaced
from bilingual_pub.protect.span import Span, SpanKind

Extent = tuple[int, int]

BETWEEN = re.compile(rf"[\W{HUGGING}]")
"""What is no part of a word that goes on."""


def find_absent(spans: Sequence[Span], text: str, lang: str) -> list[Span]:
    """The spans that a text in a language has not, or not as often as it should."""
    return [span for span, place in zip(spans, find_spans(spans, text, lang), strict=True) if not place]


def find_spans(spans: Sequence[Span], text: str, lang: str) -> list[Extent | None]:
    """Where each span stands in a text in a language; no place is taken twice.

    A date may be written in any way that says the same day: `miércoles 4 de marzo`. A term may have
    other capitals: it need not open the sentence there.
    """
    taken = bytearray(len(text))
    days = list(find_dates(text, lang, lang)) if any(it.kind is SpanKind.DATE for it in spans) else []
    # Spans that say the same share one search: what it has passed is taken for good.
    searches: dict[tuple[SpanKind, str], Iterator[Extent]] = {}
    placed: list[Extent | None] = []
    for span in spans:
        places = searches.setdefault((span.kind, span.target), _find_places(span, text, days))
        place = next((place for place in places if not any(taken[slice(*place)])), None)
        if place:
            taken[slice(*place)] = b"\1" * (place[1] - place[0])
        placed.append(place)
    return placed


def _find_places(span: Span, text: str, days: Sequence[tuple[int, int, str]]) -> Iterator[Extent]:
    if span.kind is SpanKind.TERM:
        words = re.compile(compile_words(span.target).pattern, re.IGNORECASE)
        yield from (match.span() for match in words.finditer(text))
    else:
        yield from _find_standing(span.target, text)
    if span.kind is SpanKind.DATE:
        yield from ((start, end) for start, end, written in days if written == span.target)


def _find_standing(words: str, text: str) -> Iterator[Extent]:
    """What `compile_words` finds, ten times as fast: a text may have thousands of numbers."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        if _continues_word(words[:1], before) or _continues_word(words[-1:], after):
            end = _find_next_word(text, start) if _ends_a_word(words[:1]) else start + 1
        else:
            yield start, end
        start = text.find(words, max(end, start + 1))


def _find_next_word(text: str, start: int) -> int:
    """Where another word may begin; the same one would be looked at from each of its letters."""
    between = BETWEEN.search(text, start)
    return between.end() if between else len(text)


def _continues_word(edge: str, beside: str) -> bool:
    """Whether words go on beyond their edge, so that they are part of longer ones."""
    return _ends_a_word(edge) and (_ends_a_word(beside) or beside == "_")


def compile_words(words: str) -> re.Pattern[str]:
    """The pattern of some words where they are not part of longer ones.

    >>> as_words("5").findall("5 of 15, and 5%"), as_words("$5").findall("US$5")
    (['5', '5'], ['$5'])
    >>> as_words("Red Hat").findall("是Red Hat的"), as_words("市").findall("市民")
    (['Red Hat'], ['市'])
    """
    before = rf"(?<![^\W{HUGGING}])" if _ends_a_word(words[:1]) else ""
    after = rf"(?![^\W{HUGGING}])" if _ends_a_word(words[-1:]) else ""
    return re.compile(before + re.escape(words) + after)


def _ends_a_word(edge: str) -> bool:
    """Whether another letter beside this one would make the word a longer one."""
    return edge.isalnum() and not is_unspaced(edge)
