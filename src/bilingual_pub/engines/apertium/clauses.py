"""What English leaves out or leaves open in a clause, settled before Apertium's grammar reads it.

Notices are short: “Childcare provided.” has no verb, “Doors open at 6.” one that looks like an
adjective, “closed Monday” no preposition. The grammar finds a sentence where these are said.
"""

import re
from collections.abc import Sequence

from bilingual_pub.engines.apertium.quantities import (
    Tagged,
    make_word,
    replace_at,
    say_all_of,
    say_dozens,
    say_notice_of,
)
from bilingual_pub.engines.apertium.units import FINITE, Unit, parse_reading

DAYS = frozenset(
    f"{day}day{ending}"
    for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
    for ending in ("", "s")
)

NO_ON_AFTER = frozenset(
    """
    on last next this every each the a per by from to through until till before after since of for
    and or between starting beginning most all that one first second third fourth any every other
    """.split()  # noqa: SIM905 - a list of a line each would hide what is in it
)
"""The words behind which a day needs no “on”."""

PARTICIPLE = "<vblex><pp>"

NOMINAL = frozenset({"n", "np", "num"})

CLAUSE_ENDS = frozenset({"cnjcoo", "cnjsub", "cnjadv", "cm", "sent", "rel"})

STATES = frozenset({"available"}) | frozenset(
    {"provided", "required", "needed", "allowed", "accepted", "served", "recommended"}
)
"""Participles at the end of a fragment that is a sentence without its verb."""

SHUT = frozenset({"close", "cancel", "block", "reserve", "limit"})
"""Verbs whose participle stands behind a noun without article in a sign: Road closed."""

FOLLOWING = frozenset({"", "sent", "cm", "pr", "det", "adv", "num"})

LEAVING = frozenset({"keep", "leave", "hold", "get", "order", "find"})

BARE = frozenset({"inf", "pres"})

MOMENTS = frozenset(
    {"time", "day", "week", "month", "year", "hour", "night", "morning", "moment", "way", "reason"}
    | {"today", "yesterday", "place"}
)
"""Nouns behind which a clause is no relative one: every time he comes."""

PRESENT = ("<vblex><pres>", "<vblex><pri><p3><sg>")


def complete_clauses(units: Sequence[Unit], chosen: Sequence[str]) -> Tagged:
    """The words with what is missing put in, and with readings that give each clause its verb."""
    tagged = list(units), keep_nouns(units, chosen)
    for complete in STEPS:
        tagged = complete(*tagged)
    return tagged


def read_states(units: list[Unit], chosen: list[str]) -> Tagged:
    """Behind be, open is an adjective: the pantry is open every Thursday."""
    read = list(chosen)
    for place in range(1, len(read)):
        before, here = parse_reading(read[place - 1]), parse_reading(read[place])
        state = next((one for one in units[place].parts[1:] if one.endswith("<adj>")), "")
        if before.pos == "vbser" and here.pos == "vblex" and state and here.tags[1] in BARE:
            read[place] = state
    return units, read


def read_verbs(units: list[Unit], chosen: list[str]) -> Tagged:
    """Words that only look like nouns or like the main verb, told by what stands beside them.

    People who rent; expected to rise; keep the windows closed; smoking is not allowed; help is.
    """
    read = list(chosen)
    for place, unit in enumerate(units):
        before = parse_reading(read[place - 1]) if place else None
        after = parse_reading(read[place + 1]) if place + 1 < len(read) else parse_reading("")
        here = parse_reading(read[place])
        if unit.kept:
            continue
        if place == 0 and after.pos in {"vbser", "vaux"}:
            wanted = "<subs>" if here.tags[1:2] == ("ger",) else "<n><sg>"
            bare = here.pos == "vblex" and here.tags[1] in {*BARE, "ger"}
            read[0] = find_reading(unit, wanted) or read[0] if bare else read[0]
        elif before is None or here.pos not in {"n", "vblex"}:
            continue
        elif before.pos == "rel" and here.pos == "n" and after.pos in FOLLOWING:
            number = "<pres>" if place > 1 and "<pl>" in read[place - 2] else "<pri><p3><sg>"
            read[place] = find_reading(unit, f"<vblex>{number}") or read[place]
        elif units[place - 1].parts[0].lower().endswith(" to") and here.pos == "n":
            read[place] = find_reading(unit, "<vblex><inf>") or read[place]
        elif "<vblex><past>" in read[place] and is_kept_so(read, place):
            read[place] = find_reading(unit, PARTICIPLE) or read[place]
    return units, read


def find_reading(unit: Unit, tags: str) -> str:
    """The first reading of a unit with some tags; empty if it has none."""
    return next((one for one in unit.parts[1:] if tags in one and "+" not in one), "")


