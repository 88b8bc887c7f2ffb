"""The plurals of Spanish nouns."""

import re
from collections.abc import Sequence

from bilingual_pub.lang.pack import count_words_before

VOWELS = "aeiouáéíóúü"

PREPOSITIONS = frozenset(
    re.findall(r"\w+", "de del para por en con sin a al contra ante sobre entre que")
)
"""Behind these the noun is over: avisos de desalojo."""

ACCENTED = dict(zip("aeiou", "áéíóú", strict=True))

PLAIN = {accented: plain for plain, accented in ACCENTED.items()}


def pluralize(phrase: str) -> str:
    """The plural of a noun with its adjectives, up to a preposition.

    >>> pluralize("audiencia pública"), pluralize("orden de alejamiento")
    ('audiencias públicas', 'órdenes de alejamiento')
    """
    words = phrase.split(" ")
    end = count_words_before(words, PREPOSITIONS)
    return " ".join((*map(pluralize_word, words[:end]), *words[end:]))


def pluralize_word(word: str) -> str:
    """The plural of a Spanish noun or adjective.

    >>> [pluralize_word(word) for word in ("casa", "votación", "juez", "crisis", "orden")]
    ['casas', 'votaciones', 'jueces', 'crisis', 'órdenes']
    >>> pluralize_word("mes"), pluralize_word("común")
    ('meses', 'comunes')
    """
    if word != word.lower() or word in {"y", "o"}:
        return word
    if word.endswith("z"):
        return f"{word[:-1]}ces"
    if word[-1:] in VOWELS:
        return f"{word}{'es' if word[-1] in 'íú' else 's'}"
    return _pluralize_after_consonant(word, re.findall(rf"[{VOWELS}]+", word))


def _pluralize_after_consonant(word: str, vowels: Sequence[str]) -> str:
    """The plural of a Spanish word that ends in a consonant; `vowels` are those of its syllables.

    The stress stays where it is, and its accent comes and goes: orden, órdenes; acción, acciones.
    """
    last_stressed = len(vowels) <= 1 or strip_accents(vowels[-1]) != vowels[-1]
    if word.endswith(("s", "x")) and not last_stressed:
        return word
    if last_stressed and word.endswith(("n", "s")):
        return f"{strip_accents(word)}es"
    if word.endswith("n") and strip_accents(word) == word:
        place = word.rindex(vowels[-2], 0, word.rindex(vowels[-1]))
        return f"{word[:place]}{ACCENTED.get(word[place], word[place])}{word[place + 1 :]}es"
    return f"{word}es"


def strip_accents(word: str) -> str:
    """A Spanish word with plain vowels; ñ and ü stay.

    >>> strip_accents("votación")
    'votacion'
    """
    return "".join(PLAIN.get(letter, letter) for letter in word)
