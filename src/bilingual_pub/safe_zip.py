"""Zip archives that may have been made by anybody: judged before a byte of them is unpacked.

Word files and packages with models are zips. What is dangerous in a zip is the same for both, so it
is known here alone; how large one may be is a `ZipLimits` of whoever opens it, and so are the
words in which a person is told. Nothing is written to disk here.
"""

import stat
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePosixPath
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

CHUNK = 1024**2
"""Bytes that are unpacked at a time."""

LONGEST_PART = 200
"""Bytes of a file's or a folder's name; no disk holds more than 255."""

LONGEST_NAME = 2_000
"""Bytes of a whole name with its folders."""

PACKED = frozenset({ZIP_STORED, ZIP_DEFLATED})
"""How members are packed by whatever makes such files; what else there is fails in its own ways."""

ENCRYPTED = 0x1 | 0x40
"""The bits of a member's flags for encryption, old and strong (APPNOTE.TXT 4.4.4)."""

KINDS = frozenset({0, stat.S_IFREG, stat.S_IFDIR})
"""What a member may be: said to be nothing, a file, a folder."""

UNREADABLE = (
    *(BadZipFile, LargeZipFile, zlib.error, EOFError, OSError),
    *(ValueError, KeyError, IndexError, NotImplementedError, RuntimeError),
)
"""What zipfile raises when a zip is not what its table says."""


@dataclass(frozen=True, slots=True)
class ZipLimits:
    """How much a zip may hold."""

    most_members: int
    most_bytes: int
    """Of all members, unpacked."""

    most_ratio: int
    """Times that a member may be larger than it is packed; a zip bomb is 1,000 times larger."""

    small_member: int
    """Bytes up to which a member may be packed as tightly as it likes."""


class ZipDanger(Enum):
    """Why a zip is not opened."""

    TOO_LARGE = auto()
    OUTSIDE = auto()
    LINK = auto()
    ENCRYPTED = auto()
    BROKEN = auto()
    TOO_TIGHT = auto()
    TWICE = auto()


class UnsafeZipError(Exception):
    """A zip that is not opened, or not read on; whoever opened it tells its user so."""

    def __init__(self, danger: ZipDanger, member: str = "") -> None:
        """Say what is wrong, and with which member, if it is one."""
        super().__init__(danger.name, member)
        self.danger = danger
        self.member = member


def open_zip(file: IO[bytes], limits: ZipLimits) -> ZipFile:
    """A zip without anything dangerous in its table; read its members with `read_member`.

    Raises:
        UnsafeZipError: it is no zip, is broken, holds too much, or one of its members is encrypted,
            a link or a device, packed oddly or far too tightly, or has a name that is absolute,
            leads out of its folder, or is that of another.
    """
    try:
        opened = ZipFile(file)
    except UNREADABLE as error:
        raise UnsafeZipError(ZipDanger.BROKEN) from error
    check_members(opened.infolist(), limits)
    return opened


def check_members(members: Sequence[ZipInfo], limits: ZipLimits) -> None:
    """Judge the table of a zip.

    Raises:
        UnsafeZipError: as `open_zip` has it.
    """
    total = sum(member.file_size for member in members)
    if len(members) > limits.most_members or total > limits.most_bytes:
        raise UnsafeZipError(ZipDanger.TOO_LARGE)
    for member in members:
        danger = _find_danger(member, limits)
        if danger:
            raise UnsafeZipError(danger, member.orig_filename)
    _check_names(members)


def read_member(archive: ZipFile, member: ZipInfo) -> bytes:
    """What is in a member.

    Raises:
        UnsafeZipError: it is broken, or has more or fewer bytes than its table says.
    """
    return b"".join(iterate_member(archive, member))


def iterate_member(archive: ZipFile, member: ZipInfo) -> Iterator[bytes]:
    """What is in a member, in pieces, its check sum compared at the end.

    Never more is unpacked than the table says: `ZipFile.read` inflates all that there is at once.

    Raises:
        UnsafeZipError: it is broken, or has more or fewer bytes than its table says.
    """
    left = member.file_size
    try:
        with archive.open(member) as packed:
            while chunk := packed.read(CHUNK):
                left -= len(chunk)
                yield chunk
    except UNREADABLE as error:
        raise UnsafeZipError(ZipDanger.BROKEN, member.filename) from error
    if left:
        raise UnsafeZipError(ZipDanger.BROKEN, member.filename)


def _find_danger(member: ZipInfo, limits: ZipLimits) -> ZipDanger | None:
    """What is wrong with one member, if anything is."""
    if _leads_outside(member.orig_filename):
        return ZipDanger.OUTSIDE
    if stat.S_IFMT(member.external_attr >> 16) not in KINDS:
        return ZipDanger.LINK
    if member.flag_bits & ENCRYPTED:
        return ZipDanger.ENCRYPTED
    if _is_odd(member):
        return ZipDanger.BROKEN
    room = max(member.compress_size * limits.most_ratio, limits.small_member)
    return ZipDanger.TOO_TIGHT if member.file_size > room else None


def _leads_outside(name: str) -> bool:
    """Whether a name is absolute on any system, or climbs out of its folder.

    >>> [_leads_outside(name) for name in ("word/a.xml", "a/../b", "C:a", "/a", "..")]
    [False, True, True, True, True]
    """
    return name.startswith("/") or any(sign in name for sign in "\\:\0") or ".." in name.split("/")


def _is_odd(member: ZipInfo) -> bool:
    """Whether a member is packed, placed or named as no program does it."""
    name = member.filename.encode(errors="surrogatepass")
    return (
        member.compress_type not in PACKED
        or member.header_offset < 0
        or len(name) > LONGEST_NAME
        or any(len(part) > LONGEST_PART for part in name.split(b"/"))
    )


def _check_names(members: Sequence[ZipInfo]) -> None:
    """Refuse two members of one name, as any disk compares names, and one that lies in a file."""
    paths = [PurePosixPath(member.filename) for member in members]
    if len({str(path).casefold() for path in paths}) < len(paths):
        raise UnsafeZipError(ZipDanger.TWICE)
    files = {path for path, member in zip(paths, members, strict=True) if not member.is_dir()}
    for path in paths:
        if not files.isdisjoint(path.parents):
            raise UnsafeZipError(ZipDanger.BROKEN, str(path))
