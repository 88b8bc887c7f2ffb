"""Phrases that are one word for the grammar: `sign up`, `fire station`, `for free`.

`tables/en-es/phrases.tsv` is written by hand. Where the words of a phrase follow one another, they
become one unit with a lemma of its own, which no dictionary has, and `unknown` translates it. A
verb takes a particle back over a short object too: `turn the water off`. What is kept, and what is
partly in another run (a link, bold), is left alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from bilingual_pub.engines.apertium.units import TAG, Unit, parse_reading
from bilingual_pub.engines.apertium.unknown import Translated, strip_s

FARTHEST = 4
"""Words from a verb to its particle, at the most, with an object between."""

PARTICLES = frozenset({"up", "down", "off", "out", "back", "on", "in", "away", "over"})
"""What may stand behind an object: fill it out, but not ask him about."""

OBJECT = frozenset({"det", "prn", "adj", "n", "num"})
SIGNS = frozenset({",", "-"})
"""What is a word of its own for Apertium and bound to no run."""

JOINT = "_"
"""Between the words of such a lemma; Apertium's stream gives it no meaning."""


class Phrase(NamedTuple):
    """A phrase: its words as the dictionary has them, and its part of speech."""

    words: tuple[str, ...]
    pos: str

    @property
    def lemma(self) -> str:
        """The word that it becomes.

        >>> Phrase(("sign", "up"), "vblex").lemma
        'sign_up'
        """
        return JOINT.join(self.words)

    @property
    def head(self) -> int:
        """Which of its words has the forms: the first of a verb, else the last."""
        return 0 if self.pos == "vblex" else len(self.words) - 1


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases, by their first word, the longest first."""

    by_first: Mapping[str, Sequence[Phrase]]

    def join(self, units: Sequence[Unit]) -> list[Unit]:
        """The units with each phrase as one."""
        whole: list[Unit] = []
        left = list(units)
        while left:
            found = self._find(left)
            if found is None:
                whole.append(left.pop(0))
                continue
            phrase, places = found
            joined = join_units(phrase, [left[place] for place in places], first=not whole)
            rest = [unit for place, unit in enumerate(left) if place not in places]
            left = rest
            whole.append(joined)
        return whole

    def _find(self, units: Sequence[Unit]) -> tuple[Phrase, list[int]] | None:
        """The phrase that begins here, and where its words are."""
        for lemma in list_lemmas(units[0]):
            for phrase in self.by_first.get(lemma, ()):
                places = find_places(phrase, units)
                if places and fits(phrase, units, places):
                    return phrase, places
        return None


@lru_cache(maxsize=20_000)
def split_words(text: str) -> tuple[str, ...]:
    """The words of a phrase; a hyphen is one, for Apertium knows some words with one and not all.

    >>> split_words("walk-in clinic")
    ('walk', '-', 'in', 'clinic')
    """
    return tuple(text.replace("-", " - ").split()) or (text,)


def list_lemmas(unit: Unit) -> tuple[str, ...]:
    """The first words that a unit can be a form of, in small letters, itself among them.

    >>> list_lemmas(Unit("", "", ("Stood up", "Stand<vblex><past># up")))
    ('stood', 'stand')
    """
    return read_lemmas(unit.parts)


@lru_cache(maxsize=20_000)
def read_lemmas(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The same from the parts of a unit."""
    readings = (parse_reading(one).lemma.lower() for one in parts[1:] if one[:1] != "*")
    heads = [lemma.partition("#")[0] if "#" in lemma else lemma for lemma in readings]
    word = split_words(parts[0].lower())[0]
    if not heads and word.endswith("s"):
        heads = list(strip_s(word))
    return tuple(dict.fromkeys([word, *heads]))


def find_places(phrase: Phrase, units: Sequence[Unit]) -> list[int]:
    """Where the words of a phrase are, if it begins at the first unit; none if it does not.

    Apertium's dictionary may have some of its words as one already.
    """
    place = said = 0
    while said < len(phrase.words) and place < len(units):
        words = split_words(units[place].parts[0].lower())
        wanted = phrase.words[said : said + len(words)]
        if len(wanted) < len(words) or not all(
            word == want or (said + number == phrase.head and want in list_lemmas(units[place]))
            for number, (word, want) in enumerate(zip(words, wanted, strict=True))
        ):
            break
        said += len(words)
        place += 1
    if said == len(phrase.words):
        return list(range(place))
    return find_particle(phrase, units)


