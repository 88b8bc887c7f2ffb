"""The form of each Spanish word, before Apertium's generator writes it.

The generator writes reflexive verbs as a verb and its pronoun, and knows no word of ours that its
dictionary lacks: those are inflected here, verbs like a regular verb that it knows. Imperatives
that `readings` marked get their form, and `address` has the say of how the reader is addressed.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from bilingual_pub.engines.apertium.address import INFORMAL, Address, address_reader
from bilingual_pub.engines.apertium.readings import COMMAND
from bilingual_pub.engines.apertium.units import (
    Unit,
    compose_reading,
    match_case,
    parse_reading,
    parse_units,
)

Generate = Callable[[Sequence[str]], list[str]]
"""Apertium's generator: from units to what is written."""

MODELS = {
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

PRONOUN_TAGS = ("prn", "pro")
COMMAND_PATTERN = re.compile(rf";? ?{re.escape(COMMAND)}")
NEGATIONS = frozenset({"no", "nunca", "jamás"})
FINITE = frozenset({"pri", "prs", "imp", "inf", "ifi"})


@dataclass(frozen=True, slots=True)
class Forms:
    """The stage before the generator.

    Attributes:
        generate: asks the generator itself.
        reflexive: the reflexive verbs that it knows as such (`quedarse`).
        foreign: the words, with their part of speech, that it has not.
        address: how the reader is addressed; None as Apertium has it.
    """

    generate: Generate
    reflexive: Collection[str]
    foreign: Collection[tuple[str, str]]
    address: Address | None

    def rewrite(self, streams: Sequence[str]) -> list[str]:
        """Each stream with every word in a form that the generator can write, or written."""
        parsed = [parse_units(stream) for stream in streams]
        ready = [self._shape(units) for units, _tail in parsed]
        written = self._inflect({unit.parts[0] for units in ready for unit in units})
        return [
            "".join(
                unit.blank + unit.bound + written.get(unit.parts[0], f"^{unit.parts[0]}$")
                for unit in units
            )
            + tail
            for units, (_units, tail) in zip(ready, parsed, strict=True)
        ]

    def _shape(self, units: Sequence[Unit]) -> list[Unit]:
        plain = [
            unit._replace(parts=(self._split_reflexive("/".join(unit.parts)),)) for unit in units
        ]
        shaped = shape_commands(plain, "p2" if self.address == INFORMAL else "p3")
        return address_reader(shaped, self.address) if self.address else shaped

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
            if known and (f"{lemma.lower()}se", pos) not in self.foreign:
                continue
            if pos != "vblex":
                written[reading] = match_case(lemma, inflect(lemma.lower(), tags))
            elif model := find_model(lemma.lower()):
                modeled.append((reading, lemma, model[0] + reading[len(lemma) :]))
        answers = self.generate([f"^{model}$" for _reading, _lemma, model in modeled])
        for (reading, lemma, _model), answer in zip(modeled, answers, strict=True):
            if not answer.startswith(("#", "@", "*")):
                written[reading] = match_case(lemma, follow_model(lemma.lower(), answer.lower()))
        return written


def shape_commands(units: Sequence[Unit], person: str) -> list[Unit]:
    """The units with each verb that commands in the form of a command.

    The pronouns that the grammar put before it follow it, unless it is forbidden: llámelo, no lo
    llame. `person` is that of the verb: `p3` for usted, `p2` for tú.
    """
    whole: list[Unit] = []
    for unit in units:
        if COMMAND not in unit.bound:
            whole.append(unit)
            continue
        bound = COMMAND_PATTERN.sub("", unit.bound)
        bound = "" if bound == "[[]]" else bound.replace("[[; ", "[[")
        reading = parse_reading(unit.parts[0])
        if reading.pos not in {"vblex", "vbser"} or reading.tags[1:2] not in {
            (form,) for form in FINITE
        }:
            whole.append(unit._replace(bound=bound))
            continue
        pronouns = take_pronouns(whole)
        forbidden = any(
            parse_reading(one.parts[0]).lemma.lower() in NEGATIONS for one in whole[-1:]
        )
        mood = "prs" if forbidden else "imp"
        joined = "".join(f"+{make_enclitic(one.parts[0])}" for one in pronouns)
        first = pronouns[0] if pronouns and not forbidden else unit
        command = compose_reading(reading.lemma, (reading.pos, mood, person, "sg"))
        command = match_case(first.parts[0], command)
        if forbidden:
            whole += [*pronouns, unit._replace(bound=bound, parts=(command,))]
        else:
            head, mark, queue = command.partition("#")
            whole.append(Unit(first.blank, bound or first.bound, (f"{head}{joined}{mark}{queue}",)))
    return whole


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
    return reading[:1].lower() + reading[1:].replace("<prn><pro>", "<prn><enc>")


def find_model(verb: str) -> tuple[str, str] | None:
    """The regular verb that a verb is inflected like, and its stem."""
    base = verb.removesuffix("se")
    return next((model for ending, model in MODELS.items() if base.endswith(ending)), None)


def follow_model(verb: str, written: str) -> str:
    """A form of a verb, from the same form of its model.

    >>> follow_model("zonificar", "toqué"), follow_model("mitigar", "pagó")
    ('zonifiqué', 'mitigó')
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
    return own + written[len(stem) :]


def inflect(lemma: str, tags: Sequence[str]) -> str:
    """The form of a noun or an adjective; only the first word of a phrase changes.

    >>> inflect("bolardo de acero", ("n", "m", "pl")), inflect("comunitario", ("adj", "f", "sg"))
    ('bolardos de acero', 'comunitaria')
    """
    if tags[:1] == ("adv",):
        return lemma
    head, space, rest = lemma.partition(" ")
    if space:
        return f"{inflect(head, tags)} {rest}"
    if tags[:1] == ("adj",) and "f" in tags:
        head = head[:-1] + "a" if head.endswith("o") else head
        head = head + "a" if head.endswith(("dor", "tor", "sor")) else head
    return make_plural(head) if "pl" in tags else head


def make_plural(word: str) -> str:
    """The plural of a Spanish word.

    >>> [make_plural(word) for word in ("calle", "luz", "camión", "ley", "crisis")]
    ['calles', 'luces', 'camiones', 'leyes', 'crisis']
    """
    if word[-1] in "aeiouáéó":
        return word + "s"
    if word.endswith("z"):
        return word[:-1] + "ces"
    if word[-1] in "sx":
        return word
    return word[:-2] + "ones" if word.endswith("ón") else word + "es"
