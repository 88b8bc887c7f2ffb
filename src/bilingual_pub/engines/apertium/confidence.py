"""How much a draft by Apertium deserves to be trusted, as one number.

The number is the chance, from 0 to 1, that a sentence is not among the roughest fifth: those
that were least like a person's translation, by chrF (Popović 2015), where one was known. It is a
logistic regression on five things that are seen in the source and the draft alone, and on no
other sentence. `benchmarks/apertium_confidence.py` fits it and says how well it finds them; what
it found lies in `calibration/`, a file a pair. A pair without a file was never measured, and its
drafts have no number.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

FOLDER = Path(str(files("bilingual_pub.engines.apertium"))) / "calibration"

WORD = re.compile(r"[^\W\d_]+")

STEM = 4
"""Two words whose first letters, so many, are the same are taken for relatives: información."""

UNSEEN = 0.5
"""What is thought of a word that the calibration has not."""


@dataclass(frozen=True, slots=True)
class ScoredDraft:
    """A sentence and what Apertium made of it.

    Attributes:
        source: the sentence.
        text: its translation, as it is printed.
        words: how many words Apertium was to translate; what was kept is not among them.
        marked: how many of them it marked: `*` not in the dictionary, `@` no translation, `#` no
            such form in the target language (wiki.apertium.org/wiki/Apertium_stream_format).
    """

    source: str
    text: str
    words: int
    marked: int


class ConfidenceMeasure(Protocol):
    """What gives a draft its number."""

    @property
    def rough_below(self) -> float:
        """A draft with a lower number is rough."""

    def confidence(self, draft: ScoredDraft) -> float | None:
        """The number, from 0 to 1; None where nobody measured it."""


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """For pairs of languages whose drafts were never set beside a person's translations."""

    rough_below: float = 0.0

    def confidence(self, draft: ScoredDraft) -> float | None:  # noqa: ARG002 - as `ConfidenceMeasure` has it
        """None, for every draft."""
        return None


@dataclass(frozen=True)
class Calibration:
    """What was measured for one pair of languages.

    Attributes:
        weights: of the regression: one for each of `FEATURES`, and before them the constant.
        right: for a word of the target language, how often a person's translation had it too where
            Apertium wrote it.
        rough_below: a tenth of the sentences that it was measured with have a lower number.
    """

    weights: tuple[float, ...]
    right: Mapping[str, float]
    rough_below: float

    def confidence(self, draft: ScoredDraft) -> float:
        """The chance that a draft is not among the roughest fifth.

        Where nothing was to be translated nothing can be rough: 1, but 0 where nothing came back.
        """
        if not draft.words:
            return 1.0 if draft.text.strip() else 0.0
        constant, *weights = self.weights
        seen = compute_features(draft, self.right)
        return compute_chance(constant + sum(w * x for w, x in zip(weights, seen, strict=True)))


FEATURES = ("length", "marked", "letters", "related", "right")
"""What `compute_features` sees, in its order."""


def compute_features(draft: ScoredDraft, right: Mapping[str, float]) -> tuple[float, ...]:
    """What tells a rough draft: see `FEATURES`.

    - the logarithm of the number of words: one wrong word is more of a short sentence;
    - the share of words that Apertium marked;
    - the letters of a word, on average: short words are the ones with many meanings;
    - the share of letters in words that begin like one of the source: names, and `información`
      for `information`, which are seldom wrong;
    - how often these words were right elsewhere, an average by letters.
    """
    source, text = split_words(draft.source), split_words(draft.text)
    letters = max(sum(map(len, text)), 1)
    stems = {word[:STEM] for word in source if len(word) >= STEM}
    related = sum(len(word) for word in text if word[:STEM] in stems)
    known = sum(len(word) * right.get(word, UNSEEN) for word in text)
    return (
        math.log(max(len(source), 1)),
        draft.marked / max(draft.words, 1),
        letters / max(len(text), 1),
        related / letters,
        known / letters if text else UNSEEN,
    )


def split_words(text: str) -> list[str]:
    """The words of a text in small letters, without figures."""
    return WORD.findall(text.lower())


def compute_chance(odds: float) -> float:
    """The logistic function.

    >>> compute_chance(0), round(compute_chance(2), 3), compute_chance(-1000)
    (0.5, 0.881, 0.0)
    """
    return 1 / (1 + math.exp(-odds)) if odds > -700 else 0.0  # noqa: PLR2004 - exp's own limit


def find_calibration_file(pair: tuple[str, str]) -> Path:
    """Where what was measured for a pair of languages lies, if it was."""
    return FOLDER / f"{pair[0]}-{pair[1]}.json"


@cache
def load_measure(pair: tuple[str, str]) -> ConfidenceMeasure:
    """What was measured for a pair of languages, without their regions."""
    path = find_calibration_file(pair)
    if not path.is_file():
        return Unmeasured()
    return parse_calibration(json.loads(path.read_text(encoding="utf-8")))


def parse_calibration(data: Mapping[str, Any]) -> Calibration:
    """A calibration as its file holds it."""
    weights = (data["constant"], *(data["weights"][name] for name in FEATURES))
    right = {
        word: int(share) / 100
        for share, words in data["right words by percent"].items()
        for word in words.split()
    }
    return Calibration(weights, right, data["rough below"])
