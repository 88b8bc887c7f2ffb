"""How hard a Spanish text is to read, by words a sentence and syllables a word.

Spanish is written so that its rules leave nothing open of how many syllables a word has.
"""

import re

from bilingual_pub.lang.pack import Readability, TextCounts

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


def compute_fernandez_huerta(counts: TextCounts) -> float:
    """206.84 - 60 syllables a word - 1.02 words a sentence; the higher, the easier.

    Fernández Huerta, J. (1959): Medidas sencillas de lecturabilidad. Consigna 214, 29-32. It was
    printed with sentences per hundred words for the last factor; Law, G. (2011): Error in the
    Fernández Huerta readability formula, showed that words a sentence were meant.
    """
    return 206.84 - 60 * counts.syllables_a_word - 1.02 * counts.words_a_sentence


def compute_szigriszt_pazos(counts: TextCounts) -> float:
    """206.835 - 62.3 syllables a word - words a sentence; the higher, the easier.

    Szigriszt Pazos, F. (1993): Sistemas predictivos de legilibilidad del mensaje escrito: fórmula
    de perspicuidad. Universidad Complutense de Madrid.
    """
    return 206.835 - 62.3 * counts.syllables_a_word - counts.words_a_sentence


INFLESZ = (80, 65, 55, 40)
"""The scale INFLESZ, below which scores a harder band begins: muy fácil, bastante fácil, normal,
algo difícil, muy difícil.

Barrio-Cantalejo, I. M. et al. (2008): Validación de la Escala INFLESZ para evaluar la legibilidad
de los textos dirigidos a pacientes. Anales del Sistema Sanitario de Navarra 31, 135-152.
"""


def find_band(score: float) -> int:
    """Which of five bands a score is in, from 0, the easiest.

    >>> find_band(80), find_band(79.9), find_band(39)
    (0, 1, 4)
    """
    return sum(score < border for border in INFLESZ)


READABILITY = Readability(
    count_syllables,
    {
        "fernandez-huerta": compute_fernandez_huerta,
        "szigriszt-pazos": compute_szigriszt_pazos,
    },
    "szigriszt-pazos",
    find_band,
)
