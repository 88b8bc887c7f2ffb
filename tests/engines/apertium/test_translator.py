import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilingual_pub.engines import Engine, Sentence
from bilingual_pub.engines.apertium import ApertiumEngine
from bilingual_pub.engines.apertium.prepare import Preparation
from bilingual_pub.engines.apertium.stream import compose_stream, find_odd_parts
from bilingual_pub.model import Flag, Mark, Run
from bilingual_pub.protect import find_protected_spans

Translate = Callable[[str], str]

LINK = "https://riverbend.example.org/plan"

WORDS = st.sampled_from(
    """
    the a house houses mayor said will not city blorf Tucson Rothschild Joe Trump New York in spite
    of 5 * 3 C# #ThisIsTucson @JoeFerguson AT&T and/or [1] {x} ^a$ \\ <b> ~ ~a a~b 50% $5 SB 1070
    [[t:r:0]] [[/]] \\[ .[] joe_smith x@y.org 20-year-old London-based don’t “no” — … ‘q’ ¿qué? ¡ay!
    İ ß ² Mayor Vice
    """.split()  # noqa: SIM905 - a list of a line each would hide what is in it
)
NASTY = st.one_of(
    st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=12).map(" ".join),
    st.text(alphabet="ab *#@~[]{}^$/\\<>|&;:.,_-'’“” 5é\n", max_size=40),
    st.text(max_size=30),
)
MARKS = "*#@[]{}^$\\<>~|_&"


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("The city fought SB 1070.", "La ciudad combatió SB 1070."),
        (
            "Donald Trump lost the Trump administration.",
            "Donald Trump perdió la administración de Trump.",
        ),
        ("Mayor Jonathan Rothschild spoke.", "El alcalde Jonathan Rothschild habló."),
        ("Vice Mayor Regina Romero spoke.", "La vicealcaldesa Regina Romero habló."),
        ("We open on March 4 at 7:30 p.m.", "Abrimos el 4 de marzo a las 7:30 p.m."),
        ("It costs $1,250.50 for 1 day.", "Cuesta $1,250.50 durante 1 día."),
        ("It costs $1.5 million for 20 days.", "Cuesta $1.5 millones durante 20 días."),
        ("“This is wrong!”", "“¡Esto es incorrecto!”"),
        ("MAYOR SAYS CITY WILL NOT PAY", "EL ALCALDE DICE QUE LA CIUDAD NO PAGARÁ"),
        ("City Council Approves New Budget", "El ayuntamiento aprueba presupuesto nuevo"),
        ("5 * 3 is in C# and joe_smith ~ AT&T", "5 * 3 es en C# y joe_smith ~ AT&T"),
        ("The end", "El fin"),
    ],
)
def test_english_to_spanish(english: str, spanish: str, to_spanish: Translate) -> None:
    assert to_spanish(english) == spanish


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("Abrimos el 4 de marzo a las 5 p. m.", "We open on March 4 at 5 p. m."),
        ("Escriba a ayuda@clinica.org.", "Write to ayuda@clinica.org."),
        ("El alcalde habló.", "The mayor spoke."),
    ],
)
def test_spanish_to_english(spanish: str, english: str, to_english: Translate) -> None:
    assert to_english(spanish) == english


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=NASTY)
def test_no_mark_of_the_engine_and_no_placeholder_comes_out(
    text: str, to_spanish: Translate
) -> None:
    translated = to_spanish(text)
    assert {mark: translated.count(mark) for mark in MARKS} == {
        mark: text.count(mark) for mark in MARKS
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(NASTY, max_size=6))
def test_every_sentence_gets_its_own_answer(texts: list[str], spanish_to_english: Engine) -> None:
    document = [Sentence((Run(text),), find_protected_spans(text, "es", "en")) for text in texts]
    together = spanish_to_english.translate([document])[0]
    alone = [spanish_to_english.translate([[sentence]])[0][0] for sentence in document]
    assert [t.confidence for t in together] == [t.confidence for t in alone]
    for text, translation in zip(texts, together, strict=True):
        whole = "".join(run.text for run in translation.runs)
        assert leading(whole) == leading(text) or not text.strip()
        assert translation.confidence is not None
        assert 0 <= translation.confidence <= 1


