"""The form of each Spanish word, before Apertium's generator writes it.

The generator writes reflexive verbs as a verb and its pronoun, and knows no word of ours that its
dictionary lacks: those are inflected here, verbs like a regular verb that it knows. Imperatives
that `readings` marked get their form, and `address` has the say of how the reader is addressed.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from bilingual_pub.engines.apertium.address import FORMAL, INFORMAL, Address, address_reader
from bilingual_pub.engines.apertium.commands import COMMAND
from bilingual_pub.engines.apertium.concord import agree_negation, lower_moved
from bilingual_pub.engines.apertium.pronouns import give_person
from bilingual_pub.engines.apertium.rules import apply_rules
from bilingual_pub.engines.apertium.units import (
    Unit,
    compose_reading,
    lower_first,
    match_case,
    parse_reading,
    parse_units,
)

Generate = Callable[[Sequence[str]], list[str]]
"""Apertium's generator: from units to what is written."""

MODELS = {
    "guar": ("cantar", "cant"),
    "car": ("tocar", "toc"),
    "gar": ("pagar", "pag"),
    "zar": ("cazar", "caz"),
    "ar": ("cantar", "cant"),
    "er": ("comer", "com"),
    "ir": ("vivir", "viv"),
}
"""By ending a regular verb and its stem; a longer ending comes first."""

RESPELLED = {"toc": "toqu", "pag": "pagu", "caz": "cac"}
"""How such a stem is spelled before e: toqué, pagué, cacé."""

PREPOSITIONS = frozenset({"de", "del", "con", "contra", "para", "por", "sobre", "a", "en"})
CLOSING = "[[/]]"
PRONOUN_TAGS = ("prn", "pro")
VERBS_OF_A_GROUP = 4
COMMAND_PATTERN = re.compile(rf";? ?{re.escape(COMMAND)}")
NEGATIONS = frozenset({"no", "nunca", "jamás"})
REFLEXIVE = {
    "p3": "se<prn><pro><ref><p3><mf><sp>",
    "p2": "prpers<prn><pro><p2><mf><sg>",
}
"""The pronoun of a reflexive verb that commands, by the person of the verb."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The stage before the generator.

    Attributes:
        generate: asks the generator itself.
        reflexive: the reflexive verbs that it knows as such (`quedarse`).
        foreign: the words, with their part of speech, that it has not.
        has_rules: whether the rules of `rules` are applied.
        address: how the reader is addressed; None as Apertium has it.
    """

    generate: Generate
    reflexive: Collection[str]
    foreign: Collection[tuple[str, str]]
    has_rules: bool
    address: Address | None

    def rewrite(self, streams: Sequence[str]) -> list[str]:
        """Each stream with every word in a form that the generator can write, or written."""
        parsed = [parse_bound_units(stream) for stream in streams]
        ready = [self._shape(units) for units, _tail in parsed]
        written = self._inflect({unit.parts[0] for units in ready for unit in units})
        return [
            "".join(write_bound(unit, written) for unit in units) + tail
            for units, (_units, tail) in zip(ready, parsed, strict=True)
        ]

    def _shape(self, units: Sequence[Unit]) -> list[Unit]:
        whole = [
            unit._replace(
                parts=("/".join(unit.parts).replace("<GD>", "<m>").replace("<ND>", "<sg>"),)
            )
            for unit in units
        ]
        shaped = shape_commands(
            agree_negation(lower_moved(give_person(whole))),
            "p2" if self.address == INFORMAL else "p3",
        )
        if self.address == FORMAL:
            shaped = say_se(shaped)
        plain = [unit._replace(parts=(self._split_reflexive(unit.parts[0]),)) for unit in shaped]
        ruled = apply_rules(plain) if self.has_rules else plain
        return address_reader(ruled, self.address) if self.address else ruled

    def _split_reflexive(self, reading: str) -> str:
        """A reflexive verb of ours as the verb alone: the grammar has written the pronoun."""
        if "se<vblex><pron>" not in reading:
            return reading
        head, tail = reading.split("se<vblex><pron>", 1)
        return reading if f"{head.lower()}se" in self.reflexive else f"{head}<vblex>{tail}"

    def _inflect(self, readings: Collection[str]) -> dict[str, str]:
        """What is written for each reading of a word that the generator lacks."""
        written: dict[str, str] = {}
        modeled: list[tuple[str, str, str]] = []
        for reading in sorted(readings):
            lemma, tags = parse_reading(reading)
            pos = tags[0] if tags else ""
            known = (lemma.lower(), pos) not in self.foreign
            head, _mark, queue = lemma.partition("#")
            reflexive = f"{head}se#{queue}" if queue else f"{head}se"
            if known and (reflexive.lower(), pos) not in self.foreign:
                continue
            if pos != "vblex":
                written[reading] = match_case(lemma, inflect(lemma.lower(), tags))
            elif model := find_model(head.lower()):
                bare = reading.replace(f"#{queue}", "", 1) if queue else reading
                modeled.append((reading, lemma, model[0] + bare[len(head) :]))
        answers = self.generate([f"^{model}$" for _reading, _lemma, model in modeled])
        for (reading, lemma, _model), answer in zip(modeled, answers, strict=True):
            if not answer.startswith(("#", "@", "*")):
                head, _mark, queue = lemma.partition("#")
                own = follow_model(head.lower(), answer.lower())
                written[reading] = match_case(lemma, own) + queue
        return written


