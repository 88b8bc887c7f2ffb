"""A small model of Marian's, made by hand: it translates word for word, and copies what it is told.

Files and parameters are named as in the archives of Helsinki-NLP (transformer, `post-norm`,
`transformer-align`), and SentencePiece models are trained for it; so whatever reads the real ones
reads this one. No training is needed, for the weights can be written down. Half of the dimensions
say which word, the other half where it stands. The decoder knows only where it is; its attention
looks for the source's word in that place, and the last layer writes that word's translation.
"""

import io
import zipfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sentencepiece import SentencePieceTrainer

HALF = 64
"""Dimensions for words, and as many for places."""

WIDTH = 2 * HALF
PLACES = 1_030
GAIN = 8.0
"""How much sharper than the rest the right place and the right word are."""

LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789áéíóúñü¿¡.,:;()'\"%$-@#&/_+=!?"
)

WORDS = {
    "The": "La", "the": "la", "meeting": "reunión", "is": "es", "on": "el", "Monday": "lunes",
    "at": "en", "public": "biblioteca", "library": "pública", "City": "Concejo",
    "Council": "Municipal", "approved": "aprobó", "budget": "presupuesto", "Friday": "viernes",
    "Please": "Favor", "call": "llame", "office": "oficina", "for": "para", "more": "más",
    "information": "información", "There": "Allí", "are": "hay", "many": "muchas",
    "families": "familias", "and": "y", "children": "niños", "school": "escuela", "opens": "abre",
    "mayor": "alcaldesa", "water": "agua", "free": "gratis", "reviews": "revisa", "with": "con",
}  # fmt: skip
"""As many words as the trial of a package has, and some more."""

CONFIG = {
    "type": "transformer",
    "enc-depth": 1,
    "dec-depth": 1,
    "dim-emb": WIDTH,
    "transformer-heads": 1,
    "transformer-ffn-activation": "swish",
    "transformer-preprocess": "",
    "transformer-postprocess": "dan",
    "transformer-postprocess-emb": "d",
    "transformer-decoder-autoreg": "self-attention",
    "transformer-no-projection": False,
    "transformer-guided-alignment-layer": "last",
    "version": "v1.9.0 6fda39a 2019-11-25 14:25:14 +0000",
}

README = """# opus-2020-02-26.zip

* dataset: opus
* model: transformer-align
* pre-processing: normalization + SentencePiece
* download: [opus-2020-02-26.zip](https://object.pouta.csc.fi/OPUS-MT-models/en-es/opus-2020-02-26.zip)
"""

NAME = "opus.spm32k-spm32k"
MODEL = f"{NAME}.transformer-align.model1.npz.best-perplexity.npz"


