"""A sentence as the models see it, and what must be kept in it."""

from dataclasses import dataclass, replace
from itertools import pairwise

from bilingual_pub.engines.base import Sentence
from bilingual_pub.engines.neural.inline_marks import find_marked_stretches
from bilingual_pub.engines.neural.model import ModelRequest
from bilingual_pub.engines.neural.note_marks import NoteMark, take_note_marks
from bilingual_pub.model import Mark, Run
from bilingual_pub.protect import Span, SpanKind
from bilingual_pub.text.segment import measure_run_starts, slice_runs


@dataclass(frozen=True, slots=True)
class ModelTask:
    """A sentence without the white space around it and the marks of notes in it.

    Its spans and `marks` count characters of `text`.
    """

    sentence: Sentence
    text: str
    runs: tuple[Run, ...]
    spans: tuple[Span, ...]
    marks: tuple[NoteMark, ...] = ()

    @property
    def kept(self) -> list[str]:
        """What stands the same on both sides."""
        return [span.target for span in self.spans if span.source == span.target]

    @property
    def request(self) -> ModelRequest:
        """The whole text, aligned where marks or the words for a term have to be found again."""
        terms = any(span.kind is SpanKind.TERM for span in self.spans)
        aligned = terms or bool(self.marks or find_marked_stretches(self.runs))
        return ModelRequest(self.text, aligned=aligned)


def make_task(sentence: Sentence) -> ModelTask:
    """The task of a sentence: words marked as code are kept like numbers and names."""
    sentence, notes = take_note_marks(sentence)
    whole = sentence.text
    text = whole.strip()
    start = whole.find(text)
    starts = measure_run_starts(sentence.runs)
    runs = tuple(slice_runs(sentence.runs, starts, start, start + len(text)))
    spans = [
        replace(span, start=span.start - start, end=span.end - start) for span in sentence.spans
    ]
    code = [
        Span(first, last, SpanKind.CODE, text[first:last], text[first:last])
        for (first, last), run in zip(pairwise(measure_run_starts(runs)), runs, strict=True)
        if Mark.CODE in run.marks and run.text.strip()
    ]
    apart = [span for span in spans if not any(_overlaps_span(span, other) for other in code)]
    marks = tuple(replace(note, place=note.place - start) for note in notes)
    kept = tuple(sorted((*apart, *code), key=lambda span: span.start))
    return ModelTask(sentence, text, runs, kept, marks)


def _overlaps_span(first: Span, second: Span) -> bool:
    return first.start < second.end and first.end > second.start
