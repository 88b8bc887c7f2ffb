"""Apertium kept open against one `apertium` process a paragraph, and how its time grows.

    python benchmarks/apertium_streaming.py [FILE...]

Takes the paragraphs of the files, or of `examples/`, as they stand, English to Spanish, and prints
two Markdown tables. The engine does all its work: names, protection, marks, confidence.
"""

import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path

from bilingual_pub.engines import Engine, choose_engine
from bilingual_pub.model import Article, Block, Kind, Run
from bilingual_pub.translation import translate_article

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
SIZES = (10, 100, 1000)
STOCK_PARAGRAPHS = 20
KEPT_OPEN_PARAGRAPHS = 200


def paragraphs(paths: list[Path]) -> list[str]:
    """The paragraphs of some texts, between blank lines."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return [" ".join(part.split()) for text in texts for part in text.split("\n\n") if part.strip()]


def words(texts: list[str]) -> int:
    """How many words some texts have."""
    return sum(len(text.split()) for text in texts)


def seconds_of_stock(texts: list[str]) -> float:
    """Seconds that one process a paragraph takes."""
    start = time.perf_counter()
    for text in texts:
        subprocess.run(
            ["apertium", "-u", "eng-spa"], input=text, text=True, capture_output=True, check=True
        )
    return time.perf_counter() - start


def seconds_of_ours(engine: Engine, texts: list[str]) -> float:
    """Seconds that the engine kept open takes."""
    blocks = tuple(
        Block(f"b{number}", Kind.PARAGRAPH, (Run(text),)) for number, text in enumerate(texts)
    )
    start = time.perf_counter()
    translate_article(Article("en", "", blocks), engine, "es")
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    paths = [Path(name) for name in sys.argv[1:]] or [EXAMPLES / "press-conference.md"]
    source = paragraphs(paths)
    stock = list(islice(cycle(source), STOCK_PARAGRAPHS))
    ours = list(islice(cycle(source), KEPT_OPEN_PARAGRAPHS))
    with choose_engine("en", "es", "apertium") as engine:
        start = time.perf_counter()
        seconds_of_ours(engine, source[:1])
        started = time.perf_counter() - start
        stock_speed = words(stock) / seconds_of_stock(stock)
        our_speed = words(ours) / seconds_of_ours(engine, ours)
        print("| Apertium en→es | words/s |\n|---|---:|")
        print(f"| one process a paragraph | {stock_speed:,.0f} |")
        print(f"| kept open (starts in {started:.2f} s) | {our_speed:,.0f} |")
        print(f"| times | {our_speed / stock_speed:.0f} |\n")
        print("| paragraphs | words | s | ms a paragraph |\n|---:|---:|---:|---:|")
        for size in SIZES:
            texts = list(islice(cycle(source), size))
            seconds = seconds_of_ours(engine, texts)
            print(f"| {size} | {words(texts):,} | {seconds:.2f} | {1000 * seconds / size:.1f} |")


if __name__ == "__main__":
    main()
