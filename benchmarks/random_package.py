"""Packages with random weights: their translations are noise.

One of the dimensions of a real package (6 + 6 layers, 512 wide, 32,000 words, int8: 61 MB), for
timing only; and small ones of any vocabulary, for tests of what does not depend on the model.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path
from string import ascii_lowercase

import numpy as np
from ctranslate2.specs import TransformerSpec, common_spec
from toy import toy_package

from bilingual_pub.engines.argos.tokens import WORD_START

WORDS = 32_000
UNKNOWN, START, END = "<unk>", "<s>", "</s>"
SEED = 0


@dataclass(frozen=True, slots=True)
class Size:
    """The dimensions of a transformer; `ends` raises the chance that a translation ends."""

    width: int = 512
    inner: int = 2048
    layers: int = 6
    heads: int = 8
    ends: float = 0.0


REAL = Size()
SMALL = Size(width=32, inner=64, layers=1, heads=2, ends=2.0)


class Weights:
    """Random weights for the parts of a transformer."""

    def __init__(self, size: Size) -> None:
        self._size = size
        self._random = np.random.default_rng(SEED)

    def matrix(self, rows: int, columns: int) -> np.ndarray:
        """A matrix that keeps the size of what goes through it."""
        drawn = self._random.standard_normal((rows, columns), dtype=np.float32)
        return drawn * np.float32(columns**-0.5)

    def linear(self, part: object, rows: int, columns: int) -> None:
        """Fill a linear layer."""
        part.weight = self.matrix(rows, columns)  # type: ignore[attr-defined]
        part.bias = np.zeros(rows, np.float32)  # type: ignore[attr-defined]

    def norm(self, part: object) -> None:
        """Fill a layer that only normalizes."""
        part.gamma = np.ones(self._size.width, np.float32)  # type: ignore[attr-defined]
        part.beta = np.zeros(self._size.width, np.float32)  # type: ignore[attr-defined]

    def attention(self, part: object, shapes: tuple[int, ...]) -> None:
        """Fill an attention layer; `shapes` are the widths that its parts give out."""
        self.norm(part.layer_norm)  # type: ignore[attr-defined]
        for linear, rows in zip(part.linear, shapes, strict=True):  # type: ignore[attr-defined]
            self.linear(linear, rows, self._size.width)

    def feed_forward(self, part: object) -> None:
        """Fill a feed-forward layer."""
        self.norm(part.layer_norm)  # type: ignore[attr-defined]
        self.linear(part.linear_0, self._size.inner, self._size.width)  # type: ignore[attr-defined]
        self.linear(part.linear_1, self._size.width, self._size.inner)  # type: ignore[attr-defined]


def random_package(folder: Path) -> Path:
    """Write the package of real size into a folder, and give back its own folder there."""
    package = folder / "translate-en_es-random"
    words = [WORD_START + word for word in islice(made_up_words(), WORDS)]
    toy = toy_package("en", "es").folder
    write_package(package, words, REAL, package_version="0")
    shutil.copy(toy / "sentencepiece.model", package)
    return package


def write_package(package: Path, words: Sequence[str], size: Size, **metadata: str) -> None:
    """Write a package without its tokenizer."""
    (package / "model").mkdir(parents=True)
    specification(words, size).save(str(package / "model"))
    said = {"from_code": "en", "to_code": "es", "package_version": "1.0", **metadata}
    (package / "metadata.json").write_text(json.dumps(said), encoding="utf-8")


def made_up_words() -> Iterator[str]:
    """Words of four letters, each different."""
    return ("".join(letters) for letters in product(ascii_lowercase, repeat=4))


def specification(words: Sequence[str], size: Size) -> TransformerSpec:
    """The model itself."""
    weights = Weights(size)
    width = size.width
    spec = TransformerSpec.from_config(
        (size.layers, size.layers),
        size.heads,
        pre_norm=True,
        activation=common_spec.Activation.RELU,
    )
    vocabulary = [UNKNOWN, START, END, *words]
    shared = weights.matrix(len(vocabulary), width)
    spec.encoder.embeddings[0].weight = shared
    spec.decoder.embeddings.weight = shared
    spec.decoder.projection.weight = shared
    spec.decoder.projection.bias = np.zeros(len(vocabulary), np.float32)
    spec.decoder.projection.bias[vocabulary.index(END)] = size.ends
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = True
        weights.norm(side.layer_norm)
        for layer in side.layer:
            weights.attention(layer.self_attention, (3 * width, width))
            weights.feed_forward(layer.ffn)
    for layer in spec.decoder.layer:
        weights.attention(layer.attention, (width, 2 * width, width))
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    config = spec.config
    config.unk_token, config.bos_token, config.eos_token = UNKNOWN, START, END
    config.decoder_start_token = START
    config.add_source_bos = config.add_source_eos = False
    spec.validate()
    spec.optimize(quantization="int8")
    return spec
