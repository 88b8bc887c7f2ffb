"""The tokenizer of OPUS-MT's models: SentencePiece for each side, and plain punctuation."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

WORD_START = "\u2581"
"""What SentencePiece writes for a space."""

WIDE = "，、∶：？）！（；～━〈〉【】％”“《》」「’"

PLAIN = str.maketrans(
    {
        **dict(zip(WIDE, ",,::?)!(;~-<>[]%" + '"' * 6 + "'", strict=True)),
        **{chr(ord("０") + digit): str(digit) for digit in range(10)},
        "。": ". ",
        "．": ". ",
        "…": "...",
    }
)
"""How the texts were written that these models have read: OPUS-MT's `preprocess.sh`, which follows
Moses's `replace-unicode-punctuation.perl`. What a model has not read, it can't translate."""


class MarianPieces:
    """Cuts with the source's pieces, and joins with the target's.

    `label` says the target language to a model of several, as a token before the text: `>>spa<<`.
    """

    def __init__(self, source: Path, target: Path, label: str = "") -> None:
        from sentencepiece import SentencePieceProcessor

        self._source = SentencePieceProcessor(model_file=str(source))
        self._target = SentencePieceProcessor(model_file=str(target))
        self._label = [label] if label else []

    def encode(self, sentence: str) -> list[str]:
        """The tokens of a text; none for a text that is nothing but space."""
        tokens: list[str] = self._source.encode(plain_punctuation(sentence), out_type=str)
        return [*self._label, *tokens] if tokens else []

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of some tokens."""
        text: str = self._target.decode_pieces(list(tokens))
        return text.replace(WORD_START, " ")


def plain_punctuation(text: str) -> str:
    """A text with the punctuation that the models know, and a space for whatever can't be seen.

    >>> plain_punctuation("“free”… 100％")
    '"free"... 100%'
    """
    plain = text.translate(PLAIN)
    return plain if plain.isascii() and plain.isprintable() else "".join(map(_show, plain))


@lru_cache(maxsize=4096)
def _show(char: str) -> str:
    return " " if unicodedata.category(char).startswith("C") else char
