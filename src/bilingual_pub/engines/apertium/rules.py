"""Rules of Spanish between neighboring words that Apertium's own grammar lacks.

Each sees the words just before the generator writes them, and says in its docstring what it mends.
Those of `agreement` and `passives`, about whole clauses, come with them.
"""

from collections.abc import Sequence

from bilingual_pub.engines.apertium.agreement import (
    agree_person,
    agree_second_verb,
    agree_verb,
    give_article,
    say_municipal,
)
from bilingual_pub.engines.apertium.dates import (
    give_day_article,
    say_day,
    say_day_of_month,
    say_duration,
    say_last,
)
from bilingual_pub.engines.apertium.passives import (
    replace_reading,
    say_closed_for,
    say_held,
    say_impersonal,
    say_passive,
)
from bilingual_pub.engines.apertium.people import PERSONS, add_personal_a
from bilingual_pub.engines.apertium.units import Reading, Unit, parse_reading

ESTAR = frozenset(
    {
        "disponible", "listo", "abierto", "cerrado", "lleno", "vacío", "ocupado", "presente",
        "ausente", "dispuesto", "preparado", "aquí", "allí", "allá", "fuera", "en construcción",
        "bajo custodia", "sin electricidad", "vigente", "enfermo", "muerto", "vivo", "embarazado",
        "vencido",
        "orgulloso", "preocupado",
    }
)  # fmt: skip
"""What is said with estar, not ser."""


PLACES = frozenset(
    """
    escuela biblioteca casa calle ciudad edificio oficina parque hospital clínica centro cárcel
    iglesia tienda mercado avenida esquina barrio condado estado país mesa lado refugio sala salón
    """.split()  # noqa: SIM905 - the same
)

EVENTS = frozenset(
    """
    reunión evento clase audiencia fiesta concierto feria marcha manifestación conferencia taller
    ceremonia elección votación juicio cena almuerzo desfile
    """.split()  # noqa: SIM905 - the same
)

ASKING = frozenset({"si", "cómo", "dónde", "cuándo", "qué", "cuánto"})

WITH_INFINITIVE = frozenset(
    """
    necesitar querer poder deber planear esperar intentar decidir prometer lograr preferir pensar
    desear conseguir
    """.split()  # noqa: SIM905 - the same
) | {"tener# previsto"}

KNOWN_LONG = frozenset({"saber", "querer", "creer", "pensar", "necesitar", "temer", "esperar"})
"""Verbs whose past is mostly a state: sabía."""

AGED = frozenset({"años o más", "años o menos"})

GOING_ON = frozenset({"continuar", "seguir"})
APPEARING = frozenset({"ser", "estar", "ahora", "comparecer", "presentar", "hablar", "testificar"})
JUDGING = frozenset(
    {"senado", "cámara", "juez", "jueza", "tribunal", "corte", "jurado", "congreso", "comité"}
)

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
                whole.append(unit._replace(parts=("que<cnjsub>",)))
                continue
        whole.append(unit)
    return whole


def is_somewhere(after: Sequence[Reading]) -> bool:
    """Whether a place follows: en la escuela."""
    if len(after) < 3:  # noqa: PLR2004 - en, la, escuela
        return False
    place = after[2].lemma.lower()
    return after[0].lemma == "en" and "def" in after[1].tags and place in PLACES


def is_event(units: Sequence[Unit]) -> bool:
    """Whether a sentence is about what takes place and is not somewhere: la reunión es en."""
    nouns = [unit for unit in units if parse_reading(unit.parts[0]).pos == "n"]
    return bool(nouns) and (
        nouns[0].kept or parse_reading(nouns[0].parts[0]).lemma.lower() in EVENTS
    )


def drop_para(units: Sequence[Unit]) -> list[Unit]:
    """Some verbs lead an infinitive with no para: prometió construir, ayudar a llenar."""
    whole: list[Unit] = []
    for place, unit in enumerate(units):
        after = parse_reading(units[place + 1].parts[0]).tags if place + 1 < len(units) else ()
        if unit.parts[0] in {"para<pr>", "de<pr>"} and "inf" in after and whole:
            before = parse_reading(whole[-1].parts[0]).lemma.lower()
            promised = unit.parts[0] == "para<pr>" and any(
                one.parts[0].startswith("prometer<") for one in whole[-7:]
            )
            if (before in WITH_INFINITIVE and unit.parts[0] == "para<pr>") or promised:
                continue
            if before in {"dispuesto", "comprometido", "obligado"}:
                whole.append(unit._replace(parts=("a<pr>",)))
                continue
            if before == "disponible":
                whole.append(unit._replace(parts=("para<pr>",)))
                continue
            if unit.parts[0] == "para<pr>" and helps(whole):
                whole.append(unit._replace(parts=("a<pr>",)))
                continue
        whole.append(unit)
    return whole


