"""Negative concord: a word that denies behind its verb, where nothing before the verb denies.

“El voto lleva ninguna fuerza” says nothing clear: Spanish wants “no lleva ninguna fuerza”. Which
words these are is said in `denying.txt` of a language, in the kinds named here; a language without
them has no such rule. It is asked of translations only: people write their own language right.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bilingual_pub.qa.facts.words import Phrases, denying

BEHIND, ALONE, AHEAD, AFTER, ENDING, DOUBTING = KINDS = (
    "behind",
    "alone",
    "ahead",
    "after",
    "ending",
    "doubting",
)
"""Kinds of words in `denying.txt` that only this check reads."""

SENTENCE = re.compile(r"[^.;:?!¿¡()]+")
WORD = re.compile(r"[^\W\d_]+")
OPEN = re.compile(r"\s+\Z")
DENIES = ("no", "also", "without", "pending", "few", "deny", "joined", DOUBTING)
NOTHING = "nothing"


def find_bare_negative(text: str, lang: str) -> str:
    """The first word that denies alone behind a verb, with the verb; empty if there is none.

    >>> find_bare_negative("El voto lleva ninguna fuerza legal.", "es")
    'lleva ninguna'
    >>> find_bare_negative("El voto no lleva ninguna fuerza; nadie vino, ni ayer.", "es")
    ''
    >>> find_bare_negative("La policía negó haber tocado nada.", "es")
    ''
    """
    if BEHIND not in denying(lang):
        return ""
    lowered = text.lower()
    for sentence in SENTENCE.finditer(lowered):
        for clause in split_clauses(sentence[0], lang):
            if found := find_in_clause(clause, lang):
                return found
    return ""


def split_clauses(sentence: str, lang: str) -> Iterator[str]:
    """The clauses of a sentence, each with what comes before it up to a conjunction.

    A comma ends no clause: no vino, dijo, nadie.
    """
    endings = denying(lang)[ENDING]
    start = 0
    for word in WORD.finditer(sentence):
        if word[0] in endings:
            yield sentence[start : word.start()]
            start = word.start()
    yield sentence[start:]


def find_in_clause(clause: str, lang: str) -> str:
    """The first such word of a clause with the word before it."""
    words = list(WORD.finditer(clause))
    for place in range(1, len(words)):
        word = words[place][0]
        if word not in (*denying(lang)[BEHIND], *denying(lang)[ALONE]):
            continue
        before = words[place - 1]
        adjacent = OPEN.match(clause[before.end() : words[place].start()])
        if adjacent is None or load_kind(lang, AHEAD).search(before[0]):
            continue
        if word in denying(lang)[ALONE] and not ends(clause, words, place, lang):
            continue
        if not is_denied(clause[: words[place].start()], lang):
            return f"{before[0]} {word}"
    return ""


def ends(clause: str, words: Sequence[re.Match[str]], place: int, lang: str) -> bool:
    """Whether nothing follows a word that could be its verb."""
    if place + 1 == len(words):
        return True
    between = clause[words[place].end() : words[place + 1].start()]
    return "," in between or words[place + 1][0] in denying(lang)[AFTER]


def is_denied(before: str, lang: str) -> bool:
    """Whether some words of a clause deny; a phrase like “why not” does so too, behind itself."""
    return any(
        kind != NOTHING or match[0].endswith(" no")
        for kind, match in load_denials(lang).found(before)
    )


@cache
def load_kind(lang: str, kind: str) -> re.Pattern[str]:
    """The words of one kind, each a whole word."""
    words = (re.escape(word).replace(r"\*", r"\w*") for word in denying(lang)[kind])
    return re.compile(rf"\A(?:{'|'.join(words)})\Z")


@cache
def load_denials(lang: str) -> Phrases:
    """Everything behind which a negative word needs no other, and what only looks like it."""
    return Phrases(
        (
            (phrase, kind)
            for kind, some in denying(lang).items()
            if kind in (*DENIES, NOTHING)
            for phrase in some
        ),
        NOTHING,
    )
