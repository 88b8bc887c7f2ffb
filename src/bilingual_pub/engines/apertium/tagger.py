"""An averaged perceptron that chooses among the readings that Apertium's own dictionary gives.

Collins (2002), “Discriminative training methods for hidden Markov models”, decoded greedily from
left to right; `tools/apertium_tables.py` trains it. It says what part of speech a word is and in
which form, never what the word means, and never anything that the dictionary does not allow.
"""

import gzip
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bilingual_pub.engines.apertium.units import TAG, Unit, unescape

Weights = Mapping[str, Mapping[str, float]]
"""For each feature the weight of each class of readings."""

VERBS = frozenset({"vblex", "vbser", "vbhaver", "vbdo", "vbmod", "vaux"})
FINITE = frozenset({"past", "pres", "pri"})
BORDERS = frozenset({"cnjsub", "rel", "cnjadv", "sent", "cnjcoo", "cm", "lquest"})
NONE = "_"
CLAUSE = 15
"""Words that a clause is searched back for its border, and less for a waiting auxiliary."""
WAITING = 8


@lru_cache(maxsize=50_000)
def classify_reading(reading: str) -> str:
    """The class of a reading: its tags, without the word.

    >>> classify_reading("use<n><sg>"), classify_reading("take<vblex><inf># part")
    ('n.sg', 'vblex.inf# part')
    """
    queue = "#" + reading.rsplit("#", 1)[1] if "#" in reading else ""
    return ".".join(TAG.findall(reading)) + queue


@lru_cache(maxsize=5_000)
def coarsen_class(whole: str) -> str:
    """The part of speech of a class, for a verb with its form.

    >>> coarsen_class("vblex.past"), coarsen_class("n.sg")
    ('vblex.past', 'n')
    """
    pos, *rest = whole.split(".")
    return f"{pos}.{rest[0]}" if rest and pos in VERBS else pos


