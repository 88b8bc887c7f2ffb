"""The engine on the toy package: real sentences in, real translations out."""

import string
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilingual_pub.engines import Sentence, Translation, choose_engine
from bilingual_pub.engines.neural.engine import NeuralEngine
from bilingual_pub.model import ROUGH, Block, Flag, Kind, Mark, Run
from bilingual_pub.protect import find_protected_spans
from bilingual_pub.translation.segments import prepare_sentences

Rows = list[tuple[str, str]]

STRONG = frozenset({Mark.STRONG})
LINK = "https://riverbend.example.org/plan"


def said(translation: Translation) -> str:
    return "".join(run.text for run in translation.runs)


def plain(text: str) -> Sentence:
    return Sentence((Run(text),), find_protected_spans(text, "en", "es"))


def translated(engine: NeuralEngine, *runs: Run) -> Translation:
    text = "".join(run.text for run in runs)
    [[translation]] = engine.translate([[Sentence(runs, find_protected_spans(text, "en", "es"))]])
    return translation


def test_sentences_of_its_kind_come_out_right(
    english_to_spanish: NeuralEngine, held_out: Rows
) -> None:
    rows = held_out
    [translations] = english_to_spanish.translate([[plain(source) for source, _ in rows]])
    right = sum(said(one) == target for one, (_, target) in zip(translations, rows, strict=True))
    assert right >= 0.95 * len(rows)
    assert sum(one.confidence or 0 for one in translations) >= 0.95 * len(rows)


def test_documents_and_sentences_keep_their_order(english_to_spanish: NeuralEngine) -> None:
    documents = [[plain("Thank you!")], [], [plain("The plan."), plain("Thank you!")]]
    translations = english_to_spanish.translate(documents)
    assert [len(document) for document in translations] == [1, 0, 2]
    assert translations[0][0] == translations[2][1]


def test_nothing_is_translated_into_nothing(english_to_spanish: NeuralEngine) -> None:
    assert english_to_spanish.translate([]) == []
    assert said(english_to_spanish.translate([[Sentence((Run("  "),))]])[0][0]) == "  "


def test_white_space_around_a_sentence_stays(english_to_spanish: NeuralEngine) -> None:
    translation = translated(english_to_spanish, Run(" The mayor approved the plan.\n"))
    assert said(translation) == " El alcalde aprobó el plan.\n"


def test_progress_counts_every_sentence(english_to_spanish: NeuralEngine) -> None:
    told: list[int] = []
    english_to_spanish.translate([[plain("Thank you!"), plain("The plan.")]], told.append)
    assert sum(told) == 2


def test_what_the_model_writes_wrongly_is_put_right(english_to_spanish: NeuralEngine) -> None:
    translation = translated(english_to_spanish, Run("Call 577-4411 for more information."))
    assert said(translation) == "Llame al 577-4411 para más información."


def test_what_the_model_loses_is_kept_and_flagged(english_to_spanish: NeuralEngine) -> None:
    text = "Write to joe_smith@riverbend.example about SB 1070."
    translation = translated(english_to_spanish, Run(text))
    assert "joe_smith@riverbend.example" in said(translation)
    assert "SB 1070" in said(translation)
    assert {flag.source for flag in translation.flags if flag.check == "protection"} == {
        "joe_smith@riverbend.example",
        "SB 1070",
    }
    assert translation.confidence is not None
    assert translation.confidence < 0.5


def test_code_stays_code(english_to_spanish: NeuralEngine) -> None:
    code = Run("Foo_Bar()", frozenset({Mark.CODE}))
    translation = translated(english_to_spanish, Run("The school is closed on "), code, Run("."))
    assert code in translation.runs


def test_marks_land_on_the_words_that_translate_them(english_to_spanish: NeuralEngine) -> None:
    translation = translated(
        english_to_spanish,
        Run("The "),
        Run("City Council", STRONG),
        Run(" approved the budget on "),
        Run("Monday", href=LINK),
        Run("."),
    )
    assert said(translation) == "El concejo municipal aprobó el presupuesto el lunes."
    [strong] = [run.text for run in translation.runs if run.marks]
    assert "concejo municipal" in strong
    assert Run("lunes", href=LINK) in translation.runs
    assert translation.flags == ()


