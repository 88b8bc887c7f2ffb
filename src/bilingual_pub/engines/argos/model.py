"""One package at work: all texts in one batch, on every core, with nothing cut off in silence."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilingual_pub.cpu import count_threads_to_use
from bilingual_pub.engines.argos.packages import LENGTH_PENALTY, METADATA, Package
from bilingual_pub.engines.argos.tokens import load_tokenizer, locate_tokens
from bilingual_pub.engines.neural import (
    STOCK_SEARCH,
    Draft,
    ModelRequest,
    Progress,
    SearchSettings,
    WordAlignment,
    align_words,
    ignore_progress,
    join_drafts,
    split_in_halves,
)
from bilingual_pub.errors import EngineError
from bilingual_pub.i18n import _
from bilingual_pub.lang import has_spaces

if TYPE_CHECKING:
    from ctranslate2 import Translator

MOST_INPUT = 1024
"""Tokens; CTranslate2 leaves out what is past them, without a word."""

MOST_OUTPUT = 256
"""Tokens; CTranslate2 stops there."""

BATCH_TOKENS = 384
"""Tokens in a batch: small ones keep every core busy to the end (docs/benchmarks.md)."""

EXACT_TYPE = "float32"
"""What rounds no numbers, on any processor."""

STOCK_LENGTH_PENALTY = 0.2
"""Of stock Argos. A hypothesis' score is the sum of its tokens' divided by length ** penalty."""

MOST_HALVINGS = 8


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """How CTranslate2 runs a model.

    Attributes:
        threads: how many batches are translated at once; 0 for one on each core.
        threads_per_batch: how many cores one batch takes.
        compute_type: of its numbers, as CTranslate2 calls it; "auto", as stock has it, is the
            fastest that this processor can compute.
        batch_tokens: the most in a batch.
    """

    threads: int = 0
    threads_per_batch: int = 1
    compute_type: str = "auto"
    batch_tokens: int = BATCH_TOKENS

    @property
    def identity(self) -> str:
        """What of it may change the words; empty where it is as usual."""
        return " ".join(
            f"{name}={getattr(self, name)}"
            for name in ("compute_type", "batch_tokens")
            if getattr(self, name) != getattr(USUAL, name)
        )


USUAL = ModelOptions()


class Model:
    """A package's translator and its tokenizer, loaded once.

    `space` is what its target language writes between sentences.
    """

    def __init__(self, package: Package, options: ModelOptions = USUAL) -> None:
        self._options = options
        self._folder = str(package.folder / "model")
        try:
            self.tokenizer, self._prefix = load_tokenizer(package.folder)
            self._length_penalty = read_length_penalty(package.folder)
            self._translator = self._load_translator(options.compute_type)
        except (OSError, RuntimeError, ValueError, AttributeError) as error:
            if options.compute_type not in list_compute_types():
                raise EngineError(explain_compute_type(options.compute_type)) from error
            raise EngineError(
                _(
                    "The Argos package {name} can't be loaded: {reason}. To reinstall it, run:"
                    " bilingual-pub models install FILE --force"
                ).format(name=package.folder, reason=" ".join(str(error).split()))
            ) from error
        self.space = " " if has_spaces(package.target) else ""

    def _load_translator(self, compute_type: str) -> "Translator":
        from ctranslate2 import Translator

        return Translator(
            self._folder,
            device="cpu",
            compute_type=compute_type,
            inter_threads=self._options.threads or count_threads_to_use(),
            intra_threads=self._options.threads_per_batch,
        )

    @cached_property
    def _exact_translator(self) -> "Translator":
        """One that rounds no numbers; the usual one where there is no memory for another."""
        if self._translator.compute_type == EXACT_TYPE:
            return self._translator
        try:
            return self._load_translator(EXACT_TYPE)
        except (RuntimeError, MemoryError):
            return self._translator

    def translate(
        self,
        requests: Sequence[ModelRequest],
        search: SearchSettings = STOCK_SEARCH,
        progress: Progress = ignore_progress,
    ) -> list[Draft]:
        """A draft for each text, in order.

        A text past the model's limits is cut at clauses, its pieces translated and joined.
        """
        pieces = [self.fitting(request.text) for request in requests]
        drafts: dict[str, Draft] = {}
        for turn in range(MOST_HALVINGS):
            open_requests = [
                ModelRequest(piece, request.aligned)
                for request, texts in zip(requests, pieces, strict=True)
                for piece in texts
                if piece not in drafts
            ]
            drafts |= self._batch(open_requests, search, progress)
            shorter = [
                [half for piece in texts for half in self._shorter(piece, drafts)]
                for texts in pieces
            ]
            if shorter == pieces or turn == MOST_HALVINGS - 1:
                break
            pieces = shorter
        return [
            join_drafts([drafts[piece] for piece in texts], request.text, self.space)
            for request, texts in zip(requests, pieces, strict=True)
        ]

    def fitting(self, text: str) -> list[str]:
        """A text in pieces that the model takes whole."""
        pieces = [text]
        for _turn in range(MOST_HALVINGS):
            if all(self._fits(piece) for piece in pieces):
                break
            pieces = [
                half
                for piece in pieces
                for half in ((piece,) if self._fits(piece) else split_in_halves(piece) or (piece,))
            ]
        return pieces

    def _fits(self, text: str) -> bool:
        # A token is one byte or more, so most texts need not be counted.
        return len(text.encode()) <= MOST_INPUT or len(self.tokenizer.encode(text)) <= MOST_INPUT

    @staticmethod
    def _shorter(piece: str, drafts: dict[str, Draft]) -> tuple[str, ...]:
        return (split_in_halves(piece) if drafts[piece].cut else None) or (piece,)

    def _batch(
        self, requests: Sequence[ModelRequest], search: SearchSettings, progress: Progress
    ) -> dict[str, Draft]:
        """The draft of each different text.

        Those to be aligned are asked for apart, because attention takes room; both batches wait in
        the same queue of the same threads.
        """
        wanted: dict[str, bool] = {}
        for request in requests:
            wanted[request.text] = request.aligned or wanted.get(request.text, False)
        tokens = {text: self.tokenizer.encode(text) for text in wanted}
        queued: dict[str, Any] = {}
        for with_attention in (False, True):
            texts = [text for text in wanted if wanted[text] is with_attention and tokens[text]]
            results = self._queue([tokens[text] for text in texts], search, with_attention)
            queued |= dict(zip(texts, results, strict=True))
        drafts = {text: Draft(text, "") for text in wanted if text not in queued}
        # Long texts come first in CTranslate2's queue.
        for text in sorted(queued, key=lambda text: -len(tokens[text])):
            drafts[text] = self._draft(text, tokens[text], queued[text].result())
            progress(1)
        return drafts

    def _queue(
        self,
        tokens: Sequence[Sequence[str]],
        search: SearchSettings,
        with_attention: bool,  # noqa: FBT001
    ) -> Iterator[Any]:
        if not tokens:
            return iter(())
        return iter(
            (self._exact_translator if search.exact else self._translator).translate_batch(
                tokens,
                target_prefix=[[self._prefix]] * len(tokens) if self._prefix else None,
                replace_unknowns=True,
                max_batch_size=self._options.batch_tokens,
                batch_type="tokens",
                beam_size=search.beam,
                no_repeat_ngram_size=search.no_repeat,
                num_hypotheses=1,
                length_penalty=self._length_penalty,
                max_input_length=MOST_INPUT,
                max_decoding_length=MOST_OUTPUT,
                return_scores=True,
                return_attention=with_attention,
                asynchronous=True,
            )
        )

    def _draft(self, source: str, source_tokens: Sequence[str], result: Any) -> Draft:  # noqa: ANN401 - CTranslate2 carries no types
        tokens, length = result.hypotheses[0], len(result.hypotheses[0])
        text = self.tokenizer.decode(tokens).removeprefix(self._prefix).removeprefix(" ")
        score = result.scores[0] / length ** (1 - self._length_penalty) if length else 0.0
        alignment: WordAlignment | None = None
        if result.attention:
            alignment = align_words(
                source,
                text,
                locate_tokens(source_tokens, source),
                locate_tokens(tokens, text),
                result.attention[0],
            )
        return Draft(source, text, score, length, length >= MOST_OUTPUT, alignment)


def read_length_penalty(folder: Path) -> float:
    """What a package's model was trained to be searched with; stock Argos's where it says nothing.

    Raises:
        OSError, ValueError: its metadata can't be read, or says something else than a number.
    """
    said = json.loads((folder / METADATA).read_text(encoding="utf-8"))
    return float(said.get(LENGTH_PENALTY, STOCK_LENGTH_PENALTY))


def list_compute_types() -> list[str]:
    """Those that this processor can compute, and the words for the best of them."""
    from ctranslate2 import get_supported_compute_types

    return ["auto", "default", *sorted(get_supported_compute_types("cpu"))]


def explain_compute_type(name: str) -> str:
    """That this processor does not know a compute type."""
    return _("This computer can't compute with “{name}”. Use one of these: {names}.").format(
        name=name, names=", ".join(list_compute_types())
    )
