"""Only what was looked at checks what we make, and what can't be fetched stops nothing else."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.accessibility.checkers import FOLDER as FETCHED
from tests.accessibility.checkers import needed

CHECKERS = Path(__file__).resolve().parents[2] / "tools/checkers"
KINDS = {"verapdf": "jar", "vnu": "jar", "bootstrap": "css", "wordpress": "css"}


def name_of(kind: str) -> str:
    """The file's name, with the version that the script asks for."""
    (version,) = re.findall(rf"(?m)^{kind}=(\S+)$", CHECKERS.read_text(encoding="utf-8"))
    return f"{kind}-{version}.{KINDS[kind]}"


@pytest.fixture
def fetched(tmp_path: Path) -> Path:
    """A folder where everything is fetched already, so that nothing is."""
    into = tmp_path / ".make/checkers"
    into.mkdir(parents=True)
    for kind in KINDS:
        needed((FETCHED / name_of(kind)).exists(), name_of(kind))
        (into / name_of(kind)).symlink_to(FETCHED / name_of(kind))
    return into


def run(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [CHECKERS],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs with those that every system has, and none that fetches."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("sh", "mkdir", "rm", "mv", "cat", "cut", "tail", "grep", "tar", "sha256sum"):
        (folder / name).symlink_to(str(shutil.which(name)))
    return folder


def add(programs: Path, name: str, says: str) -> None:
    """A program that notes what it was asked for, complains, and fails."""
    program = programs / name
    program.write_text(f'#!/bin/sh\necho {name} "$*" >>"$CALLS"\necho "{says}" >&2\nexit 1\n')
    program.chmod(0o755)


NAMES = ("veraPDF", "The Nu HTML checker", "Bootstrap's style sheet", "WordPress's style sheet")


@pytest.mark.parametrize(("ci", "code"), [("false", 0), ("true", 1)])
def test_what_cannot_be_fetched_is_named_with_the_command(
    ci: str, code: int, programs: Path, tmp_path: Path
) -> None:
    done = run(tmp_path, PATH=str(programs), CI=ci)
    assert done.returncode == code, done.stderr
    for name in NAMES:
        assert f"{name} is missing" in done.stderr
    install = "sudo apt-get install --no-install-recommends"
    assert f"{install} maven default-jre-headless && tools/checkers" in done.stderr
    assert f"{install} npm && tools/checkers" in done.stderr


@pytest.mark.parametrize(("ci", "code"), [("false", 0), ("true", 1)])
def test_one_that_fails_stops_none_of_the_rest(
    ci: str, code: int, programs: Path, tmp_path: Path
) -> None:
    calls = tmp_path / "calls"
    add(programs, "java", "")
    add(programs, "mvn", "PKIX path building failed")
    add(programs, "npm", "404 Not Found")
    done = run(tmp_path, PATH=str(programs), CI=ci, CALLS=str(calls))
    assert done.returncode == code, done.stderr
    for name in NAMES:
        assert f"{name} is missing" in done.stderr
    assert "mvn could not fetch it:\nPKIX path building failed\n" in done.stderr
    assert "update-ca-certificates --fresh && tools/checkers" in done.stderr
    assert [call.split()[0] for call in calls.read_text().splitlines()] == ["mvn", *["npm"] * 3]
    assert list((tmp_path / ".make/checkers").iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_another_file_is_named_and_not_used(kind: str, fetched: Path, tmp_path: Path) -> None:
    changed = fetched / name_of(kind)
    changed.unlink()
    changed.write_bytes(b"something else")
    done = run(tmp_path)
    assert done.returncode == 1
    assert f"{changed.name} is not the file that tools/checkers names" in done.stderr


def test_those_that_were_looked_at_are_used(fetched: Path, tmp_path: Path) -> None:
    done = run(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list(fetched.iterdir())) == len(KINDS)
