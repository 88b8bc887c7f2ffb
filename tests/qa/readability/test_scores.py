"""Reading levels: the formulas worked by hand, and texts that people know to be easy or hard."""

import pytest

from bilingual_pub.lang.en.readability import (
    READABILITY,
    compute_flesch_kincaid_grade,
    compute_flesch_reading_ease,
)
from bilingual_pub.lang.es.readability import READABILITY as LEGIBILIDAD
from bilingual_pub.lang.es.readability import compute_fernandez_huerta, compute_szigriszt_pazos
from bilingual_pub.lang.pack import TextCounts
from bilingual_pub.qa.readability import Band, measure_reading_level
from bilingual_pub.qa.readability.idioms import describe_level
from bilingual_pub.qa.readability.scores import Level, count_text

EASY = "The bus is late. We wait in the rain. Ana has a red hat. She lends it to me. " * 3

HARD = (
    "Notwithstanding the aforementioned administrative requirements, applicants demonstrating"
    " eligibility for supplementary residential assistance shall contemporaneously submit"
    " authenticated documentation substantiating household income, residency, and citizenship,"
    " because incomplete applications necessitate considerable additional correspondence."
)

FACIL = "El sol sale. La niña va al mar. Su pan es de maíz. Come con su mamá y ríe mucho. " * 3

DIFICIL = (
    "La administración municipal procederá, de conformidad con la normativa aplicable, a la"
    " notificación individualizada de las resoluciones correspondientes a aquellos solicitantes"
    " que hubieran presentado oportunamente la documentación requerida por el departamento"
    " competente en materia de vivienda."
)


def test_the_formulas_worked_by_hand() -> None:
    counts = TextCounts(words=100, sentences=5, syllables=150)
    assert compute_flesch_reading_ease(counts) == pytest.approx(206.835 - 20.3 - 126.9)
    assert compute_flesch_kincaid_grade(counts) == pytest.approx(7.8 + 17.7 - 15.59)
    assert compute_fernandez_huerta(counts) == pytest.approx(206.84 - 90 - 20.4)
    assert compute_szigriszt_pazos(counts) == pytest.approx(206.835 - 93.45 - 20)


def test_words_sentences_and_syllables_are_counted() -> None:
    assert count_text(
        "The city met at 9:00 a.m. on Monday.\nNobody left.", "en", READABILITY
    ) == TextCounts(10, 2, 14)
    assert count_text("El agua es de todos. Ábrala.", "es", LEGIBILIDAD) == TextCounts(6, 2, 10)


@pytest.mark.parametrize(
    ("text", "lang", "band"),
    [
        (EASY, "en", Band.VERY_EASY),
        (HARD, "en-US", Band.VERY_HARD),
        (FACIL, "es", Band.VERY_EASY),
        (DIFICIL, "es-MX", Band.VERY_HARD),
    ],
)
def test_texts_that_are_known_to_be_easy_or_hard(text: str, lang: str, band: Band) -> None:
    level = measure_reading_level(text, lang)
    assert level is not None
    assert level.band is band
    assert (level.grade is None) is lang.startswith("es")


def test_no_level_is_told_where_none_can_be() -> None:
    assert measure_reading_level(EASY, "vi") is None
    assert measure_reading_level(EASY, "und") is None
    assert measure_reading_level("The bus is late.", "en") is None
    assert measure_reading_level("", "es") is None
    assert "Reading level unknown" in describe_level(None)


def test_a_level_in_words_says_what_to_aim_for() -> None:
    assert describe_level(measure_reading_level(EASY, "en")).startswith("Grade 1: almost everyone")
    assert "Aim for grade 6 to 8" in describe_level(measure_reading_level(HARD, "en"))
    assert describe_level(measure_reading_level(FACIL, "es")).startswith("INFLESZ 1")
    assert "Aim for 65 or more" in describe_level(measure_reading_level(DIFICIL, "es"))


def test_a_level_of_a_language_with_a_scale_of_its_own_is_told_by_its_band() -> None:
    level = Level("pt", Band.HARD, {"a-scale-of-its-own": 40}, TextCounts(100, 5, 150))
    assert describe_level(level) == "Hard: many readers will find it hard."
