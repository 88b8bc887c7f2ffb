"""What a neural engine asks of a model, and models in a row where no one model has the pair."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bilingual_pub.engines.neural.draft import STOCK_SEARCH, Draft, SearchSettings
from bilingual_pub.engines.neural.word_alignment import chain_alignments


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
