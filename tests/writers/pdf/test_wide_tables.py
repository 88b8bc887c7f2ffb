"""Tables of many columns: nothing of them leaves the paper or lies over other text."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair
from tests.writers.pdf.collisions import find_collisions
from tests.writers.pdf.tagged_pdf import Element, TaggedPDF
from tests.writers.pdf.timetables import HEAD, table, timetable
from tests.writers.random_articles import PRINTABLE, articles_of

from bilingual_pub.errors import PaperError
from bilingual_pub.model import BilingualArticle, Cell, Kind
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout, Paper, pdf
from bilingual_pub.writers.base import ReadingOrder
from bilingual_pub.writers.pdf.editions import list_editions
from bilingual_pub.writers.pdf.typeset import typeset_html


def pages_of(element: Element) -> set[int]:
    return {page for cell in element.all() for page in cell.pages}


@pytest.mark.parametrize("columns", [2, 3, 4, 6, 9, 14])
def test_nothing_collides_in_a_table(columns: int, tmp_path: Path) -> None:
    made = only(pdf.write(timetable(columns), Settings(), Layout()))
    assert find_collisions(made, tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("edition", sorted(list_editions()))
@pytest.mark.parametrize("order", list(ReadingOrder))
def test_nothing_collides_in_any_edition(edition: str, order: ReadingOrder, tmp_path: Path) -> None:
    layout = Layout((edition,), tuple(Paper), reading_order=order)
    for columns in (3, 6, 10):
        for made in pdf.write(timetable(columns, 12), Settings(), layout).values():
            assert find_collisions(made, tmp_path) == []


def test_a_wide_table_stands_under_its_language_and_over_its_translation() -> None:
    made = TaggedPDF(only(pdf.write(timetable(6, 2), Settings(), Layout())))
    english, spanish = made.all("Table")
    assert [cell.text for cell in english.all("TH")] == [source for source, _ in HEAD]
    assert [cell.text for cell in spanish.all("TH")] == [target for _, target in HEAD]
    assert max(pages_of(english)) <= min(pages_of(spanish))


def test_a_table_wider_than_the_page_is_split_with_its_first_column_repeated() -> None:
    made = TaggedPDF(only(pdf.write(timetable(14, 2), Settings(), Layout())))
    heads = [[cell.text for cell in one.all("TH")] for one in made.all("Table")]
    english = [head for head in heads if head[0] == "Route"]
    assert len(english) > 1
    assert [name for first, *rest in english for name in rest] == [
        HEAD[column % len(HEAD)][0] for column in range(1, 14)
    ]


def test_over_a_page_rows_stay_whole_and_the_head_is_printed_again_and_read_once() -> None:
    made = TaggedPDF(only(pdf.write(timetable(6, 30), Settings(), Layout())))
    english, _spanish = made.all("Table")
    assert len(pages_of(english)) > 1
    for row in english.all("TR"):
        assert len(pages_of(row)) == 1
    assert [cell.text for cell in english.all("TH")] == [source for source, _ in HEAD]
    for page in pages_of(english):
        assert "Weekdays" in made.page_text(page)


def test_cells_over_several_columns_are_in_each_part() -> None:
    wide = [
        pair("All routes", "Todas las rutas", Kind.TABLE_CELL, group="t", place=Cell(0, 0, 14)),
        *table(14, 2)[14:],
    ]
    made = TaggedPDF(only(pdf.write(article(*wide), Settings(), Layout())))
    parts = [one for one in made.all("Table") if "South" in one.text]
    assert len(parts) > 1
    assert all(one.text.startswith("All routes") for one in parts)


@pytest.mark.slow
@pytest.mark.parametrize("edition", sorted(list_editions()))
def test_random_articles_do_not_collide(edition: str, tmp_path: Path) -> None:
    @seed(20261128)
    @settings(
        max_examples=25,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(made=articles_of(PRINTABLE), columns=st.integers(0, 8))
    def check(made: BilingualArticle, columns: int) -> None:
        with_table = article(*made.pairs, *table(columns, 3, "further"))
        for data in pdf.write(with_table, Settings(), Layout((edition,))).values():
            assert find_collisions(data, tmp_path) == []

    check()


def test_what_has_no_room_in_any_way_is_refused_by_name() -> None:
    cells = "".join(f"<td style='min-width:9in'>{word}</td>" for word in ("Route", "Fare"))
    html = (
        "<!DOCTYPE html><html lang='en'><head><title>t</title></head><body>"
        f"<table><tr>{cells}</tr></table></body></html>"
    )
    with pytest.raises(PaperError, match="Route, Fare"):
        typeset_html(html)
