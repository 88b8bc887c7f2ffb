"""Each passage comes back from the memory in its own place, whole and once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.readers.word_files import PNG

from bilingual_pub.engines import Engine, choose_engine
from bilingual_pub.model import (
    HUMAN,
    Approval,
    Article,
    BilingualArticle,
    Block,
    Cell,
    Image,
    Item,
    Kind,
    Pair,
    Run,
    State,
)
from bilingual_pub.publish import Resources
from bilingual_pub.settings import ResourceSettings
from bilingual_pub.translation import translate_article

ANA = Approval("Ana Ruiz")


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with choose_engine("en", "es", "apertium") as open_engine:
        yield open_engine


@pytest.fixture
def resources(tmp_path: Path) -> Iterator[Resources]:
    with Resources(
        ResourceSettings(memory=tmp_path / "memory.sqlite", starter_glossary=False)
    ) as opened:
        yield opened


def article(*blocks: Block) -> Article:
    return Article("en", "Hours", tuple(blocks))


def block(name: str, text: str, kind: Kind = Kind.PARAGRAPH, **what: Cell | Image | Item) -> Block:
    return Block(name, kind, (Run(text),) if text else (), **what)  # type: ignore[arg-type]


def drafted(source: Article, engine: Engine, resources: Resources) -> BilingualArticle:
    return translate_article(source, engine, "es", context=resources.context("hours", "en", "es"))


def approved(pair: Pair, *words: str) -> Pair:
    """A pair that a person has approved, with other words in its translation."""
    blocks = pair.target
    if words:
        said = zip(words, [*pair.target, *[pair.target[-1]] * len(words)], strict=False)
        blocks = tuple(replace(block, runs=(Run(text),) if text else ()) for text, block in said)
    return replace(pair, target=blocks, origin=HUMAN, state=State.APPROVED, approval=ANA)


def texts(made: BilingualArticle) -> list[tuple[str, ...]]:
    return [tuple(block.text for block in pair.target) for pair in made.pairs]


def test_an_empty_cell_after_a_cell_stays(engine: Engine, resources: Resources) -> None:
    cells = [
        block(f"b{number}", text, Kind.TABLE_CELL, place=Cell(0, number))
        for number, text in enumerate(["Monday", "", "", "Closed"])
    ]
    made = drafted(article(*cells), engine, resources)
    kept = replace(made, pairs=tuple(map(approved, made.pairs)))
    resources.remember(kept, "hours")
    again = drafted(article(*cells), engine, resources)
    assert [pair.target for pair in again.pairs] == [pair.target for pair in kept.pairs]


def test_two_paragraphs_are_not_one_that_says_the_same(
    engine: Engine, resources: Resources
) -> None:
    source = article(block("b1", "Food boxes."), block("b2", "Food"), block("b3", "boxes."))
    made = drafted(source, engine, resources)
    first = approved(made.pairs[0], "Cajas de comida.")
    resources.remember(replace(made, pairs=(first, *made.pairs[1:])), "hours")
    again = drafted(source, engine, resources)
    assert [pair.id for pair in again.pairs] == ["b1", "b2", "b3"]
    assert texts(again)[0] == ("Cajas de comida.",)


def test_the_same_word_five_times_keeps_five_translations(
    engine: Engine, resources: Resources
) -> None:
    source = article(*(block(f"b{number}", "Closed") for number in range(5)))
    made = drafted(source, engine, resources)
    words = [f"Cerrado {number}" for number in range(5)]
    pairs = tuple(approved(pair, word) for pair, word in zip(made.pairs, words, strict=True))
    resources.remember(replace(made, pairs=pairs), "hours")
    again = drafted(source, engine, resources)
    assert texts(again) == [(word,) for word in words]
    assert again.pairs[2].approval == ANA


def test_who_approved_one_has_not_approved_its_twin(engine: Engine, resources: Resources) -> None:
    source = article(
        block("b1", "Closed"), block("b2", "We rest on Sunday."), block("b3", "Closed")
    )
    made = drafted(source, engine, resources)
    resources.remember(
        replace(made, pairs=(approved(made.pairs[0], "Cerrado"), *made.pairs[1:])), "hours"
    )
    first, _middle, twin = drafted(source, engine, resources).pairs
    assert (first.state, first.approval) == (State.APPROVED, ANA)
    assert (twin.target[0].text, twin.state, twin.approval) == ("Cerrado", State.EDITED, None)


def test_a_paragraph_that_was_moved_stays_approved(engine: Engine, resources: Resources) -> None:
    words = ["Bring a pen.", "Doors open at noon.", "We rest on Sunday.", "Come in."]
    blocks = [block(f"b{number}", text) for number, text in enumerate(words)]
    made = drafted(article(*blocks), engine, resources)
    resources.remember(replace(made, pairs=tuple(map(approved, made.pairs))), "hours")
    moved = drafted(article(blocks[1], blocks[2], blocks[0], blocks[3]), engine, resources)
    assert {pair.state for pair in moved.pairs} == {State.APPROVED}


def test_what_an_approval_was_taken_from_is_a_draft_again(
    engine: Engine, resources: Resources
) -> None:
    source = article(block("b1", "Bring a pen."))
    made = drafted(source, engine, resources)
    resources.remember(replace(made, pairs=(approved(made.pairs[0], "Traiga pluma."),)), "hours")
    back = drafted(source, engine, resources)
    draft = replace(back.pairs[0], state=State.MACHINE)
    resources.remember(replace(back, pairs=(draft,)), "hours", ["b1"])
    [pair] = drafted(source, engine, resources).pairs
    assert (pair.target[0].text, pair.state, pair.approval) == (
        "Traiga pluma.",
        State.MACHINE,
        None,
    )
    elsewhere = resources.context("other", "en", "es")
    [pair] = translate_article(source, engine, "es", context=elsewhere).pairs
    assert pair.state is State.MACHINE


def test_two_people_review_a_half_each(engine: Engine, resources: Resources) -> None:
    """In the file of each, the other's half is a draft: that takes nothing back."""
    source = article(block("b1", "Bring a pen."), block("b2", "Come in."))
    made = drafted(source, engine, resources)
    one, two = made.pairs
    resources.remember(replace(made, pairs=(approved(one, "Traiga pluma."), two)), "hours")
    resources.remember(replace(made, pairs=(one, approved(two, "Pase."))), "hours")
    again = drafted(source, engine, resources)
    assert texts(again) == [("Traiga pluma.",), ("Pase.",)]
    assert {pair.state for pair in again.pairs} == {State.APPROVED}


