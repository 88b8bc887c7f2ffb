"""What Apertium's confidence means: fitted on people's translations, and tested on others.

    python benchmarks/apertium_confidence.py FOLDER TEST.en TEST.es [--write]

FOLDER has a file a source, `NAME.tsv`, English and Spanish with a tab between; `CORPORA` says which
are read, where they are from and on what terms, and how many sentences are taken of each. The other
two files, TICO-19's test lines, take no part in the fit. For each direction the sentences are
translated with the installed Apertium, and the roughest fifth is that with the lowest sentence chrF
(sacrebleu). `--write` puts what was fitted in the place of `engines/apertium/calibration/`.

Run it again with `--write` whenever the pipeline or a dictionary translates otherwise.
"""

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from regression import Numbers, calibration_error, found, interval, regression, sigmoid
from sacrebleu.metrics.chrf import CHRF

from bilingual_pub.engines import Sentence
from bilingual_pub.engines.apertium import ENGINE, ApertiumEngine
from bilingual_pub.engines.apertium.confidence import (
    FEATURES,
    ScoredDraft,
    compute_features,
    find_calibration_file,
    parse_calibration,
    split_words,
)
from bilingual_pub.model import Run
from bilingual_pub.protect import find_protected_spans

CORPORA = {
    "bitcoin-org": (120, "MIT", "github.com/bitcoin-dot-org/Bitcoin.org"),
    "cms-income-verification": (120, "CC0-1.0", "github.com/DSACMS/iv-cbv-payroll"),
    "eff-ssd": (120, "CC-BY-3.0-US", "github.com/EFForg/ssd-l10n"),
    "europarl-sample": (300, "free, the source to be named", "Europarl v7 (Koehn 2005)"),
    "gdpr": (120, "CC-BY-4.0 (2011/833/EU)", "Regulation (EU) 2016/679"),
    "globalvoices-pivot": (900, "CC-BY-3.0", "Global Voices, through OPUS"),
    "housing-bloom": (120, "Apache-2.0", "github.com/bloom-housing/bloom"),
    "kolibri": (100, "MIT", "github.com/learningequality/kolibri"),
    "login-gov-idp": (120, "CC0-1.0", "github.com/18F/identity-idp"),
    "login-gov-site": (120, "CC0-1.0", "github.com/18F/identity-site"),
    "open-contracting": (120, "Apache-2.0", "github.com/open-contracting/standard"),
    "open-science-handbook": (120, "CC0-1.0", "Open Science Training Handbook"),
    "opendatahandbook": (120, "CC-BY-4.0", "github.com/okfn/opendatahandbook"),
    "opensource-guide": (120, "CC-BY-4.0", "github.com/github/opensource.guide"),
    "openstax-estadistica": (120, "CC-BY-4.0", "OpenStax, Introductory Statistics"),
    "simplereport": (120, "CC0-1.0", "github.com/CDCgov/prime-simplereport"),
    "tatoeba": (300, "CC-BY-2.0-FR", "tatoeba.org"),
    "tico19-nontest": (720, "CC0-1.0", "TICO-19, the development part"),
    "vita-min": (120, "MIT", "github.com/codeforamerica/vita-min"),
}
"""How many sentences are taken of each source at the most, its licence, and where it is from.

Only numbers come out of them: how often each word was right, and the weights.
"""

SEED = 14
LONGEST = 50
"""Words; longer lines are seldom one sentence."""

MARKUP = frozenset("{}<>`%|_=")

RATIOS = (0.5, 1.8)
"""Letters of one side to those of the other; outside, they seldom say the same."""

FOLDS = 10
ROUGH, FLAGGED = 0.2, 0.1
"""The shares of sentences that count as rough, and that are flagged."""

SHRINK = 4
"""So many sightings of a word, half of them right, are added to its own."""

LEAST = 2
"""A word seen less often is left out."""

LENGTHS = (1, 4, 7, 12, 20, 1000)

Rows = list[tuple[str, str]]


@dataclass
class Recorder:
    """Takes the place of the engine's measure, and keeps what it is asked about."""

    drafts: list[ScoredDraft] = field(default_factory=list)
    rough_below: float = 0.0

    def confidence(self, draft: ScoredDraft) -> None:
        """Nothing yet."""
        self.drafts.append(draft)


