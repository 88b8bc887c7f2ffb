"""Files that are always whole: the old one or the new one, never a part of either."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from bilingual_pub.errors import OutputError
from bilingual_pub.locale import _


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place, then move it there in one step.

    Raises:
        OutputError: the folder can't be made, is read-only or full; an older file stays as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        raise OutputError(
            _(
                "{path} can't be written: {reason}. Choose another folder with --output,"
                " or make room there."
            ).format(path=path, reason=error.strerror)
        ) from error


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    """The mask that new files get; mkstemp ignores it and makes files private."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
