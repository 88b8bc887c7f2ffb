"""Days and durations as Spanish says them: el lunes, durante dos semanas, el agosto pasado.

Each rule sees the words just before the generator writes them.
"""

from collections.abc import Sequence

from bilingual_pub.engines.apertium.passives import replace_reading
from bilingual_pub.engines.apertium.units import (
    Unit,
    lower_first,
    match_case,
    parse_reading,
)

VERBS = frozenset({"vblex", "vbser", "vbhaver", "vbmod"})

DAYS = frozenset({"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"})

DATES = frozenset(
    """
    año mes semana noche día lunes martes miércoles jueves viernes sábado domingo enero febrero
    marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre verano otoño invierno
    primavera
    """.split()  # noqa: SIM905 - the same
)

TIMES = frozenset({"minuto", "hora", "día", "semana", "mes", "año", "segundo"})

LEADING_TO_DAY = frozenset({"hasta", "desde", "para", "antes de", "después de"})


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
            lowered = lower_first(unit.parts[0])
            whole.append(unit._replace(blank=" ", parts=(lowered,)))
            continue
        whole.append(unit)
        if pending is not None:
            whole.append(pending)
            pending = None
    return whole


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
            if len(whole) > 1 and whole[-1].parts[0].startswith("el<det>"):
                lead = whole[-2].parts[0]
                if lead == "en<pr>":
                    whole[-2:] = [whole[-1]._replace(blank=whole[-2].blank)]
                elif lead == "por<pr>":
                    whole[-2] = whole[-2]._replace(parts=("para<pr>",))
            whole.append(unit._replace(parts=(f"{read.lemma}<num>",)))
            continue
        whole.append(unit)
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
