"""Which reading each word has: our tagger where Apertium has its own, and what goes with it.

Before the tagger chooses, an unknown word gets the readings that the lexicon allows, and what
interrupts a verb group (“will not, however, use”) is moved before it. Afterwards “that” is put in
where English leaves it out, and imperatives are marked, for `forms` to give them their form.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bilingual_pub.engines.apertium.clauses import complete_clauses, say_will
from bilingual_pub.engines.apertium.commands import mark_commands
from bilingual_pub.engines.apertium.phrases import Phrases
from bilingual_pub.engines.apertium.pronouns import read_pronouns
from bilingual_pub.engines.apertium.questions import order_question
from bilingual_pub.engines.apertium.stream import END_MARK
from bilingual_pub.engines.apertium.tagger import Tagger
from bilingual_pub.engines.apertium.units import (
    FINITE,
    Reading,
    Unit,
    compose_units,
    match_case,
    parse_reading,
    parse_units,
)
from bilingual_pub.engines.apertium.unknown import UnknownWords

AUXILIARY = re.compile(
    r"(?:will|would|can|could|may|might|must|should|shall|has|have|had|is|are|was|were|do|does|did)"
    r"(?:n't)?",
    re.IGNORECASE,
)

INTERRUPTIONS = frozenset(
    """
    however,therefore,meanwhile,though,moreover,nevertheless,nonetheless,furthermore,instead,indeed,
    too,also,of course,for example,for instance,in fact,in turn,at least,in theory
    """.replace("\n    ", "").split(",")
)

SAYING = frozenset(
    """
    say think believe know hope claim add argue insist suggest warn fear expect note feel show
    reveal find report admit explain stress acknowledge confirm declare state announce predict
    indicate realize mean see hear understand agree promise convince inform estimate conclude
    assume guess wish deny recall maintain doubt
    """.split()  # noqa: SIM905 - a list of a line each would hide what is in it
)
"""Verbs after which a clause may stand without “that”."""

STOPS = re.compile(r'[",:;(]')

SUBJECT_STARTS = frozenset({"det", "np", "n", "adj", "num"})

IN_SUBJECT = frozenset({"det", "n", "adj", "np", "pr", "gen", "num", "adv", "predet", "preadv"})

LONGEST_SUBJECT = 9

HELPED = frozenset({"det", "adj", "n", "np", "prn", "num"})
"""What may stand between help and what somebody is helped to do."""

FARTHEST_HELP = 6

NEAR = 4

NO_NOUN = "no<det><ind><sp>"

LED_BY = frozenset({"at", "with", "for"})

POINTS = frozenset({"time", "point", "moment", "other"})
"""Nouns before which “at no” denies the sentence: at no time."""

THAT = Unit(" ", "", ("that<cnjsub>",))


@dataclass(frozen=True, slots=True)
class Readings:
    """The stage in the tagger's place.

    Attributes:
        tagger: what chooses.
        unknown: where readings for unknown words come from.
        phrases: what becomes one word; None where nothing does.
        reorders: whether interrupted verb groups are put in order.
        completes: whether what a clause leaves out is said, questions put in order, pronouns read.
        inserts_that: whether “that” is put in.
        marks_commands: whether imperatives are marked.
    """

    tagger: Tagger
    unknown: UnknownWords
    phrases: Phrases | None
    reorders: bool
    completes: bool
    inserts_that: bool
    marks_commands: bool

    def rewrite(self, streams: Sequence[str]) -> list[str]:
        """Each stream with one reading of every word."""
        return [self._rewrite(stream) for stream in streams]

    def _rewrite(self, stream: str) -> str:
        units, tail = parse_units(stream)
        units = [
            self.unknown.add_readings(unit, first=not place) for place, unit in enumerate(units)
        ]
        if self.phrases is not None:
            units = self.phrases.join(units)
        if self.reorders:
            units = move_interruptions(units)
        if self.completes:
            units = order_question(units)
        chosen = read_negations(units, start_with_gerund(units, self.tagger.choose(units)))
        if self.completes:
            units, chosen = complete_clauses(*read_pronouns(units, chosen))
            if END_MARK in tail:
                units, chosen = say_will(units, chosen)
        if self.reorders:
            units, chosen = complete_help(units, chosen)
        if self.marks_commands:
            units, chosen = mark_commands(units, chosen)
        read = say_without(
            [unit._replace(parts=(one,)) for unit, one in zip(units, chosen, strict=True)]
        )
        return compose_units(insert_that(read) if self.inserts_that else read, tail)


def move_interruptions(units: Sequence[Unit]) -> list[Unit]:
    """The units with “, however,” before the auxiliary that it follows.

    Apertium's grammar finds no verb group across a comma, and takes the verb for a noun.

    >>> units, tail = parse_units("^It/it$ ^will/will$ ^not/not$^,/,$ ^however/so$^,/,$ ^go/go$")
    >>> "".join(unit.blank + unit.parts[0] for unit in move_interruptions(units))
    'It, however, will not go'
    """
    whole = list(units)
    place = 0
    while place + 3 < len(whole):
        end = place + 1
        if AUXILIARY.fullmatch(whole[place].parts[0]):
            end += whole[end].parts[0].lower() == "not"
            if is_interruption(whole[end : end + 3]) and not any(
                "[" in unit.blank for unit in whole[place : end + 3]
            ):
                group = [whole[place]._replace(blank=" "), *whole[place + 1 : end]]
                comma = whole[end]._replace(blank=whole[place].blank if place == 0 else "")
                whole[place : end + 3] = [comma, *whole[end + 1 : end + 3], *group]
                end += 3
        place = end
    return whole


def is_interruption(units: Sequence[Unit]) -> bool:
    """Whether three units are an adverb between commas."""
    words = [unit.parts[0].lower() for unit in units]
    return len(words) == 3 and words[0] == words[2] == "," and words[1] in INTERRUPTIONS  # noqa: PLR2004


def start_with_gerund(units: Sequence[Unit], chosen: list[str]) -> list[str]:
    """The readings, an -ing form before a clause of its own for a gerund: “Citing a rise, …”."""
    comma = any(unit.parts[0] == "," for unit in units)
    if comma and "<subs>" in chosen[0]:
        gerunds = [one for one in units[0].parts[1:] if "<ger>" in one]
        return [*gerunds[:1], *chosen[1:]] if gerunds else chosen
    return chosen


def read_negations(units: Sequence[Unit], chosen: list[str]) -> list[str]:
    """The readings, “neither plan” read as “no plan” and a “no” without a noun as an adverb."""
    whole = list(chosen)
    for place, unit in enumerate(units):
        word, after = unit.parts[0].lower(), parse_reading([*chosen, ""][place + 1]).pos
        if word == "neither" and after == "n" and not unit.kept:
            nor = any(one.parts[0].lower() == "nor" for one in units[place:])
            whole[place] = whole[place] if nor else match_case(unit.parts[0], NO_NOUN)
        elif word == "no" and after in {"", "sent", "cm"} and whole[place].endswith(NO_NOUN[2:]):
            whole[place] = match_case(unit.parts[0], "no<adv>")
    return whole


def say_without(units: Sequence[Unit]) -> list[Unit]:
    """The units with “without” for “at no” and “with no”: it is free, and denies nothing else."""
    whole: list[Unit] = []
    for place, unit in enumerate(units):
        before = whole[-1] if whole else None
        led = before is not None and parse_reading(before.parts[0]).lemma.lower() in LED_BY
        noun = [parse_reading(one.parts[0]) for one in units[place + 1 : place + 2]]
        if (
            before is not None
            and led
            and unit.parts[0] == NO_NOUN
            and unit.blank == " "
            and noun
            and noun[0].pos in {"n", "adj"}
            and noun[0].lemma not in POINTS
        ):
            whole[-1] = before._replace(parts=(match_case(before.parts[0], "without<pr>"),))
        else:
            whole.append(unit)
    return whole


def complete_help(units: Sequence[Unit], chosen: Sequence[str]) -> tuple[list[Unit], list[str]]:
    """The words with “to” before a bare verb: help immigrants (to) fight deportation."""
    whole, read = list(units), list(chosen)
    place = 0
    while place < len(read):
        said = parse_reading(read[place])
        verb = find_helped_verb(whole, read, place) if is_help(said) else None
        if verb is not None:
            read[verb] = next(one for one in whole[verb].parts[1:] if "<vblex><inf>" in one)
            whole.insert(verb, Unit(" ", whole[verb].bound, ("to", "to<pr>")))
            read.insert(verb, "to<pr>")
        place += 1
    return whole, read


def is_help(said: Reading) -> bool:
    """Whether a reading is the verb help."""
    return said.lemma.lower() == "help" and said.pos == "vblex"


def find_helped_verb(units: Sequence[Unit], chosen: Sequence[str], place: int) -> int | None:
    """Where the bare verb is that somebody is helped to do; None if there is none."""
    for other in range(place + 2, min(place + FARTHEST_HELP, len(units))):
        before, here = parse_reading(chosen[other - 1]), parse_reading(chosen[other])
        if before.pos not in HELPED or units[other].blank != " ":
            return None
        if any("<vblex><inf>" in one for one in units[other].parts[1:]) and not units[other].kept:
            bare = here.pos == "vblex" and here.tags[1] in {"inf", "pres"}
            if bare or (before.pos in {"n", "prn"} and {"pl", "obj"} & set(before.tags)):
                return other
    return None


def insert_that(units: Sequence[Unit]) -> list[Unit]:
    """The units with “that” before a clause that has none, after a verb of saying.

    >>> units, tail = parse_units("^say<vblex><past>$ ^prpers<prn><subj>$ ^go<vblex><past>$")
    >>> compose_units(insert_that(units), tail)
    '^say<vblex><past>$ ^that<cnjsub>$ ^prpers<prn><subj>$ ^go<vblex><past>$'
    """
    whole: list[Unit] = []
    for place, unit in enumerate(units):
        if place and unit.blank.strip() == "" and lacks_that(units, place):
            whole += [THAT._replace(blank=unit.blank or " "), unit._replace(blank=" ")]
        else:
            whole.append(unit)
    return whole


def lacks_that(units: Sequence[Unit], place: int) -> bool:
    """Whether a clause without “that” begins at a place."""
    said, here = parse_reading(units[place - 1].parts[0]), units[place].parts[0]
    if said.pos != "vblex" or said.lemma.lower() not in SAYING:
        return False
    if place > 1 and parse_reading(units[place - 2].parts[0]).pos == "rel":
        return False
    reading = parse_reading(here)
    if reading.lemma == "there" and units[place + 1 : place + 2]:
        return "<vbser>" in units[place + 1].parts[0]
    if reading.pos == "prn" and "subj" in reading.tags:
        return any(FINITE.search(unit.parts[0]) for unit in units[place + 1 : place + NEAR])
    is_name = here.startswith("*") and here[1:2].isupper()
    return (reading.pos in SUBJECT_STARTS or is_name) and leads_to_verb(units[place + 1 :])


def leads_to_verb(units: Sequence[Unit]) -> bool:
    """Whether some words are the rest of a subject and then a finite verb."""
    for unit in units[: LONGEST_SUBJECT - 1]:
        part = unit.parts[0]
        if STOPS.search(unit.blank):
            return False
        if FINITE.search(part):
            return True
        if parse_reading(part).pos not in IN_SUBJECT and not part.startswith(("*", "'s")):
            return False
    return False
