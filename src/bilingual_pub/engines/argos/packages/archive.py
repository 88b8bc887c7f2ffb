"""A package file, a zip archive: looked over before anything is written, unpacked, and its receipt.

The receipt is a list of hashes beside the unpacked files, by which `verify` finds changed ones.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZipFile, ZipInfo

from bilingual_pub.engines.argos.packages.store import (
    METADATA,
    MODEL,
    TOKENIZERS,
    Package,
    read_package,
    to_bcp47,
)
from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _, knows_language
from bilingual_pub.safe_zip import (
    UnsafeZipError,
    ZipDanger,
    ZipLimits,
    iterate_member,
    open_zip,
)

LIMITS = ZipLimits(most_members=2_000, most_bytes=4 * 1024**3, most_ratio=100, small_member=1024**2)
"""Real packages have 50 to 300 megabytes, up to one gigabyte with stanza's models. The numbers of a
model hardly pack at all."""


def make_refusal(path: Path, problem: str) -> InputError:
    """The error for a package that is not taken."""
    return InputError(
        _(
            "{path} can't be installed: {problem}. Nothing was changed. Download the package"
            " again from a source that you trust."
        ).format(path=path, problem=problem)
    )


def describe_danger(error: UnsafeZipError) -> str:
    """What is wrong with an archive, in words."""
    said = {
        ZipDanger.TOO_LARGE: _("it is too large"),
        ZipDanger.OUTSIDE: _("the file “{name}” in it points outside its folder"),
        ZipDanger.LINK: _("the file “{name}” in it is a link or a device"),
        ZipDanger.ENCRYPTED: _("it is encrypted"),
        ZipDanger.TOO_TIGHT: _("the file “{name}” in it is compressed too much to be real"),
        ZipDanger.TWICE: _("two files in it have the same name"),
        ZipDanger.BROKEN: _("it is damaged or not an Argos package"),
    }
    return said[error.danger].format(name=error.member[:100])


def extract_archive(path: Path, into: Path) -> Path:
    """Unpack a package into an empty folder, and give back its own folder there.

    Every byte is counted and every check sum compared while it is written: what the archive's
    table of contents says is only believed for what to refuse.

    Raises:
        InputError: it is no zip archive, or broken, or its members are not to be trusted.
        OSError: it can't be read, or the disk is full or can't be written.
    """
    tops = {PurePosixPath(name).parts[:1] for name in list_members(path)}
    if len(tops) != 1 or tops == {()}:
        raise make_refusal(path, _("it does not hold exactly one folder"))
    extract_members(path, into)
    return into / next(iter(tops))[0]


def list_members(path: Path) -> list[str]:
    """The names of the members of a package file.

    Raises:
        InputError: it is no zip archive, or broken, or its members are not to be trusted.
        OSError: it can't be read.
    """
    try:
        with path.open("rb") as file, open_zip(file, LIMITS) as archive:
            return [member.filename for member in archive.infolist()]
    except UnsafeZipError as error:
        raise make_refusal(path, describe_danger(error)) from error


def extract_members(path: Path, into: Path) -> None:
    """Unpack a package file into an empty folder, as `extract_archive` does.

    Raises:
        InputError: it is no zip archive, or broken, or its members are not to be trusted.
        OSError: it can't be read, or the disk is full or can't be written.
    """
    try:
        with path.open("rb") as file, open_zip(file, LIMITS) as archive:
            for member in archive.infolist():
                _unpack_one(archive, member, into)
    except UnsafeZipError as error:
        raise make_refusal(path, describe_danger(error)) from error


def _unpack_one(archive: ZipFile, member: ZipInfo, into: Path) -> None:
    target = into / member.filename
    if member.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as unpacked:
        for chunk in iterate_member(archive, member):
            unpacked.write(chunk)


def read_package_metadata(folder: Path, path: Path) -> Package:
    """The package in a folder that was just unpacked from the file `path`.

    Raises:
        InputError: it does not say what it translates, or lacks its model or its tokenizer.
    """
    problem = _find_metadata_problem(folder, _read_metadata(folder))
    package = read_package(folder)
    if problem or package is None:
        raise make_refusal(path, problem or _("it is damaged or not an Argos package"))
    return package


def _read_metadata(folder: Path) -> dict[str, Any]:
    try:
        said = json.loads((folder / METADATA).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _find_metadata_problem(folder: Path, said: dict[str, Any]) -> str:
    codes = said.get("from_code"), said.get("to_code")
    known = [isinstance(code, str) and knows_language(to_bcp47(code)) for code in codes]
    if not all(known) or codes[0] == codes[1]:
        return _("it does not say which languages it translates")
    if said.get("type", "translate") != "translate":
        return _("it is not for translating")
    if not any((folder / name).is_file() for name in TOKENIZERS):
        return _("it has no tokenizer")
    return "" if (folder / MODEL).is_file() else _("it has no model")


RECEIPT = "bilingual-pub.json"


@dataclass(frozen=True, slots=True)
class Receipt:
    """SHA-256 of the package file, and of every file in it by its path in the folder."""

    archive: str
    files: dict[str, str]


def hash_file(path: Path) -> str:
    """The SHA-256 of a file, as hexadecimal digits.

    Raises:
        OSError: it can't be read.
    """
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def hash_folder(folder: Path) -> str:
    """One SHA-256 over the names and the hashes of the files in a folder.

    Raises:
        OSError: one can't be read.
    """
    files = {name: hash_file(path) for name, path in list_files(folder)}
    return sha256(json.dumps(files, sort_keys=True).encode()).hexdigest()


def list_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file of a package but the receipt, with its path in the folder."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != RECEIPT:
            yield name, path


def write_receipt(folder: Path, archive: Path) -> None:
    """Write down what a folder holds, and what it was made of: a package file, or a folder.

    Raises:
        OSError: it can't be written.
    """
    said = {
        "archive": hash_file(archive) if archive.is_file() else hash_folder(archive),
        "files": {name: hash_file(path) for name, path in list_files(folder)},
    }
    (folder / RECEIPT).write_text(json.dumps(said, indent=1), encoding="utf-8")


def read_receipt(folder: Path) -> Receipt | None:
    """The receipt of a package; None where another program installed it."""
    try:
        said = json.loads((folder / RECEIPT).read_text(encoding="utf-8"))
        return Receipt(str(said["archive"]), {str(k): str(v) for k, v in said["files"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def find_changed_files(folder: Path, receipt: Receipt) -> list[str]:
    """The files of a package that are gone, new or not what they were."""
    now = {}
    for name, path in list_files(folder):
        try:
            now[name] = hash_file(path)
        except OSError:
            now[name] = ""
    return sorted(
        name
        for name in now.keys() | receipt.files.keys()
        if now.get(name) != receipt.files.get(name)
    )
