"""How far a draft can be trusted: what was measured, and what is never claimed."""

import json
from pathlib import Path

import numpy as np
import pytest
from regression import calibration_error, found, regression, sigmoid

from bilingual_pub.engines import Engine, Sentence, Translation
from bilingual_pub.engines.apertium import ApertiumEngine, confidence
from bilingual_pub.engines.apertium.confidence import (
    FEATURES,
    FOLDER,
    ScoredDraft,
    compute_features,
    load_measure,
    parse_calibration,
)
from bilingual_pub.engines.apertium.install import find_mode_files, read_programs
from bilingual_pub.model import ROUGH, Flag, Run
from bilingual_pub.protect import find_protected_spans

UNREADABLE = (
    "Bus lines 2 and 27 stop",
    "Where to speak up",
    "What to know",
    "How to weatherize",
    "The blorf is frabjous.",
)
"""El autobús tacha 2 y 27 parada. Dónde para hablar arriba. Qué para saber. …"""

READABLE = (
    "Library hours",
    "The library will close at 5 p.m. on Friday.",
    "The city council approved the budget of the public library on March 4, 2026.",
)


def translated(engine: Engine, texts: tuple[str, ...]) -> list[Translation]:
    sentences = [Sentence((Run(text),), find_protected_spans(text, "en", "es")) for text in texts]
    return engine.translate([sentences])[0]


def test_what_nobody_can_read_is_rough_and_what_reads_well_is_not(
    english_to_spanish: Engine,
) -> None:
    bad, good = (translated(english_to_spanish, texts) for texts in (UNREADABLE, READABLE))
    assert [one.flags for one in bad] == [(Flag(ROUGH, text),) for text in UNREADABLE]
    assert [one.flags for one in good] == [()] * len(READABLE)
    assert max(one.confidence or 0 for one in bad) < min(one.confidence or 0 for one in good)


def test_what_is_not_in_the_dictionary_lowers_the_number(english_to_spanish: Engine) -> None:
    known, unknown = translated(english_to_spanish, ("The house is red.", "The blorf is grelled."))
    assert (known.confidence or 0) > (unknown.confidence or 0) + 0.2


def test_a_pair_that_nobody_measured_has_no_number() -> None:
    stages = read_programs(find_mode_files()["en", "es"])
    with ApertiumEngine(("en", "ast"), stages, "3.8.3") as engine:
        [one] = translated(engine, ("Bus lines 2 and 27 stop",))
    assert (one.confidence, one.flags) == (None, ())


def test_a_region_has_the_number_of_its_language() -> None:
    stages = read_programs(find_mode_files()["es", "en-US"])
    with ApertiumEngine(("es", "en-US"), stages, "3.8.3") as engine:
        assert engine.measure == load_measure(("es", "en"))


def test_no_other_sentence_has_a_say(english_to_spanish: Engine) -> None:
    together = translated(english_to_spanish, (*UNREADABLE, *READABLE))
    alone = [translated(english_to_spanish, (text,))[0] for text in (*UNREADABLE, *READABLE)]
    assert together == alone


def test_another_calibration_is_another_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stages = read_programs(find_mode_files()["en", "es"])
    ours = ApertiumEngine(("en", "es"), stages, "3.8.3").identity
    monkeypatch.setattr(confidence, "FOLDER", tmp_path)
    (tmp_path / "en-es.json").write_text("{}", encoding="utf-8")
    assert ApertiumEngine(("en", "es"), stages, "3.8.3").identity != ours


def test_where_nothing_was_to_be_translated_nothing_is_rough() -> None:
    measure = load_measure(("en", "es"))
    assert measure.confidence(ScoredDraft("12:30", "12:30", 0, 0)) == 1
    assert measure.confidence(ScoredDraft("12:30", " ", 0, 0)) == 0


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_every_calibration_says_where_it_is_from(path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["pair"] == path.stem
    assert (Path(__file__).parents[3] / data["made by"]).is_file()
    assert len(data["sources"]) > 10
    assert all(len(source.split("; ")) >= 3 for source in data["sources"])
    calibration = parse_calibration(data)
    assert 0 < calibration.rough_below < 1
    assert all(0 < share < 1 for share in calibration.right.values())


def test_what_is_seen_of_a_draft() -> None:
    draft = ScoredDraft("Two vaccine notices", "Dos avisos de vacc", 4, 1)
    seen = dict(zip(FEATURES, compute_features(draft, {"dos": 0.9, "de": 0.1}), strict=True))
    assert seen == pytest.approx(
        {
            "length": np.log(3),
            "marked": 1 / 4,
            "letters": 15 / 4,
            "related": 4 / 15,
            "right": (3 * 0.9 + 2 * 0.1 + 10 * 0.5) / 15,
        }
    )


def test_the_benchmark_finds_what_was_put_in() -> None:
    draw = np.random.default_rng(1)
    seen = np.c_[np.ones(4000), draw.normal(size=(4000, 2))]
    truth = np.array([0.5, 1.5, -1.0])
    sure = sigmoid(seen @ truth)
    fine = draw.random(4000) < sure
    assert regression(seen, fine.astype(float)) == pytest.approx(truth, abs=0.15)
    assert calibration_error(sure, fine) < 0.03
    assert found(sure, ~fine) > 0.8
    assert found(np.array([0.1, 0.2, 0.3]), np.array([True, False, False])) == 1
    assert found(np.array([0.5, 0.5]), np.array([True, False])) == 0.5
