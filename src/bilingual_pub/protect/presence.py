"""Whether what must be kept stands in a translation."""

import re
from collections.abc import Iterator, Sequence

from bilingual_pub.protect.dates import dates
from bilingual_pub.protect.span import Span, SpanKind

Extent = tuple[int, int]


def absent(spans: Sequence[Span], text: str, lang: str) -> list[Span]:
    """The spans that a text in a language has not, or not as often as it should."""
    return [span for span, place in zip(spans, found(spans, text, lang), strict=True) if not place]


def found(spans: Sequence[Span], text: str, lang: str) -> list[Extent | None]:
    """Where each span stands in a text in a language; no place is taken twice.

    A date may be written in any way that says the same day: `miércoles 4 de marzo`. A term may have
    other capitals: it need not open the sentence there.
    """
    taken = bytearray(len(text))
    placed: list[Extent | None] = []
    for span in spans:
        places = (place for place in _places(span, text, lang) if not any(taken[slice(*place)]))
        place = next(places, None)
        if place:
            taken[slice(*place)] = b"\1" * (place[1] - place[0])
        placed.append(place)
    return placed


def _places(span: Span, text: str, lang: str) -> Iterator[Extent]:
    words = as_words(span.target)
    if span.kind is SpanKind.TERM:
        words = re.compile(words.pattern, re.IGNORECASE)
    for match in words.finditer(text):
        yield match.span()
    if span.kind is SpanKind.DATE:
        for start, end, written in dates(text, lang, lang):
            if written == span.target:
                yield start, end


def as_words(words: str) -> re.Pattern[str]:
    """The pattern of some words where they are not part of longer ones.

    >>> as_words("5").findall("5 of 15, and 5%"), as_words("$5").findall("US$5")
    (['5', '5'], ['$5'])
    """
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    return re.compile(before + re.escape(words) + after)
