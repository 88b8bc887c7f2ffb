"""Measurements by real engines: what they say, and how long they count."""

import json
import shutil
from pathlib import Path

import pytest
import sacrebleu

from bilingual_pub.engines.argos import ENGINE
from bilingual_pub.engines.argos.packages import install_package
from bilingual_pub.evaluation import (
    Candidate,
    describe_quality,
    find_record,
    keep_record,
    list_candidates,
    measure_candidate,
    read_records,
    read_test_set,
)
from bilingual_pub.folders import cache_file
from bilingual_pub.translation import draft_texts

TOYS = Path(__file__).resolve().parents[1] / "argos-toy"
TOY = TOYS / "translate-en_es-1_0.argosmodel"


def list_argos() -> list[Candidate]:
    return list(list_candidates({"argos": ENGINE}))


@pytest.fixture
def toy() -> Candidate:
    install_package(TOY)
    [candidate] = list_argos()
    return candidate


def test_the_toy_is_mostly_wrong_and_sacrebleu_says_the_same(toy: Candidate) -> None:
    measured = measure_candidate(toy)
    sources, references = zip(*read_test_set(("en", "es")), strict=True)
    with toy.open_engine() as engine:
        drafts = [draft_texts([text], ("en", "es"), engine)[0] for text in sources]
    assert measured.chrf == pytest.approx(sacrebleu.corpus_chrf(drafts, [references]).score, abs=2)
    assert describe_quality(measured.chrf).startswith("mostly wrong")
    assert measured.words_per_second > 0
    assert measured.version == "en-es 1.0"


def test_a_record_counts_as_long_as_the_package_is_the_same(toy: Candidate, tmp_path: Path) -> None:
    measured = measure_candidate(toy)
    assert find_record(toy, read_records()) is None
    assert keep_record(toy, measured)
    assert find_record(toy, read_records()) == measured
    assert keep_record(toy, measured)
    assert len(read_records()["en-es"]) == 1
    changed = shutil.copy(TOY, tmp_path / "changed.argosmodel")
    with Path(changed).open("ab") as file:
        file.write(b"\0")
    install_package(Path(changed), force=True)
    [other] = list_argos()
    assert find_record(other, read_records()) is None


def test_a_record_counts_as_long_as_the_test_set_is_the_same(toy: Candidate) -> None:
    keep_record(toy, measure_candidate(toy))
    path = cache_file("measured.json")
    said = json.loads(path.read_text(encoding="utf-8"))
    said["en-es"][0]["test_set"] = "that of last year"
    path.write_text(json.dumps(said), encoding="utf-8")
    assert find_record(toy, read_records()) is None


@pytest.mark.parametrize("said", ["", "[]", "[" * 100_000, '{"en-es": [1, {}]}', '{"en-es": 3}'])
def test_a_broken_file_of_records_is_an_empty_one(toy: Candidate, said: str) -> None:
    path = cache_file("measured.json")
    path.parent.mkdir(parents=True)
    path.write_text(said, encoding="utf-8")
    assert find_record(toy, read_records()) is None


def test_languages_without_a_test_set_are_left_out(tmp_path: Path) -> None:
    folder = install_package(TOY).package.folder
    said = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
    (folder / "metadata.json").write_text(json.dumps(said | {"to_code": "fr"}), encoding="utf-8")
    assert list_argos() == []
    assert tmp_path.is_dir()


@pytest.mark.parametrize(
    ("chrf", "start"), [(65, "good"), (64.9, "needs"), (55, "needs"), (45, "rough"), (44.9, "most")]
)
def test_figures_in_words(chrf: float, start: str) -> None:
    assert describe_quality(chrf).startswith(start)
