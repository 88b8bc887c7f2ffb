"""A package into the store, and out of it: each in one step, so that no half of one is ever seen.

New packages are made ready in a folder beside the store, on the same disk; stock Argos would
stumble over anything unknown in the store itself. One rename brings the new one in; only then the
old one leaves, by another rename. Between the two the store holds both, and the newer is the one
that is used. Whatever a killed process left beside the store is swept away by the next.
"""

import errno
import fcntl
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from bilingual_pub.engines.argos.installing.archive import extract_archive
from bilingual_pub.engines.argos.installing.metadata import read_package_metadata
from bilingual_pub.engines.argos.installing.receipt import write_receipt
from bilingual_pub.engines.argos.installing.trial import try_package
from bilingual_pub.engines.argos.settings import find_store_folder
from bilingual_pub.engines.argos.store import (
    METADATA,
    Package,
    Pair,
    list_installed,
    parse_version,
)
from bilingual_pub.errors import InputError, OutputError
from bilingual_pub.locale import _


@dataclass(frozen=True, slots=True)
class Installation:
    """What came of installing: the package that is in the store now, and whether it is new."""

    package: Package
    new: bool


def install_package(path: Path, *, force: bool = False) -> Installation:
    """Install a package file; one of the same pair is replaced by a newer version, or by force.

    Raises:
        InputError: the file is no package, or not to be trusted; the store is as it was.
        OutputError: the store can't be written; it is as it was.
    """
    if not path.is_file():
        raise InputError(
            _("There is no file {path}. Check its name, and the folder that you are in.").format(
                path=path
            )
        )
    with _explain_disk_errors(), _open_staging() as staging:
        unpacked = extract_archive(path, staging)
        package = read_package_metadata(unpacked, path)
        older = [known for known in list_installed() if known.pair == package.pair]
        if older and not force and not _is_newer(package, older[0]):
            return Installation(older[0], new=False)
        try_package(package, path)
        write_receipt(unpacked, path)
        return Installation(_move_into_store(package, older, staging), new=True)


def remove_package(pair: Pair) -> list[Package]:
    """Take every version of a pair out of the store, and say which there were.

    Raises:
        OutputError: the store can't be written.
    """
    with _explain_disk_errors(), _open_staging() as staging:
        leaving = [package for package in list_installed() if package.pair == pair]
        for package in leaving:
            _move_out(package.folder, staging)
        return leaving


def remove_folder(folder: Path) -> None:
    """Take a folder that is no whole package out of the store.

    Raises:
        OutputError: the store can't be written.
    """
    with _explain_disk_errors(), _open_staging() as staging:
        _move_out(folder, staging)


def _is_newer(package: Package, known: Package) -> bool:
    return parse_version(package.version) > parse_version(known.version)


def _move_into_store(package: Package, older: Sequence[Package], staging: Path) -> Package:
    store = find_store_folder()
    store.mkdir(parents=True, exist_ok=True)
    os.utime(package.folder / METADATA)
    _flush_to_disk(package.folder)
    target = _find_free_name(store / package.folder.name)
    package.folder.rename(target)
    for old in older:
        _move_out(old.folder, staging)
    return Package(target, package.source, package.target, package.version)


def _flush_to_disk(folder: Path) -> None:
    """See to it that every byte is on the disk before the rename says so."""
    for path in [*folder.rglob("*"), folder]:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _find_free_name(path: Path) -> Path:
    names = (path.with_name(f"{path.name}-{number}") for number in range(2, 1_000))
    return path if not path.exists() else next(name for name in names if not name.exists())


def _move_out(folder: Path, staging: Path) -> None:
    folder.rename(_find_free_name(staging / f"{folder.name}.old"))


@contextmanager
def _open_staging() -> Iterator[Path]:
    """A folder of one's own beside the store; two installations wait for each other."""
    store = find_store_folder()
    beside = store.with_name(f"{store.name}.installing")
    beside.mkdir(parents=True, exist_ok=True)
    with (beside / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for left in beside.iterdir():
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
        staging = Path(mkdtemp(dir=beside))
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def _explain_disk_errors() -> Iterator[None]:
    """Turn what the disk refuses into a sentence."""
    try:
        yield
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
        advice = (
            _("Make room on the disk, or name a folder on another with ARGOS_PACKAGES_DIR.")
            if full
            else _("Name a folder that you may write to with ARGOS_PACKAGES_DIR.")
        )
        raise OutputError(
            _("{path} can't be written: {reason}. Nothing was changed.").format(
                path=find_store_folder(), reason=error.strerror or error
            )
            + f" {advice}"
        ) from error
