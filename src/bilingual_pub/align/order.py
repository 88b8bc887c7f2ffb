"""In which order beads stand, and which of them were moved."""

from collections.abc import Sequence

from bilingual_pub.align.anchors import Link, find_heaviest_chain
from bilingual_pub.align.refine import Group


def sort_groups(groups: Sequence[Group]) -> list[Group]:
    """Groups in the source's order; what only the target has comes after what precedes it there.

    >>> in_reading_order([((), (1,)), ((1,), (2,)), ((0,), (0,))])
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

    >>> moved_groups([((0,), (2,)), ((1,), (0,)), ((2,), (1,))])
    {((0,), (2,))}
    """
    paired = [group for group in groups if group[0] and group[1]]
    chain = find_heaviest_chain(
        [Link(group[0][0], group[1][0], len(group[0]) + len(group[1])) for group in paired]
    )
    kept = {link.source for link in chain}
    return {group for group in paired if group[0][0] not in kept}
