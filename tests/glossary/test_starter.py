"""Our own glossary: complete, and safe to force."""

import re

import pytest

from bilingual_pub.glossary import (
    Term,
    find_term_spans,
    find_terms,
    find_violations,
    load_starter_glossary,
)
from bilingual_pub.glossary.term import Glossary, get_target_plural

AMBIGUOUS = frozenset(
    """bill board court house park will council law district office clerk charge trial case fair
    order school shelter shot state ticket train vote ward watch wage union rent right""".split()  # noqa: SIM905 - a list of a line each would hide what is in it
)


@pytest.fixture(scope="module")
def starter() -> Glossary:
    glossary = load_starter_glossary("en", "es")
    assert glossary
    return glossary


def test_there_is_one_for_english_and_spanish_in_any_region() -> None:
    there, back = load_starter_glossary("en-US", "es-MX"), load_starter_glossary("es", "en")
    assert there
    assert back
    assert len(there.terms) > 400
    assert (back.source_lang, back.target_lang) == ("es", "en")
    assert load_starter_glossary("en", "vi") is None
    assert load_starter_glossary("en", "en") is None


def test_what_has_two_meanings_in_english_is_not_forced_on_it() -> None:
    back = load_starter_glossary("es", "en")
    assert back
    found = find_terms("La atención médica y la audiencia pública", back)
    assert [one.term.target for one in found] == ["public hearing"]


def test_every_noun_has_a_gender_and_no_word_is_ambiguous(starter: Glossary) -> None:
    assert [term.source for term in starter.terms if not term.gender and not term.keep] == []
    assert AMBIGUOUS.isdisjoint(term.source for term in starter.terms)
    assert len({term.source for term in starter.terms}) == len(starter.terms)


def test_every_term_is_found_in_both_numbers(starter: Glossary) -> None:
    for term in starter.terms:
        [found] = find_terms(f"See the {term.source} here.", starter)
        assert found.term == term
        if term.plural_target:
            assert find_violations(term.source, get_target_plural(term, "es"), starter) == ()
            assert find_violations(term.source, term.target, starter) == ()


ENDS_LIKE_A_WOMAN = re.compile(r"(?:a|ión|dad|tad|encia)$")
EXCEPTIONS = {
    ("asambleísta", "m"), ("congresista", "m"), ("cárcel", "f"), ("corte", "f"), ("dosis", "f"),
    ("día", "m"), ("escasez", "f"), ("ley", "f"), ("mujer", "f"), ("orden", "f"), ("programa", "m"),
    ("rescatistas", "m"), ("salud", "f"), ("sistema", "m"), ("sobredosis", "f"), ("solicitud", "f"),
    ("sucursal", "f"),
}  # fmt: skip
"""Nouns whose gender their ending does not tell, looked up one by one."""


def test_genders_are_those_of_the_endings(starter: Glossary) -> None:
    heads = {(head(term), term.gender) for term in starter.terms if term.gender and not term.keep}
    odd = {
        (noun, gender)
        for noun, gender in heads
        if (gender == "f") != bool(ENDS_LIKE_A_WOMAN.search(re.sub(r"(?<=[aeo])s$", "", noun)))
    }
    assert odd == EXCEPTIONS


def head(term: Term) -> str:
    return term.target.split(" ")[0].lower()


def test_it_puts_the_words_of_a_meeting_right(starter: Glossary) -> None:
    text = "The City Council set public hearings on the zoning code and SNAP benefits."
    assert [span.target for span in find_term_spans(text, (), starter)] == [
        "concejo municipal",
        "audiencias públicas",
        "código de zonificación",
        "beneficios de SNAP",
    ]
