"""The words of a kept span, and those around a place of a draft, with nothing but what they say.

A model changes how a thing looks before it changes what it says: other signs, spaces, accents,
capitals, figures of full width. So both sides are compared by their letters and figures alone.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile

from bilingual_pub.engines.neural.word_alignment import Extent
from bilingual_pub.protect import Span, SpanKind
from bilingual_pub.text import SpanMask, strip_accents

WORD = re.compile(r"\d+|[^\W\d_]+")
"""A run of figures, or of letters."""

SHORT = 2
"""Letters of a word that may be anything: the `a` of `a.m.` is a preposition in Spanish."""

WIDEST_GAP = 4
"""The most signs and spaces between two words of one span: `https: //`."""

NEW_THOUGHT = re.compile("[!?¿¡;«»“”！？；\n]")
"""What stands between two thoughts, outside of addresses of the web."""

ADDRESSES = frozenset({SpanKind.URL, SpanKind.EMAIL, SpanKind.HANDLE, SpanKind.HASHTAG})


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters or figures, where it stands, and what it says."""

    start: int
    end: int
    plain: str

    @property
    def is_figure(self) -> bool:
        """Whether it is made of figures."""
        return self.plain[:1].isdigit()

    @property
    def is_short(self) -> bool:
        """Whether it is letters, and too few to tell what they belong to."""
        return not self.is_figure and len(self.plain) <= SHORT


def list_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and figures of a text, each in small plain letters and in figures from 0 to 9.

    >>> [word.plain for word in list_words("１０:00 a. m., José")]
    ['10', '00', 'a', 'm', 'jose']
    """
    found = WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(*match.span(), _make_plain(match[0])) for match in found]


def _make_plain(text: str) -> str:
    letters = text if text.isascii() else strip_accents(text)
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
        for letter in letters.casefold()
        if letter.isalnum()
    )


def join_short(words: Sequence[Word], by: int) -> str:
    """The short words from the first on, or before the last if `by` is -1, as one: `a`, `m`."""
    row = takewhile(lambda word: word.is_short, words[::by])
    return "".join([word.plain for word in row][::by])


@dataclass(frozen=True, slots=True)
class SpanWords:
    """What a span says, as it was written and as it must be.

    Attributes:
        keys: all its letters and figures, as one.
        own: its words.
        inner: those that are neither its first nor the short ones at its end: the `de` of a date.
        heads, tails: the short words it begins with and ends with, as one: `am`.
        ending: the short words that it ends with.
    """

    keys: tuple[str, ...]
    own: frozenset[str]
    inner: frozenset[str]
    heads: frozenset[str]
    tails: frozenset[str]
    ending: frozenset[str]


@lru_cache(maxsize=1024)
def read_span(target: str, source: str) -> SpanWords:
    """The words of a span."""
    written = [list_words(said) for said in dict.fromkeys((target, source))]
    ending = {
        word.plain for words in written for word in takewhile(lambda it: it.is_short, words[::-1])
    }
    return SpanWords(
        tuple("".join(word.plain for word in words) for words in written),
        frozenset(word.plain for words in written for word in words),
        frozenset({word.plain for words in written for word in words[1:-1]} - ending),
        frozenset(join_short(words, 1) for words in written) - {""},
        frozenset(join_short(words, -1) for words in written) - {""},
        frozenset(ending),
    )


@dataclass(frozen=True)
class Surroundings:
    """The words of a draft among which a span, or what is left of it, is looked for.

    Attributes:
        span: what is looked for.
        text: the draft's.
        taken: the characters at which spans stand as they must.
        others: the words of the source outside of its spans: in a draft they are no span's.
        lang: BCP 47 tag of the draft's language.
        window: the characters among which it is looked for; None for all.
    """

    span: Span
    text: str
    taken: SpanMask
    others: frozenset[str]
    lang: str
    window: Extent | None = None

    @cached_property
    def words(self) -> list[Word]:
        """The draft's, in the window."""
        return list_words(self.text, *(self.window or ()))

    @property
    def said(self) -> SpanWords:
        """What the span says."""
        return read_span(self.span.target, self.span.source)

    def get_gap(self, one: int, other: int) -> str:
        """What stands between two words next to each other."""
        first, last = sorted((one, other))
        return self.text[self.words[first].end : self.words[last].start]

    def is_far(self, one: int, other: int) -> bool:
        """Whether more stands between two neighbors than within one span."""
        gap = self.get_gap(one, other)
        apart = NEW_THOUGHT.search(gap) and self.span.kind not in ADDRESSES
        return len(gap) > WIDEST_GAP or bool(apart)

    def is_taken(self, number: int) -> bool:
        """Whether a word belongs to a span that stands as it must."""
        word = self.words[number]
        return not self.taken.is_free(word.start, word.end)

    def list_inside(self, place: Extent) -> list[int]:
        """The numbers of the words at a place."""
        start, end = place
        return [n for n, it in enumerate(self.words) if it.start < end and it.end > start]

    def list_neighbors(self, place: Extent) -> list[tuple[int, int]]:
        """The words right behind and before a place, each with its direction, 1 or -1."""
        inside = self.list_inside(place)
        if not inside:
            return []
        return [
            (edge + by, by)
            for edge, by in ((inside[-1], 1), (inside[0], -1))
            if 0 <= edge + by < len(self.words)
            and not self.is_far(edge, edge + by)
            and not self.is_taken(edge + by)
        ]

    def is_from_nowhere(self, number: int) -> bool:
        """Whether a word is figures that the source has in no other place."""
        word = self.words[number]
        return word.is_figure and word.plain not in self.others


def list_other_words(spans: Sequence[Span], source: str) -> frozenset[str]:
    """The words of a source outside of its spans."""
    inside = SpanMask(len(source))
    for span in spans:
        inside.take(span.start, span.end)
    return frozenset(
        word.plain for word in list_words(source) if inside.is_free(word.start, word.end)
    )
