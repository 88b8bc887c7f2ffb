"""Rules of Spanish between neighboring words that Apertium's own grammar lacks.

Each sees the words just before the generator writes them, and says in its docstring what it mends.
Those of `agreement` and `passives`, about whole clauses, come with them.
"""

from collections.abc import Sequence

from bilingual_pub.engines.apertium.agreement import (
    agree_person,
    agree_verb,
    give_article,
    say_municipal,
)
from bilingual_pub.engines.apertium.passives import (
    replace_reading,
    say_closed_for,
    say_held,
    say_impersonal,
    say_passive,
)
from bilingual_pub.engines.apertium.units import Unit, parse_reading

DAYS = frozenset({"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"})
ESTAR = frozenset(
    {
        "disponible", "listo", "abierto", "cerrado", "lleno", "vacío", "ocupado", "presente",
        "ausente", "dispuesto", "preparado", "aquí", "allí", "allá", "fuera", "en construcción",
        "bajo custodia", "sin electricidad", "vigente", "enfermo", "muerto", "vivo", "embarazado", "vencido",
    }
)  # fmt: skip
"""What is said with estar, not ser."""

PERSONAL = frozenset(
    {"llamar", "ayudar", "exhortar", "agradecer", "arrestar", "invitar", "acompañar", "obligar"}
    | {"contactar", "detener", "acusar", "demandar", "instar", "felicitar"}
)
"""Verbs whose object is nearly always a person or an office."""

AFFECTING = frozenset(
    """
    buscar encontrar matar herir rescatar evacuar recoger despedir deportar desahuciar proteger
    atacar golpear llevar trasladar identificar expulsar afectar visitar atender vacunar examinar
    inscribir entrevistar seguir perseguir transportar cuidar dejar ver conocer
    """.split()  # noqa: SIM905 - a list of a line each would hide what is in it
)
PERSONS = frozenset(
    """
    hombre mujer sospechoso persona niño niña adolescente víctima testigo conductor peatón ciclista
    residente inquilino propietario familia vecino trabajador empleado estudiante alumno padre madre
    hijo hija policía agente bombero paciente votante pasajero inmigrante refugiado menor joven
    """.split()  # noqa: SIM905 - the same
)
"""Verbs and nouns between which Spanish says a: buscar a un hombre."""

ASKING = frozenset({"cómo", "dónde", "cuándo", "qué", "cuánto"})
TIMES = frozenset({"minuto", "hora", "día", "semana", "mes", "año", "segundo"})
LEADING_TO_DAY = frozenset({"hasta", "desde", "para", "antes de", "después de"})
NOUNS = frozenset({"det", "np", "n", "num"})
WITH_SUBJUNCTIVE = frozenset({"antes de que", "para que", "a menos que", "sin que", "con tal que"})
NEAR = 4
VERBS = frozenset({"vblex", "vbser", "vbhaver", "vbmod"})


def apply_rules(units: Sequence[Unit]) -> list[Unit]:
    """The units after every rule."""
    whole = list(units)
    for rule in RULES:
        whole = rule(whole)
    return whole


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


def say_should(units: Sequence[Unit]) -> list[Unit]:
    """Should is debería, must is tiene que."""
    whole = list(units)
    for place, unit in enumerate(whole):
        read = parse_reading(unit.parts[0])
        if read.lemma.lower() == "tener# que" and "cni" in read.tags:
            tags = "".join(f"<{tag}>" for tag in read.tags[1:])
            whole[place] = replace_reading(unit, f"deber<vblex>{tags}")
    return whole


def say_how_to(units: Sequence[Unit]) -> list[Unit]:
    """Cómo solicitar, and nada que decir, without para."""
    whole: list[Unit] = []
    for place, unit in enumerate(units):
        before = parse_reading(whole[-1].parts[0]).lemma.lower() if whole else ""
        after = parse_reading(units[place + 1].parts[0]).tags if place + 1 < len(units) else ()
        if unit.parts[0].lower() in {"para<pr>", "a<pr>", "de<pr>"} and "inf" in after:
            if before in ASKING:
                continue
            if before in {"nada", "algo"} and unit.parts[0] == "para<pr>":
                unit = unit._replace(parts=("que<cnjsub>",))
        whole.append(unit)
    return whole


