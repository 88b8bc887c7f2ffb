"""Which of a word's translations is taken: by table, behind the dictionary of the pair.

`tables/en-es/choices.tsv` was counted in aligned text, `civic.tsv` is written by hand and wins. A
line holds for a word and its part of speech, and where it names neighbors only beside one of them.
What stands for something kept, a glossary's term among it, is never touched.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from bilingual_pub.engines.apertium.units import (
    Reading,
    Unit,
    compose_reading,
    compose_units,
    match_case,
    parse_reading,
    parse_units,
)

NEIGHBORS = 4
"""How many words away a neighbor may stand."""

TERM = "term"
"""The neighbor that stands for anything kept; a term of a glossary most of the time."""

NUMBERS = frozenset({"sg", "pl", "sp", "ND"})


class Choice(NamedTuple):
    """A translation to take, its gender, and the words one of which must be near; none: always."""

    lemma: str
    gender: str
    near: frozenset[str]


Table = Mapping[tuple[str, str], Sequence[Choice]]

Give = Callable[[Choice, Reading, Reading], str]
"""Puts a choice in the place of the first translation of a word: choice, translation, word."""


class Filling(Protocol):
    """What has translations of words that the dictionary lacks."""

    def fill(self, unit: Unit) -> Unit:
        """A unit without a translation with one, if there is one."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The stage behind the dictionary of the pair: fills what is missing, then chooses."""

    table: Table
    unknown: Filling
    give: Give = field(default_factory=lambda: give_lemma)

    def rewrite(self, streams: Sequence[str]) -> list[str]:
        """Each stream with the translations that the tables want."""
        return [self._rewrite(stream) for stream in streams]

    def _rewrite(self, stream: str) -> str:
        units, tail = parse_units(stream)
        units = [self.unknown.fill(unit) for unit in units]
        if self.table:
            sources = [
                TERM if unit.kept else parse_reading(unit.parts[0]).lemma.lower() for unit in units
            ]
            units = [
                unit if unit.kept else self._choose(unit, sources, place)
                for place, unit in enumerate(units)
            ]
        return compose_units(units, tail)

    def _choose(self, unit: Unit, sources: Sequence[str], place: int) -> Unit:
        """A unit with the translation that is wanted, in the form of the one it had."""
        source, *candidates = unit.parts
        if not candidates or candidates[0][:1] in {"@", "*", ""} or "+" in source:
            return unit
        read, first = parse_reading(source), parse_reading(candidates[0])
        found = self.table.get((sources[place], read.pos))
        if found is None or first.pos != read.pos:
            return unit
        near = {
            *sources[max(0, place - NEIGHBORS) : place],
            *sources[place + 1 : place + 1 + NEIGHBORS],
        }
        wanted = next((one for one in found if not one.near or one.near & near), None)
        if wanted is None:
            return unit
        same = [one for one in candidates if is_wanted(parse_reading(one), wanted)]
        if same:
            return unit._replace(parts=(source, same[0]))
        return unit._replace(parts=(source, self.give(wanted, first, read)))


def is_wanted(candidate: Reading, wanted: Choice) -> bool:
    """Whether a translation of the dictionary is the one wanted; it has evento as a feminine."""
    genders = {"m", "f"} & set(candidate.tags)
    agrees = candidate.pos != "n" or not genders or {wanted.gender or "m"} == genders
    return candidate.lemma.lower() == wanted.lemma and agrees


def give_lemma(wanted: Choice, first: Reading, source: Reading) -> str:
    """The first translation's reading with another word in it.

    >>> choice, past = Choice("convertirse# en", "", frozenset()), ("vblex", "past")
    >>> give_lemma(choice, Reading("acaecer", past), Reading("become", past))
    'convertirse<vblex><pron><past># en'
    """
    lemma = match_case(first.lemma, wanted.lemma)
    tags = first.tags[1:]
    if first.pos == "n":
        numbers = [tag for tag in (*source.tags, *tags) if tag in NUMBERS]
        number = numbers[0] if numbers else "sg"
        if number in {"sp", "ND"}:
            number = "pl" if "pl" in source.tags else "sg"
        return compose_reading(lemma, ("n", wanted.gender or "m", number))
    if first.pos == "vblex":
        pronoun = ("pron",) if lemma.partition("#")[0].endswith("se") else ()
        return compose_reading(lemma, ("vblex", *pronoun, *(tag for tag in tags if tag != "pron")))
    if first.pos == "adj":
        ungendered = ("mf",) if wanted.gender == "mf" and "mf" in tags else ()
        kept = (tag for tag in tags if tag in {"comp", "sup"})
        return compose_reading(lemma, ("adj", *ungendered, *kept))
    return compose_reading(lemma, (first.pos,))


def read_choices(*paths: Path) -> Table:
    """The table in some files, a choice a line; those of the last file are asked first.

    English, part of speech, Spanish, gender, and perhaps the neighbors with spaces between.
    """
    table: dict[tuple[str, str], list[Choice]] = {}
    for path in paths:
        new: dict[tuple[str, str], list[Choice]] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            word, pos, lemma, gender, *near = line.split("\t")
            words = frozenset(near[0].split()) if near else frozenset[str]()
            new.setdefault((word, pos), []).append(Choice(lemma, gender, words))
        for key, choices in new.items():
            table[key] = [*choices, *table.get(key, [])]
    return table
