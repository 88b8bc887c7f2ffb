"""Every file that is installed has a digest, and pip's list says what uv's says."""

import functools
import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
UV = ROOT / ".make/uv/bin/uv"
REQUIREMENTS = ROOT / "docs/requirements.txt"
DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


@functools.cache
def packages() -> list[dict[str, Any]]:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    return list(lock["package"])


def locked() -> dict[tuple[str, str], set[str]]:
    """Name and version of every package of uv.lock, with the digests of its files."""
    return {
        (package["name"], package["version"]): {file.get("hash", "none") for file in files(package)}
        for package in packages()
        if "registry" in package["source"]
    }


def files(package: dict[str, Any]) -> list[dict[str, Any]]:
    return [*package.get("wheels", ()), *([package["sdist"]] if "sdist" in package else ())]


def required(path: Path) -> dict[tuple[str, str], set[str]]:
    """The same of a list in pip's words."""
    lines = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    found = {}
    for line in lines:
        if line and not line.startswith("#"):
            name, version = line.split(" ")[0].split("==")
            found[name, version] = set(re.findall(r"--hash=(\S+)", line))
    return found


def test_every_file_of_the_lock_has_a_digest() -> None:
    without = [name for name, digests in locked().items() if not has_digests(digests)]
    assert without == []
    assert len(locked()) > 100


def has_digests(digests: set[str]) -> bool:
    return bool(digests) and all(DIGEST.fullmatch(digest) for digest in digests)


def test_everything_comes_from_the_lock_but_ourselves() -> None:
    ours = [package["name"] for package in packages() if "registry" not in package["source"]]
    assert ours == ["bilingual-pub"]


def test_the_list_for_pip_has_the_digests_of_the_lock() -> None:
    listed = required(REQUIREMENTS)
    lock = locked()
    assert {name: lock.get(name) for name in listed} == listed
    assert ("weasyprint", "70.0") in listed
    assert "torch" not in {name for name, _version in listed}


def test_uv_has_a_digest() -> None:
    (digests,) = required(ROOT / "tools/uv.txt").values()
    assert has_digests(digests)


def test_the_list_for_pip_is_up_to_date(tmp_path: Path) -> None:
    """`make requirements` would write the same."""
    if not UV.exists() and os.environ.get("CI") != "true":
        pytest.skip("needs uv: run make test once")
    subprocess.run(
        [UV, "export", "--quiet", "--locked", "--offline", "--no-dev", "--no-emit-project",
         "--no-annotate", "--no-header", "--output-file", tmp_path / "requirements.txt"],
        cwd=ROOT,
        check=True,
    )  # fmt: skip
    assert (tmp_path / "requirements.txt").read_bytes() == REQUIREMENTS.read_bytes()
