"""The memory as the rest of the program sees it.

    with open_memory(Path(DEFAULT_NAME), create=True) as memory:
        memory.keep([Unit("Rent is due.", "La renta vence.", "en", "es")])
        memory.exact("Rent is due.", "en", "es")

A file that is damaged, or that a newer program made, is never written to: what can be read of it is
found, `notice` says what is wrong, and `keep` raises.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from bilingual_pub.errors import InputError, OutputError
from bilingual_pub.memory import database, opening
from bilingual_pub.memory.database import count_units, read_all_units, write_units
from bilingual_pub.memory.exact import Query, find_exact, find_fuzzy
from bilingual_pub.memory.fuzzy import LEAST
from bilingual_pub.memory.recover import read_damaged_units
from bilingual_pub.memory.unit import ExactMatch, FuzzyMatch, Unit


class Memory:
    """An open memory.

    `notice` is empty, or says why it can only be read; `damaged` says that this is because a part
    of it can't be.
    """

    def __init__(self, path: Path, opened: opening.Opened) -> None:
        self.path = path
        self.notice = opened.notice
        self._connection = opened.connection
        self.damaged = opened.damaged
        self._looked_through = path.stat().st_size <= opening.SMALL

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go; nothing is left to be written."""
        self._connection.close()

    def keep(self, units: Iterable[Unit]) -> None:
        """Write units in one step, and return when they are on the disk.

        A unit takes the place of an older one with the same source, document and neighbors, never
        of a later one.

        Raises:
            OutputError: the file can't be written; nothing in it has changed.
        """
        if not self._looked_through:
            self.look_through()
        if self.notice:
            raise OutputError(self.notice)
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                write_units(self._connection, units)
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise
        except sqlite3.OperationalError as error:
            raise OutputError(opening.explain_write_failure(self.path, error)) from error
        except sqlite3.DatabaseError as error:
            self._note_damage()
            raise OutputError(self.notice) from error

    def exact(  # noqa: PLR0913, PLR0917 - a text and all that is known of its place
        self,
        source: str,
        source_lang: str,
        target_lang: str,
        document: str = "",
        before: str = "",
        after: str = "",
    ) -> ExactMatch | None:
        """The translation of exactly this text that stood in the likest place.

        Spaces and the shape of quotes do not count, case, digits and blank lines do. The likest
        place is the same document and both neighbors, then both neighbors, the same document and
        one neighbor, one neighbor, the same document, anywhere; in each, the same regions first,
        then the latest.
        """
        wanted = Query(source, source_lang, target_lang, document, before, after)
        with self._reading():
            return find_exact(self._connection, wanted)
        return None

    def near(
        self, source: str, source_lang: str, target_lang: str, limit: int = 3, least: float = LEAST
    ) -> list[FuzzyMatch]:
        """The translations of the texts most alike, the most alike first.

        The same text, where it is known, is the first of them, with a likeness of 1.
        """
        wanted = Query(source, source_lang, target_lang)
        with self._reading():
            found = find_fuzzy(self._connection, wanted, limit=limit, least=least)
            return list(islice(found, limit))
        return []

    def units(self, source_lang: str = "", target_lang: str = "") -> Iterator[Unit]:
        """Every unit in the order that they came in; of one pair of languages, if named.

        Of a damaged memory, those that can be read.
        """
        for _number, unit in self._numbered():
            if unit.source_lang == (source_lang or unit.source_lang) and (
                unit.target_lang == (target_lang or unit.target_lang)
            ):
                yield unit

    def count(self) -> int:
        """How many units there are; of a damaged memory, how many can be read."""
        return self.counts().total()

    def counts(self) -> Counter[tuple[str, str]]:
        """How many units there are of each pair of languages."""
        if not self.damaged:
            with self._reading():
                return count_units(self._connection)
        return Counter((unit.source_lang, unit.target_lang) for unit in self.units())

    def look_through(self) -> None:
        """Check the whole file; if it is damaged, `notice` says so afterwards."""
        with self._reading():
            if not self.damaged and not database.is_whole(self._connection):
                self._note_damage()
        self._looked_through = True

    def _numbered(self) -> Iterator[tuple[int, Unit]]:
        last = 0
        if not self.damaged:
            with self._reading():
                for last, unit in read_all_units(self._connection):
                    yield last, unit
                return
        yield from read_damaged_units(self.path, beyond=last)

    def _note_damage(self) -> None:
        self.damaged = True
        self.notice = opening.explain_damage(self.path)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Go on after damage, and take note of it: what lies elsewhere can still be read."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if hasattr(error, "sqlite_errorcode"):
                raise InputError(opening.explain_read_failure(self.path, error)) from error
            # A text that is no UTF-8 is no error of SQLite's.
            self._note_damage()
        except (sqlite3.DatabaseError, ValueError):
            self._note_damage()


def open_memory(path: Path, *, create: bool) -> Memory:
    """Open a memory, or make one where there is no file and `create` is true.

    Raises:
        InputError: there is none, or the file is something else.
        OutputError: none can be made there.
    """
    return Memory(path, opening.open_file(path, create=create))
