"""The sentences of a block.

sentencex knows where sentences end in some 250 languages. Where it ends one too early or too late,
the rules of a language's pack mend its work.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise

from bilingual_pub.lang import get_language, get_pack, join_choices
from bilingual_pub.model import Run


def split_sentences(runs: Sequence[Run], lang: str) -> tuple[tuple[Run, ...], ...]:
    """A block's sentences, each with the white space that follows it; joined, they are the block.

    `lang` is a BCP 47 tag. A line break ends a sentence too.
    """
    text = "".join(run.text for run in runs)
    starts = measure_run_starts(runs)
    return tuple(
        tuple(slice_runs(runs, starts, start, end)) for start, end in find_extents(text, lang)
    )


def find_extents(text: str, lang: str) -> list[tuple[int, int]]:
    """Where each sentence of a text starts and ends; together they are the whole text.

    >>> text = "He left at 5 p.m. on Monday. She stayed."
    >>> [text[start:end] for start, end in find_extents(text, "en")]
    ['He left at 5 p.m. on Monday. ', 'She stayed.']
    """
    if not text:
        return []
    language = get_language(lang)
    borders = set(find_ends(text, language))
    mistaken = {match.end() for match in compile_mistaken(language).finditer(text)}
    borders -= mistaken
    borders |= {match.end() for match in compile_missed(language).finditer(text)} - mistaken
    borders |= {match.end() for match in re.finditer(r"\n+", text)} | {len(text)}
    starts = sorted({0, *(_pass_note_marks(text, border) for border in borders)})
    return [(a, b) for a, b in pairwise(starts) if b > a]


NOTE_MARKS = re.compile(r"[⁰¹²³⁴-⁹]+(?:[,;][⁰¹²³⁴-⁹]+)*\s*")


def _pass_note_marks(text: str, border: int) -> int:
    """A border behind the marks of notes that belong to the sentence before it: “so.¹ Then”."""
    marks = NOTE_MARKS.match(text, border)
    return marks.end() if marks and border and not text[border - 1].isspace() else border


@cache
def compile_mistaken(language: str) -> re.Pattern[str]:
    """What may stand around a border that is none, in a language; the border lies where it ends."""
    rules = get_pack(language).sentences
    abbreviations = join_choices(map(re.escape, rules.abbreviations))
    return re.compile(
        "|".join((*rules.joined, rf"(?<!\w)(?:{abbreviations})\.\s+(?=\w)")), re.MULTILINE
    )


@cache
def compile_missed(language: str) -> re.Pattern[str]:
    """What may stand around a border that sentencex does not see; it lies at the match's end."""
    return re.compile("|".join(get_pack(language).sentences.parted) or "(?!)")


WINDOW = 5_000
"""Characters that sentencex is given at once. From each opening quotation mark it looks as far as
their end for the closing one, which takes the square of their number where there is none."""


def find_ends(text: str, language: str) -> Iterator[int]:
    """Where sentencex ends a sentence; counted by its pieces, which are whole.

    Of a longer text, each window begins with the sentence that the one before it may have cut off.
    """
    from sentencex import segment  # type: ignore[import-untyped]  # it carries no types

    position = 0
    while position < len(text):
        window = text[position : position + WINDOW]
        whole = list(accumulate(map(len, segment(language, window))))
        if whole and position + len(window) < len(text):
            whole.pop()
        yield from (position + end for end in whole)
        position += whole[-1] if whole else len(window)


def measure_run_starts(runs: Sequence[Run]) -> list[int]:
    """Where each run starts in the text of all, and where the last one ends."""
    return list(accumulate((len(run.text) for run in runs), initial=0))


def slice_runs(runs: Sequence[Run], starts: Sequence[int], start: int, end: int) -> Iterator[Run]:
    """The part of some runs between two places; `starts` are from `measure_run_starts`."""
    number = max(bisect_right(starts, start) - 1, 0)
    while number < len(runs) and starts[number] < end:
        run = runs[number]
        text = run.text[max(start - starts[number], 0) : end - starts[number]]
        if text:
            yield Run(text, run.marks, run.href)
        number += 1
