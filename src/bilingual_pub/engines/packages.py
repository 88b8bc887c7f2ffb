"""What an engine offers that is made of packages: to list, install, remove and verify them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from bilingual_pub.engines.base import Engine, EngineModule

Pair = tuple[str, str]

Progress = Callable[[int, int], None]
"""Told how many bytes are there, and of how many; 0 where nobody knows."""


@dataclass(frozen=True, slots=True)
class InstalledPackage:
    """A package on this computer.

    Attributes:
        pair: the BCP 47 tags of what it translates, source first.
        version: its own.
        folder: where it lies; by the folder's name it can be removed.
        size: of its files, in bytes.
        used: whether it is what translates its pair; an older one may lie beside it.
        embedded: whether it came with the program, and is no package of the user's own.
    """

    pair: Pair
    version: str
    folder: Path
    size: int
    used: bool = True
    embedded: bool = False


@dataclass(frozen=True, slots=True)
class Installation:
    """What came of installing: the package that is there now, and whether it is new."""

    pair: Pair
    version: str
    new: bool


class Offer(Protocol):
    """A package to be had."""

    @property
    def pair(self) -> Pair:
        """What it translates, source first."""

    @property
    def version(self) -> str:
        """Its own."""

    @property
    def file_name(self) -> str:
        """What it will be called here."""


class PackageManager(Protocol):
    """The packages of one engine; each message that it raises says what to do next."""

    @property
    def suffix(self) -> str:
        """What the name of a package file ends with."""

    def list_installed(self) -> list[InstalledPackage]:
        """Every whole package, in order of their pairs."""

    def list_incomplete(self) -> list[Path]:
        """The folders in the packages' place that hold no whole one."""

    def list_offers(self) -> Sequence[Offer]:
        """Every package that is to be had, asked for over the network.

        Raises:
            EngineError: nobody answers.
        """

    def find_offers(self, pair: Pair) -> Sequence[Offer]:
        """The packages that serve a pair together; none where it can't be had.

        Raises:
            EngineError: nobody answers.
        """

    def download(self, offer: Any, progress: Progress) -> Path:  # noqa: ANN401 - one of its own
        """Fetch the file of an offer of its own.

        Raises:
            EngineError: the connection broke.
            OutputError: the disk can't be written.
        """

    def install(self, path: Path, *, force: bool = False) -> Installation:
        """Install a package file; `force` puts it in the place of one that is not older.

        Raises:
            InputError: the file is no package, or not to be trusted; nothing was changed.
            OutputError: the disk can't be written; nothing was changed.
        """

    def remove_folder(self, name: str) -> bool:
        """Remove what lies in a folder of that name; False where there is none."""

    def remove_pair(self, pair: Pair) -> list[InstalledPackage]:
        """Remove every version of a pair, and say which there were."""

    def verify(self) -> Iterator[tuple[str, str]]:
        """The name of each package, and what is wrong with it: a sentence, empty if nothing is."""


@runtime_checkable
class ModelConverter(PackageManager, Protocol):
    """What a manager offers beside the rest, where it makes packages of models of another form."""

    def recognizes_model(self, path: Path) -> bool:
        """Whether a file or a folder holds such a model."""

    def install_model(self, path: Path, pair: Pair, *, force: bool = False) -> Installation:
        """Convert a model, and install what comes of it.

        `pair` says what it translates, where the model doesn't; either tag may be empty.

        Raises:
            InputError: the model can't be used, or is not to be trusted; nothing was changed.
            OutputError: the disk can't be written; nothing was changed.
        """


@runtime_checkable
class PackagedEngine(EngineModule, Protocol):
    """What the module of an engine offers beside the rest, where it is made of packages."""

    def get_packages(self) -> PackageManager:
        """Its packages."""


@runtime_checkable
class MeasurableEngine(PackagedEngine, Protocol):
    """What a packaged engine offers beside the rest, so that each of its packages can be measured.

    Of another engine only the package that it uses for a pair can be.
    """

    def open_package(self, folder: Path) -> Engine:
        """The engine of one package, whether or not it is what is used for its pair.

        Raises:
            EngineError: it can't be loaded.
        """

    def identify_package(self, folder: Path) -> str:
        """The `identity` of that engine, without loading it; empty where there is no package."""


@runtime_checkable
class SystemEngine(EngineModule, Protocol):
    """What the module of an engine offers beside the rest, where the system has packages of it."""

    def list_system_packages(self, manager: str, source: str, target: str) -> Sequence[str]:
        """The packages for a pair that `apt`, `dnf` or `brew` installs; none where it has none."""
