"""Which sentences of a pair go together."""

from tests.writers.pdf.articles import article, pair

from bilingual_pub.model import Kind
from bilingual_pub.publish.sentences import add_sentence_pairs, pair_sentences

LANGS = ("en", "es")


def said(source: str, target: str) -> list[tuple[str, str]]:
    found = pair_sentences(pair(source, target), LANGS)
    return [
        (source[slice(*one.source)].strip(), target[slice(*one.target)].strip()) for one in found
    ]


def test_as_many_on_both_sides_go_one_by_one() -> None:
    assert said("It is late. Go home.", "Es tarde. Vaya a casa.") == [
        ("It is late.", "Es tarde."),
        ("Go home.", "Vaya a casa."),
    ]


def test_one_that_was_split_goes_with_both_halves() -> None:
    assert said(
        "Call (520) 555-0142 before April 4, and bring form I-9. The office is at 35 Mill St.",
        "Llame al (520) 555-0142 antes del 4 de abril. Traiga el formulario I-9."
        " La oficina está en 35 Mill St.",
    ) == [
        (
            "Call (520) 555-0142 before April 4, and bring form I-9.",
            "Llame al (520) 555-0142 antes del 4 de abril. Traiga el formulario I-9.",
        ),
        ("The office is at 35 Mill St.", "La oficina está en 35 Mill St."),
    ]


def test_code_and_what_stands_alone_have_none() -> None:
    made = add_sentence_pairs(
        article(pair("a = 1", "a = 1", Kind.CODE), pair("Only in English.", ""))
    )
    assert [one.sentences for one in made.pairs] == [(), ()]
