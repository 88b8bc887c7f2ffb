"""Several PDFs at the same time, each in a copy of the process."""

import os
import time

import pytest

from bilingual_pub.errors import InputError, OutputError
from bilingual_pub.writers.pdf.parallel import TypesettingPool


@pytest.fixture
def two() -> TypesettingPool:
    return TypesettingPool(2)


def process_of(_given: int) -> int:
    time.sleep(0.2)
    return os.getpid()


def fails_over(given: int) -> int:
    if given == 1:
        raise InputError("One is too few.")
    return given


def fails_or_sleeps(given: int) -> int:
    fails_over(given)
    time.sleep(600)
    return given


def test_what_nobody_allowed_is_made_in_this_process() -> None:
    assert set(TypesettingPool().run(process_of, range(3))) == {os.getpid()}


def test_one_is_no_reason_to_copy_a_process(two: TypesettingPool) -> None:
    assert two.run(process_of, [1]) == [os.getpid()]


def test_several_are_made_in_copies_and_come_back_in_order(two: TypesettingPool) -> None:
    assert two.run(abs, [-3, 2, -1]) == [3, 2, 1]
    processes = set(two.run(process_of, range(4)))
    assert len(processes) == 2
    assert os.getpid() not in processes


@pytest.mark.parametrize("copies", [1, 2])
def test_each_is_told_of(copies: int) -> None:
    told = list[str]()
    presses = TypesettingPool(copies, heard=lambda: told.append("one more"))
    presses.run(abs, range(3))
    assert len(told) == 3


def test_what_fails_in_a_copy_fails_here(two: TypesettingPool) -> None:
    with pytest.raises(InputError, match="One is too few"):
        two.run(fails_over, range(3))


def test_a_copy_that_dies_is_told_in_a_sentence(two: TypesettingPool) -> None:
    with pytest.raises(OutputError, match="stopped suddenly"):
        two.run(os._exit, [1, 1])


def test_where_one_has_failed_the_others_are_ended(two: TypesettingPool) -> None:
    start = time.monotonic()
    with pytest.raises(InputError):
        two.run(fails_or_sleeps, [1, 0])
    assert time.monotonic() - start < 60
