"""Words cut by byte pair encoding, as packages with a `bpe.model` want them.

Most packages have a SentencePiece model instead. Where one has not, Argos Translate has Moses's
rules cut the words and then joins letters by the learned list of subword-nmt (Sennrich and others
2016, “Neural Machine Translation of Rare Words with Subword Units”). Here the same is done without
Argos Translate, whose reader of such lists ends the whole program over a broken line.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from io import StringIO
from itertools import pairwise
from pathlib import Path

JOINT = "@@"
"""What byte pair encoding writes where a word goes on."""

WORD_END = "</w>"
VERSION_MARK = "#version:"

KEPT_WORDS = 50_000

Joint = tuple[str, str]


class BytePairs:
    """The tokenizer of a package with a list of joints, for its own languages."""

    def __init__(self, path: Path, source: str, target: str) -> None:
        from sacremoses.normalize import MosesPunctNormalizer
        from sacremoses.tokenize import MosesDetokenizer, MosesTokenizer

        self._ranks, self._ends_apart = read_joints(path.read_text(encoding="utf-8"))
        self._normalizer = MosesPunctNormalizer(source)
        self._tokenizer = MosesTokenizer(source)
        self._detokenizer = MosesDetokenizer(target)
        self._pieces = lru_cache(KEPT_WORDS)(self._cut)

    def encode(self, sentence: str) -> list[str]:
        """The tokens of a text."""
        words: list[str] = self._tokenizer.tokenize(self._normalizer.normalize(sentence))
        return [
            piece for word in " ".join(words).split(" ") if word for piece in self._pieces(word)
        ]

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of some tokens."""
        words = " ".join(tokens).replace(f"{JOINT} ", "").split(" ")
        text: str = self._detokenizer.detokenize(words)
        return text

    def _cut(self, word: str) -> tuple[str, ...]:
        end = [WORD_END] if self._ends_apart else []
        letters = [*word, *end] if end else [*word[:-1], word[-1] + WORD_END]
        *first, last = join_pieces(letters, self._ranks)
        pieces = [*first, last.removesuffix(WORD_END)] if last != WORD_END else first
        return (*(piece + JOINT for piece in pieces[:-1]), pieces[-1])


def read_joints(text: str) -> tuple[Mapping[Joint, int], bool]:
    """The joints of a list, each with its rank, and whether a word's end is a piece of its own.

    Raises:
        ValueError: it is no such list, or of another version than 0.1 and 0.2.
    """
    # Not splitlines: U+2028 may be a letter of a joint.
    lines = [line.removesuffix("\n") for line in StringIO(text)]
    version = "0.1"
    if lines and lines[0].startswith(VERSION_MARK):
        version = lines.pop(0).removeprefix(VERSION_MARK).strip()
    if version not in {"0.1", "0.2"}:
        raise ValueError(f"bpe.model: version {version[:20]}")
    ranks: dict[Joint, int] = {}
    for rank, line in enumerate(lines):
        first, _, second = line.strip(" ").partition(" ")
        if not first or not second or " " in second:
            raise ValueError(f"bpe.model: “{line[:20]}”")
        ranks.setdefault((first, second), rank)
    return ranks, version == "0.1"


def join_pieces(letters: Sequence[str], ranks: Mapping[Joint, int]) -> list[str]:
    """The pieces that letters make: of all joints the one learned first is made first.

    >>> join_pieces(["t", "h", "e</w>"], {("t", "h"): 0, ("th", "e</w>"): 1, ("h", "e</w>"): 2})
    ['the</w>']
    """
    pieces = list(letters)
    while known := [pair for pair in pairwise(pieces) if pair in ranks]:
        pieces = list(_make_joint(pieces, min(known, key=ranks.__getitem__)))
    return pieces


def _make_joint(pieces: Sequence[str], joint: Joint) -> Iterator[str]:
    """The pieces, with one joint made wherever it can be."""
    following = iter(range(len(pieces)))
    for at in following:
        if tuple(pieces[at : at + 2]) == joint:
            next(following)
            yield "".join(joint)
        else:
            yield pieces[at]
