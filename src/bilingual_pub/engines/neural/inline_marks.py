"""Strong, emphasis and links on the words that translate them.

Each marked stretch of the source is looked for in the draft in four ways, the surest first: the
whole sentence is marked; its words stand there unchanged; its own translation stands there; the
words whose makers looked at it, by the model's attention.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby

from bilingual_pub.engines.base import merge_runs
from bilingual_pub.engines.neural.draft import Draft
from bilingual_pub.model import Run
from bilingual_pub.protect import compile_words
from bilingual_pub.text import measure_run_starts

Extent = tuple[int, int]

LEAST_SHARE = 0.35
"""How much of a word must stand for the marked words, or the mark does not go on over it."""

EDGES = re.compile(r"^[\s,.;:!?¿¡]+|(?<![\s,.;:!?])[\s,.;:!?]+$")


def find_marked_stretches(runs: Sequence[Run]) -> dict[int, Extent]:
    """The marked runs that say something, by their number, and where they stand in the text."""
    starts = measure_run_starts(runs)
    return {
        number: (starts[number], starts[number + 1])
        for number, run in enumerate(runs)
        if (run.marks or run.href) and any(map(str.isalnum, run.text))
    }


def list_marked_texts(runs: Sequence[Run]) -> list[str]:
    """The texts of the marked runs, which help when they are translated by themselves too.

    Not of one that is the whole sentence: nothing has to be found for it.
    """
    marked = find_marked_stretches(runs)
    if len(marked) == 1 and not _says_more(runs, next(iter(marked))):
        return []
    return [runs[number].text.strip() for number in marked]


def _says_more(runs: Sequence[Run], marked: int) -> bool:
    return any(
        any(map(str.isalnum, run.text)) for number, run in enumerate(runs) if number != marked
    )


def transfer_marks(draft: Draft, runs: Sequence[Run], by_itself: Mapping[str, str]) -> list[Run]:
    """The draft as runs with the marks of its source, as far as their places are found.

    `runs` are those of the draft's source, `by_itself` the translations of what
    `list_marked_texts` gives.
    """
    wanted = find_marked_stretches(runs)
    text = draft.text
    if not wanted:
        return [Run(text)] if text else []
    if len(wanted) == 1 and not _says_more(runs, next(iter(wanted))):
        return [_copy_marks(runs[next(iter(wanted))], text)] if text else []
    found: dict[int, Extent] = {}
    for number in _sort_by_certainty(wanted, runs, text):
        places = _find_places(draft, runs[number].text.strip(), wanted[number], by_itself)
        free = (place for place in places if not _overlaps(place, found.values()))
        if place := next(free, None):
            found[number] = place
    return merge_runs(list(_cut_runs(text, found, runs)))


def _sort_by_certainty(wanted: Iterable[int], runs: Sequence[Run], text: str) -> list[int]:
    """What stands unchanged in the draft first, then long stretches before short ones."""
    return sorted(
        wanted, key=lambda number: (runs[number].text.strip() not in text, -len(runs[number].text))
    )


def _find_places(
    draft: Draft, words: str, extent: Extent, by_itself: Mapping[str, str]
) -> Iterator[Extent]:
    """Where a marked stretch may stand in the draft, the likeliest first."""
    likely = _find_attended(draft, extent)
    middle = sum(likely) / 2 if likely else extent[0] / max(len(draft.source), 1) * len(draft.text)
    for said in (words, by_itself.get(words, "")):
        bare = EDGES.sub("", said)
        if bare:
            same = [match.span() for match in _compile_any_case(bare).finditer(draft.text)]
            yield from sorted(same, key=lambda place: abs(sum(place) / 2 - middle))
    if likely:
        yield likely


def _compile_any_case(words: str) -> re.Pattern[str]:
    return re.compile(compile_words(words).pattern, re.IGNORECASE)


def _find_attended(draft: Draft, extent: Extent) -> Extent | None:
    """The stretch of words that stands most for a stretch of the source.

    The stretch with the largest sum of (share - LEAST_SHARE): Kadane's algorithm.
    """
    if draft.alignment is None or not draft.alignment.target:
        return None
    gains = [share - LEAST_SHARE for share in draft.alignment.toward(*extent)]
    sums = list(accumulate(gains, lambda total, gain: max(total, 0) + gain))
    last = max(range(len(sums)), key=lambda number: sums[number])
    if sums[last] <= 0:
        return None
    first = last
    while first > 0 and sums[first - 1] > 0:
        first -= 1
    start, end = draft.alignment.target[first][0], draft.alignment.target[last][1]
    bare = EDGES.sub("", draft.text[start:end])
    start = draft.text.find(bare, start, end) if bare else start
    return (start, start + len(bare)) if bare else None


def _overlaps(place: Extent, others: Iterable[Extent]) -> bool:
    return any(place[0] < end and place[1] > start for start, end in others)


def _cut_runs(text: str, found: Mapping[int, Extent], runs: Sequence[Run]) -> Iterator[Run]:
    """The text in runs, each with the marks of the stretch that was found there."""
    owner: list[int | None] = [None] * len(text)
    for number, (start, end) in found.items():
        owner[start:end] = [number] * (end - start)
    for number, group in groupby(range(len(text)), key=lambda place: owner[place]):
        places = list(group)
        words = text[places[0] : places[-1] + 1]
        yield Run(words) if number is None else _copy_marks(runs[number], words)


def _copy_marks(run: Run, text: str) -> Run:
    return Run(text, run.marks, run.href)
