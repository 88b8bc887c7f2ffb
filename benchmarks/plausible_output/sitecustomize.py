"""For processes started with this folder in PYTHONPATH: noise becomes what a translation may be.

A package with random weights says nothing, and never knows when to stop. Here it computes as many
tokens as `FORCED_TOKENS` tells, whoever asks for them, and then the source's own words, with one
more before them, take their place: with everything kept, as a good package would have it.
"""

import os
from collections.abc import Sequence
from typing import Any

import ctranslate2

LENGTH = int(os.environ["FORCED_TOKENS"])
FIRST = "▁de"


class Said:
    """A result of CTranslate2 with other words; its `result` is itself, ready or awaited."""

    def __init__(self, source: Sequence[str], made: Any) -> None:  # noqa: ANN401 - CTranslate2 carries no types
        self._made = made
        self._words = [FIRST, *source]

    def result(self) -> "Said":
        """Wait until it is made."""
        self._made = self._made.result()
        return self

    @property
    def hypotheses(self) -> list[list[str]]:
        """The words."""
        return [self._words for _one in self._made.hypotheses]

    @property
    def scores(self) -> list[float]:
        """As they were."""
        return list(self._made.scores)

    @property
    def attention(self) -> list[list[list[float]]]:
        """As it was, with a row for each word."""
        rows = range(len(self._words))
        return [[one[min(row, len(one) - 1)] for row in rows] for one in self._made.attention]


class Plausible(ctranslate2.Translator):  # type: ignore[misc] # CTranslate2 carries no types
    """A translator that stops where it is told, and says what can be a translation."""

    def translate_batch(
        self,
        source: Sequence[Sequence[str]],
        *arguments: Any,  # noqa: ANN401 - as above
        **options: Any,  # noqa: ANN401
    ) -> list[Said]:
        """Translate, with the length forced, and other words put in."""
        options |= {"min_decoding_length": LENGTH, "max_decoding_length": LENGTH}
        made = super().translate_batch(source, *arguments, **options)
        return [Said(words, one) for words, one in zip(source, made, strict=True)]


ctranslate2.Translator = Plausible
