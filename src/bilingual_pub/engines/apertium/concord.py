"""Negation as Spanish wants it, before the generator: no tiene ningún plan, nadie vino.

A word that denies behind the verb needs “no” before the verb, and before the verb it needs none.
Apertium writes “tiene ningún plan”, which says nothing clear. Only units of Spanish are read here,
so that whatever word of English denied (no, none, nothing, neither, hardly any) is treated alike.
"""

from collections.abc import Iterator, Sequence

from bilingual_pub.engines.apertium.units import (
    Unit,
    lower_first,
    match_case,
    parse_reading,
)

NEGATIVE = frozenset(
    {"ninguno", "nadie", "nada", "nunca", "jamás", "tampoco", "ni", "en ninguna parte"}
)
"""The words that need “no” before a verb that stands before them."""

DENYING = NEGATIVE | {"no", "ya no", "apenas", "todavía no", "ni siquiera"}
"""The words before a verb after which none of those needs another."""

VERBS = frozenset({"vblex", "vbser", "vbhaver", "vbmod", "vaux", "vbdo"})
NOT_FINITE = frozenset({"inf", "ger", "pp"})
MODAL = frozenset({"ir", "querer", "poder", "deber", "tener# que", "necesitar", "soler"})
"""Verbs that share the “no” of their infinitive: no quiere pagar nada."""

ENDS = frozenset({"sent", "cm", "cnjcoo", "cnjsub", "cnjadv", "rel", "lpar", "rpar", "lquest"})
WITHOUT_A = frozenset({"haber", "hay", "ser", "estar", "parecer"})
"""Verbs behind which nadie has no “a”: no hay nadie."""

NO = "no<adv>"
WITHOUT = "sin<pr>"
ANY = "cualquier"
AGREEING = ("det", "adj", "n")


def agree_negation(units: Sequence[Unit]) -> list[Unit]:
    """The units with “no” before each verb that wants it, and nowhere twice.

    >>> words = ("tener<vblex><pri><p3><sg>", "ninguno<det><ind><m><sg>", "plan<n><m><sg>")
    >>> [one.parts[0] for one in agree_negation([Unit(" ", "", (word,)) for word in words])][:2]
    ['no<adv>', 'tener<vblex><pri><p3><sg>']
    """
    whole = say_without(move_no_longer(deny_any(units)))
    whole = add_a_before_nobody(drop_none_before_more(whole))
    places = {place for place in map_negatives(whole) if place is not None}
    for place in sorted(places, reverse=True):
        whole[place : place + 1] = deny(whole[place])
    return agree_none(whole)


def say_without(units: Sequence[Unit]) -> list[Unit]:
    """A notice without a verb that begins with “no”: sin cita, sin perros.

    >>> words = ("Ninguno<det><ind><f><sg>", "cita<n><f><sg>")
    >>> say_without([Unit(" ", "", (word,)) for word in words])[0].parts
    ('Sin<pr>',)
    """
    if len(units) < 2 or get_lemma(units[0]) != "ninguno" or any(map(is_verb, units)):  # noqa: PLR2004 - ningún alone says nothing
        return list(units)
    if parse_reading(units[1].parts[0]).pos not in {"n", "np", "adj", ""}:
        return list(units)
    return [units[0]._replace(parts=(match_case(units[0].parts[0], WITHOUT),)), *units[1:]]


def deny(verb: Unit) -> tuple[Unit, Unit]:
    """“No” and the verb, which gives it its capital."""
    reading = verb.parts[0]
    no = Unit(verb.blank, "" if verb.kept else verb.bound, (match_case(reading, NO),))
    return no, verb._replace(blank=" ", parts=(lower_first(reading),))


def get_lemma(unit: Unit) -> str:
    """The lemma of a unit in small letters."""
    return parse_reading(unit.parts[0]).lemma.lower()


def is_verb(unit: Unit) -> bool:
    """Whether a unit is a verb."""
    return parse_reading(unit.parts[0]).pos in VERBS


