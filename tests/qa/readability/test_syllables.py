"""Syllables: by rule in Spanish, by rules of thumb in English."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.lang.en.readability import READABILITY as IN_ENGLISH
from bilingual_pub.lang.es.readability import READABILITY as IN_SPANISH
from bilingual_pub.lang.pack import Readability
from bilingual_pub.qa.readability.scores import count_syllables

SPANISH = """
1 Juan a buey cien dios fue gran guiar guion huir ley miau muy pan pie quien rey soy vio y
2 Tucson agua ahí aire aún baúl búho calle caos causa ciudad construir crear cuidar deuda día
2 guerra guía hielo huevo jueves lección leer lluvia maíz muchos noche oír país perro playa
2 prohibir queso quorum raíz reír ruido río sea tío viernes viuda yogur zaguán
3 Paraguay Uruguay ahijado ahora alcohol bilingüe caía chiita creía cuídate desahucio dieciséis
3 farmacia horario héroe leyeron leía médico oía paella paraguas pingüino poeta prohíbe público
3 reúne seguía servicio teatro tiito traían
4 almohada antigüedad averigüéis aéreo biblioteca cacahuete ciudadano duunviro información leíamos
4 lingüística necesario océano teléfono traíamos vacunación vehículo
5 aeropuerto ayuntamiento electricidad gratuitamente universidad
6 naturalización responsabilidad
"""

ENGLISH = Path(__file__).with_name("english_syllables.txt")


def counted(listed: str) -> dict[str, int]:
    """The words of a list, each with the number at the start of its line."""
    lines = (line.split() for line in listed.strip().splitlines())
    return {word: int(number) for number, *words in lines for word in words}


@pytest.mark.parametrize(("word", "number"), counted(SPANISH).items())
def test_spanish_words(word: str, number: int) -> None:
    assert count_syllables(word, IN_SPANISH) == number
    assert count_syllables(word.upper(), IN_SPANISH) == number


def test_english_words_that_nobody_looked_up() -> None:
    words = counted(ENGLISH.read_text(encoding="utf-8"))
    assert len(words) > 900
    wrong = [word for word, number in words.items() if count_syllables(word, IN_ENGLISH) != number]
    assert len(wrong) <= len(words) * 0.01, wrong


@pytest.mark.parametrize(
    ("word", "number"),
    [("Libraries", 3), ("people’s", 2), ("first-come", 2), ("McAllen", 3), ("ID", 1), ("Dr", 1)],
)
def test_english_words_as_they_stand_in_texts(word: str, number: int) -> None:
    assert count_syllables(word, IN_ENGLISH) == number


@given(word=st.text(min_size=1, max_size=30), how=st.sampled_from([IN_ENGLISH, IN_SPANISH]))
def test_any_word_has_a_syllable_and_no_more_than_letters(word: str, how: Readability) -> None:
    assert 1 <= count_syllables(word, how) <= 3 * len(word)
