"""A file that is not the one that was looked at is not used to check what we make."""

import re
import subprocess
from pathlib import Path

import pytest

CHECKERS = Path(__file__).resolve().parents[2] / "tools/checkers"
FETCHED = Path(__file__).resolve().parents[2] / ".make/checkers"
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
        if not (FETCHED / name_of(kind)).exists():
            pytest.skip("needs what tools/checkers fetches: make checkers")
        (into / name_of(kind)).symlink_to(FETCHED / name_of(kind))
    return into


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([CHECKERS], cwd=folder, capture_output=True, text=True, check=False)


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
