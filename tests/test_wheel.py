"""The wheel, installed where there is no checkout, makes handouts in two languages."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
UV = ROOT / ".make/uv/bin/uv"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bilingual-pub` of an empty environment, from a wheel built now."""
    if not UV.exists() and os.environ.get("CI") != "true":
        pytest.skip("needs uv: run make test once")
    tmp_path = tmp_path_factory.mktemp("wheel")
    uv(tmp_path, "build", "--wheel", "--out-dir", tmp_path / "dist", ROOT)
    uv(tmp_path, "venv", "--python", sys.executable, tmp_path / "empty")
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    uv(
        tmp_path, "pip", "install", "--python", tmp_path / "empty/bin/python",
        "--excludes", ROOT / "docs/excludes.txt", "--constraints", requirements(tmp_path), wheel,
    )  # fmt: skip
    return tmp_path / "empty/bin/bilingual-pub"


def requirements(folder: Path) -> Path:
    """The locked versions, so that the test does not change when a library does."""
    path = folder / "constraints.txt"
    uv(ROOT, "export", "--quiet", "--locked", "--no-dev", "--no-emit-project", "--no-hashes",
       "--output-file", path)  # fmt: skip
    return path


def uv(folder: Path, *arguments: object) -> None:
    subprocess.run([UV, *map(str, arguments)], cwd=folder, check=True, timeout=600)


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


def test_it_brought_neither_torch_nor_stanza(installed: Path) -> None:
    (site,) = (installed.parents[1] / "lib").glob("python*/site-packages")
    names = {path.name.split("-")[0].lower() for path in site.iterdir()}
    assert names & {"torch", "stanza", "spacy", "minisbd"} == set()
    assert "ctranslate2" in names
