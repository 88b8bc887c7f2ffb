"""What breaks off, loops or is invented: tried again, answered plainly, and said to be so.

The real model here is the toy. Where a failure has to come and go, a stand-in spoils its drafts.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bilingual_pub.engines import Sentence
from bilingual_pub.engines.argos.model import Model
from bilingual_pub.engines.argos.packages.store import read_package
from bilingual_pub.engines.base import Translation
from bilingual_pub.engines.neural import (
    STOCK_SEARCH,
    Draft,
    ModelRequest,
    NeuralEngine,
    Progress,
    SearchSettings,
    ignore_progress,
)
from bilingual_pub.engines.neural.mt_failures import MtFailure, detect_failure
from bilingual_pub.engines.neural.retry import EXACT, WIDER
from bilingual_pub.model import Flag, Run
from bilingual_pub.protect import Span, SpanKind, find_protected_spans

PLAN = "The mayor will review the plan on Thursday."
WHOLE = "El alcalde revisará el plan el jueves."
BROKEN = "El alcalde revisará el plan "
LOOP = "El alcalde" + " revisará el plan" * 12 + "."

Spoil = Callable[[Draft, SearchSettings], Draft]


class SpoiledModel:
    """The toy, whose drafts come out spoiled."""

    space = " "

    def __init__(self, model: Model, spoil: Spoil) -> None:
        self._model = model
        self._spoil = spoil

    def translate(
        self,
        requests: Sequence[ModelRequest],
        search: SearchSettings = STOCK_SEARCH,
        progress: Progress = ignore_progress,
    ) -> list[Draft]:
        drafts = self._model.translate(requests, search, progress)
        return [self._spoil(draft, search) for draft in drafts]


@pytest.fixture(scope="module")
def toy(toy_store: Path) -> Model:
    package = read_package(toy_store / "translate-en_es-1_0")
    assert package
    return Model(package)


def translate_spoiled(toy: Model, spoil: Spoil, text: str = PLAN) -> Translation:
    engine = NeuralEngine(SpoiledModel(toy, spoil), "es", "toy", "1", "toy 1")
    return translate_alone(engine, text)


def translate_alone(engine: NeuralEngine, text: str, *more: Span) -> Translation:
    spans = more or find_protected_spans(text, "en", "es")
    [[translation]] = engine.translate([[Sentence((Run(text),), spans)]])
    return translation


def get_text(translation: Translation) -> str:
    return "".join(run.text for run in translation.runs)


@pytest.mark.parametrize("good", [WIDER, EXACT])
def test_what_breaks_off_is_tried_again(toy: Model, good: SearchSettings) -> None:
    def break_off(draft: Draft, search: SearchSettings) -> Draft:
        return draft if search == good else replace(draft, text=BROKEN, score=-0.8)

    translation = translate_spoiled(toy, break_off)
    assert get_text(translation) == WHOLE
    assert translation.flags == ()


def test_what_breaks_off_as_a_whole_is_put_together_from_pieces(toy: Model) -> None:
    def break_off(draft: Draft, _search: SearchSettings) -> Draft:
        return replace(draft, text=BROKEN, score=-0.8) if draft.source == PLAN else draft

    translation = translate_spoiled(toy, break_off)
    assert "jueves" in get_text(translation)
    assert "unfinished" not in {flag.check for flag in translation.flags}


def test_what_breaks_off_every_time_is_flagged(toy: Model) -> None:
    def break_off(draft: Draft, _search: SearchSettings) -> Draft:
        return replace(draft, text=BROKEN, score=-0.8)

    translation = translate_spoiled(toy, break_off)
    assert get_text(translation) == BROKEN.strip()
    assert translation.flags == (Flag("unfinished", PLAN, BROKEN.strip()),)
    assert translation.confidence == 0


def test_a_loop_gives_way_to_a_plain_answer(toy: Model) -> None:
    known = {"The mayor will review": "El alcalde revisará"}

    def loop(draft: Draft, _search: SearchSettings) -> Draft:
        return Draft(draft.source, known.get(draft.source, LOOP), -0.1, 9)

    translation = translate_spoiled(toy, loop)
    assert get_text(translation) == "El alcalde revisará the plan on Thursday."
    assert [flag.check for flag in translation.flags] == ["word-for-word"]
    assert translation.confidence == 0


TITLES = ("Budget", "Notice", "Water", "Schedule", "Public Safety", "School Board", "Contact us")
"""Of each the toy makes a whole sentence: it has learned nothing else."""


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_no_invented_sentence(english_to_spanish: NeuralEngine, title: str) -> None:
    translation = translate_alone(english_to_spanish, title)
    assert get_text(translation) == title
    assert translation.flags == (Flag("copy", title, title),)


def test_of_a_title_the_glossary_s_words_are_translated(english_to_spanish: NeuralEngine) -> None:
    board = Span(0, 12, SpanKind.TERM, "School Board", "Junta Escolar")
    translation = translate_alone(english_to_spanish, "School Board Budget", board)
    assert get_text(translation).startswith("Junta Escolar")
    assert len(get_text(translation).split()) <= 4


def test_nothing_is_invented_around_what_is_kept(english_to_spanish: NeuralEngine) -> None:
    translation = translate_alone(english_to_spanish, "Events 2026")
    assert get_text(translation) == "Events 2026"
    assert {flag.check for flag in translation.flags} == {"copy", "protection"}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("FAQ", "Preguntas frecuentes"),
        ("HVAC", "Calefacción, ventilación y aire acondicionado"),
        ("FEMA", "Agencia Federal para el Manejo de Emergencias"),
        ("Wastewater", "Aguas residuales"),
        ("Homelessness", "Personas sin hogar"),
        ("What is new?", "¿Qué hay de nuevo?"),
        ("Yes.", "Sí."),
        ("News", "Noticias."),
        ("Visit https://x.org", "Visite el sitio web https://x.org."),
    ],
)
def test_short_translations_that_are_right(source: str, text: str) -> None:
    assert detect_failure(Draft(source, text), "es", ["https://x.org"]) is None


def test_in_its_right_place_nothing_is_seen_and_cut_anywhere_it_is(
    held_out: list[tuple[str, str]],
) -> None:
    for source, target in held_out:
        kept = [span.target for span in find_protected_spans(source, "en", "es")]
        assert detect_failure(Draft(source, target), "es", kept) is None
        words = target.split()
        if "." in source[-1:] and not source.endswith(tuple(kept)) and len(source.split()) > 5:
            for length in range(1, len(words)):
                cut = " ".join(words[:length])
                found = detect_failure(Draft(source, cut), "es", kept)
                assert found in {MtFailure.UNFINISHED, MtFailure.EMPTY}, cut


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("เทศบาลอนุมัติงบประมาณใหม่สำหรับห้องสมุดประชาชนในเย็นวันจันทร์", "th"),
        ("市议会于周一晚间批准了公共图书馆的新预算。", "zh"),
        ("شہر کی کونسل نے پیر کی شام عوامی لائبریری کے نئے بجٹ کی منظوری دی۔", "ur"),
        ("नगर परिषद ने सोमवार शाम सार्वजनिक पुस्तकालय के नए बजट को मंजूरी दी।", "hi"),
    ],
)
def test_each_script_ends_its_sentences_in_its_own_way(text: str, lang: str) -> None:
    source = "The City Council approved the new budget for the public library on Monday."
    assert detect_failure(Draft(source, text), lang) is None


def test_computed_exactly_the_toy_says_the_same(
    toy: Model, held_out: list[tuple[str, str]]
) -> None:
    requests = [ModelRequest(source) for source, _target in held_out[:40]]
    drafts = toy.translate(requests, EXACT)
    assert [draft.text for draft in drafts] == [target for _source, target in held_out[:40]]
