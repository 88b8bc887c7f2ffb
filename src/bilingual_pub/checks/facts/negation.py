"""Negation: one side denies more often than the other has any words for.

What denies is counted on both sides, kind by kind, from the lists of words of each language. Of a
kind that both sides have, so much is taken away as they have in common. “Not” and “without” that
are left over must be said by some other word that denies or limits: “avoid”, “lacks”, “few”.
Spanish denies twice what English denies once, so each side is counted at the least and the most.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from bilingual_pub.checks.facts.word_lists import denying
from bilingual_pub.model import Flag

CHECK = "negation"

SURE = ("no", "without")
"""The kinds that must be denied on the other side too."""

PREFIXED = "non"
"""The kind that the other side may say with “no”, and which then answers no other: non-members."""

CLOSE = 25
"""Characters between two words that deny as one: no tiene ninguna."""

ALSO = "also"
"""The words of a kind that need not deny again behind one that does: nada, nor."""

NOTHING = "nothing"
"""The phrases that hold such a word and deny nothing."""

ENDS = re.compile(r"[.;:?!]")


@dataclass(frozen=True, slots=True)
class Denials:
    """What denies in a text: how often at the least and the most, kind by kind, and in what words."""

    least: Counter[str]
    most: Counter[str]
    words: dict[str, str]


def differing_negation(
    source: str, target: str, source_lang: str, target_lang: str
) -> Iterator[Flag]:
    """A flag where one side denies and the other surely does not; languages without a region.

    >>> list(differing_negation("Do not park here.", "Estacione aquí.", "en", "es"))
    [Flag(check='negation', source='not', target='')]
    """
    if not (denying(source_lang) and denying(target_lang)):
        return
    one, other = denials(source, source_lang), denials(target, target_lang)
    if kind := undenied(one, other):
        yield Flag(CHECK, source=one.words[kind])
    if kind := undenied(other, one):
        yield Flag(CHECK, target=other.words[kind])


def undenied(here: Denials, there: Denials) -> str:
    """The kind of which more is denied here than anything there can say; empty if there is none."""
    left = {kind: here.least[kind] - there.most[kind] for kind in (*SURE, PREFIXED)}
    wanted = sum(number for number in left.values() if number > 0)
    if not wanted:
        return ""
    answers = sum(
        max(there.most[kind] - here.least[kind], 0) for kind in there.most if left.get(kind, 0) <= 0
    )
    said = [kind for kind in SURE if here.least[kind]]
    return max(said, key=lambda kind: left[kind], default="") if wanted > answers else ""


def denials(text: str, lang: str) -> Denials:
    """What denies in a text of a language without a region."""
    least: Counter[str] = Counter()
    most: Counter[str] = Counter()
    words: dict[str, str] = {}
    pattern, kinds = patterns(lang)
    lowered = text.lower().replace("\u2019", "'")
    last = None
    for match in pattern.finditer(lowered):
        kind = kinds[(match.lastindex or 1) - 1]
        if kind == NOTHING:
            continue
        if kind not in (*SURE, ALSO):
            least[kind] += 1
            most[kind] += 1
            continue
        between = None if last is None else lowered[last : match.start()]
        repeats = between is not None and not ENDS.search(between) and match[0] in also(lang)
        last, kind = match.end(), "no" if kind == ALSO else kind
        if not repeats:
            least[kind] += 1
            words.setdefault(kind, match[0])
        if not repeats or len(between or "") > CLOSE:
            most[kind] += 1
    return Denials(least, most, words)


@cache
def also(lang: str) -> frozenset[str]:
    """The words of a language that need not deny again."""
    return frozenset(denying(lang).get(ALSO, ()))


@cache
def patterns(lang: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Everything that denies in a language, each in a group of its own, and the groups' kinds.

    What denies nothing comes first, then whole words, the longest first, then those with letters
    left open.
    """
    order = sorted(
        ((phrase, kind) for kind, phrases in denying(lang).items() for phrase in phrases),
        key=lambda entry: (entry[1] != NOTHING, "*" in entry[0], -len(entry[0])),
    )
    by_letter: dict[str, list[int]] = {}
    for number, (phrase, _kind) in enumerate(order):
        by_letter.setdefault(phrase[0].strip("*"), []).append(number)
    open_start = by_letter.pop("", [])
    numbers = [number for some in by_letter.values() for number in some] + open_start
    choice = "|".join(
        [
            f"{re.escape(letter)}(?:{'|'.join(as_group(order[n][0][1:]) for n in some)})"
            for letter, some in by_letter.items()
        ]
        + [as_group(order[number][0]) for number in open_start]
    )
    pattern = re.compile(rf"(?<![\w-])(?:{choice})(?!\w)")
    return pattern, tuple(order[number][1] for number in numbers)


def as_group(phrase: str) -> str:
    """A phrase of the lists as a group of a pattern: * stands for letters.

    >>> as_group("lack*")
    '(lack[^\\\\W\\\\d_]*)'
    """
    return f"({LETTERS.join(map(re.escape, phrase.split('*')))})"


LETTERS = r"[^\W\d_]*"
