"""A candidate measured: it translates the test set, and its drafts are compared with a person's."""

import time
from dataclasses import dataclass

from bilingual_pub.engines import Sentence
from bilingual_pub.evaluation.candidates import Candidate
from bilingual_pub.evaluation.chrf import measure_chrf
from bilingual_pub.evaluation.test_set import find_test_pair, hash_test_set, read_test_set
from bilingual_pub.i18n import _
from bilingual_pub.model import Run
from bilingual_pub.protect import find_protected_spans

QUICK, CAREFUL, ROUGH = 65.0, 55.0, 45.0
"""The least chrF for each word (docs/models.md says how they were chosen)."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """What came of it.

    Attributes:
        identity: all that decided the drafts: of another engine or package it says nothing.
        test_set: the hash of what was translated.
        version: of the engine, as a person would name it.
        chrf: chrF2, from 0 to 100.
        words_per_second: of the source, on this computer, once everything was loaded.
    """

    identity: str
    test_set: str
    version: str
    chrf: float
    words_per_second: float


def measure_candidate(candidate: Candidate) -> Measurement:
    """Translate the test set of a candidate's pair, and score that.

    Raises:
        EngineError: the candidate can't be loaded, or failed.
        KeyError: there is no test set for its pair.
    """
    pair = find_test_pair(candidate.pair) or candidate.pair
    lines = read_test_set(pair)
    sources = [source for source, _reference in lines]
    # Each sentence is a document of its own: no two of them are of the same article.
    documents = [
        [Sentence((Run(text),), tuple(find_protected_spans(text, *candidate.pair)))]
        for text in sources
    ]
    with candidate.open_engine() as engine:
        engine.translate(documents[:1])
        started = time.perf_counter()
        translations = engine.translate(documents)
        seconds = time.perf_counter() - started
        identity, version = engine.identity, engine.version
    drafts = ["".join(run.text for run in made.runs) for [made] in translations]
    return Measurement(
        identity,
        hash_test_set(pair),
        version,
        round(measure_chrf(drafts, [reference for _source, reference in lines]), 1),
        round(sum(len(text.split()) for text in sources) / max(seconds, 1e-6), 1),
    )


def describe_quality(chrf: float) -> str:
    """What a chrF means for whoever has to correct the drafts, in the user's language."""
    if chrf >= QUICK:
        return _("good enough to correct quickly")
    if chrf >= CAREFUL:
        return _("needs a careful reader")
    if chrf >= ROUGH:
        return _("rough: many sentences must be rewritten")
    return _("mostly wrong: of no use for a handout")
