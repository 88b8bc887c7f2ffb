"""How good drafts by Apertium are: chrF2, BLEU, names kept and words a second, stage by stage.

    .venv/bin/python benchmarks/draft_quality.py SET.en SET.es [--lines 300] [--ablation]

With `--pair es en` the Spanish file comes first.

Each line of the two files is one sentence and a person's translation of it. The sentences go
through the whole engine, one by one as a document of its own each, with what is protected in them.
chrF2 is Popović (2015), BLEU Post (2018), both by sacrebleu as it comes. A name is kept if a
capitalized word inside a source line, which the reference has too, is in the draft.
"""

import argparse
import re
import resource
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import sacrebleu

from bilingual_pub.engines import Sentence
from bilingual_pub.engines.apertium import ENGINE
from bilingual_pub.engines.apertium.stages import STAGES
from bilingual_pub.model import Run
from bilingual_pub.protect import find_protected_spans

NAME = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]+")

ALL = frozenset(STAGES)
STEPS = ("readings", "unknown", "choices", "small-words", "passives", "subjects", "rules")
LADDER = (
    ("Apertium as it is", ALL),
    ("+ readings", ALL - {"readings"}),
    ("+ order, that", ALL - {"readings", "order", "that"}),
    ("+ clauses", ALL - {"readings", "order", "that", "clauses"}),
    ("+ commands", ALL - {"readings", "order", "that", "clauses", "commands"}),
    ("+ unknown words", frozenset({"phrases", "choices", "rules", "address"})),
    ("+ phrases", frozenset({"choices", "rules", "address"})),
    ("+ choices", frozenset({"rules", "address"})),
    ("+ rules", frozenset({"address"})),
    ("+ address (all)", frozenset[str]()),
)
"""What each row leaves out, from English."""

FROM_SPANISH = (
    ("Apertium as it is", ALL),
    *((f"+ {name}", ALL - frozenset(STEPS[: place + 1])) for place, name in enumerate(STEPS)),
)
"""The same from Spanish; the last row has all of them."""


def translate(lines: Sequence[str], pair: tuple[str, str], without: frozenset[str]) -> list[str]:
    """The lines as the engine drafts them."""
    settings: Mapping[str, str] = {"without": " ".join(sorted(without))}
    with ENGINE.configure(settings).open_engine(*pair) as engine:
        documents = [[Sentence((Run(line),), find_protected_spans(line, *pair))] for line in lines]
        return [
            "".join(run.text for run in translation.runs)
            for [translation] in engine.translate(documents)
        ]


def count_kept_names(
    sources: Sequence[str], references: Sequence[str], drafts: Sequence[str]
) -> tuple[int, int]:
    """How many names of the sources are in the drafts, and how many there are."""
    names = kept = 0
    for source, reference, draft in zip(sources, references, drafts, strict=True):
        for name in NAME.findall(source):
            if name in reference:
                names += 1
                kept += name in draft
    return kept, names


def measure(
    name: str,
    sources: Sequence[str],
    references: Sequence[str],
    pair: tuple[str, str],
    without: frozenset[str],
) -> None:
    """Translate, score and print a row."""
    words = sum(len(line.split()) for line in sources)
    started = time.perf_counter()
    drafts = translate(sources, pair, without)
    seconds = time.perf_counter() - started
    kept, names = count_kept_names(sources, references, drafts)
    chrf = sacrebleu.corpus_chrf(drafts, [references]).score
    bleu = sacrebleu.corpus_bleu(drafts, [references]).score
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"| {name} | {chrf:.2f} | {bleu:.2f} | {100 * kept / max(names, 1):.1f} %"
        f" | {words / seconds:,.0f} | {memory:.0f} |",
        flush=True,
    )


def main() -> None:
    """Measure a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("reference", type=Path)
    parser.add_argument("--pair", nargs=2, default=("en", "es"))
    parser.add_argument("--lines", type=int, help="only so many, evenly spread")
    parser.add_argument("--ablation", action="store_true", help="a row for each stage")
    asked = parser.parse_args()
    sources, references = (
        path.read_text(encoding="utf-8").splitlines() for path in (asked.source, asked.reference)
    )
    step = max(1, len(sources) // asked.lines) if asked.lines else 1
    print("| stages | chrF2 | BLEU | names kept | words/s | MB |\n|---|---|---|---|---|---|")
    ladder = FROM_SPANISH if asked.pair[0] == "es" else LADDER
    for name, without in ladder if asked.ablation else (ladder[0], ladder[-1]):
        pair = (asked.pair[0], asked.pair[1])
        measure(name, sources[::step], references[::step], pair, without)


if __name__ == "__main__":
    main()
