"""Pairs kept, and found again in their place, in other regions, and nearly."""

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilingual_pub.memory.fuzzy import rank_similar
from bilingual_pub.memory.store import Memory, open_memory
from bilingual_pub.memory.unit import Unit
from bilingual_pub.model import Approval, State

NOON = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with open_memory(tmp_path / "memory.sqlite", create=True) as opened:
        yield opened


def yes(target: str, document: str = "", before: str = "", after: str = "", hour: int = 0) -> Unit:
    changed = NOON + dt.timedelta(hours=hour)
    return Unit("Yes", target, "en", "es", document, before, after, changed=changed)


def recall(memory: Memory, *place: str) -> tuple[str, bool, bool] | None:
    found = memory.exact("Yes", "en", "es", *place)
    return (found.unit.target, found.certain, found.ambiguous) if found else None


def test_what_was_kept_is_there_after_opening_again(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    approval = Approval("Ana", dt.date(2025, 3, 2))
    units = [
        Unit("A\n\n<b>B</b>", "C\n\n<b>D</b>", "en", "es-MX", "doc", "before", "after",
             State.APPROVED, approval, "human", NOON),
        Unit("Rent\0is due.", "Ünïcodé 🏠", "en", "pt-BR", origin="apertium 3.8.3", changed=NOON),
        Unit("E", "", "en", "es", state=State.APPROVED, approval=Approval(), changed=NOON),
    ]  # fmt: skip
    with open_memory(path, create=True) as memory:
        memory.keep(units)
        assert memory.notice == ""
    with open_memory(path, create=False) as memory:
        assert (list(memory.units()), memory.count()) == (units, 3)
        assert [unit.target_lang for unit in memory.units(target_lang="pt-BR")] == ["pt-BR"]
        assert memory.counts() == {("en", "es-MX"): 1, ("en", "pt-BR"): 1, ("en", "es"): 1}
    assert [file.name for file in tmp_path.iterdir()] == ["memory.sqlite"]


def test_a_later_translation_takes_the_place_of_an_earlier_one(memory: Memory) -> None:
    memory.keep([yes("Sí", "doc", "a", "b", hour=1)])
    memory.keep([yes("Claro", "doc", "a", "b", hour=2)])
    memory.keep([yes("Antes", "doc", "a", "b", hour=0)])
    assert [unit.target for unit in memory.units()] == ["Claro"]
    memory.keep([Unit("Yes", "Ahora", "en", "es", "doc", "a", "b")])
    assert recall(memory, "doc", "a", "b") == ("Ahora", True, False)


def test_nothing_is_kept_where_one_unit_fails(memory: Memory) -> None:
    def units() -> Iterator[Unit]:
        yield yes("Sí")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        memory.keep(units())
    assert memory.count() == 0
    memory.keep([yes("Sí")])
    assert memory.count() == 1


PLACES = [
    yes("both and document", "doc", "a", "b", 0),
    yes("both", "other", "a", "b", 1),
    yes("document and one", "doc", "a", "x", 2),
    yes("one", "else", "y", "b", 3),
    yes("document", "doc", "z", "z", 4),
    yes("anywhere", "far", "q", "q", 5),
]


@pytest.mark.parametrize("rank", range(len(PLACES)))
def test_the_likest_place_wins_over_the_later_date(memory: Memory, rank: int) -> None:
    memory.keep(PLACES[rank:])
    assert recall(memory, "doc", "a", "b") == (PLACES[rank].target, rank < 5, False)


def test_a_repeated_yes_is_not_mixed_up(memory: Memory) -> None:
    memory.keep([
        yes("Sí, abrimos", "hours", "Are you open?", "Good.", 0),
        yes("Sí, acepto", "form", "Do you agree?", "Sign here.", 1),
    ])  # fmt: skip
    assert recall(memory, "new", "Are you open?") == ("Sí, abrimos", True, False)
    assert recall(memory, "new", "", "Sign here.") == ("Sí, acepto", True, False)
    assert recall(memory, "hours") == ("Sí, abrimos", True, False)
    assert recall(memory, "new", "Something else") == ("Sí, acepto", False, True)
    assert recall(memory) == ("Sí, acepto", False, True)


def test_two_translations_in_one_document_are_not_certain(memory: Memory) -> None:
    memory.keep([yes("Sí", "doc", "a", "b"), yes("Claro", "doc", "c", "d", 1)])
    assert recall(memory, "doc", "x", "y") == ("Claro", False, True)
    memory.keep([yes("Sí", "doc", "c", "d", 2)])
    assert recall(memory, "doc", "x", "y") == ("Sí", True, False)


def test_that_both_have_no_neighbor_proves_nothing(memory: Memory) -> None:
    memory.keep([yes("Sí")])
    assert recall(memory) == ("Sí", False, False)
    memory.keep([yes("Claro", "", "", "b", 1), yes("Bueno", "", "a", "b", 2)])
    assert recall(memory, "", "", "b") == ("Claro", True, False)


def test_spaces_and_quotes_are_folded_and_case_and_digits_are_not(memory: Memory) -> None:
    memory.keep([Unit("It’s room 12", "Es la sala 12", "en", "es")])
    assert memory.exact("It's  room 12 ", "en", "es") is not None
    assert memory.exact("it's room 12", "en", "es") is None
    assert memory.exact("It's room 13", "en", "es") is None
    assert [match.likeness for match in memory.near("it's room 12", "en", "es")] == [0.99]


@pytest.mark.parametrize(
    ("wanted", "target"),
    [
        (("en", "es-MX"), "México"),
        (("en-GB", "es"), "España"),
        (("en", "es-AR"), "México"),
        (("en", "zh-TW"), "繁體"),
        (("en", "zh"), "简体"),
        (("en", "fr"), None),
        (("es", "en"), None),
    ],
)
def test_regions_stand_in_for_each_other(
    memory: Memory, wanted: tuple[str, str], target: str | None
) -> None:
    made = {"es": "España", "es-MX": "México", "zh-Hant": "繁體", "zh-CN": "简体"}
    for hour, (lang, text) in enumerate(made.items()):
        memory.keep([Unit("Hi", text, "en", lang, changed=NOON + dt.timedelta(hours=hour))])
    found = memory.exact("Hi", *wanted)
    assert (found.unit.target if found else None) == target
    nearest = memory.near("Hi", *wanted, limit=1)
    assert [match.unit.target for match in nearest] == ([target] if target else [])


def test_near_texts_come_with_their_likeness_best_first(memory: Memory) -> None:
    memory.keep([
        Unit("The office opens on Monday at nine.", "Lunes", "en", "es"),
        Unit("The office opens on Friday at noon.", "Viernes", "en", "es"),
        Unit("The office opens on Monday at nine.", "El lunes", "en", "es", "doc"),
        Unit("Something else entirely is said here.", "Otra cosa", "en", "es"),
    ])  # fmt: skip
    found = memory.near("The office opens on Monday at noon.", "en", "es")
    assert {match.unit.target for match in found} == {"Lunes", "El lunes", "Viernes"}
    assert [round(match.likeness, 2) for match in found] == [0.86, 0.86, 0.86]
    assert len(memory.near("The office opens on Monday at noon.", "en", "es", limit=1)) == 1
    assert memory.near("The office opens on Monday at noon.", "en", "es", least=0.9) == []
    assert memory.near("…", "en", "es") == []


WORDS = ("the", "of", "to", "in", "rent", "due", "on", "Monday", "office", "at", "tenants", "ask")
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SENTENCES, min_size=1, max_size=30, unique=True), SENTENCES)
def test_the_index_misses_nothing_that_is_70_percent_alike(
    tmp_path_factory: pytest.TempPathFactory, known: list[str], query: str
) -> None:
    path = tmp_path_factory.mktemp("memory") / "memory.sqlite"
    with open_memory(path, create=True) as memory:
        memory.keep([Unit(text, text, "en", "es") for text in known])
        found = memory.near(query, "en", "es", limit=100)
    assert {match.unit.source for match in found} == {
        text for text, _likeness in rank_similar(query, known, least=0.7)
    }


def test_a_planted_sentence_is_found_among_thousands_that_share_its_words(memory: Memory) -> None:
    rng = random.Random(5)  # noqa: S311 - a test
    crowd = {" ".join(rng.choices(WORDS, k=rng.randint(3, 14))) for _ in range(3000)}
    planted = "tenants may call the office on Monday and ask"
    memory.keep([Unit(text, text, "en", "es") for text in [*crowd, planted]])
    found = memory.near("tenants may call an office on Monday and ask", "en", "es")
    assert (found[0].unit.source, round(found[0].likeness, 2)) == (planted, 0.89)
