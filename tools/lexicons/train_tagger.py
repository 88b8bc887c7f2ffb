"""Train the tagger that chooses among Apertium's readings: FOLDER/gold.tsv to readings.tsv.gz.

`choose_gold.py` writes the lines that this reads: the ambiguous stream of a sentence, a tab, and
the stream with the readings that are right. The result is the same for the same lines.

    .venv/bin/python tools/lexicons/train_tagger.py FOLDER/gold.tsv OUT/readings.tsv.gz
"""

import gzip
import random
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bilingual_pub.engines.apertium.tagger import (
    Tagger,
    classify_reading,
    coarsen_class,
    list_features,
    see_units,
)
from bilingual_pub.engines.apertium.units import Unit, parse_units

EPOCHS = 5
FOLLOWS_GOLD = 0.7
"""How often the right reading, not the chosen one, is what the next words see behind them."""

SMALLEST = 1.0
"""A weight below it is left out: a fifth of the size, and no loss on a held-back set."""

Sentence = tuple[list[Unit], list[str]]


@dataclass
class Trainer:
    """Weights while they are learned, with their sums over time (the average)."""

    weights: dict[str, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))
    totals: dict[tuple[str, str], tuple[float, int]] = field(default_factory=dict)
    steps: int = 0

    def learn(self, sentence: Sentence, chance: random.Random) -> tuple[int, int]:
        """Choose, compare, correct; how many were wrong, and of how many."""
        units, gold = sentence
        tagger, sight = Tagger(self.weights), see_units(units)
        done: list[str] = []
        wrong = seen = 0
        for place, (unit, right) in enumerate(zip(units, gold, strict=True)):
            classes = list(dict.fromkeys(classify_reading(one) for one in unit.parts[1:]))
            best = classes[0] if classes else ""
            if len(classes) > 1:
                features = list_features(place, sight, done)
                best = tagger.choose_class(features, classes)
                seen += 1
                wrong += best != right and right in classes
                self.correct(features, right if right in classes else best, best)
                if right in classes and chance.random() < FOLLOWS_GOLD:
                    best = right
            unknown = len(unit.parts) > 1 and unit.parts[1].startswith("*")
            done.append("*" + sight.shapes[place] if unknown else coarsen_class(best))
        return wrong, seen

    def correct(self, features: Sequence[str], right: str, best: str) -> None:
        """Take a step: what is seen speaks more for what is right, and less for what was chosen."""
        self.steps += 1
        if best != right:
            for feature in features:
                self._add(feature, right, 1)
                self._add(feature, best, -1)

    def _add(self, feature: str, one: str, value: int) -> None:
        weights = self.weights[feature]
        old = weights.get(one, 0.0)
        total, last = self.totals.get((feature, one), (0.0, 0))
        self.totals[feature, one] = (total + old * (self.steps - last), self.steps)
        weights[one] = old + value

    def average(self, smallest: float = SMALLEST) -> dict[str, dict[str, float]]:
        """Each weight as it was on average; none below the smallest."""
        averaged: dict[str, dict[str, float]] = {}
        for feature, weights in self.weights.items():
            for one, weight in weights.items():
                total, last = self.totals[feature, one]
                mean = (total + weight * (self.steps - last)) / self.steps
                if abs(mean) >= smallest:
                    averaged.setdefault(feature, {})[one] = round(mean, 1)
        return averaged


def read_gold(path: Path) -> list[Sentence]:
    """The sentences of a file, those left out whose two sides differ in length."""
    sentences = []
    for line in path.read_text(encoding="utf-8").splitlines():
        ambiguous, _tab, right = line.partition("\t")
        units, _tail = parse_units(ambiguous)
        gold = [classify_reading(unit.parts[0]) for unit in parse_units(right)[0]]
        if len(units) == len(gold):
            sentences.append((units, gold))
    return sentences


def write_weights(weights: dict[str, dict[str, float]], path: Path) -> None:
    """Weights as `tagger.read_weights` reads them; no time of day in the file."""
    lines = (
        "\t".join([feature, *(part for one in sorted(row) for part in (one, f"{row[one]:g}"))])
        for feature, row in sorted(weights.items())
    )
    path.write_bytes(gzip.compress("".join(f"{line}\n" for line in lines).encode(), 9, mtime=0))


def measure(weights: dict[str, dict[str, float]], sentences: Sequence[Sentence]) -> float:
    """The share of ambiguous words whose reading is chosen right."""
    tagger, right, seen = Tagger(weights), 0, 0
    for units, gold in sentences:
        for unit, one, best in zip(units, gold, tagger.choose(units), strict=True):
            if len({classify_reading(reading) for reading in unit.parts[1:]}) > 1:
                seen += 1
                right += classify_reading(best) == one
    return right / max(seen, 1)


def main() -> None:
    """Train, prune, measure on a twentieth that was held back, write."""
    source, target = map(Path, sys.argv[1:3])
    sentences = read_gold(source)
    chance = random.Random(1)  # noqa: S311 - the same order each time, no secret
    chance.shuffle(sentences)
    held = sentences[: len(sentences) // 20]
    learned = sentences[len(held) :]
    trainer = Trainer()
    for epoch in range(EPOCHS):
        started = time.time()
        chance.shuffle(learned)
        wrong = seen = 0
        for sentence in learned:
            some, of = trainer.learn(sentence, chance)
            wrong, seen = wrong + some, seen + of
        print(f"epoch {epoch}: {wrong / seen:.4f} wrong, {time.time() - started:.0f} s", flush=True)
        weights = trainer.average()
        write_weights(weights, target)
        print(f"{len(weights)} features, {measure(weights, held):.4f} right", flush=True)


if __name__ == "__main__":
    main()
