"""hunalign, as a separate program, without a dictionary."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from baselines.gale_church import Pairing


def is_installed() -> bool:
    """Whether the program can be found."""
    return shutil.which("hunalign") is not None


def hunalign(source: Sequence[str], target: Sequence[str]) -> list[Pairing]:
    """Which texts go together; its output is a ladder of rungs, the corners of its beads."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("empty.dic", "source", "target")]
        for path, lines in zip(paths, ((), source, target), strict=True):
            path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        ran = subprocess.run(
            ["hunalign", "-realign", *map(str, paths)], capture_output=True, text=True, check=True
        )
    rungs = [tuple(map(int, line.split("\t")[:2])) for line in ran.stdout.splitlines()]
    return [
        (tuple(range(i, next_i)), tuple(range(j, next_j)))
        for (i, j), (next_i, next_j) in pairwise(rungs)
    ]
