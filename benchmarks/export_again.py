"""An article exported again after one of its paragraphs was edited, beside its first export.

    python benchmarks/export_again.py [argos]

300 paragraphs made from the examples' sentences, each different. The translation is measured with
the engine open and warm: by Apertium, or by a model of Argos of real dimensions and random weights
(`random_package.py`). “Engine” is the time within the engine and its cache, the rest is cutting up,
putting together and checking every pair for facts that differ.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import Self

from export_stages import paragraphs
from random_package import random_package

from bilingual_pub.engines import Engine, Sentence, Translation, choose_engine
from bilingual_pub.engines.cache import CachedEngine, open_cache
from bilingual_pub.model import Article, Block, Kind, Run
from bilingual_pub.translation import translate_article

SIZE = 300
PAIR = ("en", "es")


class Timed:
    """An engine with the seconds spent in it, and the sentences that it gave back."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.name, self.version = engine, engine.name, engine.version
        self.identity = engine.identity
        self.seconds, self.sentences = 0.0, 0

    def translate(
        self,
        documents: Sequence[Sequence[Sentence]],
        progress: Callable[[int], None] = lambda _sentences: None,
        wanted: Sequence[Sequence[int]] | None = None,
    ) -> list[list[Translation]]:
        """Translate, and count."""
        start = time.perf_counter()
        made = self.engine.translate(documents, progress, wanted)
        self.seconds += time.perf_counter() - start
        self.sentences += sum(map(len, made))
        return made

    def contexts(self, documents: Sequence[Sequence[Sentence]]) -> list[list[str]]:
        """Those of the engine."""
        return self.engine.contexts(documents)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        """The engine is closed by whoever opened it."""


def article() -> Article:
    """Paragraphs of the examples, numbered so that each is different."""
    blocks = (
        Block(f"b{number}", Kind.PARAGRAPH, (Run(f"Item {number}. {text}"),))
        for number, text in enumerate(islice(cycle(paragraphs()), SIZE))
    )
    return Article("en", "Notices of the city", tuple(blocks))


def edited(first: Article) -> Article:
    """The same with another word in one paragraph."""
    block = first.blocks[SIZE // 2]
    run = replace(block.runs[0], text=f"Today: {block.runs[0].text}")
    blocks = [replace(block, runs=(run,)) if one is block else one for one in first.blocks]
    return replace(first, blocks=tuple(blocks))


def measure(engine: Engine) -> None:
    """Print a Markdown table: the first export, the same again, and with one paragraph edited."""
    first = article()
    print(f"| {engine.name} {engine.version} | seconds | in the engine | sentences to it |")
    print("|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, open_cache(Path(folder) / "cache") as cache:
        for title, one in {
            "first": first, "unchanged": first, "one paragraph edited": edited(first),
        }.items():  # fmt: skip
            inner = Timed(engine)
            outer = Timed(CachedEngine(inner, PAIR, cache))
            start = time.perf_counter()
            translate_article(one, outer, "es")
            seconds = time.perf_counter() - start
            print(f"| {title} | {seconds:.2f} | {outer.seconds:.3f} | {inner.sentences} |")


def main() -> None:
    """Measure the engine that was named."""
    name = sys.argv[1] if len(sys.argv) > 1 else "apertium"
    with tempfile.TemporaryDirectory() as folder:
        if name == "argos":
            random_package(Path(folder))
            os.environ["ARGOS_PACKAGES_DIR"] = folder
        with choose_engine(*PAIR, name) as engine:
            engine.translate([[Sentence((Run("The library is open."),))]])
            measure(engine)


if __name__ == "__main__":
    main()
