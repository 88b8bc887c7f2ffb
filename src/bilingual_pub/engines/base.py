"""What an engine is given, what it gives back, what it must promise, and what all engines need."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Protocol, Self

from bilingual_pub.files import hash_file
from bilingual_pub.model import Flag, Mark, Run
from bilingual_pub.protect import Span


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

    >>> find_nearest_pair("es-MX", "en-US", [("es", "en"), ("es", "en-US")])
    ('es', 'en-US')
    """
    wanted = (
        (first, second)
        for second in list_fallback_tags(target)
        for first in list_fallback_tags(source)
    )
    return next((pair for pair in wanted if pair in offered), None)


def list_fallback_tags(lang: str) -> list[str]:
    """A tag, and the tag without its last part, and so on (RFC 4647, 3.4, lookup).

    >>> list_fallback_tags("zh-Hant-TW")
    ['zh-Hant-TW', 'zh-Hant', 'zh']
    """
    parts = lang.split("-")
    return ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]


CHECK = "mark"
"""The name that flags about marks carry."""

LAST_WORD = re.compile(r"(?<!\S)[^\w\s]*(?P<word>\w(?:\S*\w)?)(?=\W*$)")
"""With its hyphens and periods; each stretch between white space is looked at once."""


def keep_every_link(runs: Sequence[Run], source: Sequence[Run]) -> tuple[list[Run], list[Flag]]:
    """The runs, with each link that none of their words carries moved to the sentence's end.

    The last word that is in no link takes it; where there is none, the link's own words are added.
    """
    carried = {run.href for run in runs}
    whole, flags = list(runs), []
    for run in source:
        if run.href and run.href not in carried and run.text.strip():
            whole = _put_link_at_end(whole, run)
            carried.add(run.href)
            flags.append(Flag(CHECK, run.text, run.href))
    return whole, flags


def _put_link_at_end(runs: list[Run], link: Run) -> list[Run]:
    for number in range(len(runs) - 1, -1, -1):
        run = runs[number]
        word = None if run.href else LAST_WORD.search(run.text)
        if word:
            parts = (
                Run(run.text[: word.start("word")], run.marks),
                Run(word["word"], run.marks, link.href),
                Run(run.text[word.end() :], run.marks),
            )
            return [*runs[:number], *(part for part in parts if part.text), *runs[number + 1 :]]
    return [*runs, Run(" ("), link, Run(")")]


def flag_lost_marks(runs: Sequence[Run], source: Sequence[Run]) -> list[Flag]:
    """A flag for each strong or emphasis of the source that no word of the translation has."""
    found: set[Mark] = set().union(*(run.marks for run in runs))
    return [Flag(CHECK, run.text) for run in source if run.text.strip() and not run.marks <= found]


def merge_runs(runs: Sequence[Run]) -> list[Run]:
    """Neighbors with the same marks as one; no empty run."""
    return [
        Run("".join(run.text for run in group), marks, href)
        for (marks, href), group in groupby(
            (run for run in runs if run.text), key=lambda run: (run.marks, run.href)
        )
    ]


def frame_runs(runs: Sequence[Run], source: str) -> tuple[Run, ...]:
    """The runs between the white space that stands around the source."""
    core = source.strip()
    start = source.find(core) if core else len(source)
    before, after = source[:start], source[start + len(core) :]
    return tuple(run for run in (Run(before), *runs, Run(after)) if run.text)


LETTER = re.compile(r"[^\W\d_]")


def match_capital(text: str, source: str) -> str:
    """A sentence starts with a capital if its source does, and an item of a list without one.

    >>> match_capital("“dijo él", "“He said"), match_capital("Facturas de agua", "water bills")
    ('“Dijo él', 'facturas de agua')
    >>> match_capital("ONU", "the UN")
    'ONU'
    """
    first = LETTER.search(source)
    place = LETTER.search(text)
    if first is None or place is None or first[0].isupper() == place[0].isupper():
        return text
    if first[0].islower() and text[place.end() : place.end() + 1].isupper():
        return text
    letter = place[0].upper() if first[0].isupper() else place[0].lower()
    return text[: place.start()] + letter + text[place.end() :]
