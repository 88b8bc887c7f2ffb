"""Who gets a rough draft is told, once, that better can be had, and how."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.terminal import on_a_terminal

TOY = Path(__file__).resolve().parents[1] / "argos-toy" / "translate-en_es-1_0.argosmodel"
COMMAND = "bilingual-pub models install en-es"
ENGLISH = "The library opens on Monday. Bring your card.\n"
SPANISH = "La biblioteca abre el lunes. Traiga su tarjeta.\n"


@pytest.fixture
def store(tmp_path: Path) -> dict[str, str]:
    """A store of Argos packages in which there are none."""
    return {"ARGOS_PACKAGES_DIR": str(tmp_path / "store"), "LANG": "en_US.UTF-8"}


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    for name, text in (("one", ENGLISH), ("two", ENGLISH), ("tres", SPANISH)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return ["one.txt", "two.txt", "tres.txt"]


def advice(said: str) -> list[str]:
    return [line.strip() for line in said.splitlines() if "models install" in line]


def test_once_in_a_run_for_each_pair(
    articles: list[str], store: dict[str, str], tmp_path: Path
) -> None:
    options = ("export", *articles, "--format", "json")
    said = advice(on_a_terminal(*options, folder=tmp_path, **store))
    sentence = (
        "Apertium makes rough drafts. To get a better engine, run this once while you are online: "
    )
    assert sorted(said) == [
        sentence + COMMAND,
        sentence + "bilingual-pub models install es-en",
    ]


def test_in_spanish(articles: list[str], store: dict[str, str], tmp_path: Path) -> None:
    options = ("export", articles[0], "--format", "json")
    spanish = {**store, "LANG": "es_MX.UTF-8", "LC_ALL": "es_MX.UTF-8"}
    (said,) = advice(on_a_terminal(*options, folder=tmp_path, **spanish))
    assert said.startswith("Apertium hace borradores")
    assert said.endswith(COMMAND)


def test_a_pipe_is_told_only_where_it_asks(
    run: Run, articles: list[str], store: dict[str, str]
) -> None:
    options = ("export", articles[0], "--format", "json", "--title", "One")
    assert run(*options, **store).stderr == ""
    assert len(advice(run(*options, "-v", **store).stderr)) == 1
    assert advice(run(*options, "-q", **store).stderr) == []


def test_not_where_it_is_here_already(
    run: Run, articles: list[str], store: dict[str, str], tmp_path: Path
) -> None:
    assert run("models", "install", TOY, **store).returncode == 0
    for engine in ("auto", "apertium"):
        options = ("export", articles[0], "--format", "json", "--engine", engine)
        assert advice(on_a_terminal(*options, folder=tmp_path, **store)) == [], engine


def test_not_over_what_a_person_has_worked_on(
    run: Run, articles: list[str], store: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "uno.txt").write_text(SPANISH, encoding="utf-8")
    options = ("export", articles[0], "--translation", "uno.txt", "--format", "json")
    assert advice(run(*options, "--title-translation", "Uno", "-v", **store).stderr) == []


def test_doctor_says_so_too(run: Run, store: dict[str, str]) -> None:
    (said,) = advice(run("doctor", **store).stdout)
    assert said.startswith("For better translations")
    assert COMMAND in said
    run("models", "install", TOY, **store)
    (said,) = advice(run("doctor", **store).stdout)
    assert COMMAND not in said
    run("models", "install", TOY.with_name("translate-es_en-1_0.argosmodel"), **store)
    assert advice(run("doctor", **store).stdout) == []


def test_doctor_says_it_where_nothing_translates(
    run: Run, store: dict[str, str], tmp_path: Path
) -> None:
    done = run("doctor", **store, PATH=str(tmp_path))
    assert done.returncode == 6
    assert COMMAND in done.stdout
