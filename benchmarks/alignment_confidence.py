"""Fit the coefficients of `alignment/confidence.py`, and say how well the scores keep their word.

    python benchmarks/alignment_confidence.py FOLDER

FOLDER holds cases, see `alignment_cases.py`. Every second case is fitted on, the others tested on.
Prints, with a machine translation and without, the coefficients, the expected calibration error
(ten bins of equal width), the Brier score, and what a threshold lets through.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from alignment_cases import Case, cases, single, with_translations, without_blanks

from bilingual_pub.alignment import confidence
from bilingual_pub.alignment.aligner import align
from bilingual_pub.alignment.confidence import logistic

RIDGE, STEPS = 1.0, 30
"""How strongly coefficients are held near 0, and Newton's steps."""

THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)

Row = tuple[tuple[float, ...], bool]
"""What is known of a bead, and whether it is right."""


def rows(found: Sequence[Case], *, translated: bool) -> dict[bool, list[Row]]:
    """The beads of some cases, by whether they have both sides."""
    result = defaultdict(list)
    for one in found:
        with noted() as seen:
            made = align(one.source, one.target, one.langs, one.translated if translated else None)
        gold = single(one.gold)
        for bead in made.beads:
            for pairing in without_blanks([(bead.source, bead.target)], one):
                result[bead.paired].append((seen[int(bead.score) - 1], pairing in gold))
    return result


@contextmanager
def noted() -> Iterator[list[tuple[float, ...]]]:
    """Note what is known of every bead; its score is then its place in the list, from 1."""
    seen: list[tuple[float, ...]] = []

    def number(evidence: Sequence[float], _coefficients: Sequence[float]) -> float:
        seen.append(tuple(evidence))
        return float(len(seen))

    with patch.object(confidence, "logistic", number):
        yield seen


def fitted(data: Sequence[Row]) -> tuple[float, ...]:
    """The coefficients of a logistic regression, by Newton's method."""
    size = len(data[0][0])
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [-RIDGE * weight for weight in weights]
        bend = [[RIDGE * (a == b) for b in range(size)] for a in range(size)]
        for evidence, right in data:
            chance = logistic(evidence, weights)
            for a in range(size):
                slope[a] += (right - chance) * evidence[a]
                for b in range(size):
                    bend[a][b] += chance * (1 - chance) * evidence[a] * evidence[b]
        step = solved(bend, slope)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
    return tuple(round(weight, 3) for weight in weights)


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a positive definite system, by elimination."""
    lines = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(lines)
    for a in range(size):
        for b in range(size):
            if a != b:
                part = lines[b][a] / lines[a][a]
                lines[b] = [x - part * y for x, y in zip(lines[b], lines[a], strict=True)]
    return [lines[a][size] / lines[a][a] for a in range(size)]


def calibration(scored: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """The expected calibration error and the Brier score."""
    bins = defaultdict(list)
    for score, right in scored:
        bins[min(9, int(score * 10))].append((score, right))
    error = sum(abs(sum(s for s, _ in one) - sum(r for _, r in one)) for one in bins.values())
    brier = sum((score - right) ** 2 for score, right in scored)
    return error / len(scored), brier / len(scored)


def report(found: Sequence[Case], *, translated: bool) -> None:
    """Fit on every second case, test on the others, and print both."""
    fit, test = (rows(half, translated=translated) for half in (found[::2], found[1::2]))
    scored: list[tuple[float, bool]] = []
    for paired in (True, False):
        weights = fitted(fit[paired])
        print(f"({translated}, {paired}): {weights},")
        scored += [(logistic(evidence, weights), right) for evidence, right in test[paired]]
    error, brier = calibration(scored)
    print(f"expected calibration error {error:.3f}, Brier score {brier:.3f}")
    for threshold in THRESHOLDS:
        doubtful = [right for score, right in scored if score < threshold]
        sure = [right for score, right in scored if score >= threshold]
        print(
            f"from {threshold} on {len(sure)} beads, {share(sure):.1%} right; "
            f"below {len(doubtful)}, {share(doubtful):.1%} right"
        )


def share(right: Sequence[bool]) -> float:
    """The share that is right."""
    return sum(right) / max(1, len(right))


def main() -> None:
    """With a machine translation, and without."""
    found = with_translations(cases(Path(sys.argv[1])))
    for translated in (True, False):
        report(found, translated=translated)


if __name__ == "__main__":
    main()
