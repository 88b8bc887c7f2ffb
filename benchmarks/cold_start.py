"""One article by a fresh process: this program beside the same with stock parts, in turn.

    python benchmarks/cold_start.py [ROUNDS [ARTICLE...]]

Each round, `stock_export.py` and `bilingual-pub export --format html,pdf` make a page and a PDF of
the same Markdown article with the toy package, each in processes of its own that start from nothing
and find nothing translated before. One round before the others leaves Python's compiled files, as
an installer does, and fills the disk's cache. Prints medians: seconds by the clock and of a
processor (user and system, of all processes together), and how many times stock's ours is, the
median of the rounds' ratios. Where other programs run beside it, trust the processor's. Without
ARTICLE, a notice that does not say its language, then a news story that does.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from toy import toy_package

HERE = Path(__file__).resolve().parent
ARTICLES = [HERE.parent / "examples" / name for name in ("water-shutoff.md", "press-conference.md")]
ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Taken:
    """What one way took, in seconds: by the clock, and of a processor."""

    wall: float
    cpu: float


def stock(package: Path, article: Path, output: Path) -> Sequence[str]:
    """The command of the stock script, which takes a folder of articles."""
    return [str(HERE / "stock_export.py"), str(package), str(article.parent), str(output)]


def ours(_package: Path, article: Path, output: Path) -> Sequence[str]:
    """The command of this program, which finds the package by itself."""
    options = ("--engine", "argos", "--to", "es", "--format", "html,pdf", "--quiet")
    return ["-m", "bilingual_pub", "export", str(article), *options, "--output", str(output)]


WAYS = {"stock": stock, "bilingual-pub": ours}

KINDS = ("wall", "cpu")


def measure(way: str, package: Path, text: bytes) -> Taken:
    """What one way takes in an empty folder, its processes' start and end included."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        article = folder / "articles" / "article.md"
        article.parent.mkdir()
        article.write_bytes(text)
        command = [sys.executable, *WAYS[way](package, article, folder / "output")]
        before, start = processor(), time.perf_counter()
        subprocess.run(command, env=environment(package, folder), cwd=folder, check=True)
        taken = Taken(time.perf_counter() - start, processor() - before)
        made = {path.suffix for path in (folder / "output").rglob("*.*")}
        if not made >= {".html", ".pdf"}:
            sys.exit(f"{way} made {made}")
        return taken


def processor() -> float:
    """Seconds that the processes started from here, and theirs, have computed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def environment(package: Path, folder: Path) -> dict[str, str]:
    """Where everything is found, and nothing that was translated before."""
    usual = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    homes = {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CACHE", "CONFIG", "DATA")}
    return usual | homes | {"ARGOS_PACKAGES_DIR": str(package.parent), "LANGUAGE": "en"}


def report(name: str, rounds: Sequence[dict[str, Taken]]) -> str:
    """A Markdown table of medians."""
    lines = [f"| {name} | s | s of a processor |", "|---|---|---|"]
    for way in WAYS:
        wall, cpu = (median(getattr(one[way], kind) for one in rounds) for kind in KINDS)
        lines.append(f"| {way} | {wall:.2f} | {cpu:.2f} |")
    wall, cpu = (median(times(one, kind) for one in rounds) for kind in KINDS)
    return "\n".join([*lines, f"| times | {wall:.2f} | {cpu:.2f} |"])


def times(one: dict[str, Taken], kind: str) -> float:
    """How many times what stock takes ours takes, in one round."""
    stocks, own = (float(getattr(one[way], kind)) for way in WAYS)
    return own / stocks


def main() -> None:
    """Measure both in turn."""
    number = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    package = toy_package("en", "es").folder
    for article in [*map(Path, sys.argv[2:])] or ARTICLES:
        text = article.read_bytes()
        rounds = [{way: measure(way, package, text) for way in WAYS} for _ in range(number + 1)]
        print(report(article.name, rounds[1:]), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
