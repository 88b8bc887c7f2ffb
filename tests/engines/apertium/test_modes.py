import shutil
from pathlib import Path

import pytest

from bilingual_pub.engines.apertium import ENGINE
from bilingual_pub.engines.apertium import install as modes
from bilingual_pub.engines.apertium.install import find_mode_files, parse_programs, read_programs
from bilingual_pub.errors import EngineError


def test_installed_pairs_are_found_by_their_mode_files() -> None:
    assert {("en", "es"), ("es", "en"), ("es", "en-US")} <= set(ENGINE.pairs())
    assert ENGINE.missing() == []


def test_a_mode_runs_without_a_shell() -> None:
    for path in find_mode_files().values():
        stages = read_programs(path)
        assert stages[0][0] == "lt-proc"
        assert all(stage[0] != "bash" for stage in stages)
        assert not any("$" in word for stage in stages for word in stage)


def test_a_mode_that_needs_a_shell_gets_one(tmp_path: Path) -> None:
    mode = tmp_path / "x-y.mode"
    mode.write_text("cat <(lt-proc $1 '/no/such.bin')\n")
    [[shell, flag, _line, *arguments]] = read_programs(mode)
    assert (shell, flag, arguments) == ("bash", "-c", ["apertium", "-g", ""])


@pytest.mark.parametrize(
    "line", ["a > b", "a && b", "a; b", "a `b`", "a $HOME", "a | | b", "", "a 2>/dev/null"]
)
def test_what_is_more_than_programs_and_pipes_is_not_taken_apart(line: str) -> None:
    assert parse_programs(line) == []


def test_modes_for_debugging_and_odd_names_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "share/apertium/modes"
    folder.mkdir(parents=True)
    for name in ("fra-spa", "fra-spa-tagger", "cat-spa_valencia", "README", "xx-yy.old"):
        (folder / f"{name}.mode").write_text("lt-proc x.bin")
    program = tmp_path / "bin/apertium"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _name: str(program))
    assert sorted(modes.find_mode_files()) == [("ca", "es-valencia"), ("fr", "es")]


def test_a_region_falls_back_to_its_language() -> None:
    with ENGINE.open_engine("es-MX", "en-GB") as engine:
        assert engine.version[0].isdigit()


def test_a_pair_that_is_not_installed_is_an_error() -> None:
    with pytest.raises(EngineError, match="fr"):
        ENGINE.open_engine("fr", "so")