def is_finite(unit: Unit) -> bool:
    """Whether a unit is a verb with a person."""
    return is_verb(unit) and not NOT_FINITE & set(parse_reading(unit.parts[0]).tags)


def is_clitic(unit: Unit) -> bool:
    """Whether a unit is a pronoun before its verb."""
    return parse_reading(unit.parts[0]).tags[:2] == ("prn", "pro")


def ends_clause(units: Sequence[Unit], place: int) -> bool:
    """Whether no clause goes on from a unit to the next; a kept word is never a conjunction."""
    unit = units[place]
    following = units[place + 1].blank if place + 1 < len(units) else ""
    if any(sign in following for sign in '",;:—()«»“”'):
        return True
    return parse_reading(unit.parts[0]).pos in ENDS and get_lemma(unit) not in DENYING


def map_negatives(units: Sequence[Unit]) -> Iterator[int | None]:
    """Where the “no” of each negative word is missing; None where none is."""
    for number, unit in enumerate(units):
        if get_lemma(unit) in NEGATIVE and not is_swimming(unit):
            yield find_undenied_verb(units, number)


def is_swimming(unit: Unit) -> bool:
    """Whether “nada” is a verb."""
    return is_verb(unit)


def find_undenied_verb(units: Sequence[Unit], number: int) -> int | None:
    """Where “no” is missing before the verb that a negative word follows."""
    infinitive = None
    for place in range(number - 1, -1, -1):
        unit, lemma = units[place], get_lemma(units[place])
        if lemma in DENYING or (lemma == "sin" and number - place <= 2):  # noqa: PLR2004 - sin casi nada
            return None
        if place == number - 1 and lemma == "que":
            return None
        if ends_clause(units, place):
            return infinitive
        if is_finite(unit):
            if infinitive is not None and lemma not in MODAL:
                return infinitive
            start = find_group(units, place)
            return None if is_denied_before(units, start) else start
        if is_verb(unit) and "inf" in parse_reading(unit.parts[0]).tags and infinitive is None:
            led = place and parse_reading(units[place - 1].parts[0]).pos == "pr"
            infinitive = place if led else None
    return infinitive


def find_group(units: Sequence[Unit], place: int) -> int:
    """The first word of a group of verbs and their pronouns that ends at a place."""
    while place and not ends_clause(units, place - 1):
        before = units[place - 1]
        if not (is_clitic(before) or is_finite(before)):
            break
        place -= 1
    return place


def is_denied_before(units: Sequence[Unit], start: int) -> bool:
    """Whether a word before the verb denies already: nadie dice nada."""
    for place in range(start - 1, -1, -1):
        if get_lemma(units[place]) in DENYING:
            return True
        if ends_clause(units, place):
            return False
    return False


def move_no_longer(units: Sequence[Unit]) -> list[Unit]:
    """“Ya no” before its verb: ya no está abierta."""
    whole = list(units)
    for place in range(1, len(whole)):
        if get_lemma(whole[place]) == "ya no" and is_finite(whole[place - 1]):
            start = find_group(whole, place - 1)
            first, moved = whole[start], whole.pop(place)
            reading = match_case(first.parts[0], moved.parts[0])
            lowered = lower_first(first.parts[0])
            whole[start] = first._replace(blank=" ", parts=(lowered,))
            whole.insert(start, moved._replace(blank=first.blank, parts=(reading,)))
    return whole


def deny_any(units: Sequence[Unit]) -> list[Unit]:
    """Behind a word that denies, any is ninguno and singular: sin ninguna identificación."""
    whole = list(units)
    for place, unit in enumerate(whole[:-1]):
        read = parse_reading(unit.parts[0])
        if read.lemma.lower() != ANY or read.pos != "det" or unit.kept:
            continue
        lead = get_lemma(whole[place - 1]) if place else ""
        if lead == "sin" or is_denied_before(whole, place):
            whole[place] = unit._replace(parts=("ninguno<det><ind><m><sg>",))
    return whole


