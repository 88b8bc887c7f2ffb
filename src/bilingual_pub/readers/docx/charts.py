"""The words and numbers of a chart (ECMA-376 part 1, 21.2), as the rows of a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from bilingual_pub.ooxml import find_all, find_local, get_attribute

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ROWS, MOST_COLUMNS = 60, 8
"""What fits on paper beside a translation."""

PLAIN = re.compile(r"General|[#,]*0(?P<decimals>\.0+)?(?P<percent>%)?(?:_\))?", re.IGNORECASE)
"""The formats of numbers that are as they are written; dates and money are not."""

Column = dict[int, str]
"""What a series says at each place."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is written on a chart, and what it draws.

    `titles` are its own and those of its axes; `rows` are empty where its numbers are of a kind
    that can't be told without the program that drew it.
    """

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def name(self) -> str:
        """What it is called, as far as it is."""
        return next(iter(self.titles), "")


def read_chart(root: "_Element") -> Chart:
    """What a chart says."""
    area = next(root.iter("{*}plotArea"), None)
    titles = tuple(filter(None, map(_read_title, root.iter("{*}title"))))
    series = [] if area is None else list(area.iter("{*}ser"))
    columns = [*map(_read_values, series)]
    names = [_read_name(it) for it in series]
    places = _read_places(series[0]) if series else {}
    numbers = sorted({at for column in (places, *columns) for at in column or {}})
    fits = 0 < len(numbers) <= MOST_ROWS and len(series) <= MOST_COLUMNS
    if not fits or places is None or not all(columns):
        return Chart((*titles, *(name for name in names if name and name not in titles)))
    rows = (
        (places.get(at, ""), *(column.get(at, "") for column in columns if column))
        for at in numbers
    )
    return Chart(titles, (("", *names), *rows))


def _read_title(title: "_Element") -> str:
    return " ".join("".join(it.text or "" for it in find_all(title, "a:t")).split())


def _read_name(series: "_Element") -> str:
    place = find_local(series, "tx")
    said = [] if place is None else [it.text or "" for it in place.iter("{*}v")]
    return " ".join(said)


def _read_places(series: "_Element") -> Column | None:
    """What the values are of: months, names; None where that can't be told."""
    for name in ("cat", "xVal"):
        place = find_local(series, name)
        if place is not None:
            return _read_points(place)
    return {}


def _read_values(series: "_Element") -> Column | None:
    for name in ("val", "yVal"):
        place = find_local(series, name)
        if place is not None:
            return _read_points(place)
    return None


def _read_points(place: "_Element") -> Column | None:
    """The values of a series as they are shown, None where their format is no plain one."""
    cache = next(place.iter("{*}strCache", "{*}numCache", "{*}strLit", "{*}numLit"), None)
    if cache is None:
        return None
    format_code = find_local(cache, "formatCode")
    pattern = "General" if format_code is None else (format_code.text or "General")
    is_number = "num" in str(cache.tag)
    shown = dict(_list_points(cache))
    if not is_number:
        return shown
    found = PLAIN.fullmatch(pattern)
    if found is None:
        return None
    try:
        return {at: _write_number(text, found) for at, text in shown.items()}
    except InvalidOperation:
        return None


def _list_points(cache: "_Element") -> Iterator[tuple[int, str]]:
    for point in cache.iter("{*}pt"):
        place, value = get_attribute(point, "idx"), find_local(point, "v")
        if place.isdecimal() and value is not None:
            yield int(place), " ".join((value.text or "").split())


def _write_number(text: str, pattern: re.Match[str]) -> str:
    """A number as its format shows it; what programs add to it in the last places goes."""
    number = Decimal(text) * (100 if pattern["percent"] else 1)
    decimals = pattern["decimals"]
    if pattern[0].lower() == "general":
        written = f"{float(number):.12g}"
    else:
        written = f"{number:.{len(decimals) - 1 if decimals else 0}f}"
    return f"{written}{pattern['percent'] or ''}"
