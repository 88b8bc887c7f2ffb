"""Where a place in one text is about in its translation, seen from what both texts have.

Anchors are words that stand once on each side and begin the same (infection, infección), and
figures. Of those the longest row that is in order on both sides is kept; between two of them a
place is as far along as on its own side.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from math import inf

from bilingual_pub.qa.facts.words import fold_word

ANCHOR = re.compile(r"[^\W\d_]{5,}|\d+")

BEGINNING = 5
"""Letters at the beginning by which a word is known in the other language."""

AROUND = 8
"""Places on the other side, before and behind, among which a partner is looked for."""


class Places:
    """Maps places of a text, in characters, to its translation.

    Attributes:
        length: characters of the translation.
    """

    def __init__(self, one: str, other: str) -> None:
        """Two texts that say the same."""
        self.length = len(other)
        here, there = find_anchors(one), find_anchors(other)
        pairs = [(place, there[word]) for word, place in here.items() if word in there]
        row = longest_row(sorted(pairs))
        self._here = [0, *(place for place, _ in row), max(len(one), 1)]
        self._there = [0, *(place for _, place in row), len(other)]

    def find_in_other(self, place: float) -> float:
        """About where a place of the first text is in the other."""
        after = min(max(bisect_right(self._here, place), 1), len(self._here) - 1)
        start, end = self._here[after - 1], self._here[after]
        first, last = self._there[after - 1], self._there[after]
        return first + (last - first) * (place - start) / max(end - start, 1)


@lru_cache(maxsize=2)
def map_places(one: str, other: str) -> Places:
    """The places of two texts in small letters; several checks of a pair ask for the same ones.

    Two are remembered, one each way.

    >>> map_places("come in", "pase usted") is map_places("come in", "pase usted")
    True
    """
    return Places(one, other)


def find_anchors(text: str) -> dict[str, int]:
    """Where each word that a text has only once stands, by how it begins."""
    found: dict[str, int] = {}
    again: set[str] = set()
    for match in ANCHOR.finditer(text):
        word = fold_word(match[0])[:BEGINNING] if not match[0].isdigit() else match[0]
        if word in found:
            again.add(word)
        found[word] = match.start()
    return {word: place for word, place in found.items() if word not in again}


def longest_row(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest row of pairs, sorted by the first, in which the second grows too."""
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(tails[at - 1] if at else -1)
        ends[at : at + 1] = [place]
        tails[at : at + 1] = [index]
    row: list[tuple[int, int]] = []
    index = tails[-1] if tails else -1
    while index >= 0:
        row.append(pairs[index])
        index = before[index]
    return row[::-1]


def match_nearest(some: list[float], others: list[int], limit: float = inf) -> dict[int, int]:
    """Partners among two lists of places, by number, none farther apart than a limit.

    The second list is in order.
    """
    candidates = (
        (far, number, other)
        for number, place in enumerate(some)
        for other in find_around(others, place)
        if (far := abs(others[other] - place)) <= limit
    )
    return pair_off(candidates)


def find_around(others: list[int], place: float) -> range:
    """The numbers of the few that are nearest to a place, before and behind it, of some in order.

    They are few so that the time to match two texts grows no faster than they do.
    """
    middle = bisect_left(others, place)
    return range(max(0, middle - AROUND), min(len(others), middle + AROUND))


def pair_off(candidates: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """The partner of each number of those that have one, from how far any two are apart.

    The nearest two of all are partners, then the nearest two of the others, and so on.

    >>> pair_off([(3, 0, 0), (1, 1, 0), (9, 0, 1)])
    {1: 0, 0: 1}
    """
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for _far, number, other in sorted(candidates):
        if number not in partners and other not in taken:
            partners[number] = other
            taken.add(other)
    return partners