class Judged(NamedTuple):
    """Drafts, what people wrote, and the chrF of each, from 0 to 100."""

    drafts: list[ScoredDraft]
    references: list[str]
    scores: Numbers


class Fit(NamedTuple):
    """What is written, and what each sentence that it was fitted on was given without its help."""

    weights: Numbers
    right: dict[str, float]
    held_out: Numbers


def sampled(folder: Path) -> Iterator[tuple[str, Rows]]:
    """The sentences of each source; the same at every run."""
    for name, (most, *_said) in CORPORA.items():
        lines = (folder / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
        rows = sorted(
            {(p[0].strip(), p[1].strip()) for line in lines if (p := line.split("\t"))[1:]}
        )
        usable = [row for row in rows if is_usable(*row)]
        yield name, random.Random(SEED).sample(usable, min(most, len(usable)))  # noqa: S311


def is_usable(one: str, other: str) -> bool:
    """Whether two lines look like a sentence and its translation."""
    return (
        0 < len(split_words(one)) <= LONGEST
        and bool(split_words(other))
        and RATIOS[0] <= len(one) / len(other) <= RATIOS[1]
        and not MARKUP.intersection(one + other)
    )


def judged(rows: Rows, pair: tuple[str, str]) -> Judged:
    """Translate the sentences as the engine does for anybody, each a document of its own."""
    recorder = Recorder()
    documents = [[Sentence((Run(text),), find_protected_spans(text, *pair))] for text, _ in rows]
    with ENGINE.open_engine(*pair) as engine:
        if not isinstance(engine, ApertiumEngine):
            raise TypeError(engine)
        engine.measure = recorder
        engine.translate(documents)
    references = [reference for _, reference in rows]
    chrf = CHRF()
    scores = [
        chrf.sentence_score(draft.text.strip(), [reference]).score
        for draft, reference in zip(recorder.drafts, references, strict=True)
    ]
    return Judged(recorder.drafts, references, np.array(scores))


def right_words(some: Sequence[tuple[ScoredDraft, str]]) -> dict[str, float]:
    """For each word that Apertium wrote how often a person's translation had it, in hundredths."""
    wrote: Counter[str] = Counter()
    had: Counter[str] = Counter()
    for draft, reference in some:
        theirs = set(split_words(reference))
        ours = set(split_words(draft.text))
        wrote.update(ours)
        had.update(ours & theirs)
    return {
        word: round((had[word] + SHRINK / 2) / (times + SHRINK), 2)
        for word, times in wrote.items()
        if times >= LEAST
    }


def matrix(drafts: Sequence[ScoredDraft], right: Mapping[str, float]) -> Numbers:
    """A row of features a draft, with a 1 before."""
    return np.array([(1.0, *compute_features(draft, right)) for draft in drafts])


def fitted(known: Judged) -> Fit:
    """The words and the weights; no sentence has a say in how often its own words were right."""
    fold = np.random.default_rng(SEED).integers(0, FOLDS, len(known.drafts))
    both = list(zip(known.drafts, known.references, strict=True))
    seen = np.zeros((len(both), len(FEATURES) + 1))
    for number in range(FOLDS):
        right = right_words([both[place] for place in np.flatnonzero(fold != number)])
        here = np.flatnonzero(fold == number)
        seen[here] = matrix([known.drafts[place] for place in here], right)
    fine = (known.scores > np.quantile(known.scores, ROUGH)).astype(np.float64)
    held_out = np.zeros(len(both))
    for number in range(FOLDS):
        others = fold != number
        held_out[~others] = sigmoid(seen[~others] @ regression(seen[others], fine[others]))
    return Fit(regression(seen, fine), right_words(both), held_out)


def same_length(sure: Numbers, known: Judged) -> float:
    """The mean area within fifths of like length, each with a roughest fifth of its own."""
    lengths = np.array([len(split_words(draft.source)) for draft in known.drafts])
    options = np.argsort(lengths, kind="stable")
    areas = []
    for part in np.array_split(options, 5):
        rough = known.scores[part] <= np.quantile(known.scores[part], ROUGH)
        areas.append(found(sure[part], rough))
    return float(np.mean(areas))


def as_data(pair: tuple[str, str], fit: Fit, identity: str, counts: Mapping[str, int]) -> Any:  # noqa: ANN401 - JSON
    """What is kept of a fit."""
    by_share: defaultdict[int, list[str]] = defaultdict(list)
    for word, share in sorted(fit.right.items()):
        by_share[round(share * 100)].append(word)
    constant, *weights = (round(float(weight), 4) for weight in fit.weights)
    return {
        "pair": "-".join(pair),
        "made by": "benchmarks/apertium_confidence.py",
        "measured with": identity,
        "sources": [
            f"{name}: {counts[name]} sentences; {where}; {terms}"
            for name, (_most, terms, where) in CORPORA.items()
        ],
        "constant": constant,
        "weights": dict(zip(FEATURES, weights, strict=True)),
        "rough below": round(float(np.quantile(fit.held_out, FLAGGED)), 4),
        "right words by percent": {
            str(share): " ".join(words) for share, words in sorted(by_share.items())
        },
    }


def report(pair: tuple[str, str], known: Judged, fit: Fit, data: Any, test: Judged) -> None:  # noqa: ANN401 - JSON
    """Print the figures of one direction."""
    calibration = parse_calibration(data)
    sure = np.array([calibration.confidence(draft) for draft in test.drafts])
    before = np.array([1 - draft.marked / max(draft.words, 1) for draft in test.drafts])
    cut = np.quantile(known.scores, ROUGH)
    worst = test.scores <= np.quantile(test.scores, ROUGH)
    worst_known = known.scores <= cut
    flagged = sure < calibration.rough_below
    flagged_known = fit.held_out < calibration.rough_below
    low, high = interval(sure, worst)
    print(f"\n{pair[0]}→{pair[1]}: {len(known.drafts)} sentences to fit, {len(sure)} to test\n")
    print("| | sentences of the fit, held out in turn | test sentences |\n|---|---:|---:|")
    print(
        f"| worst fifth found, AUC | {found(fit.held_out, worst_known):.3f}"
        f" | {found(sure, worst):.3f} ({low:.3f} to {high:.3f}) |"
    )
    print(
        f"| the same among sentences of like length | {same_length(fit.held_out, known):.3f}"
        f" | {same_length(sure, test):.3f} |"
    )
    print(f"| AUC of the share of unmarked words | | {found(before, worst):.3f} |")
    print(
        f"| calibration error | {calibration_error(fit.held_out, ~worst_known):.3f}"
        f" | {calibration_error(sure, test.scores > cut):.3f} |"
    )
    print(f"| flagged as rough | {FLAGGED:.3f} | {flagged.mean():.3f} |")
    print(
        f"| of these in the worst fifth | {worst_known[flagged_known].mean():.3f}"
        f" | {worst[flagged].mean():.3f} |"
    )
    print("\n| words | sentences of the fit | confidence | truly not rough | flagged |")
    print("|---|---:|---:|---:|---:|")
    lengths = np.array([len(split_words(draft.source)) for draft in known.drafts])
    for start, end in pairwise(LENGTHS):
        here = (lengths >= start) & (lengths < end)
        print(
            f"| {start} to {end - 1} | {here.sum()} | {fit.held_out[here].mean():.2f}"
            f" | {(~worst_known)[here].mean():.2f} | {flagged_known[here].mean():.2f} |"
        )


def main() -> None:
    """Fit, test, print, and write what was fitted."""
    folder, english, spanish = map(Path, sys.argv[1:4])
    samples = dict(sampled(folder))
    lines = (path.read_text(encoding="utf-8").splitlines() for path in (english, spanish))
    fit_rows = [row for rows in samples.values() for row in rows]
    test_rows = [
        (en, es) for en, es in zip(*lines, strict=True) if split_words(en) and split_words(es)
    ]
    seen = set(test_rows)
    fit_rows = [row for row in fit_rows if row not in seen]
    for pair in (("en", "es"), ("es", "en")):
        known, test = (
            judged(rows if pair[0] == "en" else [(es, en) for en, es in rows], pair)
            for rows in (fit_rows, test_rows)
        )
        fit = fitted(known)
        with ENGINE.open_engine(*pair) as engine:
            version = f"{engine.name} {engine.version}"
        data = as_data(pair, fit, version, {name: len(rows) for name, rows in samples.items()})
        report(pair, known, fit, data, test)
        if "--write" in sys.argv:
            text = json.dumps(data, ensure_ascii=False, indent=1)
            find_calibration_file(pair).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
