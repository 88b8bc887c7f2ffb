"""Tables, laid out again from their flat cells."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.model import Block, Cell, Kind, Run
from bilingual_pub.writers.layout import Table, make_table


def cell(text: str, place: Cell) -> Block:
    return Block(text, Kind.TABLE_CELL, (Run(text),), group="t", place=place)


def lines(made: Table) -> list[list[str]]:
    return [[one.text for one in line] for line in (*made.head, *made.body)]


def covered(line_number: int, made: Table) -> Counter[int]:
    """How often each column of a row is covered."""
    columns: Counter[int] = Counter()
    for line in (*made.head, *made.body):
        for one in line:
            assert isinstance(one.place, Cell)
            place = one.place
            if place.row <= line_number < place.row + place.rowspan:
                columns.update(range(place.column, place.column + place.colspan))
    return columns


def test_two_cells_in_one_place_stand_side_by_side() -> None:
    made = make_table([cell("a", Cell(0, 0)), cell("b", Cell(0, 0)), cell("c", Cell(1, 0))])
    assert lines(made) == [["a", "b"], ["c", ""]]


def test_a_wide_cell_does_not_cover_a_tall_one() -> None:
    made = make_table(
        [cell("tall", Cell(0, 1, rowspan=2)), cell("a", Cell(0, 0)), cell("wide", Cell(1, 0, 1, 2))]
    )
    assert lines(made) == [["a", "tall", "", ""], ["", "wide"]]


@pytest.mark.parametrize("reach", [2, 99])
def test_a_head_whose_cells_reach_below_it_is_no_head_of_its_own(reach: int) -> None:
    made = make_table(
        [
            cell("Day", Cell(0, 0, rowspan=reach, header=True)),
            cell("Hours", Cell(0, 1, header=True)),
            cell("8 to 4", Cell(1, 1)),
        ]
    )
    assert made.head == ()
    assert lines(made) == [["Day", "Hours"], ["8 to 4"]]


PLACES = st.builds(
    Cell,
    *[st.integers(0, 9), st.integers(0, 4)],
    *[st.integers(1, 9), st.integers(1, 4)],
    header=st.booleans(),
)


@given(st.lists(PLACES, min_size=1, max_size=12))
def test_every_row_is_equally_long_and_every_cell_is_there(places: Sequence[Cell]) -> None:
    made = make_table([cell(str(number), place) for number, place in enumerate(places)])
    rows = [covered(number, made) for number in range(len(made.head) + len(made.body))]
    assert all(row == Counter(range(len(rows[0]))) for row in rows)
    texts = Counter(text for line in lines(made) for text in line if text)
    assert texts == Counter(str(number) for number in range(len(places)))


@given(st.lists(PLACES, min_size=1, max_size=12))
def test_no_cell_of_the_head_reaches_out_of_it(places: Sequence[Cell]) -> None:
    made = make_table([cell(str(number), place) for number, place in enumerate(places)])
    for line in made.head:
        for one in line:
            assert isinstance(one.place, Cell)
            assert one.place.row + one.place.rowspan <= len(made.head)
