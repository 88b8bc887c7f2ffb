"""The same text as stock Argos for the same sentences, but for what is different on purpose."""

from pathlib import Path

import pytest
from stock_argos import stock

from bilingual_pub.engines.argos.model import MOST_INPUT, Model
from bilingual_pub.engines.argos.packages.store import read_package
from bilingual_pub.engines.neural.model import ModelRequest

Rows = list[tuple[str, str]]


@pytest.fixture(scope="module")
def model(toy_store: Path) -> Model:
    package = read_package(toy_store / "translate-en_es-1_0")
    assert package
    return Model(package)


def test_sentence_by_sentence(model: Model, toy_store: Path, held_out: Rows) -> None:
    translated = stock(toy_store / "translate-en_es-1_0")
    drafts = model.translate([ModelRequest(source) for source, _ in held_out])
    assert [draft.text for draft in drafts] == [translated([source]) for source, _ in held_out]


def test_aligned_or_not(model: Model, held_out: Rows) -> None:
    texts = [source for source, _ in held_out[:100]]
    plain = model.translate([ModelRequest(text) for text in texts])
    aligned = model.translate([ModelRequest(text, aligned=True) for text in texts])
    assert [draft.text for draft in plain] == [draft.text for draft in aligned]
    assert all(draft.alignment for draft in aligned)


def test_whole_paragraphs(model: Model, toy_store: Path, held_out: Rows) -> None:
    translated = stock(toy_store / "translate-en_es-1_0")
    paragraphs = [[source for source, _ in held_out[at : at + 5]] for at in range(0, 100, 5)]
    drafts = iter(model.translate([ModelRequest(text) for part in paragraphs for text in part]))
    ours = [" ".join(next(drafts).text for _sentence in part) for part in paragraphs]
    assert ours == [translated(part) for part in paragraphs]


def test_an_underscore_stays_where_stock_writes_a_space(toy_store: Path) -> None:
    translated = stock(toy_store / "translate-en_es-1_0")
    package = read_package(toy_store / "translate-en_es-1_0")
    assert package
    model = Model(package)
    tokens = ["▁joe", "_", "smith"]
    assert model.tokenizer.decode(tokens) == " joe_smith"
    assert "_" not in translated(["Write to joe_smith."])


def test_a_text_past_the_limit_is_cut_at_sentences_and_none_of_it_is_left_out(
    model: Model, held_out: Rows
) -> None:
    text = " ".join(source for source, _ in held_out)
    pieces = model.fitting(text)
    assert len(pieces) > 1
    assert " ".join(pieces) == text
    assert all(len(model.tokenizer.encode(piece)) <= MOST_INPUT for piece in pieces)
    assert all(piece[-1] in ".?!" for piece in pieces)
