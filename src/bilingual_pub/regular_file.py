"""The bytes of a file that somebody named; of a pipe or a device, nothing is ever read.

A named pipe (FIFO) makes its reader wait until somebody writes into it, which may be never;
`/dev/zero` has no end.
"""

import errno
import os
import stat
from hashlib import file_digest
from io import BufferedReader
from pathlib import Path

from bilingual_pub.locale import _

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
