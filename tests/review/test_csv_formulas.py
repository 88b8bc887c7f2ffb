"""No part of a table is a formula, by whatever the spreadsheet that opens it parts the cells."""

import csv
import io
import time
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.word_files import PNG
from tests.review.review_files import made
from tests.writers.pdf.articles import article, pair

from bilingual_pub.model import BilingualArticle, Block, Image, Kind
from bilingual_pub.publish.review_file import read_review
from bilingual_pub.review.archive import cut_archive, pack_article
from bilingual_pub.review.csv import LONGEST_CELL, LONGEST_PIECE
from bilingual_pub.review.csv_cells import protect_cell, unprotect_cell

CALC = "Hello;=cmd|'/C calc'!A0;x"

TEXTS = st.text("'\"=+-@ \t;,\n\xa0a1", max_size=12)

separators = pytest.mark.parametrize("separator", [",", ";", "\t"])


def cells(table: str, separator: str) -> list[str]:
    """What a spreadsheet finds in a table that it takes apart by this separator."""
    lines = csv.reader(io.StringIO(table, newline=""), delimiter=separator)
    return [cell for line in lines for cell in line]


def formulas(table: str, separator: str) -> list[str]:
    return [cell for cell in cells(table, separator) if cell.lstrip().startswith(tuple("=+-@"))]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (CALC, "Hello;'=cmd|'/C calc'!A0;x"),
        ("a\t=1", "a\t'=1"),
        ("a, -5", "a,' -5"),
        ("a\n@b", "a\n'@b"),
        ('a;"=1', "a;'\"=1"),
        ("a;'=1", "a;''=1"),
        ("a;'tis, 'twas; a-b = c", "a;'tis, 'twas; a-b = c"),
    ],
)
def test_what_a_reviewer_sees(text: str, shown: str) -> None:
    assert protect_cell(text) == shown
    assert unprotect_cell(shown) == text


@given(TEXTS)
def test_any_text_comes_back(text: str) -> None:
    assert unprotect_cell(protect_cell(text)) == text


@separators
@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_no_part_of_a_row_is_a_formula(separator: str, texts: list[str]) -> None:
    table = io.StringIO(newline="")
    csv.writer(table).writerow(["1", "p1", *map(protect_cell, texts), "machine", ""])
    assert formulas(table.getvalue(), separator) == []


def whole() -> BilingualArticle:
    return article(
        pair(CALC, "Hola;=1+1, =2\n=3"),
        pair("a\t=1, 'tis,'-5", "a\t-1;'=1;''=1"),
        pair('She said;"=1+1;', "Dijo, -5 °"),
    )


@separators
def test_no_part_of_a_file_is_a_formula(separator: str, tmp_path: Path) -> None:
    table = made("csv", whole(), tmp_path).read_text("utf-8-sig")
    assert formulas(table, separator) == []


@separators
def test_such_texts_come_back_as_they_went_out(separator: str, tmp_path: Path) -> None:
    before = whole()
    path = made("csv", before, tmp_path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=separator).writerows(lines)
    assert read_review(path).article == before


@pytest.mark.parametrize("sign", ["\t", "'", "\t'", ";'", ' "'])
def test_a_cell_of_nothing_but_signs_takes_no_time(sign: str) -> None:
    cell = sign * 100_000
    start = time.process_time()
    assert unprotect_cell(protect_cell(f"{cell}=")) == f"{cell}="
    assert unprotect_cell(cell) == protect_cell(cell) == cell
    assert time.process_time() - start < 2


def test_no_piece_of_the_archive_is_a_formula(tmp_path: Path) -> None:
    """Base64 has a plus sign, and the archive is cut wherever a cell is full."""
    before, cut = article_with_a_piece_that_begins_with_plus()
    path = made("csv", before, tmp_path)
    assert formulas(path.read_text("utf-8-sig"), ",") == []
    assert max(map(len, cells(path.read_text("utf-8-sig"), ","))) <= LONGEST_CELL
    assert [piece for piece in cut if piece.startswith("+")]
    assert read_review(path).article == before


def article_with_a_piece_that_begins_with_plus() -> tuple[BilingualArticle, list[str]]:
    plain = whole()
    for number in range(1_000):
        noise = PNG + Random(number).randbytes(60_000)  # noqa: S311
        picture = Block("p", Kind.IMAGE, (), place=Image("a.png", "image/png", noise))
        pairs = (replace(plain.pairs[0], source=(picture,)), *plain.pairs[1:])
        found = replace(plain, pairs=pairs)
        cut = cut_archive(pack_article(found), LONGEST_PIECE)
        if any(piece.startswith("+") for piece in cut):
            return found, cut
    raise AssertionError
