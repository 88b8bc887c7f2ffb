"""What is found in a text never meets: the first that takes a place keeps it."""

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.text.spans import SpanMask, keep_apart

LENGTH = 30


@dataclass(frozen=True)
class Found:
    start: int
    end: int


PLACES = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, LENGTH)).map(
    lambda place: Found(place[0], min(place[0] + place[1], LENGTH))
)


@given(st.lists(PLACES))
def test_what_stays_is_in_order_and_apart(found: list[Found]) -> None:
    kept = keep_apart(found, LENGTH)
    assert all(one.end <= other.start for one, other in pairwise(kept))


@given(st.lists(PLACES))
def test_what_goes_meets_something_before_it(found: list[Found]) -> None:
    kept = keep_apart(found, LENGTH)
    for number, one in enumerate(found):
        meets = any(
            other in kept and max(one.start, other.start) < min(one.end, other.end)
            for other in found[:number]
        )
        assert (one in kept) or meets


def test_a_character_that_is_taken_twice_stays_taken() -> None:
    mask = SpanMask(5)
    mask.take(0, 3)
    mask.take(2, 4)
    assert [mask[place] for place in range(5)] == [True, True, True, True, False]
    assert not mask.take_if_free(3, 5)
    assert not mask[4]
