"""Terms through the toy package: what the model wrote for a term is found by its attention."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilingual_pub.engines import Sentence, Translation
from bilingual_pub.engines.argos.packages.store import read_package
from bilingual_pub.engines.argos.translator import load_engine
from bilingual_pub.engines.neural.draft import Draft, make_literal
from bilingual_pub.engines.neural.engine import NeuralEngine
from bilingual_pub.engines.neural.placeholder_repair import put_term
from bilingual_pub.glossary import Glossary, Term, apply_agreement, find_term_spans
from bilingual_pub.model import Mark, Run
from bilingual_pub.protect import Span, find_protected_spans

TOY = Path(__file__).parents[1] / "argos-toy/translate-en_es-1_0.argosmodel"

STRONG = frozenset({Mark.STRONG})
OWN = Glossary(
    "en",
    "es",
    (
        Term("budget", "cuenta de gastos", gender="f"),
        Term("plan", "proyecto", gender="m"),
        Term("city council", "concejo municipal", gender="m"),
    ),
)


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NeuralEngine]:
    store = tmp_path_factory.mktemp("store")
    with zipfile.ZipFile(TOY) as packed:
        packed.extractall(store)
    package = read_package(store / "translate-en_es-1_0")
    assert package
    with load_engine([package]) as engine:
        yield engine


def translated(engine: NeuralEngine, *runs: Run) -> tuple[Translation, tuple[Span, ...]]:
    text = "".join(run.text for run in runs)
    spans = find_term_spans(text, find_protected_spans(text, "en", "es"), OWN)
    [[translation]] = engine.translate([[Sentence(runs, spans)]])
    return translation, spans


def test_a_term_takes_the_place_of_the_models_word_and_its_article_agrees(
    toy: NeuralEngine,
) -> None:
    runs = (Run("Seventeen "), Run("workers", STRONG), Run(" voted for the budget."))
    translation, spans = translated(toy, *runs)
    assert translation.flags == ()
    assert apply_agreement(translation.runs, spans, "es") == (
        Run("Diecisiete "),
        Run("trabajadores", STRONG),
        Run(" votaron por la cuenta de gastos."),
    )


def test_what_the_model_says_rightly_stays_as_it_is(toy: NeuralEngine) -> None:
    text = "On November 21, 2020, the City Council published the resolution."
    translation, spans = translated(toy, Run(text))
    said = "".join(run.text for run in apply_agreement(translation.runs, spans, "es"))
    assert said.startswith("El 21 de noviembre de 2020, el concejo municipal publicó")
    assert translation.flags == ()


def test_without_attention_a_draft_stays_as_it_was() -> None:
    [span] = find_term_spans("the budget", (), OWN)
    draft = Draft("the budget", "el presupuesto")
    assert put_term(draft, span, [span], "es") == draft


def test_an_article_is_not_taken_for_the_term() -> None:
    [span] = find_term_spans("the budget", (), OWN)
    draft = make_literal("the budget", "el presupuesto")
    assert put_term(draft, span, [span], "es").text == "el cuenta de gastos"
