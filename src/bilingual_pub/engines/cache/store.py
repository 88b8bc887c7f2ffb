"""The cache file: a key and what was translated under it, with a limit to its size.

It holds nothing that can't be made again. So whatever goes wrong with it, a full disk, a broken
file, another program at work, it is passed over in silence and the engine translates.
"""

import os
import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from bilingual_pub.engines.engine import Translation

FILE = "bilingual-pub/translations.sqlite"

MOST_BYTES = 256_000_000
"""Past this size, those that were not used for longest go: about half a million sentences stay."""

KEPT_SHARE = 0.75
"""How much of the limit is left in use after a clearing, so that it is not done every time."""

PATIENCE = 5.0
"""Seconds to wait for another process that writes."""

AT_ONCE = 500
"""Keys in one question; SQLite allows 999 in old versions."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS translation (
  key BLOB PRIMARY KEY,
  value BLOB NOT NULL,
  used INTEGER NOT NULL
) WITHOUT ROWID
"""


def find_cache_file() -> Path:
    """Where it lies: in `XDG_CACHE_HOME`, or in `~/.cache` (XDG Base Directory Specification)."""
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser() / FILE


class TranslationCache:
    """Translations by key; a context manager. Without a file it is always empty."""

    def __init__(self, database: sqlite3.Connection | None = None) -> None:
        self._database = database

    def found(self, keys: Sequence[bytes]) -> dict[bytes, Translation]:
        """The translations of those keys that it has."""
        from bilingual_pub.engines.cache.written import parse_translation

        if self._database is None:
            return {}
        rows: list[tuple[bytes, bytes]] = []
        with suppress(sqlite3.Error):
            for start in range(0, len(keys), AT_ONCE):
                some = keys[start : start + AT_ONCE]
                marks = ",".join("?" * len(some))
                question = f"SELECT key, value FROM translation WHERE key IN ({marks})"  # noqa: S608
                rows += self._database.execute(question, some)
                self._use(some, marks)
        read = ((key, parse_translation(value)) for key, value in rows)
        return {key: translation for key, translation in read if translation is not None}

    def keep(self, translations: Mapping[bytes, Translation]) -> None:
        """Add translations, in one step."""
        from bilingual_pub.engines.cache.written import serialize_translation

        if self._database is None or not translations:
            return
        rows = [(key, serialize_translation(made), count_days()) for key, made in translations.items()]
        with suppress(sqlite3.Error), self._database:
            self._database.executemany("INSERT OR REPLACE INTO translation VALUES (?, ?, ?)", rows)

    def _use(self, keys: Iterable[bytes], marks: str) -> None:
        """Note that they were used today; once a day is enough."""
        assert self._database is not None  # noqa: S101 - asked before
        with self._database:
            self._database.execute(
                f"UPDATE translation SET used = ? WHERE used < ? AND key IN ({marks})",  # noqa: S608
                (count_days(), count_days(), *keys),
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the file, cleared where it has grown past its limit."""
        if self._database is None:
            return
        with suppress(sqlite3.Error):
            evict_oldest(self._database)
        self._database.close()


def open_cache(path: Path | None = None) -> TranslationCache:
    """The cache of this computer; one without a file where there can be none."""
    file = path or find_cache_file()
    for _try in range(2):
        try:
            return TranslationCache(_open_database(file))
        except sqlite3.OperationalError:
            # It is whole, and another process has it: without it everything is slower, no more.
            break
        except sqlite3.DatabaseError:
            # What can't be read is worth nothing; the engine makes it again.
            with suppress(OSError):
                file.unlink()
        except OSError:
            break
    return TranslationCache()


def _open_database(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    database = sqlite3.connect(file, timeout=PATIENCE)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = OFF")
        database.execute(SCHEMA)
    except BaseException:
        database.close()
        raise
    return database


def evict_oldest(database: sqlite3.Connection, most: int = MOST_BYTES) -> None:
    """Take out what was not used for longest, where there is too much."""
    [(pages,)] = database.execute("PRAGMA page_count")
    [(size,)] = database.execute("PRAGMA page_size")
    if pages * size <= most:
        return
    [(count,)] = database.execute("SELECT count(*) FROM translation")
    surplus = count - int(count * KEPT_SHARE * most / (pages * size))
    with database:
        database.execute(
            "DELETE FROM translation WHERE key IN"
            " (SELECT key FROM translation ORDER BY used, key LIMIT ?)",
            (surplus,),
        )
    database.execute("VACUUM")


def count_days() -> int:
    """Days since 1970."""
    return int(time.time() // 86_400)
