"""What our own stages do from Spanish to English, told by what comes out."""

from collections.abc import Callable, Iterator

import pytest

from bilingual_pub.engines import Engine, Sentence
from bilingual_pub.engines.apertium import ENGINE
from bilingual_pub.engines.apertium.modes import TABLES
from bilingual_pub.model import Mark, Run
from bilingual_pub.protect import find_protected_spans

Translate = Callable[[str], str]

SMALL = 6_000_000
"""Bytes that all tables of all pairs may have in the wheel."""


def translate(engine: Engine, text: str) -> str:
    sentence = Sentence((Run(text),), find_protected_spans(text, "es", "en"))
    [[translation]] = engine.translate([[sentence]])
    return "".join(run.text for run in translation.runs)


@pytest.fixture(scope="module")
def plain() -> Iterator[Engine]:
    with ENGINE.configure({"without": "choices"}).open_engine("es", "en") as engine:
        yield engine


@pytest.mark.parametrize(
    ("stage", "spanish", "without", "with_it"),
    [
        (
            "unknown",
            "Los funcionarios mitigaron los riesgos eficientemente.",
            "The officials mitigated the risks eficientemente.",
            "The officials mitigated the risks efficiently.",
        ),
        (
            "choices",
            "El alcalde presentó el presupuesto.",
            "The mayor presented the estimate.",
            "The mayor presented the budget.",
        ),
        (
            "small-words",
            "Los murciélagos transmiten enfermedades.",
            "The bats transmit diseases.",
            "Bats transmit diseases.",
        ),
        (
            "passives",
            "Se demostró que el agua es segura.",
            "It showed that the water is safe.",
            "It was shown that the water is safe.",
        ),
        (
            "subjects",
            "Si tiene preguntas, llame al 311.",
            "If has questions, call 311.",
            "If you have questions, call 311.",
        ),
        ("rules", "Fumar es malo.", "Smoke is bad.", "Smoking is bad."),
    ],
)
def test_each_stage_can_be_left_out_and_mends_something(
    stage: str, spanish: str, without: str, with_it: str, spanish_to_english: Engine
) -> None:
    with ENGINE.configure({"without": stage}).open_engine("es", "en") as engine:
        assert translate(engine, spanish) == without
    assert translate(spanish_to_english, spanish) == with_it


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("Se vende una casa.", "A house is sold."),
        ("No se muestran los datos.", "Data are not shown."),
        ("Los casos se han reducido.", "The cases have been reduced."),
        ("La prueba se puede hacer en la clínica.", "The test can be done at the clinic."),
        ("La tarjeta debe usarse en el autobús.", "The card has to be used in the bus."),
        ("El hombre se quedó en casa.", "The man stayed home."),
    ],
)
def test_se_is_a_passive_where_it_is_one(spanish: str, english: str, to_english: Translate) -> None:
    assert to_english(spanish) == english


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("No vino nadie.", "Nobody came."),
        ("El martes no vino nadie a la reunión.", "Tuesday nobody came to the meeting."),
        ("No vi a nadie.", "I did not see anybody."),
        ("No hay nadie en la oficina.", "There is not anybody in the office."),
        ("No hay nada que comer.", "There is not anything to eat."),
    ],
)
def test_what_denies_is_said_once_and_in_its_place(
    spanish: str, english: str, to_english: Translate
) -> None:
    assert to_english(spanish) == english


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("¿Necesita ayuda para pagar la renta?", "Do you need help to pay the rent?"),
        (
            "Cuando llegue a la oficina, presente su identificación.",
            "When you arrive to the office, present your identification.",
        ),
        ("Aunque es tarde, trabajan.", "Although it is late, they work."),
        ("No abra el hidrante.", "Do not open the hydrant."),
        ("Llene una botella.", "Fill a bottle."),
        ("Tuve fiebre ayer.", "I had fever yesterday."),
        ("Hay que pagar la multa.", "It is necessary to pay the fine."),
        ("Había muchas personas enfermas.", "There were many sick people."),
    ],
)
def test_a_verb_has_its_subject(spanish: str, english: str, to_english: Translate) -> None:
    assert to_english(spanish) == english


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("Las muestras de sangre llegaron.", "Blood samples arrived."),
        ("El señor A. Ruiz habló.", "A. Ruiz"),
        ("La Unión Europea analizó la propuesta.", "The European Union analyzed the proposal."),
        ("Llame a la oficina y pida hablar con Rosa Delgado.", "Rosa Delgado."),
        ("Viajó de Italia a España.", "Italy to Spain."),
    ],
)
def test_nouns_and_names_stand_as_english_has_them(
    spanish: str, english: str, to_english: Translate
) -> None:
    assert english in to_english(spanish)


def test_links_marks_and_figures_stay_through_every_stage(spanish_to_english: Engine) -> None:
    runs = (
        Run("Se publicaron "),
        Run("los 25 avisos", frozenset({Mark.STRONG})),
        Run(" el 4 de marzo en "),
        Run("la página", href="https://riverbend.example.org"),
        Run("; no llamó nadie."),
    )
    text = "".join(run.text for run in runs)
    spans = find_protected_spans(text, "es", "en")
    [[translation]] = spanish_to_english.translate([[Sentence(runs, spans)]])
    said = "".join(run.text for run in translation.runs)
    assert "25" in said
    assert "March 4" in said
    assert [run.href for run in translation.runs if run.href] == ["https://riverbend.example.org"]
    assert any(Mark.STRONG in run.marks for run in translation.runs)
    assert "nobody called" in said
    assert not translation.flags


def test_a_cached_draft_of_other_stages_is_not_taken(
    plain: Engine, spanish_to_english: Engine
) -> None:
    assert plain.identity != spanish_to_english.identity


def test_the_spelling_is_american_unless_another_is_asked_for() -> None:
    with ENGINE.open_engine("es", "en-GB") as british, ENGINE.open_engine("es", "en") as usual:
        assert translate(british, "El color es blanco.") == "The colour is white."
        assert translate(usual, "El color es blanco.") == "The color is white."


def test_all_tables_together_are_small() -> None:
    assert sum(path.stat().st_size for path in TABLES.rglob("*") if path.is_file()) < SMALL


@pytest.mark.parametrize(
    ("spanish", "kept"),
    [
        ("La ciudad de Palo Claro cerrará la calle Mesa Verde.", ("Palo Claro", "Mesa Verde")),
        ("Palo Claro cortará el agua el martes.", ("Palo Claro",)),
        ("Mercedes Flores habló con Ángel Campos.", ("Mercedes Flores", "Ángel Campos")),
        ("Vive en San Marcos con Luz Torres.", ("San Marcos", "Luz Torres")),
        ("El señor León y la Sra. Campos hablaron.", ("Mr. León", "Ms. Campos")),
        ("Los Estados Unidos y la Unión Europea hablaron.", ("United States", "European Union")),
        ("El Concejo Municipal de Río Seco votó.", ("ouncil", "Río Seco")),
        ("Hoy Ana Ruiz abre la Oficina de Salud.", ("Today", "Ana Ruiz", "ffice")),
    ],
)
def test_names_of_common_words_are_names(spanish: str, kept: tuple[str, ...]) -> None:
    with ENGINE.open_engine("es", "en") as engine:
        written = translate(engine, spanish)
    assert [name for name in kept if name not in written] == []


def test_a_headline_in_capitals_is_translated() -> None:
    with ENGINE.open_engine("es", "en") as engine:
        assert "WATER" in translate(engine, "CORTE DE AGUA EN LA CIUDAD EL MARTES").upper()
