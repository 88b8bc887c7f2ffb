"""Which reading each Spanish word has: our tagger, and rules around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bilingual_pub.engines.apertium.spanish_forms import SpanishWords
from bilingual_pub.engines.apertium.spanish_passives import Passives
from bilingual_pub.engines.apertium.subjects import add_subjects
from bilingual_pub.engines.apertium.tagger import Tagger
from bilingual_pub.engines.apertium.units import (
    Unit,
    compose_units,
    parse_reading,
    parse_units,
)

FIRST_NAME = "<np><ant>"
LETTERS = frozenset({"A", "E", "O", "U", "Y"})
"""Words of Spanish that are a letter."""


@dataclass(frozen=True, slots=True)
class SpanishReadings:
    """The stage in the tagger's place.

    Attributes:
        tagger: what chooses.
        unknown: where readings for unknown words come from.
        passives: what writes “se” as a passive; None where nothing does.
        adds_subjects: whether a verb without a subject gets a pronoun.
    """

    tagger: Tagger
    unknown: SpanishWords
    passives: Passives | None
    adds_subjects: bool

    def rewrite(self, streams: Sequence[str]) -> list[str]:
        """Each stream with one reading of every word."""
        return [self._rewrite(stream) for stream in streams]

    def _rewrite(self, stream: str) -> str:
        units, tail = parse_units(stream)
        units = [self.unknown.add_readings(unit) for unit in units]
        chosen = mend_readings(units, self.tagger.choose(units))
        read = [unit._replace(parts=(one,)) for unit, one in zip(units, chosen, strict=True)]
        read = ask_for_infinitives(read)
        if self.passives:
            read = self.passives.rewrite(read)
        return compose_units(add_subjects(read) if self.adds_subjects else read, tail)


def mend_readings(units: Sequence[Unit], chosen: Sequence[str]) -> list[str]:
    """The readings, with those of a few neighbors that the tagger often takes wrong."""
    whole = list(chosen)
    for place, unit in enumerate(units):
        if is_surname(units, whole, place):
            first = units[place - 1].parts
            whole[place - 1] = next((one for one in first[1:] if FIRST_NAME in one), first[-1])
        if is_letter(units, place) or is_surname(units, whole, place):
            whole[place] = f"*{unit.parts[0]}"
            continue
        before = whole[place - 1] if place else ""
        after = whole[place + 1] if place + 1 < len(whole) else ""
        wanted = want_reading(unit, whole[place], before, after)
        whole[place] = next(
            (one for one in unit.parts[1:] if wanted and wanted in one), whole[place]
        )
    return whole


def is_surname(units: Sequence[Unit], chosen: Sequence[str], place: int) -> bool:
    """Whether a word with a capital stands behind the first name of a person: Rosa Delgado."""
    if (
        not place
        or units[place].blank != " "
        or any(unit.kept for unit in units[place - 1 : place + 1])
    ):
        return False
    word, before = units[place], units[place - 1]
    named = FIRST_NAME in chosen[place - 1] or (
        before.parts[0][:1].isupper() and any(FIRST_NAME in one for one in before.parts[1:])
    )
    return named and word.parts[0][:1].isupper() and not any("<np>" in one for one in word.parts)


def is_letter(units: Sequence[Unit], place: int) -> bool:
    """Whether a word is a letter alone, as of a name or a code: A. Ruiz, 229E."""
    word = units[place].parts[0]
    if word not in LETTERS or units[place].kept:
        return False
    stop = place + 1 < len(units) and units[place + 1].parts[0].startswith(".")
    return (stop and not units[place + 1].blank) or (place > 0 and not units[place].blank)


def want_reading(unit: Unit, chosen: str, before: str, after: str) -> str:
    """What is in the reading that a word should have; empty where it has the right one.

    A verb before an infinitive is a modal (debe pagar), a word with a capital behind a noun an
    adjective (la Unión Europea), a name behind a preposition that of a place where it can be one
    (de Italia); a word that can command and stands before an object commands.
    """
    read = parse_reading(chosen)
    if read.pos == "vblex" and "<inf>" in after and "prs" not in read.tags:
        return "<vbmod>"
    if read.pos == "n" and unit.parts[0][:1].isupper() and parse_reading(before).pos == "n":
        return "<adj>"
    if read.tags[:2] == ("np", "ant") and parse_reading(before).pos == "pr":
        return "<np><loc>"
    starts = not before or parse_reading(before).pos in {"cm", "sent"}
    if read.pos == "adj" and starts and parse_reading(after).pos == "det":
        return "<imp><p3>"
    if "prs" in read.tags and "p3" in read.tags and starts:
        return "<imp><p3>"
    return ""


def ask_for_infinitives(units: Sequence[Unit]) -> list[Unit]:
    """“Algo que hacer” is something to do, as “algo para hacer” is."""
    whole = list(units)
    for place in range(1, len(whole) - 1):
        read = parse_reading(whole[place].parts[0])
        before = parse_reading(whole[place - 1].parts[0])
        after = parse_reading(whole[place + 1].parts[0])
        if read.lemma.lower() == "que" and before.pos in {"n", "prn"} and "inf" in after.tags:
            whole[place] = whole[place]._replace(parts=("para<pr>",))
    return whole
