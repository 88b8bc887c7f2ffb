"""The wheel, installed as its users do, where there is no checkout: small, and whole.

Nothing keeps the newest libraries out here, because nothing does where a user types `pip install`.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]
UV = ROOT / ".make/uv/bin/uv"
TOY = ROOT / "tests/argos-toy"

DEBIAN_12 = "pip==23.0.1"
MOST_BYTES = 455_000_000
"""With all that it needs, installed by Debian's own pip."""

pytestmark = pytest.mark.slow


def run(*command: object, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


def succeed(*command: object, folder: Path, **environment: str) -> str:
    done = run(*command, folder=folder, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built now."""
    if not UV.exists() and os.environ.get("CI") != "true":
        pytest.skip("needs uv: run make test once")
    folder = tmp_path_factory.mktemp("dist")
    succeed(UV, "build", "--wheel", "--out-dir", folder, ROOT, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A registry of packages that can be reached; in CI it must be."""
    folder = tmp_path_factory.mktemp("registry")
    asked = (sys.executable, "-m", "venv", "asking"), ("asking/bin/pip", "download", DEBIAN_12)
    reached = all(run(*command, folder=folder).returncode == 0 for command in asked)
    if not reached and os.environ.get("CI") != "true":
        pytest.skip("needs a registry of packages")
    assert reached


@pytest.fixture(scope="module", params=[DEBIAN_12, "pip", "uv"])
def environment(
    request: pytest.FixtureRequest,
    wheel: Path,
    registry: None,  # noqa: ARG001
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A new environment with the wheel in it: by Debian 12's pip, by the newest pip, and by uv."""
    folder = tmp_path_factory.mktemp("environment")
    if request.param == "uv":
        succeed(UV, "venv", "--python", sys.executable, "new", folder=folder)
        succeed(UV, "pip", "install", "--python", "new/bin/python", wheel, folder=folder)
    else:
        succeed(sys.executable, "-m", "venv", "new", folder=folder)
        succeed("new/bin/pip", "install", "--upgrade", request.param, folder=folder)
        succeed("new/bin/pip", "install", wheel, folder=folder)
        succeed("new/bin/pip", "check", folder=folder)
    return folder / "new"


@pytest.fixture
def installed(environment: Path) -> Path:
    """The `bilingual-pub` of that environment."""
    return environment / "bin/bilingual-pub"


def sizes(folder: Path) -> Iterator[int]:
    return (path.lstat().st_size for path in folder.rglob("*"))


def test_it_is_small(environment: Path) -> None:
    assert sum(sizes(environment)) <= MOST_BYTES


def test_it_brought_neither_torch_nor_what_brings_it(environment: Path) -> None:
    (site,) = (environment / "lib").glob("python*/site-packages")
    names = {path.name.split("-")[0].lower() for path in site.iterdir()}
    assert names & {"argostranslate", "torch", "stanza", "spacy", "minisbd"} == set()
    assert "ctranslate2" in names


def test_a_package_of_argos_is_installed_and_translates(installed: Path, tmp_path: Path) -> None:
    store = {"ARGOS_PACKAGES_DIR": str(tmp_path / "store"), "LANG": "C.UTF-8"}
    package = TOY / "translate-en_es-1_0.argosmodel"
    succeed(installed, "models", "install", package, folder=tmp_path, **store)
    (tmp_path / "notice.txt").write_text(
        "The school is closed\n\nThe meeting is on Friday at 7:30 p.m.\n", encoding="utf-8"
    )
    succeed(installed, "export", "notice.txt", "--format", "html,pdf", folder=tmp_path, **store)
    page = (tmp_path / "output/notice/notice.html").read_text(encoding="utf-8")
    assert "La reunión es el viernes a las 7:30 p.m." in page
    assert (tmp_path / "output/notice/notice.pdf").read_bytes().startswith(b"%PDF-")


def test_it_exports_to_html_and_pdf_in_both_languages(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text("The library opens on Monday.\n", encoding="utf-8")
    done = subprocess.run(
        [installed, "export", "notice.txt", "--format", "html,pdf"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output/notice/notice.pdf").read_bytes().startswith(b"%PDF-")
    page = (tmp_path / "output/notice/notice.html").read_text(encoding="utf-8")
    assert "Traducción automática" in page
    assert "<style>" in page


def test_help_is_spanish_there_too(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [installed, "export", "--help"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "LANG": "es_MX.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("Uso: ")


def test_argos_translate_itself_is_an_extra(wheel: Path) -> None:
    with ZipFile(wheel) as file:
        (metadata,) = (name for name in file.namelist() if name.endswith(".dist-info/METADATA"))
        lines = file.read(metadata).decode().splitlines()
    assert "Requires-Dist: argostranslate<2,>=1.11; extra == 'argos'" in lines
    assert [line for line in lines if "argostranslate" in line and "extra ==" not in line] == []
