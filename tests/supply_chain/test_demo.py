"""`make demo` installs what a handout needs and what builds ourselves; no tool of developers."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UV = ROOT / ".make/uv/bin/uv"


def recipe(goal: str) -> list[str]:
    """The lines that `make` would run where nothing is made yet."""
    done = subprocess.run(
        ["make", "--dry-run", "--always-make", f"PYTHON={sys.executable}", goal],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def installed(goal: str, folder: Path) -> set[str]:
    """What uv says that it would install for a goal, into an environment that is empty."""
    if not UV.exists() and os.environ.get("CI") != "true":
        pytest.skip("needs uv: run make demo once")
    lines = [line.split()[1:] for line in recipe(goal) if line.startswith(".make/uv/bin/uv sync")]
    assert lines
    said = ""
    for number, line in enumerate(lines):
        words = [word for word in line if word != "--quiet"]
        done = subprocess.run(
            [UV, *words, "--dry-run", "--offline"],
            cwd=ROOT,
            env={**os.environ, "UV_PROJECT_ENVIRONMENT": str(folder / str(number))},
            capture_output=True,
            text=True,
            check=True,
        )
        said += done.stderr
    return set(re.findall(r"(?m)^ \+ ([a-z0-9-]+)==", said))


def named(*options: str) -> set[str]:
    """The packages that uv.lock names for some groups of dependencies."""
    done = subprocess.run(
        [UV, "export", "--quiet", "--locked", "--offline", "--no-hashes", "--no-annotate",
         "--no-header", "--no-emit-project", *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )  # fmt: skip
    return set(re.findall(r"(?m)^([a-z0-9-]+)==", done.stdout))


def test_the_demo_installs_what_users_need_and_what_builds_ourselves(tmp_path: Path) -> None:
    found = installed("demo", tmp_path)
    assert {"weasyprint", "hatchling"} <= found
    assert found <= named("--no-dev") | named("--only-group", "build")
    assert found & {"pytest", "mypy", "ruff", "playwright", "page-validation"} == set()


def test_the_tests_bring_the_rest(tmp_path: Path) -> None:
    found = installed("test-quick", tmp_path)
    assert {"pytest", "mypy", "playwright", "hatchling", "weasyprint"} <= found
