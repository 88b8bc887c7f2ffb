"""Which words of a translation stand for which words of its source, as the model's attention says.

Attention is read off token by token and added up over words: single pieces of a word look anywhere,
whole words look at what they translate (Garg et al. 2019, “Jointly Learning to Align and
Translate”, is the reason why a decoder's last layer can be read so at all).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

Extent = tuple[int, int]

WORDS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
    r"|[^\w\s]"
)
"""A word, a sign, or one character of a script that has no spaces."""


@dataclass(frozen=True, slots=True)
class WordAlignment:
    """The words of both sides, as extents, and for each target word its share in each source word.

    `weights` has a row a target word; a row adds up to 1, or to 0 where nothing is known.
    """

    source: tuple[Extent, ...]
    target: tuple[Extent, ...]
    weights: tuple[tuple[float, ...], ...]

    def toward(self, start: int, end: int) -> list[float]:
        """For each target word, how much of it stands for a stretch of the source."""
        inside = [first < end and last > start for first, last in self.source]
        return [
            sum(weight for weight, wanted in zip(row, inside, strict=True) if wanted)
            for row in self.weights
        ]


def find_words(text: str) -> tuple[Extent, ...]:
    """Where the words of a text stand.

    >>> find_words("Hi, Joe")
    ((0, 2), (2, 3), (4, 7))
    """
    return tuple(match.span() for match in WORDS.finditer(text))


def align_words(
    source: str,
    target: str,
    source_tokens: Sequence[Extent],
    target_tokens: Sequence[Extent],
    attention: Sequence[Sequence[float]],
) -> WordAlignment:
    """The alignment of two texts, from the attention of each target token to the source's."""
    source_words, target_words = find_words(source), find_words(target)
    columns = assign_tokens(source_tokens, source_words)
    rows = assign_tokens(target_tokens, target_words)
    weights = [[0.0] * len(source_words) for _ in target_words]
    for row, looks in zip(rows, attention, strict=False):
        if row is None:
            continue
        for column, weight in zip(columns, looks, strict=False):
            if column is not None:
                weights[row][column] += weight
    return WordAlignment(source_words, target_words, tuple(map(_compute_shares, weights)))


def assign_tokens(tokens: Sequence[Extent], over: Sequence[Extent]) -> list[int | None]:
    """For each token the word that it is a part of; both stand in order."""
    found: list[int | None] = []
    number = 0
    for start, end in tokens:
        while number < len(over) and over[number][1] <= start:
            number += 1
        inside = number < len(over) and end > start and over[number][0] < end
        found.append(number if inside else None)
    return found


def _compute_shares(row: Sequence[float]) -> tuple[float, ...]:
    total = sum(row)
    return tuple(weight / total for weight in row) if total else tuple(row)


def align_identically(source: str, target: str) -> WordAlignment:
    """The alignment of a text with itself, or with what stands for all of it."""
    before, after = find_words(source), find_words(target)
    if len(before) == len(after):
        rows = [
            tuple(float(row == column) for column in range(len(before)))
            for row in range(len(after))
        ]
        return WordAlignment(before, after, tuple(rows))
    share = tuple(1 / len(before) for _word in before)
    return WordAlignment(before, after, (share,) * len(after))


def chain_alignments(first: WordAlignment, second: WordAlignment) -> WordAlignment:
    """The alignment over a text in between: the product of the two."""
    weights = tuple(
        tuple(
            sum(share * middle[column] for share, middle in zip(row, first.weights, strict=True))
            for column in range(len(first.source))
        )
        for row in second.weights
    )
    return WordAlignment(first.source, second.target, weights)


def concatenate_alignments(parts: Sequence[tuple[WordAlignment, int, int]]) -> WordAlignment:
    """The alignment of texts put in a row; each part with where it starts in source and target."""
    width = sum(len(part.source) for part, _source, _target in parts)
    weights: list[tuple[float, ...]] = []
    before = 0
    for part, _source, _target in parts:
        after = width - before - len(part.source)
        weights += [(0.0,) * before + row + (0.0,) * after for row in part.weights]
        before += len(part.source)
    return WordAlignment(
        tuple(shift_extent(extent, at) for part, at, _target in parts for extent in part.source),
        tuple(shift_extent(extent, at) for part, _source, at in parts for extent in part.target),
        tuple(weights),
    )


def shift_extent(extent: Extent, by: int) -> Extent:
    """An extent, so many characters further on."""
    return extent[0] + by, extent[1] + by


def replace_target(alignment: WordAlignment, place: Callable[[Extent], Extent]) -> WordAlignment:
    """The alignment with each target word at another place."""
    return replace(alignment, target=tuple(map(place, alignment.target)))
