"""What state a memory's file is in, and what a person should do where it is not well."""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bilingual_pub.errors import InputError, OutputError
from bilingual_pub.locale import _
from bilingual_pub.memory import schema

HEAD = b"SQLite format 3\0"

SMALL = 16_000_000
"""Bytes of a file that is looked through when it is opened: a tenth of a second. A larger one is
looked through before the first pair is written to it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, why the file can only be read (or empty), and whether it is damaged."""

    connection: sqlite3.Connection
    notice: str = ""
    damaged: bool = False


def opened(path: Path, *, create: bool) -> Opened:
    """Open a memory, or make one where there is no file and `create` is true.

    Raises:
        InputError: there is none, or the file is something else.
        OutputError: none can be made there.
    """
    if not path.is_file() and not create:
        raise InputError(
            _(
                "{path} does not exist. A memory is created when the first pair is saved in it."
            ).format(path=path)
        )
    if path.is_file() and not is_sqlite(path):
        raise InputError(foreign(path))
    try:
        return _checked(path, _connected(path))
    except sqlite3.OperationalError as error:
        raise OutputError(not_written(path, error)) from error
    except sqlite3.DatabaseError:
        return in_ruins(path)


def in_ruins(path: Path) -> Opened:
    """A damaged file, opened to read what is left."""
    return Opened(schema.connect_to_ruins(path), damage(path), damaged=True)


def is_sqlite(path: Path) -> bool:
    """Whether a file begins like a database of SQLite, or is empty, as a new one is."""
    with path.open("rb") as file:
        return file.read(len(HEAD)) in {HEAD, b""}


def _connected(path: Path) -> Opened:
    """A connection that can write, or one that can read and a notice."""
    if path.is_file() and not all(os.access(place, os.W_OK) for place in (path, path.parent)):
        return Opened(schema.connect(path, mode="ro"), read_only(path))
    return Opened(schema.connect(path, mode="rwc"))


def _checked(path: Path, found: Opened) -> Opened:
    """The connection after a look at whose file it is, and whether it is whole."""
    connection = found.connection
    if schema.is_empty(connection):
        schema.create_tables(connection)
    if schema.number_in_head(connection, "application_id") != schema.APPLICATION:
        connection.close()
        raise InputError(foreign(path))
    if schema.number_in_head(connection, "user_version") > schema.VERSION:
        connection.execute("PRAGMA query_only = 1")
        return Opened(connection, newer(path))
    if path.stat().st_size <= SMALL and not schema.is_whole(connection):
        connection.close()
        return in_ruins(path)
    return found


def damage(path: Path) -> str:
    """What to do about a damaged file."""
    return _(
        "{path} is damaged, so nothing is written to it. To recover what can be read, run:"
        " bilingual-pub memory repair --memory {path}"
    ).format(path=path)


def newer(path: Path) -> str:
    """What to do about a file of a newer program."""
    return _(
        "{path} was written by a newer version of this program, so it can only be read. To save"
        " new pairs, update bilingual-pub, or choose another file with --memory."
    ).format(path=path)


def read_only(path: Path) -> str:
    """What to do about a file that can't be written."""
    return _(
        "{path} can only be read, so new pairs are not saved. Make the file and its folder"
        " writable, or copy it to another folder and choose it with --memory."
    ).format(path=path)


def foreign(path: Path) -> str:
    """What to do about a file that is something else."""
    return _(
        "{path} is not a translation memory of this program. It was left as it was; choose"
        " another file with --memory."
    ).format(path=path)


def not_read(path: Path, error: Exception) -> str:
    """What to do when a look-up fails."""
    return _("{path} can't be read ({reason}). Try again in a minute.").format(
        path=path, reason=error
    )


def not_written(path: Path, error: sqlite3.Error) -> str:
    """What to do when a file can't be opened or written."""
    sentence = REASONS.get(error.sqlite_errorname, REASONS[""])
    return sentence().format(path=path, reason=error)


REASONS: dict[str, Callable[[], str]] = {
    "SQLITE_BUSY": lambda: _(
        "{path} is in use by another program. Nothing was saved. Try again in a minute."
    ),
    "SQLITE_FULL": lambda: _(
        "{path} can't be written: the disk is full. Nothing was saved. Free up space and try again."
    ),
    "": lambda: _(
        "{path} can't be written ({reason}). Nothing was saved. Make the file and its folder"
        " writable, or choose another file with --memory."
    ),
}
"""By the name that SQLite gives an error."""
