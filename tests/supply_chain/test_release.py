"""A release has a bill of materials and digests, and is the same wherever it is built."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT = Path(__file__).resolve().parents[2]
UV = ROOT / ".make/uv/bin/uv"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return release(tmp_path_factory.mktemp("first") / "checkout", umask=0o022, zone="UTC")


@pytest.fixture(scope="module")
def bill(first: Path) -> dict[str, Any]:
    (path,) = first.glob("*.cdx.json")
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


def release(checkout: Path, umask: int, zone: str) -> Path:
    """Copy what git knows, as new files with these permissions, and build it there and then."""
    if not UV.exists() and os.environ.get("CI") != "true":
        pytest.skip("needs uv: run make test once")
    before = os.umask(umask)
    try:
        for name in known_to_git():
            (checkout / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, checkout / name)
        subprocess.run(
            [sys.executable, "-m", "tools.release"],
            cwd=checkout,
            env={
                **os.environ,
                "UV": str(UV),
                "UV_OFFLINE": "1",
                "SOURCE_DATE_EPOCH": "1700000000",
                "TZ": zone,
            },
            check=True,
            stdout=subprocess.DEVNULL,
        )
    finally:
        os.umask(before)
    return checkout / "dist"


def known_to_git() -> Iterator[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in listed.stdout.strip("\0").split("\0"):
        if (ROOT / name).is_file():
            yield name


def digests(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != ".gitignore"
    }


def test_another_folder_and_hour_give_the_same_bytes(first: Path, tmp_path: Path) -> None:
    second = release(tmp_path / "some where/else", umask=0o077, zone="Asia/Kathmandu")
    assert len(digests(first)) == 4
    assert digests(second) == digests(first)


def test_the_date_is_the_one_that_was_told(first: Path, bill: dict[str, Any]) -> None:
    (wheel,) = first.glob("*.whl")
    dates = {member.date_time[:3] for member in zipfile.ZipFile(wheel).infolist()}
    assert dates == {(2023, 11, 14)}
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20+00:00"


def test_the_sums_are_those_of_the_files(first: Path) -> None:
    lines = (first / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert {**told, "SHA256SUMS": digests(first)["SHA256SUMS"]} == digests(first)


def test_the_bill_keeps_to_the_schema(first: Path) -> None:
    (path,) = first.glob("*.cdx.json")
    text = path.read_text(encoding="utf-8")
    validator = JsonStrictValidator(SchemaVersion.V1_5)
    assert validator.validate_str(text) is None
    assert validator.validate_str(text.replace('"library"', '"book"')) is not None


def test_the_bill_names_the_wheel_and_the_archive(first: Path, bill: dict[str, Any]) -> None:
    named = {
        reference["url"]: reference["hashes"][0]["content"]
        for reference in bill["metadata"]["component"]["externalReferences"]
    }
    built = {name: digest for name, digest in digests(first).items() if name in named}
    assert named == built
    assert len(named) == 2


def test_the_bill_has_what_comes_with_the_wheel_and_no_tools(bill: dict[str, Any]) -> None:
    names = {component["name"] for component in bill["components"]}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert {"weasyprint", "ctranslate2", "lxml", "colorama"} <= names
    assert names & {"pytest", "mypy", "ruff", "torch", "stanza"} == set()
    assert len(names) > len(project["project"]["dependencies"])


def test_what_only_an_extra_brings_is_optional(bill: dict[str, Any]) -> None:
    scopes = {component["name"]: component["scope"] for component in bill["components"]}
    assert scopes["weasyprint"] == "required"
    assert scopes["distributed"] == "optional"
    assert scopes["click"] == "required", "both need it"


def test_each_part_has_a_license_and_digests(bill: dict[str, Any]) -> None:
    for component in bill["components"]:
        assert component["licenses"], component["name"]
        files = component["externalReferences"]
        assert all(file["hashes"][0]["alg"] == "SHA-256" for file in files), component["name"]
        assert files, component["name"]


def test_the_libraries_inside_a_wheel_are_in_it(bill: dict[str, Any]) -> None:
    inside = {
        (component["name"], library["name"])
        for component in bill["components"]
        for library in component.get("components", ())
    }
    assert ("numpy", "libgfortran") in inside
