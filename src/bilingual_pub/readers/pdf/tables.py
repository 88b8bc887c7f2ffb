"""Tables: those drawn with rules, and those whose cells only stand below each other."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from bilingual_pub.pdfium import Box
from bilingual_pub.readers.pdf.lines import gather_lines
from bilingual_pub.readers.pdf.page import Line, Piece
from bilingual_pub.readers.pdf.parts import Cell, Part, Role

NEAR = 3.0
"""Points: rules that are no further apart meet."""

MOST_RULES = 3_000
"""Of a page; past these it is a drawing."""

FEWEST = 3
"""Rules of a grid in each direction: two rows and two columns."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rules of a table: where its columns and rows begin and end."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    """From above."""
    rules: tuple[Box, ...]

    @property
    def box(self) -> Box:
        """Around all of it."""
        return Box(self.xs[0], self.ys[-1], self.xs[-1], self.ys[0])


def find_grids(rules: Sequence[Box]) -> list[Grid]:
    """The tables that are drawn with rules, those from above first."""
    if not FEWEST * 2 <= len(rules) <= MOST_RULES:
        return []
    grids = [grid for group in _group_meeting(rules) if (grid := _make_grid(group))]
    return sorted(grids, key=lambda it: -it.ys[0])


def _group_meeting(rules: Sequence[Box]) -> Iterator[list[Box]]:
    """Rules that meet each other, by a sweep from left to right."""
    ordered = sorted(rules, key=lambda it: it.left)
    groups = list[tuple[Box, list[Box]]]()
    for rule in ordered:
        wide = Box(rule.left - NEAR, rule.bottom - NEAR, rule.right + NEAR, rule.top + NEAR)
        meeting = [it for it in groups if _meet(it[0], wide)]
        merged = [rule]
        around = wide
        for one in meeting:
            groups.remove(one)
            merged += one[1]
            around = around.around(one[0])
        groups.append((around, merged))
    for _around, group in groups:
        yield group


def _meet(one: Box, other: Box) -> bool:
    return (
        one.left <= other.right
        and other.left <= one.right
        and one.bottom <= other.top
        and other.bottom <= one.top
    )


def _make_grid(rules: list[Box]) -> Grid | None:
    upright = [it for it in rules if it.height > it.width]
    lying = [it for it in rules if it.width >= it.height]
    xs = _gather_values(it.middle[0] for it in upright)
    ys = _gather_values(it.middle[1] for it in lying)
    if len(xs) < FEWEST or len(ys) < FEWEST:
        return None
    return Grid(tuple(xs), tuple(reversed(ys)), tuple(rules))


def _gather_values(values: Iterable[float]) -> list[float]:
    gathered = list[float]()
    for value in sorted(values):
        if not gathered or value - gathered[-1] > NEAR:
            gathered.append(value)
    return gathered


def take_ruled_tables(
    lines: list[Line], grids: Sequence[Grid], page: int
) -> tuple[list[Line], list[Part]]:
    """The lines outside of all grids, and a table for each grid that has words in two cells."""
    tables = list[Part]()
    for grid in grids:
        inside = [it for it in lines if grid.box.holds(*it.box.middle)]
        cells = _fill_grid(grid, inside)
        if sum(bool(it.lines) for it in cells) < FEWEST:
            continue
        lines = [it for it in lines if not grid.box.holds(*it.box.middle)]
        tables.append(Part(Role.TABLE, inside, page, cells=cells))
    return lines, tables


MOST_COLUMNS, MOST_PLACES = 60, 30_000
"""Of a grid: no paper is so wide, and what has more squares is squared paper."""

Place = tuple[int, int]
"""Row and column."""


def _fill_grid(grid: Grid, lines: list[Line]) -> list[Cell]:
    columns, rows = len(grid.xs) - 1, len(grid.ys) - 1
    if columns > MOST_COLUMNS or rows * columns > MOST_PLACES:
        return []
    owners = _find_owners(grid, rows, columns)
    cells = {owner: Cell(*owner) for owner in dict.fromkeys(owners.values())}
    for (row, column), owner in owners.items():
        cell = cells[owner]
        cell.rowspan = max(cell.rowspan, row - owner[0] + 1)
        cell.colspan = max(cell.colspan, column - owner[1] + 1)
    depths = [-y for y in grid.ys]
    inside = dict[Place, list[Piece]]()
    for line in lines:
        for piece in line.pieces:
            x, y = piece.box.middle
            column = min(max(bisect_right(grid.xs, x) - 1, 0), columns - 1)
            row = min(max(bisect_right(depths, -y) - 1, 0), rows - 1)
            inside.setdefault(owners[row, column], []).append(piece)
    for owner, pieces in inside.items():
        cells[owner].lines = gather_lines(pieces)
    made = sorted(cells.values(), key=lambda it: (it.row, it.column))
    mark_header(made)
    return made


def _find_owners(grid: Grid, rows: int, columns: int) -> dict[Place, Place]:
    """For each place of the grid the first place of its cell: no rule runs between the two."""
    owners = dict[Place, Place]()
    for row in range(rows):
        walls = _find_walls(grid, row)
        for column in range(columns):
            is_parted = not column or any(abs(it - grid.xs[column]) <= NEAR for it in walls)
            owners[row, column] = (row, column) if is_parted else owners[row, column - 1]
    for column in range(columns):
        floors = _find_floors(grid, column)
        for row in range(1, rows):
            above = owners[row - 1, column]
            is_parted = any(abs(it - grid.ys[row]) <= NEAR for it in floors)
            if not is_parted and _is_narrow(owners, (row, column)) and above[1] == column:
                owners[row, column] = above
    return owners


