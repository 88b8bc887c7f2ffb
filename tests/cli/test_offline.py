"""Translating and publishing work with no network at all, and never look for one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import ROOT

from bilingual_pub.engines.argos.packages.embedded import install_embedded
from bilingual_pub.engines.argos.packages.install import install_package

pytestmark = pytest.mark.slow

EXPORT = [
    sys.executable, "-m", "bilingual_pub", "export",
    str(ROOT / "examples/water-notice.html"), str(ROOT / "examples/press-conference.md"),
]  # fmt: skip


TOYS = ROOT / "tests" / "argos-toy"


@pytest.fixture(params=["apertium", "argos", "embedded"])
def command(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """An export with each engine, and with a package that came with the program."""
    if request.param == "embedded":
        monkeypatch.setenv("BILINGUAL_PUB_MODELS", str(tmp_path))
        shutil.copy(TOYS / "translate-en_es-1_0.argosmodel", tmp_path)
        assert [done.new for done in install_embedded()] == [True]
        return [*EXPORT[:4], str(TOYS / "toy-notice.md"), *EXPORT[4:5], "--engine", "argos"]
    if request.param == "argos":
        install_package(TOYS / "translate-en_es-1_0.argosmodel")
        return [*EXPORT[:4], str(TOYS / "toy-notice.md"), *EXPORT[4:5], "--engine", "argos"]
    return [*EXPORT, "--engine", "apertium"]


def test_an_export_with_no_network_interface(tmp_path: Path, command: list[str]) -> None:
    done = subprocess.run(
        ["unshare", "--map-root-user", "--net", *command],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 8


@pytest.mark.skipif(
    shutil.which("strace") is None and os.environ.get("CI") != "true", reason="needs strace"
)
def test_no_system_call_reaches_for_the_internet(tmp_path: Path, command: list[str]) -> None:
    trace = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", "trace.txt"]
    subprocess.run([*trace, *command], cwd=tmp_path, check=True, capture_output=True)
    calls = (tmp_path / "trace.txt").read_text(encoding="utf-8", errors="replace").splitlines()
    assert [call for call in calls if "AF_INET" in call] == []
