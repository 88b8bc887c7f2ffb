"""A text cut short is one line, and never longer than it may be."""

from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.text.unicode import shorten_text


@given(st.text(), st.integers(2, 80))
def test_it_is_one_line_within_its_limit(text: str, limit: int) -> None:
    short = shorten_text(text, limit)
    assert len(short) <= limit
    assert len(short.splitlines()) <= 1
    assert short == short.strip()


@given(st.text(), st.integers(2, 80))
def test_only_what_is_cut_has_the_mark(text: str, limit: int) -> None:
    line = " ".join(text.split())
    short = shorten_text(text, limit)
    assert short == line if len(line) <= limit else short.endswith("…")
