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
    """The first kind of which more is denied here than anything there can say; empty if none."""
    left = {kind: here.least[kind] - there.most[kind] for kind in SURE}
    wanted = sum(filter(lambda number: number > 0, left.values()))
    if not wanted:
        return ""
    answers = sum(
        max(there.most[kind] - here.least[kind], 0) for kind in there.most if left.get(kind, 0) <= 0
    )
    return max(left, key=lambda kind: left[kind]) if wanted > answers else ""


def denials(text: str, lang: str) -> Denials:
    """What denies in a text of a language without a region."""
    least: Counter[str] = Counter()
    most: Counter[str] = Counter()
    words: dict[str, str] = {}
    lowered = text.lower().replace("’", "'")
    for sentence in ENDS.split(lowered):
        denied = False
        for match in pattern(lang).finditer(sentence):
            kind = str(match.lastgroup)
            if kind == NOTHING:
                continue
            most["no" if kind == ALSO else kind] += 1
            if kind == ALSO or kind in SURE:
                word = "no" if kind == ALSO else kind
                if not (denied and (kind == ALSO or match[0] in also(lang))):
                    least[word] += 1
                    words.setdefault(word, match[0])
                denied = True
            else:
                least[kind] += 1
    return Denials(least, most, words)


@cache
def also(lang: str) -> frozenset[str]:
    """The words of a language that need not deny again."""
    return frozenset(denying(lang).get(ALSO, ()))


@cache
def pattern(lang: str) -> re.Pattern[str]:
    """Everything that denies in a language, in a group of its kind; the longest phrase first."""
    order = sorted(
        chain.from_iterable(
            ((phrase, kind) for phrase in phrases) for kind, phrases in denying(lang).items()
        ),
        key=lambda entry: (entry[1] != NOTHING, "*" in entry[0], -len(entry[0])),
    )
    groups = {kind: [p for p, k in order if k == kind] for kind in dict.fromkeys(k for _, k in order)}
    choice = "|".join(
        f"(?P<{kind}>{'|'.join(map(as_pattern, phrases))})" for kind, phrases in groups.items()
    )
    return re.compile(rf"(?<![\w-])(?:{choice})(?![\w])")


def as_pattern(phrase: str) -> str:
    """A phrase of the lists as a pattern: * stands for letters.

    >>> as_pattern("rule* out")
    '(?:rule[^\\\\W\\\\d_]* out)'
    """
    return r"[^\W\d_]*".join(map(re.escape, phrase.split("*")))
