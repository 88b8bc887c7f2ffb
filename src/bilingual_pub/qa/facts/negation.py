"""Negation: one side denies more often than the other has any words for.

What denies is counted on both sides, kind by kind, from the lists of words of each language. Of a
kind that both sides have, so much is taken away as they have in common. “Not” and “without” that
are left over must be said by some other word that denies or limits: “avoid”, “lacks”, “few”.
Spanish denies twice what English denies once, so each side is counted at the least and the most.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bilingual_pub.model import Flag
from bilingual_pub.qa.facts.phrases import Phrases
from bilingual_pub.qa.facts.words import denying

CHECK = "negation"

SURE = ("no", "without")
"""The kinds that must be denied on the other side too."""

PREFIXED = "non"
"""The kind that the other side may say with “no”, and which then answers no other: non-members."""

NEAR = 0.4
"""Share of a text that what says the same may stand apart in two languages."""

CLOSE = 25
"""Characters between two words that deny as one: no tiene ninguna."""

ALSO = "also"
"""The words of a kind that need not deny again behind one that does: nada, nor."""

NOTHING = "nothing"
"""The phrases that hold such a word and deny nothing."""

ENDS = re.compile(r"[.;:?!]")


@dataclass(frozen=True, slots=True)
class Denials:
    """What denies in a text, kind by kind: how often at the least and the most.

    `places` are where it does, from 0, the start, to 1, the end; `words` the first of each kind.
    """

    least: Counter[str]
    most: Counter[str]
    places: dict[str, list[float]]
    words: dict[str, str]


def compare_negation(
    source: str, target: str, source_lang: str, target_lang: str
) -> Iterator[Flag]:
    """A flag where one side denies and the other surely does not; languages without a region.

    >>> list(compare_negation("Do not park here.", "Estacione aquí.", "en", "es"))
    [Flag(check='negation', source='not', target='')]
    """
    if not (denying(source_lang) and denying(target_lang)):
        return
    one, other = count_denials(source, source_lang), count_denials(target, target_lang)
    if kind := find_undenied(one, other):
        yield Flag(CHECK, source=one.words[kind])
    if kind := find_undenied(other, one):
        yield Flag(CHECK, target=other.words[kind])


def find_undenied(here: Denials, there: Denials) -> str:
    """The kind of which more is denied here than anything there can say; empty if there is none."""
    left = {kind: here.least[kind] - there.most[kind] for kind in (*SURE, PREFIXED)}
    wanted = sum(number for number in left.values() if number > 0)
    if not wanted:
        return ""
    wanting = sorted(place for kind in SURE for place in here.places.get(kind, ()))
    answers = sum(
        min(there.most[kind] - here.least[kind], count_near(there.places[kind], wanting))
        for kind in there.most
        if left.get(kind, 0) <= 0 and there.most[kind] > here.least[kind]
    )
    said = [kind for kind in SURE if here.least[kind]]
    return max(said, key=lambda kind: left[kind], default="") if wanted > answers else ""


def count_near(places: list[float], others: list[float]) -> int:
    """How many places are about as far into their text as one of some others, in order."""
    return sum(
        bisect_left(others, place - NEAR) < bisect_right(others, place + NEAR) for place in places
    )


def count_denials(text: str, lang: str) -> Denials:
    """What denies in a text of a language without a region."""
    least: Counter[str] = Counter()
    most: Counter[str] = Counter()
    places: dict[str, list[float]] = {}
    words: dict[str, str] = {}
    lowered = text.lower().replace("\u2019", "'")
    last = None
    for kind, match in load_phrases(lang).found(lowered):
        if kind == NOTHING:
            continue
        place = match.start() / len(lowered)
        if kind not in (*SURE, ALSO):
            places.setdefault(kind, []).append(place)
            least[kind] += 1
            most[kind] += 1
            continue
        between = None if last is None else lowered[last : match.start()]
        repeats = between is not None and not ENDS.search(between) and match[0] in load_also(lang)
        last, sure = match.end(), "no" if kind == ALSO else kind
        places.setdefault(sure, []).append(place)
        if not repeats:
            least[sure] += 1
            words.setdefault(sure, match[0])
        if not repeats or len(between or "") > CLOSE:
            most[sure] += 1
    return Denials(least, most, places, words)


@cache
def load_also(lang: str) -> frozenset[str]:
    """The words of a language that need not deny again."""
    return frozenset(denying(lang).get(ALSO, ()))


@cache
def load_phrases(lang: str) -> Phrases:
    """Everything that denies in a language."""
    return Phrases(
        ((phrase, kind) for kind, some in denying(lang).items() for phrase in some), NOTHING
    )