def leading(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def test_a_document_is_the_room_of_a_name(english_to_spanish: Engine) -> None:
    told = [sentence("Donald Trump won."), sentence("The Trump plan failed.")]
    other = [sentence("The Trump plan failed.")]
    here, there = english_to_spanish.translate([told, other])
    assert "Trump" in words(here[1].runs)
    assert len(there) == 1


def test_marks_land_on_the_words_that_translate_theirs(english_to_spanish: Engine) -> None:
    runs = (
        Run("The "),
        Run("red house", frozenset({Mark.STRONG})),
        Run(" is in "),
        Run("our web page", href=LINK),
        Run("; type "),
        Run("make demo", frozenset({Mark.CODE})),
        Run("."),
    )
    [[translation]] = english_to_spanish.translate([[Sentence(runs)]])
    assert translation.runs == (
        Run("La "),
        Run("casa roja", frozenset({Mark.STRONG})),
        Run(" es en "),
        Run("nuestra página web", href=LINK),
        Run("; tipo "),
        Run("make demo", frozenset({Mark.CODE})),
        Run("."),
    )
    assert translation.flags == ()


def test_a_link_on_a_name_stays_on_the_name(english_to_spanish: Engine) -> None:
    text = "Write to help@riverbend.org or Ana Blorf."
    runs = (Run("Write to "), Run("help@riverbend.org", href="mailto:x"), Run(" or Ana Blorf."))
    spans = find_protected_spans(text, "en", "es")
    [[translation]] = english_to_spanish.translate([[Sentence(runs, spans)]])
    assert Run("help@riverbend.org", href="mailto:x") in translation.runs


def test_a_link_on_a_word_that_vanishes_is_put_at_the_end_and_flagged(
    english_to_spanish: Engine,
) -> None:
    runs = (Run("He "), Run("does", href=LINK), Run(" not know."))
    [[translation]] = english_to_spanish.translate([[Sentence(runs)]])
    assert LINK in {run.href for run in translation.runs}
    if translation.flags:
        assert translation.flags[0].check == "mark"
        assert translation.runs[-2].href == LINK


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    parts=st.lists(
        st.tuples(NASTY, st.frozensets(st.sampled_from(Mark)), st.sampled_from([None, LINK])),
        min_size=1,
        max_size=5,
    )
)
def test_every_link_and_every_code_survives(
    parts: list[tuple[str, frozenset[Mark], str | None]], english_to_spanish: Engine
) -> None:
    runs = tuple(Run(text, marks, href) for text, marks, href in parts if text)
    text = "".join(run.text for run in runs)
    [[translation]] = english_to_spanish.translate(
        [[Sentence(runs, find_protected_spans(text, "en", "es"))]]
    )
    assert all(
        any(run.href == source.href for run in translation.runs)
        for source in runs
        if source.href and source.text.strip()
    )


def test_nothing_kept_is_lost_without_a_flag(english_to_spanish: Engine) -> None:
    text = "Bill SB 1070 and SB 1070 cost $5 on May 4, said Mr. Gray, 5 * 5."
    [[translation]] = english_to_spanish.translate(
        [[Sentence((Run(text),), find_protected_spans(text, "en", "es"))]]
    )
    translated = words(translation.runs)
    assert translated.count("SB 1070") == 2
    assert "el 4 de mayo" in translated
    assert "Gray" in translated
    assert translation.flags == ()


def test_a_stand_in_that_gets_lost_is_replaced_by_a_superblank(
    english_to_spanish: ApertiumEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    vanishing = replace(english_to_spanish._prepared(), place="does")
    monkeypatch.setattr(english_to_spanish, "_preparation", vanishing)
    [[translation]] = english_to_spanish.translate(
        [[sentence("The city fought SB 1070 not know.")]]
    )
    assert "SB 1070" in words(translation.runs)
    assert translation.flags == ()


def test_what_no_method_keeps_is_flagged_and_the_sentence_translated_bare(
    english_to_spanish: ApertiumEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    vanishing = replace(english_to_spanish._prepared(), place="does")
    monkeypatch.setattr(english_to_spanish, "_preparation", vanishing)
    monkeypatch.setattr(Preparation, "hidden", lambda _self, ready: ready)
    [[translation]] = english_to_spanish.translate([[sentence("It SB 1070 not know.")]])
    assert Flag("protection", "SB 1070") in translation.flags
    assert "does" not in words(translation.runs)


def sentence(text: str) -> Sentence:
    return Sentence((Run(text),), find_protected_spans(text, "en", "es"))


def words(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("text", "closed"),
    [("Yes (no.)", True), ("Yes", False), ("Yes. No", False), ("…", True), ("St. (5)", False)],
)
def test_a_period_is_lent_where_none_ends_the_sentence(text: str, closed: bool) -> None:  # noqa: FBT001
    assert compose_stream(text, [Run(text)], []).endswith("[e]") is not closed


def test_the_end_is_looked_for_once_behind_a_row_of_marks() -> None:
    text = f"{'!' * 40_000} a"
    began = time.process_time()
    assert compose_stream(text, [Run(text)], []).endswith("a[[/]].[e]")
    assert time.process_time() - began < 2


@pytest.mark.parametrize("piece", ["a-", "a.", ".", "-", "a'"])
def test_what_is_long_without_a_space_is_kept_from_apertium(piece: str) -> None:
    row = piece * 400
    assert [kept.written for kept in find_odd_parts(f"See {row} here", 0, len(row) + 9)] == [row]
    assert list(find_odd_parts(row[:50], 0, 50)) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Take 1½ tablets.", "1½ "),
        ("The pool holds 10³ m³ of H₂O.", "10³ m³ de H₂O."),
        ("The town is here¹ and there².", "aquí¹ y allí²."),
        ("In 2019³ the house was small.", "2019³ "),
        ("We met on May 4².", "4 de mayo²."),
    ],
)
def test_raised_and_lowered_figures_stay_where_they_stand(
    to_spanish: Translate, text: str, kept: str
) -> None:
    assert kept in to_spanish(text)
