"""Negation: one side denies where the other has nothing that says the same.

What denies is found on both sides with the lists of words of each language, kind by kind, and what
says the same is matched: “not” with “no”, “avoid” with “evitar”, those first that stand about as
far into their texts, seen from the words around them that both texts have. “Not” and “without”
that find none of their own must be said by some other word close by that denies or limits:
“avoid”, “lacks”, “few”, and that is not the partner of another. Two that deny as one, “not
uncommon”, answer no single one. Spanish denies twice what English denies once: a second word of one
sentence may answer but needs no answer. A translation whose own denial is broken is told first (see
`concord`).
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache
from math import inf

from bilingual_pub.model import Flag
from bilingual_pub.qa.facts.concord import KINDS, find_bare_negative
from bilingual_pub.qa.facts.places import Places, find_around, map_places, pair_off
from bilingual_pub.qa.facts.words import Phrases, denying

CHECK = "negation"

SURE = ("no", "without", "non", "pending")
"""The kinds that must be denied on the other side too."""

ALSO = "also"
"""The words of a kind that need not deny again behind one that does: nada, nor."""

JOINED = "joined"
"""The words of a kind that deny no more right behind one that does: cannot or will not."""

NOTHING = "nothing"
"""The phrases that hold such a word and deny nothing."""

TURNING = ("non", "prefix", "lack", "fail", "few")
"""The kinds that mean the opposite when they are denied: not unlike, not less."""

GAP = 25
"""Characters between a word that denies and the word that it denies: not relatively unlikely."""

YET = "yet"
"""The kind that says only “not yet”: still."""

CLOSE = 25
"""Characters between two words that deny as one: no tiene ninguna."""

FAR_LEAST, FAR_SHARE = 80, 0.3
"""How far apart two of one kind may stand: characters, or share of a text, whichever is more."""

NEAR_LEAST, NEAR_SHARE = 55, 0.1
"""The same for two of different kinds, unless both are `SURE`."""

OF_ONE_KIND = 0.5
"""What a character between two of one kind counts."""

OTHER_SURE, OTHER_SOFT, SURE_AND_SOFT = 15, 5, 25
"""Characters that two of different kinds count as farther: both sure, none, only one."""

ALIKE = ({"without", "lack"}, {"non", "prefix"}, {"pending", "yet"})
"""The kinds of which one is sure and which say the same all the same."""

UNNEEDED = 10
"""Characters that a word which needs no answer counts as farther from one that is sure."""

ENDS = re.compile(r"[.;:?!](?!\S)")


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that denies: its kind, where it starts and ends, and whether it needs an answer."""

    kind: str
    start: int
    end: int
    word: str
    needed: bool


def compare_negation(
    source: str, target: str, source_lang: str, target_lang: str
) -> Iterator[Flag]:
    """A flag where one side denies and the other surely does not; languages without a region.

    >>> list(compare_negation("Do not park here.", "Estacione aquí.", "en", "es"))
    [Flag(check='negation', source='not', target='')]
    """
    if not (denying(source_lang) and denying(target_lang)):
        return
    if word := find_bare_negative(target, target_lang):
        yield Flag(CHECK, target=word)
        return
    one, other = list(find_denials(source, source_lang)), list(find_denials(target, target_lang))
    if not any(denial.needed for denial in (*one, *other)):
        return
    answered, answering = match_denials(one, other, map_places(source.lower(), target.lower()))
    if word := find_undenied(one, answered):
        yield Flag(CHECK, source=word)
    if word := find_undenied(other, answering):
        yield Flag(CHECK, target=word)


def find_undenied(denials: list[Denial], answered: Container[int]) -> str:
    """The first word that needs an answer and has none; empty if there is none."""
    for number, denial in enumerate(denials):
        if (
            denial.needed
            and number not in answered
            and not is_answered_later(denials, number, answered)
        ):
            return denial.word
    return ""