def is_kept_so(chosen: Sequence[str], place: int) -> bool:
    """Whether a verb and its object stand before: keep your windows closed."""
    for number, reading in enumerate(reversed(chosen[max(0, place - 4) : place])):
        read = parse_reading(reading)
        if read.pos == "vblex":
            return number > 0 and read.lemma.lower() in LEAVING
        if read.pos not in {"det", "adj", "n"}:
            return False
    return False


def say_will(units: list[Unit], chosen: list[str]) -> Tagged:
    """A headline's “Palo Claro to print notices” is what will be done."""
    if any(FINITE.search(one) for one in chosen):
        return units, chosen
    for place in range(1, len(chosen) - 1):
        before, after = parse_reading(chosen[place - 1]), parse_reading(chosen[place + 1])
        if chosen[place] == "to<pr>" and "inf" in after.tags and before.pos in NOMINAL:
            will = units[place]._replace(parts=("will", "will<vaux><inf>")), "will<vaux><inf>"
            return replace_at(units, chosen, place, 1, [will])
        if before.pos not in {*NOMINAL, "det", "adj"}:
            return units, chosen
    return units, chosen


def add_relative(units: list[Unit], chosen: list[str]) -> Tagged:
    """A letter you can read is a letter that you can read."""
    whole: list[Unit] = []
    read: list[str] = []
    for place, (unit, reading) in enumerate(zip(units, chosen, strict=True)):
        before = parse_reading(read[-1]) if read else None
        if (
            before is not None
            and before.pos == "n"
            and unit.blank == " "
            and before.lemma.lower() not in MOMENTS
            and re.match(r"prpers<prn><subj>", reading)
            and any(FINITE.search(one) for one in [reading, *chosen[place + 1 : place + 2]])
            and any(FINITE.search(one) for one in read)
            and not is_subordinate(read)
        ):
            that, meant = make_word("that<rel><an><mf><sp>", unit)
            whole.append(that)
            read.append(meant)
        whole.append(unit)
        read.append(reading)
    return whole, read


def is_subordinate(chosen: Sequence[str]) -> bool:
    """Whether the clause that some words end with begins with a conjunction: when he left."""
    for reading in reversed(chosen):
        if reading.endswith("<cm>"):
            return False
        if reading.endswith(("<cnjadv>", "<cnjsub>")):
            return True
    return False


def keep_nouns(units: Sequence[Unit], chosen: Sequence[str]) -> list[str]:
    """The readings, a noun for each noun that stands for something kept: house is no verb there."""
    return [
        next((one for one in unit.parts[1:] if "<n>" in one), reading) if unit.kept else reading
        for unit, reading in zip(units, chosen, strict=True)
    ]


def find_main_end(units: Sequence[Unit]) -> int:
    """Where the period of a sentence is that is one alone; 0 if it has none of its own."""
    ends = [place for place, unit in enumerate(units) if unit.parts[0] in {".", "!"}]
    return ends[0] if ends == [len(units) - 1] else 0


def add_copula(units: list[Unit], chosen: list[str]) -> Tagged:
    """“Childcare provided.” with the verb that it is short for."""
    end = find_main_end(units)
    if end < 2 or units[end - 1].parts[0].lower() not in STATES:  # noqa: PLR2004 - a noun and it
        return units, chosen
    if any(FINITE.search(one) for one in chosen[: end - 1]):
        return units, chosen
    before = parse_reading(chosen[end - 2])
    said = units[end - 1].parts[1:]
    participle = next((one for one in said if PARTICIPLE in one or one.endswith("<adj>")), "")
    if before.pos not in NOMINAL or not participle:
        return units, chosen
    be = "be<vbser><pres>" if "pl" in before.tags else "be<vbser><pri><p3><sg>"
    word = Unit(" ", "" if units[end - 1].kept else units[end - 1].bound, ("is", be))
    return (
        [*units[: end - 1], word, *units[end - 1 :]],
        [*chosen[: end - 1], be, participle, *chosen[end:]],
    )


def reduce_relative(units: list[Unit], chosen: list[str]) -> Tagged:
    """“Cars parked on the street will be towed”: parked is no past, for the clause has its verb."""
    read = list(chosen)
    if len(read) > 2 and parse_reading(read[0]).tags == ("n", "sg"):  # noqa: PLR2004 - Road closed.
        closed = next((one for one in units[1].parts[1:] if PARTICIPLE in one), "")
        others = [one for one in (*read[:1], *read[2:]) if FINITE.search(one)]
        if parse_reading(closed).lemma in SHUT and not others:
            read[1] = closed
    read_joined_participles(units, read)
    for place in range(1, len(read) - 2):
        participle = next((one for one in units[place].parts[1:] if PARTICIPLE in one), "")
        if "<vblex><past>" not in read[place] or not participle:
            continue
        if parse_reading(read[place - 1]).pos not in NOMINAL:
            continue
        if parse_reading(read[place + 1]).pos not in {"pr", "adv"}:
            continue
        if has_verb_ahead(read, place + 1) or is_led_by_according(read, place):
            read[place] = participle
    return units, read


