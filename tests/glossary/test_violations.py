import pytest

from bilingual_pub.glossary import Glossary, Term, find_violations
from bilingual_pub.model import Flag

CIVIC = Glossary(
    "en",
    "es",
    (
        Term("city council", "concejo municipal", forbidden=("consejo de la ciudad",)),
        Term("public hearing", "audiencia pública", "", "audiencias públicas"),
        Term("school board", "junta escolar", forbidden=("tabla escolar", "junta")),
        Term("WIC", "WIC", keep=True),
        Term("flu shot", "vacuna contra la gripe"),
    ),
)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The city council met.", "Se reunió el Concejo Municipal."),
        ("Two public hearings", "Dos audiencias públicas"),
        ("Two public hearings", "Una AUDIENCIA PUBLICA doble"),
        ("The school board", "La junta escolar"),
        ("Public hearings", "Audiencias abiertas y públicas"),
        ("WIC helps", "WIC ayuda"),
        ("Get flu shots", "Vacúnese con la vacuna de la gripe"),
        ("No term here", "Nada"),
        ("The city council", ""),
    ],
)
def test_no_false_alarm(source: str, target: str) -> None:
    assert find_violations(source, target, CIVIC) == ()


def test_a_term_that_is_missing_is_told_once_with_what_is_wanted() -> None:
    assert find_violations("City councils and a city council", "Los ayuntamientos", CIVIC) == (
        Flag("term", "City councils", "concejos municipales"),
    )


def test_what_must_be_kept_must_stand() -> None:
    assert find_violations("WIC helps", "PMI ayuda", CIVIC) == (Flag("term", "WIC", "WIC"),)


def test_a_forbidden_translation_is_told_though_the_right_one_stands_too() -> None:
    told = find_violations("The school board", "La junta escolar, o tablas escolares", CIVIC)
    assert told == (Flag("forbidden-term", "school board", "tabla escolar"),)
    assert find_violations("The plan", "La tabla escolar", CIVIC) == ()


def test_an_empty_glossary_flags_nothing() -> None:
    assert find_violations("The city council", "x", Glossary("en", "es")) == ()
