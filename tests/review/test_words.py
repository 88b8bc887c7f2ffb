"""What people write for a status and for a day, and what is said of a row."""

import datetime as dt

import pytest
from tests.writers.pdf.articles import article, pair

from bilingual_pub.errors import InputError
from bilingual_pub.model import Flag, State, Suggestion
from bilingual_pub.review.fields import parse_day, parse_status
from bilingual_pub.review.notes import (
    describe_flag,
    describe_suggestion,
    diff_sources,
    format_difference,
)
from bilingual_pub.review.row import make_rows


@pytest.mark.parametrize(
    ("words", "state"),
    [
        (("draft", "Machine", "BORRADOR", "máquina"), State.MACHINE),
        (("edited", "Editado", "corregida", " Corrected. "), State.EDITED),
        (
            ("approved", "OK", "ok!", "yes", "sí", "SI", "Aprobado", "x", "X", "✓", "✔️"),
            State.APPROVED,
        ),
        (("", "  ", "—"), None),
    ],
)
def test_a_status(words: tuple[str, ...], state: State | None) -> None:
    assert [parse_status(word, "row 1") for word in words] == [state] * len(words)


@pytest.mark.parametrize("word", ["perhaps", "not ok", "no", "?!a"])
def test_no_status(word: str) -> None:
    with pytest.raises(InputError, match=r"row 1: “.*” is not a status.*draft, edited, approved"):
        parse_status(word, "row 1")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-04", (2026, 3, 4)),
        ("3/4/2026", (2026, 3, 4)),
        ("24/3/26", (2026, 3, 24)),
        ("24.3.2026", (2026, 3, 24)),
        ("March 4, 2026", (2026, 3, 4)),
        ("4 de marzo de 2026", (2026, 3, 4)),
        (" __2026-3-4__ ", (2026, 3, 4)),
    ],
)
def test_a_day(text: str, day: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    assert parse_day(text, "the date") == dt.date(*day)


def test_a_day_as_the_users_language_writes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "es")
    assert parse_day("3/4/2026", "la fecha") == dt.date(2026, 4, 3)


@pytest.mark.parametrize("text", ["soon", "2026-13-40", "0000-01-01", "March 4", "99/99/99", "4"])
def test_no_day(text: str) -> None:
    with pytest.raises(InputError, match="is not a date"):
        parse_day(text, "the date")


def test_no_day_at_all() -> None:
    assert parse_day(" ____ ", "the date") is None


@pytest.mark.parametrize(
    ("flag", "said"),
    [
        (Flag("number", "5", "6"), "Number: “5” → “6”"),
        (Flag("phone", "573-4197"), "Phone number: “573-4197”"),
        (Flag("negation", target="no"), "“Not” in only one language: “no”"),
        (Flag("when", "before", "después de"), "Before, after or until: “before” → “después de”"),
        (Flag("how-often", "twice"), "How often: “twice”"),
        (Flag("a new check"), "a new check"),
    ],
)
def test_a_flag_in_words(flag: Flag, said: str) -> None:
    assert describe_flag(flag) == said


def test_a_near_match_in_words() -> None:
    row = make_rows(article(pair("We close at 8.", "")))[1]
    near = Suggestion("We <b>open</b> at 8.", "Abrimos a las 8.", 0.999)
    assert describe_suggestion(near) == "99% alike, translated as: Abrimos a las 8."
    assert format_difference(diff_sources(near, row)) == "We [-open-]{+close+} at 8."
