"""Imperatives of English: marked in the stream, for `forms` to give them their form.

English has no form of its own for them, and a notice is full of them.
"""

import re
from collections.abc import Sequence

from bilingual_pub.engines.apertium.units import FINITE, Unit, mark_unit, parse_reading

COMMAND = "t:m:0"
"""The word-bound blank of a verb that commands, beside those that the sentence has itself."""

NOTICED = frozenset(
    {"drink", "limit", "clear", "visit", "contact", "remove", "replace", "text", "rinse", "mail"}
)
"""Verbs that a notice begins with more often than the nouns that they can be."""

COMMANDED = frozenset({("vblex",), ("vbser",), ("vbhaver",)})

OBJECTS = frozenset({"det", "predet", "num"})

ALWAYS = frozenset({"never", "always", "just", "simply", "also", "only", "not"})
"""Adverbs that may stand before a verb that commands."""

CLAUSE_STARTS = frozenset(
    ("if", "when", "to", "for", "before", "after", "in", "at", "by", "once", "until", "during")
) | {"please", "on", "unless", "as"}

PLEASE = "please"


def mark_commands(units: Sequence[Unit], chosen: Sequence[str]) -> tuple[list[Unit], list[str]]:
    """The units with each imperative marked, and the readings with a finite form for it.

    English has no form of its own for it: it is a bare verb where a sentence or its main clause
    begins, with no subject.
    """
    whole, read = list(units), list(chosen)
    if sum(1 for reading in read if reading[:1].isupper()) > len(read) / 2:
        return whole, read
    fresh = True
    for place in range(len(whole)):
        word = whole[place].parts[0].lower()
        if fresh and word in {"do", "don't"}:
            verb = place + 1 + (word == "do")
            if (word == "don't" or get_word(whole, place + 1) == "not") and verb < len(whole):
                mark_command(whole, read, verb, form="inf")
        elif fresh and is_command(whole, read, place):
            mark_command(whole, read, place, form="pres")
        fresh = (fresh and word in ALWAYS) or starts_clause(whole, read, place)
    return whole, read


def get_word(units: Sequence[Unit], place: int) -> str:
    """The word at a place in small letters; empty behind the end."""
    return units[place].parts[0].lower() if place < len(units) else ""


def is_command(units: Sequence[Unit], chosen: Sequence[str], place: int) -> bool:
    """Whether the word at a place is a bare verb, and not rather a noun."""
    forms = [
        parse_reading(one).tags
        for one in units[place].parts[1:]
        if "<inf>" in one and "+" not in one
    ]
    if not forms or units[place].kept:
        return False
    tags = parse_reading(chosen[place]).tags
    if place == 0 and get_word(units, 0) in NOTICED and len(units) > 2:  # noqa: PLR2004 - it, whom, the period
        after = parse_reading(chosen[1]).pos in {"n", "adj", "cnjcoo"}
        if after and not any(FINITE.search(one) for one in chosen[1:]):
            return True
    if tags[:1] in COMMANDED and tags[1:2] in {("inf",), ("pres",), ("imp",)}:
        return True
    following = [parse_reading(one) for one in chosen[place + 1 : place + 2]]
    verb_after = any(FINITE.search(one) for one in chosen[place + 2 : place + 3])
    if any(one.pos in OBJECTS or (one.pos == "prn" and not verb_after) for one in following):
        return True
    return place + 1 < len(units) and is_followed_as_command(units, chosen, place)


def is_followed_as_command(units: Sequence[Unit], chosen: Sequence[str], place: int) -> bool:
    """Whether what follows a word makes it a command: call 555-0123, register by June 1."""
    if any(FINITE.search(one) for one in chosen) or units[-1].parts[0] != ".":
        return False
    if re.search(r"\[\d+\]", units[place + 1].blank):
        return True
    word, after = get_word(units, place + 1), parse_reading([*chosen, ""][place + 2])
    if place == 0 and parse_reading(chosen[1]).pos == "adv" and word.endswith("ly"):
        return True
    return word == "by" or (word == "to" and "inf" in after.tags)


def mark_command(units: list[Unit], chosen: list[str], place: int, form: str) -> None:
    """Mark the verb at a place, and give it a form that the grammar takes for a verb."""
    unit = units[place]
    forms = [one for one in unit.parts[1:] if "<inf>" in one or "<pres>" in one]
    verbs = [one for one in forms if "<vb" in one]
    wanted = [one for one in verbs if f"<{form}>" in one] or verbs
    if not wanted or unit.kept:
        return
    chosen[place] = wanted[0]
    if place + 1 < len(units):
        objects = [one for one in units[place + 1].parts[1:] if "<prn><obj>" in one]
        chosen[place + 1 : place + 2] = objects[:1] or [chosen[place + 1]]
    units[place] = mark_unit(unit, COMMAND)


def starts_clause(units: Sequence[Unit], chosen: Sequence[str], place: int) -> bool:
    """Whether an imperative may follow the word at a place."""
    word, pos = get_word(units, place), parse_reading(chosen[place]).pos
    if word == PLEASE:
        return True
    if pos == "sent" or word in {":", '"', "“", "—", "("}:
        return True
    commanded = any(COMMAND in unit.bound for unit in units[max(0, place - 12) : place])
    if word in {"and", "or", "then"} and commanded:
        return True
    return word == "," and (commanded or get_word(units, 0) in CLAUSE_STARTS)
