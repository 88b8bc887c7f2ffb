"""Tables that come to the end of a page."""

import pytest
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair
from tests.writers.pdf.tagged_pdf import Element, TaggedPDF

from bilingual_pub.model import BilingualArticle, Cell, Kind, Pair
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout, Paper, pdf
from bilingual_pub.writers.layout import FEW_CELLS, SHORT_CELL
from bilingual_pub.writers.pdf.editions import list_editions

LINES = range(0, 30, 3)
"""How far down the page the table begins, in paragraphs of a line."""


def hours(row: int, column: int) -> Pair:
    """A cell of two lines, or of one in the last column."""
    words = (
        ("9 a.m.", "9 h") if column == 2 else ("Main Library, Cottonwood", "Biblioteca, Cottonwood")
    )
    place = Cell(row, column, header=row == 0)
    return pair(*words, Kind.TABLE_CELL, group="hours", place=place)


def widest(row: int, column: int) -> Pair:
    """A cell of as many letters as a row that is kept whole may have."""
    words = ("wide " * SHORT_CELL)[:SHORT_CELL]
    return pair(words, words, Kind.TABLE_CELL, group="wide", place=Cell(row, column))


def pages_of(row: Element) -> set[int]:
    return {page for cell in row.all() for page in cell.pages}


def after(lines: int, *cells: Pair) -> BilingualArticle:
    """A table that begins so far down the page."""
    return article(*(pair("Line.", "Línea.") for _ in range(lines)), *cells)


@pytest.mark.parametrize("lines", LINES)
def test_a_short_row_stands_whole_and_no_head_alone(lines: int) -> None:
    cells = (hours(row, column) for row in range(5) for column in range(3))
    made = TaggedPDF(only(pdf.write(after(lines, *cells), Settings(), Layout())))
    for table in made.all("Table"):
        pages = [pages_of(row) for row in table.all("TR")]
        assert all(len(on) == 1 for on in pages)
        assert pages[0] == pages[1]


@pytest.mark.slow
@pytest.mark.parametrize("edition", sorted(list_editions()))
@pytest.mark.parametrize("lines", LINES)
def test_no_text_is_lost_wherever_a_row_kept_whole_begins(edition: str, lines: int) -> None:
    cells = (widest(row, column) for row in range(4) for column in range(FEW_CELLS))
    layout = Layout((edition,), (Paper.LETTER, Paper.LEGAL))
    assert pdf.write(after(lines, *cells), Settings(), layout)
