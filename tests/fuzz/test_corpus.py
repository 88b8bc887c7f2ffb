"""What fuzzing brought out once is played again: nothing of it may come back.

Each file of tests/data/fuzz/TARGET goes to that target of benchmarks/fuzz_targets.py. It is taken,
or refused in words for the user, within ten seconds and a gigabyte.
"""

from pathlib import Path

import pytest
from fuzz_limits import within_limits
from fuzz_targets import TARGETS, taken

CORPUS = Path(__file__).parents[1] / "data" / "fuzz"

FILES = sorted(path for path in CORPUS.glob("*/*") if path.parent.name in TARGETS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_once(path: Path) -> None:
    with within_limits():
        taken(TARGETS[path.parent.name], path.read_bytes())


def test_every_file_has_its_target() -> None:
    assert {path.name for path in CORPUS.iterdir()} <= set(TARGETS)
    assert FILES
