"""A package file, a zip archive, looked over before anything of it is written."""

import json
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path, PurePosixPath
from typing import IO, Any

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

MOST_MEMBERS = 2_000

MOST_BYTES = 4 * 1024**3
"""Unpacked; real packages have 50 to 300 megabytes, up to one gigabyte with stanza's models."""

MOST_TIMES_SMALLER = 100
"""How much a member may be packed; a model's numbers hardly pack at all, a zip bomb 1,000 times."""

ROOM_FOR_SMALL = 1024**2
"""Bytes; a small member may be packed as well as it likes."""

PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How members are packed by whatever makes packages; what else there is fails in its own ways."""

MOST_NAME = 200
"""Bytes of a file's or a folder's name; no disk holds more than 255."""

CHUNK = 1024**2


def check_members(file: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    """The members of a package, each in one top folder, none of them able to do harm.

    Raises:
        InputError: one of them is absolute, points out of the folder, is a link or is encrypted;
            two share a name; or they are too many or too large.
    """
    members = file.infolist()
    problem = next(filter(None, map(_find_member_problem, members)), "") or _find_archive_problem(
        members
    )
    if problem:
        raise make_refusal(path, problem)
    return members


def make_refusal(path: Path, problem: str) -> InputError:
    """The error for a package that is not taken."""
    return InputError(
        _(
            "{path} can't be installed: {problem}. Nothing was changed. Download the package"
            " again from a source that you trust."
        ).format(path=path, problem=problem)
    )


def _find_member_problem(member: zipfile.ZipInfo) -> str:
    """What is wrong with one member, empty if nothing is."""
    name = member.orig_filename
    parts = PurePosixPath(name).parts
    mode = member.external_attr >> 16
    if name.startswith("/") or "\\" in name or ":" in name or "\0" in name or ".." in parts:
        return _("the file “{name}” in it points outside its folder").format(name=name[:100])
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return _("the file “{name}” in it is a link or a device").format(name=name[:100])
    if member.flag_bits & 0x1:
        return _("it is encrypted")
    if _is_odd(member):
        return _("it is damaged or not an Argos package")
    room = max(member.compress_size * MOST_TIMES_SMALLER, ROOM_FOR_SMALL)
    if member.file_size > room:
        return _("the file “{name}” in it is compressed too much to be real").format(
            name=name[:100]
        )
    return ""


def _is_odd(member: zipfile.ZipInfo) -> bool:
    """Whether a member is packed, placed or named as no program does it."""
    names = PurePosixPath(member.filename).parts
    too_long = any(len(name.encode()) > MOST_NAME for name in names)
    return member.compress_type not in PACKED or member.header_offset < 0 or too_long


def _find_archive_problem(members: list[zipfile.ZipInfo]) -> str:
    names = [str(PurePosixPath(member.filename)).casefold() for member in members]
    tops = {PurePosixPath(member.filename).parts[:1] for member in members}
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_BYTES:
        return _("it is too large")
    if len(set(names)) < len(names):
        return _("two files in it have the same name")
    if len(tops) != 1 or tops == {()}:
        return _("it does not hold exactly one folder")
    if _has_file_as_folder(members):
        return _("it is damaged or not an Argos package")
    return ""


def _has_file_as_folder(members: list[zipfile.ZipInfo]) -> bool:
    """Whether a member lies in another that is a file."""
    files = {PurePosixPath(member.filename) for member in members if not member.is_dir()}
    return any(not files.isdisjoint(PurePosixPath(it.filename).parents) for it in members)


def extract_archive(path: Path, into: Path) -> Path:
    """Unpack a package into an empty folder, and give back its own folder there.

    Every byte is counted and every check sum compared while it is written: what the archive's
    table of contents says is only believed for what to refuse.

    Raises:
        InputError: it is no zip archive, or broken, or its members are not to be trusted.
        OSError: the disk is full or can't be written.
    """
    try:
        with zipfile.ZipFile(path) as file:
            members = check_members(file, path)
            for member in members:
                _unpack_one(file, member, into, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
        raise make_refusal(path, _("it is damaged or not an Argos package")) from error
    return into / PurePosixPath(members[0].filename).parts[0]


def _unpack_one(file: zipfile.ZipFile, member: zipfile.ZipInfo, into: Path, path: Path) -> None:
    target = into / member.filename
    if member.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    left = member.file_size
    with file.open(member) as packed, target.open("xb") as unpacked:
        for chunk in _read_chunks(packed):
            left -= len(chunk)
            if left < 0:
                raise make_refusal(path, _("it is damaged or not an Argos package"))
            unpacked.write(chunk)


def _read_chunks(packed: IO[bytes]) -> Iterator[bytes]:
    while chunk := packed.read(CHUNK):
        yield chunk


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


def list_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file of a package but the receipt, with its path in the folder."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != RECEIPT:
            yield name, path


def write_receipt(folder: Path, archive: Path) -> None:
    """Write down what a folder holds.

    Raises:
        OSError: it can't be written.
    """
    said = {
        "archive": hash_file(archive),
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
