"""Passives as Spanish says them: se requieren citas, se llevará a cabo, fue acusado.

Each rule sees the words just before the generator writes them.
"""

from collections.abc import Sequence

from bilingual_pub.engines.apertium.units import (
    Unit,
    lower_first,
    match_case,
    parse_reading,
)

PASSIVE = frozenset({"ifi", "fti", "cni"})
"""Tenses in which estar with a participle is nearly always a passive of English: fue acusado."""

STATES = frozenset({"cerrar", "abrir"})
"""Participles that say how something is: estará cerrado."""

IMPERSONAL = frozenset(
    {"requerir", "necesitar", "recomendar", "esperar", "aceptar", "permitir", "proporcionar"}
    | {"ofrecer", "servir", "cobrar", "prohibir", "exigir"}
)
"""Verbs whose passive without an agent is said with se, before what it is about."""

AFTER_SUBJECT = frozenset({"ofrecer", "proporcionar", "esperar", "recomendar"})
"""Those before which one thing stays that was said with its article: el programa se ofrece."""

WITH_SE = frozenset({"pri", "fti", "cni"})
IN_SUBJECT = frozenset({"det", "adj", "n", "num", "pr"})
SE = "se<prn><pro><ref><p3><mf><sp>"
REASONS = frozenset(
    {"reparación", "construcción", "obra", "mantenimiento", "día festivo", "limpieza", "fiesta"}
)


def say_passive(units: Sequence[Unit]) -> list[Unit]:
    """What was or will be done, or is done by somebody, is a passive with ser: fue acusado."""
    whole = list(units)
    for place, unit in enumerate(whole[:-1]):
        read = parse_reading(unit.parts[0])
        after = parse_reading(whole[place + 1].parts[0])
        if read.lemma.lower() not in {"estar", "ser"} or "pp" not in after.tags:
            continue
        tags = "".join(f"<{tag}>" for tag in read.tags[1:])
        agent = place + 2 < len(whole) and whole[place + 2].parts[0] == "por<pr>"
        if read.lemma.lower() == "ser":
            if after.lemma in STATES and not agent and {"fti", "cni"} & set(read.tags):
                whole[place] = replace_reading(unit, f"estar<vblex>{tags}")
        elif (PASSIVE & set(read.tags) and after.lemma not in STATES) or agent:
            whole[place] = replace_reading(unit, f"ser<vbser>{tags}")
    return whole


def replace_reading(unit: Unit, reading: str) -> Unit:
    """A unit with another reading, its capital as it was."""
    return unit._replace(parts=(match_case(unit.parts[0], reading),))


def is_passive(units: Sequence[Unit], place: int) -> bool:
    """Whether a finite ser or estar with a participle behind it stands at a place."""
    if place + 1 >= len(units):
        return False
    read, after = (parse_reading(one.parts[0]) for one in units[place : place + 2])
    linking = read.lemma.lower() in {"ser", "estar"} and not {"inf", "pp", "ger"} & set(read.tags)
    return linking and "pp" in after.tags


def say_held(units: Sequence[Unit]) -> list[Unit]:
    """A meeting se lleva a cabo, and is not celebrada.

    >>> words = ("Ser<vbser><fti><p3><sg>", "celebrar<vblex><pp><f><sg>")
    >>> [one.parts[0] for one in say_held([Unit(" ", "", (word,)) for word in words])]
    ['Se<prn><pro><ref><p3><mf><sp>', 'llevar<vblex><fti><p3><sg># a cabo']
    """
    whole: list[Unit] = []
    place = 0
    while place < len(units):
        unit = units[place]
        held = is_passive(units, place) and units[place + 1].parts[0].startswith("celebrar<")
        if held:
            tags = "".join(f"<{tag}>" for tag in parse_reading(unit.parts[0]).tags[1:])
            whole.append(replace_reading(unit, SE))
            whole.append(
                units[place + 1]._replace(blank=" ", parts=(f"llevar<vblex>{tags}# a cabo",))
            )
        else:
            whole.append(unit)
        place += 1 + held
    return whole


