"""Fewest pages first, then the roomiest lines; a last page does not look forgotten."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, many_paragraphs, pair
from tests.writers.pdf.collisions import find_collisions

from bilingual_pub.model import BilingualArticle
from bilingual_pub.qa.print import Outcome, check_print, read_pdf
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout
from bilingual_pub.writers.pdf import copyfit, write

LINES = [pair("One more line.", "Una línea más.") for _ in range(60)]
LONG = [pair("A long sentence stands here. " * 9, "Aquí hay una frase larga. " * 10)]


@pytest.fixture
def as_laid_out(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Nothing is fitted, until the test undoes it: the edition's own lines, whatever they leave."""
    monkeypatch.setattr(copyfit, "MOST_PAGES", 0)
    return monkeypatch


def make_pdf(made: BilingualArticle, edition: str = "standard") -> bytes:
    return only(write(made, Settings(), Layout((edition,))))


def measure_pages(data: bytes, folder: Path) -> list[float]:
    """The share of each page down to its last line of text."""
    file = folder / "measured.pdf"
    file.write_bytes(data)
    return [
        1 - min(line.box.bottom for line in page.lines if line.block) / page.height
        for page in read_pdf(file).pages
    ]


def measure_leading(data: bytes, folder: Path) -> float:
    """The distance of baselines of a paragraph's lines, as a share of the letters' size."""
    file = folder / "measured.pdf"
    file.write_bytes(data)
    return median(
        (one.box.bottom - other.box.bottom) / one.size
        for page in read_pdf(file).pages
        for one, other in pairwise(line for line in page.lines if line.block)
        if one.block is other.block and one.box.bottom - other.box.bottom > 1
    )


def find_first(
    made: Iterator[BilingualArticle], folder: Path, pages: int, least: float, most: float
) -> BilingualArticle:
    """The first of some articles with so many pages, the last full to a share within bounds."""
    for one in made:
        fills = measure_pages(make_pdf(one), folder)
        if len(fills) == pages and least <= fills[-1] <= most:
            return one
    raise AssertionError("none is like that")


def test_a_last_page_that_holds_a_few_lines_is_saved(
    as_laid_out: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = find_first((article(*LINES[:n]) for n in range(16, 24)), tmp_path, 2, 0, 1)
    as_laid_out.undo()
    data = make_pdf(made)
    assert len(measure_pages(data, tmp_path)) == 1
    assert find_collisions(data, tmp_path) == []


def test_the_roomiest_lines_that_save_the_page_are_taken(
    as_laid_out: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = find_first((article(*LONG * n) for n in range(36, 41)), tmp_path, 7, 0, 0.2)
    own = measure_leading(make_pdf(made), tmp_path)
    as_laid_out.undo()
    data = make_pdf(made)
    assert len(measure_pages(data, tmp_path)) == 6
    assert measure_leading(data, tmp_path) / own == pytest.approx(1.22 / 1.25, abs=0.005)


def test_what_is_left_on_a_last_page_is_more_than_a_line(
    as_laid_out: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = (article(*LONG * 5, *LINES[:n]) for n in range(2, 9))
    left = find_first(made, tmp_path, 2, 0, 0.2)
    before = measure_pages(make_pdf(left), tmp_path)
    as_laid_out.undo()
    after = measure_pages(make_pdf(left), tmp_path)
    assert len(after) == 1 or after[-1] >= before[-1] + 0.05


def test_a_last_page_that_can_not_be_saved_is_no_waste_of_paper(
    as_laid_out: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def judge(data: bytes) -> Outcome:
        (tmp_path / "one.pdf").write_bytes(data)
        return next(
            it for it in check_print(tmp_path / "one.pdf") if it.rule == "paper-use"
        ).outcome

    made = [article(*many_paragraphs(n)) for n in range(12, 20)]
    wasteful = [one for one in made if judge(make_pdf(one)) is Outcome.FAILED]
    as_laid_out.undo()
    assert wasteful
    assert Outcome.FAILED not in [judge(make_pdf(one)) for one in wasteful]


@pytest.mark.parametrize("edition", ["large-print", "clear-print", "booklet"])
def test_no_edition_has_more_pages_for_it(
    edition: str, as_laid_out: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = [article(*many_paragraphs(n)) for n in (2, 5, 9)]
    own = [len(measure_pages(make_pdf(one, edition), tmp_path)) for one in made]
    as_laid_out.undo()
    fitted = [len(measure_pages(make_pdf(one, edition), tmp_path)) for one in made]
    assert all(now <= before for now, before in zip(fitted, own, strict=True))
