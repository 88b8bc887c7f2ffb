"""How well and how fast an existing translation is aligned, beside other ways of doing it.

    python benchmarks/alignment.py FOLDER

FOLDER holds cases, see `alignment_cases.py`. Prints Markdown tables: strict precision, recall and
F1 and lax F1 of each family and system, with Apertium's translation and without; the moved blocks
that were found; and the processor's seconds, which other jobs don't lengthen much, for 300, 3,000
and 10,000 blocks beside the engine's own time.
"""

import sys
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from alignment_cases import (
    Aligner,
    Case,
    Counts,
    Pairing,
    cases,
    counts,
    measures,
    with_translations,
    without_blanks,
)
from baselines.bleualign_style import bleualign
from baselines.gale_church import gale_church
from baselines.hunalign import hunalign, is_installed

from bilingual_pub.alignment import Segment, align

SIZES = (300, 3_000, 10_000)
ENCIPHERED = str.maketrans("abcdefghijklmnopqrstuvwxyzáéíóúñ", "bcdfeghjiklmnpoqrstvuwxyzaéíóúáñ")
"""One letter for another: a text that shares no words with its original."""


def ours(one: Case, *, translated: bool) -> list[Pairing]:
    """The package `align`."""
    made = align(one.source, one.target, one.langs, one.translated if translated else None)
    return without_blanks(((bead.source, bead.target) for bead in made.beads), one)


def texts(segments: Iterable[Segment]) -> list[str]:
    """What is not blank."""
    return [segment.text for segment in segments if not segment.blank]


def by_bleu(one: Case) -> list[Pairing]:
    """The Bleualign-style baseline."""
    kept = [
        text for text, segment in zip(one.translated, one.source, strict=True) if not segment.blank
    ]
    return bleualign(texts(one.target), kept)


SYSTEMS: dict[str, Aligner] = {
    "Gale–Church": lambda one: gale_church(texts(one.source), texts(one.target)),
    "hunalign": lambda one: hunalign(texts(one.source), texts(one.target)),
    "ours, no engine": partial(ours, translated=False),
    "Bleualign-style, Apertium": by_bleu,
    "ours, Apertium": partial(ours, translated=True),
}


def quality(found: list[Case]) -> None:
    """The table of families and systems, and of moved blocks."""
    print("| family | system | strict P | R | F1 | lax F1 | moved found |")
    print("|---|---|---|---|---|---|---|")
    for family in sorted({one.family for one in found}):
        for name, system in SYSTEMS.items():
            if name == "hunalign" and not is_installed():
                print(f"| {family} | hunalign: not installed, skipped | – | – | – | – | – |")
                continue
            total = sum(
                (counts(one, system(one)) for one in found if one.family == family), Counts()
            )
            figures = " | ".join(f"{figure:.3f}" for figure in measures(total))
            print(f"| {family} | {name} | {figures} | {total['moved_found']}/{total['moved']} |")


def of_size(found: list[Case], size: int) -> Case:
    """So many blocks: all cases after each other, and then again in cipher after cipher."""
    source: list[str] = []
    target: list[str] = []
    translated: list[str] = []
    while len(source) < size:
        for one in found:
            pairs = zip(one.source, one.translated, strict=True)
            kept = [(segment.text, text) for segment, text in pairs if not segment.blank]
            source += [text for text, _ in kept]
            translated += [text for _, text in kept]
            target += texts(one.target)
        found = [enciphered(one) for one in found]
    share = size / len(source)
    sides = [[Segment(text) for text in side] for side in (source[:size], target)]
    cut = sides[1][: int(len(target) * share)]
    langs = found[0].langs
    return Case("long-", langs, tuple(sides[0]), tuple(cut), {}, tuple(translated[:size]))


def enciphered(one: Case) -> Case:
    """A case with other words."""
    source, target = (
        tuple(Segment(segment.text.lower().translate(ENCIPHERED)) for segment in side)
        for side in (one.source, one.target)
    )
    translated = tuple(text.lower().translate(ENCIPHERED) for text in one.translated)
    return Case(one.name, one.langs, source, target, one.gold, translated)


def speed(found: list[Case]) -> None:
    """The table of times."""
    print(f"\n| system | {' | '.join(f'{size:,}' for size in SIZES)} | slopes |")
    print("|---|---|---|---|---|")
    long = [of_size(found, size) for size in SIZES]
    for name in ("Gale–Church", "ours, no engine", "ours, Apertium"):
        seconds = []
        for one in long:
            start = time.process_time()
            list(SYSTEMS[name](one))
            seconds.append(time.process_time() - start)
        row = " | ".join(f"{second:.2f} s" for second in seconds)
        slopes = f"{seconds[1] / seconds[0]:.1f}, {seconds[2] / seconds[1] * 3:.1f} per tenfold"
        print(f"| {name} | {row} | {slopes} |", flush=True)


def main() -> None:
    """Print both tables."""
    found = cases(Path(sys.argv[1]))
    start = time.perf_counter()
    translated = with_translations(found)
    passed = time.perf_counter() - start
    blocks = sum(len(texts(one.source)) for one in found)
    quality(translated)
    speed(translated)
    print(f"\nApertium's own time for {blocks:,} blocks: {passed:.1f} s")


if __name__ == "__main__":
    main()
