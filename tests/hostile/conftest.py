"""The command line as a user runs it, on files that mean harm."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Export = Callable[..., subprocess.CompletedProcess[str]]

INHERITED = (
    "PATH",
    "HOME",
    "PYTHONPATH",
    "ARGOS_PACKAGES_DIR",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
)

LONGEST_WAIT = 90
"""Seconds; a command that waits for a pipe, or reads without an end, fails its test."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the articles; what lies beside it is none of their business."""
    made = tmp_path / "articles"
    made.mkdir()
    return made


@pytest.fixture
def export(folder: Path) -> Export:
    """Run `bilingual-pub export` in the folder of the articles."""

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        plain = {name: os.environ[name] for name in INHERITED if name in os.environ}
        done = subprocess.run(
            [sys.executable, "-m", "bilingual_pub", "export", *map(str, arguments)],
            capture_output=True,
            cwd=folder,
            env={**plain, "LANG": "en_US.UTF-8"},
            check=False,
            timeout=LONGEST_WAIT,
            stdin=subprocess.DEVNULL,
        )
        told = done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
        return subprocess.CompletedProcess(done.args, done.returncode, *told)

    return run
