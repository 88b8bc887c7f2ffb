"""Rules of Spanish between neighboring words that Apertium's own grammar lacks.

Each sees the words just before the generator writes them, and says in its docstring what it mends.
"""

from collections.abc import Sequence

from bilingual_pub.engines.apertium.units import Unit, match_case, parse_reading

DAYS = frozenset({"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"})
ESTAR = frozenset(
    {
        "disponible", "listo", "abierto", "cerrado", "lleno", "vacío", "ocupado", "presente",
        "ausente", "dispuesto", "preparado", "aquí", "allí", "allá", "fuera", "en construcción",
        "bajo custodia", "sin electricidad", "vigente", "enfermo", "muerto", "vivo", "embarazado",
    }
)  # fmt: skip
"""What is said with estar, not ser."""

PASSIVE = frozenset({"ifi", "fti", "cni"})
"""Tenses in which estar with a participle is nearly always a passive of English: fue acusado."""

PERSONAL = frozenset(
    {"llamar", "ayudar", "exhortar", "agradecer", "arrestar", "invitar", "acompañar", "obligar"}
    | {"contactar", "detener", "acusar", "demandar", "instar", "felicitar"}
)
"""Verbs whose object is nearly always a person or an office."""

NOUNS = frozenset({"det", "np", "n", "num"})
WITH_SUBJUNCTIVE = frozenset({"antes de que", "para que", "a menos que", "sin que", "con tal que"})
NEAR = 4
VERBS = frozenset({"vblex", "vbser", "vbhaver", "vbmod"})


def apply_rules(units: Sequence[Unit]) -> list[Unit]:
    """The units after every rule."""
    whole = list(units)
    for rule in (agree_article, say_estar, say_passive, say_day, want_subjunctive, add_personal_a):
        whole = rule(whole)
    return whole


def replace_reading(unit: Unit, reading: str) -> Unit:
    """A unit with another reading, its capital as it was."""
    return unit._replace(parts=(match_case(unit.parts[0], reading),))


def agree_article(units: Sequence[Unit]) -> list[Unit]:
    """An article has the gender of the noun behind it: not una muro.

    >>> units = [Unit("", "", ("uno<det><ind><f><sg>",)), Unit(" ", "", ("muro<n><m><sg>",))]
    >>> agree_article(units)[0].parts
    ('uno<det><ind><m><sg>',)
    """
    whole = list(units)
    for place in range(len(whole) - 1):
        article, noun = (
            parse_reading(whole[place].parts[0]),
            parse_reading(whole[place + 1].parts[0]),
        )
        if article.pos != "det" or noun.pos != "n" or whole[place + 1].kept:
            continue
        has, wants = ({"m", "f"} & set(one.tags[1:]) for one in (article, noun))
        if len(has) == len(wants) == 1 and has != wants:
            old, new = f"<{has.pop()}>", f"<{wants.pop()}>"
            whole[place] = whole[place]._replace(parts=(whole[place].parts[0].replace(old, new),))
    return whole


def say_estar(units: Sequence[Unit]) -> list[Unit]:
    """What is so for a time is said with estar: están disponibles."""
    whole = list(units)
    for place, unit in enumerate(whole[:-1]):
        reading = unit.parts[0]
        if parse_reading(reading).lemma.lower() != "ser" or "<vbser>" not in reading:
            continue
        after = [parse_reading(one.parts[0]) for one in whole[place + 1 : place + 3]]
        said = after[0] if after[0].pos != "adv" or after[0].lemma in ESTAR else after[-1]
        if said.lemma.lower() in ESTAR:
            tags = "".join(f"<{tag}>" for tag in parse_reading(reading).tags[1:])
            whole[place] = replace_reading(unit, f"estar<vblex>{tags}")
    return whole


def say_passive(units: Sequence[Unit]) -> list[Unit]:
    """What was or will be done is a passive, with ser: fue acusado."""
    whole = list(units)
    for place, unit in enumerate(whole[:-1]):
        read = parse_reading(unit.parts[0])
        if read.lemma.lower() != "estar" or not PASSIVE & set(read.tags):
            continue
        after = parse_reading(whole[place + 1].parts[0])
        if after.pos == "vblex" and "pp" in after.tags:
            tags = "".join(f"<{tag}>" for tag in read.tags[1:])
            whole[place] = replace_reading(unit, f"ser<vbser>{tags}")
    return whole


def say_day(units: Sequence[Unit]) -> list[Unit]:
    """Spanish says el lunes for “on Monday”, and para el lunes for “by Monday”."""
    whole: list[Unit] = []
    for unit in units:
        before = parse_reading(whole[-1].parts[0]) if whole else None
        day = parse_reading(unit.parts[0])
        if before and before.pos == "pr" and day.pos == "n" and day.lemma.lower() in DAYS:
            article = Unit(" ", "", ("el<det><def><m><sg>",))
            if before.lemma.lower() == "en":
                whole[-1] = replace_reading(whole[-1], article.parts[0])
            elif before.lemma.lower() == "por":
                whole[-1] = replace_reading(whole[-1], "para<pr>")
                whole.append(article)
        whole.append(unit)
    return whole


def want_subjunctive(units: Sequence[Unit]) -> list[Unit]:
    """Behind antes de que and its like the verb is a subjunctive: antes de que venga."""
    whole = list(units)
    for place, unit in enumerate(whole):
        if parse_reading(unit.parts[0]).lemma.lower() not in WITH_SUBJUNCTIVE:
            continue
        for other in range(place + 1, min(place + 1 + NEAR, len(whole))):
            reading = whole[other].parts[0]
            if parse_reading(reading).pos in VERBS:
                whole[other] = whole[other]._replace(parts=(reading.replace("<pri>", "<prs>"),))
                break
    return whole


def add_personal_a(units: Sequence[Unit]) -> list[Unit]:
    """Some verbs have a before their object: llame a la clínica, al 311."""
    whole: list[Unit] = []
    for place, unit in enumerate(units):
        before = parse_reading(units[place - 1].parts[0]) if place else None
        reflexive = place > 1 and units[place - 2].parts[0].lower().startswith("se<prn>")
        here = parse_reading(unit.parts[0])
        if (
            before
            and before.pos == "vblex"
            and before.lemma.lower() in PERSONAL
            and "pp" not in before.tags
            and not reflexive
            and here.pos in NOUNS
            and unit.blank == " "
        ):
            whole.append(Unit(" ", "", ("a<pr>",)))
            if here.pos == "num" and before.lemma.lower() == "llamar":
                whole.append(Unit(" ", "", ("el<det><def><m><sg>",)))
        whole.append(unit)
    return whole
