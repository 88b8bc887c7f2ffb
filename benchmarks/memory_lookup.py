"""How quick the translation memory is, and whether it finds what is there.

    python benchmarks/memory_lookup.py [SEGMENTS...]

Fills memories with so many segments (1,000, 100,000 and 1,000,000 unless told otherwise), looks 300
of them up, exactly and nearly, and prints a Markdown table. Then compares what the index finds at
75 % and more with a comparison of all segments: 1,000 look-ups among 10,000 segments.

Segments are made up from a fixed seed: 4 to 30 words, drawn after Zipf's law from a vocabulary of
40,000, one in two of them as a part of a phrase that comes back as phrases of a language do.
"""

import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, product
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from rapidfuzz.distance import Levenshtein

from bilingual_pub.memory import database
from bilingual_pub.memory.fuzzy import LEAST, measure_similarity, split_words
from bilingual_pub.memory.store import Memory, open_memory
from bilingual_pub.memory.unit import Unit

LOOK_UPS = 300
WORDS, PHRASES = 40_000, 60_000
SYLLABLES = tuple(map("".join, product("bdfhklmnprst", "aeiou")))
AMONG, QUERIES, ALIKE = 10_000, 1_000, 0.75


def word(rank: int) -> str:
    """A word of its own for each rank, the shorter the more frequent."""
    rest, last = divmod(rank, len(SYLLABLES))
    return (word(rest - 1) if rest else "") + SYLLABLES[last]


class Language:
    """Words and phrases that are as frequent as Zipf's law makes them."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a benchmark
        self._words = [word(rank) for rank in range(WORDS)]
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(WORDS)))
        self._phrases = [self.drawn(self._random.randint(2, 4)) for _ in range(PHRASES)]
        self._phrase_weights = list(accumulate(1 / (rank + 10) for rank in range(PHRASES)))

    def drawn(self, count: int) -> list[str]:
        """So many words, each for itself."""
        return self._random.choices(self._words, cum_weights=self._weights, k=count)

    def sentence(self) -> str:
        """A sentence of words and phrases."""
        length = self._random.choice((4, 6, 8, 9, 11, 12, 14, 16, 18, 20, 24, 30))
        found: list[str] = []
        while len(found) < length:
            if self._random.random() < 1 / 3:
                found += self._random.choices(self._phrases, cum_weights=self._phrase_weights)[0]
            else:
                found += self.drawn(2)
        return " ".join(found[:length]).capitalize() + "."

    def edited(self, sentence: str) -> str:
        """A sentence in which a person has changed a fifth of the words."""
        found = sentence.split()
        for _ in range(max(1, len(found) // 5)):
            place = self._random.randrange(len(found))
            found[place : place + self._random.choice((0, 1, 1, 2))] = self.drawn(1)
        return " ".join(found)


def units(sentences: Iterable[str]) -> Iterator[Unit]:
    """Units of an article of 40 segments each, every one beside its neighbors."""
    before, last = "", ""
    for number, sentence in enumerate([*sentences, ""]):
        if last:
            document = f"article-{number // 40}"
            yield Unit(last, f"{last} ES", "en", "es", document, before, sentence)
        before, last = last, sentence


def milliseconds(action: Callable[[str], object], texts: Iterable[str]) -> str:
    """The median and the 99th percentile of an action."""
    times = []
    for text in texts:
        start = perf_counter()
        action(text)
        times.append(1000 * (perf_counter() - start))
    return f"{median(times):.2f} | {quantiles(times, n=100)[-1]:.2f}"


def row(count: int, folder: Path) -> str:
    """One line of the table."""
    language = Language(count)
    sentences = [language.sentence() for _ in range(count)]
    path = folder / f"{count}.sqlite"
    with open_memory(path, create=True) as memory:
        start = perf_counter()
        memory.keep(units(sentences))
        seconds = perf_counter() - start
    sample = random.Random(1).sample(sentences, LOOK_UPS)  # noqa: S311 - a benchmark
    near = [language.edited(sentence) for sentence in sample]
    new = [language.sentence() for _ in range(LOOK_UPS)]
    with open_memory(path, create=False) as memory:
        exact = milliseconds(lambda text: memory.exact(text, "en", "es"), sample)
        fuzzy = milliseconds(lambda text: memory.near(text, "en", "es"), near)
        start = perf_counter()
        memory.look_through()
        checked = perf_counter() - start
        kept = milliseconds(lambda text: memory.keep([Unit(text, text, "en", "es")]), new[:100])
        found = sum(is_found(memory, *pair) for pair in zip(near, sample, strict=True))
    size = path.stat().st_size / 1_000_000
    return (
        f"| {count:,} | {size:.1f} | {seconds:.1f} | {exact} | {fuzzy} | {kept} | {checked:.2f}"
        f" | {found}/{LOOK_UPS} |"
    )


def is_found(memory: Memory, text: str, planted: str) -> bool:
    """Whether the sentence that a text was made of is found, if it is alike enough."""
    if measure_similarity(text, planted) < LEAST:
        return True
    return planted in {match.unit.source for match in memory.near(text, "en", "es")}


def journals(folder: Path) -> Iterator[str]:
    """What keeping one unit takes with each kind of journal."""
    for journal, synchronous in (("DELETE", "EXTRA"), ("TRUNCATE", "EXTRA"), ("WAL", "FULL")):
        path = folder / f"{journal}.sqlite"
        language = Language(1)
        with open_memory(path, create=True) as memory:
            memory.keep(units([language.sentence() for _ in range(10_000)]))
            memory._connection.execute(f"PRAGMA journal_mode = {journal}")  # noqa: SLF001
            memory._connection.execute(f"PRAGMA synchronous = {synchronous}")  # noqa: SLF001
            new = [language.sentence() for _ in range(200)]
            kept = milliseconds(lambda text: memory.keep([Unit(text, text, "en", "es")]), new)
        yield f"| {journal}, {synchronous} | {kept} |"


def recall(folder: Path) -> str:
    """How many of the best matches by comparison with all are found by the index."""
    similarity = Levenshtein.normalized_similarity
    language = Language(7)
    sentences = [language.sentence() for _ in range(AMONG)]
    split = [(sentence, split_words(sentence)) for sentence in sentences]
    queries = [language.edited(language._random.choice(sentences)) for _ in range(QUERIES)]  # noqa: SLF001
    with open_memory(folder / "recall.sqlite", create=True) as memory:
        memory.keep(units(sentences))
        wanted, found = 0, 0
        for query in queries:
            mine = split_words(query)
            all_alike = {text for text, its in split if similarity(mine, its) >= ALIKE}
            by_index = memory.near(query, "en", "es", limit=50, least=ALIKE)
            wanted += len(all_alike)
            found += len(all_alike & {match.unit.source for match in by_index})
    return f"{found} of {wanted} segments that are at least {ALIKE:.0%} alike are found"


def main() -> None:
    """Print the tables."""
    counts = [int(count) for count in sys.argv[1:]] or [1_000, 100_000, 1_000_000]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"SQLite {sqlite3.sqlite_version}, tables {database.VERSION}\n")
        print(
            "| segments | MB | import s | exact ms | 99 % | near ms | 99 % | keep one ms | 99 %",
            end="",
        )
        print(" | check s | planted found |")
        print("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
        for count in counts:
            print(row(count, folder), flush=True)
        print("\n| journal | keep one ms | 99 % |\n|---|--:|--:|")
        print(*journals(folder), sep="\n", flush=True)
        print(f"\n{recall(folder)}")


if __name__ == "__main__":
    main()
