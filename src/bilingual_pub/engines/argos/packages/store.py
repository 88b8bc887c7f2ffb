"""Where Argos packages lie on this computer, and which of them serve a pair of languages.

The store is the one of Argos Translate itself: a package that either program installs serves both.
A package is a folder with `metadata.json`, `model/` and a tokenizer; one without all three is left
out here, and `verify` complains about it. Where the store and the index are, Argos Translate's own
settings say.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TOKENIZERS = ("sentencepiece.model", "bpe.model")

METADATA = "metadata.json"

MODEL = Path("model", "model.bin")

FAMILY = "bilingual_pub_family"
"""What the metadata of a package says that was made of another kind of model; Argos Translate
passes over it."""

OWN_CODES = {"zt": "zh-Hant", "pb": "pt-BR"}
"""Argos's own codes of languages, and their BCP 47 tags; every other code is both."""

PIVOT = "en"
"""Of several chains the one over English is taken: its packages are the best trained."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Package:
    """One installed package; `source` and `target` are BCP 47 tags.

    `family` is who makes such models, `opus-mt`; empty for a package of Argos Translate's own.
    """

    folder: Path
    source: str
    target: str
    version: str
    family: str = ""

    @property
    def pair(self) -> Pair:
        """The pair of languages, source first."""
        return self.source, self.target

    @property
    def name(self) -> str:
        """What its translations say about their origin: `en-es 1.9`."""
        return f"{self.family} {self.source}-{self.target} {self.version}".strip()

    @property
    def edition(self) -> str:
        """What tells it from others of its pair: `1.9`, `opus-mt 2020.02.26`."""
        return f"{self.family} {self.version}".strip()


def list_folders(store: Path | None = None) -> list[Path]:
    """Every folder in a store, or in the usual one, whole package or not, in order of name."""
    try:
        folders = (store or find_store_folder()).iterdir()
        return sorted(path for path in folders if path.is_dir())
    except OSError:
        return []


def list_installed(store: Path | None = None) -> list[Package]:
    """Every whole package in a store, or in the usual one, of each pair the one to use first.

    Of one family that is the newest; of two, whose versions say nothing about each other, it is the
    family that was installed last.
    """
    found = [package for folder in list_folders(store) if (package := read_package(folder))]
    arrived: dict[tuple[Pair, str], float] = {}
    for package in sorted(found, key=_rank_version):
        arrived[package.pair, package.family] = _rank_version(package)[1]

    def rank(package: Package) -> tuple[object, ...]:
        kind = package.pair, package.family
        return package.pair, arrived[kind], package.family, _rank_version(package)

    return sorted(found, key=rank, reverse=True)


def read_package(folder: Path) -> Package | None:
    """The package in a folder; None where it is no whole translation package."""
    try:
        said = json.loads((folder / METADATA).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or said.get("type", "translate") != "translate":
        return None
    source, target = said.get("from_code"), said.get("to_code")
    if not (isinstance(source, str) and isinstance(target, str) and _is_whole(folder)):
        return None
    version = str(said.get("package_version", ""))
    family = said.get(FAMILY)
    return Package(
        folder,
        to_bcp47(source),
        to_bcp47(target),
        version,
        family if isinstance(family, str) else "",
    )


def _is_whole(folder: Path) -> bool:
    has_tokenizer = any((folder / name).is_file() for name in TOKENIZERS)
    return has_tokenizer and (folder / MODEL).is_file()


def _rank_version(package: Package) -> tuple[tuple[int, ...], float]:
    """Later versions are newer; of two alike, the one that was installed later."""
    return parse_version(package.version), (package.folder / METADATA).stat().st_mtime


def parse_version(version: str) -> tuple[int, ...]:
    """A version as numbers that can be compared.

    >>> parse_version("1.10") > parse_version("1.9")
    True
    """
    return tuple(int(part[:9]) for part in version.split(".") if part.isdecimal())


def to_bcp47(code: str) -> str:
    """The BCP 47 tag for one of Argos's codes.

    >>> to_bcp47("es"), to_bcp47("pb")
    ('es', 'pt-BR')
    """
    return OWN_CODES.get(code, code.replace("_", "-"))


def find_routes(packages: Iterable[Package]) -> dict[Pair, tuple[Package, ...]]:
    """For each pair the package that serves it, or the two in a row that do.

    A direct package is better than a chain, and a newer one better than an older.
    """
    direct: dict[Pair, Package] = {}
    for package in packages:
        direct.setdefault(package.pair, package)
    found: dict[Pair, tuple[Package, ...]] = {pair: (direct[pair],) for pair in direct}
    for chain in sorted(_find_chains(direct), key=lambda chain: chain[0].target != PIVOT):
        found.setdefault((chain[0].source, chain[1].target), chain)
    return found


def _find_chains(direct: dict[Pair, Package]) -> Iterator[tuple[Package, Package]]:
    for first in direct.values():
        for second in direct.values():
            if first.target == second.source and first.source != second.target:
                yield first, second


PACKAGES = "ARGOS_PACKAGES_DIR"

INDEX = "ARGOS_PACKAGE_INDEX"

USUAL_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"


def find_store_folder() -> Path:
    """The folder of installed packages, as Argos Translate finds it; it need not exist."""
    if named := _read_setting(PACKAGES):
        return Path(named)
    return _find_base("XDG_DATA_HOME", ".local/share") / "argos-translate" / "packages"


def find_cache_folder() -> Path:
    """Where downloads wait until they are whole; it need not exist."""
    return _find_base("XDG_CACHE_HOME", ".local/cache") / "argos-translate" / "downloads"


def find_index_address() -> str:
    """The address of the list of packages that are to be had."""
    return f"{_read_setting(INDEX) or USUAL_INDEX}index.json"


def _read_setting(name: str) -> str:
    return os.environ.get(name) or str(_read_settings_file().get(name) or "")


def _read_settings_file() -> dict[str, Any]:
    path = _find_base("XDG_CONFIG_HOME", ".config") / "argos-translate" / "settings.json"
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return settings if isinstance(settings, dict) else {}


def _find_base(variable: str, usual: str) -> Path:
    if named := os.environ.get(variable):
        return Path(named)
    try:
        return _find_home() / usual
    except RuntimeError:
        # A user without a home, in a container or a service, has no packages there either.
        return Path(os.devnull) / usual


def _find_home() -> Path:
    """The user's home; inside a snap, the part of it that the snap may write.

    Raises:
        RuntimeError: the user has none.
    """
    in_a_snap = "SNAP" in os.environ and os.environ.get("SNAP_USER_DATA")
    return Path(in_a_snap) if in_a_snap else Path.home()
