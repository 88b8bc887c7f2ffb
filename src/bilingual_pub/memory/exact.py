"""How units are looked up: exact and context matches, and the texts of fuzzy matches read back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from json import dumps
from sqlite3 import Connection

from bilingual_pub.lang import measure_closeness
from bilingual_pub.memory.database import read_units
from bilingual_pub.memory.fuzzy import (
    find_candidates,
    hash_text,
    normalize_text,
    normalized_blocks,
    rank_similar,
)
from bilingual_pub.memory.unit import ExactMatch, FuzzyMatch


@dataclass(frozen=True, slots=True)
class Query:
    """A text to look up, and where it stands; what nobody knows is empty."""

    source: str
    source_lang: str
    target_lang: str
    document: str = ""
    before: str = ""
    after: str = ""


PLACES = """
    SELECT max(changed), id, 2 * neighbors + same_document AS place, close
    FROM (
        SELECT units.id, units.target, units.changed, langs.value AS close,
            document IN (SELECT value FROM json_each(:document)) AS same_document,
            iif(
                before IN (SELECT value FROM json_each(:before))
                    OR after IN (SELECT value FROM json_each(:after))
                    OR (
                        document IN (SELECT value FROM json_each(:document))
                        AND before IN (SELECT value FROM json_each(:before_or_none))
                        AND after IN (SELECT value FROM json_each(:after_or_none))
                    ),
                (before IN (SELECT value FROM json_each(:before_or_none)))
                    + (after IN (SELECT value FROM json_each(:after_or_none))),
                0
            ) AS neighbors
        FROM json_each(:sources) AS sources
        CROSS JOIN json_each(:langs) AS langs
        CROSS JOIN units ON units.source = sources.value
            AND units.pair = CAST(langs.key AS INTEGER) {and_document}
    )
    GROUP BY place, close, target
    ORDER BY place DESC, close DESC, max(changed) DESC, id DESC
    LIMIT 2
"""
"""The two best translations that differ. `place` is 5 for the same document and both neighbors, 4
for both neighbors, 3 for the same document and one neighbor, 2 for one, 1 for the document alone.
That there is no neighbor, at the beginning or the end, counts only beside a neighbor that is the
same, or where there is none at all in the same document: nothing is also what is known of a pair
from elsewhere."""

ANYWHERE = PLACES.format(and_document="")

IN_DOCUMENT = PLACES.format(
    and_document="AND units.document IN (SELECT value FROM json_each(:document))"
)
"""The same among the units of one document: a few, even of a text that stands in thousands."""

SAME_PLACE = 5

TARGETS = """
    SELECT max(changed), units.id
    FROM units JOIN json_each(:langs) AS langs ON pair = CAST(langs.key AS INTEGER)
    WHERE source = :source
    GROUP BY target, langs.value
    ORDER BY langs.value DESC, max(changed) DESC, units.id DESC LIMIT :limit
"""


def find_exact(connection: Connection, wanted: Query) -> ExactMatch | None:
    """The translation of exactly this text that stood in the likest place."""
    sources = _same_blocks(connection, wanted.source)
    if not sources:
        return None
    nothing = _find_same_texts(connection, "")
    before = _find_same_texts(connection, wanted.before) if wanted.before else []
    after = _find_same_texts(connection, wanted.after) if wanted.after else []
    document = _find_same_texts(connection, wanted.document) if wanted.document else []
    values = {
        "sources": dumps(sources),
        "langs": dumps(_find_pairs(connection, wanted.source_lang, wanted.target_lang)),
        "document": dumps(document),
        "before": dumps(before),
        "after": dumps(after),
        "before_or_none": dumps(before or (nothing if not wanted.before else [])),
        "after_or_none": dumps(after or (nothing if not wanted.after else [])),
    }
    rows = connection.execute(IN_DOCUMENT, values).fetchall()
    if not rows or rows[0][2] < SAME_PLACE:
        rows = connection.execute(ANYWHERE, values).fetchall()
    if not rows:
        return None
    (_changed, number, *best), *others = rows
    ambiguous = any(other[2:] == tuple(best) for other in others)
    unit = read_units(connection, [number])[0]
    return ExactMatch(unit, certain=best[0] > 0 and not ambiguous, ambiguous=ambiguous)


def find_fuzzy(
    connection: Connection, wanted: Query, *, limit: int, least: float
) -> Iterator[FuzzyMatch]:
    """The translations of the texts that are most alike, and at least so much."""
    langs = dumps(_find_pairs(connection, wanted.source_lang, wanted.target_lang))
    # Among very many that are much alike, the index need not have the same text itself.
    numbers = [
        *_find_same_texts(connection, wanted.source),
        *find_candidates(connection, wanted.source),
    ]
    texts = _read_texts(connection, numbers)
    for text, alike in rank_similar(wanted.source, texts, least=least):
        values = {"source": texts[text], "langs": langs, "limit": limit}
        rows = connection.execute(TARGETS, values).fetchall()
        for unit in read_units(connection, [number for _changed, number in rows]):
            yield FuzzyMatch(unit, alike)


def _find_same_texts(connection: Connection, text: str) -> list[int]:
    """The numbers of the texts that differ from one only as `normalize_text` lets them."""
    same = normalize_text(text)
    return [number for number, found in _likely(connection, text) if normalize_text(found) == same]


def _same_blocks(connection: Connection, text: str) -> list[int]:
    """The numbers of the texts that have the same blocks: a paragraph, and it with an empty block
    after it, are not the same text.
    """  # noqa: D205
    same = normalized_blocks(text)
    likely = _likely(connection, text)
    return [number for number, found in likely if normalized_blocks(found) == same]


def _likely(connection: Connection, text: str) -> Iterable[tuple[int, str]]:
    return connection.execute("SELECT id, text FROM texts WHERE key = ?", [hash_text(text)])


def _read_texts(connection: Connection, numbers: list[int]) -> dict[str, int]:
    """Texts by their numbers; two texts never share a number, nor two numbers a text."""
    find = "SELECT text, id FROM texts WHERE id IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(find, [dumps(numbers)]))


def _find_pairs(connection: Connection, source_lang: str, target_lang: str) -> dict[int, int]:
    """The pairs of languages that may stand in for one, and how close they are to it."""
    wanted = (source_lang, target_lang)
    rows = connection.execute("SELECT id, source_lang, target_lang FROM pairs")
    found = (
        (number, measure_closeness(wanted, (source, target))) for number, source, target in rows
    )
    return {number: close for number, close in found if close is not None}
