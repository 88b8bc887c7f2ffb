"""Spanish has “a” before people that something is done to: buscar a un hombre, decir al público."""

from collections.abc import Sequence

from bilingual_pub.engines.apertium.units import Unit, parse_reading

PERSONS = frozenset(
    """
    hombre mujer sospechoso persona niño niña adolescente víctima testigo conductor peatón ciclista
    residente inquilino propietario familia vecino trabajador empleado estudiante alumno padre madre
    hijo hija policía agente bombero paciente votante pasajero inmigrante refugiado menor joven
    médico doctor abogado
    """.split()  # noqa: SIM905 - the same
)
"""Verbs and nouns between which Spanish says a: buscar a un hombre."""

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

NOUNS = frozenset({"det", "np", "n", "num"})


def is_told_that(units: Sequence[Unit]) -> bool:
    """Whether whom somebody tells something stands here, and then that: dijo al consejo que."""
    for number, unit in enumerate(units):
        read = parse_reading(unit.parts[0])
        if read.lemma == "que" and read.pos == "cnjsub":
            return number > 0
        if read.pos not in {"det", "adj", "n"}:
            return False
    return False


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
