"""In the style of Bleualign (Sennrich and Volk 2010): sentence BLEU of the machine translation.

Anchors are the increasing chain of pairs with the largest BLEU together; the gaps between them are
aligned by Gale and Church. Not Bleualign itself, whose license is the GPL.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import exp, log

from baselines.gale_church import Pairing, gale_church

from bilingual_pub.alignment.search import Link, find_heaviest_chain

ORDER = 2
"""Bleualign counts words and pairs of words."""

CANDIDATES = 3
"""Alternatives that Bleualign keeps for each segment."""

Grams = Counter[tuple[str, ...]]


def bleualign(target: Sequence[str], translated: Sequence[str]) -> list[Pairing]:
    """Which translations and target texts go together."""
    chain = find_heaviest_chain([link for i in best_links(translated, target) for link in i])
    corners = [(-1, -1), *((link.source, link.target) for link in chain)]
    corners.append((len(translated), len(target)))
    found: list[Pairing] = [((link.source,), (link.target,)) for link in chain]
    for (i, j), (next_i, next_j) in pairwise(corners):
        gap = gale_church(translated[i + 1 : next_i], target[j + 1 : next_j])
        found += [
            (tuple(i + 1 + k for k in source), tuple(j + 1 + k for k in numbers))
            for source, numbers in gap
        ]
    return found


def best_links(translated: Sequence[str], target: Sequence[str]) -> list[list[Link]]:
    """For each translation the target texts with the best BLEU, the furthest target first.

    So a chain, which must rise in the target, takes one of them at the most.
    """
    grams = [[counted(text) for text in side] for side in (translated, target)]
    having: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, found in enumerate(grams[1]):
        for gram in found:
            having[gram].append(j)
    rows = []
    for i, hypothesis in enumerate(grams[0]):
        near = {j for gram in hypothesis if len(gram) == ORDER for j in having[gram]}
        links = [Link(i, j, bleu(hypothesis, grams[1][j])) for j in near]
        best = sorted(links, key=lambda link: -link.similarity)[:CANDIDATES]
        rows.append(sorted(best, key=lambda link: -link.target))
    return rows


def counted(text: str) -> Grams:
    """The words and pairs of words of a text."""
    words = re.findall(r"\w+", text.lower())
    return Counter(
        tuple(words[start : start + order])
        for order in range(1, ORDER + 1)
        for start in range(len(words) - order + 1)
    )


def bleu(hypothesis: Grams, reference: Grams) -> float:
    """BLEU of one segment, 0 to 1, without smoothing; 0 without a common pair of words."""
    logs = 0.0
    for order in range(1, ORDER + 1):
        total = sum(count for gram, count in hypothesis.items() if len(gram) == order)
        right = sum(
            min(count, reference[gram]) for gram, count in hypothesis.items() if len(gram) == order
        )
        if not right:
            return 0.0
        logs += log(right / total) / ORDER
    lengths = [
        sum(count for gram, count in side.items() if len(gram) == 1)
        for side in (hypothesis, reference)
    ]
    return exp(logs + min(0.0, 1 - lengths[1] / lengths[0]))
