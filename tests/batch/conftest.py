"""Short articles of a batch, and the command line in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Export = Callable[..., subprocess.CompletedProcess[str]]

NOTICES = {
    "market": "# Market day\n\nThe market opens on Monday at 9:00 a.m.\n",
    "library": "# Library hours\n\nThe library closes at 5:00 p.m. Call (520) 555-0142.\n",
    "water": "# Water\n\nThe water will be off on March 3.\n",
    "north/clinic": "# Clinic\n\nThe clinic is open on Tuesday.\n",
    "north/school": "# School\n\nThe school has 12 new rooms.\n",
}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of five notices, two of them in a folder of its own."""
    folder = tmp_path / "articles"
    for name, text in NOTICES.items():
        path = folder / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def export(tmp_path: Path) -> Export:
    """Run `bilingual-pub export` in an empty folder, without the PDF unless it is asked for."""

    def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        formats = () if "--format" in arguments else ("--format", "html,json")
        return subprocess.run(
            [sys.executable, "-m", "bilingual_pub", "export", *map(str, arguments), *formats],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env={**os.environ, "LANG": "en_US.UTF-8", "LANGUAGE": "", **environment},
            check=False,
            timeout=300,
        )

    return run
