"""The cache: an engine that translates only what it has not translated before.

A translation's key holds all that decides it, so that the cache never changes what comes out. It is
one SQLite file in the user's cache folder, and what was not used for longest leaves it first.
"""

import json
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bilingual_pub.engines.base import Engine, Sentence, Translation
from bilingual_pub.folders import cache_file
from bilingual_pub.model import Flag, Mark, Run


class TranslationCache:
    """Translations by key; a context manager. Without a file it is always empty."""

    def __init__(self, database: sqlite3.Connection | None = None) -> None:
        self._database = database

    def found(self, keys: Sequence[bytes]) -> dict[bytes, Translation]:
        """The translations of those keys that it has."""
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
        if self._database is None or not translations:
            return
        rows = [
            (key, serialize_translation(made), count_days()) for key, made in translations.items()
        ]
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


class CachedEngine:
    """Another engine, with a cache before it; a context manager.

    What comes out is what the engine would make: the key of a translation holds all that decides
    it, see `Engine.contexts`. `pair` are the BCP 47 tags of source and target.
    """

    def __init__(self, engine: Engine, pair: tuple[str, str], cache: TranslationCache) -> None:
        self.name = engine.name
        self.version = engine.version
        self.identity = engine.identity
        self._engine = engine
        self._pair = pair
        self._cache = cache

    def translate(
        self,
        documents: Sequence[Sequence[Sentence]],
        progress: Callable[[int], None] = lambda _sentences: None,
        wanted: Sequence[Sequence[int]] | None = None,
    ) -> list[list[Translation]]:
        """Translate the sentences that are wanted of every document, in order, one for one.

        Raises:
            EngineError: the engine failed, was restarted, and failed again.
        """
        asked = wanted or [range(len(sentences)) for sentences in documents]
        keys = self._keys(documents)
        known = self._cache.found(
            [own[n] for own, some in zip(keys, asked, strict=True) for n in some]
        )
        missing = [
            [n for n in some if own[n] not in known] for own, some in zip(keys, asked, strict=True)
        ]
        progress(sum(map(len, asked)) - sum(map(len, missing)))
        if any(missing):
            known |= self._made(documents, keys, missing, progress)
        return [[known[own[n]] for n in some] for own, some in zip(keys, asked, strict=True)]

    def contexts(self, documents: Sequence[Sequence[Sentence]]) -> list[list[str]]:
        """Those of the engine."""
        return self._engine.contexts(documents)

    def _keys(self, documents: Sequence[Sequence[Sentence]]) -> list[list[bytes]]:
        return [
            [
                make_key(self.identity, self._pair, sentence, context)
                for sentence, context in zip(*one, strict=True)
            ]
            for one in zip(documents, self._engine.contexts(documents), strict=True)
        ]

    def _made(
        self,
        documents: Sequence[Sequence[Sentence]],
        keys: Sequence[Sequence[bytes]],
        missing: Sequence[Sequence[int]],
        progress: Callable[[int], None],
    ) -> dict[bytes, Translation]:
        """What the cache has not, by key, and from now on it has."""
        made = self._engine.translate(documents, progress, missing)
        new = {
            own[n]: translation
            for own, some, translations in zip(keys, missing, made, strict=True)
            for n, translation in zip(some, translations, strict=True)
        }
        self._cache.keep(new)
        return new

    def __enter__(self) -> Self:
        self._engine.__enter__()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._engine.__exit__(*exc_info)


FILE = "translations.sqlite"

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


def open_cache(path: Path | None = None) -> TranslationCache:
    """The cache of this computer; one without a file where there can be none."""
    file = path or cache_file(FILE)
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


VERSION = 3
"""Counted up whenever our own part of a translation changes: protection, glossary, tidying."""


def make_key(engine: str, pair: tuple[str, str], sentence: Sentence, context: str) -> bytes:
    """What decides how a sentence is translated, as 16 bytes; `engine` is its identity."""
    spans = [
        (span.start, span.end, span.kind, span.target, repr(span.grammar))
        for span in sentence.spans
    ]
    said = [VERSION, engine, pair, _serialize_runs(sentence.runs), spans, context]
    return blake2b(json.dumps(said, ensure_ascii=False).encode(), digest_size=16).digest()


def serialize_translation(translation: Translation) -> bytes:
    """A translation as it is kept."""
    flags = [(flag.check, flag.source, flag.target) for flag in translation.flags]
    said = [_serialize_runs(translation.runs), translation.confidence, flags]
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def parse_translation(data: bytes) -> Translation | None:
    """A translation that was kept; None where the bytes are broken."""
    try:
        runs, confidence, flags = json.loads(data)
        return Translation(
            tuple(_parse_run(*run) for run in runs),
            None if confidence is None else float(confidence),
            tuple(Flag(str(check), str(source), str(target)) for check, source, target in flags),
        )
    except (ValueError, TypeError):
        return None


def _serialize_runs(runs: tuple[Run, ...]) -> list[Any]:
    return [(run.text, sorted(run.marks), run.href) for run in runs]


def _parse_run(text: str, marks: list[str], href: str | None) -> Run:
    return Run(str(text), frozenset(map(Mark, marks)), href)
