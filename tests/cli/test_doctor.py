"""What is installed, what is missing, and what to type."""

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.cli.conftest import ROOT, Run


def test_a_machine_with_everything(run: Run) -> None:
    done = run("doctor")
    assert done.returncode == 0, done.stdout
    for name, version in (
        ("bilingual-pub:", r"0\.\d+\.\d+"),
        ("Python:", r"3\.\d+\.\d+"),
        ("Pango", r"1\.\d+\.\d+"),
        ("WeasyPrint", r"\d+\.\d+"),
        ("HarfBuzz", r"\d+\.\d+\.\d+"),
        ("fontconfig version", r"2\.\d+\.\d+"),
        ("Apertium", r"3\.\d+\.\d+"),
        ("CTranslate2", r"4\.\d+\.\d+"),
        ("SentencePiece", r"0\.\d+\.\d+"),
    ):
        assert re.search(rf"{name} {version}\b", done.stdout), (name, done.stdout)
    assert "English → Spanish (apertium)" in done.stdout


def test_a_machine_without_apertium_is_told_the_one_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/apt").symlink_to("/usr/bin/true")
    done = run("doctor", PATH=str(tmp_path / "bin"))
    assert done.returncode == 6
    assert "sudo apt-get install" in done.stdout
    assert "apertium" in done.stdout


def test_languages_lists_the_pairs(run: Run) -> None:
    done = run("languages")
    assert done.returncode == 0
    assert "en → es\tapertium\tEnglish → Spanish" in done.stdout.splitlines()


def test_without_any_engine_languages_says_what_to_do(run: Run, tmp_path: Path) -> None:
    done = run("languages", PATH=str(tmp_path))
    assert done.returncode == 4
    assert "bilingual-pub doctor" in done.stderr


def test_languages_in_spanish(run: Run) -> None:
    assert "Inglés → Español" in run("languages", lang="es_MX.UTF-8").stdout


@pytest.fixture
def english_to_portuguese(tmp_path: Path) -> dict[str, str]:
    """A store with a package of Argos that says it is from English to Portuguese."""
    store = tmp_path / "packages"
    with ZipFile(ROOT / "tests/argos-toy/translate-en_es-1_0.argosmodel") as packed:
        packed.extractall(store)
    (about,) = store.glob("*/metadata.json")
    told = json.loads(about.read_text(encoding="utf-8")) | {"to_code": "pt"}
    about.write_text(json.dumps(told), encoding="utf-8")
    return {"ARGOS_PACKAGES_DIR": str(store)}


def test_what_is_not_known_of_a_language_is_told(
    run: Run, english_to_portuguese: dict[str, str]
) -> None:
    said = run("doctor", **english_to_portuguese).stdout
    (line,) = (line for line in said.splitlines() if "not checked yet" in line)
    assert line.startswith("In Portuguese, these are not checked yet: names, negation, ")
    assert "reading level, idioms" in line
    assert "numbers" not in line


def test_it_is_told_in_spanish(run: Run, english_to_portuguese: dict[str, str]) -> None:
    said = run("doctor", lang="es_MX.UTF-8", **english_to_portuguese).stdout
    assert "En portugués todavía no se revisan: nombres, negación, " in said


def test_nothing_is_told_of_a_language_that_is_known_in_full(run: Run) -> None:
    assert "not checked yet" not in run("doctor").stdout
