"""Sure pairs, and the heaviest chain of them."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.alignment.parameters import Parameters
from bilingual_pub.alignment.search import Link, find_heaviest_chain, find_sure_links

PLACES = st.lists(st.tuples(st.integers(0, 7), st.integers(1, 9)), max_size=8)


@given(PLACES)
def test_no_other_chain_is_heavier(places: list[tuple[int, int]]) -> None:
    links = [Link(i, target, weight) for i, (target, weight) in enumerate(places)]
    chains = (
        chain
        for size in range(len(links) + 1)
        for chain in combinations(links, size)
        if all(one.target < two.target for one, two in pairwise(chain))
    )
    best = max(sum(link.similarity for link in chain) for chain in chains)
    assert sum(link.similarity for link in find_heaviest_chain(links)) == best


def test_a_link_with_a_close_rival_is_not_sure() -> None:
    rows = [[Link(0, 0, 0.8), Link(0, 1, 0.2)], [Link(1, 1, 0.6), Link(1, 2, 0.5)]]
    assert find_sure_links(rows, Parameters()) == [Link(0, 0, 0.8)]


def test_a_link_whose_target_has_a_better_one_is_not_sure() -> None:
    rows = [[Link(0, 0, 0.9)], [Link(1, 0, 0.5)]]
    assert find_sure_links(rows, Parameters()) == [Link(0, 0, 0.9)]
