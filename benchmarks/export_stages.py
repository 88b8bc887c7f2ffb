"""Where the time and the memory of an export go: read, translate, and each writer.

    python benchmarks/export_stages.py [ARTICLE]

Prints a Markdown table: articles of 10, 100 and 1,000 paragraphs made from the examples' sentences,
then ARTICLE where one is named. Each is measured warm (a small article first) in a process of its
own. Memory is the process's peak after the stage; Apertium's own processes come beside it. The
slope is how many times longer 1,000 paragraphs take than 100: 10 is linear.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from bilingual_pub.formats import load_writer
from bilingual_pub.publish import DEFAULT_FORMATS, EnginePool, choose_target_language, ensure_title
from bilingual_pub.reading import read_article
from bilingual_pub.settings import Settings
from bilingual_pub.translation import translate_article
from bilingual_pub.writers import Layout

ROOT = Path(__file__).resolve().parents[1]
SIZES = (10, 100, 1000)
STAGES = ("read", "translate", *DEFAULT_FORMATS)

Measured = dict[str, list[float]]


def stages(path: Path, engines: EnginePool) -> Iterator[tuple[str, float]]:
    """Run an export and tell each stage's name and seconds."""
    start = time.perf_counter()
    article = ensure_title(read_article(path).article)
    yield "read", time.perf_counter() - start
    start = time.perf_counter()
    target = choose_target_language(article, None)
    bilingual = translate_article(article, engines.between(article.lang, target), target)
    yield "translate", time.perf_counter() - start
    for name in DEFAULT_FORMATS:
        start = time.perf_counter()
        load_writer(name).write(bilingual, Settings(), Layout())
        yield name, time.perf_counter() - start


def measure(path: Path, warm_up: Path) -> Measured:
    """Seconds, and peak MB so far, of each stage, warm."""
    measured: Measured = {}
    with EnginePool(fresh=True) as engines:
        for _ in stages(warm_up, engines):
            pass
        for name, seconds in stages(path, engines):
            measured[name] = [seconds, peak_mb(resource.RUSAGE_SELF)]
    measured["apertium"] = [0.0, peak_mb(resource.RUSAGE_CHILDREN)]
    return measured


def peak_mb(who: int) -> float:
    """The most memory that this process, or the largest of its children, has held, in MB."""
    return resource.getrusage(who).ru_maxrss / 1000


def paragraphs() -> list[str]:
    """The plain paragraphs of the English example."""
    text = (ROOT / "examples/press-conference.md").read_text(encoding="utf-8")
    return [part for part in text.split("\n\n") if part[:1].isalpha() and "\n" not in part]


def sample(folder: Path, size: int) -> Path:
    """An article of so many paragraphs, no two of them the same."""
    path = folder / f"{size}-paragraphs.md"
    body = islice(cycle(paragraphs()), size)
    numbered = (f"{text} This is item {number}." for number, text in enumerate(body, start=1))
    path.write_text("# The council meets\n\n" + "\n\n".join(numbered), encoding="utf-8")
    return path


def in_a_process_of_its_own(path: Path, warm_up: Path) -> Measured:
    """The figures of one article, untouched by those of another."""
    command = [sys.executable, __file__, "--measure", str(path), str(warm_up)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: Measured = json.loads(done.stdout)
    return found


def report(columns: dict[str, Measured]) -> Iterator[str]:
    """The table: a row a stage, a column an article."""
    yield "| stage | " + " | ".join(columns) + " | slope |"
    yield "|---|" + "---|" * (len(columns) + 1)
    for stage in (*STAGES, "apertium"):
        cells = [f"{found[stage][0]:.3f} s, {found[stage][1]:.0f} MB" for found in columns.values()]
        yield f"| {stage} | " + " | ".join(cells) + f" | {slope(columns, stage)} |"


def slope(columns: dict[str, Measured], stage: str) -> str:
    """How many times longer ten times as many paragraphs take."""
    small, large = (columns[f"{size:,} paragraphs"][stage][0] for size in SIZES[-2:])
    return f"{large / small:.1f}" if small else "–"


def main() -> None:
    """Measure one article for a parent, or all of them for a person."""
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(measure(Path(sys.argv[2]), Path(sys.argv[3]))))
        return
    with tempfile.TemporaryDirectory() as name:
        samples = [sample(Path(name), size) for size in SIZES]
        columns = {
            f"{size:,} paragraphs": in_a_process_of_its_own(path, samples[0])
            for size, path in zip(SIZES, samples, strict=True)
        }
        for argument in sys.argv[1:]:
            columns[Path(argument).name] = in_a_process_of_its_own(Path(argument), samples[0])
    print("\n".join(report(columns)))


if __name__ == "__main__":
    main()
