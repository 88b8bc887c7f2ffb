"""What Argos's confidence means: the share of words that were right, by the model's own score.

    python benchmarks/argos_confidence.py [SOURCE_TEXT TARGET_TEXT]

Translates sentences with the toy packages: some like those that they learned, some with words that
they never saw, and, where two files are named, English and Spanish, the lines of these, which they
can't translate. From every other sentence it makes the table of confidence.py, by isotonic
regression; on the rest it measures how far the confidence is from the truth, as the expected
calibration error (Guo et al. 2017).
"""

import math
import re
import sys
from collections import Counter
from pathlib import Path

from toy import Rows, held_out, toy_package, with_unknown_words

from bilingual_pub.engines.argos.model import Model
from bilingual_pub.engines.neural.confidence import calibrate_probability
from bilingual_pub.engines.neural.model import ModelRequest

WORD = re.compile(r"\w+|[^\w\s]")
LINES = 250
LONGEST = 200
BINS = 16

Points = list[tuple[float, float]]


def right_words(draft: str, reference: str) -> float:
    """The share of a draft's words and signs that a person's translation has too."""
    wrote, wanted = (Counter(WORD.findall(text.lower())) for text in (draft, reference))
    return (wrote & wanted).total() / max(wrote.total(), 1)


def corpus(source: str, target: str, files: list[str]) -> Rows:
    """Sentences that the toy knows, knows in part, and does not know, with their translations."""
    rows = held_out(source, target)
    rows += with_unknown_words(rows, source)
    if files:
        texts = [Path(name).read_text(encoding="utf-8").splitlines() for name in files]
        both = zip(*(texts if source == "en" else texts[::-1]), strict=True)
        rows += [(first, second) for first, second in both if len(first) < LONGEST][:LINES]
    return rows


def measured(source: str, target: str, files: list[str]) -> Points:
    """For each sentence the mean probability of a token, and the share of right words."""
    rows = corpus(source, target, files)
    drafts = Model(toy_package(source, target)).translate(
        [ModelRequest(first) for first, _ in rows]
    )
    return [
        (math.exp(min(draft.score, 0)), right_words(draft.text, reference))
        for draft, (_, reference) in zip(drafts, rows, strict=True)
    ]


def isotonic(points: Points) -> Points:
    """Means of equal bins, made to rise: the pool adjacent violators algorithm."""
    points = sorted(points)
    size = math.ceil(len(points) / BINS)
    pools: list[tuple[float, float, int]] = []
    for start in range(0, len(points), size):
        part = points[start : start + size]
        pools.append((*(sum(side) / len(part) for side in zip(*part, strict=True)), len(part)))
        while len(pools) > 1 and pools[-2][1] >= pools[-1][1]:
            (x1, y1, n1), (x2, y2, n2) = pools.pop(), pools.pop()
            whole = n1 + n2
            pools.append(((x1 * n1 + x2 * n2) / whole, (y1 * n1 + y2 * n2) / whole, whole))
    return [(round(x, 3), round(y, 2)) for x, y, _ in pools]


def calibration_error(points: Points, table: Points) -> float:
    """The mean distance between confidence and truth, over ten bins of confidence."""
    bins: dict[int, Points] = {}
    for probability, right in points:
        sure = calibrate_probability(probability, table)
        bins.setdefault(min(int(sure * 10), 9), []).append((sure, right))
    gaps = (abs(sum(sure - right for sure, right in part)) for part in bins.values())
    return sum(gaps) / len(points)


def main() -> None:
    """Print the table, and the error on sentences that it was not made from."""
    files = sys.argv[1:3]
    points = [point for pair in (("en", "es"), ("es", "en")) for point in measured(*pair, files)]
    table = [(0.0, 0.0), *isotonic(points[::2]), (1.0, 1.0)]
    print("| mean probability of a token | share of right words |\n|---|---|")
    for probability, right in table:
        print(f"| {probability:.3f} | {right:.2f} |")
    rest = points[1::2]
    bare = [(0.0, 0.0), (1.0, 1.0)]
    print(
        f"\ncalibration error on {len(rest)} other sentences: {calibration_error(rest, table):.3f}"
    )
    print(f"of the bare probability: {calibration_error(rest, bare):.3f}")


if __name__ == "__main__":
    main()
