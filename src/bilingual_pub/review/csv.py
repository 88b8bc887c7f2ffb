"""A table of text for Excel, LibreOffice Calc and Google Sheets: UTF-8 with its mark, and commas.

Bold, italic, code and links are tags, as in `bilingual_pub.text.inline_markup`. A cell that a
spreadsheet would take for a formula has an apostrophe before it, which comes off again; and so has
each part of it after a comma, a semicolon, a tab or a line end, for a spreadsheet may take the
table apart there: Excel in Spanish does at every semicolon. Below a row that says so, the archive
of the article stands in pieces.
"""

import csv
import datetime as dt
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.model import BilingualArticle, State
from bilingual_pub.review.archive import NAME, cut_archive, find_archive, pack_article
from bilingual_pub.review.csv_cells import parse_rows, protect_cell, unprotect_cell
from bilingual_pub.review.fields import get_status_word, parse_status
from bilingual_pub.review.format import ReturnedReview, read_first_bytes
from bilingual_pub.review.notes import describe_row
from bilingual_pub.review.row import Correction, Row, describe_place, make_rows
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Files, Layout

SUFFIX = ".review.csv"

COLUMNS = ("number", "id", "source", "translation", "look at", "status", "reviewed by")
"""The first row, in every language: what the columns are found by."""

NEEDED = ("id", "translation")

STATUS, REVIEWED_BY = "status", "reviewed by"

LONGEST_CELL = 30_000
"""Characters; Excel cuts a cell after 32,767."""

LONGEST_PIECE = LONGEST_CELL - 1
"""Of the archive, in characters, and an apostrophe where it begins with a plus sign."""

SEPARATORS = ",;\t"

MARKED = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def write(
    article: BilingualArticle,
    settings: Settings,  # noqa: ARG001
    layout: Layout,  # noqa: ARG001
    name: str = "article",
) -> Files:
    """Make the file `NAME.review.csv`."""
    text = io.StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(COLUMNS)
    for row in make_rows(article):
        lines.writerow(map(protect_cell, _make_cells(row)))
    lines.writerow([NAME, "", _("Do not change or delete the rows below.")])
    lines.writerows(
        [NAME, "", protect_cell(piece)]
        for piece in cut_archive(pack_article(article), LONGEST_PIECE)
    )
    return {f"{name}{SUFFIX}": text.getvalue().encode("utf-8-sig")}


def _make_cells(row: Row) -> tuple[str, ...]:
    return (
        str(row.number),
        row.id,
        row.source,
        row.target,
        "\n".join(describe_row(row)),
        get_status_word(row.state),
        row.approval.by if row.approval else "",
    )


def is_one(path: Path) -> bool:
    """Whether a file is of this format, by its first row."""
    text = _decode_bytes(read_first_bytes(path))
    return set(NEEDED) <= set(_read_head(text, _find_separator(text)))


def read(data: bytes) -> ReturnedReview:
    """What a file says, as a spreadsheet saved it.

    Raises:
        InputError: it is no table with the columns that are needed.
    """
    table = _table(data)
    return ReturnedReview(
        _archive(table.lines), tuple(_read_corrections(table.head, table.lines[1:]))
    )


def approve(data: bytes, names: Collection[str], by: str, on: dt.date) -> bytes:  # noqa: ARG001
    """The file with the rows of some names approved; the table has no room for the day.

    Raises:
        InputError: it is no table with the columns that are needed.
    """
    table = _table(data)
    if STATUS not in table.head:
        raise _missing(STATUS)
    said = {STATUS: get_status_word(State.APPROVED), REVIEWED_BY: protect_cell(by)}
    lines = [
        _with_cells(line, table.head, said) if _id(line, table.head) in names else line
        for line in table.lines
    ]
    return replace(table, lines=lines).written()


def _id(line: Sequence[str], head: Sequence[str]) -> str:
    """The name of a row; empty where it is none of the article's."""
    return "" if _is_archive(line) else dict(zip(head, line, strict=False)).get("id", "").strip()


