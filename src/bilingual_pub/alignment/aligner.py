"""Two lists of segments aligned: the blocks of two texts, or the sentences of a pair of blocks.

Also whether two texts are a text and its translation at all, by what their segments share.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum, auto
from itertools import pairwise

from bilingual_pub.alignment.confidence import Confidence
from bilingual_pub.alignment.features import describe_texts
from bilingual_pub.alignment.parameters import TRANSLATED, UNTRANSLATED, Cost, Parameters
from bilingual_pub.alignment.passes import Pass, run_passes
from bilingual_pub.alignment.refine import Group, find_moved_groups, refine_groups, sort_groups
from bilingual_pub.alignment.score import Text
from bilingual_pub.alignment.types import Alignment, Bead, Segment
from bilingual_pub.lang import detect_language
from bilingual_pub.model import UNKNOWN_LANGUAGE

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
    found = sort_groups(refine_groups(last.groups, last.rows, last.scores))
    scores = Confidence(found, last, translated=description.translated).scores()
    scored = {
        _renumber_group(group, kept): score for group, score in zip(found, scores, strict=True)
    }
    scored |= {((i,), ()): CERTAIN for i, segment in enumerate(source) if segment.blank}
    scored |= {((), (j,)): CERTAIN for j, segment in enumerate(target) if segment.blank}
    ordered = sort_groups(list(scored))
    away = find_moved_groups(ordered)
    return Alignment(
        tuple(Bead(*group, scored[group], group in away) for group in ordered),
        typical=last.scores.scale.typical,
        shared=measure_shared_features(found, done[0]),
        translated=description.translated,
        langs=langs,
    )


def _renumber_group(group: Group, kept: Sequence[Sequence[int]]) -> Group:
    """A group of what was kept, by the numbers that the segments had before."""
    return tuple(kept[0][i] for i in group[0]), tuple(kept[1][j] for j in group[1])


def measure_shared_features(groups: Sequence[Group], first: Pass) -> float:
    """The share of both texts' features that is found again in the same group, from 0 to 1."""
    source, target = first.scores.similarity.source, first.scores.similarity.target
    mass = (source.mass(0, len(source)) + target.mass(0, len(target))) / 2
    found = sum(first.scores.similarity.overlap_scattered(*group) for group in groups if all(group))
    return found / mass if mass else 0.0


def gather_text(segments: Sequence[Segment], kept: Sequence[int]) -> Text:
    """The segments that are kept, and where blank ones between them begin a paragraph."""
    if len(kept) == len(segments):
        return Text(segments)
    starts = [True, *(later - earlier > 1 for earlier, later in pairwise(kept))]
    return Text([segments[k] for k in kept], starts[: len(kept)])


def align_sentences(
    source: Sequence[str],
    target: Sequence[str],
    langs: tuple[str, str],
    translated: Sequence[str] | None = None,
) -> Alignment:
    """Find which sentences of two blocks go together that are known to be a pair.

    Since the blocks are a pair, a sentence seldom stands alone: that costs more than elsewhere.

    Raises:
        ValueError: there are not as many translations as source sentences.
    """
    usual = UNTRANSLATED if translated is None else TRANSLATED
    parameters = replace(usual, alone=Cost(0, ALONE, ALONE))
    return align(
        [Segment(text) for text in source],
        [Segment(text) for text in target],
        langs,
        translated,
        parameters,
    )


ALONE = 0.2
"""What a sentence alone costs here.

Four beads of sent-tico at a time: strict F1 .989 with Apertium, .980 without an engine.
"""


class Verdict(StrEnum):
    """What two texts are to each other."""

    SAME_TEXT = "same-text"
    OTHER_TEXT = "other-text"
    SAME_LANGUAGE = "same-language"
    EMPTY = auto()


@dataclass(frozen=True, slots=True)
class Judgment:
    """A verdict, and the similarity that it was told by, from 0 to 1."""

    verdict: Verdict
    similarity: float
    least: float


LEAST = {True: 0.15, False: 0.11}
"""Below this similarity two texts are strangers: with a machine translation, and without.

Measured on the development cases, 27 right pairs and 75 wrong ones. With one: right .40 to .61, and
.16 to .31 where only a third of the translation is there; wrong up to .09, thirds of one up to .14.
Without one: right .20 to .46, thirds .12 to .24; wrong up to .07, thirds up to .11.
"""


def measure_similarity(alignment: Alignment) -> float:
    """How much of both texts is found again in what it is paired with, from 0 to 1.

    Nothing that was learned from the two texts counts, since strangers teach something too.
    """
    return alignment.shared


def judge_alignment(
    alignment: Alignment, source: Sequence[Segment], target: Sequence[Segment]
) -> Judgment:
    """Whether the aligned texts are a text and its translation."""
    measured, least = measure_similarity(alignment), LEAST[alignment.translated]
    texts = ["\n".join(s.text for s in side if not s.blank) for side in (source, target)]
    if not all(texts):
        return Judgment(Verdict.EMPTY, measured, least)
    heard = [detect_language(text) for text in texts]
    if heard[0] == heard[1] != UNKNOWN_LANGUAGE or texts[0] == texts[1]:
        return Judgment(Verdict.SAME_LANGUAGE, measured, least)
    verdict = Verdict.SAME_TEXT if measured >= least else Verdict.OTHER_TEXT
    return Judgment(verdict, measured, least)
