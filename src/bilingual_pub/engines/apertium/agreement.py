"""Agreement that Apertium's grammar loses over a distance, and the article of a bare subject.

“Los inquilinos que afrontan el desahucio pueden”, “nosotros llamaremos”, “las tasas de interés
subieron”. Each rule sees the words just before the generator writes them.
"""

import re
from collections.abc import Sequence

from bilingual_pub.engines.apertium.units import (
    Unit,
    lower_first,
    match_case,
    parse_reading,
)

VERBS = frozenset({"vblex", "vbser", "vbhaver", "vbmod"})
NOT_FINITE = frozenset({"inf", "ger", "pp"})
IN_SUBJECT = frozenset({"det", "adj", "n", "num", "pr", "adv"})
LINKING = frozenset({"ser", "estar"})
CLITIC = ("prn", "pro")
LONGEST = 14
"""Words of a subject that are looked at."""

PERSON = re.compile(r"<(p[123])><(sg|pl)>")
TONIC = re.compile(r"<prn><tn><(p[123])><\w+><(sg|pl)>")


def is_finite(unit: Unit) -> bool:
    """Whether a unit is a verb with a person."""
    read = parse_reading(unit.parts[0])
    return read.pos in VERBS and not NOT_FINITE & set(read.tags) and "imp" not in read.tags


def find_number(unit: Unit) -> str:
    """The number of a unit, if it has one alone."""
    found = {"sg", "pl"} & set(parse_reading(unit.parts[0]).tags)
    return found.pop() if len(found) == 1 else ""


def agree_verb(units: Sequence[Unit]) -> list[Unit]:
    """The verb of a sentence with the number of the noun that the sentence begins with.

    >>> words = ("Tarifa<n><f><pl>", "subir<vblex><fti><p3><sg>")
    >>> agree_verb([Unit(" ", "", (word,)) for word in words])[1].parts
    ('subir<vblex><fti><p3><pl>',)
    """
    whole = list(units)
    head = find_head(whole)
    if head is None:
        return whole
    number = find_number(whole[head])
    verb = find_verb(whole, head)
    if verb is None or not number:
        return whole
    reading = whole[verb].parts[0]
    if not re.search(r"<p3><(?:sg|pl)>", reading) or f"<p3><{number}>" in reading:
        return whole
    changed = re.sub(r"<p3><(?:sg|pl)>", f"<p3><{number}>", reading)
    whole[verb] = whole[verb]._replace(parts=(changed,))
    if parse_reading(reading).lemma.lower() in LINKING and verb + 1 < len(whole):
        whole[verb + 1] = agree_predicate(whole[verb + 1], whole[head])
    return whole


def agree_predicate(unit: Unit, noun: Unit) -> Unit:
    """A participle or adjective with the gender and number of a noun."""
    read, tags = parse_reading(unit.parts[0]), set(parse_reading(noun.parts[0]).tags)
    gender = {"m", "f"} & tags
    if unit.kept or not (read.pos == "adj" or "pp" in read.tags) or len(gender) != 1:
        return unit
    reading = re.sub(r"<[mf]>", f"<{gender.pop()}>", unit.parts[0])
    return unit._replace(parts=(re.sub(r"<(?:sg|pl)>", f"<{find_number(noun)}>", reading),))


def find_head(units: Sequence[Unit]) -> int | None:
    """Where the first noun of a sentence is, if only its article and adjectives precede it."""
    for place, unit in enumerate(units[:4]):
        pos = parse_reading(unit.parts[0]).pos
        if pos == "n":
            return place
        if pos not in {"det", "adj"} or "[" in unit.blank:
            return None
    return None


def find_verb(units: Sequence[Unit], head: int) -> int | None:
    """The finite verb of the subject with that head; a verb behind “que” is none."""
    relative = clause = False
    for place in range(head + 1, min(head + LONGEST, len(units))):
        unit = units[place]
        read = parse_reading(unit.parts[0])
        if is_finite(unit):
            if not relative:
                return place
            relative = False
        elif read.lemma.lower() == "que" and place == head + 1:
            relative = clause = True
        elif clause and read.pos in VERBS:
            pass
        elif read.pos not in IN_SUBJECT and "pp" not in read.tags and read.tags[:2] != CLITIC:
            return None
        if unit.blank.strip():
            return None
    return None


