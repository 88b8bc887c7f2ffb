"""How long each reader takes for a megabyte, and for ten times less.

    python benchmarks/reading.py

Prints a Markdown table: seconds from the file to the model, warm, for 100 kB and 1 MB of short
paragraphs. The slope is their ratio: 10 is linear.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bilingual_pub.reading import read_article

SENTENCE = "The council of item {number} meets at noon."
SIZES = (100_000, 1_000_000)

FORMATS: dict[str, Callable[[list[str]], str]] = {
    ".txt": "\n\n".join,
    ".md": "\n\n".join,
    ".html": lambda parts: "<article>" + "".join(f"<p>{part}</p>" for part in parts) + "</article>",
}


def paragraphs(size: int) -> list[str]:
    """So many different paragraphs that they have about `size` characters."""
    return [SENTENCE.format(number=number) for number in range(size // len(SENTENCE))]


def seconds(path: Path) -> float:
    """The time that one reading takes."""
    start = time.perf_counter()
    read_article(path, lang="en")
    return time.perf_counter() - start


def main() -> None:
    """Measure every format."""
    print("| format | 100 kB | 1 MB | slope |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for suffix, written in FORMATS.items():
            path = Path(folder) / f"article{suffix}"
            path.write_text(written(paragraphs(1000)), encoding="utf-8")
            seconds(path)
            found = []
            for size in SIZES:
                path.write_text(written(paragraphs(size)), encoding="utf-8")
                found.append(seconds(path))
            small, large = found
            print(f"| {suffix} | {small:.2f} s | {large:.2f} s | {large / small:.1f} |")


if __name__ == "__main__":
    main()
