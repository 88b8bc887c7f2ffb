"""How English words change: their endings, the plurals of nouns, the forms of verbs."""

import re
from collections.abc import Mapping

from bilingual_pub.lang.pack import count_words_before

ENDINGS = (
    ("ies", "y"), ("ves", "f"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"),
    ("ing", ""), ("ing", "e"), ("ily", "y"), ("ally", ""), ("ly", ""), ("est", ""),
    ("ier", "y"), ("able", ""), ("able", "e"), ("less", ""), ("ful", ""),
)  # fmt: skip
"""What words end in, and what stands for it in the lists of common words."""


PREPOSITIONS = frozenset(re.findall(r"\w+", "of in for at on to with by without from against"))
"""Behind these the noun is over: boards of education."""


def pluralize(phrase: str) -> str:
    """The plural of a noun with its words: the last one before a preposition is the noun.

    >>> pluralize("board of education"), pluralize("walk-in clinic")
    ('boards of education', 'walk-in clinics')
    """
    words = phrase.split(" ")
    end = count_words_before(words, PREPOSITIONS)
    return " ".join((*words[: end - 1], pluralize_word(words[end - 1]), *words[end:]))


def pluralize_word(word: str) -> str:
    """The plural of an English word.

    >>> [pluralize_word(word) for word in ("agency", "lunch", "day", "bus", "HOA")]
    ['agencies', 'lunches', 'days', 'buses', 'HOAs']
    """
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return f"{word}es"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}s"


def expand_verb(verb: str, row: Mapping[str, str]) -> str:
    """A pattern for all forms of a verb: those of its row, or the regular ones.

    >>> expand_verb("carry", {})
    'carry|carries|carried|carrying'
    """
    return "|".join(row.get("forms", "").split() or _list_regular_forms(verb))


def _list_regular_forms(verb: str) -> list[str]:
    """The forms of an English verb that has no others: a verb that doubles a letter is not one."""
    stem = re.sub(r"e$", "", verb)
    third = re.sub(r"(?<=[^aeiou])y$", "ie", verb) if verb.endswith("y") else verb
    hissing = verb.endswith(("s", "x", "z", "ch", "sh"))
    past = re.sub(r"e$", "", third) + "ed"
    return [verb, f"{third}{'es' if hissing else 's'}", past, f"{stem}ing"]