def say_impersonal(units: Sequence[Unit]) -> list[Unit]:
    """Se requieren citas, for a sentence that begins “citas son requeridas”, with no agent."""
    verb = next((place for place in range(1, len(units)) if is_passive(units, place)), 0)
    if not verb:
        return list(units)
    denied = parse_reading(units[verb - 1].parts[0]).lemma == "no"
    subject = list(units[: verb - denied])
    read = parse_reading(units[verb].parts[0])
    done = parse_reading(units[verb + 1].parts[0])
    if (
        not subject
        or done.lemma not in IMPERSONAL
        or not WITH_SE & set(read.tags)
        or any(parse_reading(one.parts[0]).pos not in IN_SUBJECT for one in subject)
        or any("[" in one.blank for one in units[1 : verb + 2])
        or leads_on(units[verb + 2 : verb + 4])
    ):
        return list(units)
    first = subject[0]
    if done.lemma in AFTER_SUBJECT and "<det><def>" in first.parts[0] and "sg" in read.tags:
        tags = "".join(f"<{tag}>" for tag in read.tags[1:])
        return [
            *units[:verb],
            Unit(units[verb].blank, units[verb].bound, (SE,)),
            units[verb + 1]._replace(blank=" ", parts=(f"{done.lemma}<vblex>{tags}",)),
            *units[verb + 2 :],
        ]
    if "<det><def>" in first.parts[0] and "<pl>" in first.parts[0] and len(subject) > 1:
        subject = subject[1:]
    subject[0] = subject[0]._replace(blank=" ", parts=(lower_first(subject[0].parts[0]),))
    none = any(parse_reading(one.parts[0]).lemma == "ninguno" for one in subject)
    number = read.tags[-1]
    if "pl" in parse_reading(subject[-1].parts[0]).tags:
        number = "pl"
    tags = "".join(f"<{tag}>" for tag in (*read.tags[1:-1], number))
    group = [
        *([Unit(" ", units[verb].bound, ("no<adv>",))] if denied or none else []),
        Unit(" ", units[verb].bound, (SE,)),
        units[verb + 1]._replace(blank=" ", parts=(f"{done.lemma}<vblex>{tags}",)),
    ]
    group[0] = group[0]._replace(
        blank=first.blank, parts=(match_case(first.parts[0], group[0].parts[0]),)
    )
    return [*group, *subject, *say_second(units[verb + 2 :], number)]


def leads_on(after: Sequence[Unit]) -> bool:
    """Whether an agent or what is to be done follows: esperados para llegar."""
    words = [parse_reading(one.parts[0]) for one in after]
    if not words:
        return False
    infinitive = any("inf" in one.tags for one in words[:2])
    return words[0].lemma == "por" or infinitive or words[0].lemma == "que"


def say_second(units: Sequence[Unit], number: str) -> list[Unit]:
    """The second verb of such a sentence: pero no se requieren."""
    words = [parse_reading(one.parts[0]) for one in units[:3]]
    denied = len(words) > 1 and words[1].lemma == "no"
    verb = 1 + denied
    if len(words) <= verb or words[0].pos != "cnjcoo" or words[verb].lemma not in IMPERSONAL:
        return list(units)
    if "pp" not in words[verb].tags:
        return list(units)
    said = f"{words[verb].lemma}<vblex><pri><p3><{number}>"
    bound = units[verb].bound
    return [
        *units[:verb],
        Unit(" ", bound, (SE,)),
        units[verb]._replace(parts=(said,)),
        *units[verb + 1 :],
    ]


def say_closed_for(units: Sequence[Unit]) -> list[Unit]:
    """Closed for repairs is cerrado por reparaciones."""
    whole = list(units)
    for place in range(1, len(whole) - 1):
        closed = parse_reading(whole[place - 1].parts[0]).lemma in {"cerrar", "cerrado"}
        nouns = {parse_reading(one.parts[0]).lemma for one in whole[place + 1 : place + 3]}
        if closed and whole[place].parts[0] == "para<pr>" and nouns & REASONS:
            whole[place] = whole[place]._replace(parts=("por<pr>",))
    return whole
