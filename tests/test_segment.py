import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.model import Mark, Run
from bilingual_pub.text.segment import find_extents, split_sentences

DATA = Path(__file__).parent / "data/segment"

RUNS = st.lists(
    st.builds(
        Run,
        st.one_of(
            st.text(),
            st.lists(
                st.sampled_from(
                    [
                        "Mr. ",
                        "5 p. m. ",
                        "etc. ",
                        "EE.UU. ",
                        "—¿Sí? ",
                        "Go. ",
                        "\n",
                        "1. ",
                        "a",
                        "J. ",
                    ]
                )
            ).map("".join),
        ),
        st.frozensets(st.sampled_from(Mark)),
    ),
    max_size=6,
)


def cases() -> list[tuple[str, str, list[str]]]:
    found = []
    for path in sorted(DATA.glob("*.md")):
        for case in path.read_text(encoding="utf-8").split("\n# ")[1:]:
            title, *lines = case.strip().splitlines()
            found.append((path.stem, title, lines))
    return found


@pytest.mark.parametrize(("lang", "title", "lines"), cases(), ids=lambda value: str(value)[:40])
def test_sentences_end_where_a_reader_would_end_them(
    lang: str, title: str, lines: list[str]
) -> None:
    text = " ".join(lines)
    assert [text[start:end].strip() for start, end in find_extents(text, lang)] == lines, title


@given(runs=RUNS, lang=st.sampled_from(["en", "es", "es-MX", "so", "zh", "ar", "xx"]))
def test_joined_sentences_are_the_block(runs: list[Run], lang: str) -> None:
    cut = split_sentences(runs, lang)
    assert [(character, run.marks) for runs in cut for run in runs for character in run.text] == [
        (character, run.marks) for run in runs for character in run.text
    ]
    assert all(run.text for runs in cut for run in runs)


def test_marks_stay_on_their_words() -> None:
    runs = [Run("See "), Run("this. And", frozenset({Mark.STRONG})), Run(" that.")]
    assert split_sentences(runs, "en") == (
        (Run("See "), Run("this. ", frozenset({Mark.STRONG}))),
        (Run("And", frozenset({Mark.STRONG})), Run(" that.")),
    )


def test_a_line_break_ends_a_sentence() -> None:
    assert [
        sum(len(run.text) for run in s) for s in split_sentences([Run("12 Main St.\nAjo")], "en")
    ] == [
        12,
        3,
    ]


def test_other_languages_are_cut_too() -> None:
    assert len(split_sentences([Run("你好。我们去。")], "zh")) == 2
    assert len(split_sentences([Run("Waan ku faraxsanahay. Mahadsanid.")], "so")) == 2


@pytest.mark.parametrize("lang", ["en", "es", "zh", "ar"])
def test_a_long_paragraph_is_cut_as_a_short_one_is(lang: str) -> None:
    short = "Dr. Ruiz said: “Come at 5 p.m. today!” Call (520) 555-0142. The office is closed. "
    length = len(split_sentences([Run(short)], lang))
    assert len(split_sentences([Run(short * 500)], lang)) == length * 500


@pytest.mark.parametrize("sign", ["“", "`", "«", "‘"])
def test_marks_that_are_never_closed_take_no_minutes(sign: str) -> None:
    start = time.process_time()
    assert find_extents(sign * 100_000, "en") == [(0, 100_000)]
    assert time.process_time() - start < 2


def test_the_mark_of_a_note_ends_with_its_sentence() -> None:
    text = "We open Monday.¹ We close Friday.²,³ Bye. Sales rose 10² times."
    assert [text[start:end] for start, end in find_extents(text, "en")] == [
        "We open Monday.¹ ",
        "We close Friday.²,³ ",
        "Bye. ",
        "Sales rose 10² times.",
    ]