def agree_second_verb(units: Sequence[Unit]) -> list[Unit]:
    """A second verb of one subject has the number of the first: pidieron calma y condenaron."""
    whole = list(units)
    for place in range(2, len(whole)):
        read = parse_reading(whole[place].parts[0])
        joined = parse_reading(whole[place - 1].parts[0])
        if joined.pos != "cnjcoo" or "p3" not in read.tags or not is_finite(whole[place]):
            continue
        for other in range(place - 2, -1, -1):
            first = parse_reading(whole[other].parts[0])
            if whole[other + 1].blank.strip() or first.pos in {"cm", "sent", "rel", "cnjsub"}:
                break
            if is_finite(whole[other]):
                same = read.tags[1:3] == first.tags[1:3] and read.pos == first.pos
                if same and first.tags[-1] == "pl" and read.tags[-1] == "sg":
                    reading = whole[place].parts[0].replace("<p3><sg>", "<p3><pl>")
                    whole[place] = whole[place]._replace(parts=(reading,))
                break
    return whole


def agree_person(units: Sequence[Unit]) -> list[Unit]:
    """A verb with the person of the pronoun that is its subject: y nosotros llamaremos."""
    whole = list(units)
    for place, unit in enumerate(whole):
        found = TONIC.search(unit.parts[0])
        if found is None or unit.kept or is_led(whole, place):
            continue
        verb = place + 1
        while verb < len(whole) and is_between(whole[verb]):
            verb += 1
        if verb < len(whole) and is_finite(whole[verb]):
            reading = PERSON.sub(f"<{found[1]}><{found[2]}>", whole[verb].parts[0], count=1)
            whole[verb] = whole[verb]._replace(parts=(reading,))
    return whole


def is_led(units: Sequence[Unit], place: int) -> bool:
    """Whether a pronoun is no subject, or only a part of one: a nosotros, usted y yo."""
    if not place:
        return False
    before = parse_reading(units[place - 1].parts[0])
    if before.pos == "cnjcoo":
        return before.lemma == "ni" or not any(map(is_verb, units[:place]))
    return before.pos in {"pr", *VERBS}


def is_verb(unit: Unit) -> bool:
    """Whether a unit is a verb in any form."""
    return parse_reading(unit.parts[0]).pos in VERBS


def is_between(unit: Unit) -> bool:
    """Whether a unit may stand between a subject and its verb: no, lo."""
    read = parse_reading(unit.parts[0])
    return read.tags[:2] == CLITIC or read.lemma.lower() in {"no", "ya no", "nunca", "también"}


def give_article(units: Sequence[Unit]) -> list[Unit]:
    """A subject that begins a sentence has an article: las tasas de interés subieron."""
    if not units or parse_reading(units[0].parts[0]).pos != "n" or "[" in units[0].blank:
        return list(units)
    first = units[0]
    tags = parse_reading(first.parts[0]).tags
    gender, number = {"m", "f"} & set(tags), find_number(first)
    verb = find_verb(units, 0)
    if verb in {None, 1} or len(gender) != 1 or not number or first.kept:
        return list(units)
    article = match_case(first.parts[0], f"el<det><def><{gender.pop()}><{number}>")
    lowered = lower_first(first.parts[0])
    return [
        Unit(first.blank, first.bound, (article,)),
        first._replace(blank=" ", parts=(lowered,)),
        *units[1:],
    ]


def say_municipal(units: Sequence[Unit]) -> list[Unit]:
    """What is the city's is municipal, what is the county's del condado, not de ciudad."""
    whole: list[Unit] = []
    for place, unit in enumerate(units):
        lemma, pos = parse_reading(unit.parts[0]).lemma.lower(), parse_reading(unit.parts[0]).pos
        bare = (
            len(whole) > 1
            and pos == "n"
            and not unit.kept
            and find_number(unit) == "sg"
            and whole[-1].parts[0].lower() == "de<pr>"
            and parse_reading(whole[-2].parts[0]).pos == "n"
            and unit.blank == " "
        )
        named = place + 1 < len(units) and parse_reading(units[place + 1].parts[0]).pos == "pr"
        if bare and lemma == "ciudad" and not named and not whole[-2].kept:
            whole[-1] = unit._replace(
                blank=whole[-1].blank,
                parts=(f"municipal<adj><mf><{find_number(whole[-2]) or 'sg'}>",),
            )
            continue
        if bare and lemma == "condado":
            whole.append(Unit(" ", "", ("el<det><def><m><sg>",)))
        whole.append(unit)
    return whole
