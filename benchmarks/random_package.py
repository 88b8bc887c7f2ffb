"""A package of the dimensions of a real one, with random weights: for timing only.

6 + 6 layers, 512 wide, 32,000 words, int8: 61 MB, as Argos's packages are. Its translations are
noise, so their length must be forced.
"""

import json
import shutil
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from string import ascii_lowercase

import numpy as np
from ctranslate2.specs import TransformerSpec, common_spec
from toy import toy_package

WIDTH, INNER, LAYERS, WORDS, HEADS = 512, 2048, 6, 32_000, 8
SEED = 0


class Weights:
    """Random weights for the parts of a transformer."""

    def __init__(self) -> None:
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
        part.gamma = np.ones(WIDTH, np.float32)  # type: ignore[attr-defined]
        part.beta = np.zeros(WIDTH, np.float32)  # type: ignore[attr-defined]

    def attention(self, part: object, shapes: tuple[int, ...]) -> None:
        """Fill an attention layer; `shapes` are the widths that its parts give out."""
        self.norm(part.layer_norm)  # type: ignore[attr-defined]
        for linear, rows in zip(part.linear, shapes, strict=True):  # type: ignore[attr-defined]
            self.linear(linear, rows, WIDTH)

    def feed_forward(self, part: object) -> None:
        """Fill a feed-forward layer."""
        self.norm(part.layer_norm)  # type: ignore[attr-defined]
        self.linear(part.linear_0, INNER, WIDTH)  # type: ignore[attr-defined]
        self.linear(part.linear_1, WIDTH, INNER)  # type: ignore[attr-defined]


def random_package(folder: Path) -> Path:
    """Write the package into a folder, and give back its own folder there."""
    package = folder / "translate-en_es-random"
    (package / "model").mkdir(parents=True)
    specification().save(str(package / "model"))
    toy = toy_package("en", "es").folder
    shutil.copy(toy / "sentencepiece.model", package)
    shutil.copy(toy / "metadata.json", package)
    said = json.loads((package / "metadata.json").read_text(encoding="utf-8"))
    (package / "metadata.json").write_text(json.dumps(said | {"package_version": "0"}))
    return package


def made_up_words() -> Iterator[str]:
    """Words of four letters, each different."""
    return ("".join(letters) for letters in product(ascii_lowercase, repeat=4))


def specification() -> TransformerSpec:
    """The model itself."""
    weights = Weights()
    spec = TransformerSpec.from_config(
        (LAYERS, LAYERS), HEADS, pre_norm=True, activation=common_spec.Activation.RELU
    )
    shared = weights.matrix(WORDS, WIDTH)
    spec.encoder.embeddings[0].weight = shared
    spec.decoder.embeddings.weight = shared
    spec.decoder.projection.weight = shared
    spec.decoder.projection.bias = np.zeros(WORDS, np.float32)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = True
        weights.norm(side.layer_norm)
        for layer in side.layer:
            weights.attention(layer.self_attention, (3 * WIDTH, WIDTH))
            weights.feed_forward(layer.ffn)
    for layer in spec.decoder.layer:
        weights.attention(layer.attention, (WIDTH, 2 * WIDTH, WIDTH))
    words = ["<unk>", "<s>", "</s>", *islice(map("▁".__add__, made_up_words()), WORDS - 3)]
    spec.register_source_vocabulary(words)
    spec.register_target_vocabulary(words)
    config = spec.config
    config.unk_token, config.bos_token, config.eos_token = "<unk>", "<s>", "</s>"
    config.decoder_start_token = "<s>"  # noqa: S105 - a word of the model's
    config.add_source_bos = config.add_source_eos = False
    spec.validate()
    spec.optimize(quantization="int8")
    return spec
