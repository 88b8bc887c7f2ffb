"""Fractions, powers, units and formulas are kept; the mark of a note is no part of a word."""

import pytest

from bilingual_pub.protect import find_absent, find_protected_spans
from bilingual_pub.protect.match import find_spans


def kept(text: str) -> list[str]:
    return [span.source for span in find_protected_spans(text, "en", "es")]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Add 1½ cups, ½ now.", ["1½", "½"]),
        ("Add 1 1/2 cups.", ["1 1/2"]),
        ("About 10⁶ cells, 10⁻³ of them.", ["10⁶", "10⁻³"]),
        ("Use 5 m² of cloth and x².", ["5", "m²", "x²"]),
        ("H₂O, C₆H₁₂O₆, B₁₂ and Ca²⁺", ["H₂O", "C₆H₁₂O₆", "B₁₂", "Ca²⁺"]),
        ("It is √(2) and v_(max).", ["√(2)", "v_(max)"]),
        ("In 2019³ it rained.", ["2019³"]),
        ("On May 4² at 5 p.m.³", ["May 4", "5 p.m."]),
        ("The town¹ and a day².", []),
    ],
)
def test_what_is_kept(text: str, spans: list[str]) -> None:
    assert kept(text) == spans


def test_a_power_is_not_there_where_only_its_figures_are() -> None:
    spans = find_protected_spans("It has 10³ cells.", "en", "es")
    assert find_absent(spans, "Tiene 103 células.", "es") == list(spans)
    assert find_absent(spans, "Tiene 10 células.", "es") == list(spans)
    assert find_spans(spans, "Tiene 10³ células.", "es") == [(6, 9)]


def test_a_long_row_of_fractions_is_read_once() -> None:
    assert len(kept("½ " * 5_000)) == 5_000
    assert kept("₂" * 20_000) == []
