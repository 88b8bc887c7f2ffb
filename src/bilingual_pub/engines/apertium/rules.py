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
from bilingual_pub.engines.apertium.passives import (
    replace_reading,
    say_closed_for,
    say_held,
    say_impersonal,
    say_passive,
)
from bilingual_pub.engines.apertium.units import Reading, Unit, match_case, parse_reading

DAYS = frozenset({"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"})
ESTAR = frozenset(
    {
        "disponible", "listo", "abierto", "cerrado", "lleno", "vacío", "ocupado", "presente",
        "ausente", "dispuesto", "preparado", "aquí", "allí", "allá", "fuera", "en construcción",
        "bajo custodia", "sin electricidad", "vigente", "enfermo", "muerto", "vivo", "embarazado", "vencido",
        "orgulloso", "preocupado",
    }
)  # fmt: skip
"""What is said with estar, not ser."""

PERSONAL = frozenset(
    {"llamar", "ayudar", "exhortar", "agradecer", "arrestar", "invitar", "acompañar", "obligar"}
    | {"contactar", "detener", "acusar", "demandar", "instar", "felicitar"}
)
"""Verbs whose object is nearly always a person or an office."""

TOLD = frozenset({"reportero", "periodista", "público", "prensa", "votante", "oyente"})
"""Who is told something, and never says it behind the verb."""

AFFECTING = frozenset(
    """
    buscar encontrar matar herir rescatar evacuar recoger despedir deportar desahuciar proteger
    atacar golpear llevar trasladar identificar expulsar afectar visitar atender vacunar examinar
    inscribir preguntar entrevistar seguir perseguir transportar cuidar dejar ver conocer
    """.split()  # noqa: SIM905 - a list of a line each would hide what is in it
)
PERSONS = frozenset(
    """
    hombre mujer sospechoso persona niño niña adolescente víctima testigo conductor peatón ciclista
    residente inquilino propietario familia vecino trabajador empleado estudiante alumno padre madre
    hijo hija policía agente bombero paciente votante pasajero inmigrante refugiado menor joven médico doctor abogado
    """.split()  # noqa: SIM905 - the same
)
"""Verbs and nouns between which Spanish says a: buscar a un hombre."""

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
JUDGING = frozenset(
    {"senado", "cámara", "juez", "jueza", "tribunal", "corte", "jurado", "congreso", "comité"}
)
DATES = frozenset(
    """
    año mes semana noche día lunes martes miércoles jueves viernes sábado domingo enero febrero
    marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre verano otoño invierno
    primavera
    """.split()  # noqa: SIM905 - the same
)
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


def say_duration(units: Sequence[Unit]) -> list[Unit]:
    """For two weeks is durante dos semanas, and $15 an hour por hora."""
    whole = list(units)
    for place in range(1, len(whole) - 1):
        before, here, after = (parse_reading(one.parts[0]) for one in whole[place - 1 : place + 2])
        if after.lemma.lower() not in TIMES or after.pos != "n":
            continue
        counted = here.pos == "num" or "ind" in here.tags
        if before.lemma == "para" and before.pos == "pr" and counted:
            whole[place - 1] = whole[place - 1]._replace(parts=("durante<pr>",))
        elif here.lemma == "uno" and "ind" in here.tags and is_count(whole[:place]):
            whole[place] = whole[place]._replace(parts=("por<pr>",))
    return whole


def say_last(units: Sequence[Unit]) -> list[Unit]:
    """Last August is el agosto pasado, next month el próximo mes."""
    whole: list[Unit] = []
    pending: Unit | None = None
    for place, unit in enumerate(units):
        read = parse_reading(unit.parts[0])
        after = parse_reading(units[place + 1].parts[0]) if place + 1 < len(units) else None
        led = bool(whole) and parse_reading(whole[-1].parts[0]).pos in {"det", "num"}
        time = after is not None and after.pos == "n" and after.lemma.lower() in DATES
        day = after is not None and after.lemma.lower() in {"día", "noche"}
        if (
            read.lemma.lower() in {"último", "próximo"}
            and time
            and not day
            and not led
            and not unit.kept
        ):
            tags = set(after.tags) if after else set()
            gender, number = "f" if "f" in tags else "m", "pl" if "pl" in tags else "sg"
            article = match_case(unit.parts[0], f"el<det><def><{gender}><{number}>")
            whole.append(Unit(unit.blank, unit.bound, (article,)))
            if read.lemma.lower() == "último":
                pending = Unit(" ", unit.bound, (f"pasado<adj><{gender}><{number}>",))
                continue
            unit = unit._replace(blank=" ", parts=(unit.parts[0][:1].lower() + unit.parts[0][1:],))
        whole.append(unit)
        if pending is not None:
            whole.append(pending)
            pending = None
    return whole


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
                unit = unit._replace(parts=("a<pr>",))
            elif before == "disponible":
                unit = unit._replace(parts=("para<pr>",))
            elif unit.parts[0] == "para<pr>" and helps(whole):
                unit = unit._replace(parts=("a<pr>",))
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
            unit = Unit(" ", unit.bound, ("de<pr>",))
        whole.append(unit)
    return whole


