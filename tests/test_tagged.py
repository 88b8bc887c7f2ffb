"""Marks as tags, and back."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.model import Mark, Run
from bilingual_pub.text.inline_markup import list_links, parse_tagged_text, to_tagged_text

BOLD = frozenset({Mark.STRONG})

SIGNS = st.text("ab<>/&;1\"'= ltampcodehrf\n", max_size=20)
RUNS = st.lists(
    st.builds(
        Run,
        SIGNS,
        st.frozensets(st.sampled_from(Mark)),
        st.none() | st.sampled_from(["https://a.example/?b=1&c=2", 'x"y', "tel:5550142"]),
    ),
    max_size=6,
)


def joined(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbors with the same marks as one, and none without text."""
    same = groupby((run for run in runs if run.text), key=lambda run: (run.marks, run.href))
    return tuple(Run("".join(run.text for run in group), *style) for style, group in same)


@given(RUNS)
def test_back_to_the_same_runs(runs: list[Run]) -> None:
    assert parse_tagged_text(to_tagged_text(runs, list_links(runs)), list_links(runs)) == joined(
        runs
    )


@given(RUNS)
def test_with_addresses_that_the_source_has_not(runs: list[Run]) -> None:
    assert parse_tagged_text(to_tagged_text(runs)) == joined(runs)


@given(SIGNS)
def test_no_letter_is_lost_of_what_a_person_types(text: str) -> None:
    typed = "".join(run.text for run in parse_tagged_text(text))
    assert set(typed) <= set(text)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("AT&T <3 you", "AT&T <3 you"),
        ("a < b > c", "a < b > c"),
        ("see &lt;b&gt;", "see <b&gt;"),
        ("</b>closed before it is opened", "closed before it is opened"),
        ("<b>never closed", "never closed"),
        ("<a9>no such address</a9>", "no such address"),
    ],
)
def test_what_a_person_may_type(text: str, seen: str) -> None:
    assert "".join(run.text for run in parse_tagged_text(text)) == seen


def test_what_a_translator_sees() -> None:
    runs = [
        Run("Read "),
        Run("the ", BOLD, "p"),
        Run("plan", href="p"),
        Run(" <b>"),
        Run("!", BOLD),
    ]
    assert to_tagged_text(runs, ["p"]) == "Read <a1><b>the </b>plan</a1> &lt;b><b>!</b>"
