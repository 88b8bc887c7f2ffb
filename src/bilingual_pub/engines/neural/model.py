"""What a neural engine asks of a model, for each sentence, and models in a row for a pair."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from bilingual_pub.engines.base import Sentence
from bilingual_pub.engines.neural.draft import STOCK_SEARCH, Draft, SearchSettings
from bilingual_pub.engines.neural.inline_marks import find_marked_stretches
from bilingual_pub.engines.neural.note_marks import NoteMark, take_note_marks
from bilingual_pub.engines.neural.word_alignment import chain_alignments
from bilingual_pub.model import Mark, Run
from bilingual_pub.protect import Span, SpanKind
from bilingual_pub.text import measure_run_starts, slice_runs


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """A text to be translated, and whether its words are to be aligned."""

    text: str
    aligned: bool = False


Progress = Callable[[int], None]


def ignore_progress(_texts: int) -> None:
    """Tell nobody."""


class NeuralModel(Protocol):
    """Texts in, drafts out; `space` is what its target language writes between sentences."""

    space: str

    def translate(
        self,
        requests: Sequence[ModelRequest],
        search: SearchSettings = STOCK_SEARCH,
        progress: Progress = ignore_progress,
    ) -> list[Draft]:
        """A draft for each text, in order; `progress` is told how many more are done."""


class Route:
    """The models that texts go through, one after the other; `space` parts two sentences."""

    def __init__(self, models: Sequence[NeuralModel]) -> None:
        self.space = models[-1].space
        self._first, *self._rest = models

    def translate(
        self,
        requests: Sequence[ModelRequest],
        search: SearchSettings = STOCK_SEARCH,
        progress: Progress = ignore_progress,
    ) -> list[Draft]:
        """A draft for each text, in order; `progress` is told of the last model's work."""
        steps = [ignore_progress] * len(self._rest) + [progress]
        drafts = self._first.translate(requests, search, steps.pop(0))
        for model in self._rest:
            between = [
                ModelRequest(draft.text, request.aligned)
                for request, draft in zip(requests, drafts, strict=True)
            ]
            further = model.translate(between, search, steps.pop(0))
            drafts = [combine_drafts(one, two) for one, two in zip(drafts, further, strict=True)]
        return drafts


def combine_drafts(first: Draft, second: Draft) -> Draft:
    """A draft of a draft: as sure as both together, and cut where either was."""
    alignment = None
    if first.alignment is not None and second.alignment is not None:
        alignment = chain_alignments(first.alignment, second.alignment)
    return replace(
        second,
        source=first.source,
        score=first.score + second.score,
        cut=first.cut or second.cut,
        alignment=alignment,
    )


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
