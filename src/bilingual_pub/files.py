"""Files that are always whole: the old one or the new one, never a part of either.

A file is written beside its place, under a name of its own, and moved there in one step. A process
that is killed leaves what it had written lying there. So a writer holds a lock on it, which ends
with the process whatever happens; and whoever writes into that folder next takes away what nobody
holds any more.
"""

import errno
import fcntl
import os
import re
import stat
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from hashlib import file_digest
from io import BufferedReader
from itertools import takewhile
from pathlib import Path
from secrets import token_hex
from typing import Any, BinaryIO

from bilingual_pub.errors import OutputError
from bilingual_pub.i18n import _

DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""The errors that say that there is no more room: of a disk, for a user, or in one file."""

TRIES = 5
"""How often a folder is made again that somebody else takes away."""

END = ".part"

UNFINISHED = re.compile(rf"\..+\.[a-z0-9_]{{8}}{re.escape(END)}", re.DOTALL)
"""The name of a file that is being written: hidden, with eight letters that are drawn for it."""

NEW_FILE = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
"""Opens a file that was not there before."""

NEW_FILE_MODE = 0o666
"""The system takes from it what the process's mask forbids (open(2))."""

LOCK_WITHOUT_WAITING = os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
"""Opens what has such a name: never what a link points to, and a pipe without a wait."""


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file beside its place, then move it there in one step.

    A link in its place is replaced; the file that it points to stays as it is.

    Raises:
        OutputError: the folder can't be made, is read-only or full; an older file stays as it was,
            and of the folders that were not there before none stays empty.
    """
    missing = list(takewhile(_is_missing, path.parents))
    try:
        # Whoever could not write into a new folder takes it away, be it from under another's feet.
        for _time in range(TRIES):
            with suppress(FileNotFoundError, FileExistsError):
                return _write_bytes(path, data)
        _write_bytes(path, data)
    except OSError as error:
        for folder in missing:
            with suppress(OSError):
                folder.rmdir()
        raise OutputError(
            _(
                "{path} can't be written: {reason}. Choose another folder with --output, or free"
                " up space in this one."
            ).format(path=path, reason=error.strerror)
        ) from error


def _write_bytes(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    _clean_once(path.parent.absolute())
    _replace(path, data)


def _is_missing(folder: Path) -> bool:
    try:
        return not folder.exists()
    except OSError:
        return False


def remove_left_over(folder: Path) -> None:
    """Take away what killed processes left in a folder; what is being written stays."""
    # A folder that can't be read, or is gone, has nothing that could be taken away.
    with suppress(OSError):
        for name in filter(UNFINISHED.fullmatch, os.listdir(folder)):  # noqa: PTH208 - names only
            _remove_unheld(folder / name)


@lru_cache(maxsize=1000)
def _clean_once(folder: Path) -> None:
    """Look for what is left over once a process: a folder may hold a record of each article."""
    remove_left_over(folder)


def _remove_unheld(path: Path) -> None:
    with suppress(OSError):
        opened = os.open(path, LOCK_WITHOUT_WAITING)
        try:
            if stat.S_ISREG(os.fstat(opened).st_mode):
                fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
                # Its writer may have moved it to its place meanwhile; then this finds nothing.
                path.unlink()
        finally:
            os.close(opened)


def _replace(path: Path, data: bytes) -> None:
    with _open_unfinished(path) as (file, name):
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
        name.replace(path)


@contextmanager
def _open_unfinished(path: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A new file beside a path, held until it is closed; it goes if anything goes wrong."""
    held = False
    while not held:
        # A name may have 255 bytes; of some scripts, a letter has three.
        start = path.name.encode(errors="surrogateescape")[:100].decode(errors="ignore")
        handle, name = _make_new(path.parent, start)
        try:
            with os.fdopen(handle, "wb") as file:
                held = _lock_file(file)
                if held:
                    yield file, name
        except BaseException:
            with suppress(OSError):
                name.unlink()
            raise


def _make_new(folder: Path, start: str) -> tuple[int, Path]:
    """A new file, opened, with the mode that every new file gets.

    `tempfile.mkstemp` makes private ones, and which mode others should have can't be asked without
    changing the mask of the whole process, and with it that of its other threads, for a moment.
    """
    while True:
        name = folder / f".{start}.{token_hex(4)}{END}"
        with suppress(FileExistsError):
            return os.open(name, NEW_FILE, NEW_FILE_MODE), name


def _lock_file(file: BinaryIO) -> bool:
    """Lock a new file; False where somebody took it for left over before it was locked."""
    # A file system without locks: nobody else can lock it either, so nothing takes it away.
    with suppress(OSError):
        fcntl.flock(file, fcntl.LOCK_EX)
    return os.fstat(file.fileno()).st_nlink > 0


WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opens a pipe at once, should one have taken the file's place; Windows knows only the other."""


def read_regular_file(path: Path, most: int) -> bytes:
    """What is in a file: at most `most` bytes of it, and one more where it has more.

    Raises:
        OSError: it can't be read, or is a folder, a pipe or a device. Its `strerror` says why.
        ValueError: no file can have such a name.
    """
    with _open_regular(path) as file:
        return file.read(most + 1)


def hash_file(path: Path) -> bytes:
    """The SHA-256 of what is in a file; empty for what is none, or can't be read."""
    try:
        with _open_regular(path) as file:
            return file_digest(file, "sha256").digest()
    except (OSError, ValueError):
        return b""


def _open_regular(path: Path) -> BufferedReader:
    _refuse_others(path.stat())
    file = os.fdopen(os.open(path, os.O_RDONLY | WITHOUT_WAITING), "rb")
    try:
        _refuse_others(os.fstat(file.fileno()))
    except OSError:
        file.close()
        raise
    return file


def _refuse_others(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, _("it is a pipe or a device, not a file"))


MOST_DOTS = 200
"""In one line. A key has one or two, and a text in one line rarely more than its sentences."""


def parse_toml(text: str) -> dict[str, Any]:
    """The table of a TOML text.

    Raises:
        ValueError: it is no TOML, or goes too deep; the message says where, in English.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > MOST_DOTS:
            raise ValueError(f"more than {MOST_DOTS} dots (at line {number})")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("lists inside of lists, too deep") from error
