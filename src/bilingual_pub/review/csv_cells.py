"""The cells of a table of text: told apart, and kept from being taken for formulas."""

import re
from collections.abc import Iterator

BEFORE_FORMULA = re.compile(r"""[,;\s'"]+(?P<formula>[=+\-@])?""")
"""What may stand before a formula, or before one that is already protected, and whether one is
there; it matches without one too, so that a long run of such signs is looked at only once."""

BEGINNING = re.compile(r"([,;\t\r\n])")
"""After what a cell begins, whatever a spreadsheet takes the table apart by."""

PROTECTED_BEGINNING = re.compile(f"{BEGINNING.pattern}'")


def protect_cell(cell: str) -> str:
    """A cell of which no spreadsheet takes any part for a formula (OWASP, CSV injection).

    >>> protect_cell("=1+1"), protect_cell("a-b"), protect_cell("'=1"), protect_cell("a;=1, -5")
    ("'=1+1", 'a-b', "''=1", "a;'=1,' -5")
    """
    return _replace_beginnings(cell, BEGINNING, r"\1'")


def unprotect_cell(cell: str) -> str:
    """A cell as it was before `protect_cell`.

    >>> unprotect_cell("'=1+1"), unprotect_cell("'tis")
    ('=1+1', "'tis")
    """
    return _replace_beginnings(cell, PROTECTED_BEGINNING, r"\1")


def _replace_beginnings(cell: str, found: re.Pattern[str], new: str) -> str:
    """The cell with its beginnings replaced where a formula follows."""

    def replaced(before: re.Match[str]) -> str:
        return found.sub(new, before[0]) if before["formula"] else before[0]

    return BEFORE_FORMULA.sub(replaced, f"\n{cell}")[1:]


CELL = """
    (?:"(?P<quoted>[^"]*(?:""[^"]*)*)(?:"|\\Z))?
    (?P<plain>[^{separator}\\r\\n]*)
    (?P<end>{separator}|\\r\\n|[\\r\\n]|\\Z)
"""
"""A cell, with quotation marks around it or without, and what parts it from the next."""


def parse_rows(text: str, separator: str) -> Iterator[list[str]]:
    r"""The rows of a table, just as `csv.reader` has them (RFC 4180, and what is not of it too).

    `csv.reader` itself takes no cell past a length that is one for the whole process, so that to
    raise it for a long paragraph would raise it for whoever else reads tables in this process.

    >>> list(parse_rows('1,"one, or ""two"" of\nthem",\r\n\r\n2', ","))
    [['1', 'one, or "two" of\nthem', ''], [], ['2']]
    """
    cell = re.compile(CELL.format(separator=re.escape(separator)), re.VERBOSE)
    row, place = list[str](), 0
    while place < len(text):
        match = cell.match(text, place)
        assert match  # noqa: S101 - every part of it may be empty
        place = match.end()
        row.append((match["quoted"] or "").replace('""', '"') + match["plain"])
        if match["end"] == separator:
            if place == len(text):
                row.append("")
            continue
        yield [] if row == [""] and match["quoted"] is None else row
        row = []
    if row:
        yield row