def read_joined_participles(units: Sequence[Unit], read: list[str]) -> None:
    """“And signed copies are due”: before the first verb, behind “and”, a past is a participle."""
    for place in range(1, len(read) - 1):
        if FINITE.search(read[place - 1]):
            break
        participle = next((one for one in units[place].parts[1:] if PARTICIPLE in one), "")
        joined = parse_reading(read[place - 1]).pos == "cnjcoo"
        bare = parse_reading(read[place + 1]).pos == "n"
        if participle and joined and bare and "<past>" in read[place]:
            read[place] = participle


def is_led_by_according(chosen: Sequence[str], place: int) -> bool:
    """Whether a verb follows what something is according to: a survey finished in May."""
    for reading in reversed(chosen[max(0, place - 5) : place]):
        if reading == "according to<pr>":
            return True
        if parse_reading(reading).pos not in {"det", "adj", "n"}:
            return False
    return False


def has_verb_ahead(chosen: Sequence[str], place: int) -> bool:
    """Whether the same clause has another finite verb further on, with no subject of its own."""
    for reading in chosen[place:]:
        read = parse_reading(reading)
        if read.pos in CLAUSE_ENDS or "subj" in read.tags or read.lemma in {"that", "which", "who"}:
            return False
        if read.pos == "vaux" or (read.pos == "vbser" and FINITE.search(reading)):
            return True
    return False


def give_verb(units: list[Unit], chosen: list[str]) -> Tagged:
    """“Doors open at 6.”: where a sentence has no verb, a word that can be one behind a noun is."""
    end = find_main_end(units)
    if not end or any(FINITE.search(one) or "<imp>" in one for one in chosen):
        return units, chosen
    for place in range(1, end):
        verbs = [one for one in units[place].parts[1:] if any(tag in one for tag in PRESENT)]
        before, after = parse_reading(chosen[place - 1]), parse_reading(chosen[place + 1])
        plural = before.pos == "n" and "pl" in before.tags
        agreeing = [one for one in verbs if ("<pres>" in one) == plural]
        kept = "[" in units[place + 1].blank
        if before.pos == "n" and agreeing and (kept or after.pos in {"pr", "sent", "adv", "num"}):
            return units, [*chosen[:place], agreeing[0], *chosen[place + 1 :]]
    return units, chosen


def say_help_to(units: list[Unit], chosen: list[str]) -> Tagged:
    """“Help finding a home” as “help to find a home”."""
    whole: list[Unit] = []
    read: list[str] = []
    for place, (unit, reading) in enumerate(zip(units, chosen, strict=True)):
        gerund = next((one for one in unit.parts[1:] if "<vblex><ger>" in one), "")
        if place and gerund and chosen[place - 1] == "help<n><sg>" and unit.blank == " ":
            whole.append(Unit(" ", unit.bound, ("to", "to<pr>")))
            read.append("to<pr>")
            bare = gerund.replace("<ger>", "<inf>")
            whole.append(unit._replace(parts=(*unit.parts, bare)))
            read.append(bare)
            continue
        whole.append(unit)
        read.append(reading)
    return whole, read


def add_on(units: list[Unit], chosen: list[str]) -> Tagged:
    """“Closed Monday” with the “on” that the grammar needs to know when it is."""
    whole: list[Unit] = []
    read: list[str] = []
    for place, (unit, reading) in enumerate(zip(units, chosen, strict=True)):
        word = unit.parts[0].lower()
        before = whole[-1].parts[0].lower().rpartition(" ")[2] if whole else ""
        if (
            word in DAYS
            and before.isalpha()
            and before not in NO_ON_AFTER
            and before not in DAYS
            and unit.blank == " "
            and not unit.kept
            and parse_reading([*chosen, ""][place + 1]).pos != "n"
        ):
            whole.append(Unit(" ", unit.bound, ("on", "on<pr>")))
            read.append("on<pr>")
        whole.append(unit)
        read.append(reading)
    return whole, read


STEPS = (
    add_copula,
    reduce_relative,
    give_verb,
    add_on,
    say_help_to,
    say_dozens,
    say_all_of,
    say_notice_of,
    read_states,
    read_verbs,
    add_relative,
)
"""In the order in which they are done."""
