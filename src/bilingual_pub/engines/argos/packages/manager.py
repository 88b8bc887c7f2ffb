"""The packages of Argos as `bilingual-pub models` handles those of any engine."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilingual_pub.engines.argos.packages.archive import find_changed_files, read_receipt
from bilingual_pub.engines.argos.packages.asking import ask_offers, check_room
from bilingual_pub.engines.argos.packages.download import download_package
from bilingual_pub.engines.argos.packages.embedded import (
    find_embedded_store,
    install_embedded,
    is_embedded,
    list_usable,
)
from bilingual_pub.engines.argos.packages.index import Offer, find_offered_route, list_offers
from bilingual_pub.engines.argos.packages.install import (
    install_package,
    remove_folder,
    remove_package,
    try_package,
)
from bilingual_pub.engines.argos.packages.marian import is_marian
from bilingual_pub.engines.argos.packages.store import (
    Package,
    Pair,
    find_index_address,
    find_routes,
    list_folders,
    list_installed,
    read_package,
)
from bilingual_pub.engines.argos.packages.web import PATIENCE
from bilingual_pub.engines.packages import Installation, InstalledPackage, Progress
from bilingual_pub.errors import BilingualPubError
from bilingual_pub.i18n import _


@dataclass(frozen=True, slots=True)
class ArgosPackages:
    """The packages in a folder, or in Argos Translate's own, as a `PackageManager`."""

    store: Path | None = None
    suffix: str = ".argosmodel"

    def list_installed(self) -> list[InstalledPackage]:
        """Every whole package, in order of their pairs; the user's own before an embedded one."""
        packages = list_usable(self.store)
        used = {package for route in find_routes(packages).values() for package in route}
        return [
            _describe(package, used=package in used)
            for package in sorted(packages, key=lambda package: package.pair)
        ]

    def list_incomplete(self) -> list[Path]:
        """The folders of the store that hold no whole package."""
        whole = {package.folder for package in list_installed(self.store)}
        return [folder for folder in list_folders(self.store) if folder not in whole]

    def list_offers(self) -> list[Offer]:
        """Every package that Argos's index names."""
        return list_offers()

    def find_offers(self, pair: Pair) -> Sequence[Offer]:
        """The package for a pair, or the two that serve it over English."""
        return find_offered_route(pair, list_offers())

    @property
    def index_address(self) -> str:
        """The address of the list of packages."""
        return find_index_address()

    def install_embedded(self) -> Iterator[Installation]:
        """Unpack the packages that came with the program."""
        for done in install_embedded():
            yield Installation(done.package.pair, done.package.version, done.new)

    def ask_offers(self, pairs: Sequence[Pair], patience: float) -> Mapping[Pair, Sequence[Offer]]:
        """The packages that serve each of some pairs, with their sizes, within so many seconds."""
        return ask_offers(pairs, patience)

    def check_room(self, offers: Sequence[Offer]) -> None:
        """See whether the disk has room for some packages."""
        check_room(offers, self.store)

    def download(self, offer: Offer, progress: Progress, patience: float = PATIENCE) -> Path:
        """Fetch a package file."""
        return download_package(offer, progress, patience)

    def install(self, path: Path, *, force: bool = False) -> Installation:
        """Install a package file."""
        return self.install_model(path, ("", ""), force=force)

    def recognizes_model(self, path: Path) -> bool:
        """Whether an archive or a folder holds a model of OPUS-MT's or another of Marian's."""
        return is_marian(path)

    def install_model(self, path: Path, pair: Pair, *, force: bool = False) -> Installation:
        """Install a model of Marian's, whose languages may have to be said."""
        done = install_package(path, force=force, store=self.store, pair=pair)
        return Installation(done.package.pair, done.package.edition, done.new)

    def remove_folder(self, name: str) -> bool:
        """Remove a folder of the store, whole package or not."""
        named = [folder for folder in list_folders(self.store) if folder.name == name]
        for folder in named:
            remove_folder(folder)
        return bool(named)

    def remove_pair(self, pair: Pair) -> list[InstalledPackage]:
        """Remove every version of a pair."""
        return [
            InstalledPackage(package.pair, package.edition, package.folder, 0)
            for package in remove_package(pair, self.store)
        ]

    def verify(self) -> Iterator[tuple[str, str]]:
        """Compare the files of each package with its receipt; try those that have none."""
        for folder in [*list_folders(self.store), *list_folders(find_embedded_store())]:
            yield folder.name, find_problem(folder)


def _describe(package: Package, *, used: bool) -> InstalledPackage:
    size = sum(path.stat().st_size for path in package.folder.rglob("*") if path.is_file())
    return InstalledPackage(
        package.pair, package.edition, package.folder, size, used, embedded=is_embedded(package)
    )


def find_problem(folder: Path) -> str:
    """What is wrong with a package in the store; empty if nothing is."""
    package = read_package(folder)
    if package is None:
        return _("it is incomplete. To remove it, run: bilingual-pub models remove {name}").format(
            name=folder.name
        )
    receipt = read_receipt(folder)
    if receipt is None:
        try:
            try_package(package, folder)
        except BilingualPubError as error:
            return str(error)
        return ""
    changed = find_changed_files(folder, receipt)
    if not changed:
        return ""
    if is_embedded(package):
        return _(
            "it has changed since it was installed ({files}). To reinstall it, run:"
            " bilingual-pub setup"
        ).format(files=", ".join(changed[:3]))
    return _(
        "it has changed since it was installed ({files}). To reinstall it, run: bilingual-pub"
        " models install FILE --force"
    ).format(files=", ".join(changed[:3]))
