"""Packages that came with the program: files beside the code, unpacked there at set-up.

No network is needed for it. They stand below the user's own: a pair for which the user has a
package is translated by that.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bilingual_pub.engines.argos.packages.store import Package, list_folders, list_installed
from bilingual_pub.folders import find_resource_folder

if TYPE_CHECKING:
    from bilingual_pub.engines.argos.packages.install import Installation

FOLDER = "BILINGUAL_PUB_MODELS"
"""Names another folder than the one beside the code, for whoever packs the program anew."""

SUFFIX = ".argosmodel"


def find_shipped_folder() -> Path:
    """The folder of what is shipped; it need not exist: a wheel carries no packages."""
    named = os.environ.get(FOLDER)
    return Path(named) if named else find_resource_folder("models")


def find_embedded_store() -> Path:
    """Where shipped packages are unpacked; it need not exist."""
    return find_shipped_folder() / "installed"


def list_embedded() -> list[Package]:
    """Every whole package that came with the program, once unpacked, the newest of a pair first."""
    return list_installed(find_embedded_store())


def list_usable(store: Path | None = None) -> list[Package]:
    """Every whole package: those in a store, or in the user's own, and after them the embedded."""
    return [*list_installed(store), *list_embedded()]


def is_embedded(package: Package) -> bool:
    """Whether a package came with the program."""
    return package.folder.parent == find_embedded_store()


def install_embedded() -> Iterator["Installation"]:
    """Unpack and try each file that is shipped, but those that are unpacked already, and whole.

    Raises:
        InputError: a file is no package, or not to be trusted; what was there before is untouched.
        OutputError: the folder beside the code can't be written.
    """
    from bilingual_pub.engines.argos.packages.archive import hash_file
    from bilingual_pub.engines.argos.packages.install import Installation, install_package

    there = _find_unchanged()
    for file in sorted(find_shipped_folder().glob(f"*{SUFFIX}")):
        known = there.get(hash_file(file))
        # A file that was replaced counts, whatever version it says.
        yield (
            Installation(known, new=False)
            if known
            else install_package(file, force=True, store=find_embedded_store())
        )


def _find_unchanged() -> dict[str, Package]:
    """The packages that are as they were unpacked, by the digests of their files.

    A folder that is none goes: it would stand in the way of the one to come.
    """
    from bilingual_pub.engines.argos.packages.archive import find_changed_files, read_receipt
    from bilingual_pub.engines.argos.packages.install import remove_folder

    packages = list_embedded()
    for folder in set(list_folders(find_embedded_store())) - {one.folder for one in packages}:
        remove_folder(folder)
    receipts = ((read_receipt(package.folder), package) for package in packages)
    return {
        receipt.archive: package
        for receipt, package in receipts
        if receipt and not find_changed_files(package.folder, receipt)
    }
