"""What Apertium's dictionary says about a word on its own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bilingual_pub.engines.apertium.pipeline import Pipeline
from bilingual_pub.engines.apertium.stream import ODD

LOOKED_UP = re.compile(r"\^[^/$]*((?:/[^/$]*)+)\$")


@dataclass(frozen=True, slots=True)
class Entry:
    """The readings of a word, in Apertium's tags: `<np><ant><f>` is a woman's first name."""

    readings: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether the dictionary has the word."""
        return bool(self.readings)

    @property
    def proper(self) -> bool:
        """Whether it can be nothing but a name."""
        return self.known and all("<np>" in reading for reading in self.readings)

    @property
    def first_name(self) -> bool:
        """Whether it can be a person's first name."""
        return any("<np><ant>" in reading for reading in self.readings)

    @property
    def personal(self) -> bool:
        """Whether it can be a person's first or last name."""
        return self.first_name or any("<np><cog>" in reading for reading in self.readings)

    @property
    def feminine(self) -> bool:
        """Whether it is a woman's first name, and no man's."""
        genders = {tag for reading in self.readings for tag in re.findall(r"<ant><(\w+)>", reading)}
        return genders == {"f"}


class Lexicon:
    """A dictionary kept open: the first program of a pair's pipeline, on its own.

    Each word is looked up once. A pipeline whose first program is not Apertium's analyzer knows no
    word, and then no name is guessed.
    """

    def __init__(self, analyzer: Sequence[str], silence: float) -> None:
        self._pipeline = Pipeline([analyzer], silence)
        self._usable = bool(analyzer) and analyzer[0].endswith("lt-proc")
        self._entries: dict[str, Entry] = {}

    def learn(self, words: Iterable[str]) -> None:
        """Look up words that will be asked for.

        Raises:
            EngineError: the dictionary stopped twice.
        """
        new = sorted({word for word in words if not ODD.search(word)} - self._entries.keys())
        if not self._usable or not new:
            return
        answers = self._pipeline.answers(new)
        self._entries |= {word: parse_entry(answer) for word, answer in zip(new, answers, strict=True)}

    def __getitem__(self, word: str) -> Entry:
        """The entry of a word; an empty one for a word that the dictionary has not."""
        return self._entries.get(word, Entry())

    @property
    def usable(self) -> bool:
        """Whether it can tell a known word from an unknown one."""
        return self._usable

    def close(self) -> None:
        """End the program."""
        self._pipeline.close()


def parse_entry(answer: str) -> Entry:
    """The entry in an analyzer's answer; none for a word in two parts.

    >>> entry("^Joe/Joe<np><ant><m><sg>$[][]").first_name, entry("^blorf/*blorf$").known
    (True, False)
    """
    found = LOOKED_UP.findall(answer)
    if len(found) != 1:
        return Entry()
    readings = tuple(filter(None, found[0].split("/")))
    return Entry() if readings[0].startswith("*") else Entry(readings)