def say_duration(units: Sequence[Unit]) -> list[Unit]:
    """For two weeks is durante dos semanas, and $15 an hour por hora."""
    whole = list(units)
    for place in range(1, len(whole) - 1):
        before, here, after = (
            parse_reading(one.parts[0]) for one in whole[place - 1 : place + 2]
        )
        if after.lemma.lower() not in TIMES or after.pos != "n":
            continue
        counted = here.pos == "num" or "ind" in here.tags
        if before.lemma == "para" and before.pos == "pr" and counted:
            whole[place - 1] = whole[place - 1]._replace(parts=("durante<pr>",))
        elif whole[place - 1].kept and before.pos == "num" and here.lemma == "uno":
            whole[place] = whole[place]._replace(parts=("por<pr>",))
    return whole


def say_day_of_month(units: Sequence[Unit]) -> list[Unit]:
    """On the 15th is el 15, by the 15th para el 15."""
    whole: list[Unit] = []
    for place, unit in enumerate(units):
        read = parse_reading(unit.parts[0])
        after = parse_reading(units[place + 1].parts[0]).pos if place + 1 < len(units) else ""
        if "ord" in read.tags and read.lemma.isdigit() and after not in {"n", "adj"} and whole:
            unit = unit._replace(parts=(f"{read.lemma}<num>",))
            if len(whole) > 1 and whole[-1].parts[0].startswith("el<det>"):
                lead = whole[-2].parts[0]
                if lead == "en<pr>":
                    whole[-2:] = [whole[-1]._replace(blank=whole[-2].blank)]
                elif lead == "por<pr>":
                    whole[-2] = whole[-2]._replace(parts=("para<pr>",))
        whole.append(unit)
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
            elif before.lemma.lower() in LEADING_TO_DAY:
                whole.append(article)
            elif before.lemma.lower() == "por":
                whole[-1] = replace_reading(whole[-1], "para<pr>")
                whole.append(article)
        whole.append(unit)
    return whole


def give_day_article(units: Sequence[Unit]) -> list[Unit]:
    """A day says el of itself behind a verb, and what follows durante has its article too."""
    whole: list[Unit] = []
    for place, unit in enumerate(units):
        read = parse_reading(unit.parts[0])
        before = parse_reading(whole[-1].parts[0]) if whole else None
        day = read.pos == "n" and read.lemma.lower() in DAYS and unit.blank == " "
        if before and day and before.pos in VERBS:
            whole.append(Unit(" ", "", ("el<det><def><m><sg>",)))
        elif before and before.lemma == "durante" and read.pos == "n" and not unit.kept:
            gender, number = {"m", "f"} & set(read.tags), {"sg", "pl"} & set(read.tags)
            last = place + 1 >= len(units) or read.lemma not in TIMES
            if len(gender) == len(number) == 1 and last:
                article = f"el<det><def><{gender.pop()}><{number.pop()}>"
                whole.append(Unit(" ", "", (article,)))
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
        persons = {parse_reading(one.parts[0]).lemma for one in units[place + 1 : place + 2]}
        affected = bool(persons & PERSONS) and here.pos in {"det", "num"}
        if (
            before
            and before.pos == "vblex"
            and (
                before.lemma.lower() in PERSONAL
                or (before.lemma.lower() in AFFECTING and affected)
            )
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


RULES = (
    agree_article,
    say_municipal,
    give_article,
    agree_verb,
    agree_person,
    say_estar,
    say_passive,
    say_held,
    say_impersonal,
    say_closed_for,
    say_should,
    say_how_to,
    say_duration,
    say_day_of_month,
    say_day,
    give_day_article,
    want_subjunctive,
    add_personal_a,
)
"""In the order in which they are applied."""
