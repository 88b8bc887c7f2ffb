"""Whatever a model makes of a kept item, it comes out once, and the words around it stay.

The model is a stand-in: no real one can be made to do each kind of damage when it is asked.
"""

import re
import time
import unicodedata
from collections.abc import Callable, Sequence

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bilingual_pub.engines import Sentence
from bilingual_pub.engines.neural import STOCK_SEARCH, Draft, ModelRequest, NeuralEngine
from bilingual_pub.engines.neural.draft import SearchSettings
from bilingual_pub.engines.neural.model import Progress, ignore_progress
from bilingual_pub.model import Run
from bilingual_pub.protect import SpanKind, find_absent, find_protected_spans

ITEMS = {
    "10:00 a.m.": SpanKind.TIME,
    "7:30 p. m.": SpanKind.TIME,
    "19:45": SpanKind.TIME,
    "9am": SpanKind.TIME,
    "May 4, 2026": SpanKind.DATE,
    "Wednesday, April 8": SpanKind.DATE,
    "$1,250.50": SpanKind.PRICE,
    "US$5": SpanKind.PRICE,
    "30 €": SpanKind.PRICE,
    "1,847": SpanKind.NUMBER,
    "12.5%": SpanKind.NUMBER,
    "1½": SpanKind.NUMBER,
    "(520) 573-4197": SpanKind.PHONE,
    "1-800-CALL-NOW": SpanKind.PHONE,
    "+52 55 1234 5678": SpanKind.PHONE,
    "555-0142 ext. 12": SpanKind.PHONE,
    "https://example.org/a?b=c": SpanKind.URL,
    "cityofriver.gov/water": SpanKind.URL,
    "joe_smith@example.org": SpanKind.EMAIL,
    "SB 1070": SpanKind.CODE,
    "H.R. 3": SpanKind.CODE,
    "CV-2019-001": SpanKind.CODE,
    "35 Mill St.": SpanKind.ADDRESS,
    "1600 N. 5th Avenue": SpanKind.ADDRESS,
    "North Oak Avenue": SpanKind.NAME,
    "J. Smith": SpanKind.NAME,
    "#RiverFest": SpanKind.HASHTAG,
    "@city_of_river": SpanKind.HANDLE,
}
"""An item of every kind, and what it is known as."""

FRAMES = (
    ("Then see {} before you go.", "Luego vea {} antes de salir."),
    ("Everybody must know {}", "Todos deben saber {}"),
    ("Again: {} was named, said the mayor.", "Otra vez: {} fue lo dicho, según el alcalde."),
)


Damage = Callable[[str, int], str]

DAMAGES: dict[str, Damage] = {
    "cut at the end": lambda text, place: text[:place],
    "cut at the beginning": lambda text, place: text[place:],
    "a letter lost": lambda text, place: text[:place] + text[place + 1 :],
    "a letter twice": lambda text, place: text[:place] + text[place : place + 1] + text[place:],
    "a space in it": lambda text, place: text[:place] + " " + text[place:],
    "no spaces": lambda text, _place: text.replace(" ", ""),
    "wide spaces": lambda text, _place: text.replace(" ", "\u00a0"),
    "full width": lambda text, _place: "".join(
        chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text
    ),
    "full-width figures": lambda text, _place: "".join(
        chr(ord(sign) + 0xFEE0) if sign.isdigit() and sign.isascii() else sign for sign in text
    ),
    "spaced halves of the day": lambda text, _place: re.sub(r"([ap])\.?\s?m\.?", r"\1. m.", text),
    "h for the colon": lambda text, _place: text.replace(":", "h"),
    "other marks of thousands": lambda text, _place: text.translate(str.maketrans(",.", ".,")),
    "no marks": lambda text, _place: re.sub(r"[^\w\s]", "", text),
    "marks as spaces": lambda text, _place: " ".join(re.findall(r"[^\W_]+", text)),
    "other dashes": lambda text, _place: text.replace("-", "–").replace(":", "："),
    "a bracket lost": lambda text, place: text.replace("()"[place % 2], ""),
    "said twice": lambda text, _place: f"{text} {text}",
    "said twice, with a comma": lambda text, _place: f"{text}, {text}",
    "its end said twice": lambda text, place: f"{text} {text[min(place, len(text) - 6) :].strip()}",
    "turned around": lambda text, _place: " ".join(text.split(" ")[::-1]),
    "small": lambda text, _place: text.lower(),
    "capitals": lambda text, _place: text.upper(),
    "accents": lambda text, _place: unicodedata.normalize(
        "NFC", re.sub("[aeiou]", lambda it: it[0] + "\u0301", text, count=1)
    ),
    "months translated": lambda text, _place: text.replace("abril", "April"),
    "money in words": lambda text, _place: re.sub(r"(?:US)?\$\s?([\d.,]+)", r"\1 dólares", text),
    "percent in words": lambda text, _place: text.replace("%", " por ciento"),
    "the time of day in words": lambda text, _place: re.sub(r"\s?a\.?m\.", " de la mañana", text),
    "gone": lambda _text, _place: "",
}


