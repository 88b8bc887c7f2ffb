"""Small words that a reader acts on: before and after, twice, half, free of charge.

Each kind has words that the other side must answer, and more that may answer for them.
"""

from collections.abc import Iterator
from functools import cache

from bilingual_pub.model import Flag
from bilingual_pub.qa.facts.phrases import Phrases
from bilingual_pub.qa.facts.words import circumstances

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


def compare_circumstances(
    source: str, target: str, source_lang: str, target_lang: str
) -> Iterator[Flag]:
    """A flag for each kind that one side says more often than the other can answer.

    >>> list(compare_circumstances("Come before 5.", "Venga después de las 5.", "en", "es"))
    [Flag(check='when', source='before', target='después de')]
    """
    if not (circumstances(source_lang) and circumstances(target_lang)):
        return
    one, other = KindCounts(source, source_lang), KindCounts(target, target_lang)
    gone = {kind: one.said[kind][0] for kind in CHECKS if is_unanswered(kind, one, other)}
    new = {kind: other.said[kind][0] for kind in CHECKS if is_unanswered(kind, other, one)}
    for kind, word in gone.items():
        instead = next((k for k in new if CHECKS[k] == CHECKS[kind]), "")
        yield Flag(CHECKS[kind], word, new.pop(instead, ""))
    for kind, word in new.items():
        yield Flag(CHECKS[kind], "", word)


class KindCounts:
    """A text in small letters, and what it says of each kind; `lang` is without a region."""

    def __init__(self, text: str, lang: str) -> None:
        self.text = text.lower()
        self.lang = lang
        self.said: dict[str, list[str]] = {}
        for kind, match in load_asking(lang).found(self.text):
            self.said.setdefault(kind, []).append(match[0])


def is_unanswered(kind: str, here: KindCounts, there: KindCounts) -> bool:
    """Whether a kind is said here more often than anything there can answer it."""
    wanted = len(here.said.get(kind, ())) - len(there.said.get(kind, ()))
    if wanted <= 0:
        return False
    answers = sum(
        found == kind for found, _match in load_answering(there.lang, kind).found(there.text)
    )
    return wanted > answers + (there.text.count(RANGE) if kind == "until" else 0)


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
