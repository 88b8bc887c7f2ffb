"""Regular plurals of English and Spanish nouns, alone or with the words that belong to them.

Spanish as in the Academy's Nueva gramática, chapter 3. A word in capitals, or with one, stays.
"""

import re
from collections.abc import Callable, Sequence

PREPOSITIONS = {
    "en": frozenset(re.findall(r"\w+", "of in for at on to with by without from against")),
    "es": frozenset(
        re.findall(r"\w+", "de del para por en con sin a al contra ante sobre entre que")
    ),
}
"""Behind these the noun is over: boards of education, avisos de desalojo."""

VOWELS = "aeiouáéíóúü"
ACCENTED = dict(zip("aeiou", "áéíóú", strict=True))
PLAIN = {accented: plain for plain, accented in ACCENTED.items()}


def form_plural(phrase: str, lang: str) -> str:
    """The plural of a noun with its words; empty for a language whose plurals are not known here.

    >>> regular_plural("board of education", "en"), regular_plural("walk-in clinic", "en")
    ('boards of education', 'walk-in clinics')
    >>> regular_plural("audiencia pública", "es"), regular_plural("orden de alejamiento", "es")
    ('audiencias públicas', 'órdenes de alejamiento')
    """
    language = lang.split("-", 1)[0]
    if language not in PHRASES or not phrase:
        return ""
    return PHRASES[language](phrase)


def _pluralize_english_phrase(phrase: str) -> str:
    """The last word before a preposition is the noun."""
    words = phrase.split(" ")
    end = _find_noun_end(words, "en")
    return " ".join((*words[: end - 1], pluralize_english(words[end - 1]), *words[end:]))


def _pluralize_spanish_phrase(phrase: str) -> str:
    """The noun and its adjectives, up to a preposition."""
    words = phrase.split(" ")
    end = _find_noun_end(words, "es")
    return " ".join((*map(pluralize_spanish, words[:end]), *words[end:]))


def _find_noun_end(words: list[str], language: str) -> int:
    places = (n for n, word in enumerate(words) if n and word in PREPOSITIONS[language])
    return next(places, len(words))


def pluralize_english(word: str) -> str:
    """The plural of an English word.

    >>> [english(word) for word in ("agency", "lunch", "day", "bus", "HOA")]
    ['agencies', 'lunches', 'days', 'buses', 'HOAs']
    """
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return f"{word}es"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}s"


def pluralize_spanish(word: str) -> str:
    """The plural of a Spanish noun or adjective.

    >>> [spanish(word) for word in ("casa", "votación", "juez", "crisis", "mes", "orden", "común")]
    ['casas', 'votaciones', 'jueces', 'crisis', 'meses', 'órdenes', 'comunes']
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

    >>> without_accents("votación")
    'votacion'
    """
    return "".join(PLAIN.get(letter, letter) for letter in word)


PHRASES: dict[str, Callable[[str], str]] = {"en": _pluralize_english_phrase, "es": _pluralize_spanish_phrase}
