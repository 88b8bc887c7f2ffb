"""Words that Apertium's dictionaries lack, from a lexicon: `tables/en-es/unknown.tsv.gz`.

The lexicon comes from Wiktionary and a few entries of our own (see `tools/lexicons/README.md`). An
unknown word gets the readings that its ending allows, for the tagger to choose among; behind the
dictionary of the pair, which has no translation for it, its translation is filled in.
"""

import gzip
import re
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bilingual_pub.engines.apertium.units import (
    Unit,
    compose_reading,
    match_case,
    parse_reading,
)

WORD = re.compile(r"[a-z][a-z'-]{2,}")

Form = tuple[str, str, str]
"""A guess: the word in its base form, the part of speech, and the tags of the form."""


class Translated(NamedTuple):
    """A translation: the word, its gender where it has one, whether Apertium can inflect it."""

    lemma: str
    gender: str
    inflected: bool


def guess_forms(word: str) -> Iterator[Form]:
    """What an English word can be, by its ending; most are wrong, and no lexicon has them.

    >>> [form for form in guess_forms("policed") if form[0] == "police"][-1]
    ('police', 'vblex', '<vblex><pp>')
    """
    yield word, "n", "<n><sg>"
    yield word, "adj", "<adj>"
    yield word, "vblex", "<vblex><inf>"
    yield word, "vblex", "<vblex><pres>"
    yield word, "adv", "<adv>"
    if word.endswith("s"):
        for base in strip_s(word):
            yield base, "n", "<n><pl>"
            yield base, "vblex", "<vblex><pri><p3><sg>"
    for ending, forms in (("ed", ("past", "pp")), ("ing", ("ger", "pprs", "subs"))):
        if word.endswith(ending):
            for base in strip_ending(word.removesuffix(ending)):
                for form in forms:
                    yield base, "vblex", f"<vblex><{form}>"


def strip_s(word: str) -> Iterator[str]:
    """The base forms of a word in -s: cat-s, church-es, bod-ies."""
    yield word[:-1]
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("ies"):
        yield word[:-3] + "y"


def strip_ending(stem: str) -> Iterator[str]:
    """The base forms of a word without -ed or -ing: walk, fil-e, plan-n, tr-i/y."""
    yield stem
    yield stem + "e"
    if len(stem) > 3 and stem[-1] == stem[-2]:  # noqa: PLR2004 - "planned", not "add"
        yield stem[:-1]
    if stem.endswith("i"):
        yield stem[:-1] + "y"


@dataclass(frozen=True, slots=True)
class UnknownWords:
    """The lexicon: for an English word and its part of speech, a translation.

    `added` are those written by hand, which give a reading to words too that Apertium knows
    otherwise: to mail.
    """

    entries: Mapping[tuple[str, str], Translated]
    added: Collection[tuple[str, str]] = frozenset()

    def add_readings(self, unit: Unit, *, first: bool = False) -> Unit:
        """A unit that nobody knows with the readings that the lexicon allows, if it has any.

        A word with a capital may be a name, and stays, but where it is the `first` of a sentence.
        """
        word = unit.parts[0]
        if first and word[:1].isupper() and word[1:].islower():
            lowered = unit._replace(parts=(word.lower(), *unit.parts[1:]))
            found = self._add_readings(lowered).parts
            capital = (one[:1].upper() + one[1:] if one[0].isalpha() else one for one in found[1:])
            return unit if found == lowered.parts else unit._replace(parts=(word, *capital))
        return self._add_readings(unit)

    def _add_readings(self, unit: Unit) -> Unit:
        if len(unit.parts) > 1 and unit.parts[1][:1] not in {"*", "@"}:
            return self._add_by_hand(unit)
        return add_guessed_readings(unit, WORD, guess_forms, self.entries)

    def _add_by_hand(self, unit: Unit) -> Unit:
        word = unit.parts[0]
        if not self.added or not WORD.fullmatch(word) or unit.kept:
            return unit
        known = {parse_reading(one).pos for one in unit.parts[1:]}
        readings = dict.fromkeys(
            base + tags
            for base, pos, tags in guess_forms(word)
            if (base, pos) in self.added and pos not in known
        )
        return unit._replace(parts=(*unit.parts, *readings)) if readings else unit

    def fill(self, unit: Unit) -> Unit:
        """A unit without a translation (`@`) with that of the lexicon, if it has one."""
        if len(unit.parts) < 2 or not unit.parts[1].startswith("@"):  # noqa: PLR2004
            return unit
        source = parse_reading(unit.parts[0])
        found = self.entries.get((source.lemma.lower(), source.pos))
        if found is None:
            return unit
        return unit._replace(parts=(unit.parts[0], compose_translation(unit.parts[0], found)))


Guess = Callable[[str], Iterable[tuple[str, str, str]]]
"""What a word may be a form of: base, part of speech, and the tags of the reading."""


def add_guessed_readings(
    unit: Unit, words: re.Pattern[str], guess: Guess, entries: Container[tuple[str, str]]
) -> Unit:
    """A unit that nobody knows with the readings that a lexicon allows, if it is a word at all."""
    if len(unit.parts) != 2 or not unit.parts[1].startswith("*"):  # noqa: PLR2004 - the word, its mark
        return unit
    word = unit.parts[0]
    if not words.fullmatch(word) or unit.kept:
        return unit
    readings = dict.fromkeys(
        base + tags for base, pos, tags in guess(word) if (base, pos) in entries
    )
    return unit._replace(parts=(word, *readings)) if readings else unit


def compose_translation(source: str, found: Translated) -> str:
    """The reading of a translation, with the tags that the grammar of the pair expects.

    >>> compose_translation("humane<adj>", Translated("humanitario", "", True))
    'humanitario<adj>'
    >>> compose_translation("Bollards<n><pl>", Translated("bolardo", "m", False))
    'Bolardo<n><m><pl>'
    """
    read = parse_reading(source)
    lemma = match_case(read.lemma, found.lemma)
    if read.pos == "n":
        number = "pl" if "pl" in read.tags else "sg"
        return compose_reading(lemma, ("n", found.gender or "m", number))
    if read.pos == "adj":
        ungendered = found.gender == "mf" or not (found.inflected or lemma.endswith("o"))
        return compose_reading(lemma, ("adj", "mf") if ungendered else ("adj",))
    if read.pos == "vblex":
        pronoun = ("pron",) if lemma.partition("#")[0].endswith("se") else ()
        return compose_reading(lemma, ("vblex", *pronoun, *read.tags[1:]))
    return compose_reading(lemma, ("adv",))


def read_table(path: Path) -> str:
    """The text of a table, packed or not."""
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode()


def read_unknown_words(*paths: Path) -> dict[tuple[str, str], Translated]:
    """The lexicon in some files, a word a line; the last file that has a word wins.

    English, part of speech, Spanish, gender, and `+` where Apertium's own generator inflects it.
    """
    entries: dict[tuple[str, str], Translated] = {}
    for path in paths:
        for line in read_table(path).splitlines():
            if line.startswith("#"):
                continue
            word, pos, lemma, gender, inflected = line.split("\t")
            entries[word, pos] = Translated(lemma, gender, inflected == "+")
    return entries
