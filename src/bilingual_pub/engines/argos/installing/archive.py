"""A package file, a zip archive, looked over before anything of it is written."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from bilingual_pub.errors import InputError
from bilingual_pub.locale import _

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
    problem = next(filter(None, map(_find_member_problem, members)), "") or _find_archive_problem(members)
    if problem:
        raise make_refusal(path, problem)
    return members


def make_refusal(path: Path, problem: str) -> InputError:
    """The error for a package that is not taken."""
    return InputError(
        _(
            "{path} can't be installed: {problem}. Nothing was changed."
            " Download the package again, from a place that you trust."
        ).format(path=path, problem=problem)
    )


def _find_member_problem(member: zipfile.ZipInfo) -> str:
    """What is wrong with one member, empty if nothing is."""
    name = member.orig_filename
    parts = PurePosixPath(name).parts
    mode = member.external_attr >> 16
    if name.startswith("/") or "\\" in name or ":" in name or "\0" in name or ".." in parts:
        return _("its member “{name}” points out of its folder").format(name=name[:100])
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return _("its member “{name}” is a link or a device").format(name=name[:100])
    if member.flag_bits & 0x1:
        return _("it is encrypted")
    if _is_odd(member):
        return _("it is broken or no Argos package")
    room = max(member.compress_size * MOST_TIMES_SMALLER, ROOM_FOR_SMALL)
    if member.file_size > room:
        return _("its member “{name}” is packed too tightly to be real").format(name=name[:100])
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
        return _("two of its members have one name")
    if len(tops) != 1 or tops == {()}:
        return _("it is not one folder")
    if _has_file_as_folder(members):
        return _("it is broken or no Argos package")
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
        raise make_refusal(path, _("it is broken or no Argos package")) from error
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
                raise make_refusal(path, _("it is broken or no Argos package"))
            unpacked.write(chunk)


def _read_chunks(packed: IO[bytes]) -> Iterator[bytes]:
    while chunk := packed.read(CHUNK):
        yield chunk
