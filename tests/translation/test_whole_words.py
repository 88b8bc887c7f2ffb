"""Marks on a part of a word: the engine is given the word, the reader sees the mark."""

from collections.abc import Iterator, Sequence

import pytest

from bilingual_pub.engines import Engine, choose_engine
from bilingual_pub.model import Article, Block, Kind, Mark, Run
from bilingual_pub.translation import translate_article
from bilingual_pub.translation.whole_words import join_words, restore_words

B, I = frozenset({Mark.STRONG}), frozenset({Mark.EMPHASIS})  # noqa: E741 - as in HTML
RAISED, CODE = frozenset({Mark.SUPERSCRIPT}), frozenset({Mark.CODE})


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with choose_engine("en", "es", "apertium") as opened:
        yield opened


def translate(engine: Engine, *runs: Run) -> tuple[Run, ...]:
    block = Block("b1", Kind.PARAGRAPH, runs)
    made = translate_article(Article("en", "", (block,)), engine, "es")
    [pair] = made.pairs
    assert pair.source[0].runs == runs
    return pair.target[0].runs


def texts(runs: Sequence[Run]) -> list[str]:
    return [run.text for run in runs]


def test_a_bold_first_letter_does_not_part_its_word(engine: Engine) -> None:
    marked = translate(engine, Run("T", B), Run("ime and "), Run("s", B), Run("peech are free."))
    plain = translate(engine, Run("Time and speech are free."))
    assert "".join(texts(marked)) == "".join(texts(plain))
    assert [run.text for run in marked if run.marks] == ["tiempo", "discurso"]


def test_a_word_that_stays_keeps_the_mark_on_its_letter(engine: Engine) -> None:
    made = translate(engine, Run("The "), Run("F", B), Run("DA is open."))
    assert [run.text for run in made if run.marks] == ["F"]
    assert "FDA" in "".join(texts(made))


def test_a_link_on_half_a_word_leads_from_the_whole_word(engine: Engine) -> None:
    made = translate(engine, Run("The "), Run("libra", href="https://example.org/"), Run("ry."))
    assert [run.text for run in made if run.href] in (["biblioteca"], ["La biblioteca"])


@pytest.mark.parametrize(
    ("runs", "joined"),
    [
        ([Run("S", B), Run("peech")], ["Speech"]),
        ([Run("n"), Run("aï", I), Run("ve")], ["naïve"]),
        ([Run("na", I), Run("i\u0308ve")], ["nai\u0308ve"]),
        ([Run("un"), Run("believ", B), Run("able", I)], ["unbelievable"]),
        ([Run("Maria", B), Run("'s dog")], ["Maria's", " dog"]),
        ([Run("We"), Run("’ll", B), Run(" go")], ["We’ll", " go"]),
        ([Run("well", B), Run("-known")], ["well", "-known"]),
        ([Run("now", B), Run(", he said")], ["now", ", he said"]),
        ([Run("Phone", B), Run("Monday")], ["Phone", "Monday"]),
        ([Run("make", CODE), Run("s")], ["make", "s"]),
        ([Run("one", href="a.example"), Run("two", href="b.example")], ["one", "two"]),
        ([Run("市", B), Run("民")], ["市", "民"]),
    ],
)
def test_words_are_whole_and_nothing_else_is_joined(runs: list[Run], joined: list[str]) -> None:
    made = join_words(runs)
    assert texts(made) == joined
    assert "".join(texts(made)) == "".join(texts(runs))


def test_what_is_true_of_a_part_only_is_not_said_of_the_word() -> None:
    assert join_words([Run("1"), Run("st", RAISED | B)]) == (Run("1st", B),)


def test_a_kept_word_that_stands_twice_has_each_its_own_marks() -> None:
    source = [Run("F", B), Run("DA and F"), Run("D", I), Run("A")]
    made = restore_words([Run("FDA", B), Run(" y "), Run("FDA", I)], source)
    assert made == (Run("F", B), Run("DA y F"), Run("D", I), Run("A"))
