"""Fractions and powers are the same number in every form, and no other number."""

import pytest

from bilingual_pub.qa.facts.compare import compare_facts

SAME = [
    ("Add 1/2 cup.", "Agregue ½ taza."),
    ("Add ½ cup.", "Agregue media taza."),
    ("Add 1/2 cup.", "Agregue 0,5 tazas."),
    ("It takes 1½ hours.", "Toma 1 1/2 horas."),
    ("It takes 1 3/4 hours.", "Toma 1.75 horas."),
    ("Three quarters came.", "Vinieron 3/4."),
    ("Two thirds came.", "Vinieron ⅔."),
    ("It has 10⁶ cells.", "Tiene 10⁶ células."),
    ("It has 10^3 cells.", "Tiene 10³ células."),
    ("It has 10³ cells.", "Tiene 1000 células."),
    ("It takes 1½ hours.", "Toma una hora y media."),
    ("It takes 2½ hours.", "Toma dos horas y media."),
    ("It takes 2½ hours.", "Toma 2 horas y media."),
    ("It takes one and a half hours.", "Toma 1½ horas."),
    ("Walk 1 1/2 long miles.", "Camine una milla larga y media."),
    ("Open 24/7 since 9/11.", "Abierto 24/7 desde el 9/11."),
    ("On May 4² we met.", "El 4 de mayo² nos reunimos."),
    ("Use 5 m² of CO₂.", "Use 5 m² de CO₂."),
]

DIFFERENT = [
    ("Add ½ cup.", "Agregue 12 tazas.", "½"),
    ("Add 1/2 cup.", "Agregue 12 tazas.", "1/2"),
    ("Add 1/2 cup.", "Agregue 1/3 de taza.", "1/2"),
    ("It takes 1½ hours.", "Toma 11/2 horas.", "1½"),
    ("It takes 1½ hours.", "Toma dos horas y media.", "1½"),
    ("It takes 1½ hours.", "Toma una hora.", "1½"),
    ("It has 10³ cells.", "Tiene 103 células.", "10³"),
    ("It has 10³ cells.", "Tiene 10² células.", "10³"),
    ("It has 10³ cells.", "Tiene 10 células.", "10³"),
    ("Use 5 m² of cloth.", "Use 5 m³ de tela.", "m²"),
    ("Use CO₂ here.", "Use CO aquí.", "CO₂"),
]


def flags(source: str, target: str) -> list[tuple[str, str, str]]:
    found = compare_facts(source, target, "en", "es")
    return [(it.check, it.source, it.target) for it in found if it.check in {"number", "code"}]


@pytest.mark.parametrize(("source", "target"), SAME)
def test_the_same_number_in_another_form_is_no_finding(source: str, target: str) -> None:
    assert flags(source, target) == []


@pytest.mark.parametrize(("source", "target", "found"), DIFFERENT)
def test_another_number_is_a_finding(source: str, target: str, found: str) -> None:
    assert found in [said for _check, said, _instead in flags(source, target)]
