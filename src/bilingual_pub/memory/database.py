"""The tables of a memory: how they are opened, and how units become their rows and come back.

The journal is SQLite's oldest, DELETE, with synchronous EXTRA: what `keep` has returned from is on
the disk, the journal's end included. A write-ahead log keeps a single pair in a third of the time
(0.4 ms against 1.2, `benchmarks/memory_lookup.py`), but it stands in two more files beside the
memory: whoever copies or syncs the one file that they know loses the latest pairs, and it does not
work on the shared network folders that offices have.
"""

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from bilingual_pub.memory.fuzzy import hash_text, index_texts
from bilingual_pub.memory.unit import Unit
from bilingual_pub.model import Approval, State

APPLICATION = 0x42507562
"""What `file` and SQLite call the application id: the letters BPub."""

VERSION = 1
"""Of the tables. A program reads its own and older ones, and writes only its own."""

BUSY_SECONDS = 30
"""How long a writer waits for another."""

CACHE_KIB = 256 * 1024
"""Read pages that are held in memory; a small file takes no more than its size."""

TABLES = """
    CREATE TABLE texts (
        id INTEGER PRIMARY KEY,
        key INTEGER NOT NULL,
        filed INTEGER NOT NULL DEFAULT 0,
        text TEXT NOT NULL
    );
    CREATE INDEX texts_by_key ON texts (key);
    CREATE TABLE pairs (
        id INTEGER PRIMARY KEY,
        source_lang TEXT NOT NULL,
        target_lang TEXT NOT NULL,
        UNIQUE (source_lang, target_lang)
    );
    CREATE TABLE units (
        id INTEGER PRIMARY KEY,
        source INTEGER NOT NULL REFERENCES texts,
        pair INTEGER NOT NULL REFERENCES pairs,
        document INTEGER NOT NULL REFERENCES texts,
        before INTEGER NOT NULL REFERENCES texts,
        after INTEGER NOT NULL REFERENCES texts,
        target TEXT NOT NULL,
        state TEXT NOT NULL,
        approved INTEGER NOT NULL,
        approved_by TEXT NOT NULL,
        approved_on TEXT NOT NULL,
        origin TEXT NOT NULL,
        changed INTEGER NOT NULL,
        UNIQUE (source, pair, document, before, after)
    );
    CREATE TABLE postings (feature INTEGER PRIMARY KEY, ids BLOB NOT NULL);
"""
"""Every text stands once in `texts`, whether it is a source, its neighbor or a document's name.
`changed` counts microseconds from 1970, UTC. `postings` is explained in `fuzzy.py`."""


def connect(path: Path, *, mode: str) -> sqlite3.Connection:
    """Open a file; `mode` is SQLite's own: ro, rw or rwc (read, write, create)."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    journal = "PRAGMA journal_mode = DELETE" if mode != "ro" else "PRAGMA query_only = 1"
    return _told(
        connection, journal, "PRAGMA synchronous = EXTRA", f"PRAGMA cache_size = -{CACHE_KIB}"
    )


def connect_to_damaged(path: Path) -> sqlite3.Connection:
    """Open a damaged file to read what is left, without a lock or a look at its journal.

    In this mode SQLite reads a file that is shorter than its head says (`lockBtree` in btree.c).
    """
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    return _told(
        connection,
        "PRAGMA writable_schema = ON",
        "PRAGMA query_only = 1",
        "PRAGMA cell_size_check = ON",
    )


def _told(connection: sqlite3.Connection, *statements: str) -> sqlite3.Connection:
    """The connection, set as the statements say; closed where the file refuses one."""
    try:
        for statement in statements:
            connection.execute(statement)
    except BaseException:
        connection.close()
        raise
    return connection


def create_tables(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty file, unless another process has just done so."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if is_empty(connection):
            for statement in TABLES.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether a file has no table at all."""
    return connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None


def read_header_number(connection: sqlite3.Connection, name: str) -> int:
    """The application id or the version of the tables: "application_id", "user_version"."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds nothing wrong with the structure of the file."""
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


Row = tuple[Any, ...]

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)

MICROSECOND = dt.timedelta(microseconds=1)

SELECT = """
    SELECT source.text, units.target, source_lang, target_lang, document.text, before.text,
        after.text, state, approved, approved_by, approved_on, origin, changed, units.id
    FROM units
    JOIN pairs ON pairs.id = units.pair
    JOIN texts AS source ON source.id = units.source
    JOIN texts AS document ON document.id = units.document
    JOIN texts AS before ON before.id = units.before
    JOIN texts AS after ON after.id = units.after
"""

PAGE = """
    WHERE units.id > ? ORDER BY units.id LIMIT 1000
"""

