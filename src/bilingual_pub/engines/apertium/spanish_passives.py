"""“Se detectan anomalías” is a passive in English: anomalies are detected.

Apertium takes “se” for a pronoun: they detect anomalies. Here the Spanish is written as the passive
that its grammar knows, “anomalías son detectadas”, with the subject before the verb where one
stands right behind it. `tables/es-en/reflexive.txt` has the verbs that are no passive with “se”.
Nothing moves across another run, a mark or anything kept in a blank.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bilingual_pub.engines.apertium.units import (
    Unit,
    compose_reading,
    lower_first,
    match_case,
    parse_reading,
)

SE = "se<prn><pro><ref>"
ENCLITIC_SE = "+se<prn><enc><ref>"
HELPING = frozenset({"poder", "deber", "soler", "haber", "estar", "ir", "tener", "seguir"})
MODALS = frozenset({"poder", "deber", "soler", "deber# de"})
FINITE = frozenset({"pri", "prs", "pis", "pii", "ifi", "fti", "cni"})
PARTICIPLE = ("vblex", "pp", "m", "sg")
BEFORE_NOUN = frozenset({"det", "num", "adj", "predet"})
BEHIND_NOUN = frozenset({"adj"})
SUBJECTS = frozenset({"n", "np", "prn", "rel", "num", "adj", ""})
CLAUSE_ENDS = frozenset({"sent", "cm", "cnjcoo", "cnjsub", "cnjadv", "lpar", "guio", "rel"})
SKIPPED = frozenset({"adv", "preadv"})
LONGEST = 14


@dataclass(frozen=True, slots=True)
class Passives:
    """Writes “se” as a passive; `reflexive` has the verbs of which it is none."""

    reflexive: Collection[str]

    def rewrite(self, units: Sequence[Unit]) -> list[Unit]:
        """The units, each with one reading, with every such passive written out."""
        whole = list(units)
        for place in range(len(whole) - 2, -1, -1):
            if whole[place].parts[0].lower().startswith(SE) and not whole[place].kept:
                whole = self._rewrite(whole, place)
        return self._open_infinitives(whole)

    def _rewrite(self, units: list[Unit], place: int) -> list[Unit]:
        """The units with the “se” at a place as a passive, if it is one."""
        verb = find_verb(units, place)
        if verb is None or parse_reading(units[verb].parts[0]).lemma.lower() in self.reflexive:
            return units
        said = make_passive(units, place, verb)
        start = place
        while start and parse_reading(units[start - 1].parts[0]).lemma.lower() == "no":
            start -= 1
        finite = parse_reading(units[place + 1].parts[0])
        if has_subject(units, start):
            return [*units[:place], *said, *units[verb + 1 :]]
        end = find_subject_end(units, verb + 1, plural="pl" in finite.tags)
        if end == verb + 1:
            return [*units[:place], *said, *units[verb + 1 :]]
        group = [*units[start:place], *said]
        subject = units[verb + 1 : end]
        return [*units[:start], *swap(group, subject), *units[end:]]

    def _open_infinitives(self, units: Sequence[Unit]) -> list[Unit]:
        """“Debe usarse” as “debe ser usado”, and “para usarse” as it is."""
        whole: list[Unit] = []
        for unit in units:
            head, mark, rest = unit.parts[0].partition(ENCLITIC_SE)
            read = parse_reading(head)
            helped = whole and parse_reading(whole[-1].parts[0]).lemma.lower() in MODALS
            plain = mark and "+" not in rest and "inf" in read.tags and read.pos == "vblex"
            if not (helped and plain) or read.lemma.lower() in self.reflexive:
                whole.append(unit)
                continue
            whole.append(unit._replace(parts=(compose_reading("ser", ("vbser", "inf")),)))
            participle = compose_reading(read.lemma, PARTICIPLE)
            whole.append(Unit(" ", unit.bound, (participle,)))
        return whole


def find_verb(units: Sequence[Unit], place: int) -> int | None:
    """Where the verb behind a “se” is that becomes a participle; None where it can't."""
    read = [parse_reading(unit.parts[0]) for unit in units[place + 1 : place + 3]]
    plain = all(
        unit.blank == " " and not unit.kept and "+" not in unit.parts[0]
        for unit in units[place + 1 : place + 2]
    )
    if not read or not plain or not FINITE & set(read[0].tags) or "p3" not in read[0].tags:
        return None
    helped = read[0].lemma.lower() in HELPING
    if helped and len(read) > 1 and units[place + 2].blank == " " and not units[place + 2].kept:
        form = read[1].tags[1:2]
        wanted = {"haber": ("pp",), "estar": ("ger",)}.get(read[0].lemma.lower(), ("inf",))
        modal = read[0].lemma.lower() in MODALS | {"haber", "estar"}
        fits = read[1].pos == "vblex" and form == wanted and modal
        return place + 2 if fits and "+" not in units[place + 2].parts[0] else None
    return (
        place + 1 if read[0].pos == "vblex" and not helped and "pron" not in read[0].tags else None
    )


