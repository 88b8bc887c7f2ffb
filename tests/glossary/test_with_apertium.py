"""Terms through the real engine: its grammar makes articles, adjectives and verbs agree."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilingual_pub.engines import Engine, Sentence
from bilingual_pub.engines.apertium import ENGINE
from bilingual_pub.glossary import (
    Glossary,
    Term,
    apply_agreement,
    find_term_spans,
    load_starter_glossary,
)
from bilingual_pub.model import Run
from bilingual_pub.protect import find_protected_spans


@pytest.fixture(scope="module")
def to_spanish() -> Iterator[Engine]:
    with ENGINE.open_engine("en", "es") as engine:
        yield engine


@pytest.fixture(scope="module")
def to_english() -> Iterator[Engine]:
    with ENGINE.open_engine("es", "en") as engine:
        yield engine


def said(engine: Engine, text: str, source: str, target: str) -> str:
    glossary = load_starter_glossary(source, target) or Glossary(source, target)
    spans = find_term_spans(text, find_protected_spans(text, source, target), glossary)
    [[translation]] = engine.translate([[Sentence((Run(text),), spans)]])
    assert "protection" not in {flag.check for flag in translation.flags}
    return "".join(run.text for run in apply_agreement(translation.runs, spans, target))


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        (
            "The city council approved the ordinances.",
            "El concejo municipal aprobó las ordenanzas.",
        ),
        (
            "Every public hearing about this ordinance is open.",
            "Cada audiencia pública sobre esta ordenanza está abierta.",
        ),
        (
            "New public hearings were announced by the mayor.",
            "Las audiencias públicas nuevas fueron anunciadas por el alcalde.",
        ),
        ("They read the school board’s plan.", "Leen el plan de la junta escolar."),
        ("The tap water is red.", "El agua de la llave es roja."),
        ("Public hearing", "Audiencia pública"),
        ("Public hearings are free.", "Las audiencias públicas son gratuitas."),
        (
            "The city council’s new ordinances start today.",
            "Las ordenanzas nuevas del concejo municipal empiezan hoy.",
        ),
        (
            "Riverbend City Council meets today.",
            "Concejo municipal de Riverbend se reúne hoy.",
        ),
        ("WIC helps mothers.", "WIC ayuda a madres."),
        ("PUBLIC HEARING TODAY", "AUDIENCIA PÚBLICA HOY"),
    ],
)
def test_english_to_spanish(english: str, spanish: str, to_spanish: Engine) -> None:
    assert said(to_spanish, english, "en", "es") == spanish


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("Las nuevas audiencias públicas son gratis.", "The new public hearings are free."),
        (
            "El concejo municipal aprobó la ordenanza.",
            "The city council approved the ordinance.",
        ),
    ],
)
def test_spanish_to_english(spanish: str, english: str, to_english: Engine) -> None:
    assert said(to_english, spanish, "es", "en") == english


CIVIC = Glossary(
    "en", "es",
    (Term("city council", "concejo municipal", gender="m"),
     Term("public hearing", "audiencia pública", "", "audiencias públicas", "f"),
     Term("to go", "para llevar", part="phrase"), Term("WIC", "WIC", keep=True)),
)  # fmt: skip
WORDS = st.sampled_from(
    """the a city council city-council public hearing hearings hearings’ WIC to go council’s of new
    London Joe Mayor SB 1070 * # [1] ^ “ ” . , ? $5 City Council’s PUBLIC""".split()  # noqa: SIM905 - a list of a line each would hide what is in it
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=st.lists(WORDS, max_size=12))
def test_every_term_stands_in_the_translation(words: list[str], to_spanish: Engine) -> None:
    text = " ".join(words)
    spans = find_term_spans(text, find_protected_spans(text, "en", "es"), CIVIC)
    [[translation]] = to_spanish.translate([[Sentence((Run(text),), spans)]])
    written = "".join(run.text for run in translation.runs).casefold()
    unsure = {flag.source for flag in translation.flags}
    for target in {span.target for span in spans} - unsure:
        wanted = sum(span.target == target for span in spans)
        assert written.count(target.casefold()) >= wanted
