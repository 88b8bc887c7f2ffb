"""`bilingual-pub models measure`, and what `models list` says afterwards."""

import json
from pathlib import Path

from tests.cli.conftest import ROOT, Run
from tests.engines.argos.marian.archive import make_archive

TOY = ROOT / "tests" / "argos-toy" / "translate-en_es-1_0.argosmodel"


def test_two_packages_of_a_pair_are_told_apart(run: Run, tmp_path: Path) -> None:
    make_archive().zip(tmp_path / "opus-mt-en-es.zip")
    run("models", "install", "opus-mt-en-es.zip")
    run("models", "install", TOY)
    listed = run("models", "list").stdout
    assert "models measure" in listed
    [toy, opus, *_rest] = listed.splitlines()
    assert (toy.startswith("en-es\t1.0"), opus.endswith("\tnot used")) == (True, True)
    done = run("models", "measure", "translate-en_es-1_0")
    assert done.returncode == 0, done.stderr
    assert "argos en-es 1.0\tchrF 1" in done.stdout
    assert len(done.stdout.splitlines()) == 1
    toy, opus, *_rest = run("models", "list").stdout.splitlines()
    assert toy.endswith("mostly wrong: of no use for a handout")
    assert "chrF" not in opus
    done = run("models", "measure", "en-es", lang="es_MX.UTF-8")
    assert "apertium" in done.stdout
    assert "exige una lectura atenta" in done.stdout
    assert "--engine apertium" in done.stdout.splitlines()[-1]
    listed = run("models", "list").stdout
    assert listed.count("chrF") == 3
    assert "en-es\tapertium 3." in listed
    removed = run("models", "remove", "translate-en_es-1_0")
    assert removed.returncode == 0
    assert run("models", "list").stdout.startswith("en-es\topus-mt 2020.02.26\t")


def test_a_package_that_is_broken_does_not_keep_the_others_back(run: Run, tmp_path: Path) -> None:
    run("models", "install", TOY)
    model = tmp_path / "no-packages" / "translate-en_es-1_0" / "model" / "model.bin"
    model.write_bytes(b"nonsense")
    done = run("models", "measure", "en-es")
    assert done.returncode == 4
    assert "apertium" in done.stdout
    assert "can't be loaded" in done.stderr


def test_what_can_not_be_measured(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    done = run("models", "measure", PATH=str(tmp_path / "bin"))
    assert (done.returncode, "models install en-es" in done.stderr) == (4, True)
    done = run("models", "measure", "en-vi")
    assert (done.returncode, "en-es, es-en" in done.stderr) == (2, True)
    assert run("models", "measure", "nonsense").returncode == 2


def test_results_stay_out_of_the_package(run: Run, tmp_path: Path) -> None:
    run("models", "install", TOY)
    run("models", "measure", "argos")
    assert run("models", "verify").returncode == 0
    [kept] = (tmp_path / "cache-of-the-user").rglob("measured.json")
    assert set(json.loads(kept.read_text(encoding="utf-8"))) == {"en-es"}
