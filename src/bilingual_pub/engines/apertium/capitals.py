"""Names told by their capitals, in a language that writes nothing else with them: Palo Claro.

Two capitalized words in a row are one, whatever the dictionary has them for: Mesa Verde is no
table. But what begins with a word that is translated in names (Unión Europea, Guerra Mundial) is
left to Apertium; those words were counted in aligned text. So is what the dictionary knows as one
name (Estados Unidos).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bilingual_pub.engines.apertium.install import Lexicon
from bilingual_pub.engines.apertium.modes import find_tables
from bilingual_pub.engines.apertium.names import SentenceWord, is_headline, split_words

Pair = tuple[str, str]

FILE = "translated-in-names.txt"
"""Among the tables of a pair: what a pair lacks that has other rules of capitals."""

FEWEST = 2

LEADING = re.compile(r"<(?:n|np|adj)>")
"""What a name may begin with: Palo Claro, Luz Torres; but not hoy or para."""


@dataclass(frozen=True, slots=True)
class CapitalizedRun:
    """Capitalized words with a space between, and where they stand."""

    text: str
    start: int
    end: int
    words: tuple[SentenceWord, ...]


Begins = Callable[[str], bool]
"""Whether a name may begin with a word that has its capital from the sentence."""


def list_runs(text: str, begins: Begins = lambda _word: False) -> Iterator[CapitalizedRun]:
    """The longest runs of two or more capitalized words.

    A word that begins a sentence is no part of one, unless it is one with which a name `begins`.

    >>> [run.text for run in list_runs("La ciudad de Palo Claro y Ana Ruiz. El Paso Texas")]
    ['Palo Claro', 'Ana Ruiz', 'Paso Texas']
    """
    group: list[SentenceWord] = []
    for word in split_words(text):
        joined = group and text[group[-1].end : word.start] == " "
        if group and not (joined and word.capitalized):
            yield from _make_run(text, group)
            group = []
        if word.capitalized and (not begins_sentence(text, word) or begins(word.text)):
            group.append(word)
    yield from _make_run(text, group)


def _make_run(text: str, group: list[SentenceWord]) -> Iterator[CapitalizedRun]:
    if len(group) >= FEWEST:
        start, end = group[0].start, group[-1].end
        yield CapitalizedRun(text[start:end], start, end, tuple(group))


def begins_sentence(text: str, word: SentenceWord) -> bool:
    """Whether a word's capital may be the sentence's: nothing stands before it, or an end mark."""
    before = text[: word.start].rstrip(" “”\"'«»‘’([¿¡—–-*•")
    return not before or before[-1] in ".!?:;…\n"


def find_capitalized_names(text: str, lexicon: Lexicon, pair: Pair) -> list[tuple[int, int]]:
    """Where the names stand that their capitals tell; none where the pair has no list of words.

    Raises:
        EngineError: the dictionary stopped twice.
    """
    tables = find_tables(pair)
    translated = read_translated(tables) if tables else frozenset()
    if not translated or not lexicon.usable or is_headline(text, names_only=True):
        return []

    def may_begin(word: str) -> bool:
        readings = lexicon[word.lower()].readings
        return all(LEADING.search(reading) for reading in readings)

    runs = [
        run for run in list_runs(text, may_begin) if run.words[0].text.lower() not in translated
    ]
    lexicon.learn(run.text for run in runs)
    return [(run.start, run.end) for run in runs if not lexicon[run.text].known]


def writes_only_names_with_capitals(pair: Pair) -> bool:
    """Whether the first language of a pair does; English and German have other rules."""
    tables = find_tables(pair)
    return tables is not None and bool(read_translated(tables))


@cache
def read_translated(tables: Path) -> frozenset[str]:
    """The words with which names begin that are translated; none where a pair has no such list."""
    file = tables / FILE
    return frozenset(file.read_text(encoding="utf-8").split()) if file.is_file() else frozenset()