def find_particle(phrase: Phrase, units: Sequence[Unit]) -> list[int]:
    """Where a verb and its one particle are, with a short object between: turn the water off."""
    particled = phrase.pos == "vblex" and phrase.words[0] != "be"
    if not particled or len(phrase.words) != 2:  # noqa: PLR2004 - a verb and one particle
        return []
    verb, particle = phrase.words
    if particle not in PARTICLES or verb not in list_lemmas(units[0]):
        return []
    for place in range(1, min(FARTHEST, len(units))):
        if place > 1 and units[place].parts[0].lower() == particle:
            return [0, place]
        readings = [parse_reading(one) for one in units[place].parts[1:]]
        if not any(one.pos in OBJECT for one in readings) or units[place].blank != " ":
            break
    return []


def fits(phrase: Phrase, units: Sequence[Unit], places: Sequence[int]) -> bool:
    """Whether some units can become one: of one run, with only spaces between.

    A verb with “n't” can't, and “for free” is no phrase before a noun: for free help.
    """
    some = [units[place] for place in places]
    runs = {unit.bound for unit in some if unit.parts[0] not in SIGNS}
    apart = any(
        unit.blank != " "
        for before, unit in pairwise(some)
        if not SIGNS & {*before.parts, *unit.parts}
    )
    joint = phrase.pos == "vblex" and any("+" in one for one in some[0].parts[1:])
    after = [
        parse_reading(one).pos for unit in units[places[-1] + 1 :][:1] for one in unit.parts[1:]
    ]
    leads = phrase.words[-1] == "free" and phrase.pos == "adv" and bool({"n", "adj"} & set(after))
    alone = len(runs) == 1 and not any(unit.kept for unit in some)
    return alone and not apart and not joint and not leads


def join_units(phrase: Phrase, units: Sequence[Unit], *, first: bool) -> Unit:
    """One unit in the place of several, with the forms that the head can have.

    Only the `first` of a sentence keeps its capital: days and City Hall have none in Spanish.
    """
    head = units[min(phrase.head, len(units) - 1)]
    word = phrase.words[phrase.head]
    lemma = phrase.lemma
    if first and units[0].parts[0][:1].isupper():
        lemma = lemma[:1].upper() + lemma[1:]
    readings = [
        lemma + "".join(f"<{tag}>" for tag in TAG.findall(one.replace("<vbser>", "<vblex>")))
        for one in head.parts[1:]
        if parse_reading(one).pos in {phrase.pos, phrase.pos.replace("vblex", "vbser")}
        and parse_reading(one).lemma.lower().partition("#")[0] in {word, " ".join(phrase.words)}
    ]
    if phrase.pos == "adj":
        readings = [f"{lemma}<adj>"]
    if phrase.pos == "adv":
        readings = [f"{lemma}<adv>"]
    surface = " ".join(unit.parts[0] for unit in units)
    return units[0]._replace(parts=(surface, *(readings or make_readings(lemma, phrase, head))))


def make_readings(lemma: str, phrase: Phrase, head: Unit) -> list[str]:
    """Readings where the dictionary does not know the head as such: a noun by its ending."""
    plural = head.parts[0].lower().rpartition(" ")[2] != phrase.words[phrase.head]
    if phrase.pos == "n":
        return [f"{lemma}<n><{'pl' if plural else 'sg'}>"]
    return [f"{lemma}<{phrase.pos}><inf>"]


def read_phrases(path: Path) -> tuple[Phrases, dict[tuple[str, str], Translated]]:
    """The phrases in a file, and their translations as `unknown` has them.

    A line each: English, part of speech, Spanish, gender, `+` where Apertium inflects it.
    """
    by_first: dict[str, list[Phrase]] = {}
    translations: dict[tuple[str, str], Translated] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        english, pos, spanish, gender, inflected = line.split("\t")
        phrase = Phrase(split_words(english), pos)
        by_first.setdefault(phrase.words[0], []).append(phrase)
        translations[phrase.lemma, pos] = Translated(spanish, gender, inflected == "+")
    ordered = {
        word: sorted(phrases, key=lambda one: -len(one.words)) for word, phrases in by_first.items()
    }
    return Phrases(ordered), translations
