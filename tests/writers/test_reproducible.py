"""The same article gives the same bytes: in any process, on any day, in any time zone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"

ORDER = (
    *("--translation", EXAMPLES / "press-conference.es.md"),
    *("--settings", EXAMPLES / "bilingual-pub.toml"),
    *("--format", "html,embed,pdf,json,docx,xliff,xliff2,csv"),
    *("--edition", "standard,one-language,booklet"),
    *("--embed", "wordpress,gutenberg,shadow,iframe,css-class"),
)


def exported(folder: Path, **environment: str) -> dict[str, bytes]:
    """Every file of a handout, made by a process of its own."""
    folder.mkdir()
    article = EXAMPLES / "press-conference.md"
    command = (sys.executable, "-m", "bilingual_pub", "export", article, *ORDER)
    surroundings = os.environ | {"XDG_CACHE_HOME": str(folder / "cache")} | environment
    subprocess.run(command, cwd=folder, env=surroundings, check=True)
    files = (folder / "output/press-conference").iterdir()
    return {file.name: file.read_bytes() for file in files}


@pytest.mark.slow
def test_every_format_is_the_same_in_every_process(tmp_path: Path) -> None:
    first = exported(tmp_path / "first", PYTHONHASHSEED="0")
    assert {Path(name).suffix for name in first} == {
        *(".html", ".css", ".pdf", ".json", ".docx", ".xlf", ".csv")
    }
    assert exported(tmp_path / "second", PYTHONHASHSEED="1", TZ="Asia/Tokyo") == first
    # Times in Word files are counted in steps of two seconds; by now some have passed.
    assert exported(tmp_path / "third", PYTHONHASHSEED="4242", PYTHONUTF8="1") == first
