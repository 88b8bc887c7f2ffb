"""The summary of a run: a line of JSON an article, for a script to read (docs/batch.md)."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path

from bilingual_pub.batch import Outcome
from bilingual_pub.errors import OutputError
from bilingual_pub.i18n import _


@contextmanager
def open_summary(path: Path | None) -> Iterator[Callable[[Outcome], None]]:
    """What writes an article's line, as soon as it is known, so that a run that stops has a part.

    Without a path it writes nothing.

    Raises:
        OutputError: the file can't be written.
    """
    if path is None:
        yield lambda _outcome: None
        return
    with _explain_write_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("wb", buffering=0)
    with file:
        yield _Lines(path, file).add


class _Lines:
    """Lines in a file, each there as soon as it is added, and none of them cut off."""

    def __init__(self, path: Path, file: FileIO) -> None:
        self._path = path
        self._file = file
        self._length = 0

    def add(self, outcome: Outcome) -> None:
        text = json.dumps(outcome.summary(), ensure_ascii=False) + "\n"
        line = text.encode(errors="backslashreplace")
        with _explain_write_errors(self._path):
            try:
                write_fully(self._file, line)
            except OSError:
                with suppress(OSError):
                    self._file.truncate(self._length)
                raise
        self._length += len(line)


def write_fully(file: FileIO, data: bytes) -> None:
    """Write all of it; a disk that is nearly full takes a part and says nothing.

    Raises:
        OSError: it can't be written.
    """
    while data:
        data = data[file.write(data) or 0 :]


@contextmanager
def _explain_write_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            _("The summary {path} can't be written: {reason}.").format(
                path=path, reason=error.strerror
            )
        ) from error
