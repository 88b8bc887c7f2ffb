"""What a batch costs as it grows: articles a minute by workers, memory a worker, cost an article.

    python benchmarks/batch_scale.py [MOST]

Makes articles (`article_generator.py`), exports folders of 10, 100 and MOST (1,000 if left out) of
them with one worker and with two, each in a process of its own and with an empty cache, and prints
a Markdown table. CPU is that of all processes, Apertium's own included; memory is the peak of the
largest single process. At last the largest folder is exported again with `--resume`, and the share
of that time is told.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from article_generator import write_articles

JOBS = (1, 2)


@dataclass(frozen=True, slots=True)
class Cost:
    """What an export took: seconds, seconds of all cores, and the peak of a process in MB."""

    articles: int
    jobs: int
    seconds: float
    cpu: float
    peak: float

    def row(self) -> str:
        """Its line of the table."""
        return (
            f"| {self.articles:,} | {self.jobs} | {self.seconds:.1f} |"
            f" {60 * self.articles / self.seconds:.0f} | {1000 * self.cpu / self.articles:.0f} |"
            f" {self.peak:.0f} |"
        )


def cost(articles: Path, jobs: int, output: Path, *more: str) -> Cost:
    """Export a folder in a process of its own, and say what it took."""
    command = [
        *(sys.executable, "-m", "bilingual_pub", "export", str(articles), "--quiet"),
        *("--jobs", str(jobs), "--output", str(output), *more),
    ]
    surroundings = os.environ | {"XDG_CACHE_HOME": str(output.parent / "cache")}
    measured = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True);"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss)"
    )
    start = time.perf_counter()
    said = subprocess.run(
        [sys.executable, "-c", measured, *command],
        check=True,
        capture_output=True,
        text=True,
        env=surroundings,
    ).stdout
    seconds = time.perf_counter() - start
    cpu, peak = map(float, said.split())
    byte = 1 if sys.platform == "darwin" else 1024  # getrusage(2)
    return Cost(len(list(articles.iterdir())), jobs, seconds, cpu, peak * byte / 1e6)


def costs(most: int, folder: Path) -> Iterator[str]:
    """The table, line by line, as soon as each is known."""
    yield "| articles | workers | seconds | articles a minute | CPU ms an article | peak MB |"
    yield "|---|---|---|---|---|---|"
    output = folder / "output"
    last = None
    for number in sorted({10, 100, most}):
        articles = folder / str(number)
        write_articles(number, articles)
        for jobs in JOBS:
            for made in (output, folder / "cache"):
                shutil.rmtree(made, ignore_errors=True)
            last = cost(articles, jobs, output)
            yield last.row()
    assert last is not None  # noqa: S101 - the loop ran
    again = cost(folder / str(most), JOBS[-1], output, "--resume")
    yield ""
    yield f"Again with --resume: {100 * again.seconds / last.seconds:.1f} % of the time."


def main() -> None:
    """Measure."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        for line in costs(most, Path(folder)):
            print(line, flush=True)


if __name__ == "__main__":
    main()
