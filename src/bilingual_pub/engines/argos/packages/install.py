"""A package tried once, then put into the store, or out of it: each in one step, and never by half.

New packages are made ready in a folder beside the store, on the same disk; stock Argos would
stumble over anything unknown in the store itself. One rename brings the new one in; only then the
old one leaves, by another rename. Between the two the store holds both, and the newer is the one
that is used. Whatever a killed process left beside the store is swept away by the next.
"""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import mkdtemp

from bilingual_pub.engines.argos.packages.archive import (
    extract_archive,
    make_refusal,
    read_package_metadata,
    write_receipt,
)
from bilingual_pub.engines.argos.packages.marian import convert_marian, is_marian, read_marian
from bilingual_pub.engines.argos.packages.store import (
    METADATA,
    Package,
    Pair,
    find_store_folder,
    list_installed,
    parse_version,
)
from bilingual_pub.engines.neural import is_foreign
from bilingual_pub.errors import InputError, OutputError
from bilingual_pub.files import DISK_FULL
from bilingual_pub.i18n import _
from bilingual_pub.lang import could_be_language, detect_language, get_language


@dataclass(frozen=True, slots=True)
class Installation:
    """What came of installing: the package that is in the store now, and whether it is new."""

    package: Package
    new: bool


def install_package(
    path: Path, *, force: bool = False, store: Path | None = None, pair: tuple[str, str] = ("", "")
) -> Installation:
    """Install a package; one of the same pair is replaced by a newer version, or by force.

    It is a file of Argos Translate's, or a model of Marian's, which is converted first: a zip
    archive or a folder. It goes into a store, or into the usual one. What such a model translates,
    `pair` says where the model does not: two BCP 47 tags, each of which may be empty.

    Raises:
        InputError: it is no package, or not to be trusted; the store is as it was.
        OutputError: the store can't be written; it is as it was.
    """
    if not path.is_file() and not is_marian(path):
        raise InputError(
            _("The file {path} does not exist. Check its name and its folder.").format(path=path)
        )
    store = store or find_store_folder()
    with _explain_disk_errors(store), _open_staging(store) as staging:
        marian = read_marian(path, staging, pair) if is_marian(path) else None
        package = (
            marian.package
            if marian
            else read_package_metadata(extract_archive(path, staging), path)
        )
        older = [known for known in list_installed(store) if _is_of_kind(known, package)]
        if older and not force and not _is_newer(package, older[0]):
            return Installation(older[0], new=False)
        if marian:
            convert_marian(marian, path)
        try_package(package, path)
        write_receipt(package.folder, path)
        return Installation(_move_into_store(package, older, staging, store), new=True)


def remove_package(pair: Pair, store: Path | None = None) -> list[Package]:
    """Take every version of a pair out of a store, or the usual one, and say which there were.

    Raises:
        OutputError: the store can't be written.
    """
    store = store or find_store_folder()
    with _explain_disk_errors(store), _open_staging(store) as staging:
        leaving = [package for package in list_installed(store) if package.pair == pair]
        for package in leaving:
            _move_out(package.folder, staging)
        return leaving


def remove_folder(folder: Path) -> None:
    """Take a folder that is no whole package out of its store.

    Raises:
        OutputError: the store can't be written.
    """
    with _explain_disk_errors(folder.parent), _open_staging(folder.parent) as staging:
        _move_out(folder, staging)


def _is_of_kind(known: Package, package: Package) -> bool:
    """Whether one takes the other's place: a model of another family lies beside it."""
    return (known.pair, known.family) == (package.pair, package.family)


def _is_newer(package: Package, known: Package) -> bool:
    return parse_version(package.version) > parse_version(known.version)


def _move_into_store(
    package: Package, older: Sequence[Package], staging: Path, store: Path
) -> Package:
    store.mkdir(parents=True, exist_ok=True)
    os.utime(package.folder / METADATA)
    _flush_to_disk(package.folder)
    target = _find_free_name(store / package.folder.name)
    package.folder.rename(target)
    for old in older:
        _move_out(old.folder, staging)
    return replace(package, folder=target)


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
def _open_staging(store: Path) -> Iterator[Path]:
    """A folder of one's own beside the store; two installations wait for each other."""
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
def _explain_disk_errors(store: Path) -> Iterator[None]:
    """Turn what the disk refuses into a sentence."""
    try:
        yield
    except OSError as error:
        full = error.errno in DISK_FULL
        advice = (
            _("Free up disk space, or choose a folder on another disk with ARGOS_PACKAGES_DIR.")
            if full
            else _("Choose a folder that you can write to with ARGOS_PACKAGES_DIR.")
        )
        raise OutputError(
            _("{path} can't be written: {reason}. Nothing was changed.").format(
                path=store, reason=error.strerror or error
            )
            + f" {advice}"
        ) from error


SAMPLES = {
    "en": (
        "The meeting is on Monday at the public library.",
        "The City Council approved the budget on Friday.",
        "Please call the office for more information.",
        "There are many families and children at the school.",
    ),
    "es": (
        "La reunión es el lunes en la biblioteca pública.",
        "El concejo municipal aprobó el presupuesto el viernes.",
        "Por favor, llame a la oficina para más información.",
        "Hay muchas familias y niños en la escuela.",
    ),
}
"""Sentences to be translated for a trial; for other languages the names of the days will do."""

LONGEST_TRIAL = 120
"""Seconds; a real package needs about two."""

MOST_MEMORY = 8 * 1024**3
"""Bytes of address space."""


def try_package(package: Package, path: Path) -> None:
    """Load a package and translate with it.

    Raises:
        InputError: it can't be loaded, crashes, hangs, or writes another language than it says.
    """
    translated = _translate_samples(package, path, list_samples(package.source))
    text = "\n".join(translated)
    if not text.strip():
        raise make_refusal(path, _("its model writes nothing"))
    known = get_language(package.source) in SAMPLES
    if is_foreign(text, package.target) or (known and not could_be_language(text, package.target)):
        raise make_refusal(
            path,
            _("it claims to translate into {said}, but writes {found}").format(
                said=package.target, found=detect_language(text)
            ),
        )


def list_samples(source: str) -> tuple[str, ...]:
    """A few sentences, or at least words, in a language."""
    from bilingual_pub.i18n import load_cldr

    known = SAMPLES.get(get_language(source))
    return known or tuple(load_cldr(source).days["format"]["wide"].values())


def _translate_samples(package: Package, path: Path, sentences: tuple[str, ...]) -> list[str]:
    try:
        done = subprocess.run(  # noqa: S603 - our own module, and sentences of our own
            [sys.executable, "-m", __name__, str(package.folder), *sentences],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=LONGEST_TRIAL,
            check=False,
        )
        return [str(text) for text in json.loads(done.stdout)]
    except subprocess.TimeoutExpired as error:
        raise make_refusal(path, _("its model never finishes")) from error
    except ValueError as error:
        reason = (done.stderr.strip().splitlines() or [f"{done.returncode}"])[-1][:300]
        raise make_refusal(
            path, _("its model can't be loaded ({reason})").format(reason=reason)
        ) from error


def main() -> None:
    """Translate the sentences of the command line with the package of a folder."""
    import resource

    from bilingual_pub.engines.argos.model import Model
    from bilingual_pub.engines.argos.packages.store import read_package
    from bilingual_pub.engines.neural import ModelRequest

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    package = read_package(Path(sys.argv[1]))
    if package is None:
        sys.exit("no package")
    drafts = Model(package).translate([ModelRequest(text) for text in sys.argv[2:]])
    sys.stdout.write(json.dumps([draft.text for draft in drafts]))


if __name__ == "__main__":
    main()
