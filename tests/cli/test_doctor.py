"""What is installed, what is missing, and what to type."""

import re
from pathlib import Path

from tests.cli.conftest import Run


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
