"""Sentences a second of this engine, beside stock Argos in the same run.

    python benchmarks/argos_speed.py

Twenty-four paragraphs of five sentences are translated by stock Argos's own loop
(`argostranslate.translate.apply_packaged_translation`, a paragraph at a time, as stock does), with
its default threads and with one thread an operation, and by this engine, all in one call. Once with
the toy package, and once with a model of real dimensions and random weights, whose output is forced
to 25 tokens a sentence. Stock's sentence splitters are left out: all are given the same sentences.
So are this engine's checks of what came back, which would refuse the noise of random weights.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from random_package import random_package
from stock_argos import stock
from toy import held_out, toy_package

PARAGRAPHS, SENTENCES = 24, 5
FORCED_TOKENS = 25
ROUNDS = {"toy": 5, "random": 1}


@contextmanager
def forced_length() -> Iterator[None]:
    """Every translation has so many tokens, neither more nor fewer."""
    import ctranslate2

    original = ctranslate2.Translator

    class Forced(original):  # type: ignore[misc,valid-type]
        """A translator that stops where it is told."""

        def translate_batch(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - CTranslate2 carries no types
            """Translate, with the length forced."""
            options |= {
                "min_decoding_length": FORCED_TOKENS,
                "max_decoding_length": FORCED_TOKENS,
            }
            return super().translate_batch(*arguments, **options)

    ctranslate2.Translator = Forced
    try:
        yield
    finally:
        ctranslate2.Translator = original


def ways(folder: Path) -> dict[str, Callable[[list[list[str]]], object]]:
    """The engines compared, each a function of paragraphs given as their sentences."""
    from bilingual_pub.engines.argos.model import Model
    from bilingual_pub.engines.argos.packages.store import read_package
    from bilingual_pub.engines.neural.model import ModelRequest

    defaults = stock(folder, inter_threads=1, intra_threads=0)
    tuned = stock(folder, inter_threads=1, intra_threads=1)
    package = read_package(folder)
    assert package  # noqa: S101 - it is whole
    model = Model(package)
    return {
        "stock, its defaults": lambda texts: [defaults(part) for part in texts],
        "stock, one thread": lambda texts: [tuned(part) for part in texts],
        "this engine": lambda texts: model.translate(
            [ModelRequest(text) for part in texts for text in part]
        ),
    }


def measured(name: str, folder: Path, rounds: int) -> None:
    """Print a table for a package; each way in turn, the median of some rounds."""
    rows = held_out("en", "es")
    texts = [
        [source for source, _ in rows[at : at + SENTENCES]]
        for at in range(0, PARAGRAPHS * SENTENCES, SENTENCES)
    ]
    found: dict[str, list[float]] = {}
    for _round in range(rounds):
        for way, translate in ways(folder).items():
            translate(texts[:1])
            start = time.perf_counter()
            translate(texts)
            found.setdefault(way, []).append(time.perf_counter() - start)
    seconds = {way: statistics.median(times) for way, times in found.items()}
    print(f"\n| {name} | sentences a second | this engine is faster |\n|---|---|---|")
    for way, taken in seconds.items():
        ratio = f"{taken / seconds['this engine']:.1f} times"
        print(f"| {way} | {PARAGRAPHS * SENTENCES / taken:.1f} | {ratio} |")


def loaded(folder: Path) -> None:
    """Print how long a new process takes until a package can translate, and its peak memory."""
    asked = (
        "import time, resource; start = time.perf_counter()\n"
        "from pathlib import Path\n"
        "from bilingual_pub.engines.argos.model import Model\n"
        "from bilingual_pub.engines.argos.packages.store import read_package\n"
        f"Model(read_package(Path({str(folder)!r})))\n"
        "seconds = time.perf_counter() - start\n"
        "print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)\n"
    )
    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    seconds, megabytes = done.stdout.split()
    print(f"\nloaded after {float(seconds):.2f} s, peak memory {megabytes} MB")


def main() -> None:
    """The toy, then the model of real size."""
    toy = toy_package("en", "es").folder
    loaded(toy)
    measured("toy package", toy, ROUNDS["toy"])
    with TemporaryDirectory() as folder, forced_length():
        package = random_package(Path(folder))
        measured(
            f"random model of real size, {FORCED_TOKENS} tokens a sentence",
            package,
            ROUNDS["random"],
        )
        loaded(package)


if __name__ == "__main__":
    main()
