"""What state a memory's file is in, and what a person should do where it is not well."""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bilingual_pub.errors import InputError, OutputError
from bilingual_pub.i18n import _
from bilingual_pub.memory import database

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


def open_file(path: Path, *, create: bool) -> Opened:
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
        raise InputError(explain_foreign(path))
    try:
        return _check_file(path, _connect_or_read_only(path))
    except sqlite3.OperationalError as error:
        raise OutputError(explain_write_failure(path, error)) from error
    except sqlite3.DatabaseError:
        return open_damaged(path)


def open_damaged(path: Path) -> Opened:
    """A damaged file, opened to read what is left."""
    return Opened(database.connect_to_damaged(path), explain_damage(path), damaged=True)


def is_sqlite(path: Path) -> bool:
    """Whether a file begins like a database of SQLite, or is empty, as a new one is."""
    with path.open("rb") as file:
        return file.read(len(HEAD)) in {HEAD, b""}


def _connect_or_read_only(path: Path) -> Opened:
    """A connection that can write, or one that can read and a notice."""
    if path.is_file() and not all(os.access(place, os.W_OK) for place in (path, path.parent)):
        return Opened(database.connect(path, mode="ro"), explain_read_only(path))
    return Opened(database.connect(path, mode="rwc"))


def _check_file(path: Path, found: Opened) -> Opened:
    """The connection after a look at whose file it is, and whether it is whole."""
    connection = found.connection
    if database.is_empty(connection):
        database.create_tables(connection)
    if database.read_header_number(connection, "application_id") != database.APPLICATION:
        connection.close()
        raise InputError(explain_foreign(path))
    if database.read_header_number(connection, "user_version") > database.VERSION:
        connection.execute("PRAGMA query_only = 1")
        return Opened(connection, explain_newer(path))
    if path.stat().st_size <= SMALL and not database.is_whole(connection):
        connection.close()
        return open_damaged(path)
    return found


def explain_damage(path: Path) -> str:
    """What to do about a damaged file."""
    return _(
        "{path} is damaged, so nothing is written to it. To recover what can be read, run:"
        " bilingual-pub memory repair --memory {path}"
    ).format(path=path)


def explain_newer(path: Path) -> str:
    """What to do about a file of a newer program."""
    return _(
        "{path} was written by a newer version of this program, so it can only be read. To save"
        " new pairs, update bilingual-pub, or choose another file with --memory."
    ).format(path=path)


def explain_read_only(path: Path) -> str:
    """What to do about a file that can't be written."""
    return _(
        "{path} can only be read, so new pairs are not saved. Make the file and its folder"
        " writable, or copy it to another folder and choose it with --memory."
    ).format(path=path)


def explain_foreign(path: Path) -> str:
    """What to do about a file that is something else."""
    return _(
        "{path} is not a translation memory of this program. It was left as it was; choose"
        " another file with --memory."
    ).format(path=path)


def explain_read_failure(path: Path, error: Exception) -> str:
    """What to do when a look-up fails."""
    return _("{path} can't be read ({reason}). Try again in a minute.").format(
        path=path, reason=error
    )


def explain_write_failure(path: Path, error: sqlite3.Error) -> str:
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
