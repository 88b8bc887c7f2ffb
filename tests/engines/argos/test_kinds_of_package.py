"""Packages with another tokenizer, with a prefix, and two in a row."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_package import SMALL, Size, write_package
from stock_argos import stock, stock_byte_pairs

from bilingual_pub.engines import choose_engine
from bilingual_pub.engines.argos.byte_pairs import BytePairs
from bilingual_pub.engines.argos.model import MOST_OUTPUT, Model
from bilingual_pub.engines.argos.packages.store import read_package
from bilingual_pub.engines.neural.model import ModelRequest, Route
from bilingual_pub.errors import EngineError

LETTERS = "abcdefghilmnoprstu"
TEXTS = ["a mural in the plaza", "no rain, no rest", "the tune is old", "Lost: a red hat."]

BPE_CODES = "#version: 0.2\nt h\nth e</w>\ni n</w>\na t</w>\n"
"""Byte pair encoding that has learned four joints, in the format of subword-nmt."""

PIECE = st.from_regex(r"[abc&;\u2028]{1,3}(</w>)?", fullmatch=True) | st.just("</w>")

BPE_TOKENS = [
    *(letter + joint for letter, joint in product(LETTERS + "LHk:.,", ("", "@@"))),
    *("the", "th@@", "in", "at"),
]


@pytest.fixture
def bpe_package(tmp_path: Path) -> Path:
    folder = tmp_path / "translate-en_es-1_0"
    write_package(folder, BPE_TOKENS, SMALL)
    (folder / "bpe.model").write_text(BPE_CODES, encoding="utf-8")
    return folder


def model_of(folder: Path) -> Model:
    package = read_package(folder)
    assert package
    return Model(package)


def test_byte_pair_encoding_as_in_stock(bpe_package: Path) -> None:
    model = model_of(bpe_package)
    assert model.tokenizer.encode("the hat") == ["the", "h@@", "at"]
    drafts = model.translate([ModelRequest(text, aligned=True) for text in TEXTS])
    whole = [draft.text for draft in drafts if draft.tokens < MOST_OUTPUT]
    translated = stock(bpe_package)
    assert len(whole) >= 2
    assert whole == [translated([draft.source]) for draft in drafts if draft.tokens < MOST_OUTPUT]
    assert all(draft.alignment for draft in drafts)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    joints=st.lists(st.tuples(PIECE, PIECE), max_size=12),
    header=st.sampled_from(["", "#version: 0.1\n", "#version: 0.2\n"]),
    text=st.text("abc <>&-’.,@_\u00a0\n\r\u2028", max_size=30),
)
def test_any_list_of_joints_cuts_as_stock_does(
    joints: list[tuple[str, str]], header: str, text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("joints") / "bpe.model"
    lines = "".join(f"{first} {second}\n" for first, second in joints)
    path.write_text(header + lines, encoding="utf-8")
    stock = stock_byte_pairs(path, "en", "es")
    ours = BytePairs(path, "en", "es")
    tokens = ours.encode(text)
    assert tokens == stock.encode(text)
    assert ours.decode(tokens) == stock.decode(tokens)


@pytest.mark.parametrize("broken", ["t h e\n", "th\n", "#version: 7\nt h\n", "t h\n\n", "\udcff"])
def test_a_broken_list_of_joints_is_a_clear_error(bpe_package: Path, broken: str) -> None:
    (bpe_package / "bpe.model").write_bytes(broken.encode(errors="surrogateescape"))
    with pytest.raises(EngineError, match="can't be loaded"):
        model_of(bpe_package)


def test_a_prefix_as_in_stock(
    relabeled: Callable[..., Path], held_out: list[tuple[str, str]]
) -> None:
    folder = relabeled("translate-en_es-1_0", "prefixed", target_prefix="▁El")
    translated = stock(folder)
    texts = [source for source, _ in held_out[:20]]
    drafts = model_of(folder).translate([ModelRequest(text) for text in texts])
    assert [draft.text for draft in drafts] == [translated([text]) for text in texts]


def test_a_pair_without_a_package_goes_over_two(relabeled: Callable[..., Path]) -> None:
    relabeled("translate-es_en-1_0", "onward", from_code="es", to_code="fr")
    assert choose_engine("en", "fr", "argos").version == "en-es 1.0, es-fr 1.0"


def test_two_packages_in_a_row(toy_store: Path) -> None:
    there, back = (toy_store / f"translate-{pair}-1_0" for pair in ("en_es", "es_en"))
    route = Route([model_of(there), model_of(back)])
    text = "Seventeen workers voted for the budget."
    [draft] = route.translate([ModelRequest(text, aligned=True)])
    assert (draft.source, draft.text) == (text, text)
    assert draft.alignment
    shares = draft.alignment.toward(text.index("budget"), len(text) - 1)
    assert max(range(len(shares)), key=shares.__getitem__) == len(shares) - 2


def test_a_translation_past_the_limit_goes_on_in_pieces(tmp_path: Path) -> None:
    folder = tmp_path / "translate-en_es-1_0"
    write_package(folder, BPE_TOKENS, Size(32, 64, 1, 2, ends=-50))
    (folder / "bpe.model").write_text(BPE_CODES, encoding="utf-8")
    text = "the mural, and the hat"
    [draft] = model_of(folder).translate([ModelRequest(text)])
    assert draft.tokens >= 2 * MOST_OUTPUT
    assert draft.cut
    assert draft.source == text
