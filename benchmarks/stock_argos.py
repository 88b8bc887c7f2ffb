"""Stock Argos's own loop, `argostranslate.translate.apply_packaged_translation`, to compare with.

Its module imports the sentence splitters stanza, spacy and minisbd, which this project leaves out.
Empty modules stand in for them: the splitter is given by the caller, everything else is stock.

Its settings make folders in the user's home when they are imported; here they are made in one that
is gone a moment later.
"""

import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType, SimpleNamespace
from typing import Any
from unittest.mock import patch

HOMES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")
"""The variables that say where argostranslate.settings makes its folders."""

SPLITTERS = {"stanza": (), "spacy": (), "minisbd": ("SBDetect", "models")}


@cache
def argos_package() -> Any:  # noqa: ANN401 - argostranslate carries no types
    """The module `argostranslate.package`: metadata and tokenizers of packages."""
    with TemporaryDirectory() as nowhere, patch.dict("os.environ", dict.fromkeys(HOMES, nowhere)):
        from argostranslate import package
    return package


def stock_byte_pairs(path: Path, source: str, target: str) -> Any:  # noqa: ANN401 - the same
    """Stock's tokenizer for packages with a `bpe.model`."""
    argos_package()
    from argostranslate.tokenizer import BPETokenizer

    return BPETokenizer(path, source, target)


def stock_translate() -> Any:  # noqa: ANN401 - argostranslate carries no types
    """The module `argostranslate.translate`."""
    argos_package()
    for name, members in SPLITTERS.items():
        module = ModuleType(name)
        for member in members:
            setattr(module, member, ModuleType(member))
        sys.modules.setdefault(name, module)
    from argostranslate import translate

    return translate


def stock(folder: Path, inter_threads: int = 1, intra_threads: int = 1) -> Callable[..., str]:
    """Stock's way of translating a paragraph, given as its sentences, with a package."""
    from ctranslate2 import Translator

    translate = stock_translate()
    package = argos_package().Package(folder)
    translator = Translator(
        str(folder / "model"),
        device="cpu",
        inter_threads=inter_threads,
        intra_threads=intra_threads,
        compute_type="auto",
    )

    def translated(sentences: Sequence[str], hypotheses: int = 1) -> str:
        splitter = SimpleNamespace(split_sentences=lambda _text: list(sentences))
        made = translate.apply_packaged_translation(
            package, " ".join(sentences), translator, splitter, hypotheses
        )
        return str(made[0].value)

    return translated
