"""Where in lists, quotes and tables the words stand that a walk meets."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Place:
    """Something open that gives the words inside it their kind, until its element ends."""

    group: str = ""
    level: int = 0


@dataclass(slots=True)
class OpenList(Place):
    """A list; `next_number` is None where it has bullets, and grows by `step`."""

    next_number: int | None = None
    step: int = 1


@dataclass(slots=True)
class OpenItem(Place):
    """An item; `used` once it has its first words, so that the next are continued."""

    number: int | None = None
    used: bool = False


@dataclass(slots=True)
class OpenQuote(Place):
    """A quotation."""


@dataclass(slots=True)
class OpenHeading(Place):
    """A heading; its level is 1 to 6."""


@dataclass(slots=True)
class OpenFigure(Place):
    """A picture with its caption."""


@dataclass(slots=True)
class OpenCaption(Place):
    """The caption of a figure or table."""


@dataclass(slots=True)
class OpenCode(Place):
    """Lines whose white space matters."""


@dataclass(slots=True)
class OpenTable(Place):
    """A table; `taken` says up to which row each column is filled from above.

    `columns` counts up to the last in which a cell begins; a cell may say that it reaches further.
    """

    row: int = -1
    column: int = 0
    columns: int = 0
    taken: dict[int, int] = field(default_factory=dict)

    def next_row(self) -> None:
        """Begin a row."""
        self.row += 1
        self.column = 0

    def next_cell(self, rowspan: int, colspan: int) -> tuple[int, int]:
        """Row and column of the next cell, which reaches over so many of both.

        A cell before any row, which markup may have, stands in the first.
        """
        self.row = max(self.row, 0)
        while self.taken.get(self.column, -1) >= self.row:
            self.column += 1
        column = self.column
        for reached in range(column, column + colspan):
            self.taken[reached] = self.row + rowspan - 1
        self.column += colspan
        self.columns = max(self.columns, column + 1)
        return self.row, column


@dataclass(slots=True)
class OpenCell(Place):
    """A cell of a table."""

    row: int = 0
    column: int = 0
    rowspan: int = 1
    colspan: int = 1
    header: bool = False


class Groups:
    """Names for lists, quotes, tables and figures, the same for the same article."""

    def __init__(self) -> None:
        self._made: Counter[str] = Counter()

    def name(self, what: str) -> str:
        """The next name: `list-1`, `list-2`."""
        self._made[what] += 1
        return f"{what}-{self._made[what]}"
