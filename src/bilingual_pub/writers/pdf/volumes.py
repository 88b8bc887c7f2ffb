"""Handouts too long for one PDF come in volumes, each with a title and an outline of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.model import BilingualArticle
from bilingual_pub.writers.rows import Row, gather_rows

MOST_PAIRS = 1000
"""About 80 pages, 12 seconds and 300 MB; files put together afterwards would lose their tags."""

SEARCHED = 0.2
"""The last part of a volume in which a heading is looked for, to begin the next one with it."""


@dataclass(frozen=True, slots=True)
class Volume:
    """A part of an article: the `number`th of `count`."""

    article: BilingualArticle
    number: int = 1
    count: int = 1


def split_volumes(article: BilingualArticle, most: int = MOST_PAIRS) -> list[Volume]:
    """The article in one volume, or in as many as it takes; lists and tables stay whole."""
    parts = list(_split_parts(gather_rows(article), most)) or [()]
    return [
        Volume(
            replace(article, pairs=tuple(pair for row in part for pair in row.pairs)),
            number,
            len(parts),
        )
        for number, part in enumerate(parts, start=1)
    ]


def _split_parts(all_rows: Sequence[Row], most: int) -> Iterator[Sequence[Row]]:
    start = 0
    while start < len(all_rows):
        end = _find_volume_end(all_rows, start, most)
        yield all_rows[start:end]
        start = end


def _find_volume_end(all_rows: Sequence[Row], start: int, most: int) -> int:
    """Where a volume that begins at `start` ends: at its last heading, if that is near enough."""
    end, pairs = start, 0
    while end < len(all_rows) and (end == start or pairs + len(all_rows[end].pairs) <= most):
        pairs += len(all_rows[end].pairs)
        end += 1
    if end == len(all_rows):
        return end
    earliest = start + int((end - start) * (1 - SEARCHED))
    headings = (place for place in range(end, earliest, -1) if all_rows[place].is_heading)
    return next(headings, end)
