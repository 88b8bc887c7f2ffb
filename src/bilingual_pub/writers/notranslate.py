"""What a page says must not be changed: names, phones, addresses and codes in running text.

A browser that offers to translate the page leaves them alone. In text that reads from the right
they keep their own direction; without it, 520-555-0142 would be read from its end.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bilingual_pub.i18n import get_direction
from bilingual_pub.model import BilingualArticle, join_text
from bilingual_pub.protect import Span, SpanKind, find_protected_spans
from bilingual_pub.text import SpanMask, load_particles

FIXED = frozenset(
    {
        SpanKind.URL,
        SpanKind.EMAIL,
        SpanKind.PHONE,
        SpanKind.HASHTAG,
        SpanKind.HANDLE,
        SpanKind.CODE,
        SpanKind.ADDRESS,
        SpanKind.NAME,
    }
)
"""What no translator may touch; numbers, prices and dates may be written in another way."""

FROM_LEFT = frozenset(SpanKind) - {SpanKind.NAME, SpanKind.DATE, SpanKind.TERM}
"""What is read from the left in every language."""

WORD = r"[^\W\d_][\w’'-]*\.?"
BETWEEN = rf"(?: (?:{load_particles()}))*"
WORDS = re.compile(rf"(?<!\w){WORD}(?:{BETWEEN} {WORD})*")
"""One word too: each is read once, where a search for several would begin again inside of it."""

WORD_LETTERS = re.compile(r"\w+")

ADDRESSES = frozenset({SpanKind.URL, SpanKind.EMAIL})


class Stretch(NamedTuple):
    """Some text, and what must be said of it.

    Attributes:
        fixed: whether nobody may translate it.
        isolated: whether it needs a direction of its own.
        is_address: whether its lines may end in some places only.
    """

    text: str
    fixed: bool = False
    isolated: bool = False
    is_address: bool = False


Extent = tuple[int, int]

Marked = tuple[Extent, Stretch]
"""Where in a text a stretch stands."""


def find_shared_names(article: BilingualArticle) -> frozenset[str]:
    """Names that stand on both sides: two or more words with capitals, not translated."""
    texts = defaultdict[str, list[str]](list)
    for pair in article.pairs:
        target = join_text(pair.target)
        for word in {*WORD_LETTERS.findall(target)}:
            texts[word].append(target)
    names = {name for pair in article.pairs for name in _find_capitals(join_text(pair.source))}
    return frozenset(
        name for name in names if any(name in it for it in texts[_get_first_word(name)])
    )


def _get_first_word(name: str) -> str:
    return str(WORD_LETTERS.findall(name)[0])


def _find_capitals(text: str) -> Iterator[str]:
    for match in WORDS.finditer(text):
        words = match[0].split(" ")
        starts = [place for place, word in enumerate(words) if word[0].isupper()]
        for first, last in _find_name_runs(starts, words):
            yield " ".join(words[first : last + 1]).rstrip(".")


def _find_name_runs(starts: list[int], words: list[str]) -> Iterator[Extent]:
    """Stretches that begin and end with a capital, with no more than small words between."""
    if not starts:
        return
    first = starts[0]
    for before, after in pairwise(starts):
        between = " ".join(words[before + 1 : after])
        if between and not re.fullmatch(BETWEEN, f" {between}"):
            if before > first:
                yield first, before
            first = after
    if starts[-1] > first:
        yield first, starts[-1]


def cut_stretches(
    text: str,
    lang: str,
    names: frozenset[str],
    for_browser: bool,  # noqa: FBT001 - a template calls it
) -> Iterable[Stretch]:
    """A text in parts, each with what must be said of it.

    >>> [(it.text, it.fixed) for it in cut_stretches("Call 520-555-0142.", "en", frozenset(), True)]
    [('Call ', False), ('520-555-0142', True), ('.', False)]
    """
    from_right = _is_from_right(lang)
    if not (for_browser or from_right):
        return list(_cut_text(text, _find_unbroken(text, lang)))
    return list(_cut_text(text, sorted(_find_marked(text, lang, names, from_right=from_right))))


@lru_cache
def _is_from_right(lang: str) -> bool:
    return get_direction(lang) == "rtl"


def _find_spans(text: str, lang: str) -> tuple[Span, ...]:
    """What is kept of a text."""
    return find_protected_spans(text, lang, lang)


MAY_HOLD_ADDRESS = re.compile(r"\w[.@]\w")


def _find_unbroken(text: str, lang: str) -> Iterator[Marked]:
    """The phone numbers of a text, none of which is broken on paper, and the addresses."""
    if not (any(map(str.isdigit, text)) or MAY_HOLD_ADDRESS.search(text)):
        return
    for span in _find_spans(text, lang):
        if span.kind is SpanKind.PHONE:
            yield (span.start, span.end), Stretch(text[span.start : span.end], isolated=True)
        elif span.kind in ADDRESSES:
            yield (span.start, span.end), Stretch(text[span.start : span.end], is_address=True)


def _find_marked(
    text: str, lang: str, names: frozenset[str], *, from_right: bool
) -> Iterator[Marked]:
    taken = SpanMask(len(text))
    for span in _find_spans(text, lang):
        fixed, isolated = span.kind in FIXED, from_right and span.kind in FROM_LEFT
        if fixed or isolated:
            taken.take(span.start, span.end)
            shown, is_address = text[span.start : span.end], span.kind in ADDRESSES
            yield (span.start, span.end), Stretch(shown, fixed, isolated, is_address)
    for name in sorted(_find_names_in(text, names), key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            start, end = match.span()
            if taken.take_if_free(start, end):
                yield (start, end), Stretch(text[start:end], fixed=True)


def _find_names_in(text: str, names: frozenset[str]) -> Iterator[str]:
    """The names that may stand in a text, by their first words: an article may have thousands."""
    by_first_word = _index_by_first_word(names)
    for word in {*WORD_LETTERS.findall(text)} & by_first_word.keys():
        yield from (name for name in by_first_word[word] if name in text)


@lru_cache(maxsize=8)
def _index_by_first_word(names: frozenset[str]) -> dict[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    for name in sorted(names):
        found[_get_first_word(name)].append(name)
    return found


def _cut_text(text: str, marked: Iterable[Marked]) -> Iterator[Stretch]:
    done = 0
    for (start, end), stretch in marked:
        if start > done:
            yield Stretch(text[done:start])
        yield stretch
        done = end
    if done < len(text):
        yield Stretch(text[done:])
