"""Words that a translator puts for others, learned from a first alignment of the same two texts.

With an engine: the translator's word for the engine's (`ordenador`, where the engine says
`computadora`). Without one: for the word of the source. A word's partner is the one that it shares
most beads with, by the Dice coefficient, and that has no better one (competitive linking, Melamed
2000).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

Lexicon = Mapping[str, tuple[str, float]]
"""For each word its partner and how sure that is, from 0 to 1."""

Words = tuple[Collection[str], Collection[str]]
"""The different words of both sides of a bead."""

TOGETHER = 2
"""Beads that two words must share."""

RAREST = 40
"""Words of each side of a bead that are looked at, the rarest first: the time stays linear."""


def learn_lexicon(beads: Sequence[Words], least: float = 0.5, discount: float = 0.5) -> Lexicon:
    """The lexicon of some beads.

    `least` is the Dice coefficient that a pair needs; `discount` is taken from how often it was
    seen, since what was seen twice may be chance.

    >>> learned([({"dog", "sees"}, {"perro"}), ({"dog"}, {"perro", "ve"})])
    {'dog': ('perro', 0.75)}
    """
    of_source = Counter(word for source, _ in beads for word in source)
    of_target = Counter(word for _, target in beads for word in target)
    shared = Counter[tuple[str, str]]()
    for source, target in beads:
        seconds = _find_rare_words(target, of_target)
        shared.update((first, second) for first in _find_rare_words(source, of_source) for second in seconds)
    dice = {
        (first, second): 2 * (count - discount) / (of_source[first] + of_target[second])
        for (first, second), count in shared.items()
        if count >= TOGETHER
    }
    lexicon: dict[str, tuple[str, float]] = {}
    taken: set[str] = set()
    for first, second in sorted(dice, key=lambda pair: (-dice[pair], pair)):
        sure = dice[first, second]
        if sure >= least and first not in lexicon and second not in taken:
            lexicon[first] = second, sure
            taken.add(second)
    return lexicon


def _find_rare_words(words: Iterable[str], frequency: Mapping[str, int]) -> list[str]:
    repeated = (word for word in words if frequency[word] >= TOGETHER)
    return sorted(repeated, key=lambda word: (frequency[word], word))[:RAREST]
