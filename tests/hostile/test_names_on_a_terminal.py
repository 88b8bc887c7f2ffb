"""A file's name can't color a terminal, move its cursor or turn a line around."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.terminal import on_a_terminal

NAME = "notice\x1b[31m\u202egnp.md"
WRITTEN = r"notice\x1b[31m\u202egnp.md"


@pytest.mark.parametrize("command", [["export"], ["status"], ["check"], ["export", "-v"]])
def test_in_a_complaint(command: list[str], tmp_path: Path) -> None:
    (tmp_path / NAME).touch()
    said = on_a_terminal(*command, NAME, folder=tmp_path)
    assert "\x1b[31m" not in said
    assert "\u202e" not in said


def test_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert WRITTEN in on_a_terminal("export", NAME, folder=tmp_path)


def test_in_the_list_of_files(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("# Water\n\nThe water is off today.\n", encoding="utf-8")
    folder = "out\x1b[31m"
    order = ("--format", "json", "--to", "es", "--output", folder, NAME)
    said = on_a_terminal("export", *order, folder=tmp_path)
    assert r"out\x1b[31m" in said
    assert "\x1b[31m" not in said
    piped = subprocess.run(
        [sys.executable, "-m", "bilingual_pub", "export", *order],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert piped.stdout.startswith(folder)
