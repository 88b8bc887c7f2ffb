"""Pairs of segments that surely go together, found before anything is aligned."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import nlargest
from typing import NamedTuple

from bilingual_pub.align.likeness import Similarity
from bilingual_pub.align.parameters import Parameters

CANDIDATES = 4
"""Target segments that are compared in full with a source segment."""

POSTINGS = 120
"""Segments with a feature of the source segment that are looked at, its rarest features first."""


class Link(NamedTuple):
    """A source and a target segment, and how alike they are."""

    source: int
    target: int
    likeness: float


def find_candidates(likeness: Similarity) -> list[list[Link]]:
    """For each source segment the target segments most like it, the best first."""
    index: dict[str, list[int]] = defaultdict(list)
    for j, bag in enumerate(likeness.target.bags):
        for feature in bag:
            index[feature].append(j)
    return [_pick_best(likeness, i, index) for i in range(len(likeness.source))]


def _pick_best(likeness: Similarity, i: int, index: dict[str, list[int]]) -> list[Link]:
    bag = likeness.source.bags[i]
    shared: dict[int, float] = defaultdict(float)
    left = POSTINGS
    for feature in sorted(bag.keys() & index.keys(), key=lambda f: (len(index[f]), f)):
        places = index[feature]
        if len(places) > left:
            break
        left -= len(places)
        for j in places:
            shared[j] += bag[feature]
    top = nlargest(CANDIDATES, shared, key=lambda j: (shared[j], -j))
    links = (Link(i, j, likeness.of(i, 1, j, 1)) for j in top)
    return sorted(links, key=lambda link: (-link.likeness, link.target))


def find_sure_links(rows: Sequence[Sequence[Link]], parameters: Parameters) -> list[Link]:
    """Links that are the best of both their sides, alike enough, and clearly before the next."""
    back: dict[int, list[float]] = defaultdict(list)
    for row in rows:
        for link in row:
            back[link.target].append(link.likeness)
    sure = []
    for row in rows:
        if not row or row[0].likeness < parameters.anchor_least:
            continue
        first = row[0]
        others = [link.likeness for link in row[1:2]]
        others += sorted(back[first.target], reverse=True)[1:2]
        if max(back[first.target]) <= first.likeness and all(
            first.likeness >= parameters.anchor_lead * other for other in others
        ):
            sure.append(first)
    return sure


def find_heaviest_chain(links: Sequence[Link]) -> list[Link]:
    """The links in rising order on both sides whose likeness is the largest together.

    `links` stand in the source's order. With a Fenwick tree, in O(n log n).
    """
    size = max((link.target for link in links), default=0) + 2
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    before: list[int] = []
    best = (0.0, -1)
    for number, link in enumerate(links):
        place, top = link.target, (0.0, -1)
        while place > 0:
            top = max(top, tree[place])
            place &= place - 1
        before.append(top[1])
        reached = (top[0] + link.likeness, number)
        best = max(best, reached)
        place = link.target + 1
        while place <= size:
            tree[place] = max(tree[place], reached)
            place += place & -place
    chain = []
    number = best[1]
    while number >= 0:
        chain.append(links[number])
        number = before[number]
    return chain[::-1]
