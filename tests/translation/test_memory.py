"""What a person translated before is used again, whole paragraphs and single sentences."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bilingual_pub.engines import Engine, choose_engine
from bilingual_pub.memory.store import Memory, open_memory
from bilingual_pub.memory.unit import Unit
from bilingual_pub.model import Article, Block, Kind, Mark, Run, State
from bilingual_pub.translation import TranslationContext, make_units, translate_article


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with choose_engine("en", "es", "apertium") as open_engine:
        yield open_engine


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with open_memory(tmp_path / "memory.sqlite", create=True) as opened:
        yield opened


def article(*texts: str) -> Article:
    blocks = (
        Block(f"b{number}", Kind.PARAGRAPH, (Run(text),)) for number, text in enumerate(texts)
    )
    return Article("en", "Hours", tuple(blocks))


def unit(source: str, target: str, document: str = "", before: str = "", after: str = "") -> Unit:
    return Unit(source, target, "en", "es", document, before, after)


def test_a_sentence_of_another_tools_memory(engine: Engine, memory: Memory) -> None:
    memory.keep([unit("Doors open at noon.", "Las puertas se abren a mediodía.")])
    made = translate_article(
        article("The dog is red. Doors open at noon. I have a dog."),
        engine, "es", context=TranslationContext("hours", memory=memory),
    )  # fmt: skip
    [pair] = made.pairs
    wanted = "El perro es rojo. Las puertas se abren a mediodía. Tengo un perro."
    assert pair.target[0].text == wanted
    assert (pair.origin.name, pair.state) == ("apertium", State.MACHINE)


def test_sentences_that_all_come_from_the_memory_are_still_a_draft(
    engine: Engine, memory: Memory
) -> None:
    memory.keep([unit("Yes.", "Sí."), unit("Come in.", "Pase.")])
    made = translate_article(
        article("Yes. Come in."), engine, "es", context=TranslationContext("h", memory=memory)
    )
    [pair] = made.pairs
    assert pair.target[0].text == "Sí. Pase."
    assert (pair.origin.name, pair.state) == ("memory", State.MACHINE)


def test_marks_and_links_come_back(engine: Engine, memory: Memory) -> None:
    memory.keep([unit("Read <a1>the <b>plan</b></a1>.", "Lea <a1>el <b>plan</b></a1>.")])
    runs = (
        Run("Read "),
        Run("the ", href="https://new.example"),
        Run("plan", frozenset({Mark.STRONG}), "https://new.example"),
        Run("."),
    )
    source = Article("en", "Hours", (Block("b", Kind.PARAGRAPH, runs),))
    [pair] = translate_article(
        source, engine, "es", context=TranslationContext("h", memory=memory)
    ).pairs
    assert pair.target[0].runs == (
        Run("Lea "),
        Run("el ", href="https://new.example"),
        Run("plan", frozenset({Mark.STRONG}), "https://new.example"),
        Run("."),
    )


def test_from_another_article_it_is_edited_and_not_approved(engine: Engine, memory: Memory) -> None:
    memory.keep([Unit("Bring a pen.", "Traiga pluma.", "en", "es", "other", state=State.APPROVED)])
    [pair] = translate_article(
        article("Bring a pen."), engine, "es", context=TranslationContext("hours", memory=memory)
    ).pairs
    assert (pair.target[0].text, pair.state) == ("Traiga pluma.", State.EDITED)


def test_two_answers_that_fit_as_well_are_pointed_out(engine: Engine, memory: Memory) -> None:
    memory.keep(
        [
            unit("Yes.", "Sí.", document="a", before="Is it open?", after="Good."),
            unit("Yes.", "Claro.", document="b", before="May I?", after="Thanks."),
        ]
    )
    [pair] = translate_article(
        article("Yes."), engine, "es", context=TranslationContext("hours", memory=memory)
    ).pairs
    assert "ambiguous" in {flag.check for flag in pair.flags}


def test_what_nobody_touched_is_not_kept(engine: Engine) -> None:
    made = translate_article(article("Bring a pen."), engine, "es", "Horario")
    assert [(kept.source, kept.target) for kept in make_units(made, "hours")] == [
        ("Hours", "Horario")
    ]
