"""What our own stages do between Apertium's programs, told by what comes out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilingual_pub.engines import Engine, Sentence
from bilingual_pub.engines.apertium import ENGINE
from bilingual_pub.engines.apertium.install import find_mode_files, read_programs
from bilingual_pub.engines.apertium.modes import (
    TABLES,
    StagedPipeline,
    open_pipeline,
    split_mode,
)
from bilingual_pub.engines.apertium.pipeline import Pipeline
from bilingual_pub.engines.apertium.stages import STAGES, Grammar
from bilingual_pub.engines.apertium.units import compose_reading
from bilingual_pub.errors import InputError
from bilingual_pub.model import Mark, Run
from bilingual_pub.protect import find_protected_spans

Tables = TABLES / "en-es"


def translate(engine: Engine, text: str) -> str:
    sentence = Sentence((Run(text),), find_protected_spans(text, "en", "es"))
    [[translation]] = engine.translate([[sentence]])
    return "".join(run.text for run in translation.runs)


@pytest.fixture(scope="module")
def plain() -> Iterator[Engine]:
    with ENGINE.configure({"without": " ".join(STAGES)}).open_engine("en", "es") as engine:
        yield engine


@pytest.fixture(scope="module")
def informal() -> Iterator[Engine]:
    with ENGINE.configure({"address": "informal"}).open_engine("en", "es") as engine:
        yield engine


@pytest.mark.parametrize(
    ("stage", "english", "without", "with_it"),
    [
        (
            "readings",
            "The judge rules on cases.",
            "Las reglas de juez en casos.",
            "El juez dictamina en casos.",
        ),
        (
            "order",
            "The city will not, however, use the money.",
            "La ciudad no, sin embargo, usar el dinero.",
            "La ciudad, sin embargo, no usará el dinero.",
        ),
        (
            "that",
            "She said the closure of the pool was a mistake.",
            "Dijo el cierre de la piscina era un error.",
            "Dijo que el cierre de la piscina era un error.",
        ),
        ("clauses", "We help you.", "Le ayudan.", "Le ayudamos."),
        ("commands", "Bring your children.", "Traer sus hijos.", "Traiga sus hijos."),
        ("unknown", "It is a humane law.", "Es un humane ley.", "Es una ley humanitaria."),
        ("phrases", "He signed up.", "Firmó arriba.", "Se inscribió."),
        ("choices", "The council backed it.", "El consejo lo reculó.", "El consejo lo respaldó."),
        ("rules", "The plan is available.", "El plan es disponible.", "El plan está disponible."),
        (
            "address",
            "Your rights protect you.",
            "Vuestros derechos te protegen.",
            "Sus derechos le protegen.",
        ),
    ],
)
def test_each_stage_can_be_left_out_and_mends_something(
    stage: str, english: str, without: str, with_it: str, english_to_spanish: Engine
) -> None:
    with ENGINE.configure({"without": stage}).open_engine("en", "es") as engine:
        assert translate(engine, english) == without
    assert translate(english_to_spanish, english) == with_it


def test_without_any_stage_it_is_apertium_itself(plain: Engine) -> None:
    assert translate(plain, "The council backed it.") == "El consejo lo reculó."


@pytest.mark.parametrize(
    ("english", "formal", "familiar"),
    [
        ("Call your doctor.", "Llame a su médico.", "Llama a tu médico."),
        ("Do not drink it.", "No lo beba.", "No lo bebas."),
        ("Sign up now.", "Inscríbase ahora.", "Inscríbete ahora."),
        ("You have rights.", "Tiene derechos.", "Tienes derechos."),
        ("If you are sick, call us.", "Si está enfermo, llámenos.", "Si estás enfermo, llámanos."),
    ],
)
def test_the_reader_is_addressed_as_is_wanted(
    english: str, formal: str, familiar: str, english_to_spanish: Engine, informal: Engine
) -> None:
    assert translate(english_to_spanish, english) == formal
    assert translate(informal, english) == familiar


def test_a_cached_draft_of_other_stages_is_not_taken(plain: Engine, informal: Engine) -> None:
    with ENGINE.open_engine("en", "es") as usual:
        identities = {plain.identity, informal.identity, usual.identity}
    assert len(identities) == 3


def test_a_stage_that_there_is_not_is_refused() -> None:
    with pytest.raises(InputError, match="spelling"):
        ENGINE.configure({"without": "spelling"})


def test_a_mode_that_looks_different_or_has_no_tables_runs_as_it_is() -> None:
    programs = read_programs(find_mode_files()["en", "es"])
    wanted = Grammar()
    assert isinstance(open_pipeline(("en", "es"), programs, wanted), StagedPipeline)
    assert isinstance(open_pipeline(("en", "ca"), programs, wanted), Pipeline)
    assert isinstance(open_pipeline(("en", "es"), programs[1:4], wanted), Pipeline)
    assert split_mode([["bash", "-c", "x", "apertium", "-g", ""]]) is None


def test_a_link_and_a_name_stay_through_every_stage(english_to_spanish: Engine) -> None:
    runs = (
        Run("Sign up "),
        Run("with London", frozenset({Mark.STRONG})),
        Run(", however, and "),
        Run("call the city", href="https://riverbend.example.org"),
        Run("."),
    )
    text = "".join(run.text for run in runs)
    [[translation]] = english_to_spanish.translate(
        [[Sentence(runs, find_protected_spans(text, "en", "es"))]]
    )
    linked = [run.text for run in translation.runs if run.href]
    assert "".join(linked).strip() == "llame a la ciudad"
    assert any("Lond" in run.text for run in translation.runs if Mark.STRONG in run.marks)


def read_rows(name: str) -> list[list[str]]:
    lines = (Tables / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", ["phrases.tsv", "unknown-civic.tsv", "choices-civic.tsv"])
def test_apertium_can_inflect_what_a_table_by_hand_says_it_can(name: str) -> None:
    rows = read_rows(name)
    inflected_by_us = {(row[1], row[2]) for row in read_rows("unknown-civic.tsv") if row[4] != "+"}
    wanted = [
        row
        for row in rows
        if (row[1], row[2]) not in inflected_by_us and (name.startswith("choices") or row[4] == "+")
    ]
    mode = split_mode(read_programs(find_mode_files()["en", "es"]))
    assert mode is not None
    with Pipeline(mode.generation) as generator:
        answers = generator.answers([probe(row) for row in wanted])
    assert [row[2] for row, answer in zip(wanted, answers, strict=True) if "#" in answer] == []


def probe(row: list[str]) -> str:
    _english, pos, spanish, gender, *_ = row
    lemma = re.sub(r"#.*", "", spanish)
    tags = {
        "n": ("n", gender, "sg"),
        "vblex": ("vblex", "inf"),
        "adj": ("adj", gender if gender == "mf" else "m", "sg"),
        "adv": ("adv",),
    }[pos]
    word = lemma.removesuffix("se") if pos == "vblex" else lemma
    return f"^{compose_reading(word, tags)}$"


@pytest.mark.parametrize(
    ("english", "kept"),
    [
        ("Childcare will be provided.", "La guardería se proporcionará."),
        ("Enrollment is closed.", "La inscripción está cerrada."),
        ("Sunrise Elementary School is closed.", "Sunrise"),
        ("Enrollment Partners Inc. is closed.", "Enrollment"),
        ("Boll said the road is closed.", "Boll"),
    ],
)
def test_a_word_of_our_tables_is_no_name_at_a_start_but_where_a_name_goes_on(
    english: str, kept: str, english_to_spanish: Engine
) -> None:
    assert kept in translate(english_to_spanish, english)


def test_the_tables_are_small() -> None:
    assert sum(path.stat().st_size for path in Path(Tables).iterdir()) < 2_000_000
