"""What an engine is given, what it gives back, and what it must promise."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol, Self

from bilingual_pub.model import Flag, Run
from bilingual_pub.protect import Span
from bilingual_pub.regular_file import hash_file


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a block, with the spans that must come out as they went in.

    The spans count characters of `text`, don't overlap and stand in order.
    """

    runs: tuple[Run, ...]
    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The sentence without its marks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Translation:
    """A sentence in the target language; `confidence` runs from 0 to 1, or None: not measured."""

    runs: tuple[Run, ...]
    confidence: float | None
    flags: tuple[Flag, ...] = ()


class Engine(Protocol):
    """Translates one pair of languages, kept open for the whole run; a context manager.

    Attributes:
        name: what its translations say about their origin.
        version: of the engine, or of its package, as a person would name it.
        identity: all that decides its translations beside the sentence: it changes with the
            version, and whenever another package or dictionary is installed under an old version.
    """

    name: str
    version: str
    identity: str

    def translate(
        self,
        documents: Sequence[Sequence[Sentence]],
        progress: Callable[[int], None] = lambda _sentences: None,
        wanted: Sequence[Sequence[int]] | None = None,
    ) -> list[list[Translation]]:
        """Translate the sentences of every document, in order, one for one.

        A document is the room in which a name keeps its meaning. Of each document only the
        sentences whose numbers are `wanted` are translated, or all. `progress` is told how many
        more sentences are done.

        Raises:
            EngineError: the engine failed, was restarted, and failed again.
        """

    def contexts(self, documents: Sequence[Sequence[Sentence]]) -> list[list[str]]:
        """What of its document, beside its own words, decides how each sentence is translated.

        Two sentences with the same words and context have the same translation.

        Raises:
            EngineError: the engine failed, was restarted, and failed again.
        """

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc_info: object) -> None: ...


def hash_files(files: Iterable[Path]) -> str:
    """One hash over what is in some files; those that can't be read count as empty."""
    whole = sha256()
    for file in files:
        whole.update(hash_file(file))
    return whole.hexdigest()


def select_sentences(
    documents: Sequence[Sequence[Sentence]], wanted: Sequence[Sequence[int]] | None
) -> list[list[Sentence]]:
    """The sentences of each document that are wanted; all where nobody chose."""
    if wanted is None:
        return [list(sentences) for sentences in documents]
    return [
        [sentences[number] for number in numbers]
        for sentences, numbers in zip(documents, wanted, strict=True)
    ]


class EngineModule(Protocol):
    """What each engine's module offers."""

    def pairs(self) -> list[tuple[str, str]]:
        """The pairs of BCP 47 tags that are installed, source first; cheap to ask."""

    def missing(self) -> list[str]:
        """What of the engine is not installed, in words for the user; empty when all is there."""

    def remedy(self, source: str, target: str) -> str:
        """The one command that brings the engine and the pair; empty where none is known."""

    def versions(self) -> list[str]:
        """What the engine is made of here, each part with its version; empty where it is not."""

    def open_engine(self, source: str, target: str) -> Engine:
        """Start the engine for a pair.

        Raises:
            EngineError: the pair is not installed.
        """


def find_nearest_pair(
    source: str, target: str, offered: Collection[tuple[str, str]]
) -> tuple[str, str] | None:
    """The offered pair that serves two languages; a region that is not offered is left out.

    >>> nearest_pair("es-MX", "en-US", [("es", "en"), ("es", "en-US")])
    ('es', 'en-US')
    """
    wanted = ((first, second) for second in list_fallback_tags(target) for first in list_fallback_tags(source))
    return next((pair for pair in wanted if pair in offered), None)


def list_fallback_tags(lang: str) -> list[str]:
    """A tag, and the tag without its last part, and so on (RFC 4647, 3.4, lookup).

    >>> shortened("zh-Hant-TW")
    ['zh-Hant-TW', 'zh-Hant', 'zh']
    """
    parts = lang.split("-")
    return ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
