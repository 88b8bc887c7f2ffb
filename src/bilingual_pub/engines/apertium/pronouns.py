"""English pronouns: whose the verb is, whom it is about, and what 'd and 've stand for.

Apertium loses the subject where an object follows it: “we help you” becomes “ayudan”. So the verbs
that a pronoun leads are marked, as commands are, and `forms` gives them their person.
"""

import re
from collections.abc import Sequence

from bilingual_pub.engines.apertium.units import FINITE, Unit, mark_unit, parse_reading

OWNER = re.compile(r"t:p:(p[123])(sg|pl)")
OWNER_PATTERN = re.compile(r";? ?t:p:p[123](?:sg|pl)")
PERSON = re.compile(r"<p[123]><(?:sg|pl)>")
SUBJECT = re.compile(r"prpers<prn><subj><(p[13])><\w+><(sg|pl)>", re.IGNORECASE)
VERBS = ("vblex", "vbser", "vbhaver", "vbmod", "vaux", "vbdo")
NOT_FINITE = frozenset({"inf", "ger", "pp"})
PARTICIPLE = "<vblex><pp>"
LONGEST = 5
"""Words from a pronoun to the last of its verbs."""

Tagged = tuple[list[Unit], list[str]]


def read_pronouns(units: list[Unit], chosen: list[str]) -> Tagged:
    """The words with contractions read right, objects told from subjects, and verbs marked."""
    read = find_objects(units, read_contractions(units, chosen))
    whole = list(units)
    for place, reading in enumerate(read):
        owner = SUBJECT.match(reading)
        if owner is not None:
            mark_verbs(whole, read, place, f"t:p:{owner[1]}{owner[2]}")
        elif "<prn><obj>" in reading and place > 1:
            mark_after_noun(whole, read, place - 1)
    return whole, read


def mark_after_noun(units: list[Unit], chosen: Sequence[str], verb: int) -> None:
    """Mark a verb between its noun and “us” or “you”: people bring us."""
    subject, said = parse_reading(chosen[verb - 1]), parse_reading(chosen[verb])
    joined = any(parse_reading(one).pos == "cnjcoo" for one in chosen[max(0, verb - 4) : verb])
    number = "pl" if "pl" in subject.tags else "sg"
    finite = said.pos == "vblex" and FINITE.search(chosen[verb])
    if finite and subject.pos in {"n", "np"} and not joined and not OWNER.search(units[verb].bound):
        unit, owner = units[verb], f"t:p:p3{number}"
        units[verb] = mark_unit(unit, owner)


def read_contractions(units: Sequence[Unit], chosen: Sequence[str]) -> list[str]:
    """“I'd like” is would, “I'd lived” had; behind have comes a participle."""
    read = list(chosen)
    for place, unit in enumerate(units):
        verb = place + 1
        while verb < len(read) and parse_reading(read[verb]).pos == "adv":
            verb += 1
        if verb >= len(read):
            break
        would = next((one for one in unit.parts[1:] if one.endswith("+would<vaux><inf>")), "")
        bare = next((one for one in units[verb].parts[1:] if re.search("<vb.*><inf>", one)), "")
        participle = next((one for one in units[verb].parts[1:] if PARTICIPLE in one), "")
        if would and bare and "have<vbhaver>" in read[place]:
            if not participle or "<inf>" in read[verb]:
                read[place], read[verb] = would, bare
        elif "have<vbhaver>" in read[place] and "<vblex><past>" in read[verb] and participle:
            read[verb] = participle
    return read


def find_objects(units: Sequence[Unit], chosen: Sequence[str]) -> list[str]:
    """The readings, “you” behind a verb an object unless its own verb follows."""
    read = list(chosen)
    for place in range(1, len(read)):
        if "<prn><subj><p2>" not in read[place] or "+" in read[place]:
            continue
        before = parse_reading(read[place - 1])
        own = any(FINITE.search(one) for one in read[place + 1 : place + 3])
        if before.pos == "vblex" and not own:
            found = [one for one in units[place].parts[1:] if "<prn><obj>" in one]
            read[place] = found[0] if found else read[place]
    return read


def mark_verbs(units: list[Unit], chosen: Sequence[str], place: int, owner: str) -> None:
    """Mark the verbs of the group that a subject leads."""
    joined = place and parse_reading(chosen[place - 1]).pos == "cnjcoo"
    if joined and not any(map(FINITE.search, chosen[:place])):
        return
    for other in range(place + 1, min(place + LONGEST, len(units))):
        read, unit = parse_reading(chosen[other]), units[other]
        if read.pos in VERBS and "+" not in chosen[other]:
            units[other] = mark_unit(unit, owner)
        elif read.pos != "adv":
            return


def is_clitic(units: Sequence[Unit]) -> bool:
    """Whether some words end with a pronoun before its verb."""
    return bool(units) and parse_reading(units[-1].parts[0]).tags[:2] == ("prn", "pro")


def give_person(units: Sequence[Unit]) -> list[Unit]:
    """The units before the generator, each marked verb with the person of its subject."""
    whole: list[Unit] = []
    for unit in units:
        owner = OWNER.search(unit.bound)
        if owner is None:
            whole.append(unit)
            continue
        bare = OWNER_PATTERN.sub("", unit.bound).replace("[[; ", "[[")
        reading = unit.parts[0]
        read = parse_reading(reading)
        if read.pos in VERBS and not NOT_FINITE & set(read.tags) and read.lemma.lower() != "gustar":
            reading = PERSON.sub(f"<{owner[1]}><{owner[2]}>", reading, count=1)
        bare = "" if bare == "[[]]" else bare
        if read.lemma.lower() == "gustar" and owner[1] == "p1" and not is_clitic(whole):
            whole.append(Unit(unit.blank, bare, (f"prpers<prn><pro><p1><mf><{owner[2]}>",)))
            whole.append(Unit(" ", bare, (reading,)))
            continue
        whole.append(unit._replace(bound=bare, parts=(reading,)))
    return whole