UPSERT = """
    INSERT INTO units (source, pair, document, before, after,
        target, state, approved, approved_by, approved_on, origin, changed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (source, pair, document, before, after) DO UPDATE SET
        target = excluded.target, state = excluded.state, approved = excluded.approved,
        approved_by = excluded.approved_by, approved_on = excluded.approved_on,
        origin = excluded.origin, changed = excluded.changed
    WHERE excluded.changed >= units.changed
"""
"""An older translation never takes a later one's place."""

COUNTS = """
    SELECT source_lang, target_lang, count(*)
    FROM units JOIN pairs ON pairs.id = units.pair GROUP BY units.pair
"""


def make_unit(row: Row) -> Unit:
    """The unit that a row of `SELECT` stands for."""
    source, target, source_lang, target_lang, document, before, after, *more = row
    state, approved, by, on, origin, changed, _id = more
    approval = Approval(by, dt.date.fromisoformat(on) if on else None) if approved else None
    return Unit(
        source,
        target,
        source_lang,
        target_lang,
        document,
        before,
        after,
        State(state),
        approval,
        origin,
        EPOCH + changed * MICROSECOND,
    )


def make_row(unit: Unit) -> Row:
    """What `UPSERT` writes of a unit, behind the numbers that make its key."""
    approval = unit.approval or Approval()
    return (
        unit.target,
        unit.state.value,
        int(unit.approval is not None),
        approval.by,
        approval.on.isoformat() if approval.on else "",
        unit.origin,
        to_microseconds(unit.changed or dt.datetime.now(dt.UTC)),
    )


def to_microseconds(moment: dt.datetime) -> int:
    """A moment as the table has it; one without a time zone is in UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return (aware - EPOCH) // MICROSECOND


def read_all_units(connection: Connection) -> Iterator[tuple[int, Unit]]:
    """Every unit with its number, without barring writers between two pages."""
    last = 0
    while rows := connection.execute(SELECT + PAGE, [last]).fetchall():
        last = rows[-1][-1]
        yield from ((row[-1], make_unit(row)) for row in rows)


def count_units(connection: Connection) -> Counter[tuple[str, str]]:
    """How many units there are of each pair of languages."""
    rows = connection.execute(COUNTS)
    return Counter({(source, target): count for source, target, count in rows})


def read_units(connection: Connection, ids: Sequence[int]) -> list[Unit]:
    """The units of some numbers."""
    rows = (connection.execute(SELECT + "WHERE units.id = ?", [one]).fetchone() for one in ids)
    return [make_unit(row) for row in rows if row]


AT_ONCE = 20_000
"""Units whose postings are gathered before they are written, in the order of the table."""


def write_units(connection: Connection, units: Iterable[Unit]) -> None:
    """Write units within the transaction that is open."""
    rest = iter(units)
    while batch := list(islice(rest, AT_ONCE)):
        numbers = Numbers(connection)
        connection.executemany(UPSERT, ((*numbers.of(unit), *make_row(unit)) for unit in batch))
        index_texts(connection, list(numbers.not_filed({unit.source for unit in batch})))


class Numbers:
    """The numbers of texts and pairs of languages; those that are new are given one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._texts: dict[str, int] = {}
        self._pairs: dict[tuple[str, str], int] = {}

    def of(self, unit: Unit) -> tuple[int, int, int, int, int]:
        """The five numbers that are the key of a unit."""
        return (
            self._text(unit.source),
            self._pair(unit.source_lang, unit.target_lang),
            self._text(unit.document),
            self._text(unit.before),
            self._text(unit.after),
        )

    def not_filed(self, sources: Iterable[str]) -> Iterator[tuple[int, str]]:
        """The texts that are sources for the first time, marked as such."""
        mark = "UPDATE texts SET filed = 1 WHERE id = ? AND filed = 0"
        for source in sources:
            number = self._texts[source]
            if self._connection.execute(mark, [number]).rowcount:
                yield number, source

    def _text(self, text: str) -> int:
        if text not in self._texts:
            self._texts[text] = self._looked_up(text)
        return self._texts[text]

    def _looked_up(self, text: str) -> int:
        key = hash_text(text)
        find = "SELECT id FROM texts WHERE key = ? AND text = ?"
        if row := self._connection.execute(find, [key, text]).fetchone():
            return int(row[0])
        add = "INSERT INTO texts (key, text) VALUES (?, ?)"
        return self._connection.execute(add, [key, text]).lastrowid or 0

    def _pair(self, source_lang: str, target_lang: str) -> int:
        pair = (source_lang, target_lang)
        if pair not in self._pairs:
            self._pairs[pair] = self._looked_up_pair(pair)
        return self._pairs[pair]

    def _looked_up_pair(self, pair: tuple[str, str]) -> int:
        find = "SELECT id FROM pairs WHERE source_lang = ? AND target_lang = ?"
        if row := self._connection.execute(find, pair).fetchone():
            return int(row[0])
        add = "INSERT INTO pairs (source_lang, target_lang) VALUES (?, ?)"
        return self._connection.execute(add, pair).lastrowid or 0
