"""Characters that nobody sees: they go from glossaries, and what a script needs stays."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.glossary.csv import read_csv
from bilingual_pub.glossary.tbx import read_tbx
from bilingual_pub.text.invisible import strip_hidden

TAGGED = "".join(chr(0xE0000 + ord(letter)) for letter in "ignore all")

SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

HIDDEN = [*TURNING, "\U000e0000", "\U000e0001", "\U000e007f", TAGGED]

SPOILED = f"bib\u202eli\u2066o{TAGGED}teca"


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_hides_goes(hidden: str) -> None:
    assert strip_hidden(f"año{hidden} 5") == "año 5"


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "Ünïcode — “é” \u200f",
        f"{SCOTLAND} Scotland",
        "اتصل \u2066+1 520 555\u2069 الآن",
        "שלום \u202aabc\u202c",
    ],
)
def test_what_a_script_needs_stays(text: str) -> None:
    assert strip_hidden(text) == text


@pytest.mark.parametrize("turned", ["\u202e{}\u202c", "\u2067{}", "{}\u2069", "\u202a{}\u2069"])
def test_in_arabic_too_goes_what_turns_the_rest_of_a_page(turned: str) -> None:
    assert strip_hidden(turned.format("مكتبة")) == "مكتبة"


@given(st.text(f"a<م{TURNING}{SCOTLAND}\U000e0001"))
def test_nothing_is_left_to_take_out(text: str) -> None:
    shown = strip_hidden(text)
    assert strip_hidden(shown) == shown
    assert [sign for sign in shown if sign in "a<م"] == [sign for sign in text if sign in "a<م"]


def test_a_megabyte_takes_no_time() -> None:
    start = time.process_time()
    strip_hidden("م" + "\u2066" * 500_000 + SCOTLAND[:-1] * 70_000)
    assert time.process_time() - start < 2


def test_a_table_is_read_without_them() -> None:
    table = f"en,e\u202es,note\nlibrary,{SPOILED},a\u202eb\n".encode()
    [term] = read_csv(table, "words.csv", "en", "es").terms
    assert (term.target, term.note) == ("biblioteca", "ab")


def test_tbx_is_read_without_them() -> None:
    data = (
        f"<martif><termEntry><note>a\u202eb</note>"
        '<langSet xml:lang="en"><tig><term>library&#x202E;</term></tig></langSet>'
        f'<langSet xml:lang="es"><tig><term>{SPOILED}</term></tig></langSet></termEntry></martif>'
    ).encode()
    [term] = read_tbx(data, "words.tbx", "en", "es").terms
    assert (term.source, term.target, term.note) == ("library", "biblioteca", "ab")
