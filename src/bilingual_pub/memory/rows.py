"""Units as rows of the tables, and back."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from sqlite3 import Connection
from typing import Any

from bilingual_pub.memory.unit import Unit
from bilingual_pub.model import Approval, State

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
