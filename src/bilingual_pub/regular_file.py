"""The bytes of a file that somebody named; of a pipe or a device, nothing is ever read.

A named pipe (FIFO) makes its reader wait until somebody writes into it, which may be never;
`/dev/zero` has no end.
"""

import errno
import os
import stat
from pathlib import Path

from bilingual_pub.locale import _

WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opens a pipe at once, should one have taken the file's place; Windows knows only the other."""


def regular_bytes(path: Path, most: int) -> bytes:
    """What is in a file: at most `most` bytes of it, and one more where it has more.

    Raises:
        OSError: it can't be read, or is a folder, a pipe or a device. Its `strerror` says why.
        ValueError: no file can have such a name.
    """
    _refuse_others(path.stat())
    descriptor = os.open(path, os.O_RDONLY | WITHOUT_WAITING)
    with os.fdopen(descriptor, "rb") as file:
        _refuse_others(os.fstat(descriptor))
        return file.read(most + 1)


def _refuse_others(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, _("it is a pipe or a device, not a file"))