LOOKS = ("wide spaces", "full width", "small", "capitals", "accents", "marks as spaces")
"""Damage that may come on top of any other."""


SPELLINGS = ("accents", "full width")
"""Damage to words that are none of the item's: nobody knows them any more."""


def list_words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


class Parrot:
    """A model that says of one text what it is told to, and repeats all others."""

    space = " "

    def __init__(self, source: str, said: str) -> None:
        self._said = {source: said}

    def translate(
        self,
        requests: Sequence[ModelRequest],
        _search: SearchSettings = STOCK_SEARCH,
        _progress: Progress = ignore_progress,
    ) -> list[Draft]:
        return [Draft(it.text, self._said.get(it.text, it.text), -0.1, 9) for it in requests]


def translate_damaged(source: str, said: str) -> str:
    """What the engine makes of a sentence of which its model says this."""
    sentence = Sentence((Run(source),), find_protected_spans(source, "en", "es"))
    engine = NeuralEngine(Parrot(source, said), "es", "parrot", "1", "parrot 1")
    [[translation]] = engine.translate([[sentence]])
    return "".join(run.text for run in translation.runs)


@pytest.mark.parametrize("item", ITEMS)
def test_each_item_is_one_of_its_kind(item: str) -> None:
    source = FRAMES[0][0].format(item)
    assert [span.kind for span in find_protected_spans(source, "en", "es")] == [ITEMS[item]]


@given(
    st.sampled_from(list(ITEMS)),
    st.sampled_from(FRAMES),
    st.sampled_from(list(DAMAGES)),
    st.sampled_from(["", *LOOKS]),
    st.integers(0, 30),
)
@example("10:00 a.m.", FRAMES[0], "cut at the end", "", 4)
@example("10:00 a.m.", FRAMES[0], "its end said twice", "", 6)
def test_a_damaged_item_comes_out_once(
    item: str, frame: tuple[str, str], damage: str, looks: str, place: int
) -> None:
    assume(looks not in SPELLINGS or not damage.endswith("in words"))
    source = frame[0].format(item)
    [span] = find_protected_spans(source, "en", "es")
    damaged = DAMAGES[damage](span.target, place % (len(span.target) + 1))
    damaged = DAMAGES[looks](damaged, 0) if looks else damaged
    said = frame[1].format(damaged)
    # A date may be written in any way that says the day: 4 de may de 2026.
    assume(span.kind is not SpanKind.DATE or find_absent([span], said, "es"))
    text = translate_damaged(source, said)
    assert find_absent([span], text, "es") == []
    # As the model has it around the item; or where that can't be told apart, as it repeats the
    # pieces; or the whole, where even the letters were strange.
    mended, in_pieces = frame[1].format(span.target), frame[0].format(span.target)
    words = list_words(unicodedata.normalize("NFKC", text))
    wanted = [list_words(unicodedata.normalize("NFKC", it)) for it in (mended, in_pieces, source)]
    assert words in wanted, text


