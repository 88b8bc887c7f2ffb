"""The two passes: aligned once, a lexicon learned from what was surely paired, aligned again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from bilingual_pub.alignment.features import (
    COGNATE,
    FIGURE,
    MARK,
    WORD,
    Features,
    Lexicon,
    TextFeatures,
    learn_lexicon,
)
from bilingual_pub.alignment.lengths import Lengths, measure_lengths, measure_uneven_share
from bilingual_pub.alignment.parameters import Parameters
from bilingual_pub.alignment.refine import Group, find_moved_links, find_partners_elsewhere
from bilingual_pub.alignment.score import BeadScores, Scale, Text
from bilingual_pub.alignment.search import (
    AGAIN,
    FIRST,
    Link,
    find_best_path,
    find_candidates,
    find_heaviest_chain,
    find_sure_links,
    make_band,
)
from bilingual_pub.alignment.similarity import Similarity

FIRST_LONE, FIRST_SEVERAL = 0.1, 0.15
"""The shares of segments alone and of larger beads before one knows."""

FEW_ANCHORS, TYPICAL = 5, 0.4
"""With fewer anchors their median similarity says nothing, and this stands for it."""


@dataclass(frozen=True, slots=True)
class Pass:
    """What one pass found: the groups, what they are worth, and the anchors they hang on."""

    groups: tuple[Group, ...]
    scores: BeadScores
    rows: Sequence[Sequence[Link]]
    chain: Sequence[Link]

    @property
    def lone(self) -> float:
        """The share of the groups that are segments alone."""
        return sum(not all(group) for group in self.groups) / max(1, len(self.groups))

    @property
    def several(self) -> float:
        """The share of the pairs that have several segments on a side."""
        pairs = [group for group in self.groups if all(group)]
        return sum(max(map(len, group)) > 1 for group in pairs) / max(1, len(pairs))

    def certain(self) -> Iterator[Group]:
        """The groups that are as alike as groups ought to be, in the source's order."""
        least = self.scores.parameters.learn_share * self.scores.scale.typical
        for source, target in self.groups:
            if source and target and self.scores.similarity.of_scattered(source, target) >= least:
                yield source, target


def run_passes(
    source: Text, target: Text, description: TextFeatures, parameters: Parameters
) -> list[Pass]:
    """All passes, the last one the best."""
    done = [run_pass(source, target, description.features({}), parameters)]
    for _ in range(parameters.lexicons):
        before = done[-1]
        done.append(
            run_pass(
                source,
                target,
                description.features(learn_from_pass(before, description)),
                parameters,
                before,
            )
        )
    return done


def learn_from_pass(before: Pass, description: TextFeatures) -> Lexicon:
    """What a pass teaches."""
    parameters = before.scores.parameters
    beads = [description.unexplained(*group) for group in before.certain()]
    return learn_lexicon(beads, parameters.least_dice, parameters.discount)


def find_guide_links(before: Pass) -> list[Link]:
    """The certain pairs of a pass, as the anchors of the next one's band."""
    links = (
        Link(source[0], target[0], 1.0)
        for source, target in before.certain()
        if len(source) == len(target) == 1
    )
    return find_heaviest_chain(sorted(links))


def run_pass(
    source: Text,
    target: Text,
    features: tuple[Sequence[Features], Sequence[Features]],
    parameters: Parameters,
    before: Pass | None = None,
) -> Pass:
    """One pass; after another one its band goes along the pairs that were certain there."""
    channels = {
        WORD: parameters.word,
        COGNATE: parameters.cognate,
        FIGURE: parameters.number,
        MARK: parameters.punctuation,
    }
    similarity = Similarity(*features, channels, parameters.common)
    rows = find_candidates(similarity)
    sure = find_sure_links(rows, parameters)
    chain = find_heaviest_chain(sure)
    measured_scale = measure_scale(source, target, chain, parameters, before)
    scores = BeadScores(source, target, similarity, measured_scale, parameters)
    scores.elsewhere = find_partners_elsewhere(sure, chain, scores)
    sizes = len(source.segments), len(target.segments)
    edges = (
        make_band(*sizes, find_guide_links(before), AGAIN)
        if before
        else make_band(*sizes, chain, FIRST)
    )
    path = find_best_path(edges, scores.options)
    groups = [(tuple(range(i, i + a)), tuple(range(j, j + b))) for i, a, j, b in path]
    return Pass(tuple(pair_moved(groups, rows, scores)), scores, rows, chain)


def pair_moved(
    groups: Sequence[Group], rows: Sequence[Sequence[Link]], scores: BeadScores
) -> list[Group]:
    """The groups, with left-over segments paired that were moved."""
    sources = [source[0] for source, target in groups if not target]
    targets = [target[0] for source, target in groups if not source]
    links = find_moved_links(sources, targets, rows, scores)
    gone = {((link.source,), ()) for link in links} | {((), (link.target,)) for link in links}
    pairs = [((link.source,), (link.target,)) for link in links]
    return [group for group in groups if group not in gone] + pairs


def measure_scale(
    source: Text,
    target: Text,
    chain: Sequence[Link],
    parameters: Parameters,
    before: Pass | None,
) -> Scale:
    """What the anchors say about similarity and lengths, and the pass before about shapes."""
    typical = TYPICAL
    if len(chain) >= FEW_ANCHORS:
        typical = median(link.similarity for link in chain)
    even = min(parameters.worth_most, parameters.worth_share * typical)
    pairs = [
        (len(source.segments[i].text), len(target.segments[j].text)) for i, j, _likeness in chain
    ]
    all_source = sum(len(segment.text) for segment in source.segments)
    all_target = sum(len(segment.text) for segment in target.segments)
    lengths = measure_lengths(pairs, Lengths((all_target or 1) / (all_source or 1)))
    return Scale(
        typical,
        max(parameters.worth_least, even),
        lengths,
        parameters.alone.of(before.lone if before else FIRST_LONE),
        parameters.joined.of(before.several if before else FIRST_SEVERAL),
        parameters.uneven.of(measure_uneven_share(source.segments, target.segments, chain)),
    )