def test_a_sentence_that_is_all_strong_is_strong(english_to_spanish: NeuralEngine) -> None:
    translation = translated(english_to_spanish, Run("The mayor approved the plan.", STRONG))
    assert translation.runs == (Run("El alcalde aprobó el plan.", STRONG),)


def test_a_long_sentence_is_translated_to_its_end(
    english_to_spanish: NeuralEngine, held_out: Rows
) -> None:
    rows = held_out[:40]
    text = " ".join(source for source, _ in rows)
    translation = said(translated(english_to_spanish, Run(text)))
    assert sum(target in translation for _, target in rows) >= 0.8 * len(rows)


def test_what_the_model_has_never_seen_is_doubted(english_to_spanish: NeuralEngine) -> None:
    text = "Zymurgists ferment quinoa beneath obsolete viaducts whenever jazz resumes."
    sure = translated(english_to_spanish, Run(text)).confidence
    assert sure is not None
    assert sure < 0.4


def test_where_nothing_comes_back_the_source_stands(english_to_spanish: NeuralEngine) -> None:
    translation = translated(english_to_spanish, Run("日本語"))
    assert said(translation).strip()


WORDS = st.sampled_from(
    ("The", "mayor", "approved", "the", "budget", "on", "Monday", "5", "and", "zebra", "a@b.org")
)
RUNS = st.lists(
    st.builds(
        lambda words, marks, href: Run(" ".join(words) + " ", marks, href),
        st.lists(WORDS, min_size=1, max_size=5),
        st.sampled_from((frozenset(), STRONG, frozenset({Mark.EMPHASIS}))),
        st.sampled_from((None, LINK, "https://example.org/two")),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=40, deadline=None)
@given(runs=RUNS)
def test_every_link_and_every_kept_item_comes_through(
    english_to_spanish: NeuralEngine, runs: list[Run]
) -> None:
    text = "".join(run.text for run in runs)
    spans = find_protected_spans(text, "en", "es")
    [[translation]] = english_to_spanish.translate([[Sentence(tuple(runs), spans)]])
    links = {run.href for run in runs if run.text.strip()}
    assert {run.href for run in translation.runs} >= links - {None}
    for span in spans:
        assert span.target in said(translation)


@settings(max_examples=40, deadline=None)
@given(text=st.text(string.printable + "áñ¿“”—日本\u00a0", min_size=1, max_size=80))
def test_any_text_is_translated_or_flagged(english_to_spanish: NeuralEngine, text: str) -> None:
    translation = translated(english_to_spanish, Run(text))
    assert translation.confidence is not None
    assert 0 <= translation.confidence <= 1
    assert bool(said(translation).strip()) == bool(text.strip())


def test_the_whole_article_through_the_registry(store: Path) -> None:
    assert store.is_dir()
    text = "The meeting is on Friday at 7:30 p.m. Call 520-1234 for more information."
    block = Block("b", Kind.PARAGRAPH, (Run(text),))
    engine = choose_engine("en-US", "es-MX", "argos")
    assert (engine.name, engine.version) == ("argos", "en-es 1.0")
    [translations] = engine.translate([list(prepare_sentences(block, "en", "es"))])
    assert "".join(map(said, translations)) == (
        "La reunión es el viernes a las 7:30 p.m. Llame al 520-1234 para más información."
    )


def test_nothing_that_needs_stanza_or_the_network_is_imported(store: Path) -> None:
    asked = (
        "import sys; from bilingual_pub.engines import Sentence, choose_engine;"
        "from bilingual_pub.model import Run;"
        "choose_engine('en', 'es', 'argos').translate([[Sentence((Run('Thank you!'),))]]);"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    imported = set(done.stdout.split())
    assert store.is_dir()
    assert {"ctranslate2", "sentencepiece"} <= imported
    forbidden = {"argostranslate", "sacremoses", "stanza", "spacy", "torch"}
    assert not forbidden & imported


@pytest.mark.parametrize(
    # The toy has never seen thanks: it is in doubt, but there is no trouble.
    ("text", "flags"),
    [("The plan.", ()), ("Thank you!", (Flag(ROUGH, "Thank you!"),))],
)
def test_a_lone_word_is_no_trouble(
    english_to_spanish: NeuralEngine, text: str, flags: tuple[Flag, ...]
) -> None:
    assert translated(english_to_spanish, Run(text)).flags == flags
