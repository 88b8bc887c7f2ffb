"""Words looked for in a text, where they are not part of longer ones."""

import time

from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.protect import Span, SpanKind, compile_words, find_spans

PIECES = st.lists(
    st.sampled_from(["5", "55", "a", "_", " ", "$", "-", ".", "联", "é"]), max_size=12
)


def places(words: str, text: str) -> list[tuple[int, int]]:
    """Where words stand, as often as they do."""
    spans = [Span(0, len(words), SpanKind.CODE, words, words)] * (len(text) + 1)
    return [place for place in find_spans(spans, text, "en") if place]


@given(words=PIECES.map("".join).filter(bool), text=PIECES.map("".join))
def test_they_are_found_where_the_pattern_finds_them(words: str, text: str) -> None:
    assert places(words, text) == [match.span() for match in compile_words(words).finditer(text)]


def test_a_number_of_50_kb_takes_no_minutes() -> None:
    text = f"{'9' * 50_000}-{'9' * 50_000}"
    start = time.process_time()
    span = Span(0, 25_000, SpanKind.NUMBER, "9" * 25_000, "9" * 25_000)
    assert find_spans([span], text, "en") == [None]
    assert time.process_time() - start < 1
