"""How many syllables a Spanish word has, by its rules of writing, which leave nothing open."""

import re

STRONG = "aeoáéó"

SILENT_U = re.compile(r"(?<=[qg])u(?=[eiéí])")
"""Written in `que` and `gui`, and not spoken; where it is, the word has `ü`."""

VOWEL_Y = re.compile(r"y(?![aeiouáéíóúü])")
"""`y` is a vowel before a consonant and at the end: `muy`; elsewhere it is a consonant: `yo`."""

SPANISH_VOWELS = re.compile(r"[aeiouáéíóúü]+")


def count_syllables(word: str) -> int:
    """The syllables of a Spanish word in small letters (Ortografía, RAE 2010, III 3.2).

    A strong vowel makes a syllable, and so does an accented `í` or `ú` beside one; a weak vowel
    joins its neighbor. `h` parts nothing.

    >>> [count_syllables(word) for word in ("agua", "país", "ciudad", "leer", "océano", "prohibir")]
    [2, 2, 2, 2, 4, 2]
    """
    spoken = VOWEL_Y.sub("i", SILENT_U.sub("", word.replace("ch", "c").replace("h", "")))
    return max(sum(_count_nuclei(found[0]) for found in SPANISH_VOWELS.finditer(spoken)), 1)


def _count_nuclei(vowels: str) -> int:
    """How many syllables are in a row of vowels."""
    strong = sum(vowel in STRONG for vowel in vowels)
    if not strong:
        plain = vowels.translate(UNACCENTED)
        return 1 + len(re.findall(r"(?=ii|uu)", plain))
    return strong + len(PARTING.findall(vowels))


UNACCENTED = str.maketrans("íúü", "iuu")

PARTING = re.compile(f"(?<=[{STRONG}])[íú]|[íú](?=[{STRONG}])")
"""The accent that makes two syllables of `ía` or `aú`."""