def drop_none_before_more(units: Sequence[Unit]) -> list[Unit]:
    """No more is no … más, without ninguno; the verb before it gets its “no”."""
    whole = list(units)
    for place in range(len(whole) - 2, 0, -1):
        if get_lemma(whole[place]) == "ninguno" and get_lemma(whole[place + 1]) == "más":
            start = find_undenied_verb(whole, place)
            if start is not None:
                whole.pop(place)
                whole[start : start + 1] = deny(whole[start])
    return whole


def add_a_before_nobody(units: Sequence[Unit]) -> list[Unit]:
    """Nadie as an object has “a” before it: no vio a nadie."""
    whole: list[Unit] = []
    for place, unit in enumerate(units):
        before = units[place - 1] if place else None
        if (
            before
            and get_lemma(unit) == "nadie"
            and is_verb(before)
            and get_lemma(before) not in WITHOUT_A
            and unit.blank == " "
            and not any(is_finite(one) for one in units[place + 1 : place + 2])
        ):
            whole.append(Unit(" ", "", ("a<pr>",)))
        whole.append(unit)
    return whole


def agree_none(units: Sequence[Unit]) -> list[Unit]:
    """Ninguno with the gender of its noun, which is singular: ningún caso, ninguna de ellas."""
    whole = list(units)
    for place, unit in enumerate(whole):
        read = parse_reading(unit.parts[0])
        if read.lemma.lower() != "ninguno" or unit.kept:
            continue
        nouns = [one for one in range(place + 1, min(place + 4, len(whole))) if is_noun(whole[one])]
        if not nouns:
            continue
        noun = nouns[0]
        between = {parse_reading(one.parts[0]).pos for one in whole[place + 1 : noun]}
        gender = {"m", "f"} & set(parse_reading(whole[noun].parts[0]).tags)
        if len(gender) == 1 and between <= {"det", "adj", "pr"}:
            whole[place] = change_tags(unit, gender.pop())
        if read.pos == "det" and "pr" not in between:
            for other in range(place, noun + 1):
                if not whole[other].kept:
                    reading = whole[other].parts[0].replace("<pl>", "<sg>")
                    whole[other] = whole[other]._replace(parts=(reading,))
    return whole


def is_noun(unit: Unit) -> bool:
    """Whether a unit is a noun."""
    return parse_reading(unit.parts[0]).pos == "n"


def change_tags(unit: Unit, gender: str) -> Unit:
    """A unit with another gender."""
    reading = unit.parts[0].replace("<m>", f"<{gender}>").replace("<f>", f"<{gender}>")
    return unit._replace(parts=(reading,))


def lower_moved(units: Sequence[Unit]) -> list[Unit]:
    """The small words and verbs inside a sentence without the capital of its start.

    Apertium moves a word from the start, or its “no” behind the subject, with the capital.

    >>> words = ("ordenanza<n><f><sg>", "No<adv>", "Tener<vblex><pri><p3><sg>")
    >>> [one.parts[0][:3] for one in lower_moved([Unit(" ", "", (word,)) for word in words])]
    ['ord', 'no<', 'ten']
    """
    return [units[0], *map(lower_small_word, units, units[1:])] if units else []


SMALL = VERBS | {"det", "pr", "prn", "adv", "cnjcoo", "cnjsub", "cnjadv", "rel"}


def lower_small_word(before: Unit, unit: Unit) -> Unit:
    """A unit behind another, small if its kind has no capitals and no sentence starts there."""
    reading = unit.parts[0]
    if not (reading[:1].isupper() and reading[1:2].islower()) or unit.kept:
        return unit
    pos = parse_reading(reading).pos
    if pos not in SMALL or unit.blank.strip() not in {"", "[0]"} or not unit.blank.startswith(" "):
        return unit
    starts = parse_reading(before.parts[0]).pos in {"sent", "lpar", "lquest"}
    if starts or not before.parts[0][:1].isalnum():
        return unit
    return unit._replace(parts=(lower_first(reading),))
