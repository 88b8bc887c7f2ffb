from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.glossary import Glossary, Term, find_term_spans
from bilingual_pub.protect import SpanKind, find_protected_spans

CIVIC = Glossary(
    "en",
    "es",
    (
        Term("city council", "concejo municipal", gender="m"),
        Term("public hearing", "audiencia pública", "", "audiencias públicas", "f"),
        Term("Social Security", "Seguro Social", gender="m"),
        Term("WIC", "WIC", keep=True),
        Term("city manager", "administrador municipal", gender="m", part="office"),
        Term("May 4 parade", "desfile", gender="m"),
        Term("may", "x"),
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The city council met.", ["concejo municipal"]),
        ("City council members met.", ["Concejo municipal"]),
        ("“City council,” he said.", ["Concejo municipal"]),
        ("She left. City council met.", ["Concejo municipal"]),
        ("The City Council met.", ["concejo municipal"]),
        ("the CITY COUNCIL met", ["CONCEJO MUNICIPAL"]),
        ("Two public hearings", ["audiencias públicas"]),
        ("for Social Security", ["Seguro Social"]),
        ("WIC helps.", ["WIC"]),
        ("The city manager spoke.", ["administrador municipal"]),
        ("City Manager Ana Ruiz spoke.", []),
        ("THE CITY MANAGER SPOKE", ["ADMINISTRADOR MUNICIPAL"]),
    ],
)
def test_a_term_has_the_number_and_the_capitals_of_its_place(
    text: str, expected: list[str]
) -> None:
    assert [span.target for span in find_term_spans(text, (), CIVIC)] == expected


def test_what_is_protected_already_stays_so() -> None:
    text = "On May 4 the city council met."
    spans = find_protected_spans(text, "en", "es")
    assert [(span.kind, span.target) for span in find_term_spans(text, spans, CIVIC)] == [
        (SpanKind.DATE, "4 de mayo"),
        (SpanKind.TERM, "concejo municipal"),
    ]


def test_a_span_says_what_its_neighbors_must_know() -> None:
    [hearings, wic] = find_term_spans("Public hearings on WIC", (), CIVIC)
    assert hearings.grammar
    assert wic.grammar
    assert (hearings.grammar.gender, hearings.grammar.plural) == ("f", True)
    assert (hearings.grammar.noun, hearings.grammar.opens) == (True, True)
    assert (wic.grammar.noun, wic.grammar.opens) == (False, False)


def test_an_empty_glossary_changes_nothing() -> None:
    spans = find_protected_spans("May 4", "en", "es")
    assert find_term_spans("May 4", spans, Glossary("en", "es")) == spans


PIECES = st.lists(
    st.sampled_from(
        [
            "city council",
            "Public hearings",
            "WIC",
            "May 4",
            "$5",
            "(a)",
            "SB 1070",
            "city",
            "council",
        ]
    )
).map(" ".join)


@given(text=PIECES)
def test_spans_stand_apart_in_order(text: str) -> None:
    spans = find_term_spans(text, find_protected_spans(text, "en", "es"), CIVIC)
    assert all(text[span.start : span.end] == span.source for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
