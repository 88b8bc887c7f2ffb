"""A kill at whatever moment leaves whole files, old or new, and no process; a re-run finishes.

`benchmarks/crashes.py` does the same at 200 moments.
"""

import os
import subprocess
import sys
from random import Random

import pytest
from crash_scene import MARK, Scene

from crashes import KILLS, Tally, killed_at

MOMENTS = 4
"""Of each kind."""


@pytest.mark.slow
@pytest.mark.parametrize("kind", KILLS)
def test_files_are_old_or_new_and_the_next_run_finishes(scene: Scene, kind: str) -> None:
    chance, tally = Random(kind), Tally()  # noqa: S311 - the same moments every time
    for number in range(MOMENTS):
        share = (number + chance.random()) / MOMENTS
        killed_at(scene, share * scene.seconds, KILLS[kind], chance, tally)
    assert tally.other == []
    assert tally.processes == []
    assert tally.done == MOMENTS
    assert tally.left_after == 0
    assert tally.twice == 0
    assert tally.over < MOMENTS, "every kill came too late"


SLEEPS = """
import time
from bilingual_pub.batch import WorkerPool

processes = WorkerPool(1)
print(processes.submit(abs, -1).result(), flush=True)
processes.submit(time.sleep, 600).result()
"""
"""Has a worker in the middle of a task that never comes to an end."""


@pytest.mark.slow
def test_a_worker_that_says_nothing_ends_with_its_command_all_the_same(scene: Scene) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SLEEPS],
        env={**os.environ, MARK: scene.mark},
        stdout=subprocess.PIPE,
    ) as command:
        assert command.stdout is not None
        command.stdout.readline()
        assert len(scene.workers()) == 1
        command.kill()
    assert scene.left_behind(10) == {}