def test_code_with_blank_lines_is_one_block(engine: Engine, resources: Resources) -> None:
    source = article(block("b1", "\nls\n\n\ncd ..\n", Kind.CODE), block("b2", "ls cd .."))
    made = drafted(source, engine, resources)
    resources.remember(replace(made, pairs=tuple(map(approved, made.pairs))), "hours")
    again = drafted(source, engine, resources)
    assert texts(again)[0] == ("\nls\n\n\ncd ..\n",)
    assert len(again.pairs) == 2


def together(made: BilingualArticle, *pairs: Pair) -> BilingualArticle:
    return replace(made, pairs=pairs)


def test_what_was_translated_together_comes_back_together(
    engine: Engine, resources: Resources
) -> None:
    source = article(block("b1", "Come in."), block("b2", "We are open."), block("b3", "Thanks."))
    made = drafted(source, engine, resources)
    one, two, three = made.pairs
    merged = replace(one, source=(*one.source, *two.source))
    parted = approved(three, "Gracias.", "Vuelva pronto.")
    resources.remember(together(made, approved(merged, "Pase, está abierto."), parted), "hours")
    again = drafted(source, engine, resources)
    assert texts(again) == [("Pase, está abierto.",), ("Gracias.", "Vuelva pronto.")]
    assert [len(pair.source) for pair in again.pairs] == [2, 1]

    # Somebody reviews the second of the two by itself, later: that is what counts then.
    fresh = drafted(source, engine, resources)
    alone = approved(replace(two, target=two.source), "Abrimos.")
    resources.remember(together(fresh, one, alone, three), "hours")
    assert ("Abrimos.",) in texts(drafted(source, engine, resources))


def test_a_picture_beside_two_parts_is_not_there_twice(
    engine: Engine, resources: Resources
) -> None:
    picture = Image("a.png", "image/png", PNG)
    source = article(
        block("b1", "A map", Kind.IMAGE, place=picture),
        block("b2", "12", Kind.TABLE_CELL, place=Cell(0, 0)),
        block("b3", "Bring a pen.", Kind.LIST_ITEM, place=Item(3)),
    )
    made = drafted(source, engine, resources)
    pairs = (approved(pair, "Uno.", "Dos.") for pair in made.pairs)
    resources.remember(replace(made, pairs=tuple(pairs)), "hours")
    one, two, three = drafted(source, engine, resources).pairs
    assert [(it.kind, it.place) for it in one.target] == [
        (Kind.IMAGE, picture),
        (Kind.PARAGRAPH, None),
    ]
    assert [it.text for it in two.target] == ["Uno.\nDos."]
    assert [it.place for it in three.target] == [Item(3), Item(3, continued=True)]


def test_words_beside_nothing_stay_there(engine: Engine, resources: Resources) -> None:
    cells = [
        block(f"b{number}", text, Kind.TABLE_CELL, place=Cell(0, number))
        for number, text in enumerate(["", "Closed", ""])
    ]
    made = drafted(article(*cells), engine, resources)
    template = replace(made.pairs[2], target=(replace(cells[2], runs=(Run(""),)),))
    resources.remember(
        replace(made, pairs=(*made.pairs[:2], approved(template, "(sin datos)"))), "hours"
    )
    assert [pair[0] for pair in texts(drafted(article(*cells), engine, resources))][0::2] == [
        "",
        "(sin datos)",
    ]


def test_a_description_is_kept_by_the_picture_itself(engine: Engine, resources: Resources) -> None:
    picture = block("b1", "", Kind.IMAGE, place=Image("a.png", "image/png", PNG))
    other = block("b3", "", Kind.IMAGE, place=Image("b.png"))
    source = article(picture, block("b2", "Come in."), other, replace(picture, id="b4"))
    made = drafted(source, engine, resources)
    said = replace(made.pairs[0], source=(replace(picture, runs=(Run("A red door"),)),))
    resources.remember(
        replace(made, pairs=(approved(said, "Una puerta roja"), *made.pairs[1:])), "hours"
    )
    again = drafted(source, engine, resources)
    assert [texts(again)[number] for number in (0, 2, 3)] == [("Una puerta roja",), ("",), ("",)]
    assert again.pairs[0].source[0].text == "A red door"
    assert again.pairs[0].state is State.APPROVED

    # Moved in its article it keeps it; in another one somebody should see whether it fits.
    moved = drafted(article(block("b2", "Come in."), picture), engine, resources)
    assert texts(moved)[1] == ("Una puerta roja",)
    context = resources.context("other", "en", "es")
    elsewhere = translate_article(article(picture), engine, "es", context=context).pairs[0]
    assert (elsewhere.source[0].text, elsewhere.state) == ("A red door", State.EDITED)
