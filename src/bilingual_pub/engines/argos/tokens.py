"""Words into the pieces that a model knows, and back; where each piece stands in its text."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from bilingual_pub.engines.argos.byte_pairs import JOINT, BytePairs
from bilingual_pub.engines.argos.marian_pieces import MarianPieces
from bilingual_pub.engines.argos.packages import METADATA, SOURCE_PREFIX, TARGET_PIECES, TOKENIZERS

WORD_START = "\u2581"
"""What SentencePiece writes for a space."""

Extent = tuple[int, int]


class Tokenizer(Protocol):
    """What a package brings to cut text into tokens."""

    def encode(self, sentence: str) -> list[str]:
        """The tokens of a text."""

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of some tokens."""


class SentencePiece:
    """As Argos Translate's tokenizer of that name, but an author's underscore stays one."""

    def __init__(self, path: Path) -> None:
        from sentencepiece import SentencePieceProcessor

        self._processor = SentencePieceProcessor(model_file=str(path))

    def encode(self, sentence: str) -> list[str]:
        """The tokens of a text."""
        tokens: list[str] = self._processor.encode(sentence, out_type=str)
        return tokens

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of some tokens."""
        text: str = self._processor.decode_pieces(list(tokens))
        return text.replace(WORD_START, " ")


def load_tokenizer(folder: Path) -> tuple[Tokenizer, str]:
    """The tokenizer of the package in a folder, and the token that its translations begin with.

    The token is empty for most packages; those for several languages have one, `>>spa<<`.

    Raises:
        OSError, RuntimeError, ValueError: a file of the package is gone or broken.
    """
    said = json.loads((folder / METADATA).read_text(encoding="utf-8"))
    prefix = str(said.get("target_prefix") or "")
    sentence_pieces, byte_pairs = (folder / name for name in TOKENIZERS)
    if (target_pieces := folder / TARGET_PIECES).exists():
        label = str(said.get(SOURCE_PREFIX) or "")
        return MarianPieces(sentence_pieces, target_pieces, label), prefix
    if sentence_pieces.exists():
        return SentencePiece(sentence_pieces), prefix
    return BytePairs(byte_pairs, str(said["from_code"]), str(said["to_code"])), prefix


def locate_tokens(tokens: Sequence[str], text: str) -> list[Extent]:
    """Where each token stands in a text.

    A token that the text does not show, because it was written otherwise there, is empty.

    >>> locate_tokens(["▁Hi", ",", "▁Jo", "e"], "Hi, Joe")
    [(0, 2), (2, 3), (4, 6), (6, 7)]
    """
    return list(_find_token_places(tokens, text))


def _find_token_places(tokens: Sequence[str], text: str) -> Iterator[Extent]:
    cursor = 0
    for token in tokens:
        surface = token.replace(WORD_START, " ").removesuffix(JOINT).strip()
        start = cursor
        while start < len(text) and text[start].isspace():
            start += 1
        if surface and text.startswith(surface, start):
            cursor = start + len(surface)
            yield start, cursor
            continue
        ahead = text.find(surface, start, start + 2 * len(surface) + 4) if surface else -1
        if ahead >= 0:
            cursor = ahead + len(surface)
        yield (ahead, cursor) if ahead >= 0 else (start, start)
