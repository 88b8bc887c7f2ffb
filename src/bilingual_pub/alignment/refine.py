"""Beads repaired one by one, in ways that the way through the texts can't go.

Where a bead's halves cross, it becomes two. A segment that was swept into a bead between its
neighbors stands alone again, and one that was left over joins the bead that misses it, even where
a foreign line lies between or the segment was moved. Beads are put in reading order, and those that
are out of it are told.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from bilingual_pub.alignment.score import BeadScores
from bilingual_pub.alignment.search import Link, find_heaviest_chain

Group = tuple[tuple[int, ...], tuple[int, ...]]
"""The numbers of the segments of both sides that go together."""

Which = Literal[0, 1]
"""The source or the target."""

REACH = 3
"""Neighbors on either side whose beads a segment may join without having been moved."""

ROUNDS: tuple[Which, ...] = (0, 1, 0, 1)


def refine_groups(
    groups: Sequence[Group], rows: Sequence[Sequence[Link]], scores: BeadScores
) -> list[Group]:
    """The groups after every change that is worth something."""
    parted = [part for group in groups for part in uncross_group(group, scores)]
    for side in ROUNDS:
        parted = _Refinement(parted, rows, scores, side).refined()
    return parted


def uncross_group(group: Group, scores: BeadScores) -> list[Group]:
    """A group as two whose halves cross, where that is worth more; otherwise as it is."""
    source, target = group
    best, parts = scores.of_scattered(source, target) + scores.parameters.crossing, [group]
    for p in range(1, len(source)):
        for q in range(1, len(target)):
            halves = [(source[:p], target[q:]), (source[p:], target[:q])]
            value = sum(scores.of_scattered(*half) for half in halves)
            if value > best:
                best, parts = value, halves
    return parts


class _Refinement:
    """The segments of one side, each taken to where it is worth the most."""

    def __init__(
        self,
        groups: Sequence[Group],
        rows: Sequence[Sequence[Link]],
        scores: BeadScores,
        side: Which,
    ) -> None:
        self._groups = list(groups)
        self._scores = scores
        self._side = side
        self._home = {k: place for place, group in enumerate(groups) for k in group[side]}
        self._across = {k: place for place, group in enumerate(groups) for k in group[1 - side]}
        self._partners: dict[int, list[int]] = defaultdict(list)
        for row in rows:
            for link in row:
                ends = link.source, link.target
                self._partners[ends[side]].append(ends[1 - side])

    def refined(self) -> list[Group]:
        """The groups, none of them empty."""
        for k in sorted(self._home):
            self._mend(k)
        return [group for group in self._groups if group != ((), ())]

    def _mend(self, k: int) -> None:
        home = self._home[k]
        group = self._groups[home]
        lone = not group[1 - self._side]
        if not lone and len(group[self._side]) == 1:
            return
        rest = self._without(group, k)
        alone = -self._scores.scale.alone
        best = alone if lone else self._value(group) - self._value(rest)
        goal = home
        if best < alone:
            best, goal = alone, len(self._groups)
        for place, cost in self._places(k):
            other = self._groups[place]
            if place == home or not (other[0] and other[1]):
                continue
            gain = self._value(self._with(other, k)) - self._value(other) - cost
            if gain > best:
                best, goal = gain, place
        if goal == home:
            return
        self._groups[home] = rest
        if goal == len(self._groups):
            self._groups.append(((), ()))
        self._groups[goal] = self._with(self._groups[goal], k)
        self._home[k] = goal

    def _places(self, k: int) -> Iterator[tuple[int, float]]:
        """The groups of its neighbors and of its likely partners, and what joining them costs."""
        parameters = self._scores.parameters
        for step in range(1, REACH + 1):
            for neighbor in (k - step, k + step):
                if neighbor in self._home:
                    yield self._home[neighbor], parameters.hole if step > 1 else 0.0
        for partner in self._partners[k]:
            yield self._across[partner], parameters.far

    def _value(self, group: Group) -> float:
        return self._scores.of_scattered(*group)

    def _with(self, group: Group, k: int) -> Group:
        return self._changed(group, tuple(sorted((*group[self._side], k))))

    def _without(self, group: Group, k: int) -> Group:
        return self._changed(group, tuple(number for number in group[self._side] if number != k))

    def _changed(self, group: Group, numbers: tuple[int, ...]) -> Group:
        return (group[0], numbers) if self._side else (numbers, group[1])


LOOKED_AT = 40_000
"""Pairs of left-over segments that are compared in full; of more, only the candidates."""


def find_partners_elsewhere(
    links: Iterable[Link], chain: Iterable[Link], scores: BeadScores
) -> tuple[dict[int, float], dict[int, float]]:
    """What segments of each side are worth whose sure partner stands at another place.

    Half of what the pair is worth belongs to each side, so that the dynamic programming leaves both
    alone rather than tear one from where it is.
    """
    source: dict[int, float] = {}
    target: dict[int, float] = {}
    for link in set(links) - set(chain):
        value = scores.of(link.source, 1, link.target, 1) - scores.parameters.move
        if value > 0:
            source[link.source] = target[link.target] = value / 2
    return source, target


def find_moved_links(
    sources: Sequence[int],
    targets: Sequence[int],
    rows: Sequence[Sequence[Link]],
    scores: BeadScores,
) -> list[Link]:
    """Left-over segments that are each other's best partners, clearly before any other."""
    parameters = scores.parameters
    links = _find_links(sources, targets, rows, scores)
    of_source: dict[int, list[float]] = defaultdict(list)
    of_target: dict[int, list[float]] = defaultdict(list)
    for link in links:
        of_source[link.source].append(link.similarity)
        of_target[link.target].append(link.similarity)
    best_two = [
        {place: sorted(found, reverse=True)[:2] for place, found in side.items()}
        for side in (of_source, of_target)
    ]
    least = parameters.move_share * scores.scale.typical
    return [
        link
        for link in links
        if link.similarity >= least
        and all(
            link.similarity >= best[0] and link.similarity >= parameters.move_lead * second
            for best in (best_two[0][link.source], best_two[1][link.target])
            for second in best[1:] or [0.0]
        )
    ]


