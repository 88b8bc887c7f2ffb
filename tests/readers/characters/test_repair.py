"""Broken text is mended at the door, and good text goes through as it is."""

import doctest
import time
from pathlib import Path

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.readers.html import elements, inline
from bilingual_pub.text import mojibake, repair
from bilingual_pub.text.mojibake import PUNCTUATION, misread_text
from bilingual_pub.text.repair import Damage, Repair, repair_text, sum_repairs

CASES = Path(__file__).parents[2] / "data" / "repair"

COMMON_PAGES = [
    *(f"cp125{number}" for number in range(9)),
    *("latin-1", "iso8859-2", "iso8859-5", "iso8859-7", "iso8859-9", "iso8859-15"),
    *("cp437", "cp850", "cp866", "mac_roman", "koi8-r"),
]

GOOD_TEXT = st.sampled_from(
    [
        "“Tucson” said",
        "el niño comió",
        "the city’s law — and",
        "Γεια σου Ελλάδα",
        "Привет, мир",
        "Đà Nẵng ở Việt Nam",
        "السلام عليكم",
        "今天天气很好",
        "plain words",
    ]
)


def unescaped(text: str) -> str:
    """A case as it is written: `\\xa0` and its like stand for what can't be seen."""
    for name in ("\\xa0", "\\x9d", "\\xad", "\\x07", "\\x00", "\\r", "\\n"):
        text = text.replace(name, name.encode().decode("unicode_escape"))
    while "\\u" in text:
        at = text.index("\\u")
        text = text[:at] + chr(int(text[at + 2 : at + 6], 16)) + text[at + 6 :]
    return text


def cases(name: str) -> list[object]:
    """The cases of a file: a title, the damaged text, and under a line what must come out."""
    found: list[object] = []
    for case in (CASES / name).read_text(encoding="utf-8").split("# ")[1:]:
        title, _, body = case.partition("\n")
        before, _, after = body.strip().partition("\n---\n")
        found.append(pytest.param(unescaped(before), unescaped(after), id=title))
    return found


@pytest.mark.parametrize(
    ("before", "after"),
    [*cases("misread.md"), *cases("invisible.md"), *cases("joined_letters.md")],
)
def test_damage_is_mended_and_reported(before: str, after: str) -> None:
    mended, repairs = repair_text(before)
    assert mended == after
    assert repairs
    assert all(each.sentence() for each in repairs)


@pytest.mark.parametrize(("good", "_nothing"), cases("left_alone.md"))
def test_good_text_is_left_alone(good: str, _nothing: str) -> None:
    assert repair_text(good) == (good, ())


@given(
    before=GOOD_TEXT,
    char=st.sampled_from(PUNCTUATION),
    page=st.sampled_from(COMMON_PAGES),
    gaps=st.sampled_from(["latin-1", "cp1252"]),
    after=GOOD_TEXT,
)
def test_any_typographic_character_is_mended_beside_good_text(
    before: str, char: str, page: str, gaps: str, after: str
) -> None:
    damaged = misread_text(char, page, gaps)
    assert repair_text(before + damaged + after)[0] == before + char + after
    assert repair_text(f"{before} {damaged} {after}")[0] == f"{before} {char} {after}"


@given(
    letter=st.sampled_from("áéíóúñüçèêâô"),
    page=st.sampled_from(sorted(set(COMMON_PAGES) - {"iso8859-2", "iso8859-7", "iso8859-15"})),
)
def test_accented_letters_inside_a_word_are_mended(letter: str, page: str) -> None:
    assert repair_text(f"“bueno” xx{misread_text(letter, page)}yy")[0] == f"“bueno” xx{letter}yy"


@given(
    char=st.sampled_from("áéíóñÁÉÍÓÚÑ¿¡"),
    page=st.sampled_from(
        sorted(set(COMMON_PAGES) - {"cp1257", "iso8859-2", "iso8859-7", "koi8-r"})
    ),
)
def test_what_begins_a_spanish_word_is_mended(char: str, page: str) -> None:
    assert repair_text(f"“bueno” {misread_text(char, page)}yy")[0] == f"“bueno” {char}yy"


def test_the_names_of_countries_in_every_language_stay() -> None:
    languages = [name for name in locale_identifiers() if "_" not in name]
    for language in languages:
        names = "\n".join(Locale(language).territories.values())
        assert repair.repair_mojibake(names) == (names, ())


@given(st.lists(GOOD_TEXT, min_size=1, max_size=8).map(" ".join))
def test_good_text_of_many_languages_stays(text: str) -> None:
    assert repair_text(text) == (text, ())


GOOD_LETTERS = st.characters(exclude_categories=["C"])

CASES_OF_LETTERS = st.sampled_from([str.lower, str.upper, str.capitalize])


def words_of(letters: str) -> st.SearchStrategy[str]:
    """Words as people write them: no capital after a small letter."""
    written = st.text(letters, min_size=1, max_size=8)
    return st.builds(lambda word, case: case(word), written, CASES_OF_LETTERS)


LATIN_WORDS = words_of("abcdefgzñáéíóúüçãâêôõàèåøöäßăđơưả") | words_of("abcdefgzéçâêôîûàèëïœæ")
"""French has œ and no ã; no language has both, so “Ãœber” can only be a damaged “Über”."""
GREEK_WORDS = words_of("αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ")
CYRILLIC_WORDS = words_of("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")
ARABIC_WORDS = words_of("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىئؤپچژگ")


@given(st.lists(LATIN_WORDS | GREEK_WORDS | CYRILLIC_WORDS | ARABIC_WORDS, max_size=12))
def test_words_are_never_changed(words: list[str]) -> None:
    text = " ".join(words)
    assert repair.repair_mojibake(text)[0] == text


@given(st.text())
def test_mending_twice_changes_no_more_than_mending_once(text: str) -> None:
    once = repair_text(text)[0]
    twice = repair_text(once)[0]
    assert repair_text(twice)[0] == twice


@given(
    st.text(GOOD_LETTERS, max_size=9), st.sampled_from(COMMON_PAGES), st.sampled_from([" ", "\xa0"])
)
def test_no_misread_line_has_a_letter_alone(line: str, page: str, space: str) -> None:
    """By such a letter a good line is told before ftfy is asked."""
    assert not repair.ALONE.search(misread_text(line, page).replace("\xa0", space))
    assert repair.ALONE.search("“época”")


def test_repairs_add_up() -> None:
    made = [Repair(Damage.MISREAD, "β€œ", "“", 2), Repair(Damage.MISREAD, "β€œ", "“", 1)]
    assert sum_repairs(made) == (Repair(Damage.MISREAD, "β€œ", "“", 3),)
    assert "3" in sum_repairs(made)[0].sentence()
    assert "β€œ" in sum_repairs(made)[0].sentence()


def test_a_megabyte_takes_seconds() -> None:
    started = time.process_time()
    repair_text("The mayor said “hola” to José — β€œ5 €” — and left. " * 20_000)
    assert time.process_time() - started < 15


@pytest.mark.parametrize("module", [repair, mojibake, elements, inline], ids=lambda it: it.__name__)
def test_the_examples_in_the_docstrings(module: object) -> None:
    result = doctest.testmod(module)  # type: ignore[arg-type]
    assert result.attempted
    assert not result.failed
