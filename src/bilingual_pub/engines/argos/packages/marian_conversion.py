"""A model of Marian's converted, in a process of its own: whatever is in it may do no harm.

    python -m bilingual_pub.engines.argos.packages.marian_conversion INTO MODEL VOCABULARY…

CTranslate2's own converter does the work; it needs NumPy and PyYAML, which CTranslate2 brings, and
no torch. Pickled objects are never read. The converter wants vocabularies as YAML; newer models of
Marian's have them as plain lists, or take a SentencePiece model for one, and so they are written
out for it.
"""

import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bilingual_pub.files import DISK_FULL

MOST_MEMORY = 8 * 1024**3
"""Bytes of address space."""

QUANTIZATION = "int8"
"""Weights of 8 bits: a quarter of the size, and the fastest on a CPU."""


NO_ROOM = 73
"""The exit status for that (sysexits.h, EX_CANTCREAT)."""

PLACES = "Wpos"
"""Where Marian keeps what a model has learned of places; most compute them."""

LEAST_PLACES = 1_026
"""Tokens that are given to a model at once, and the two around them."""

AS_YAML = (".yml", ".yaml")
"""The suffixes of vocabularies that the converter reads itself."""


def list_tokens(vocabulary: Path) -> list[str]:
    """The tokens of a SentencePiece model, or of a plain list, one a line, in their order."""
    if vocabulary.suffix != ".spm":
        return vocabulary.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    from sentencepiece import SentencePieceProcessor

    processor = SentencePieceProcessor(model_file=str(vocabulary))
    return [processor.id_to_piece(number) for number in range(processor.get_piece_size())]


def write_as_yaml(vocabulary: Path, into: Path) -> Path:
    """A vocabulary of another form in the one that the converter reads."""
    with into.open("w", encoding="utf-8") as file:
        for number, token in enumerate(list_tokens(vocabulary)):
            quoted = token.replace("\\", "\\\\").replace('"', '\\"')
            file.write(f'"{quoted}": {number}\n')
    return into


def check_places(model: Path) -> None:
    """See whether a model knows as many places in a text as may be asked of it.

    Raises:
        ValueError: it has learned its places, and too few: it would break over a long sentence.
    """
    import numpy as np

    with np.load(model) as arrays:
        if PLACES in arrays and len(arrays[PLACES]) < LEAST_PLACES:
            raise ValueError(f"{PLACES}: {len(arrays[PLACES])} < {LEAST_PLACES}")


def convert(into: Path, model: Path, vocabularies: list[Path]) -> None:
    """Write the model into a folder that isn't there yet.

    Raises:
        OSError, ValueError, KeyError, AttributeError, RuntimeError: it can't be converted.
    """
    from ctranslate2.converters.marian import MarianConverter

    check_places(model)
    with TemporaryDirectory(dir=into.parent) as folder:
        lists = [
            str(path)
            if path.suffix in AS_YAML
            else str(write_as_yaml(path, Path(folder, f"{number}.yml")))
            for number, path in enumerate(vocabularies)
        ]
        MarianConverter(str(model), lists).convert(str(into), quantization=QUANTIZATION)


def main() -> None:
    """Convert what the command line names."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    into, model, *vocabularies = map(Path, sys.argv[1:])
    try:
        convert(into, model, vocabularies)
    except OSError as error:
        if error.errno in DISK_FULL:
            sys.exit(NO_ROOM)
        raise


if __name__ == "__main__":
    main()