def say_sensible(units: Sequence[Unit]) -> list[Unit]:
    """Small wordings: eso no es, nada de eso, cualquier plan, sabía, ante el juez."""
    whole = list(units)
    for place, unit in enumerate(whole):
        read = parse_reading(unit.parts[0])
        after = parse_reading(whole[place + 1].parts[0]) if place + 1 < len(whole) else None
        lemma = read.lemma.lower()
        if lemma == "aquello" and read.pos == "prn":
            whole[place] = replace_reading(unit, unit.parts[0].lower().replace("aquello", "eso", 1))
        elif lemma in KNOWN_LONG and read.pos == "vblex" and "ifi" in read.tags:
            whole[place] = unit._replace(parts=(unit.parts[0].replace("<ifi>", "<pii>"),))
        elif lemma == "ser" and {one.lemma for one in read_next(whole, place)} & AGED:
            tags = "".join(f"<{tag}>" for tag in read.tags[1:])
            whole[place] = replace_reading(unit, f"tener<vblex>{tags}")
        elif lemma in {"continuar", "seguir"} and after and "inf" in after.tags:
            if not whole[place + 1].kept:
                reading = whole[place + 1].parts[0].replace("<inf>", "<ger>")
                whole[place + 1] = whole[place + 1]._replace(parts=(reading,))
        elif (
            lemma == "antes de" and {one.lemma.lower() for one in read_next(whole, place)} & JUDGING
        ):
            verb = parse_reading(whole[place - 1].parts[0]).lemma if place else ""
            if verb in {"ser", "estar", "ahora", "comparecer", "presentar", "hablar", "testificar"}:
                whole[place] = replace_reading(unit, "ante<pr>")
        elif lemma == "cualquier" and "pl" in read.tags and after and after.pos in {"n", "adj"}:
            for other in range(place, len(whole)):
                if parse_reading(whole[other].parts[0]).pos not in {"det", "n", "adj"}:
                    break
                if whole[other].kept:
                    break
                reading = whole[other].parts[0].replace("<pl>", "<sg>")
                whole[other] = whole[other]._replace(parts=(reading,))
    return whole


def read_next(units: Sequence[Unit], place: int) -> list[Reading]:
    """The readings of the two words behind one."""
    return [parse_reading(one.parts[0]) for one in units[place + 1 : place + 3]]


def is_told_that(units: Sequence[Unit]) -> bool:
    """Whether whom somebody tells something stands here, and then that: dijo al consejo que."""
    for number, unit in enumerate(units):
        read = parse_reading(unit.parts[0])
        if read.lemma == "que" and read.pos == "cnjsub":
            return number > 0
        if read.pos not in {"det", "adj", "n"}:
            return False
    return False


def is_count(units: Sequence[Unit]) -> bool:
    """Whether some words end with a number that is kept, or with what it counts."""
    for unit in reversed(units[-3:]):
        if unit.kept and parse_reading(unit.parts[0]).pos == "num":
            return True
        if parse_reading(unit.parts[0]).pos not in {"n", "adj"}:
            return False
    return False


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
        told = before is not None and before.lemma.lower() == "decir"
        near = {parse_reading(one.parts[0]).lemma for one in units[place : place + 2]}
        if told and here.pos in {"det", "n"} and is_told_that(units[place : place + 4]):
            near |= TOLD
        if told and near & TOLD and here.pos in {"n", "det"} and unit.blank == " ":
            whole.append(Unit(" ", "", ("a<pr>",)))
            if here.pos == "n":
                tags = "<m><pl>" if "pl" in here.tags else "<m><sg>"
                whole.append(Unit(" ", "", (f"el<det><def>{tags}",)))
        elif (
            before
            and before.pos == "vblex"
            and (
                before.lemma.lower() in PERSONAL or (before.lemma.lower() in AFFECTING and affected)
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
    say_day,
    give_day_article,
    want_subjunctive,
    add_personal_a,
)
"""In the order in which they are applied."""
