"""Wordings that machines get wrong are found in every form, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.lang import get_pack
from bilingual_pub.model import Block, Kind, Run
from bilingual_pub.qa.readability.idioms import find_idioms, load_patterns, read_rows


def found(text: str, lang: str = "en") -> list[tuple[str, str]]:
    block = Block("b1", Kind.PARAGRAPH, (Run(text),))
    return [(it.text, it.plainer) for it in find_idioms(block, lang)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The city called off the meeting.", "called off"),
        ("They are calling the whole meeting off.", "calling the whole meeting off"),
        ("She backs this bill.", "backs this bill"),
        ("The council TABLED THE MOTION.", "TABLED THE MOTION"),
        ("We are on the\nsame page.", "on the same page"),
        ("Rain or shine, we meet.", "Rain or shine"),
        ("It is first come, first served.", "first come, first served"),
        ("Walk-ins are welcome.", "Walk-ins"),
        ("You may not park here.", "may not"),
        ("Don’t sign nothing.", "Don’t sign nothing"),
        ("A fee in lieu of work.", "in lieu of"),
        ("Fill out the form.", "Fill out"),
    ],
)
def test_english_wordings(text: str, said: str) -> None:
    assert [text for text, _plainer in found(text)] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("La ciudad llevó a cabo la obra.", "llevó a cabo"),
        ("Se llevarán a cabo dos obras.", "llevarán a cabo"),
        ("Quieren echarle una mano.", "echarle una mano"),
        ("Hizo hincapié en eso.", "Hizo hincapié en"),
        ("Fueron al grano.", "Fueron al grano"),
        ("Llueva o truene, ahí estaremos.", "Llueva o truene"),
        ("Se atiende por orden de llegada.", "por orden de llegada"),
    ],
)
def test_spanish_wordings(text: str, said: str) -> None:
    assert [text for text, _plainer in found(text, "es-MX")] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "He recalled officers.",
        "The calls offer help.",
        "In May, not in June.",
        "The tablets are on tables.",
        "Walking in the park.",
    ],
)
def test_whole_words_only(text: str) -> None:
    assert found(text) == []


def test_what_is_plainer_is_told_and_the_longer_wording_wins() -> None:
    assert found("They called off the walk.") == [("called off", "cancel")]
    assert found("So to speak, we won.") == [("So to speak", "")]
    overlapping = found("Seats are first come first served while supplies last.")
    assert [text for text, _plainer in overlapping] == [
        "first come first served",
        "while supplies last",
    ]


def test_other_languages_have_none() -> None:
    assert found("They called off the walk.", "fr") == []
    assert found("They called off the walk.", "und") == []


@pytest.mark.parametrize("code", ["en", "es"])
def test_every_pattern_finds_itself(code: str) -> None:
    rows = read_rows(get_pack(code), "idioms.csv")
    assert len({row["pattern"] for row in rows}) == len(rows)
    for row, (expression, plainer) in zip(rows, load_patterns(code), strict=True):
        words = (word.strip("[]").split("|")[0] for word in row["pattern"].split())
        itself = " ".join("this" if word == "…" else word for word in words)
        assert expression.search(f"“{itself}.”"), row["pattern"]
        assert plainer == row["plainer"]


def test_the_lists_are_long_enough_to_be_of_use() -> None:
    assert len(load_patterns("en")) >= 150
    assert len(load_patterns("es")) >= 60


@given(text=st.text(max_size=200), lang=st.sampled_from(["en", "es"]))
def test_what_is_found_stands_in_the_text(text: str, lang: str) -> None:
    assert all(" ".join(text.split()).count(said) for said, _plainer in found(text, lang))
