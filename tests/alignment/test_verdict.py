"""A right file and wrong ones."""

import pytest
from tests.alignment.test_align import EN_ES, ENGLISH, MACHINE, SPANISH, blocks

from bilingual_pub.alignment import Segment, Verdict, align, judge_alignment, measure_similarity

OTHER = (
    "El ayuntamiento aprobó anoche el presupuesto de 2026.",
    "La orquesta toca en el parque todos los jueves de julio.",
    "Tres lobos fueron vistos cerca de la presa, según los guardas forestales.",
    "Los vecinos piden una acera más ancha en el puente.",
    "El equipo femenino ganó por cuatro a uno.",
    "Se busca maestra de música para el coro infantil.",
    "La panadería de la esquina cierra después de sesenta años.",
    "Mañana habrá viento fuerte en las montañas.",
)


@pytest.mark.parametrize("machine", [MACHINE, None], ids=["engine", "no engine"])
@pytest.mark.parametrize(
    ("target", "verdict"),
    [
        (SPANISH, Verdict.SAME_TEXT),
        (OTHER, Verdict.OTHER_TEXT),
        (ENGLISH, Verdict.SAME_LANGUAGE),
        ((), Verdict.EMPTY),
        (("", " "), Verdict.EMPTY),
    ],
)
def test_a_verdict(
    machine: tuple[str, ...] | None, target: tuple[str, ...], verdict: Verdict
) -> None:
    source, other = blocks(ENGLISH), blocks(target)
    judgment = judge_alignment(align(source, other, EN_ES, machine), source, other)
    assert judgment.verdict is verdict


def test_half_a_translation_is_still_the_same_text() -> None:
    source, half = blocks(ENGLISH), blocks(SPANISH[:4])
    made = align(source, half, EN_ES, MACHINE)
    assert judge_alignment(made, source, half).verdict is Verdict.SAME_TEXT
    assert (
        0
        < measure_similarity(made)
        < measure_similarity(align(source, blocks(SPANISH), EN_ES, MACHINE))
        <= 1
    )


def test_the_same_file_twice_is_told_even_where_the_language_is_not() -> None:
    numbers = [Segment(f"{number}-555-0142") for number in range(5)]
    made = align(numbers, numbers, EN_ES)
    assert judge_alignment(made, numbers, numbers).verdict is Verdict.SAME_LANGUAGE
