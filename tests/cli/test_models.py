"""`bilingual-pub models` as a user types it."""

import shutil
from pathlib import Path

from tests.cli.conftest import ROOT, Run
from tests.engines.argos.marian.archive import make_archive

TOYS = ROOT / "tests" / "argos-toy"
TOY = TOYS / "translate-en_es-1_0.argosmodel"
BACK = TOYS / "translate-es_en-1_0.argosmodel"


def test_from_an_empty_store_to_a_handout_and_back(run: Run, tmp_path: Path) -> None:
    assert "models install en-es" in run("models", "list").stdout
    assert "English → Spanish" in run("models", "install", TOY).stdout
    assert "already" in run("models", "install", TOY).stdout
    assert run("models", "list").stdout.startswith("en-es\t1.0\t")
    assert "en → es\targos" in run("languages").stdout
    done = run("export", TOYS / "toy-notice.md", "--format", "json")
    assert done.returncode == 0, done.stderr
    data = (tmp_path / "output/toy-notice/toy-notice.json").read_text(encoding="utf-8")
    assert '"origin": "argos en-es 1.0"' in data
    assert "revisará el proyecto de vivienda el lunes" in data
    assert run("models", "verify").stdout == "✓ translate-en_es-1_0\n"
    assert "Removed" in run("models", "remove", "en-es").stdout
    assert run("models", "remove", "en-es").returncode == 2


def test_what_is_broken_is_listed_with_the_next_step(run: Run, tmp_path: Path) -> None:
    run("models", "install", TOY)
    store = tmp_path / "no-packages"
    shutil.copytree(store / "translate-en_es-1_0", store / "half")
    (store / "half" / "model" / "model.bin").unlink()
    assert "models remove half" in run("models", "list").stdout
    verified = run("models", "verify")
    assert verified.returncode == 6
    assert "✗ half" in verified.stdout
    run("models", "remove", "half")
    assert run("models", "verify").returncode == 0
    (store / "translate-en_es-1_0" / "README.md").write_text("changed", encoding="utf-8")
    verified = run("models", "verify")
    assert (verified.returncode, "README.md" in verified.stdout) == (6, True)


def test_what_another_program_installed_is_tried(run: Run, tmp_path: Path) -> None:
    run("models", "install", BACK)
    folder = tmp_path / "no-packages" / "translate-es_en-1_0"
    (folder / "bilingual-pub.json").unlink()
    assert run("models", "verify").returncode == 0
    (folder / "model" / "model.bin").write_bytes(b"nonsense")
    assert run("models", "verify").returncode == 6


def test_a_bad_file_is_refused_in_the_users_language(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.argosmodel").write_bytes(b"no zip")
    done = run("models", "install", "bad.argosmodel", lang="es_MX.UTF-8")
    assert done.returncode == 3
    assert "No se cambió nada" in done.stderr


def test_no_network_is_one_sentence_with_the_way_out(run: Run) -> None:
    nowhere = {"ARGOS_PACKAGE_INDEX": "http://127.0.0.1:9/"}
    done = run("models", "install", "en-es", **nowhere)
    assert done.returncode == 4
    assert "models install FILE" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert run("models", "list", "--offered", **nowhere).returncode == 4


def test_what_is_no_pair(run: Run) -> None:
    for word in ("english", "en-", "xx-yy", "en-es-fr-de-it"):
        assert run("models", "install", word).returncode == 2


def test_an_opus_mt_model_from_a_file_to_a_handout(run: Run, tmp_path: Path) -> None:
    archive = make_archive()
    archive.files["README.md"] = b""
    archive.zip(tmp_path / "model.zip")
    refused = run("models", "install", "model.zip")
    assert (refused.returncode, "--from en --to es" in refused.stderr) == (3, True)
    done = run("models", "install", "model.zip", "--from", "en", "--to", "es")
    assert "Installed English → Spanish opus-mt 1.0" in done.stdout
    assert run("models", "list").stdout.startswith("en-es\topus-mt 1.0\t1 MB\tEnglish → Spanish")
    notice = tmp_path / "notice.txt"
    notice.write_text("Water\n\nThe meeting is on Monday at the public library.\n", "utf-8")
    assert run("export", notice, "--from", "en", "--format", "json").returncode == 0
    data = (tmp_path / "output/notice/notice.json").read_text(encoding="utf-8")
    assert '"origin": "argos opus-mt en-es 1.0"' in data
    assert "La reunión es el lunes en la biblioteca pública." in data
    assert run("models", "verify").stdout == "✓ opus-mt-en_es-1_0\n"
    assert "Removed" in run("models", "remove", "en-es").stdout


def test_an_unpacked_opus_mt_model_is_a_folder(run: Run, tmp_path: Path) -> None:
    make_archive().unpack(tmp_path / "en-es")
    assert "2020.02.26" in run("models", "install", "en-es").stdout


def test_languages_are_only_told_to_a_model_that_does_not_know(run: Run) -> None:
    done = run("models", "install", TOY, "--from", "en")
    assert (done.returncode, "OPUS-MT" in done.stderr) == (2, True)
    assert run("models", "install", "x.zip", "--to", "klingonese").returncode == 2
