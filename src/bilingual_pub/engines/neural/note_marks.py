"""The marks of notes, ¹ and ², which no model may see: it reads them as figures, or drops them.

They are taken out of a sentence before it is translated, and put behind the word that stands for
the one they stood behind.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bilingual_pub.engines.base import Sentence, merge_runs
from bilingual_pub.engines.neural.draft import Draft
from bilingual_pub.model import Run
from bilingual_pub.text import SpanMask, measure_run_starts, slice_runs

MARK = re.compile(r"(?<=\w|[.,;:!?…”’\"')»\]])(?<![⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]{1,4}(?!\w)")

CLOSING = '.,;:!?…"”’)»]'


ALIKE = 0.5
"""Of the words that stand for one, each has at least this share of the most that any has."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A mark, and where in the text without marks it stood."""

    place: int
    run: Run


def take_note_marks(sentence: Sentence) -> tuple[Sentence, tuple[NoteMark, ...]]:
    """A sentence without the marks of notes; and those. What is kept anyway keeps its figures."""
    text = sentence.text
    kept = SpanMask(len(text))
    for span in sentence.spans:
        kept.take(span.start, span.end)
    found = [it.span() for it in MARK.finditer(text) if kept.is_free(*it.span())]
    if not found:
        return sentence, ()
    starts = measure_run_starts(sentence.runs)
    runs: list[Run] = []
    marks: list[NoteMark] = []
    done = taken = 0
    for start, end in found:
        runs += slice_runs(sentence.runs, starts, done, start)
        marks += [
            NoteMark(start - taken, run) for run in slice_runs(sentence.runs, starts, start, end)
        ]
        done, taken = end, taken + end - start
    runs += slice_runs(sentence.runs, starts, done, starts[-1])
    spans = []
    for span in sentence.spans:
        before = sum(end - start for start, end in found if end <= span.start)
        spans.append(replace(span, start=span.start - before, end=span.end - before))
    return Sentence(tuple(merge_runs(runs)), tuple(spans)), tuple(marks)


def put_note_marks(runs: Sequence[Run], draft: Draft, marks: Sequence[NoteMark]) -> list[Run]:
    """The runs of a draft with the marks of its source, in order; none is lost."""
    if not marks:
        return list(runs)
    whole, starts = list(runs), measure_run_starts(runs)
    placed: list[Run] = []
    done = 0
    for place, run in sorted(
        ((_find_place(draft, mark.place), mark.run) for mark in marks), key=lambda it: it[0]
    ):
        placed += [*slice_runs(whole, starts, done, place), run]
        done = place
    return [*placed, *slice_runs(whole, starts, done, starts[-1])]


def _find_place(draft: Draft, place: int) -> int:
    """Where in a draft a mark stands that stood at a place of its source."""
    text, rest = draft.text, draft.source[place:]
    if not any(map(str.isalnum, rest)):
        return len(text.rstrip(CLOSING)) if rest.strip() else len(text)
    end = _find_word_end(draft, place)
    behind_mark = draft.source[max(place - 1, 0) : place] in CLOSING
    return end + 1 if behind_mark and text[end : end + 1] in tuple(CLOSING) else end


def _find_word_end(draft: Draft, place: int) -> int:
    alignment = draft.alignment
    if alignment is not None and alignment.target:
        before = [number for number, (_start, end) in enumerate(alignment.source) if end <= place]
        words = [it for it in before if draft.source[alignment.source[it][0]].isalnum()]
        if words:
            shares = [row[words[-1]] for row in alignment.weights]
            least = max(shares) * ALIKE
            if least > 0:
                last = max(number for number, share in enumerate(shares) if share >= least)
                return alignment.target[last][1]
    likely = round(place / max(len(draft.source), 1) * len(draft.text))
    gap = re.compile(r"(?<=\w)(?!\w)").search(draft.text, likely)
    return gap.start() if gap else len(draft.text)
