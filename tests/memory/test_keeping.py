"""Two programs at once, and one that is killed: what was acknowledged is there."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bilingual_pub.memory.store import open_memory

KEEP = """
import sys
from pathlib import Path
from bilingual_pub.memory.store import open_memory
from bilingual_pub.memory.unit import Unit

path, name, most, at_once = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
with open_memory(path, create=True) as memory:
    for number in range(0, most, at_once):
        texts = [f"{name} {one} says it is due" for one in range(number, number + at_once)]
        memory.keep([Unit(text, f"ES {text}", "en", "es", name) for text in texts])
        print(*texts, sep="\\n", flush=True)
"""


def keeper(path: Path, name: str, most: int, at_once: int) -> "subprocess.Popen[str]":
    """A process that keeps so many units, and says each one that is kept."""
    command = [sys.executable, "-c", KEEP, str(path), name, str(most), str(at_once)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_programs_that_write_at_once_both_succeed(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    children = [keeper(path, name, 500, 10) for name in ("first", "second")]
    said = [child.communicate()[0].splitlines() for child in children]
    assert [child.returncode for child in children] == [0, 0]
    with open_memory(path, create=False) as memory:
        assert {unit.source for unit in memory.units()} == {*said[0], *said[1]}
        assert memory.count() == 1000


def expect_all_acknowledged(path: Path, seed: int, moments: int) -> None:
    """Kill a child at so many moments, and look each time for what it said it had kept."""
    rng = random.Random(seed)  # noqa: S311 - a test
    acknowledged: set[str] = set()
    for moment in range(moments):
        child = keeper(path, f"child {moment}", 10**6, 1)
        assert child.stdout
        acknowledged.add(child.stdout.readline().rstrip("\n"))
        time.sleep(rng.uniform(0, 0.15))
        child.send_signal(signal.SIGKILL)
        lines = child.communicate()[0].splitlines(keepends=True)
        acknowledged.update(line.rstrip("\n") for line in lines if line.endswith("\n"))
        with open_memory(path, create=False) as memory:
            assert memory.notice == ""
            assert acknowledged <= {unit.source for unit in memory.units()}
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    with open_memory(path, create=False) as memory:
        for text in rng.sample(sorted(acknowledged), min(50, len(acknowledged))):
            found = memory.exact(text, "en", "es")
            assert found
            assert found.unit.target == f"ES {text}"
            assert memory.near(text, "en", "es", limit=1)[0].likeness == 1


def test_a_program_that_is_killed_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    expect_all_acknowledged(tmp_path / "memory.sqlite", seed=1, moments=10)


@pytest.mark.slow
def test_a_program_that_is_killed_two_hundred_times(tmp_path: Path) -> None:
    expect_all_acknowledged(tmp_path / "memory.sqlite", seed=2, moments=200)
