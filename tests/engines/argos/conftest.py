"""The toy packages of tests/argos-toy, unpacked into a store of their own."""

import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bilingual_pub.engines.argos.packages.store import read_package
from bilingual_pub.engines.argos.translator import load_engine
from bilingual_pub.engines.neural.engine import NeuralEngine

TOY = Path(__file__).resolve().parents[2] / "argos-toy"

Relabeled = Callable[..., Path]


@pytest.fixture(scope="session")
def held_out() -> list[tuple[str, str]]:
    """English sentences that the toy has not seen in its training, with what it should write."""
    lines = (TOY / "exact_en_es.tsv").read_text(encoding="utf-8").splitlines()
    return [(first, second) for first, second in (line.split("\t") for line in lines)]


@pytest.fixture(scope="session")
def toy_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with both toy packages; not to be changed."""
    store = tmp_path_factory.mktemp("store")
    for file in TOY.glob("*.argosmodel"):
        with zipfile.ZipFile(file) as packed:
            packed.extractall(store)
    return store


@pytest.fixture
def store(toy_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that store in force, which a test may change."""
    folder = tmp_path / "packages"
    shutil.copytree(toy_store, folder)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    return folder


@pytest.fixture
def empty_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store in force that does not exist yet."""
    store = tmp_path / "argos" / "packages"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(store))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return store


@pytest.fixture
def relabeled(store: Path) -> Relabeled:
    """Copy one of the store's packages under another name, with other metadata."""

    def copy(original: str, name: str, **metadata: str) -> Path:
        folder = shutil.copytree(store / original, store / name)
        said = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
        (folder / "metadata.json").write_text(json.dumps(said | metadata), encoding="utf-8")
        return folder

    return copy


@pytest.fixture(scope="session")
def english_to_spanish(toy_store: Path) -> Iterator[NeuralEngine]:
    package = read_package(toy_store / "translate-en_es-1_0")
    assert package
    with load_engine([package]) as engine:
        yield engine
