"""The best way through two texts, bead by bead: dynamic programming inside a band."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from bilingual_pub.align.band import Band


class Step(NamedTuple):
    """`a` source segments from `i` with `b` target segments from `j`."""

    i: int
    a: int
    j: int
    b: int


Option = tuple[int, int, float]
"""How many source and how many target segments, and what the bead is worth."""

UNREACHED = float("-inf")


def find_best_path(band: Band, options: Callable[[int, int], Iterable[Option]]) -> list[Step]:
    """The steps from the start to the end whose options are worth the most together.

    `options` tells what may begin at a place; it must offer 1-0 and 0-1 wherever there is room.
    """
    values = [[UNREACHED] * (high - low + 1) for low, high in band]
    shapes: list[list[tuple[int, int]]] = [[(0, 0)] * len(row) for row in values]
    values[0][0] = 0.0
    last = len(band) - 1
    for i, (low, high) in enumerate(band):
        row = values[i]
        for j in range(low, high + 1):
            here = row[j - low]
            if here == UNREACHED:
                continue
            for a, b, worth in options(i, j):
                if i + a > last:
                    continue
                low_there, high_there = band[i + a]
                if low_there <= j + b <= high_there:
                    place = j + b - low_there
                    if here + worth > values[i + a][place]:
                        values[i + a][place] = here + worth
                        shapes[i + a][place] = (a, b)
    return _trace_path(band, shapes)


def _trace_path(band: Band, shapes: list[list[tuple[int, int]]]) -> list[Step]:
    i, j = len(band) - 1, band[-1][1]
    steps = []
    while i or j:
        a, b = shapes[i][j - band[i][0]]
        i, j = i - a, j - b
        steps.append(Step(i, a, j, b))
    return steps[::-1]
