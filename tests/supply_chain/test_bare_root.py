"""Where a bare system can't be made, `tools/bare-root` says why and fails; it never passes."""

import os
import subprocess
from pathlib import Path

import pytest

BARE_ROOT = Path(__file__).resolve().parents[2] / "tools/bare-root"

INSTALLED = "echo install ok installed"


@pytest.mark.parametrize(
    ("programs", "reason"),
    [
        ({"id": "echo 1000"}, "only root can make a system in a folder: sudo tools/bare-root"),
        (
            {"id": "echo 0", "dpkg-query": INSTALLED, "debootstrap": "exit 1", "unshare": "exit 1"},
            "this machine lets nobody mount: take one of your own, or a privileged container",
        ),
        (
            {"id": "echo 0", "dpkg-query": INSTALLED, "unshare": "exit 0", "debootstrap": "exit 1"},
            "debootstrap failed",
        ),
    ],
)
def test_what_stands_in_the_way_is_said(
    programs: dict[str, str], reason: str, tmp_path: Path
) -> None:
    for name, does in programs.items():
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        program.chmod(0o755)
    done = subprocess.run(
        [BARE_ROOT, "--suite", "none-such", "make demo"],
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert f"tools/bare-root: {reason}\n" in done.stderr
    assert "make demo" not in done.stdout