def is_answered_later(denials: list[Denial], number: int, answered: Container[int]) -> bool:
    """Whether the next word that denies is a repetition that took the answer: no agua ni jabón."""
    behind = number + 1
    if behind >= len(denials) or behind not in answered:
        return False
    return denials[behind].kind in SURE and not denials[behind].needed


def match_denials(
    one: list[Denial], other: list[Denial], places: Places
) -> tuple[set[int], set[int]]:
    """Which denials of each side, by number, the other side answers."""
    partners = pair_off(find_candidates(one, other, places))
    back = {there: here for here, there in partners.items()}
    answered, answering = set(partners), set(back)
    for here, there in partners.items():
        if one[here].kind not in SURE or other[there].kind not in SURE:
            continue
        twice, twice_there = is_double(one, here, partners), is_double(other, there, back)
        if twice and not twice_there:
            answering.discard(there)
        elif twice_there and not twice:
            answered.discard(here)
    return answered, answering


def is_double(denials: list[Denial], number: int, partners: Container[int]) -> bool:
    """Whether a denial denies another right behind it that the other side has not: not unlike."""
    behind = number + 1
    if behind >= len(denials) or behind in partners:
        return False
    return denials[behind].kind in TURNING and denials[behind].start - denials[number].end < GAP


def find_candidates(
    one: list[Denial], other: list[Denial], places: Places
) -> Iterator[tuple[float, int, int]]:
    """How far from each other two are that may be partners, and their numbers."""
    spots = [denial.start for denial in other]
    for here, denial in enumerate(one):
        spot = places.find_in_other(denial.start)
        for there in find_around(spots, spot):
            far = measure_distance(denial, other[there], abs(spots[there] - spot), places.length)
            if far < inf:
                yield far, here, there


def measure_distance(one: Denial, other: Denial, apart: float, length: int) -> float:
    """How far two count that stand so many characters apart; infinite if they are no partners."""
    same, sure = one.kind == other.kind, (one.kind in SURE) + (other.kind in SURE)
    if sure == len((one, other)):
        unneeded = 0 if one.needed and other.needed else UNNEEDED
        return apart + unneeded + (0 if same else OTHER_SURE)
    least, share = (FAR_LEAST, FAR_SHARE) if same else (NEAR_LEAST, NEAR_SHARE)
    if apart > max(least, share * length):
        return inf
    if same:
        return apart * OF_ONE_KIND
    if not sure or {one.kind, other.kind} in ALIKE:
        return apart + OTHER_SOFT
    if YET in (one.kind, other.kind):
        return inf
    return apart + SURE_AND_SOFT


def find_denials(text: str, lang: str) -> Iterator[Denial]:
    """What denies in a text of a language without a region, in order."""
    lowered = text.lower().replace("\u2019", "'")
    last = 0
    for kind, match in load_phrases(lang).found(lowered):
        if kind == NOTHING:
            continue
        word, (start, end) = match[0], match.span()
        if kind not in ("no", "without", "pending", ALSO, JOINED):
            yield Denial(kind, start, end, word, needed=kind in SURE)
            continue
        between = lowered[last:start]
        goes_on = bool(last) and not ENDS.search(between)
        repeats = goes_on and word in load_also(lang)
        close = goes_on and len(between) <= CLOSE
        last = end
        if not (close and (repeats or kind == JOINED)):
            sure = "no" if kind in (ALSO, JOINED) else kind
            yield Denial(sure, start, end, word, needed=not repeats)


@cache
def load_also(lang: str) -> frozenset[str]:
    """The words of a language that need not deny again."""
    return frozenset(denying(lang).get(ALSO, ()))


@cache
def load_phrases(lang: str) -> Phrases:
    """Everything that denies in a language."""
    return Phrases(
        (
            (phrase, kind)
            for kind, some in denying(lang).items()
            if kind not in KINDS
            for phrase in some
        ),
        NOTHING,
    )
