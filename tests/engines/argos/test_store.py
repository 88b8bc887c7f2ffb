"""Where packages lie, which are whole, and which serve a pair."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bilingual_pub.engines import choose_engine, load_engine_module
from bilingual_pub.engines.argos.packages.install import install_package
from bilingual_pub.engines.argos.packages.store import (
    find_routes,
    find_store_folder,
    list_installed,
    parse_version,
    read_package,
)
from bilingual_pub.errors import EngineError

TOY = Path(__file__).resolve().parents[2] / "argos-toy" / "translate-en_es-1_0.argosmodel"


@pytest.fixture
def another(empty_store: Path) -> Callable[..., Path]:
    """Put another package into the store, made of the toy with other metadata."""
    toy = install_package(TOY).package.folder

    def copy(name: str, **metadata: str) -> Path:
        folder = shutil.copytree(toy, empty_store / name)
        said = json.loads((toy / "metadata.json").read_text(encoding="utf-8"))
        (folder / "metadata.json").write_text(json.dumps(said | metadata), encoding="utf-8")
        return folder

    return copy


def test_the_newest_of_a_pair_is_used(another: Callable[..., Path]) -> None:
    newest = another("b", package_version="1.10")
    another("c", package_version="1.9")
    [package] = find_routes(list_installed())["en", "es"]
    assert package.folder == newest


def test_a_chain_of_two_over_english_first(another: Callable[..., Path]) -> None:
    another("b", from_code="es", to_code="fr")
    another("c", from_code="de", to_code="es")
    another("d", from_code="de", to_code="en")
    another("e", from_code="en", to_code="fr")
    found = find_routes(list_installed())
    assert [package.target for package in found["en", "es"]] == ["es"]
    assert [package.target for package in found["de", "fr"]] == ["en", "fr"]
    assert ("en", "en") not in found


def test_argos_own_codes_are_bcp_47_tags_here(another: Callable[..., Path]) -> None:
    another("b", to_code="pb")
    another("c", to_code="zt")
    assert {("en", "pt-BR"), ("en", "zh-Hant")} <= {*load_engine_module("argos").pairs()}


def test_half_removed_packages_are_no_packages(another: Callable[..., Path]) -> None:
    (another("b", to_code="fr") / "model" / "model.bin").unlink()
    (another("c", to_code="de") / "sentencepiece.model").unlink()
    (another("d", to_code="it") / "metadata.json").unlink()
    another("e", to_code="").joinpath("metadata.json").write_text("[]", encoding="utf-8")
    assert [package.pair for package in list_installed()] == [("en", "es")]


def test_a_package_that_can_not_be_loaded_is_a_clear_error(empty_store: Path) -> None:
    folder = install_package(TOY).package.folder
    (folder / "model" / "model.bin").write_bytes(b"nonsense")
    assert read_package(folder)
    assert empty_store.is_dir()
    with pytest.raises(EngineError, match="--force"):
        choose_engine("en", "es", "argos")


def test_no_pair_is_an_error_that_names_the_command(empty_store: Path) -> None:
    assert not empty_store.exists()
    with pytest.raises(EngineError, match="models install en-vi"):
        choose_engine("en", "vi", "argos")


def test_the_store_is_where_argos_translate_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ARGOS_PACKAGES_DIR", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert find_store_folder() == tmp_path / "data" / "argos-translate" / "packages"
    settings = tmp_path / "config" / "argos-translate" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"ARGOS_PACKAGES_DIR": "/elsewhere"}), encoding="utf-8")
    assert find_store_folder() == Path("/elsewhere")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", "/named")
    assert find_store_folder() == Path("/named")


def test_a_home_that_can_not_be_written_is_no_obstacle(empty_store: Path, tmp_path: Path) -> None:
    install_package(TOY)
    home = tmp_path / "home"
    home.write_text("a file, so that no folder can be made in it", encoding="utf-8")
    asked = (
        "from bilingual_pub.engines import Sentence, choose_engine\n"
        "from bilingual_pub.model import Run\n"
        "engine = choose_engine('en', 'es', 'argos')\n"
        "print(engine.translate([[Sentence((Run('The plan.'),))]])[0][0].runs[0].text)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked],
        env={"ARGOS_PACKAGES_DIR": str(empty_store), "HOME": str(home), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_versions_are_compared_as_numbers() -> None:
    assert parse_version("1.10") > parse_version("1.9.1") > parse_version("")
    assert parse_version("9" * 10_000)