@dataclass
class Archive:
    """The files of an archive by name; each test changes what it is about."""

    files: dict[str, bytes] = field(default_factory=dict)

    def zip(self, path: Path, folder: str = "") -> Path:
        """Write them as a zip archive."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, data in self.files.items():
                packed.writestr(f"{folder}{name}", data)
        return path

    def unpack(self, path: Path) -> Path:
        """Write them into a folder."""
        path.mkdir()
        for name, data in self.files.items():
            (path / name).write_bytes(data)
        return path


def make_archive(
    words: Mapping[str, str] = WORDS, labels: Mapping[str, str] | None = None
) -> Archive:
    """An archive from English words to Spanish ones; each label with the word that it becomes."""
    source, target = (train_pieces(side) for side in (words, words.values()))
    pairs = {f"▁{one}": f"▁{two}" for one, two in words.items()}
    pairs |= {letter: letter for letter in LETTERS} | {"▁": "▁"}
    pairs |= {f">>{label}<<": f"▁{word}" for label, word in (labels or {}).items()}
    vocabulary = ["</s>", "<unk>", *dict.fromkeys([*pairs, *pairs.values()])]
    settings = {
        "relative-paths": True,
        "models": [MODEL],
        "vocabs": [f"{NAME}.vocab.yml"] * 2,
        "beam-size": 6,
        "normalize": 1,
    }
    return Archive(
        {
            "README.md": README.encode(),
            "LICENSE": b"Attribution 4.0 International\n",
            "decoder.yml": yaml.safe_dump(settings).encode(),
            MODEL: make_model(vocabulary, pairs),
            f"{NAME}.vocab.yml": make_vocabulary(vocabulary),
            "source.spm": source,
            "target.spm": target,
            "preprocess.sh": b"#!/bin/bash\n",
            "postprocess.sh": b"#!/bin/bash\n",
        }
    )


def make_joint_archive(words: Mapping[str, str] = WORDS) -> Archive:
    """The same with one SentencePiece model for both sides, which is the vocabulary too.

    So are models of Marian's that cut the text themselves; `model.npz` and `vocab.spm` are all.
    """
    from sentencepiece import SentencePieceProcessor

    pieces = train_pieces([*words, *words.values()])
    processor = SentencePieceProcessor(model_proto=pieces)
    vocabulary = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    pairs = {f"▁{one}": f"▁{two}" for one, two in words.items()}
    settings = {"models": ["model.npz"], "vocabs": ["vocab.spm", "vocab.spm"]}
    return Archive(
        {
            "decoder.yml": yaml.safe_dump(settings).encode(),
            "model.npz": make_model(vocabulary, pairs),
            "vocab.spm": pieces,
        }
    )


def train_pieces(words: Collection[str]) -> bytes:
    """A SentencePiece model that has each word as a piece, and every letter."""
    trained = io.BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter([*words, *LETTERS, " ".join(words)]),
        model_writer=trained,
        model_type="unigram",
        vocab_size=2_000,
        hard_vocab_limit=False,
        character_coverage=1.0,
        normalization_rule_name="identity",
        user_defined_symbols=[f"▁{word}" for word in dict.fromkeys(words)],
        bos_id=-1,
        eos_id=0,
        unk_id=1,
        minloglevel=2,
        num_threads=1,
    )
    return trained.getvalue()


def make_vocabulary(tokens: Sequence[str]) -> bytes:
    """A vocabulary as Marian writes it."""
    quoted = (token.replace("\\", "\\\\").replace('"', '\\"') for token in tokens)
    return "".join(f'"{token}": {number}\n' for number, token in enumerate(quoted)).encode()


def make_apart_archive(words: Mapping[str, str] = WORDS) -> Archive:
    """The same with a vocabulary for each side, plain lists, as the newer and larger ones have."""
    archive = make_archive(words)
    pairs = {f"▁{one}": f"▁{two}" for one, two in words.items()}
    pairs |= {letter: letter for letter in LETTERS} | {"▁": "▁"}
    source = ["</s>", "<unk>", *pairs]
    target = ["</s>", "<unk>", *sorted(set(pairs.values()))]
    del archive.files[f"{NAME}.vocab.yml"]
    settings = {"models": [MODEL], "vocabs": [f"{NAME}.src.vocab", f"{NAME}.trg.vocab"]}
    archive.files |= {
        "decoder.yml": yaml.safe_dump(settings).encode(),
        MODEL: make_model(source, pairs, target),
        f"{NAME}.src.vocab": "".join(f"{token}\n" for token in source).encode(),
        f"{NAME}.trg.vocab": "".join(f"{token}\n" for token in target).encode(),
    }
    return archive


def make_model(
    vocabulary: Sequence[str],
    pairs: Mapping[str, str],
    target: Sequence[str] = (),
    count: int = PLACES,
    config: Mapping[str, object] | None = None,
) -> bytes:
    """The `.npz`: the weights by Marian's names, and the settings of the training.

    The vocabulary is that of both sides, or of the source where the target has one of its own.
    `count` is how many places in a text it knows.
    """
    target = target or vocabulary
    random = np.random.default_rng(0)
    words, places = (
        random.choice([-1.0, 1.0], (rows, HALF)).astype(np.float32)
        for rows in (len(vocabulary), count)
    )
    nothing = np.zeros((WIDTH, WIDTH), np.float32)
    which, where = nothing.copy(), nothing.copy()
    which[range(HALF), range(HALF)] = 1
    where[range(HALF, WIDTH), range(HALF, WIDTH)] = 1
    known = {token: number for number, token in enumerate(target)}
    written = np.zeros((WIDTH, len(target)), np.float32)
    for number, token in enumerate(vocabulary):
        written[:HALF, known[pairs.get(token, token)]] += words[number]
    weights = {
        # Marian takes embeddings times the root of their width.
        "encoder_Wemb": np.hstack([words, np.zeros_like(words)]) / np.sqrt(WIDTH),
        "decoder_Wemb": np.zeros((len(target), WIDTH)),
        "Wpos": np.hstack([np.zeros_like(places), places]),
        "decoder_ff_logit_out_W": written,
        "decoder_ff_logit_out_b": np.zeros((1, len(target))),
    }
    looking = {"q": where * GAIN, "k": where, "v": which, "o": which * GAIN}
    for part, layers in (
        ("encoder_l1_self", dict.fromkeys("qkvo", nothing)),
        ("decoder_l1_self", dict.fromkeys("qkvo", nothing)),
        ("decoder_l1_context", looking),
    ):
        for layer, matrix in layers.items():
            weights[f"{part}_W{layer}"] = matrix
            weights[f"{part}_b{layer}"] = np.zeros((1, WIDTH))
        weights |= _make_norm(f"{part}_Wo")
    for part in ("encoder_l1_ffn", "decoder_l1_ffn"):
        for inner in "12":
            weights[f"{part}_W{inner}"] = nothing
            weights[f"{part}_b{inner}"] = np.zeros((1, WIDTH))
        weights |= _make_norm(f"{part}_ffn")
    said = yaml.safe_dump({**CONFIG, **(config or {})}).encode() + b"\0"
    arrays: dict[str, Any] = {name: one.astype(np.float32) for name, one in weights.items()}
    packed = io.BytesIO()
    np.savez(packed, **arrays | {"special:model.yml": np.frombuffer(said, np.int8)})
    return packed.getvalue()


def _make_norm(name: str) -> dict[str, np.ndarray]:
    return {f"{name}_ln_scale": np.ones((1, WIDTH)), f"{name}_ln_bias": np.zeros((1, WIDTH))}