@pytest.mark.parametrize(
    ("source", "said", "mended"),
    [
        ("It opens at 10:00 a.m.", "Abre a las 10:0 a.m.", "Abre a las 10:00 a.m."),
        ("Come at 10:00 a.m. today.", "Venga a las 10:0 a. m. hoy.", "Venga a las 10:00 a.m. hoy."),
        ("It opens at 10:00 a.m.", "Abre a las 10:00 de la mañana.", "Abre a las 10:00 a.m."),
        ("It opens at 10:00 a.m.", "Abre a las 10:0.", "Abre a las 10:00 a.m."),
        ("It opens at 10:00 a.m.", "Abre a las 10:00 a.m. a.m.", "Abre a las 10:00 a.m."),
        (
            "Open 10:00 a.m. to 11:00 a.m. daily.",
            "Abierto de 10:0 a 11:0 a.m. cada día.",
            "Abierto de 10:00 a.m. a 11:00 a.m. cada día.",
        ),
        ("Call (520) 573-4197 now.", "Llame al 520) 573-4197 ya.", "Llame al (520) 573-4197 ya."),
        ("Call (520) 573-4197 now.", "Llame al (520 573-4197 ya.", "Llame al (520) 573-4197 ya."),
        ("Pay $1,250.50 now.", "Pague 1.250,50 dólares ya.", "Pague $1,250.50 ya."),
        ("Pay $1,250.50 now.", "Pague $ 1,250 .50 ya.", "Pague $1,250.50 ya."),
        ("It is 50% less.", "Es 50 por ciento menos.", "Es 50% menos."),
        ("By May 4, 2026.", "Antes del 4 de mago de 202.", "Antes del 4 de mayo de 2026."),
        ("By April 8, 2026.", "Antes del 8 de April de 2026.", "Antes del 8 de abril de 2026."),
        (
            "See https://example.org/a?b=c today.",
            "Vea https://example. org/a? b=c hoy.",
            "Vea https://example.org/a?b=c hoy.",
        ),
        ("Write to joe_smith@x.org.", "Escriba a joe smith@x.org.", "Escriba a joe_smith@x.org."),
        ("Ask Dr. Gray.", "Pregunte al Dr. Gray Gray.", "Pregunte al Dr. Gray."),
        ("SB 1070 passed.", "La S. B. 10 70 se aprobó.", "La SB 1070 se aprobó."),
    ],
)
def test_the_whole_of_it_is_replaced(source: str, said: str, mended: str) -> None:
    assert translate_damaged(source, said) == mended


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Open from 9:00 to 5:00.", "Abierto de 9:00 a 5:00."),
        ("On May 3, 3rd floor.", "El 3 de mayo, 3.er piso."),
        ("May 4, from 5 to 10 p.m.", "El 4 de mayo, de 5 a 10 p.m."),
        ("Rooms 101, 102 and 1012.", "Salas 101, 102 y 1012."),
        ("Ask Mr. Smith. Smith knows.", "Pregunte al Sr. Smith. Smith sabe."),
        ("It costs $5 dollars.", "Cuesta $5 dólares."),
        ("It is 10:00 in the morning.", "Son las 10:00 de la mañana."),
    ],
)
def test_what_the_source_says_beside_it_stays(source: str, said: str) -> None:
    assert translate_damaged(source, said) == said


def test_thousands_of_items_are_looked_around_in_a_moment() -> None:
    source = " ".join(f"At {number}:00 a.m." for number in range(1, 12)) + " 1,847, 12" * 2_000
    began = time.process_time()
    assert translate_damaged(source, source) == source
    assert time.process_time() - began < 8
