"""The summary of a run: a line of JSON an article, for a script to read (docs/formats.md)."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from bilingual_pub.batch import Outcome
from bilingual_pub.errors import OutputError
from bilingual_pub.locale import _


@contextmanager
def summary_in(path: Path | None) -> Iterator[Callable[[Outcome], None]]:
    """What writes an article's line, as soon as it is known, so that a run that stops has a part.

    Without a path it writes nothing.

    Raises:
        OutputError: the file can't be written.
    """
    if path is None:
        yield lambda _outcome: None
        return
    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("w", encoding="utf-8", errors="backslashreplace")
    with file:
        yield lambda outcome: _write(outcome, path, file)


def _write(outcome: Outcome, path: Path, file: TextIO) -> None:
    with _told(path):
        file.write(json.dumps(outcome.summary(), ensure_ascii=False) + "\n")
        file.flush()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            _("The summary {path} can't be written: {reason}.").format(
                path=path, reason=error.strerror
            )
        ) from error
