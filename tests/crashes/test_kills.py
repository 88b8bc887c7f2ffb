"""A kill at whatever moment leaves whole files, old or new, and no process; a re-run finishes.

`benchmarks/crashes.py` does the same at 200 moments.
"""

from random import Random

import pytest
from crash_scene import Scene

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