def _find_walls(grid: Grid, row: int) -> list[float]:
    y = (grid.ys[row] + grid.ys[row + 1]) / 2
    upright = (it for it in grid.rules if it.height > it.width)
    return [it.middle[0] for it in upright if it.bottom - NEAR <= y <= it.top + NEAR]


def _find_floors(grid: Grid, column: int) -> list[float]:
    x = (grid.xs[column] + grid.xs[column + 1]) / 2
    lying = (it for it in grid.rules if it.width >= it.height)
    return [it.middle[1] for it in lying if it.left - NEAR <= x <= it.right + NEAR]


def _is_narrow(owners: dict[Place, Place], place: Place) -> bool:
    """Whether neither a place nor the one above it is part of a cell over several columns."""
    row, column = place
    beside = owners.get((row, column + 1)), owners.get((row - 1, column + 1))
    return owners[place] == place and place not in beside and owners[row - 1, column] not in beside


def mark_header(cells: list[Cell]) -> None:
    """Mark the first row as the head where all its words are bold and others are not."""
    first = [it for it in cells if it.row == 0 and it.lines]
    others = [it for it in cells if it.row > 0 and it.lines]
    if not first or not others:
        return
    is_bold = all(line.is_bold for it in first for line in it.lines)
    if is_bold and not all(line.is_bold for it in others for line in it.lines):
        for cell in cells:
            cell.header = cell.row == 0


FEWEST_ROWS = 3

LONGEST_CELL = 40
"""Characters that half of the cells of a table without rules have at most."""

ROW_GAP = 2.6
"""In sizes: rows of one table are not further apart."""


def take_aligned_tables(lines: list[Line], page: int) -> list[Line | Part]:
    """The lines of a column in their order, with a table where cells stand below each other."""
    rows = _gather_rows(lines)
    taken = list[Line | Part]()
    at = 0
    while at < len(rows):
        end = _find_table_end(rows, at)
        table = _make_aligned_table(rows[at:end], page) if end - at >= FEWEST_ROWS else None
        if table:
            taken.append(table)
            at = end
        else:
            taken += rows[at]
            at += 1
    return taken


def _gather_rows(lines: list[Line]) -> list[list[Line]]:
    rows = list[list[Line]]()
    for line in sorted(lines, key=lambda it: (-it.baseline, it.box.left)):
        if rows and abs(rows[-1][0].baseline - line.baseline) <= 0.3 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda it: it.box.left) for row in rows]


def _find_table_end(rows: list[list[Line]], start: int) -> int:
    """Where rows of several cells end; a row of one may continue a cell of the row before."""
    if len(rows[start]) < 2:  # noqa: PLR2004 - a row of one cell is no row
        return start
    end = start + 1
    while end < len(rows):
        before, row = rows[end - 1], rows[end]
        size = max(it.size for it in row)
        if before[0].baseline - row[0].baseline > ROW_GAP * size:
            break
        if len(row) == 1 and not _continues_cell(rows[start:end], row[0]):
            break
        end += 1
    while len(rows[end - 1]) == 1 and not _continues_cell(rows[start : end - 1], rows[end - 1][0]):
        end -= 1
    return end


def _continues_cell(rows: list[list[Line]], line: Line) -> bool:
    """Whether a lone line stands below a cell that is not the first of its row."""
    lefts = [it.box.left for row in rows for it in row[1:]]
    return any(abs(line.box.left - it) <= NEAR for it in lefts)


def _make_aligned_table(rows: list[list[Line]], page: int) -> Part | None:
    full = [row for row in rows if len(row) > 1]
    if len(full) < FEWEST_ROWS - 1:
        return None
    if median(len(it.text) for row in full for it in row) > LONGEST_CELL:
        return None
    bounds = _find_columns(full)
    if bounds is None:
        return None
    cells = dict[tuple[int, int], Cell]()
    number = -1
    for row in rows:
        if row in full or number < 0:
            number += 1
        for line in row:
            column = _find_column(bounds, line.box)
            cell = cells.setdefault((number, column), Cell(number, column))
            cell.lines.append(line)
    whole = [
        cells.get((row, column), Cell(row, column))
        for row in range(number + 1)
        for column in range(len(bounds))
    ]
    mark_header(whole)
    return Part(Role.TABLE, [it for row in rows for it in row], page, cells=whole)


def _find_columns(rows: list[list[Line]]) -> list[tuple[float, float]] | None:
    """From where to where the columns run; None where the cells stand below no others."""
    spans = sorted((it.box.left, it.box.right) for row in rows for it in row)
    columns = list[tuple[float, float]]()
    for left, right in spans:
        if columns and left <= columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], right)
        else:
            columns.append((left, right))
    # Each row of as many cells as there are columns: what is only spread over a line is none.
    most = max(len(row) for row in rows)
    return columns if len(columns) == most and most > 1 else None


def _find_column(columns: list[tuple[float, float]], box: Box) -> int:
    x = box.middle[0]
    inside = (at for at, (left, right) in enumerate(columns) if left - NEAR <= x <= right + NEAR)
    nearest = min(range(len(columns)), key=lambda at: abs(sum(columns[at]) / 2 - x))
    return next(inside, nearest)
