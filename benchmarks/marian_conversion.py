"""What it costs to install an OPUS-MT model: an archive of real size is unpacked and converted.

    .venv/bin/python benchmarks/marian_conversion.py

The archive has the form and the dimensions of Helsinki-NLP's `transformer-align` models (6 + 6
layers, 512 wide, 2,048 within, one embedding for both sides, 60,000 words), and random weights, so
its translations are noise. Seconds are processor time, this process and its children.
"""

import io
import os
import resource
import tempfile
import zipfile
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from string import ascii_lowercase

import numpy as np
import yaml
from sentencepiece import SentencePieceTrainer

from bilingual_pub.engines.argos.packages.marian import convert_marian, read_marian

WIDTH, INNER, LAYERS, WORDS = 512, 2048, 6, 60_000

CONFIG = {
    "type": "transformer",
    "enc-depth": LAYERS,
    "dec-depth": LAYERS,
    "transformer-heads": 8,
    "transformer-ffn-activation": "swish",
    "transformer-preprocess": "",
    "transformer-postprocess": "dan",
    "transformer-postprocess-emb": "d",
    "transformer-decoder-autoreg": "self-attention",
    "transformer-no-projection": False,
    "transformer-guided-alignment-layer": "last",
}


def list_weights() -> Iterator[tuple[str, tuple[int, int]]]:
    """The name of every matrix, and its shape."""
    yield "Wemb", (WORDS, WIDTH)
    yield "decoder_ff_logit_out_b", (1, WORDS)
    for layer in range(1, LAYERS + 1):
        for part in ("encoder_l{}_self", "decoder_l{}_self", "decoder_l{}_context"):
            name = part.format(layer)
            for one in "qkvo":
                yield f"{name}_W{one}", (WIDTH, WIDTH)
                yield f"{name}_b{one}", (1, WIDTH)
            yield from list_norms(f"{name}_Wo")
        for side in ("encoder", "decoder"):
            name = f"{side}_l{layer}_ffn"
            yield from ((f"{name}_W1", (WIDTH, INNER)), (f"{name}_b1", (1, INNER)))
            yield from ((f"{name}_W2", (INNER, WIDTH)), (f"{name}_b2", (1, WIDTH)))
            yield from list_norms(f"{name}_ffn")


def list_norms(name: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The two vectors of a layer that normalizes."""
    yield from ((f"{name}_ln_{one}", (1, WIDTH)) for one in ("scale", "bias"))


def write_archive(path: Path) -> None:
    """Write the archive."""
    random = np.random.default_rng(0)
    arrays = {
        name: random.standard_normal(shape, dtype=np.float32) for name, shape in list_weights()
    }
    said = yaml.safe_dump(CONFIG).encode() + b"\0"
    arrays["special:model.yml"] = np.frombuffer(said, np.int8)
    model = io.BytesIO()
    np.savez(model, **arrays)  # type: ignore[arg-type]
    words = ["".join(letters) for letters in islice(product(ascii_lowercase, repeat=4), WORDS - 2)]
    tokens = ["</s>", "<unk>", *(f"▁{word}" for word in words)]
    pieces = io.BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(words[:5_000]),
        model_writer=pieces,
        vocab_size=500,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        packed.writestr("opus.model1.npz.best-perplexity.npz", model.getvalue())
        lines = (f'"{token}": {number}\n' for number, token in enumerate(tokens))
        packed.writestr("opus.vocab.yml", "".join(lines))
        for name in ("source.spm", "target.spm"):
            packed.writestr(name, pieces.getvalue())


def count_seconds() -> float:
    """Processor time so far, of this process and of its children that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main() -> None:
    """Write, unpack, convert, and print a row."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "opus-mt-en-es.zip")
        write_archive(path)
        staging = Path(folder, "staging")
        staging.mkdir()
        started = count_seconds()
        marian = read_marian(path, staging)
        unpacked = count_seconds()
        convert_marian(marian, path)
        converted = count_seconds()
        size = sum(file.stat().st_size for file in marian.package.folder.rglob("*"))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print("| archive | package | unpacked in | converted in | peak of the converter |")
        print("|---|---|---|---|---|")
        print(
            f"| {path.stat().st_size / 1e6:.0f} MB | {size / 1e6:.0f} MB"
            f" | {unpacked - started:.1f} s | {converted - unpacked:.1f} s | {peak:.0f} MB |"
        )


if __name__ == "__main__":
    main()