def helps(units: Sequence[Unit]) -> bool:
    """Whether some words end with ayudar and whom."""
    for unit in reversed(units[-5:]):
        read = parse_reading(unit.parts[0])
        if read.lemma.lower() == "ayudar":
            return True
        if read.pos not in {"det", "adj", "n", "pr", "prn", "np"}:
            return False
    return False


def say_menores(units: Sequence[Unit]) -> list[Unit]:
    """Children under 12 are niños menores de 12, and help keep is ayudar a mantener."""
    whole: list[Unit] = []
    for place, unit in enumerate(units):
        before = parse_reading(whole[-1].parts[0]) if whole else None
        after = parse_reading(units[place + 1].parts[0]) if place + 1 < len(units) else None
        read = parse_reading(unit.parts[0])
        if before and before.lemma.lower() == "ayudar" and "inf" in read.tags:
            whole.append(Unit(" ", unit.bound, ("a<pr>",)))
        person = before is not None and before.pos == "n" and before.lemma.lower() in PERSONS
        if person and after and after.pos == "num" and unit.parts[0] in {"bajo<pr>", "sobre<pr>"}:
            age = "menor" if read.lemma == "bajo" else "mayor"
            whole.append(unit._replace(parts=(f"{age}<adj><mf><pl>",)))
            whole.append(Unit(" ", unit.bound, ("de<pr>",)))
            continue
        whole.append(unit)
    return whole


def say_sensible(units: Sequence[Unit]) -> list[Unit]:
    """Small wordings: eso no es, sabía, ante el juez, tener 18 años, continuará defendiendo."""
    whole = list(units)
    for place, unit in enumerate(whole):
        read = parse_reading(unit.parts[0])
        near = read_next(whole, place)
        lemma, reading = read.lemma.lower(), unit.parts[0]
        if lemma == "aquello" and read.pos == "prn":
            whole[place] = replace_reading(unit, reading.lower().replace("aquello", "eso", 1))
        elif lemma in KNOWN_LONG and read.pos == "vblex" and "ifi" in read.tags:
            whole[place] = unit._replace(parts=(reading.replace("<ifi>", "<pii>"),))
        elif lemma == "ser" and {one.lemma for one in near} & AGED:
            tags = "".join(f"<{tag}>" for tag in read.tags[1:])
            whole[place] = replace_reading(unit, f"tener<vblex>{tags}")
        elif lemma in GOING_ON and near and "inf" in near[0].tags and not whole[place + 1].kept:
            gerund = whole[place + 1].parts[0].replace("<inf>", "<ger>")
            whole[place + 1] = whole[place + 1]._replace(parts=(gerund,))
        elif lemma == "antes de" and {one.lemma.lower() for one in near} & JUDGING and place:
            before = parse_reading(whole[place - 1].parts[0]).lemma
            whole[place] = replace_reading(unit, "ante<pr>" if before in APPEARING else reading)
    return whole


def say_any(units: Sequence[Unit]) -> list[Unit]:
    """Any plans is cualquier plan."""
    whole = list(units)
    for place, unit in enumerate(whole):
        read = parse_reading(unit.parts[0])
        near = read_next(whole, place)[:1]
        if read.lemma.lower() != "cualquier" or "pl" not in read.tags:
            continue
        if not near or near[0].pos not in {"n", "adj"}:
            continue
        for other in range(place, len(whole)):
            here = whole[other]
            if here.kept or parse_reading(here.parts[0]).pos not in {"det", "n", "adj"}:
                break
            whole[other] = here._replace(parts=(here.parts[0].replace("<pl>", "<sg>"),))
    return whole


def read_next(units: Sequence[Unit], place: int) -> list[Reading]:
    """The readings of the two words behind one."""
    return [parse_reading(one.parts[0]) for one in units[place + 1 : place + 3]]


def say_estar(units: Sequence[Unit]) -> list[Unit]:
    """What is so for a time is said with estar: están disponibles."""
    whole = list(units)
    for place, unit in enumerate(whole[:-1]):
        reading = unit.parts[0]
        if parse_reading(reading).lemma.lower() != "ser" or "<vbser>" not in reading:
            continue
        after = [parse_reading(one.parts[0]) for one in whole[place + 1 : place + 4]]
        if is_somewhere(after) and not is_event(whole[:place]):
            tags = "".join(f"<{tag}>" for tag in parse_reading(reading).tags[1:])
            whole[place] = replace_reading(unit, f"estar<vblex>{tags}")
            continue
        near = after[:2]
        said = near[0] if near[0].pos != "adv" or near[0].lemma in ESTAR else near[-1]
        if said.lemma.lower() in ESTAR:
            tags = "".join(f"<{tag}>" for tag in parse_reading(reading).tags[1:])
            whole[place] = replace_reading(unit, f"estar<vblex>{tags}")
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


RULES = (
    agree_article,
    say_municipal,
    give_article,
    agree_verb,
    agree_second_verb,
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
    say_last,
    drop_para,
    say_menores,
    say_sensible,
    say_any,
    say_day,
    give_day_article,
    want_subjunctive,
    add_personal_a,
)
"""In the order in which they are applied."""
