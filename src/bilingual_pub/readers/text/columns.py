"""Columns that somebody made with tabs or spaces: a table, or two texts beside each other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from statistics import mean

FEWEST_ROWS = 2

MOST_COLUMNS = 12

GAP = re.compile(
    r"[ \xa0]*\.{4,}[ \xa0]*|[ \xa0]*\t[ \t\xa0]*|(?<=[^\s.!?:;,])[ \xa0]{2,}|[ \xa0]{3,}"
)
"""Also the dots that lead to a price. Two spaces behind a full stop are a typist's habit."""

LEADER = re.compile(r"\.{4}")
"""Dots that lead to a price are as long as they need to be, so nothing stands above another."""

WIDE_GAP = re.compile(r"\t|\.{4}|[ \xa0]{3,}")

TAB = 4

LONG_CELL = 22
"""Characters; lines of a text set in columns are longer, and cells of a timetable are shorter."""

SHARE_THAT_GOES_ON = 0.3
"""Of the lines of a column begin with a small letter, where it is a text."""

Row = list[str]


@dataclass(frozen=True, slots=True)
class Columns:
    """The rows of a table, all of the same length; or texts beside each other, `texts`."""

    rows: tuple[Row, ...]
    texts: tuple[Row, ...] = ()

    @property
    def has_head(self) -> bool:
        """Whether the first row says what is in the columns: words above figures."""
        first, *others = self.rows
        if any(_has_digit(cell) for cell in first) or not all(first):
            return False
        return any(_has_digit(cell) for row in others for cell in row)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def count_cells(line: str) -> int:
    """In how many columns a line seems to be."""
    return len(split_cells(line))


def split_cells(line: str) -> Row:
    """The texts between the gaps of a line."""
    return [cell for cell in GAP.split(line.strip()) if cell]


def read_columns(lines: Sequence[str]) -> Columns | None:
    """What stands in columns in some lines, each of which has a gap; None where nothing does."""
    if len(lines) < FEWEST_ROWS:
        return None
    if any(map(LEADER.search, lines)):
        rows = _split_by_count(lines)
    else:
        rows = _split_by_tabs(lines) or _split_by_places(lines) or _split_by_count(lines)
    if not rows or not 1 < len(rows[0]) <= MOST_COLUMNS:
        return None
    columns = [[row[place] for row in rows] for place in range(len(rows[0]))]
    if all(map(_is_text, columns)):
        return Columns((), tuple([cell for cell in column if cell] for column in columns))
    return Columns(tuple(rows))


def _is_text(column: Row) -> bool:
    cells = [cell for cell in column if cell]
    if len(cells) <= FEWEST_ROWS or mean(map(len, cells)) < LONG_CELL:
        return False
    going_on = sum(cell[0].islower() for cell in cells[1:])
    return going_on >= SHARE_THAT_GOES_ON * len(cells[1:])


def _split_by_tabs(lines: Sequence[str]) -> list[Row]:
    if not all("\t" in line.strip() for line in lines):
        return []
    tabs = {line.strip("\n").rstrip("\t").count("\t") for line in lines}
    cut = (re.split("\t" if len(tabs) == 1 else "\t+", line.rstrip()) for line in lines)
    return _fill_rows([[cell.strip() for cell in cells] for cells in cut])


def _split_by_places(lines: Sequence[str]) -> list[Row]:
    """Cells that stand above each other belong to one column."""
    spans = [_find_spans(line.expandtabs(TAB)) for line in lines]
    columns: list[list[int]] = []
    for start, end, _cell in sorted(span for row in spans for span in row):
        if columns and start < columns[-1][1]:
            columns[-1][1] = max(columns[-1][1], end)
        else:
            columns.append([start, end])
    rows: list[Row] = []
    for row in spans:
        cells = [""] * len(columns)
        for start, _end, cell in row:
            place = next(at for at, (first, last) in enumerate(columns) if first <= start < last)
            if cells[place]:
                return []
            cells[place] = cell
        rows.append(cells)
    apart = all(WIDE_GAP.search(line.strip()) for line in lines if count_cells(line) > 1)
    if not apart and not _are_even(spans):
        return []
    return _join_wrapped(rows)


def _are_even(spans: Sequence[Sequence[tuple[int, int, str]]]) -> bool:
    """Whether the cells of each column begin, or end, in one place: by chance few do."""
    columns = [*zip_longest(*spans)]
    if any(None in column for column in columns):
        return False
    return all(
        len({start for start, _end, _cell in column}) == 1
        or len({end for _start, end, _cell in column}) == 1
        for column in columns[1:]
    )


def _find_spans(line: str) -> list[tuple[int, int, str]]:
    spans = []
    start = len(line) - len(line.lstrip())
    for gap in GAP.finditer(line.rstrip(), start):
        spans.append((start, gap.start(), line[start : gap.start()]))
        start = gap.end()
    spans.append((start, len(line.rstrip()), line[start:].rstrip()))
    return spans


def _join_wrapped(rows: list[Row]) -> list[Row]:
    """Rows without a first cell go on in the one before."""
    joined: list[Row] = []
    for row in rows:
        if joined and not row[0]:
            joined[-1] = [
                " ".join(filter(None, both)) for both in zip(joined[-1], row, strict=True)
            ]
        else:
            joined.append(row)
    return joined


def _split_by_count(lines: Sequence[str]) -> list[Row]:
    """Rows that no column holds together, but that have the same number of cells."""
    if not all(WIDE_GAP.search(line.strip()) for line in lines):
        return []
    rows = [split_cells(line) for line in lines]
    return rows if len({len(row) for row in rows}) == 1 else []


def _fill_rows(rows: list[Row]) -> list[Row]:
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row))] for row in rows]
