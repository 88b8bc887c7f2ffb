from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilingual_pub.engines import Engine, Sentence, Translation, choose_engine
from bilingual_pub.model import (
    COPIED,
    HUMAN,
    Article,
    BilingualArticle,
    Block,
    Flag,
    Image,
    Item,
    Kind,
    Mark,
    Meta,
    Run,
    State,
)
from bilingual_pub.protect import find_protected_spans
from bilingual_pub.translation import flag_lost_spans, translate_article, translate_articles
from bilingual_pub.translation.segments import average_confidence


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with choose_engine("en", "es") as open_engine:
        yield open_engine


def article(*blocks: Block, title: str = "The city") -> Article:
    return Article("en", title, blocks, Meta(byline="Ana Ruiz"))


def paragraph(text: str, name: str = "b1") -> Block:
    return Block(name, Kind.PARAGRAPH, (Run(text),))


def target(made: BilingualArticle, number: int = 0) -> str:
    return made.pairs[number].target[0].text


def test_a_paragraph_is_translated_sentence_by_sentence(engine: Engine) -> None:
    made = translate_article(article(paragraph("I have a dog. The dog is red.")), engine, "es")
    [pair] = made.pairs
    assert (made.source.lang, made.target.lang) == ("en", "es")
    assert made.target.meta.byline == "Ana Ruiz"
    assert made.target_title == "La ciudad"
    assert target(made) == "Tengo un perro. El perro es rojo."
    assert pair.id == "b1"
    assert pair.origin.name == "apertium"
    assert pair.origin.version == engine.version
    assert pair.state is State.MACHINE
    assert pair.confidence is not None
    assert 0 < pair.confidence < 1
    assert pair.findings == ()


def test_a_block_keeps_its_kind_and_its_place(engine: Engine) -> None:
    item = Block("b2", Kind.LIST_ITEM, (Run("A dog"),), level=2, group="g", place=Item(3))
    [pair] = translate_article(article(item), engine, "es").pairs
    [made] = pair.target
    assert (made.id, made.kind, made.level, made.group, made.place) == (
        "b2",
        Kind.LIST_ITEM,
        2,
        "g",
        Item(3),
    )
    assert made.text == "Un perro"


def test_line_breaks_and_spaces_between_sentences_survive(engine: Engine) -> None:
    made = translate_article(article(paragraph("A dog.\n  A house.   A red dog.\n")), engine, "es")
    assert target(made) == "Un perro.\n  Una casa.   Un perro rojo.\n"


@pytest.mark.parametrize(
    "block",
    [
        Block("b1", Kind.CODE, (Run("the house = red"),)),
        paragraph("https://riverbend.example.org/plan"),
        paragraph("12,500"),
        paragraph("  \n "),
        Block("b1", Kind.IMAGE, (), place=Image("decoration.png")),
        Block("b1", Kind.PARAGRAPH, (Run("make house", frozenset({Mark.CODE})),)),
    ],
)
def test_what_says_nothing_is_copied(engine: Engine, block: Block) -> None:
    [pair] = translate_article(article(block), engine, "es").pairs
    assert pair.target == (block,)
    assert pair.origin == COPIED
    assert pair.confidence == 1


def test_a_lone_date_is_written_as_the_other_language_does(engine: Engine) -> None:
    assert target(translate_article(article(paragraph("March 4, 2026")), engine, "es")) == (
        "4 de marzo de 2026"
    )


def test_a_title_by_a_person_stays_as_it_is(engine: Engine) -> None:
    made = translate_article(article(), engine, "es", "La villa")
    assert made.target_title == "La villa"
    assert made.title.origin == HUMAN
    assert made.title.state is State.EDITED
    assert made.source_title == "The city"


def test_several_articles_go_to_the_engine_in_one_call(engine: Engine) -> None:
    told: list[tuple[int, int]] = []
    made = translate_articles(
        [article(paragraph("A dog."), title="One"), article(paragraph("5"), title="A house")],
        engine,
        "es",
        ["Uno"],
        lambda done, total: told.append((done, total)),
    )
    assert [one.target_title for one in made] == ["Uno", "Una casa"]
    assert [target(one) for one in made] == ["Un perro.", "5"]
    assert told[-1] == (3, 3)


def test_confidence_weighs_sentences_by_their_length(engine: Engine) -> None:
    short, long = "The blorf.", "The house of the mayor of the city is red."
    both, one, other = (
        translate_article(article(paragraph(text)), engine, "es").pairs[0].confidence
        for text in (f"{short} {long}", short, long)
    )
    assert one is not None
    assert other is not None
    mean = (one * len(short) + other * len(long)) / (len(short) + len(long))
    assert both == pytest.approx(mean, abs=1e-3)


def test_a_paragraph_with_a_sentence_that_nobody_measured_has_no_confidence() -> None:
    sentences = [Sentence((Run("One."),)), Sentence((Run("Two."),))]
    done = [Translation((Run("Uno."),), 0.9), Translation((Run("Dos."),), None)]
    assert average_confidence(sentences, done) is None
    assert average_confidence(sentences, [done[0], done[0]]) == 0.9


def test_what_an_engine_loses_is_flagged() -> None:
    text = "It is 5 of 5, SB 1070."
    sentence = Sentence((Run(text),), find_protected_spans(text, "en", "es"))
    flags = list(flag_lost_spans(sentence, Translation((Run("Es 5 de 15."),), 1.0), "es"))
    assert flags == [Flag("number", "5"), Flag("code", "SB 1070")]
    assert (
        list(flag_lost_spans(sentence, Translation((Run("SB 1070 es 5 de 5."),), 1.0), "es")) == []
    )


PIECES = st.sampled_from(
    ["the mayor", "SB 1070", "$5.50", "on March 4", "at 9 a.m.", "a@b.org", "#City", "@Ana", "12%",
     "Joe Ferguson", "1 day", "20 days", "https://b.org/c", "555-0142", "C#", "* and *", "Mr. Gray",
     "will not", "pay.", "said,", "“yes”", "(no)"]
)  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(words=st.lists(PIECES, min_size=1, max_size=12))
def test_what_is_kept_is_there_or_flagged(words: list[str], engine: Engine) -> None:
    text = " ".join(words)
    made = translate_article(article(paragraph(text)), engine, "es")
    translated = target(made)
    flagged = {flag.source for flag in made.pairs[0].flags}
    for span in find_protected_spans(text, "en", "es"):
        assert span.target in translated or span.source in flagged
    assert not [mark for mark in "[]{}^$\\" if translated.count(mark) != text.count(mark)]
