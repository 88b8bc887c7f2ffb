"""Lexical units: the words of Apertium's stream between its programs, with what is bound to them.

`[[t:r:0]]^use/use<n><sg>/use<vblex><inf>$` is a unit: what lies before it (here nothing), the
word-bound blank that goes with it, its surface form, and its readings. Behind the tagger a unit
holds one reading alone; behind the dictionary of the pair its source and the translations that
can be chosen (wiki.apertium.org/wiki/Apertium_stream_format).
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

UNIT = re.compile(r"\^((?:\\.|[^$\\])*)\$")
SLASH = re.compile(r"(?<!\\)/")
BOUND = re.compile(r"\[\[[^\]]*\]\]$")
FINITE = re.compile(r"<(?:past|pres|pri)>|<vaux>")
"""In a reading of English: a verb with a tense."""

TAG = re.compile(r"<([^<>]+)>")
READING = re.compile(r"((?:\\.|[^<\\])*)((?:<[^<>]+>)*)(.*)", re.DOTALL)
KEPT = "t:k:"
ESCAPED = re.compile(r"\\(.)")


class Unit(NamedTuple):
    """A word: the blank before it, the word-bound blank that goes with it, and its parts."""

    blank: str
    bound: str
    parts: tuple[str, ...]

    @property
    def kept(self) -> bool:
        """Whether it only stands for something that is kept (see `stream.Kept`)."""
        return KEPT in self.bound


class Reading(NamedTuple):
    """A reading taken apart: `take<vblex><inf># part` is `take# part`, `(vblex, inf)`."""

    lemma: str
    tags: tuple[str, ...]

    @property
    def pos(self) -> str:
        """The part of speech; empty for a word that nobody knows."""
        return self.tags[0] if self.tags else ""


def parse_units(stream: str) -> tuple[list[Unit], str]:
    """The units of a stream, and what stands behind the last one."""
    units = []
    position = 0
    for match in UNIT.finditer(stream):
        blank = stream[position : match.start()]
        bound = BOUND.search(blank) if blank else None
        word = bound[0] if bound else ""
        units.append(
            Unit(blank.removesuffix(word) if word else blank, word, tuple(SLASH.split(match[1])))
        )
        position = match.end()
    return units, stream[position:]


def compose_units(units: Iterable[Unit], tail: str) -> str:
    """The stream of some units.

    >>> stream = "[[t:r:0]]^a/a<det>$ ^b/b<n><sg>/b<adj>$.[]"
    >>> compose_units(*parse_units(stream)) == stream
    True
    """
    return "".join(f"{blank}{bound}^{'/'.join(parts)}$" for blank, bound, parts in units) + tail


@lru_cache(maxsize=50_000)
def parse_reading(reading: str) -> Reading:
    """A reading, or its first part where it joins two, taken apart.

    >>> parse_reading("take<vblex><past># part")
    Reading(lemma='take# part', tags=('vblex', 'past'))
    >>> parse_reading("do<vbdo><pres>+not<adv>").pos, parse_reading("*blorf").pos
    ('vbdo', '')
    """
    match = READING.match(reading.split("+", 1)[0] if reading[:1] != "+" else reading)
    if match is None:
        return Reading(reading, ())
    queue = match[3] if match[3].startswith("#") else ""
    return Reading(match[1] + queue, tuple(TAG.findall(match[2])))


def compose_reading(lemma: str, tags: Sequence[str]) -> str:
    """A reading from its lemma and tags.

    >>> compose_reading("convertirse# en", ("vblex", "inf"))
    'convertirse<vblex><inf># en'
    """
    head, mark, queue = lemma.partition("#")
    return f"{head}{''.join(f'<{tag}>' for tag in tags)}{mark}{queue}"


def match_case(model: str, word: str) -> str:
    """A word with the first letter as large as that of a model.

    >>> match_case("Sumo", "gran"), match_case("sumo", "gran")
    ('Gran', 'gran')
    """
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def lower_first(text: str) -> str:
    """A text with a small first letter."""
    return text[:1].lower() + text[1:]


def mark_unit(unit: Unit, mark: str) -> Unit:
    """A unit with one more mark in its word-bound blank, beside those that it has.

    >>> mark_unit(Unit(" ", "[[t:r:0]]", ("call",)), "t:m:0").bound
    '[[t:r:0; t:m:0]]'
    """
    bound = f"{unit.bound[:-2]}; {mark}]]" if unit.bound else f"[[{mark}]]"
    return unit._replace(bound=bound)


def unescape(text: str) -> str:
    """A surface form without the stream's backslashes."""
    return ESCAPED.sub(r"\1", text) if "\\" in text else text