def parse_bound_units(stream: str) -> tuple[list[Unit], str]:
    """The units of a stream whose word-bound blanks are closed (`[[/]]`), without the closings.

    Units may come, go and move then, and `write_bound` closes each again.
    """
    units, tail = parse_units(stream)
    open_before = False
    opened: list[Unit] = []
    for unit in units:
        blank = unit.blank.removeprefix(CLOSING) if open_before else unit.blank
        bound = "" if unit.bound == CLOSING else unit.bound
        opened.append(unit._replace(blank=blank, bound=bound))
        open_before = bool(bound)
    return opened, tail.removeprefix(CLOSING) if open_before else tail


def write_bound(unit: Unit, written: Mapping[str, str]) -> str:
    """A unit for the generator, its word-bound blank closed."""
    word = written.get(unit.parts[0]) or write_unit(unit.parts[0])
    return f"{unit.blank}{unit.bound}{word}{CLOSING if unit.bound else ''}"


def write_unit(reading: str) -> str:
    """A unit for the generator; what follows a verb as part of it (`# en`) is written as it is.

    >>> write_unit("convertir<vblex><ifi><p3><sg># en")
    '^convertir<vblex><ifi><p3><sg>$ en'
    """
    if "<vblex>" not in reading or "#" not in reading:
        return f"^{reading}$"
    head, _mark, queue = reading.partition("#")
    queue, plus, enclitic = queue.partition("+")
    return f"^{head}{plus}{enclitic}${queue}"


def shape_commands(units: Sequence[Unit], person: str) -> list[Unit]:
    """The units with each verb that commands in the form of a command.

    The pronouns that the grammar put before it follow it, unless it is forbidden: llámelo, no lo
    llame. `person` is that of the verb: `p3` for usted, `p2` for tú.
    """
    whole: list[Unit] = []
    commanded = False
    for marked in units:
        commanded = commanded or COMMAND in marked.bound
        unit = marked._replace(bound=strip_command(marked.bound))
        reading = parse_reading(unit.parts[0])
        if not commanded or reading.pos == "prn":
            whole.append(unit)
            continue
        commanded = False
        if reading.pos == "vbhaver" and reading.tags[-1] != "pp":
            have = unit.parts[0].lower().replace("haber<vbhaver>", "tener<vblex>")
            unit, reading = (
                unit._replace(parts=(match_case(unit.parts[0], have),)),
                parse_reading(have),
            )
        if reading.pos in {"vblex", "vbser"} and reading.tags[-1] != "pp":
            whole += command(take_pronouns(whole), unit, person, is_forbidden(whole))
        else:
            whole.append(unit)
    return whole


def strip_command(bound: str) -> str:
    """A word-bound blank without the mark of a command.

    >>> strip_command("[[t:r:0; t:m:0]]"), strip_command("[[t:m:0]]")
    ('[[t:r:0]]', '')
    """
    bare = COMMAND_PATTERN.sub("", bound).replace("[[; ", "[[")
    return "" if bare == "[[]]" else bare


def is_forbidden(units: Sequence[Unit]) -> bool:
    """Whether some words end with a negation."""
    return bool(units) and parse_reading(units[-1].parts[0]).lemma.lower() in NEGATIONS


def command(pronouns: list[Unit], unit: Unit, person: str, forbidden: bool) -> list[Unit]:  # noqa: FBT001 - a state of the sentence
    """A verb as a command, with its pronouns before or behind it."""
    reading = parse_reading(unit.parts[0])
    head, mark, queue = reading.lemma.partition("#")
    own = REFLEXIVE[person]
    if "pron" in reading.tags and head.endswith("se"):
        head = head.removesuffix("se")
        if not pronouns:
            pronouns = [Unit(unit.blank, unit.bound, (match_case(head, own),))]
            unit = unit._replace(blank=" ")
    pronouns = [
        one._replace(parts=(match_case(one.parts[0], own),)) if is_reflexive(one) else one
        for one in pronouns
    ]
    first = pronouns[0] if pronouns else unit
    tags = (reading.pos, "prs" if forbidden else "imp", person, "sg")
    if forbidden:
        verb = compose_reading(f"{head.lower()}{mark}{queue}", tags)
        quiet = [one._replace(parts=(lower_first(one.parts[0]),)) for one in pronouns]
        return [*quiet, unit._replace(parts=(verb,))]
    joined = "".join(f"+{make_enclitic(one.parts[0])}" for one in pronouns)
    verb = match_case(first.parts[0], compose_reading(head.lower(), tags))
    return [Unit(first.blank, unit.bound or first.bound, (f"{verb}{mark}{queue}{joined}",))]


