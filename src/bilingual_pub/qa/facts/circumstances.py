"""Small words that a reader acts on: before and after, twice, half, free of charge.

Each kind has words that the other side must answer, and more that may answer for them.
"""

import re
from collections.abc import Iterator
from functools import cache
from math import inf

from bilingual_pub.model import Flag
from bilingual_pub.qa.facts.places import Places, map_places, match_nearest
from bilingual_pub.qa.facts.words import Phrases, circumstances

CHECKS = {
    "before": "when", "after": "when", "until": "when", "since": "when", "twice": "how-often",
    "once a": "how-often", "every other": "how-often", "half": "number", "third": "number",
    "quarter": "number", "dozen": "number", "free": "price",
}  # fmt: skip
"""The kinds, and the check that tells of each."""

NOTHING = "nothing"
"""The phrases that hold such a word and say something else."""

RANGE = "–"
"""What may stand for “until” between two dates, in any language."""

NEAR_LEAST, NEAR_SHARE = 40, 0.07
"""How far an answer may stand from where it is looked for: characters, share of its text."""

IN_FIGURES = {
    "half": re.compile(r"½|(?<![\d/])1[/⁄]2(?![\d/])|\d[.,]5(?!\d)"),
    "third": re.compile(r"[⅓⅔]|(?<![\d/])[12][/⁄]3(?![\d/])"),
    "quarter": re.compile(r"[¼¾]|(?<![\d/])[13][/⁄]4(?![\d/])|\d[.,][27]5(?!\d)"),
}
"""How a part is said in figures, in any language."""

RANGED = ("until", "since")
"""The kinds that it may stand for: from 31 January until 15 March."""


def compare_circumstances(
    source: str, target: str, source_lang: str, target_lang: str
) -> Iterator[Flag]:
    """A flag for each kind that one side says more often than the other can answer.

    >>> list(compare_circumstances("Come before 5.", "Venga después de las 5.", "en", "es"))
    [Flag(check='when', source='before', target='después de')]
    """
    if not (circumstances(source_lang) and circumstances(target_lang)):
        return
    one, other = CircumstanceText(source, source_lang), CircumstanceText(target, target_lang)
    gone, new = find_unanswered(one, other), find_unanswered(other, one)
    for kind, word in gone.items():
        instead = next((k for k in new if CHECKS[k] == CHECKS[kind]), "")
        yield Flag(CHECKS[kind], word, new.pop(instead, ""))
    for kind, word in new.items():
        yield Flag(CHECKS[kind], "", word)


class CircumstanceText:
    """A text in small letters, and what it says of each kind and where; `lang` has no region."""

    def __init__(self, text: str, lang: str) -> None:
        self.text = text.lower()
        self.lang = lang
        self.said: dict[str, list[tuple[int, str]]] = {}
        for kind, match in load_asking(lang).found(self.text):
            self.said.setdefault(kind, []).append((match.start(), match[0]))

    def find_answers(self, kind: str) -> tuple[list[int], list[int]]:
        """Where something only answers a kind: what answers from anywhere, what from close by."""
        heads = load_heads(self.lang, kind)
        found = [m for said, m in load_answering(self.lang, kind).found(self.text) if said == kind]
        near = [match.start() for match in found if match[0] not in heads]
        if kind in RANGED:
            near += [match.start() for match in re.finditer(RANGE, self.text)]
        if kind in IN_FIGURES:
            near += [match.start() for match in IN_FIGURES[kind].finditer(self.text)]
        return [match.start() for match in found if match[0] in heads], sorted(near)


def find_unanswered(here: CircumstanceText, there: CircumstanceText) -> dict[str, str]:
    """By kind, the first word of which a text has more than the other can answer."""
    more = [k for k in CHECKS if len(here.said.get(k, ())) > len(there.said.get(k, ()))]
    if not more:
        return {}
    places = map_places(here.text, there.text)
    return {kind: word for kind in more if (word := find_first(kind, here, there, places))}


def find_first(kind: str, here: CircumstanceText, there: CircumstanceText, places: Places) -> str:
    """The first word of a kind that nothing there answers; empty if there is none.

    A word of its own kind answers from anywhere, one that also says other things from close by.
    """
    left = [(places.find_in_other(place), word) for place, word in here.said[kind]]
    same = [place for place, _word in there.said.get(kind, ())]
    anywhere, near = there.find_answers(kind)
    reach = max(NEAR_LEAST, NEAR_SHARE * places.length)
    for answers, limit in ((same, inf), (anywhere, inf), (near, reach)):
        answered = match_nearest([spot for spot, _word in left], answers, limit)
        left = [asking for number, asking in enumerate(left) if number not in answered]
    return left[0][1] if left else ""


@cache
def load_heads(lang: str, kind: str) -> frozenset[str]:
    """The first words of what asks for a kind: hasta, which by itself may also be “even”."""
    return frozenset(phrase.split()[0] for phrase in circumstances(lang)[kind][0])


@cache
def load_asking(lang: str) -> Phrases:
    """The phrases of a language that ask for an answer."""
    table = circumstances(lang)
    return Phrases(((p, kind) for kind, (some, _) in table.items() for p in some), NOTHING)


@cache
def load_answering(lang: str, kind: str) -> Phrases:
    """The phrases of a language that only answer a kind, and what they are no part of."""
    table = circumstances(lang)
    asks = ((phrase, NOTHING) for phrase in (*table[NOTHING][0], *table[kind][0]))
    return Phrases((*asks, *((phrase, kind) for phrase in table[kind][1])), NOTHING)
