"""Two lists of segments, side by side."""

from collections.abc import Sequence
from itertools import pairwise

from bilingual_pub.align.confidence import Confidence
from bilingual_pub.align.description import describe_texts
from bilingual_pub.align.order import sort_groups, find_moved_groups
from bilingual_pub.align.parameters import TRANSLATED, UNTRANSLATED, Parameters
from bilingual_pub.align.passes import Pass, run_passes
from bilingual_pub.align.refine import Group, refine_groups
from bilingual_pub.align.segments import Alignment, Bead, Segment
from bilingual_pub.align.worth import Text

CERTAIN = 1.0
"""The score of a blank segment."""


def align(
    source: Sequence[Segment],
    target: Sequence[Segment],
    langs: tuple[str, str],
    translated: Sequence[str] | None = None,
    parameters: Parameters | None = None,
) -> Alignment:
    """Find which segments of two texts go together.

    `langs` are the BCP 47 tags of both sides. `translated` is the machine translation of each
    source segment into the target language; without it, words that look alike, numbers, lengths and
    what the two texts teach about each other must do. Blank segments are hints: a paragraph ends
    there. They stand alone in the result.

    Raises:
        ValueError: there are not as many translations as source segments.
    """
    if translated is not None and len(translated) != len(source):
        raise ValueError("every source segment needs a translation")
    chosen = parameters or (UNTRANSLATED if translated is None else TRANSLATED)
    kept = [[k for k, s in enumerate(side) if not s.blank] for side in (source, target)]
    one, other = gather_text(source, kept[0]), gather_text(target, kept[1])
    own = None if translated is None else [translated[i] for i in kept[0]]
    description = describe_texts(one.segments, other.segments, own, chosen.learned)
    done = run_passes(one, other, description, chosen)
    last = done[-1]
    found = sort_groups(refine_groups(last.groups, last.rows, last.worth))
    scores = Confidence(found, last, translated=description.translated).scores()
    scored = {_renumber_group(group, kept): score for group, score in zip(found, scores, strict=True)}
    scored |= {((i,), ()): CERTAIN for i, segment in enumerate(source) if segment.blank}
    scored |= {((), (j,)): CERTAIN for j, segment in enumerate(target) if segment.blank}
    ordered = sort_groups(list(scored))
    away = find_moved_groups(ordered)
    return Alignment(
        tuple(Bead(*group, scored[group], group in away) for group in ordered),
        typical=last.worth.scale.typical,
        shared=measure_shared_features(found, done[0]),
        translated=description.translated,
        langs=langs,
    )


def _renumber_group(group: Group, kept: Sequence[Sequence[int]]) -> Group:
    """A group of what was kept, by the numbers that the segments had before."""
    return tuple(kept[0][i] for i in group[0]), tuple(kept[1][j] for j in group[1])


def measure_shared_features(groups: Sequence[Group], first: Pass) -> float:
    """The share of both texts' features that is found again in the same group, from 0 to 1."""
    source, target = first.worth.likeness.source, first.worth.likeness.target
    mass = (source.mass(0, len(source)) + target.mass(0, len(target))) / 2
    found = sum(first.worth.likeness.overlap_scattered(*group) for group in groups if all(group))
    return found / mass if mass else 0.0


def gather_text(segments: Sequence[Segment], kept: Sequence[int]) -> Text:
    """The segments that are kept, and where blank ones between them begin a paragraph."""
    if len(kept) == len(segments):
        return Text(segments)
    starts = [True, *(later - earlier > 1 for earlier, later in pairwise(kept))]
    return Text([segments[k] for k in kept], starts[: len(kept)])