def say_se(units: Sequence[Unit]) -> list[Unit]:
    """The pronoun of the reader's reflexive verb as usted has it: se puede inscribir, not le."""
    whole = list(units)
    for place, unit in enumerate(whole):
        read = parse_reading(unit.parts[0])
        if read.tags[:3] != (*PRONOUN_TAGS, "p2"):
            continue
        for other in whole[place + 1 : place + 1 + VERBS_OF_A_GROUP]:
            if "se<vblex><pron>" in other.parts[0]:
                reading = match_case(unit.parts[0], REFLEXIVE["p3"])
                whole[place] = unit._replace(parts=(reading,))
            if not parse_reading(other.parts[0]).pos.startswith("vb"):
                break
    return whole


def is_reflexive(unit: Unit) -> bool:
    """Whether a pronoun is that of a reflexive verb."""
    return "<ref>" in unit.parts[0]


def take_pronouns(units: list[Unit]) -> list[Unit]:
    """The pronouns at the end of some units, which are taken off them."""
    taken: list[Unit] = []
    while units and parse_reading(units[-1].parts[0]).tags[:2] == PRONOUN_TAGS:
        taken.insert(0, units.pop())
    return taken


def make_enclitic(reading: str) -> str:
    """A pronoun before its verb as one behind it.

    >>> make_enclitic("Prpers<prn><pro><p3><m><sg>")
    'prpers<prn><enc><p3><m><sg>'
    """
    return lower_first(reading).replace("<prn><pro>", "<prn><enc>")


def find_model(verb: str) -> tuple[str, str] | None:
    """The regular verb that a verb is inflected like, and its stem."""
    base = verb.removesuffix("se")
    return next((model for ending, model in MODELS.items() if base.endswith(ending)), None)


def follow_model(verb: str, written: str) -> str:
    """A form of a verb, from the same form of its model.

    >>> follow_model("zonificar", "toqué"), follow_model("mitigar", "pagó")
    ('zonifiqué', 'mitigó')
    >>> follow_model("averiguar", "cante"), follow_model("averiguar", "canta")
    ('averigüe', 'averigua')
    """
    base = verb.removesuffix("se")
    model = find_model(verb)
    if model is None:
        return written
    whole, stem = model
    own = base[: len(base) - len(whole) + len(stem)]
    plain = "".join(
        letter for letter in unicodedata.normalize("NFD", written) if letter != "\u0301"
    )
    respelled = RESPELLED.get(stem)
    if respelled and plain.startswith(respelled):
        return own[:-1] + respelled[len(stem) - 1 :] + written[len(respelled) :]
    ending = written[len(stem) :]
    if base.endswith("guar") and ending[:1] in {"e", "é"}:
        own = own[:-1] + "ü"
    return own + ending


def inflect(lemma: str, tags: Sequence[str]) -> str:
    """The form of a noun or an adjective; of a phrase the words before a preposition change.

    >>> inflect("bolardo de acero", ("n", "m", "pl")), inflect("comunitario", ("adj", "f", "sg"))
    ('bolardos de acero', 'comunitaria')
    >>> inflect("autobús escolar", ("n", "m", "pl"))
    'autobuses escolares'
    """
    head, space, rest = lemma.partition(" ")
    if tags[:1] == ("adv",) or (space and head in PREPOSITIONS | {"sin"}):
        return lemma
    if space:
        invariable = rest.partition(" ")[0] in PREPOSITIONS
        return f"{inflect(head, tags)} {rest if invariable else inflect(rest, tags)}"
    if tags[:1] == ("adj",) and "f" in tags:
        head = head[:-1] + "a" if head.endswith("o") else head
        head = head + "a" if head.endswith(("dor", "tor", "sor")) else head
    return make_plural(head) if "pl" in tags else head


UNACCENTED = dict(zip("áéíóú", "aeiou", strict=True))


def make_plural(word: str) -> str:
    """The plural of a Spanish word.

    >>> [make_plural(word) for word in ("calle", "luz", "camión", "ley", "crisis")]
    ['calles', 'luces', 'camiones', 'leyes', 'crisis']
    """
    if match := re.fullmatch(r"(.*)([áéíóú])s", word):
        return f"{match[1]}{UNACCENTED[match[2]]}ses"
    if word[-1] in "aeiouáéó":
        return word + "s"
    if word.endswith("z"):
        return word[:-1] + "ces"
    if word[-1] in "sx":
        return word
    return word[:-2] + "ones" if word.endswith("ón") else word + "es"
