"""Tables of text, as spreadsheets save them."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.word_files import PNG
from tests.review.review_files import made
from tests.writers.pdf.articles import article, pair

from bilingual_pub.errors import InputError
from bilingual_pub.model import (
    HUMAN,
    Approval,
    BilingualArticle,
    Block,
    Image,
    Kind,
    Mark,
    Run,
    State,
    join_text,
)
from bilingual_pub.publish.review_file import read_review
from bilingual_pub.recognition import is_review
from bilingual_pub.review.csv import LONGEST_CELL
from bilingual_pub.review.csv_cells import parse_rows, protect_cell, unprotect_cell

Table = list[list[str]]


def whole() -> BilingualArticle:
    return article(
        pair("= 8 a.m. “sharp”", "= 8 a. m. en punto"),
        pair([Run("-5, "), Run("or less", frozenset({Mark.STRONG}))], "-5 o menos"),
        pair("'=A1", "'=A1, año\nsegunda línea"),
    )


def saved(
    path: Path,
    edit: Callable[[Table], object] = lambda _table: None,
    encoding: str = "utf-8-sig",
    delimiter: str = ",",
    line_end: str = "\r\n",
) -> Path:
    """The file as a spreadsheet saves it after somebody worked on it."""
    table = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    edit(table)
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL).writerows(
        table
    )
    path.write_bytes(text.getvalue().encode(encoding))
    return path


@given(st.text("'=+-@ \ta1", max_size=6))
def test_a_protected_cell_comes_back_and_is_no_formula(cell: str) -> None:
    assert unprotect_cell(protect_cell(cell)) == cell
    assert protect_cell(cell).lstrip()[:1] not in tuple("=+-@")


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    text = made("csv", whole(), tmp_path).read_text("utf-8-sig")
    cells = [cell for line in csv.reader(io.StringIO(text)) for cell in line]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [
        ("utf-8-sig", ","),
        ("utf-8", ";"),
        ("utf-16", "\t"),
        ("cp1252", ";"),
        ("cp1252", ","),
    ],
)
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_as_spreadsheets_save_it(
    encoding: str, delimiter: str, line_end: str, tmp_path: Path
) -> None:
    before = whole()
    path = saved(
        made("csv", before, tmp_path),
        encoding=encoding,
        delimiter=delimiter,
        line_end=line_end,
    )
    assert is_review(path)
    assert read_review(path).article == before


def test_a_correction_with_tags_and_a_name(tmp_path: Path) -> None:
    def edit(table: Table) -> None:
        table[3][3:7] = ["-5 <b>o menos</b>", "", "X", " Ana  Ruiz "]

    corrected = read_review(saved(made("csv", whole(), tmp_path), edit)).article.pairs[1]
    assert corrected.target[0].runs == (Run("-5 "), Run("o menos", frozenset({Mark.STRONG})))
    assert (corrected.state, corrected.approval) == (State.APPROVED, Approval("Ana Ruiz"))
    assert corrected.origin == HUMAN


def test_columns_may_be_moved_and_left_out(tmp_path: Path) -> None:
    def edit(table: Table) -> None:
        table[2][3] = "Nuevo"
        table[:] = [[line[3], line[1]] if len(line) > 3 else line for line in table]

    reviewed = read_review(saved(made("csv", whole(), tmp_path), edit))
    assert join_text(reviewed.article.pairs[0].target) == "Nuevo"


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda table: table[2].__setitem__(3, ""), "row 1: the translation is empty"),
        (lambda table: table[2].__setitem__(2, "Other"), "row 1: the source text was changed"),
        (lambda table: table[2].__setitem__(5, "perhaps"), "row 1: “perhaps” is not a status"),
        (lambda table: table.insert(3, ["", "", "", "Más"]), "line 4 of the table is not a row"),
        (lambda table: table.insert(3, ["9", *table[2][1:3], "Más"]), "row 1 and row 9"),
        (lambda table: table.__delitem__(slice(1, 5)), "no row"),
        (lambda table: table.pop(), "--review FILE"),
    ],
)
def test_bad_tables(edit: Callable[[Table], object], said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=said):
        read_review(saved(made("csv", whole(), tmp_path), edit))


def test_a_row_of_nothing_is_ignored(tmp_path: Path) -> None:
    before = whole()
    path = saved(made("csv", before, tmp_path), lambda table: table.insert(3, ["", " ", ""]))
    assert read_review(path).article == before


def test_a_big_picture_is_carried_in_cells_that_excel_can_hold(tmp_path: Path) -> None:
    noise = PNG + bytes(n * n % 251 * (n % 7) % 256 for n in range(100_000))
    picture = Block("p", Kind.IMAGE, (), place=Image("a.png", "image/png", noise))
    before = whole()
    before = replace(before, pairs=(replace(before.pairs[0], source=(picture,)),))
    path = made("csv", before, tmp_path)
    lines = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert max(len(cell) for line in lines for cell in line) <= LONGEST_CELL
    assert read_review(path).article == before


@given(st.text("ab \"',;\t\r\n", max_size=30), st.sampled_from(",;\t"))
def test_a_table_is_read_as_pythons_own_reader_reads_it(text: str, separator: str) -> None:
    own = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    assert [*parse_rows(text, separator)] == [*own]


def test_a_long_paragraph_is_read_and_changes_no_limit_of_the_process(tmp_path: Path) -> None:
    limit = csv.field_size_limit()
    long = article(pair("Word, " * (limit // 4), "Palabra, " * (limit // 4)))
    reviewed = read_review(made("csv", long, tmp_path))
    assert len(join_text(reviewed.article.pairs[0].target)) > limit
    assert csv.field_size_limit() == limit
