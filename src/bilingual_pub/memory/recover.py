"""What can still be read of a damaged memory, and a new one made of it."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from filecmp import cmp
from itertools import count
from operator import itemgetter
from pathlib import Path
from shutil import copy2

from bilingual_pub.errors import OutputError
from bilingual_pub.i18n import _
from bilingual_pub.memory import database
from bilingual_pub.memory.database import Row, make_unit, write_units
from bilingual_pub.memory.unit import Unit

ROWS_AT_ONCE = 1024

FEW = 8
"""Rows that are read one after the other from both ends, where they can't be read together."""

SMALLEST_ROW = 64
"""Bytes of a unit at the least, its entry in the index included: a file has no more units than its
size allows."""

UNITS = """
    SELECT source, target, pair, document, before, after,
        state, approved, approved_by, approved_on, origin, changed, id
    FROM units WHERE id BETWEEN ? AND ?
"""

DAMAGED = (sqlite3.Error, ValueError, TypeError, OverflowError)
"""What a damaged page or row looks like from here."""


@dataclass(frozen=True, slots=True)
class RepairResult:
    """How many units were saved, and where the damaged file is now."""

    units: int
    copy: Path


def repair_memory(path: Path) -> RepairResult:
    """Put a new memory of all that can be read in a damaged one's place, and keep that as a copy.

    Raises:
        OutputError: the folder is read-only or full; the damaged file is as it was.
    """
    try:
        copy = _copy_file(path)
        handle, name = tempfile.mkstemp(
            prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent
        )
        os.close(handle)
        try:
            saved = _write_rescued(Path(name), path)
            Path(name).chmod(path.stat().st_mode & 0o777)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise OutputError(
            _("{path} could not be repaired: {reason}. It was left as it was.").format(
                path=path, reason=error
            )
        ) from error
    return RepairResult(saved, copy)


def read_damaged_units(path: Path, beyond: int = 0) -> Iterator[tuple[int, Unit]]:
    """Every unit that can be read of a damaged file, with its number, from one number on.

    A page that can't be read loses the units on it and no others.
    """
    with closing(database.connect_to_damaged(path)) as connection:
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        bound = _find_last_number(connection, path)
        for start in range(beyond + 1, bound + 1, ROWS_AT_ONCE):
            for row in _read_rows(connection, start, start + ROWS_AT_ONCE - 1):
                with suppress(*DAMAGED):
                    yield row[-1], _make_unit(connection, row)


def _find_last_number(connection: sqlite3.Connection, path: Path) -> int:
    try:
        return int(connection.execute("SELECT coalesce(max(id), 0) FROM units").fetchone()[0])
    except DAMAGED:
        return path.stat().st_size // SMALLEST_ROW


def _read_rows(connection: sqlite3.Connection, first: int, last: int) -> list[Row]:
    """The rows of some numbers; where they can't be read together, those of each half."""
    with suppress(*DAMAGED):
        return connection.execute(UNITS, [first, last]).fetchall()
    if last - first < FEW:
        rising = _read_until_damage(connection, UNITS, [first, last])
        falling = _read_until_damage(connection, f"{UNITS} ORDER BY id DESC", [first, last])
        return sorted({row[-1]: row for row in (*rising, *falling)}.values(), key=itemgetter(-1))
    middle = (first + last) // 2
    return [*_read_rows(connection, first, middle), *_read_rows(connection, middle + 1, last)]


def _read_until_damage(
    connection: sqlite3.Connection, query: str, ends: list[int]
) -> Iterator[Row]:
    with suppress(*DAMAGED):
        yield from connection.execute(query, ends)


def _make_unit(connection: sqlite3.Connection, row: Row) -> Unit:
    """A row with its texts; a neighbor that can't be read is left out, a source is not."""
    source, target, pair, document, before, after, *more = row
    find = "SELECT source_lang, target_lang FROM pairs WHERE id = ?"
    source_lang, target_lang = connection.execute(find, [pair]).fetchone()
    place = (_read_text_or_nothing(connection, number) for number in (document, before, after))
    return make_unit(
        (_read_text(connection, source), target, source_lang, target_lang, *place, *more)
    )


def _read_text(connection: sqlite3.Connection, number: int) -> str:
    return str(connection.execute("SELECT text FROM texts WHERE id = ?", [number]).fetchone()[0])


def _read_text_or_nothing(connection: sqlite3.Connection, number: int) -> str:
    try:
        return _read_text(connection, number)
    except DAMAGED:
        return ""


def _copy_file(path: Path) -> Path:
    """A copy of the damaged file, made once."""
    for number in count(1):
        copy = path.with_name(f"{path.name}.broken-{number}")
        if not copy.exists():
            copy2(path, copy)
            return copy
        if cmp(path, copy, shallow=False):
            return copy
    raise AssertionError


def _write_rescued(place: Path, damaged: Path) -> int:
    """Write what can be read to an empty file; how many units that are."""
    with closing(database.connect(place, mode="rw")) as connection:
        database.create_tables(connection)
        connection.execute("BEGIN IMMEDIATE")
        write_units(connection, (unit for _number, unit in read_damaged_units(damaged)))
        connection.execute("COMMIT")
        return int(connection.execute("SELECT count(*) FROM units").fetchone()[0])
