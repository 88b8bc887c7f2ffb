"""The part of the plane that is looked at."""

from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.alignment.search import (
    WIDEST,
    Link,
    find_best_path,
    find_heaviest_chain,
    make_band,
)


def diagonal(size: int) -> list[Link]:
    return [Link(i, i, 1.0) for i in range(size)]


def test_it_is_narrow_where_anchors_are_dense() -> None:
    assert max(high - low for low, high in make_band(100, 100, diagonal(100))[10:90]) < 16


def test_it_is_as_wide_as_a_gap() -> None:
    edges = make_band(30, 30, [link for link in diagonal(30) if not 10 <= link.source < 20])
    assert edges[15][0] <= 10
    assert edges[15][1] >= 20


def test_it_is_never_wider_than_the_surroundings_of_the_diagonal() -> None:
    assert max(high - low for low, high in make_band(5000, 5000, [])[1:-1]) <= 2 * WIDEST + 2


@given(
    st.integers(0, 40),
    st.integers(0, 40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=10),
)
def test_there_is_always_a_way_through(
    sources: int, targets: int, places: list[tuple[int, int]]
) -> None:
    links = sorted({Link(i, j, 1.0) for i, j in places if i < sources and j < targets})
    chain = find_heaviest_chain(
        [link for n, link in enumerate(links) if link.source != _last(links, n)]
    )
    edges = make_band(sources, targets, chain)
    steps = find_best_path(edges, lambda i, j: [(1, 0, -1.0), (0, 1, -1.0), (1, 1, float(i == j))])
    assert sum(step.a for step in steps) == sources
    assert sum(step.b for step in steps) == targets


def _last(links: list[Link], number: int) -> int:
    return links[number - 1].source if number else -1
