"""Which spans of a text are kept, and which of two that meet."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from bilingual_pub.lang import UNSPACED_LANGUAGES, get_language
from bilingual_pub.protect.dates import find_dates
from bilingual_pub.protect.patterns import PATTERNS, Span, SpanKind
from bilingual_pub.text import SpanMask, blank_note_marks, keep_apart

REMEMBERED = 1024
"""Texts whose spans are not looked for again: an engine, the checks and the writers all ask."""


@lru_cache(REMEMBERED)
def find_protected_spans(text: str, source: str, target: str) -> tuple[Span, ...]:
    """The spans of a text that must be kept, in order and apart; languages are BCP 47 tags.

    >>> spans = find_protected_spans("SB 1070, May 4", "en", "es")
    >>> [(span.kind.value, span.source, span.target) for span in spans]
    [('code', 'SB 1070', 'SB 1070'), ('date', 'May 4', '4 de mayo')]
    """
    return tuple(drop_overlapping(_find_spans(text, source, target), len(text)))


def _find_spans(text: str, source: str, target: str) -> Iterator[Span]:
    apart = separate_unspaced(text, source)
    # 10³ is one number; the ² behind May 4² is the mark of a note.
    for read in dict.fromkeys((apart, blank_note_marks(apart))):
        for kind, pattern in PATTERNS:
            for match in pattern.finditer(read):
                start, end = match.span(1) if pattern.groups else match.span()
                yield Span(start, end, kind, text[start:end], text[start:end])
    for start, end, written in find_dates(blank_note_marks(text), source, target):
        yield Span(start, end, SpanKind.DATE, text[start:end], written)


def drop_overlapping(spans: Iterable[Span], length: int) -> list[Span]:
    """Those that stay when the longest wins, in order."""
    kinds = list(SpanKind)
    by_length = sorted(
        spans, key=lambda span: (span.start - span.end, kinds.index(span.kind), span.start)
    )
    return keep_apart(by_length, length)


Extent = tuple[int, int]

UNSPACED = "\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u3000-\u9fff\uac00-\ud7a3\uf900-\ufaff"
"""Thai, Lao, Tibetan, Burmese, Hangul, Khmer, kana and ideographs, for a class of characters."""

BETWEEN = re.compile(rf"[\W{UNSPACED}]")
"""What is no part of a word that goes on."""


def find_absent(spans: Sequence[Span], text: str, lang: str) -> list[Span]:
    """The spans that a text in a language has not, or not as often as it should."""
    return [
        span for span, place in zip(spans, find_spans(spans, text, lang), strict=True) if not place
    ]


def find_spans(spans: Sequence[Span], text: str, lang: str) -> list[Extent | None]:
    """Where each span stands in a text in a language; no place is taken twice.

    A date may be written in any way that says the same day: `miércoles 4 de marzo`. A term may have
    other capitals: it need not open the sentence there.
    """
    taken = SpanMask(len(text))
    days = (
        list(find_dates(text, lang, lang)) if any(it.kind is SpanKind.DATE for it in spans) else []
    )
    # Spans that say the same share one search: what it has passed is taken for good.
    searches: dict[tuple[SpanKind, str], Iterator[Extent]] = {}
    placed: list[Extent | None] = []
    for span in spans:
        places = searches.setdefault((span.kind, span.target), _find_places(span, text, days))
        place = next((place for place in places if taken.is_free(*place)), None)
        if place:
            taken.take(*place)
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


RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""The marks of notes, which stand right behind a word and are no letters of it."""


def _continues_word(edge: str, beside: str) -> bool:
    """Whether words go on beyond their edge, so that they are part of longer ones."""
    if edge in RAISED:
        return beside in RAISED and bool(beside)
    return _ends_a_word(edge) and (_ends_a_word(beside) or beside == "_")


def compile_words(words: str) -> re.Pattern[str]:
    """The pattern of some words where they are not part of longer ones.

    >>> compile_words("5").findall("5 of 15, and 5%"), compile_words("$5").findall("US$5")
    (['5', '5'], ['$5'])
    >>> compile_words("Red Hat").findall("是Red Hat的"), compile_words("市").findall("市民")
    (['Red Hat'], ['市'])
    """
    before = rf"(?<![^\W{UNSPACED}])" if _ends_a_word(words[:1]) else ""
    after = rf"(?![^\W{UNSPACED}])" if _ends_a_word(words[-1:]) else ""
    return re.compile(before + re.escape(words) + after)


def _ends_a_word(edge: str) -> bool:
    """Whether another letter beside this one would make the word a longer one."""
    return edge.isalnum() and not is_unspaced(edge)


COUNTED = "年月日号號时時点點分秒千百十万萬亿億兆년월일시분초천백십만억조"
"""Behind a figure these make it a date, a time or a larger number, not the figure itself."""

LETTER = re.compile(f"[{UNSPACED}]")

APART = re.compile(rf"(?!(?<=\d)[{COUNTED}]){LETTER.pattern}")

LANGUAGES = UNSPACED_LANGUAGES | {"ko"}


def is_unspaced(character: str) -> bool:
    """Whether a character is of such a script; False for none.

    >>> is_unspaced("联"), is_unspaced("로"), is_unspaced("é"), is_unspaced("")
    (True, True, False, False)
    """
    return bool(LETTER.match(character))


def separate_unspaced(text: str, lang: str) -> str:
    """A text in which such letters are spaces, if its language has any; as long as it was.

    >>> separate_unspaced("3月4日请拨打555-0142联系", "zh"), separate_unspaced("Li 李 555", "en")
    ('3月4日   555-0142  ', 'Li 李 555')
    """
    return APART.sub(" ", text) if get_language(lang) in LANGUAGES else text
