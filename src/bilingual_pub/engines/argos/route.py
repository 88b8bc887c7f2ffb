"""From one language to another: over one package, or over two in a row."""

from collections.abc import Sequence
from dataclasses import replace

from bilingual_pub.engines.argos.alignment import chain_alignments
from bilingual_pub.engines.argos.draft import STOCK, Draft, Search
from bilingual_pub.engines.argos.model import Model, Progress, ModelRequest, ignore_progress


class Route:
    """The models that texts go through, one after the other; `space` parts two sentences."""

    def __init__(self, models: Sequence[Model]) -> None:
        self.space = models[-1].space
        self._first, *self._rest = models

    def translated(
        self, requests: Sequence[ModelRequest], search: Search = STOCK, progress: Progress = ignore_progress
    ) -> list[Draft]:
        """A draft for each text, in order; `progress` is told of the last model's work."""
        steps = [ignore_progress] * len(self._rest) + [progress]
        drafts = self._first.translated(requests, search, steps.pop(0))
        for model in self._rest:
            between = [
                ModelRequest(draft.text, request.aligned)
                for request, draft in zip(requests, drafts, strict=True)
            ]
            further = model.translated(between, search, steps.pop(0))
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
