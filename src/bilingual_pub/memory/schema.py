"""The tables of a memory, and how one is opened: to write, to read only, or what is left of it.

The journal is SQLite's oldest, DELETE, with synchronous EXTRA: what `keep` has returned from is on
the disk, the journal's end included. A write-ahead log keeps a single pair in a third of the time
(0.4 ms against 1.2, `benchmarks/memory_lookup.py`), but it stands in two more files beside the
memory: whoever copies or syncs the one file that they know loses the latest pairs, and it does not
work on the shared network folders that offices have.
"""

import sqlite3
from pathlib import Path

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
`changed` counts microseconds from 1970, UTC. `postings` is explained in `postings.py`."""


def connect(path: Path, *, mode: str) -> sqlite3.Connection:
    """Open a file; `mode` is SQLite's own: ro, rw or rwc (read, write, create)."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE" if mode != "ro" else "PRAGMA query_only = 1")
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    return connection


def connect_to_damaged(path: Path) -> sqlite3.Connection:
    """Open a damaged file to read what is left, without a lock or a look at its journal.

    In this mode SQLite reads a file that is shorter than its head says (`lockBtree` in btree.c).
    """
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("PRAGMA query_only = 1")
    connection.execute("PRAGMA cell_size_check = ON")
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
