"""The plurals of English nouns."""

import re

from bilingual_pub.lang.pack import count_words_before

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
