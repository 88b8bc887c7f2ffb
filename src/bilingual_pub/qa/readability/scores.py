"""How hard a text is to read, by the formulas that its language has, and its longest sentences.

A formula sees only how long words and sentences are. It says that a text is hard, not that it is
good; and it says nothing of a few words, which may happen to be long.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

from bilingual_pub.model import Block
from bilingual_pub.qa.readability.syllables import count_syllables
from bilingual_pub.text.segment import find_extents

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
"""A number has no syllables that anybody could count."""

FEWEST_WORDS = 30


class Band(StrEnum):
    """How hard a text is."""

    VERY_EASY = "very-easy"
    EASY = auto()
    NORMAL = auto()
    HARD = auto()
    VERY_HARD = "very-hard"


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas are made of."""

    words: int
    sentences: int
    syllables: int

    @property
    def words_a_sentence(self) -> float:
        """The average length of a sentence, in words."""
        return self.words / self.sentences

    @property
    def syllables_a_word(self) -> float:
        """The average length of a word, in syllables."""
        return self.syllables / self.words


@dataclass(frozen=True, slots=True)
class Level:
    """How hard a text is: the band, and the scores by their names, which never change."""

    lang: str
    band: Band
    scores: Mapping[str, float]
    counts: Counts

    @property
    def grade(self) -> int | None:
        """The year of school in the U.S. that the text asks for; None where nobody has measured."""
        grade = self.scores.get("flesch-kincaid-grade")
        return None if grade is None else max(round(grade), 1)


def measure_reading_level(text: str, lang: str) -> Level | None:
    """How hard a text is; None where its language has no formula, or it is too short for one.

    `lang` is a BCP 47 tag. A line break ends a sentence.
    """
    code = lang.split("-", 1)[0]
    if code not in FORMULAS:
        return None
    counts = count_text(text, code)
    if counts.words < FEWEST_WORDS:
        return None
    scores = {name: round(formula(counts), 1) for name, formula in FORMULAS[code].items()}
    return Level(lang, BANDS[code](scores), scores, counts)


def count_text(text: str, code: str) -> Counts:
    """The words, sentences and syllables of a text in English or Spanish."""
    words = WORD.findall(text)
    sentences = sum(bool(WORD.search(text[start:end])) for start, end in find_extents(text, code))
    return Counts(len(words), max(sentences, 1), sum(count_syllables(word, code) for word in words))


def compute_flesch_reading_ease(counts: Counts) -> float:
    """206.835 - 1.015 words a sentence - 84.6 syllables a word; the higher, the easier.

    Flesch, R. (1948): A new readability yardstick. Journal of Applied Psychology 32, 221-233.
    """
    return 206.835 - 1.015 * counts.words_a_sentence - 84.6 * counts.syllables_a_word


def compute_flesch_kincaid_grade(counts: Counts) -> float:
    """0.39 words a sentence + 11.8 syllables a word - 15.59: a year of school in the U.S.

    Kincaid, J. P. et al. (1975): Derivation of new readability formulas for Navy enlisted
    personnel. Research Branch Report 8-75.
    """
    return 0.39 * counts.words_a_sentence + 11.8 * counts.syllables_a_word - 15.59


def compute_fernandez_huerta(counts: Counts) -> float:
    """206.84 - 60 syllables a word - 1.02 words a sentence; the higher, the easier.

    Fernández Huerta, J. (1959): Medidas sencillas de lecturabilidad. Consigna 214, 29-32. It was
    printed with sentences per hundred words for the last factor; Law, G. (2011): Error in the
    Fernández Huerta readability formula, showed that words a sentence were meant.
    """
    return 206.84 - 60 * counts.syllables_a_word - 1.02 * counts.words_a_sentence


def compute_szigriszt_pazos(counts: Counts) -> float:
    """206.835 - 62.3 syllables a word - words a sentence; the higher, the easier.

    Szigriszt Pazos, F. (1993): Sistemas predictivos de legilibilidad del mensaje escrito: fórmula
    de perspicuidad. Universidad Complutense de Madrid.
    """
    return 206.835 - 62.3 * counts.syllables_a_word - counts.words_a_sentence


FORMULAS: dict[str, dict[str, Callable[[Counts], float]]] = {
    "en": {
        "flesch-reading-ease": compute_flesch_reading_ease,
        "flesch-kincaid-grade": compute_flesch_kincaid_grade,
    },
    "es": {
        "fernandez-huerta": compute_fernandez_huerta,
        "szigriszt-pazos": compute_szigriszt_pazos,
    },
}

GRADES = ((6, Band.VERY_EASY), (9, Band.EASY), (11, Band.NORMAL), (13, Band.HARD))
"""Below which grade a text is in a band; grades 6 to 8 are what AHRQ and the CDC ask of texts for
the public, and 13 is college."""

INFLESZ = ((40, Band.VERY_HARD), (55, Band.HARD), (65, Band.NORMAL), (80, Band.EASY))
"""The scale INFLESZ, below which score a text is in a band: muy difícil, algo difícil, normal,
bastante fácil, muy fácil.

Barrio-Cantalejo, I. M. et al. (2008): Validación de la Escala INFLESZ para evaluar la legibilidad
de los textos dirigidos a pacientes. Anales del Sistema Sanitario de Navarra 31, 135-152.
"""


def _find_english_band(scores: Mapping[str, float]) -> Band:
    grade = round(scores["flesch-kincaid-grade"])
    return next((band for below, band in GRADES if grade < below), Band.VERY_HARD)


def _find_spanish_band(scores: Mapping[str, float]) -> Band:
    score = scores["szigriszt-pazos"]
    return next((band for below, band in INFLESZ if score < below), Band.VERY_EASY)


BANDS = {"en": _find_english_band, "es": _find_spanish_band}

MOST_WORDS = 25
"""Of a sentence: the New South Wales Government's style guide asks for 25 at most, and the U.S.
Plain Language Guidelines (plainlanguage.gov) for short sentences with one idea each."""


@dataclass(frozen=True, slots=True)
class LongSentence:
    """A sentence past the limit: the id of its block, its text, how many words it has."""

    block: str
    text: str
    words: int


def find_long_sentences(block: Block, lang: str, most: int = MOST_WORDS) -> Iterator[LongSentence]:
    """The sentences of a block that have more words than `most`; numbers count as words here."""
    for start, end in find_extents(block.text, lang):
        sentence = " ".join(block.text[start:end].split())
        words = sum(any(map(str.isalnum, word)) for word in sentence.split())
        if words > most:
            yield LongSentence(block.id, sentence, words)


def count_sentences(text: str, lang: str) -> int:
    """How many sentences with words in them a text has."""
    return sum(bool(WORD.search(text[start:end])) for start, end in find_extents(text, lang))
