"""What a flyer shows large is what the article says for sure; of two days, none is chosen."""

from pathlib import Path

import pytest
from tests.writers.pdf.articles import article, pair

import bilingual_pub as bp
from bilingual_pub.model import BilingualArticle
from bilingual_pub.publish.key_facts import find_key_facts


def facts(made: BilingualArticle) -> dict[str, tuple[str, str]]:
    """By name, what each side says."""
    return {
        fact.name: tuple("".join(run.text for run in side) for side in (fact.source, fact.target))  # type: ignore[misc]
        for fact in find_key_facts(made)
    }


def test_paragraphs_that_say_so_themselves() -> None:
    made = article(
        pair("Where: Main Library, second floor", "Dónde: Biblioteca Central, segundo piso"),
        pair("When: Tuesdays at 6", "Cuándo: los martes a las 6"),
        pair("Phone: ask for Rosa, (520) 555-0142", "Teléfono: pida a Rosa, (520) 555-0142"),
    )
    assert facts(made) == {
        "where": ("Main Library, second floor", "Biblioteca Central, segundo piso"),
        "when": ("Tuesdays at 6", "los martes a las 6"),
        "phone": ("ask for Rosa, (520) 555-0142", "pida a Rosa, (520) 555-0142"),
    }


def test_paragraphs_that_are_a_day_a_place_or_a_phone() -> None:
    made = article(
        pair("Saturday, May 9, 9 a.m. to noon", "Sábado 9 de mayo, de 9 a. m. al mediodía"),
        pair("Sunrise School, 1450 N. Ocotillo Rd.", "Escuela Sunrise, 1450 N. Ocotillo Rd."),
        pair("Call (520) 555-0133", "Llame al (520) 555-0133"),
    )
    assert [*facts(made)] == ["when", "where", "phone"]
    assert all(fact.pair for fact in find_key_facts(made))


def test_the_one_day_with_a_time_and_the_one_phone_that_a_text_names() -> None:
    made = article(
        pair(
            "The water will be off on Monday, March 23, from 9 a.m. to 3 p.m. on Elm Street.",
            "No habrá agua el lunes 23 de marzo, de 9 a. m. a 3 p. m., en la calle Elm.",
        ),
        pair("Questions? Ask Rosa at (520) 555-0142 today.", "Pregunte a Rosa: (520) 555-0142."),
    )
    assert facts(made) == {
        "when": (
            "Monday, March 23, from 9 a.m. to 3 p.m.",
            "lunes 23 de marzo, de 9 a. m. a 3 p. m.",
        ),
        "phone": ("(520) 555-0142", "(520) 555-0142"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("source", "target"),
    [
        # Two days; a day without a time, which may be long past; another day in the translation.
        ("Come on May 3 at 9 a.m. or May 5 at 9 a.m.", "Venga el 3 de mayo a las 9 a. m. o el 5."),
        ("The school closed on March 3, 2020.", "La escuela cerró el 3 de marzo de 2020."),
        ("Come on May 3 at 9 a.m.", "Venga el 4 de mayo a las 9 a. m."),
        # Two numbers; a number that the translation has not; a place in a sentence.
        ("Call 520-555-0100 or 520-555-0101.", "Llame al 520-555-0100 o 520-555-0101."),
        ("Call 520-555-0100 tomorrow, all of you.", "Llamen todos mañana."),
        ("Do not go to the library, 210 Cottonwood Ave.", "No vaya a 210 Cottonwood Ave."),
    ],
)  # fmt: skip
def test_what_is_not_sure_is_not_shown(source: str, target: str) -> None:
    assert facts(article(pair(source, target))) == {}


def test_front_matter_says_it_in_the_language_of_the_article(tmp_path: Path) -> None:
    file = tmp_path / "clinic.md"
    file.write_text(
        "---\ntitle: Free flu shots\nlang: en\nwhere: Main Library\nwhen: Tuesdays at 6\n---\n"
        "\nBring your card.\n"
    )
    read = bp.read(file)
    assert [block.text for block in read.blocks] == [
        "When: Tuesdays at 6",
        "Where: Main Library",
        "Bring your card.",
    ]
    file.write_text("---\ntitle: Vacunas\nlang: es\nwhere: Biblioteca\n---\n\nTraiga su tarjeta.\n")
    assert bp.read(file).blocks[0].text == "Dónde: Biblioteca"