def tell_shape(word: str) -> str:
    """What a word looks like: `X` all large, `Xx`, `d` a figure, `x`."""
    if word.isupper():
        return "X"
    if word[:1].isupper():
        return "Xx"
    return "d" if word[:1].isdigit() else "x"


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen of a sentence before anything is chosen, a list entry for each word."""

    words: Sequence[str]
    classes: Sequence[str]
    coarse: Sequence[str]
    shapes: Sequence[str]


def see_units(units: Sequence[Unit]) -> Sight:
    """What the tagger sees of some units."""
    surfaces = [unescape(unit.parts[0]) for unit in units]
    classes = [join_classes(unit.parts[1:]) for unit in units]
    return Sight(
        [surface.lower() for surface in surfaces],
        classes,
        [join_coarse(one) for one in classes],
        [tell_shape(surface) for surface in surfaces],
    )


@lru_cache(maxsize=20_000)
def join_classes(readings: tuple[str, ...]) -> str:
    """The classes that a word can be of; `*` for an unknown word."""
    if not readings or readings[0].startswith("*"):
        return "*"
    return "|".join(sorted({classify_reading(reading) for reading in readings}))


@lru_cache(maxsize=5_000)
def join_coarse(classes: str) -> str:
    """The same with coarse classes."""
    return "|".join(sorted({coarsen_class(one) for one in classes.split("|")}))


def look_back(done: Sequence[str], words: Sequence[str], place: int) -> tuple[str, str]:
    """Whether the clause has a finite verb, and how it began with what waits for its verb."""
    finite, border = "0", "-"
    for back in range(place - 1, max(-1, place - CLAUSE - 2), -1):
        pos, _dot, form = done[back].partition(".")
        if pos in VERBS and (form in FINITE or pos == "vaux"):
            finite = "1"
        if pos in BORDERS:
            border = pos
            break
    waiting = "-"
    for back in range(place - 1, max(-1, place - WAITING - 1), -1):
        pos = done[back].partition(".")[0]
        if pos in {"vaux", "vbmod", "vbdo"} or words[back] == "to":
            waiting = "v"
            break
        if pos in {"adv", "cm", "preadv"}:
            continue
        if pos == "prn":
            waiting = "q"
            continue
        break
    return finite, border + waiting


def list_features(place: int, sight: Sight, done: Sequence[str]) -> tuple[str, ...]:
    """What is known of the word at a place when its reading is chosen."""
    words, coarse = sight.words, sight.coarse
    last = len(words) - 1
    finite, clause = look_back(done, words, place)
    word, classes, shape = words[place], sight.classes[place], sight.shapes[place]
    done1 = done[place - 1] if place else NONE
    done2 = done[place - 2] if place > 1 else NONE
    word1 = words[place - 1] if place else NONE
    word2 = words[place - 2] if place > 1 else NONE
    next1 = words[place + 1] if place < last else NONE
    next2 = words[place + 2] if place + 1 < last else NONE
    class1 = coarse[place + 1] if place < last else NONE
    class2 = coarse[place + 2] if place + 1 < last else NONE
    class3 = coarse[place + 3] if place + 2 < last else NONE
    return (
        f"w={word}",
        f"a={classes}",
        f"p1={done1}",
        f"p12={done1}{done2}",
        f"w1={word1}",
        f"w1w={word1} {word}",
        f"wn={word} {next1}",
        f"n1={next1}",
        f"c1={class1}",
        f"c12={class1}{class2}",
        f"n2={next2}",
        f"p1a={done1}{classes}",
        f"p1c1={done1}/{class1}",
        f"p1w={done1}{word}",
        f"p12a={done1}{done2}{classes}",
        f"wc1={word}{class1}",
        f"ac1={classes}{class1}",
        f"ac12={classes}{class1}{class2}",
        f"s3={word[-3:]}{classes}",
        f"sh={shape}{classes}",
        f"fin={finite}{classes}",
        f"sub={clause}{classes}",
        f"finw={finite}{word}",
        f"sfc={clause}{finite}{class1}{classes}",
        f"p2={done2}",
        f"c3={class3}{classes}",
        f"w1n1={word1}/{next1}",
        f"first={'y' if place == 0 else 'n'}{classes}",
        f"pac={done1}{classes}{class1}",
        f"w2={word2}",
    )


@dataclass(frozen=True, slots=True)
class Tagger:
    """What was learned; it chooses a reading for every word."""

    weights: Weights

    def choose(self, units: Sequence[Unit]) -> list[str]:
        """One reading of each unit, in order; of an unknown word the mark that says so."""
        sight = see_units(units)
        done: list[str] = []
        chosen: list[str] = []
        for place, unit in enumerate(units):
            reading = self._choose(place, unit.parts, sight, done)
            chosen.append(reading)
            done.append(
                "*" + sight.shapes[place]
                if reading.startswith("*")
                else coarsen_class(classify_reading(reading))
            )
        return chosen

    def _choose(self, place: int, parts: tuple[str, ...], sight: Sight, done: Sequence[str]) -> str:
        """The best reading of a unit; the first of those that differ in the word alone."""
        if len(parts) < 3 or parts[1].startswith("*"):  # noqa: PLR2004 - the word and one reading
            return parts[-1]
        by_class: dict[str, str] = {}
        for reading in parts[1:]:
            by_class.setdefault(classify_reading(reading), reading)
        if len(by_class) == 1:
            return parts[1]
        return by_class[self.choose_class(list_features(place, sight, done), list(by_class))]

    def choose_class(self, features: Sequence[str], classes: Sequence[str]) -> str:
        """The class with the highest sum of weights; the first of equals."""
        scores = self.weigh(features, classes)
        return max(classes, key=scores.__getitem__)

    def weigh(self, features: Sequence[str], classes: Sequence[str]) -> dict[str, float]:
        """The sum of weights of each class."""
        scores = dict.fromkeys(classes, 0.0)
        for feature in features:
            weights = self.weights.get(feature)
            if weights:
                for one in scores.keys() & weights.keys():
                    scores[one] += weights[one]
        return scores


def read_weights(path: Path) -> dict[str, dict[str, float]]:
    """The weights in a file: a line for each feature, then class and weight in turn, by tabs."""
    weights: dict[str, dict[str, float]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            feature, *rest = line.rstrip("\n").split("\t")
            weights[feature] = dict(zip(rest[::2], map(float, rest[1::2]), strict=True))
    return weights
