"""Packages that come with the program: unpacked at set-up, below the user's own, above Apertium."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from bilingual_pub.engines import choose_engine, load_engine_module
from bilingual_pub.engines.argos.packages.embedded import (
    find_embedded_store,
    install_embedded,
    list_embedded,
)
from bilingual_pub.engines.argos.packages.install import install_package
from bilingual_pub.engines.argos.packages.manager import ArgosPackages
from bilingual_pub.errors import InputError, OutputError

TOYS = Path(__file__).resolve().parents[2] / "argos-toy"
EN_ES = TOYS / "translate-en_es-1_0.argosmodel"
ES_EN = TOYS / "translate-es_en-1_0.argosmodel"


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder beside the code with one package file in it."""
    folder = tmp_path / "models"
    folder.mkdir()
    shutil.copy(EN_ES, folder)
    (folder / "README.md").write_text("What these are.", encoding="utf-8")
    monkeypatch.setenv("BILINGUAL_PUB_MODELS", str(folder))
    return folder


def repacked(original: Path, path: Path, **metadata: str) -> Path:
    """A package packed again, with other metadata."""
    with zipfile.ZipFile(original) as old, zipfile.ZipFile(path, "w") as new:
        for member in old.infolist():
            data = old.read(member)
            if member.filename.endswith("/metadata.json"):
                data = json.dumps({**json.loads(data), **metadata}).encode()
            new.writestr(member.filename, data)
    return path


def test_auto_takes_the_users_own_then_the_embedded_then_apertium(
    shipped: Path, empty_store: Path, tmp_path: Path
) -> None:
    assert choose_engine("en", "es").name == "apertium"
    [done] = install_embedded()
    assert done.new
    assert done.package.folder.is_relative_to(shipped)
    assert not empty_store.exists()
    with choose_engine("en", "es") as engine:
        assert (engine.name, engine.version) == ("argos", "en-es 1.0")
    assert choose_engine("es", "en").name == "apertium"
    # Whatever version it is: what the user brought counts.
    older = repacked(EN_ES, tmp_path / "older.argosmodel", package_version="0.9")
    own = install_package(older).package
    with choose_engine("en", "es") as engine:
        assert engine.version == "en-es 0.9"
    listed = ArgosPackages().list_installed()
    assert [(package.folder, package.used, package.embedded) for package in listed] == [
        (own.folder, True, False),
        (done.package.folder, False, True),
    ]


def test_a_pair_over_two_packages_may_have_one_of_each(shipped: Path, tmp_path: Path) -> None:
    assert shipped.is_dir()
    list(install_embedded())
    french = repacked(ES_EN, tmp_path / "fr.argosmodel", from_code="fr")
    install_package(french)
    assert ("fr", "es") in load_engine_module("argos").pairs()


def test_what_is_unpacked_is_not_unpacked_again(shipped: Path) -> None:
    assert [done.new for done in install_embedded()] == [True]
    assert [done.new for done in install_embedded()] == [False]
    # Another file in its place counts, even where it forgot to say that it is newer.
    repacked(EN_ES, shipped / EN_ES.name, note="trained anew")
    assert [done.new for done in install_embedded()] == [True]
    assert len(list(find_embedded_store().iterdir())) == 1


def test_a_damaged_file_changes_nothing(shipped: Path) -> None:
    list(install_embedded())
    before = list_embedded()
    data = bytearray(EN_ES.read_bytes())
    data[len(data) // 2] ^= 0xFF
    (shipped / EN_ES.name).write_bytes(data)
    with pytest.raises(InputError, match=r"models/translate-en_es-1_0\.argosmodel can't be"):
        list(install_embedded())
    assert list_embedded() == before


def test_a_place_that_can_not_be_written(shipped: Path) -> None:
    (shipped / "installed").write_text("no folder", encoding="utf-8")
    with pytest.raises(OutputError, match="can't be written"):
        list(install_embedded())


def test_where_nothing_is_shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BILINGUAL_PUB_MODELS", str(tmp_path / "nothing"))
    assert list(install_embedded()) == []
    assert list_embedded() == []
    assert not (tmp_path / "nothing").exists()


def test_it_is_verified_like_any_other(shipped: Path) -> None:
    [done] = install_embedded()
    assert shipped.is_dir()
    assert list(ArgosPackages().verify()) == [("translate-en_es-1_0", "")]
    (done.package.folder / "README.md").write_text("changed", encoding="utf-8")
    [(_name, problem)] = ArgosPackages().verify()
    assert "README.md" in problem
    assert problem.endswith("bilingual-pub setup")
    assert [again.new for again in install_embedded()] == [True]
    assert [problem for _name, problem in ArgosPackages().verify()] == [""]


def test_what_is_not_whole_is_made_anew(shipped: Path) -> None:
    [done] = install_embedded()
    (done.package.folder / "model/model.bin").unlink()
    assert list_embedded() == []
    assert [again.new for again in install_embedded()] == [True]
    assert [path.name for path in find_embedded_store().iterdir()] == ["translate-en_es-1_0"]
    assert shipped.is_dir()