def _with_cells(line: Sequence[str], head: Sequence[str], said: Mapping[str, str]) -> list[str]:
    """A row with something else in some columns, where the table has them."""
    more = max(len(head) - len(line), 0)
    cells = [*line, *[""] * more]
    return [said.get(column, cell) for column, cell in zip_longest(head, cells, fillvalue="")][
        : len(cells)
    ]


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of a file, the first of them the names of its columns, and how it was written."""

    lines: list[list[str]]
    head: list[str]
    separator: str
    encoding: str

    def written(self) -> bytes:
        """The same table in the same form."""
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=self.separator).writerows(self.lines)
        return text.getvalue().encode(self.encoding, "xmlcharrefreplace")


def _table(data: bytes) -> _Table:
    text, encoding = _decode_bytes(data), _encoding(data)
    separator = _find_separator(text)
    rows = parse_rows(text, separator)
    # A column that was filled down may go on for a million rows below the table.
    first = next(rows, [])
    lines = [first, *(line if _says_something(line, first) else [] for line in rows)]
    head = _read_head(text, separator)
    if missing := [column for column in NEEDED if column not in head]:
        raise _missing(missing[0])
    return _Table(lines, head, separator, encoding)


def _missing(column: str) -> InputError:
    return InputError(
        _(
            "there is no column “{column}”. Restore the first row, with the names of the columns."
        ).format(column=column)
    )


def _archive(lines: Sequence[Sequence[str]]) -> str | None:
    """The archive: the column in which it begins, in all of its rows.

    A column that was filled down has its words beside it.
    """
    rows = [[unprotect_cell(cell) for cell in line] for line in lines if _is_archive(line)]
    begun = (number for line in rows for number, cell in enumerate(line) if number and NAME in cell)
    column = next(begun, 0)
    return find_archive("".join(line[column] for line in rows if column and column < len(line)))


def _decode_bytes(data: bytes) -> str:
    """The text: UTF-8, or what Excel saves instead, Windows-1252 or UTF-16."""
    return data.decode(_encoding(data), "replace")


def _encoding(data: bytes) -> str:
    for mark, encoding in MARKED.items():
        if data.startswith(mark):
            return encoding
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _find_separator(text: str) -> str:
    """What parts the columns: what the first row has most of. Excel in Spanish writes `;`."""
    first = re.split("[\r\n]", text, maxsplit=1)[0]
    return max(SEPARATORS, key=first.count)


def _read_head(text: str, separator: str) -> list[str]:
    """The names of the columns; nothing where the first row can't be read."""
    first = re.split("[\r\n]", text, maxsplit=1)[0]
    return [cell.strip(' "').casefold() for cell in first.split(separator)]


def _says_something(line: Sequence[str], first: Sequence[str]) -> bool:
    """Whether a row is more than a word that was filled down over it."""
    columns = (name.strip().casefold() for name in first)
    return any(
        cell.strip() and column not in {STATUS, REVIEWED_BY}
        for column, cell in zip_longest(columns, line, fillvalue="")
    )


def _is_archive(line: Sequence[str]) -> bool:
    return bool(line) and line[0].strip() == NAME


def _read_corrections(head: Sequence[str], lines: Sequence[Sequence[str]]) -> Iterator[Correction]:
    for number, line in enumerate(lines, 2):
        if not line or _is_archive(line):
            continue
        cells = dict(zip(head, line, strict=False))
        where = _find_place(cells.get("number", ""), number)
        yield Correction(
            id=cells.get("id", "").strip(),
            where=where,
            source=_read_cell(cells["source"]) if "source" in cells else None,
            target=_read_cell(cells.get("translation", "")),
            state=parse_status(cells.get(STATUS, ""), where),
            by=" ".join(unprotect_cell(cells.get(REVIEWED_BY, "")).split()),
        )


LONGEST_NUMBER = 9
"""Digits of a row's number; a person may have written anything there."""


def _find_place(number: str, line: int) -> str:
    if number.strip().isdecimal() and len(number) <= LONGEST_NUMBER:
        return describe_place(int(number))
    return _("line {number} of the table").format(number=line)


def _read_cell(cell: str) -> str:
    """A cell as it is shown, whatever a spreadsheet made of its line ends."""
    return unprotect_cell(cell.replace("\r\n", "\n").replace("\r", "\n"))
