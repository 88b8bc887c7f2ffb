"""Struck-out words and those that stand are never one sentence to an engine, and all come out."""

from collections.abc import Iterator

import pytest

from bilingual_pub.engines import Engine, choose_engine
from bilingual_pub.model import Article, Block, Kind, Mark, Pair, Run
from bilingual_pub.translation import translate_article

STRUCK = frozenset({Mark.DELETED})


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with choose_engine("en", "es", "apertium") as opened:
        yield opened


def translate(engine: Engine, *parts: str | Run) -> Pair:
    runs = tuple(Run(part) if isinstance(part, str) else part for part in parts)
    block = Block("b1", Kind.PARAGRAPH, runs)
    [pair] = translate_article(Article("en", "", (block,)), engine, "es").pairs
    assert pair.source == (block,)
    return pair


def struck(pair: Pair) -> list[str]:
    return [run.text for run in pair.target[0].runs if Mark.DELETED in run.marks]


def standing(pair: Pair) -> str:
    runs = pair.target[0].runs
    return " ".join("".join(it.text for it in runs if Mark.DELETED not in it.marks).split())


def s(text: str) -> Run:
    return Run(text, STRUCK)


@pytest.mark.parametrize(
    ("parts", "plain"),
    [
        (
            ("The meeting is on ", s("Monday, May 4"), " Tuesday, May 5."),
            "The meeting is on Tuesday, May 5.",
        ),
        (("The council ", s("approved"), " rejected the plan."), "The council rejected the plan."),
        (("The fee is ", s("$20"), " $15 a day."), "The fee is $15 a day."),
        (("The house is white. ", s("Dogs are welcome.")), "The house is white."),
        ((s("Dogs are welcome."), " The house is white."), "The house is white."),
    ],
)
def test_what_stands_is_translated_as_if_nothing_were_struck(
    engine: Engine, parts: tuple[str | Run, ...], plain: str
) -> None:
    pair = translate(engine, *parts)
    assert standing(pair) == standing(translate(engine, plain))
    assert len(struck(pair)) == 1
    assert not any(flag.target.startswith("deleted:") for flag in pair.flags)
    assert not any((run.href or "").startswith("deleted:") for run in pair.target[0].runs)


def test_struck_words_stand_before_the_word_that_replaces_them(engine: Engine) -> None:
    pair = translate(engine, "The meeting is on ", s("Monday, May 4"), " Tuesday, May 5.")
    assert pair.target[0].text.endswith("lunes, 4 de mayo martes, 5 de mayo.")
    assert struck(pair) == ["lunes, 4 de mayo"]


def test_a_link_behind_struck_words_stays_a_link(engine: Engine) -> None:
    link = Run("the house", href="https://example.org/")
    pair = translate(engine, "We see ", s("the dog"), " ", link, " today.")
    assert {run.href for run in pair.target[0].runs if run.href} == {"https://example.org/"}
    assert struck(pair) == ["el perro"]


def test_a_block_that_is_all_struck_stays_struck(engine: Engine) -> None:
    pair = translate(engine, s("Dogs are welcome."))
    assert (struck(pair), standing(pair)) == (["Los perros son bienvenidos."], "")