def _find_links(
    sources: Sequence[int],
    targets: Sequence[int],
    rows: Sequence[Sequence[Link]],
    scores: BeadScores,
) -> list[Link]:
    if len(sources) * len(targets) <= LOOKED_AT:
        similarity = scores.similarity
        return [Link(i, j, similarity.of(i, 1, j, 1)) for i in sources for j in targets]
    free = set(targets)
    return [link for i in sources for link in rows[i] if link.target in free]


def sort_groups(groups: Sequence[Group]) -> list[Group]:
    """Groups in the source's order; what only the target has comes after what precedes it there.

    >>> sort_groups([((), (1,)), ((1,), (2,)), ((0,), (0,))])
    [((0,), (0,)), ((), (1,)), ((1,), (2,))]
    """
    ordered = sorted(group for group in groups if group[0])
    away = find_moved_groups(ordered)
    before = {j: group for group in ordered if group not in away for j in group[1]}
    following: dict[Group, list[Group]] = {}
    last: Group = ((), ())
    only_target = {group[1][0]: group for group in groups if not group[0]}
    for j in sorted({*before, *only_target}):
        if j in only_target:
            following.setdefault(last, []).append(only_target[j])
        else:
            last = before[j]
    result = following.get(((), ()), [])
    for group in ordered:
        result += [group, *following.get(group, [])]
    return result


def find_moved_groups(groups: Sequence[Group]) -> set[Group]:
    """The groups, of some in the source's order, that don't stand in the target's order.

    As few segments as possible count as moved.

    >>> find_moved_groups([((0,), (2,)), ((1,), (0,)), ((2,), (1,))])
    {((0,), (2,))}
    """
    paired = [group for group in groups if group[0] and group[1]]
    chain = find_heaviest_chain(
        [Link(group[0][0], group[1][0], len(group[0]) + len(group[1])) for group in paired]
    )
    kept = {link.source for link in chain}
    return {group for group in paired if group[0][0] not in kept}
