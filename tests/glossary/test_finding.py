import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.glossary import Glossary, Term, find_terms, merge_glossaries

CIVIC = Glossary(
    "en",
    "es",
    (
        Term("city council", "concejo municipal"),
        Term("city council member", "miembro del concejo municipal"),
        Term("council member", "concejal"),
        Term("school board", "junta escolar"),
        Term("board meeting room", "sala de reuniones de la junta"),
        Term("driver's license", "licencia de conducir"),
        Term("city", "ciudad"),
        Term("WIC", "WIC", keep=True),
        Term("Section 8", "Sección 8", match_case=True),
        Term("walk-in clinic", "clínica sin cita previa"),
        Term("food stamps", "cupones de alimentos", "food stamps", "cupones de alimentos"),
        Term("attorney general", "fiscal general", "attorneys general"),
        Term("agency", "agencia"),
        Term("HOA", "asociación de propietarios"),
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The city council met.", ["city council"]),
        ("City Councils and CITY COUNCIL", ["City Councils*", "CITY COUNCIL"]),
        ("A city council member spoke.", ["city council member"]),
        ("The school board meeting room", ["board meeting room"]),
        ("driver’s license, driver's licenses", ["driver’s license", "driver's licenses*"]),
        ("the city’s plan, the city's plan", ["city", "city"]),
        ("capacity, cityscape, city_council, velocity", []),
        ("anti-city plans, city-wide", []),
        ("WIC, wic and the WIC’s office", ["WIC", "WIC"]),
        ("WIC CUTS HIT THE CITY", ["CITY"]),
        ("Section 8, section 8", ["Section 8"]),
        ("walk-in clinics, walk in clinic", ["walk-in clinics*"]),
        ("food stamps", ["food stamps*"]),
        ("attorneys general, attorney generals", ["attorneys general*"]),
        ("agencies", ["agencies*"]),
        ("two HOAs, hoa", ["HOAs*"]),
        ("city\u00a0council, city\ncouncil", ["city\u00a0council", "city\ncouncil"]),
        ("city, council", ["city"]),
        ("", []),
    ],
)
def test_terms_are_found_as_whole_words(text: str, expected: list[str]) -> None:
    found = find_terms(text, CIVIC)
    assert [one.text + "*" * one.plural for one in found] == expected


def test_spanish_plurals_are_found() -> None:
    terms = Glossary("es", "en", (Term("orden judicial", "court order"), Term("juez", "judge")))
    found = find_terms("Las órdenes judiciales de los jueces", terms)
    assert [(one.text, one.plural) for one in found] == [
        ("órdenes judiciales", True),
        ("jueces", True),
    ]


def test_an_empty_glossary_finds_nothing() -> None:
    assert find_terms("The city council met.", Glossary("en", "es")) == []


def test_the_project_wins_over_the_user_and_the_user_over_the_starter() -> None:
    starter = Glossary("en", "es", (Term("city council", "a"), Term("school board", "b")))
    user = Glossary("en", "es", (Term("City Council", "c"),))
    project = Glossary("en", "es", (Term("city council", "d"),))
    [found] = find_terms("The city council met.", merge_glossaries(starter, user, project))
    assert found.term.target == "d"
    assert len(merge_glossaries(starter, user, project).terms) == 2


WORDS = st.sampled_from(
    ["city", "council", "board", "school", "a", "’s", "'s", "-", "_", ",", "WIC"]
)
PHRASES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@given(
    text=st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=30).map(" ".join),
    sources=st.lists(st.one_of(PHRASES, st.text(min_size=1, max_size=6)), max_size=8),
)
def test_terms_stand_apart_in_order_and_inside_the_text(text: str, sources: list[str]) -> None:
    found = find_terms(text, Glossary("en", "es", tuple(Term(source, "x") for source in sources)))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(source=st.from_regex(r"\A[a-z]{2,8}( [a-z]{2,8}){0,2}\Z"), before=st.text(max_size=5))
def test_a_term_between_spaces_is_found(source: str, before: str) -> None:
    glossary = Glossary("en", "es", (Term(source, "x"),))
    assert source in [one.text for one in find_terms(f"0 {source} ;{before}", glossary)]


def test_ten_thousand_terms_cost_a_text_no_more_than_ten() -> None:
    text = "The city council of Riverbend met on the plan for a new library branch. " * 200
    ten, many = (
        Glossary("en", "es", tuple(Term(f"city plan {n}", f"plan {n}") for n in range(count)))
        for count in (10, 10_000)
    )
    find_terms("x", many)
    assert seconds(text, many) < 5 * seconds(text, ten) + 0.2


@pytest.mark.parametrize("piece", ["city ", "'s", "a-", "’", " ", "city council", "_"])
def test_a_hostile_text_takes_no_longer_a_character(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (10_000, 40_000))
    assert seconds(long, CIVIC) < 10 * seconds(short, CIVIC) + 0.5


def seconds(text: str, glossary: Glossary) -> float:
    start = time.process_time()
    find_terms(text, glossary)
    return time.process_time() - start
