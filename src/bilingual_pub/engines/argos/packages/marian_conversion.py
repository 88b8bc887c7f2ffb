"""A model of Marian's converted, in a process of its own: whatever is in it may do no harm.

    python -m bilingual_pub.engines.argos.packages.marian_conversion INTO MODEL VOCABULARY…

CTranslate2's own converter does the work; it needs NumPy and PyYAML, which CTranslate2 brings, and
no torch. Pickled objects are never read. A vocabulary that is a SentencePiece model, as newer
models of Marian's have it, is written out as the list that the converter wants.
"""

import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

MOST_MEMORY = 8 * 1024**3
"""Bytes of address space."""

QUANTIZATION = "int8"
"""Weights of 8 bits: a quarter of the size, and the fastest on a CPU."""


def write_vocabulary(pieces: Path, into: Path) -> Path:
    """The pieces of a SentencePiece model as a vocabulary of Marian's, each with its number."""
    from sentencepiece import SentencePieceProcessor

    processor = SentencePieceProcessor(model_file=str(pieces))
    with into.open("w", encoding="utf-8") as file:
        for number in range(processor.get_piece_size()):
            piece = processor.id_to_piece(number).replace("\\", "\\\\").replace('"', '\\"')
            file.write(f'"{piece}": {number}\n')
    return into


def convert(into: Path, model: Path, vocabularies: list[Path]) -> None:
    """Write the model into a folder that isn't there yet.

    Raises:
        OSError, ValueError, KeyError, AttributeError, RuntimeError: it can't be converted.
    """
    from ctranslate2.converters.marian import MarianConverter

    with TemporaryDirectory(dir=into.parent) as folder:
        lists = [
            str(write_vocabulary(path, Path(folder, f"{number}.yml")))
            if path.suffix == ".spm"
            else str(path)
            for number, path in enumerate(vocabularies)
        ]
        MarianConverter(str(model), lists).convert(str(into), quantization=QUANTIZATION)


def main() -> None:
    """Convert what the command line names."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    into, model, *vocabularies = map(Path, sys.argv[1:])
    convert(into, model, vocabularies)


if __name__ == "__main__":
    main()
