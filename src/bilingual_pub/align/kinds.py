"""Whether two blocks are of one kind: a heading is seldom the translation of a table cell."""

from collections.abc import Sequence
from itertools import product

from bilingual_pub.align.segments import Segment
from bilingual_pub.model import Kind

FAMILIES = {
    Kind.TITLE: "heading",
    Kind.HEADING: "heading",
    Kind.PARAGRAPH: "prose",
    Kind.QUOTE: "prose",
    Kind.LIST_ITEM: "prose",
    Kind.TABLE_CELL: "cell",
    Kind.CAPTION: "picture",
    Kind.IMAGE: "picture",
    Kind.CODE: "code",
}
"""Kinds that a translator's program often takes for each other."""

SAME_SPECIAL, SAME, RELATED, STRANGE = -0.5, 0.0, 0.3, 1.0
"""Two headings say more than two paragraphs, of which there are many."""


def measure_kind_mismatch(source: Sequence[Segment], target: Sequence[Segment]) -> float:
    """How ill the kinds of two groups go together, from -0.5 to 1.

    >>> heading, paragraph = Segment("A", Kind.HEADING, 2), Segment("B")
    >>> disagreement([heading], [paragraph]), disagreement([heading], [heading])
    (1.0, -0.5)
    """
    pairs = [_compare_kinds(one, other) for one, other in product(source, target)]
    return sum(pairs) / len(pairs)


def _compare_kinds(one: Segment, other: Segment) -> float:
    if FAMILIES[one.kind] != FAMILIES[other.kind]:
        return STRANGE
    if one.kind != other.kind or one.level != other.level:
        return RELATED
    return SAME if one.kind is Kind.PARAGRAPH else SAME_SPECIAL


def is_of_one_kind(*sides: Sequence[Segment]) -> bool:
    """Whether kinds tell nothing, as in plain text."""
    return len({(segment.kind, segment.level) for side in sides for segment in side}) <= 1