def make_passive(units: Sequence[Unit], place: int, verb: int) -> list[Unit]:
    """The words from a “se” to its verb as a passive."""
    first, last = units[place], units[verb]
    read = parse_reading(last.parts[0])
    head, _mark, queue = read.lemma.partition("#")
    participle = compose_reading(f"{head.lower()}{'#' if queue else ''}{queue}", PARTICIPLE)
    if verb == place + 1:
        tags = ("pri" if tag == "prs" else tag for tag in read.tags[1:])
        be = match_case(first.parts[0], compose_reading("ser", ("vbser", *tags)))
        whole = [Unit(first.blank, last.bound, (be,))]
    else:
        helping = units[place + 1]
        form = {"pp": ("vbser", "pp", "m", "sg")}.get(read.tags[1], ("vbser", read.tags[1]))
        whole = [
            Unit(first.blank, helping.bound, (match_case(first.parts[0], helping.parts[0]),)),
            Unit(" ", last.bound, (compose_reading("ser", form),)),
        ]
    return [*whole, Unit(" ", last.bound, (participle,))]


def has_subject(units: Sequence[Unit], place: int) -> bool:
    """Whether a subject stands before a place: its clause begins with a noun, not a preposition."""
    back = place
    while back and parse_reading(units[back - 1].parts[0]).pos in SKIPPED:
        back -= 1
    if not back or units[back].blank.strip(" "):
        return False
    read = [parse_reading(unit.parts[0]) for unit in units[max(0, back - LONGEST) : back]]
    if read[-1].pos == "rel":
        return True
    if read[-1].pos not in SUBJECTS and read[-1].tags[:2] != PARTICIPLE[:2]:
        return False
    start = len(read)
    while start and read[start - 1].pos not in CLAUSE_ENDS:
        start -= 1
    while start < len(read) and read[start].pos in SKIPPED:
        start += 1
    return start < len(read) and read[start].pos != "pr"


def find_subject_end(units: Sequence[Unit], start: int, *, plural: bool) -> int:
    """Where the noun phrase ends that begins at a place; the place itself if none fits the verb."""
    end = find_noun_phrase(units, start)
    if end == start:
        return start
    nouns = [parse_reading(unit.parts[0]) for unit in units[start:end]]
    head = next((one for one in nouns if one.pos in {"n", "np"}), nouns[0])
    fits = ("pl" in head.tags) == plural or "sp" in head.tags
    while end < len(units):
        of = parse_reading(units[end].parts[0])
        inner = end + 1 if of.pos == "pr" and of.lemma.lower() == "de" else end
        joined = of.pos == "cnjcoo" and of.lemma.lower() in {"y", "o"} and (plural and not fits)
        after = find_noun_phrase(units, end + 1) if inner > end or joined else end
        if after <= end + 1 or units[end].blank != " ":
            break
        fits = fits or joined
        end = after
    if end + 1 < len(units) and parse_reading(units[end].parts[0]).lemma.lower() == "de":
        done = units[end + 1]
        if "<inf>" not in done.parts[0] or done.blank != " " or units[end].blank != " ":
            return start
        end += 2
    return end if fits else start


def find_noun_phrase(units: Sequence[Unit], start: int) -> int:
    """Where a plain noun phrase ends that begins at a place; the place itself if there is none."""
    place = start
    while place < len(units) and parse_reading(units[place].parts[0]).pos in BEFORE_NOUN:
        place += 1
    if place >= len(units) or parse_reading(units[place].parts[0]).pos not in {"n", "np"}:
        return start
    place += 1
    while place < len(units) and units[place].blank == " ":
        read = parse_reading(units[place].parts[0])
        if read.pos not in BEHIND_NOUN and read.tags[:2] != PARTICIPLE[:2]:
            break
        place += 1
    return place if all(unit.blank == " " for unit in units[start:place]) else start


def swap(group: Sequence[Unit], subject: Sequence[Unit]) -> list[Unit]:
    """The subject before the verb, with the blank and the capital of what stood first."""
    first = group[0]
    small = lower_first(first.parts[0])
    large = match_case(first.parts[0], subject[0].parts[0])
    return [
        subject[0]._replace(blank=first.blank, parts=(large,)),
        *subject[1:],
        first._replace(blank=" ", parts=(small,)),
        *group[1:],
    ]
