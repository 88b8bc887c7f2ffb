"""What must not change: found again where the model wrote it wrongly, or kept out of its hands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.engines.neural.draft import Draft
from bilingual_pub.engines.neural.placeholder_repair import (
    cut_pieces,
    find_core,
    join_pieces,
    repair_draft,
)
from bilingual_pub.protect import find_absent, find_protected_spans


@pytest.mark.parametrize(
    ("source", "wrong", "right"),
    [
        ("Call 520-4411 now.", "Llame al 520-441 ya.", "Llame al 520-4411 ya."),
        ("It opens at 7:30 p.m.", "Abre a las 7:30 p. m.", "Abre a las 7:30 p.m."),
        ("It costs $1,250.50.", "Cuesta $1.250,50.", "Cuesta $1,250.50."),
        ("SB 1070 passed.", "La SB 170 se aprobó.", "La SB 1070 se aprobó."),
        ("On May 4, 2026.", "El 4 de mayo de 2025.", "El 4 de mayo de 2026."),
        ("Write to joe_smith@x.org.", "Escriba a joe.smith@x.org.", "Escriba a joe_smith@x.org."),
        ("Ask Dr. Gray.", "Pregunte al Dr. Gris.", "Pregunte al Dr. Gray."),
        ("From 5 to 10.", "De 15 a 10.", "De 5 a 10."),
    ],
)
def test_what_was_written_wrongly_is_put_right(source: str, wrong: str, right: str) -> None:
    spans = find_protected_spans(source, "en", "es")
    draft, _doubtful = repair_draft(Draft(source, wrong), spans, "es")
    assert draft.text == right
    assert find_absent(spans, draft.text, "es") == []


def test_a_date_may_be_written_in_its_own_way() -> None:
    spans = find_protected_spans("On Wednesday, April 8.", "en", "es")
    draft = Draft("On Wednesday, April 8.", "El miércoles 8 de abril.")
    assert repair_draft(draft, spans, "es") == (draft, [])


def test_what_looks_quite_different_is_doubtful() -> None:
    spans = find_protected_spans("Call 520-4411.", "en", "es")
    draft, doubtful = repair_draft(Draft("Call 520-4411.", "Llame al 309-8827."), spans, "es")
    assert draft.text == "Llame al 520-4411."
    assert [span.source for span in doubtful] == ["520-4411"]


def test_what_is_right_is_left_alone() -> None:
    spans = find_protected_spans("From 5 to 10.", "en", "es")
    draft = Draft("From 5 to 10.", "De 5 a 10, o sea, 5.")
    assert repair_draft(draft, spans, "es") == (draft, [])


def test_a_sentence_in_pieces() -> None:
    text = "Call 520-4411 for help, or come at 9:00 a.m."
    cut = cut_pieces(text, find_protected_spans(text, "en", "es"))
    cores = [find_core(piece) for piece in cut]
    assert cores == ["Call", "", "for help, or come at", ""]
    said = {"Call": "Llame.", "for help, or come at": "Para ayuda, o venga a."}
    drafts = {words: Draft(words, said[words]) for words in cores if words}
    assert join_pieces(cut, drafts).text == "Llame 520-4411 para ayuda, o venga a 9:00 a.m."


@given(st.lists(st.sampled_from(["Call", " ", "5", "10:30 a.m.", ", ", "$4", "¿", "SB 1070", "."])))
def test_pieces_are_the_whole_text_and_keep_everything(parts: list[str]) -> None:
    text = "".join(parts)
    spans = find_protected_spans(text, "en", "es")
    cut = cut_pieces(text, spans)
    assert "".join(piece if isinstance(piece, str) else piece.source for piece in cut) == text
    drafts = {words: Draft(words, "Llame.") for piece in cut if (words := find_core(piece))}
    draft = join_pieces(cut, drafts)
    assert draft.source == text
    assert find_absent(spans, draft.text, "es") == []
