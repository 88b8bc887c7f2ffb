"""An OPUS-MT model at work: the same promises as with any package."""

from pathlib import Path

import pytest
from tests.engines.argos.marian.archive import make_apart_archive, make_archive, make_joint_archive

from bilingual_pub.engines import Engine, Sentence, choose_engine
from bilingual_pub.engines.argos.packages import install_package
from bilingual_pub.model import Mark, Run
from bilingual_pub.protect import find_protected_spans

BOLD = frozenset({Mark.STRONG})


@pytest.fixture
def engine(empty_store: Path, zipped: Path) -> Engine:
    assert install_package(zipped).package.folder.parent == empty_store
    return choose_engine("en", "es-MX", "argos")


def translate(engine: Engine, *runs: Run) -> list[Run]:
    text = "".join(run.text for run in runs)
    [[translation]] = engine.translate(
        [[Sentence(runs, tuple(find_protected_spans(text, "en", "es")))]]
    )
    assert translation.confidence
    return list(translation.runs)


def test_words_are_translated_and_its_origin_names_it(engine: Engine) -> None:
    [run] = translate(engine, Run("The meeting is on Monday at the public library."))
    assert run.text == "La reunión es el lunes en la biblioteca pública."
    assert engine.version == "opus-mt en-es 2020.02.26"


def test_numbers_and_phones_are_kept_and_marks_find_their_words(engine: Engine) -> None:
    said = translate(
        engine,
        Run("Please call (520) 555-0142 on "),
        Run("Friday", BOLD),
        Run(" for "),
        Run("free water", href="https://example.org"),
        Run("."),
    )
    assert "".join(run.text for run in said).startswith("Favor llame (520) 555-0142 el viernes")
    assert [run.text for run in said if run.marks == BOLD] == ["viernes"]
    assert [run.text for run in said if run.href] == ["gratis agua"]


def test_punctuation_is_written_as_the_model_has_read_it(engine: Engine) -> None:
    text = "The “budget” for children… Monday’s meeting"
    said = 'La "budget" para niños... lunes\'s reunión'
    assert translate_text(engine, text) == said


def test_a_text_of_nothing_but_space(engine: Engine) -> None:
    assert translate_text(engine, " \u00a0 ") == " \u00a0 "


def translate_text(engine: Engine, text: str) -> str:
    [[translation]] = engine.translate([[Sentence((Run(text),))]])
    return "".join(run.text for run in translation.runs)


def test_a_long_text_is_not_cut_off(engine: Engine) -> None:
    text = "The mayor reviews the budget at the public library" + ", and the water is free" * 120
    assert translate_text(engine, text).count("gratis") == 120


@pytest.mark.parametrize(("target", "word"), [("es", "Aquí"), ("ca", "Ací")])
def test_the_language_is_told_to_a_model_of_several(
    empty_store: Path, tmp_path: Path, target: str, word: str
) -> None:
    archive = make_archive(labels={"spa": "Aquí", "cat": "Ací"})
    archive.files["README.md"] = b""
    package = install_package(archive.zip(tmp_path / "a.zip"), pair=("en", target)).package
    assert package.folder.parent == empty_store
    engine = choose_engine("en", target, "argos")
    said = translate_text(engine, "the budget is on Monday")
    assert said.removeprefix(word) == " la presupuesto es el lunes"


@pytest.mark.parametrize("without", [(), ("decoder.yml",)])
def test_a_vocabulary_for_each_side(
    empty_store: Path, tmp_path: Path, without: tuple[str, ...]
) -> None:
    archive = make_apart_archive()
    for name in without:
        del archive.files[name]
    path = archive.zip(tmp_path / "opus-mt-tc-big-en-es.zip")
    assert install_package(path).package.folder.parent == empty_store
    engine = choose_engine("en", "es", "argos")
    assert translate_text(engine, "The water is free on Friday.") == "La agua es gratis el viernes."


def test_pieces_that_are_the_vocabulary_too(empty_store: Path, tmp_path: Path) -> None:
    path = make_joint_archive().zip(tmp_path / "translate-en-es.zip")
    package = install_package(path).package
    assert (package.folder.parent, package.family) == (empty_store, "marian")
    engine = choose_engine("en", "es", "argos")
    assert translate_text(engine, "The water is free on Friday.") == "La agua es gratis el viernes."
