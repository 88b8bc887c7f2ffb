"""Segments that stand at another place of the other text."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bilingual_pub.align.anchors import Link
from bilingual_pub.align.worth import BeadScores

LOOKED_AT = 40_000
"""Pairs of left-over segments that are compared in full; of more, only the candidates."""


def find_partners_elsewhere(
    links: Iterable[Link], chain: Iterable[Link], worth: BeadScores
) -> tuple[dict[int, float], dict[int, float]]:
    """What segments of each side are worth whose sure partner stands at another place.

    Half of what the pair is worth belongs to each side, so that the dynamic programming leaves both
    alone rather than tear one from where it is.
    """
    source: dict[int, float] = {}
    target: dict[int, float] = {}
    for link in set(links) - set(chain):
        value = worth.of(link.source, 1, link.target, 1) - worth.parameters.move
        if value > 0:
            source[link.source] = target[link.target] = value / 2
    return source, target


def find_moved_links(
    sources: Sequence[int], targets: Sequence[int], rows: Sequence[Sequence[Link]], worth: BeadScores
) -> list[Link]:
    """Left-over segments that are each other's best partners, clearly before any other."""
    parameters = worth.parameters
    links = _find_links(sources, targets, rows, worth)
    of_source: dict[int, list[float]] = defaultdict(list)
    of_target: dict[int, list[float]] = defaultdict(list)
    for link in links:
        of_source[link.source].append(link.likeness)
        of_target[link.target].append(link.likeness)
    best_two = [
        {place: sorted(found, reverse=True)[:2] for place, found in side.items()}
        for side in (of_source, of_target)
    ]
    least = parameters.move_share * worth.scale.typical
    return [
        link
        for link in links
        if link.likeness >= least
        and all(
            link.likeness >= best[0] and link.likeness >= parameters.move_lead * second
            for best in (best_two[0][link.source], best_two[1][link.target])
            for second in best[1:] or [0.0]
        )
    ]


def _find_links(
    sources: Sequence[int], targets: Sequence[int], rows: Sequence[Sequence[Link]], worth: BeadScores
) -> list[Link]:
    if len(sources) * len(targets) <= LOOKED_AT:
        likeness = worth.likeness
        return [Link(i, j, likeness.of(i, 1, j, 1)) for i in sources for j in targets]
    free = set(targets)
    return [link for i in sources for link in rows[i] if link.target in free]
