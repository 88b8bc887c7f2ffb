"""What a page says must not be changed: names, phones, addresses and codes in running text.

A browser that offers to translate the page leaves them alone. In text that reads from the right
they keep their own direction; without it, 520-555-0142 would be read from its end.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bilingual_pub.locale import direction
from bilingual_pub.model import BilingualArticle, joined_text
from bilingual_pub.protect import SpanKind, protected_spans

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
BETWEEN = r"(?: (?:de|del|la|las|los|y|da|dos|van|von|bin|of|the))*"
SEVERAL_WORDS = re.compile(rf"(?<!\w){WORD}(?:{BETWEEN} {WORD})+")

Stretch = tuple[str, bool, bool]
"""Some text; whether it is fixed; whether it needs a direction of its own."""

Extent = tuple[int, int]


def shared_names(article: BilingualArticle) -> frozenset[str]:
    """Names that stand on both sides: two or more words with capitals, not translated."""
    source = [joined_text(pair.source) for pair in article.pairs]
    target = "\n".join(joined_text(pair.target) for pair in article.pairs)
    return frozenset(name for text in source for name in _capitals(text) if name in target)


def _capitals(text: str) -> Iterator[str]:
    for match in SEVERAL_WORDS.finditer(text):
        words = match[0].split(" ")
        starts = [place for place, word in enumerate(words) if word[0].isupper()]
        for first, last in _runs(starts, words):
            yield " ".join(words[first : last + 1]).rstrip(".")


def _runs(starts: list[int], words: list[str]) -> Iterator[Extent]:
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


def stretches(
    text: str,
    lang: str,
    names: frozenset[str],
    for_browser: bool,  # noqa: FBT001 - a template calls it
) -> Iterable[Stretch]:
    """A text in parts, each with what must be said of it.

    >>> list(stretches("Call 520-555-0142.", "en", frozenset(), True))
    [('Call ', False, False), ('520-555-0142', True, False), ('.', False, False)]
    """
    from_right = direction(lang) == "rtl"
    if not (for_browser or from_right):
        return list(_cut(text, _phones(text, lang)))
    return list(_cut(text, sorted(_marked(text, lang, names, from_right=from_right))))


def _phones(text: str, lang: str) -> Iterator[tuple[Extent, bool, bool]]:
    """The phone numbers of a text: on paper, none is broken at the end of a line."""
    if not any(map(str.isdigit, text)):
        return
    for span in protected_spans(text, lang, lang):
        if span.kind is SpanKind.PHONE:
            yield (span.start, span.end), False, True


def _marked(
    text: str, lang: str, names: frozenset[str], *, from_right: bool
) -> Iterator[tuple[Extent, bool, bool]]:
    taken: list[Extent] = []
    for span in protected_spans(text, lang, lang):
        fixed, isolated = span.kind in FIXED, from_right and span.kind in FROM_LEFT
        if fixed or isolated:
            taken.append((span.start, span.end))
            yield (span.start, span.end), fixed, isolated
    for name in sorted(names, key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield match.span(), True, False


def _cut(text: str, marked: Iterable[tuple[Extent, bool, bool]]) -> Iterator[Stretch]:
    done = 0
    for (start, end), fixed, isolated in marked:
        if start > done:
            yield text[done:start], False, False
        yield text[start:end], fixed, isolated
        done = end
    if done < len(text):
        yield text[done:], False, False
