"""The subject that Spanish leaves out and English wants: it is, they have, and you to the reader.

“Si tiene preguntas, llame” speaks to the reader: if you have questions. Where a verb stands at the
start of its clause, a pronoun is put before it: “yo”, “nosotros”, “ellos”; of the third person
alone “usted” where the sentence commands or asks, and otherwise the “it” that says nothing of who
it is. A verb behind which its subject may stand stays as it is.
"""

from collections.abc import Sequence

from bilingual_pub.engines.apertium.units import (
    Unit,
    lower_first,
    parse_reading,
)

YOU, IT = "prpers<prn><tn><p3><mf><sg>", "prpers<prn><tn><p3><nt><sg>"
PRONOUNS = {
    ("p1", "sg"): "prpers<prn><tn><p1><mf><sg>",
    ("p1", "pl"): "prpers<prn><tn><p1><m><pl>",
    ("p3", "pl"): "prpers<prn><tn><p3><m><pl>",
}
ENGLISH_IT = "prpers<prn><subj><p3><nt><sg>"

FINITE = frozenset({"pri", "prs", "pis", "pii", "ifi", "fti", "cni"})
VERBS = frozenset({"vblex", "vbser", "vbhaver", "vbmod"})
IMPERSONAL = frozenset({"haber", "hacer", "hay", "llover", "nevar", "haber que"})
NOT_YOU = frozenset({"ser", "haber"})
SUBJECT_BEHIND = frozenset(
    {"llegar", "venir", "salir", "existir", "ocurrir", "morir", "empezar", "comenzar", "terminar"}
    | {"pasar", "faltar", "aparecer", "nacer", "caer", "entrar", "suceder", "gustar", "quedar"}
    | {"decir", "afirmar", "señalar", "explicar", "añadir", "agregar", "preocupar", "importar"}
)
NOUNS = frozenset({"det", "n", "np", "num", "prn"})
CLAUSE_STARTS = frozenset({"si", "cuando", "porque", "aunque", "mientras", "como", "ya que", "que"})
LEADING = frozenset({"cnjadv", "pr", "adv"})


def add_subjects(units: Sequence[Unit]) -> list[Unit]:
    """The units, each with one reading, with a pronoun where a verb has no subject."""
    whole: list[Unit] = []
    addressed = speaks_to_reader(units)
    for place, unit in enumerate(units):
        start = find_group_start(units, place)
        if start is not None and lacks_subject(units, start, place):
            pronoun = choose_pronoun(units, place, addressed=addressed)
            if pronoun:
                moved = len(whole) - (place - start)
                first = units[start]
                before = pronoun[0].upper() + pronoun[1:] if is_large(first) else pronoun
                whole.insert(moved, Unit(first.blank, first.bound, (before,)))
                whole.append(unit)
                small = whole[moved + 1].parts[0]
                whole[moved + 1] = whole[moved + 1]._replace(blank=" ", parts=(lower_first(small),))
                continue
        whole.append(unit)
    return whole


def is_large(unit: Unit) -> bool:
    """Whether a word has a capital."""
    return unit.parts[0][:1].isupper()


def find_group_start(units: Sequence[Unit], place: int) -> int | None:
    """Where the group of a finite verb begins, with its “no”; None where there is no such verb."""
    read = parse_reading(units[place].parts[0])
    if read.pos not in VERBS or not FINITE & set(read.tags) or units[place].kept:
        return None
    start = place
    while start and parse_reading(units[start - 1].parts[0]).lemma.lower() == "no":
        if units[start].blank != " ":
            return None
        start -= 1
    return start


def lacks_subject(units: Sequence[Unit], start: int, place: int) -> bool:
    """Whether the verb at a place, whose group begins at a start, has no subject."""
    read = parse_reading(units[place].parts[0])
    lemma = read.lemma.lower()
    if lemma in IMPERSONAL or not begins_clause(units, start):
        return False
    before = parse_reading(units[start - 1].parts[0]) if start else None
    joined = before is not None and before.pos in {"cnjadv", "cnjsub"}
    if "prs" in read.tags and not joined:
        return False
    if place + 1 >= len(units) or units[place + 1].blank != " ":
        return True
    after = parse_reading(units[place + 1].parts[0])
    if after.pos == "prn" and ("tn" in after.tags or units[place + 1].kept):
        return False
    return not (lemma in SUBJECT_BEHIND and after.pos in NOUNS)


def begins_clause(units: Sequence[Unit], start: int) -> bool:
    """Whether a verb group begins where a clause does."""
    if start == 0:
        return True
    before = parse_reading(units[start - 1].parts[0])
    if units[start].blank.strip(" "):
        return False
    joins = before.pos in {"cnjadv", "cnjsub"} and before.lemma.lower() in CLAUSE_STARTS
    believes = before.pos in VERBS and before.lemma.endswith(" que")
    if joins or believes or before.pos in {"sent", "lquest"}:
        return True
    return before.pos == "cm" and follows_lead(units, start)


def follows_lead(units: Sequence[Unit], start: int) -> bool:
    """Whether a clause begins behind the first comma of a sentence that begins with no subject."""
    first = start - 1
    while first and parse_reading(units[first - 1].parts[0]).pos not in {"sent", "lquest"}:
        first -= 1
    clause = [parse_reading(unit.parts[0]) for unit in units[first : start - 1]]
    one_comma = not any(one.pos == "cm" for one in clause)
    return bool(clause) and clause[0].pos in LEADING and one_comma


def speaks_to_reader(units: Sequence[Unit]) -> bool:
    """Whether a sentence commands or asks somebody: llame, ¿tiene…?, usted."""
    read = [parse_reading(unit.parts[0]) for unit in units]
    commands = any("imp" in one.tags and "p3" in one.tags for one in read)
    asks = any(unit.parts[0] == "?<sent>" for unit in units)
    told = any(unit.parts[0].lower() == YOU for unit in units)
    starts = [
        one
        for place, one in enumerate(read)
        if one.pos == "vblex" and "prs" in one.tags and "p3" in one.tags
        if place == 0 or read[place - 1].pos in {"cm", "sent"}
    ]
    modal = any(
        one.pos == "vbmod" and one.tags[1:] == ("pri", "p3", "sg") for one in read
    ) and bool(read and read[0].lemma.lower() in {"si", "cuando"})
    return commands or asks or told or bool(starts) or modal


def choose_pronoun(units: Sequence[Unit], place: int, *, addressed: bool) -> str:
    """The subject of the verb at a place; empty for one that Apertium adds itself."""
    read = parse_reading(units[place].parts[0])
    person = next((tag for tag in read.tags if tag in {"p1", "p2", "p3"}), "")
    number = "pl" if "pl" in read.tags else "sg"
    if (person, number) != ("p3", "sg"):
        return PRONOUNS.get((person, number), "")
    return YOU if addressed and read.lemma.lower() not in NOT_YOU else IT


def translate_it(unit: Unit) -> Unit:
    """The “it” that Apertium's dictionary of the pair lacks."""
    if len(unit.parts) > 1 and unit.parts[0].lower() == IT:
        large = is_large(unit)
        return unit._replace(
            parts=(unit.parts[0], ENGLISH_IT.capitalize() if large else ENGLISH_IT)
        )
    return unit
