"""The form of each English word, before Apertium's generator writes it.

A word of our tables that the generator lacks is inflected here, by rule. A noun that `small_words`
put before another (`blood_sample`) is written as two words.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bilingual_pub.engines.apertium.choices import Choice
from bilingual_pub.engines.apertium.english_rules import JOINT, apply_rules
from bilingual_pub.engines.apertium.forms import parse_bound_units, write_bound
from bilingual_pub.engines.apertium.stages import Generate
from bilingual_pub.engines.apertium.units import (
    Reading,
    compose_reading,
    match_case,
    parse_reading,
)

UNKNOWN = ("#", "@", "*")
DOUBLING = re.compile(r"(?:[^aeiou]|qu)[aeiou][bdgklmnprt]")
"""A verb of one syllable whose last letter is doubled: stop, stopped."""

HISSING = re.compile(r"(?:s|x|z|ch|sh)$")
AFTER_CONSONANT_Y = re.compile(r"(?<=[^aeiou])y$")
PARTICIPLES = {"show": "shown", "prove": "proven"}
"""Those that Apertium writes in the older way."""

PLURALS = {"person": "people", "child": "children", "man": "men", "woman": "women"}


@dataclass(frozen=True, slots=True)
class EnglishForms:
    """The stage before the generator.

    Attributes:
        generate: asks the generator itself.
        ours: the English words of our tables, with their part of speech.
        has_rules: whether the rules of `english_rules` are applied.
    """

    generate: Generate
    ours: Collection[tuple[str, str]]
    has_rules: bool

    def rewrite(self, streams: Sequence[str]) -> list[str]:
        """Each stream with every word in a form that the generator can write, or written."""
        parsed = [parse_bound_units(stream) for stream in streams]
        if self.has_rules:
            parsed = [(apply_rules(units), tail) for units, tail in parsed]
        readings = {unit.parts[0] for units, _tail in parsed for unit in units}
        written = self._inflect(sorted(one for one in readings if self._is_ours(one)))
        return [
            "".join(write_bound(unit, written) for unit in units) + tail for units, tail in parsed
        ]

    def _is_ours(self, reading: str) -> bool:
        read = parse_reading(reading)
        if "pp" in read.tags and read.lemma.lower() in PARTICIPLES:
            return True
        return JOINT in read.lemma or (read.lemma.lower(), read.pos) in self.ours

    def _inflect(self, readings: Sequence[str]) -> dict[str, str]:
        """What is written for each reading of ours: by the generator where it can."""
        heads = [split_noun(reading) for reading in readings]
        answers = self.generate([f"^{head}$" for _before, head in heads])
        return {
            reading: before + write_word(head, answer)
            for reading, (before, head), answer in zip(readings, heads, answers, strict=True)
        }


def write_word(reading: str, answer: str) -> str:
    """A word as the generator writes it, or by our rules where it can't.

    >>> write_word("Show<vblex><pp>", "Showed"), write_word("permit<n><pl>", "permits")
    ('Shown', 'permits')
    """
    read = parse_reading(reading)
    if "pp" in read.tags and read.lemma.lower() in PARTICIPLES:
        return match_case(reading, PARTICIPLES[read.lemma.lower()])
    return inflect_reading(reading) if answer.startswith(UNKNOWN) else answer


def split_noun(reading: str) -> tuple[str, str]:
    """The nouns before the last one of a reading, and the reading of that one.

    >>> split_noun("Blood_sample<n><pl>"), split_noun("sample<n><pl>")
    (('Blood ', 'sample<n><pl>'), ('', 'sample<n><pl>'))
    """
    before, joint, last = reading.rpartition(JOINT)
    return before.replace(JOINT, " ") + (" " if joint else ""), last


def inflect_reading(reading: str) -> str:
    """A reading that the generator lacks, written.

    >>> inflect_reading("Cell phone<n><pl>"), inflect_reading("zone<vblex><past># out")
    ('Cell phones', 'zoned out')
    """
    lemma, tags = parse_reading(reading)
    head, mark, queue = lemma.partition("#")
    return match_case(head, inflect_english(head, tags)) + (queue if mark else "")


def inflect_english(word: str, tags: Sequence[str]) -> str:
    """The form of an English word; the last word of a noun, the first of a verb.

    >>> inflect_english("ordinance", ("n", "pl")), inflect_english("city", ("n", "pl"))
    ('ordinances', 'cities')
    >>> inflect_english("vape", ("vblex", "ger")), inflect_english("ban", ("vblex", "past"))
    ('vaping', 'banned')
    """
    if tags[:1] == ("n",) and "pl" in tags:
        before, space, last = word.rpartition(" ")
        return before + space + PLURALS.get(last, add_s(last))
    if tags[:1] != ("vblex",):
        return word
    verb, space, rest = word.partition(" ")
    return conjugate(verb, tags[1:]) + space + rest


def conjugate(verb: str, tags: Sequence[str]) -> str:
    """A form of a regular verb."""
    if {"past", "pp"} & set(tags):
        if verb.endswith("e"):
            return verb + "d"
        return AFTER_CONSONANT_Y.sub("i", double_last(verb)) + "ed"
    if {"ger", "subs", "pprs"} & set(tags):
        stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else double_last(verb)
        return stem + "ing"
    return add_s(verb) if "p3" in tags and "sg" in tags else verb


def double_last(verb: str) -> str:
    """A verb with its last letter doubled where it is so before -ed.

    >>> double_last("ban"), double_last("load"), double_last("open")
    ('bann', 'load', 'open')
    """
    return verb + verb[-1] if DOUBLING.fullmatch(verb) else verb


def add_s(word: str) -> str:
    """A word in -s: the plural, or the third person.

    >>> [add_s(word) for word in ("permit", "box", "county", "day")]
    ['permits', 'boxes', 'counties', 'days']
    """
    if HISSING.search(word):
        return word + "es"
    return AFTER_CONSONANT_Y.sub("ie", word) + "s"


def give_english(wanted: Choice, first: Reading, source: Reading) -> str:
    """The first translation's reading with another word in it; see `choices.give_lemma`.

    >>> sick, plural = Choice("sick", "sint", frozenset()), ("adj", "f", "pl")
    >>> give_english(sick, Reading("ailing", plural), Reading("enfermo", plural))
    'sick<adj><sint><f><pl>'
    """
    lemma = match_case(first.lemma, wanted.lemma)
    if first.pos == "adj":
        extra = wanted.gender.split()
        compared = ["comp"] if "comp" in first.tags and extra == ["sint"] else []
        kept = [tag for tag in first.tags[1:] if tag not in {"sint", "comp"}]
        return compose_reading(lemma, ("adj", *extra, *compared, *kept))
    if first.pos == "n":
        numbers = [tag for tag in (*first.tags, *source.tags) if tag in {"sg", "pl"}]
        return compose_reading(lemma, ("n", numbers[0] if numbers else "sg"))
    return compose_reading(lemma, first.tags)
