"""Cases for the benchmark of the alignment: two texts, and what goes together in them.

A case is a folder with `source.txt` and `target.txt`, one segment a line, blank lines between
paragraphs; `gold.tsv`, a bead a line: numbers of source segments, of target segments and a kind,
counted from 0 without blank lines; and `meta.json` with `src` and `tgt`. The first part of its
name is its family.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bilingual_pub.alignment import Segment
from bilingual_pub.engines import Sentence, choose_engine
from bilingual_pub.model import Run
from bilingual_pub.protect import find_protected_spans
from bilingual_pub.text.segment import split_sentences

Pairing = tuple[tuple[int, ...], tuple[int, ...]]
"""The numbers of source and target segments that go together."""

Counts = Counter[str]


@dataclass(frozen=True, slots=True)
class Case:
    """One case; `translated` is empty until an engine has translated it."""

    name: str
    langs: tuple[str, str]
    source: tuple[Segment, ...]
    target: tuple[Segment, ...]
    gold: dict[Pairing, str]
    translated: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """What kind of text and of trouble it is: `noise-tico`."""
        return "-".join(self.name.split("-")[:2])

    @property
    def flipped(self) -> "Case":
        """The same case from target to source."""
        gold = {(target, source): kind for (source, target), kind in self.gold.items()}
        langs = self.langs[1], self.langs[0]
        return Case(f"{self.name}-flipped", langs, self.target, self.source, gold)


def cases(folder: Path) -> list[Case]:
    """All cases of a folder, by name."""
    return [case(path.parent) for path in sorted(folder.glob("*/gold.tsv"))]


def case(folder: Path) -> Case:
    """One case."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    gold = {}
    for line in (folder / "gold.tsv").read_text(encoding="utf-8").splitlines():
        source, target, kind = (*line.split("\t"), "", "")[:3]
        gold[numbers(source), numbers(target)] = kind
    return Case(
        folder.name,
        (meta["src"], meta["tgt"]),
        segments(folder / "source.txt"),
        segments(folder / "target.txt"),
        gold,
    )


def numbers(written: str) -> tuple[int, ...]:
    """`3,4` as numbers."""
    return tuple(sorted(int(number) for number in written.split(",") if number.strip()))


def segments(path: Path) -> tuple[Segment, ...]:
    """One segment a line."""
    lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return tuple(Segment(line) for line in lines)


def with_translations(found: Sequence[Case]) -> list[Case]:
    """The cases of one pair of languages, translated by Apertium, as many as it can."""
    langs = found[0].langs
    blocks = [
        [
            [
                Sentence(runs, find_protected_spans("".join(run.text for run in runs), *langs))
                for runs in (
                    () if segment.blank else split_sentences((Run(segment.text),), langs[0])
                )
            ]
            for segment in one.source
        ]
        for one in found
    ]
    with choose_engine(*langs, "apertium") as engine:
        documents = engine.translate([[s for block in case for s in block] for case in blocks])
    done = []
    for one, case_blocks, translations in zip(found, blocks, documents, strict=True):
        left = iter(translations)
        texts = (
            " ".join("".join(run.text for run in next(left).runs).strip() for _ in block)
            for block in case_blocks
        )
        done.append(replace(one, translated=tuple(texts)))
    return done


def without_blanks(pairings: Iterable[Pairing], one: Case) -> list[Pairing]:
    """Pairings of all segments by the numbers that they have without blank lines."""
    counted = [
        {k: number for number, k in enumerate(k for k, s in enumerate(side) if not s.blank)}
        for side in (one.source, one.target)
    ]
    renumbered = (
        (
            tuple(counted[0][i] for i in source if i in counted[0]),
            tuple(counted[1][j] for j in target if j in counted[1]),
        )
        for source, target in pairings
    )
    return [pairing for pairing in renumbered if any(pairing)]


def counts(one: Case, pairings: Iterable[Pairing]) -> Counts:
    """What the measures are made of, to be added up over cases (Sennrich and Volk 2010).

    Precision is over all proposed beads, a lone segment being one; recall over the gold's beads
    with both sides. Strict: the same bead; lax: a bead that shares a pair of segments.
    """
    gold, found = single(one.gold), single(pairings)
    links = [{(i, j) for s, t in beads for i in s for j in t} for beads in (gold, found)]
    paired = {bead for bead in gold if all(bead)}

    def touches(bead: Pairing, other: int) -> bool:
        return any((i, j) in links[other] for i in bead[0] for j in bead[1])

    result = Counts(
        proposed=len(found),
        wanted=len(paired),
        right=len(found & gold),
        recalled=len(paired & found),
        lax_right=sum(bead in gold or touches(bead, 0) for bead in found),
        lax_recalled=sum(touches(bead, 1) for bead in paired),
    )
    for bead, kind in one.gold.items():
        if "move" in kind:
            result["moved"] += 1
            result["moved_found"] += bead in found
    return result


def single(pairings: Iterable[Pairing]) -> set[Pairing]:
    """The pairings, lone segments each for itself."""
    result: set[Pairing] = set()
    for source, target in pairings:
        if source and target:
            result.add((source, target))
        else:
            result |= {((i,), ()) for i in source} | {((), (j,)) for j in target}
    return result


def measures(total: Counts) -> tuple[float, float, float, float]:
    """Strict precision, recall and F1, and lax F1."""
    precision = total["right"] / max(1, total["proposed"])
    recall = total["recalled"] / max(1, total["wanted"])
    lax = f1(
        total["lax_right"] / max(1, total["proposed"]),
        total["lax_recalled"] / max(1, total["wanted"]),
    )
    return precision, recall, f1(precision, recall), lax


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


Aligner = Callable[[Case], Iterable[Pairing]]
