"""How hard an English text is to read."""

from bilingual_pub.lang.en.syllables import count_syllables
from bilingual_pub.lang.pack import Readability, TextCounts


def compute_flesch_reading_ease(counts: TextCounts) -> float:
    """206.835 - 1.015 words a sentence - 84.6 syllables a word; the higher, the easier.

    Flesch, R. (1948): A new readability yardstick. Journal of Applied Psychology 32, 221-233.
    """
    return 206.835 - 1.015 * counts.words_a_sentence - 84.6 * counts.syllables_a_word


def compute_flesch_kincaid_grade(counts: TextCounts) -> float:
    """0.39 words a sentence + 11.8 syllables a word - 15.59: a year of school in the U.S.

    Kincaid, J. P. et al. (1975): Derivation of new readability formulas for Navy enlisted
    personnel. Research Branch Report 8-75.
    """
    return 0.39 * counts.words_a_sentence + 11.8 * counts.syllables_a_word - 15.59


GRADES = (6, 9, 11, 13)
"""The grades with which a harder band begins; grades 6 to 8 are what AHRQ and the CDC ask of texts
for the public, and 13 is college."""


def find_band(grade: float) -> int:
    """Which of five bands a grade is in, from 0, the easiest.

    >>> find_band(5.4), find_band(5.6), find_band(13)
    (0, 1, 4)
    """
    return sum(border <= round(grade) for border in GRADES)


READABILITY = Readability(
    count_syllables,
    {
        "flesch-reading-ease": compute_flesch_reading_ease,
        "flesch-kincaid-grade": compute_flesch_kincaid_grade,
    },
    "flesch-kincaid-grade",
    find_band,
)
