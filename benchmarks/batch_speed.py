"""Many articles by this program on two cores, beside the same with stock parts, in one run.

    python benchmarks/batch_speed.py [ARTICLES [ARTICLES_FOR_THE_LARGE_MODEL [ROUNDS]]]

Made-up articles (`article_generator.py`) are exported by `stock_export.py` and by
`bilingual-pub export FOLDER --jobs 2`, in turn; the shortest time of the rounds counts. Without
arguments 100 articles with the toy package, 10 with the random package of real size, one round.

Stock makes HTML and PDF, with CTranslate2's threads as Argos leaves them and with one an operation,
which is quicker here. This program makes the same two, then all four of its usual formats, each
time without anything translated before. The random package computes 25 tokens a sentence for both,
whose place something plausible takes afterwards (`plausible_output/`): of noise stock would see
nothing, while this program would try each sentence again. The toy package knows few of the words,
so there it does. Where other programs run beside it, trust the seconds of a core.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from article_generator import write_articles
from random_package import random_package
from toy import toy_package

HERE = Path(__file__).resolve().parent
TOKENS = 25
JOBS = 2

Environment = dict[str, str]


@dataclass(frozen=True, slots=True)
class Task:
    """What every way has to do, and where it may put things."""

    package: Path
    articles: Path
    output: Path


def stock(*threads: str) -> Callable[[Task], list[str]]:
    """The command of the stock script."""

    def command(task: Task) -> list[str]:
        folders = map(str, (task.package, task.articles, task.output))
        return [str(HERE / "stock_export.py"), *folders, *threads]

    return command


def ours(formats: str) -> Callable[[Task], list[str]]:
    """The command of this program."""

    def command(task: Task) -> list[str]:
        options = ("--engine", "argos", "--to", "es", "--format", formats, "--jobs", str(JOBS))
        there = ("--output", str(task.output), "--quiet")
        return ["-m", "bilingual_pub", "export", str(task.articles), *options, *there]

    return command


WAYS: dict[str, Callable[[Task], list[str]]] = {
    "stock, its defaults": stock(),
    "stock, one thread": stock("1"),
    "bilingual-pub, html and pdf": ours("html,pdf"),
    "bilingual-pub, html, embed, pdf, json": ours("html,embed,pdf,json"),
}


def seconds(way: str, task: Task, environment: Environment) -> tuple[float, float]:
    """How long a way takes, with its process's start and end, and what it takes of processors."""
    command = [sys.executable, *WAYS[way](task)]
    start, before = time.perf_counter(), processor()
    subprocess.run(command, env=os.environ | environment, check=True, stdout=subprocess.DEVNULL)
    taken = time.perf_counter() - start, processor() - before
    made, wanted = len([*task.output.rglob("*.pdf")]), len([*task.articles.iterdir()])
    if made != wanted:
        sys.exit(f"{way}: {made} of {wanted} PDFs")
    return taken


def processor() -> float:
    """Seconds that the processes started from here have computed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@contextmanager
def empty_folders(package: Path, articles: Path) -> Iterator[tuple[Task, Environment]]:
    """Room for one measurement, with nothing translated before."""
    with TemporaryDirectory() as name:
        task = Task(package, articles, Path(name) / "output")
        found = {"ARGOS_PACKAGES_DIR": str(package.parent)}
        yield task, found | {f"XDG_{kind}_HOME": f"{name}/{kind}" for kind in ("CACHE", "CONFIG")}


def compare(title: str, package: Path, number: int, rounds: int, environment: Environment) -> None:
    """Measure every way in turn, and print a Markdown table."""
    best = dict.fromkeys(WAYS, (float("inf"), float("inf")))
    with TemporaryDirectory() as name:
        write_articles(number, Path(name))
        for _round in range(rounds):
            for way in WAYS:
                with empty_folders(package, Path(name)) as (task, found):
                    best[way] = min(best[way], seconds(way, task, found | environment))
    slow, quick = (taken for taken, _computed in list(best.values())[:2])
    print(f"\n| {number} articles, {title} | s | s of a core | than stock | than one thread |")
    print("|---|---|---|---|---|")
    for way, (taken, computed) in best.items():
        times = f"{slow / taken:.1f} times | {quick / taken:.1f} times"
        print(f"| {way} | {taken:.1f} | {computed:.1f} | {times} |", flush=True)


def main() -> None:
    """The toy, then the model of real size."""
    given = [int(argument) for argument in sys.argv[1:]]
    many, few, rounds = (*given, *(100, 10, 1)[len(given) :])
    compare("toy package", toy_package("en", "es").folder, many, rounds, {})
    with TemporaryDirectory() as folder:
        plausible = {"PYTHONPATH": str(HERE / "plausible_output"), "FORCED_TOKENS": str(TOKENS)}
        package = random_package(Path(folder))
        compare("random package of real size", package, few, rounds, plausible)


if __name__ == "__main__":
    main()
