"""How units get into the tables."""

from collections.abc import Iterable, Iterator
from itertools import islice
from sqlite3 import Connection

from bilingual_pub.memory.normal import hash_text
from bilingual_pub.memory.postings import index_texts
from bilingual_pub.memory.rows import UPSERT, make_row
from bilingual_pub.memory.unit import Unit

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
