"""The command line as a user runs it: a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `bilingual-pub` in an empty folder, in English unless told otherwise."""

    def run_it(
        *arguments: object, lang: str = "en_US.UTF-8", stdin: bytes = b"", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        inherited = (
            "PATH", "HOME", "ARGOS_PACKAGES_DIR", "BILINGUAL_PUB_MODELS", "XDG_CACHE_HOME",
            "XDG_CONFIG_HOME",
        )  # fmt: skip
        plain = {name: os.environ[name] for name in inherited if name in os.environ}
        done = subprocess.run(
            [sys.executable, "-m", "bilingual_pub", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**plain, "LANG": lang, **environment},
            check=False,
            timeout=120,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode()
        )

    return run_it


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    """A short article in English."""
    path = tmp_path / "notice.md"
    path.write_text(
        "# Library hours\n\nThe library opens at 9:00 a.m. on Monday. Call (520) 555-0142.\n",
        encoding="utf-8",
    )
    return path
