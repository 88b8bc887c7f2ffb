"""The engine: the packages of a pair of languages behind a neural engine."""

from collections.abc import Sequence

from bilingual_pub.engines.argos.model import USUAL, Model, ModelOptions
from bilingual_pub.engines.argos.packages import Package, list_files, read_receipt
from bilingual_pub.engines.base import hash_files
from bilingual_pub.engines.neural import STOCK_SEARCH, NeuralEngine, Route, SearchSettings

NAME = "argos"
"""What its translations say about their origin."""


def read_checksum(package: Package) -> str:
    """What tells a package's content from that of another of the same version."""
    receipt = read_receipt(package.folder)
    return (
        receipt.archive if receipt else hash_files(path for _, path in list_files(package.folder))
    )


def make_identity(
    packages: Sequence[Package],
    options: ModelOptions = USUAL,
    search: SearchSettings = STOCK_SEARCH,
) -> str:
    """All that decides the translations beside the sentence.

    It has the check sum that each package had when it was installed, and what is not as usual and
    may change the words.
    """
    version = ", ".join(package.name for package in packages)
    unusual = [options.identity, f"beam={search.beam}" if search != STOCK_SEARCH else ""]
    return " ".join((NAME, version, *map(read_checksum, packages), *filter(None, unusual)))


def load_engine(
    packages: Sequence[Package],
    options: ModelOptions = USUAL,
    search: SearchSettings = STOCK_SEARCH,
) -> NeuralEngine:
    """The engine of one package, or of two in a row.

    Its version names the packages: `en-es 1.9`.

    Raises:
        EngineError: a package can't be loaded.
    """
    version = ", ".join(package.name for package in packages)
    identity = make_identity(packages, options, search)
    route = Route([Model(package, options) for package in packages])
    return NeuralEngine(route, packages[-1].target, NAME, version, identity, search)
