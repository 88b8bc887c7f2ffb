import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.protect import SpanKind, find_protected_spans

DATA = Path(__file__).parents[1] / "data/protect"
OTHER = {"en": "es", "es": "en"}


def cases() -> list[tuple[str, str, str, list[str]]]:
    found = []
    for path in sorted(DATA.glob("*.md")):
        for case in path.read_text(encoding="utf-8").split("\n# ")[1:]:
            title, text, _rule, *spans = case.strip().splitlines()
            found.append((path.stem, title, text, spans))
    return found


@pytest.mark.parametrize(
    ("lang", "title", "text", "expected"), cases(), ids=lambda value: str(value)[:40]
)
def test_what_must_be_kept_is_found(lang: str, title: str, text: str, expected: list[str]) -> None:
    spans = find_protected_spans(text, lang, OTHER[lang])
    assert [
        f"{span.kind}: {span.source}" + (f" → {span.target}" if span.target != span.source else "")
        for span in spans
    ] == expected, title


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["March 4", "4 de marzo", "SB 1070", "$5", "a@b.org", "www.a.org", "#a", "@b", "9 a.m."]
        ),
        st.text(alphabet="aA1 .,:/-@#$%()'’", max_size=10),
        st.text(max_size=5),
    )
).map(" ".join)


@given(text=PIECES, source=st.sampled_from(["en", "es", "fr", "vi", "zh", "so", "ar"]))
def test_spans_stand_apart_and_in_order(text: str, source: str) -> None:
    spans = find_protected_spans(text, source, "en")
    assert all(text[span.start : span.end] == span.source != "" for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.target for span in spans)
    assert all(span.target == span.source for span in spans if span.kind is not SpanKind.DATE)


@given(word=st.from_regex(r"\A[a-z]{1,8}\Z"), number=st.integers(0, 10**9))
def test_a_number_is_found_wherever_it_stands(word: str, number: int) -> None:
    for text in (f"{number}", f"{word} {number}, {word}", f"({number})", f"{word} {number}."):
        assert str(number) in [span.source for span in find_protected_spans(text, "en", "es")]


@pytest.mark.parametrize(
    ("source", "text", "target", "written"),
    [
        ("en", "March 4, 2026", "zh", "2026年3月4日"),
        ("en", "March 4", "vi", "4 tháng 3"),
        ("fr", "le 4 mars 2026", "en", "March 4, 2026"),
        ("en", "March 4, 2026", "ar", "4 مارس 2026"),
    ],
)
def test_dates_in_other_languages(source: str, text: str, target: str, written: str) -> None:
    [span] = find_protected_spans(text, source, target)
    assert span.target == written


HOSTILE = [
    "1", "1,", "1.", "a.", "a@", "www.", "(", "A-", "A1/", "a-", "1-", "$", "J. ", "Mr. ", "#",
    "1 March ", "#a", "@a", "+1 ", "12:", "12:34:", "Monday, ", "com.", "1 1 1 ", "é", "0",
    ".,", "1.com", "Mr. A", "S. ", "H.R.", "1 p", "1€", "%", "5 de ", "marzo de ", "a.b@",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("end", ["", "x!"])
def test_a_hostile_line_takes_no_longer_a_character(piece: str, end: str) -> None:
    """Four times the text takes about four times as long; ten times allows for a busy machine."""
    short, long = (piece * (size // len(piece)) + end for size in (25_000, 100_000))
    assert seconds(long) < max(10 * seconds(short), 0.5) + 1


def seconds(text: str) -> float:
    start = time.process_time()
    find_protected_spans(text, "en", "es")
    return time.process_time() - start
