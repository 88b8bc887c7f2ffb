"""Questions of English in the order of Spanish: “can I bring” is puedo traer.

Apertium translates word by word in the order that it finds: ¿puede traigo? So the auxiliary goes
behind its subject before the tagger reads the sentence, as in a statement, and the grammar joins it
to its verb.
"""

import re
from collections.abc import Sequence

from bilingual_pub.engines.apertium.units import Unit, lower_first, parse_reading

ASKING = re.compile(
    r"what|when|where|why|how|how much|how many|how often|how long|which|until when"
)
HELPING = re.compile(r"do|does|did|can|could|will|would|should|may|might|must|shall")
FORMS = {
    "do": "<vblex><pres>",
    "does": "<vblex><pri><p3><sg>",
    "did": "<vblex><past>",
}
"""The form of a verb that such a word helps."""

PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they"})
BE = frozenset({"is", "are", "was", "were"})
FARTHEST_AUXILIARY = 4
LONGEST_SUBJECT = 5


def order_question(units: Sequence[Unit]) -> list[Unit]:
    """The units of a question with the auxiliary behind its subject.

    >>> from bilingual_pub.engines.apertium.units import parse_units
    >>> units, _tail = parse_units("^Can/Can<vaux>$ ^you/you<prn>$ ^go/go<vblex><inf>$^?/?<sent>$")
    >>> [unit.parts[0] for unit in order_question(units)]
    ['you', 'can', 'go', '?']
    """
    whole = list(units)
    if len(whole) < 4 or whole[-1].parts[0] != "?":  # noqa: PLR2004 - can I go?
        return whole
    place = find_auxiliary(whole)
    if place is None:
        return whole
    end = find_subject_end(whole, place)
    if end is None or any(unit.blank != " " for unit in whole[place + 1 : end]):
        return whole
    whole[:place] = [ask(unit) for unit in whole[:place]]
    auxiliary, first = whole[place], whole[place + 1]
    form = FORMS.get(auxiliary.parts[0].lower())
    if form is not None:
        verb = find_bare_verb(whole, end)
        if verb is None:
            return list(units)
        whole[verb] = give_form(whole[verb], form)
        whole[place + 1] = first._replace(blank=auxiliary.blank)
        return [*whole[:place], *whole[place + 1 :]]
    lowered = (lower_first(part) for part in auxiliary.parts)
    return [
        *whole[:place],
        first._replace(blank=auxiliary.blank),
        *whole[place + 2 : end],
        auxiliary._replace(blank=" ", parts=tuple(lowered)),
        *whole[end:],
    ]


def ask(unit: Unit) -> Unit:
    """A word that asks, read as nothing else: when is no conjunction."""
    asking = tuple(one for one in unit.parts[1:] if "<itg>" in one)
    return unit._replace(parts=(unit.parts[0], *asking)) if asking else unit


def find_bare_verb(units: Sequence[Unit], start: int) -> int | None:
    """Where the verb is that do helps, behind the subject; None if it is not near."""
    for place in range(start, min(start + 2, len(units))):
        if any("<vblex><inf>" in one for one in units[place].parts[1:]) and not units[place].kept:
            return place
    return None


def give_form(unit: Unit, form: str) -> Unit:
    """A bare verb with the form that do had."""
    bare = next(one for one in unit.parts[1:] if "<vblex><inf>" in one)
    return unit._replace(parts=(unit.parts[0], bare.replace("<vblex><inf>", form)))


def find_auxiliary(units: Sequence[Unit]) -> int | None:
    """Where the auxiliary of a question is: at its start, or behind the words that ask."""
    if is_auxiliary(units, 0):
        return 0
    if not ASKING.fullmatch(units[0].parts[0].lower()):
        return None
    for place in range(1, min(FARTHEST_AUXILIARY, len(units) - 2)):
        if is_auxiliary(units, place):
            return place
        if any("<vb" in one for one in units[place].parts[1:2]):
            return None
    return None


def is_auxiliary(units: Sequence[Unit], place: int) -> bool:
    """Whether an auxiliary is at a place, before a subject."""
    word = units[place].parts[0].lower()
    after = units[place + 1].parts[0].lower()
    return bool(HELPING.fullmatch(word)) or (word in BE and after == "there")


def find_subject_end(units: Sequence[Unit], place: int) -> int | None:
    """Where the subject ends that follows an auxiliary; None if that is not clear."""
    word = units[place + 1].parts[0].lower()
    if word in PRONOUNS or word == "there":
        return place + 2
    if not any(parse_reading(one).pos == "det" for one in units[place + 1].parts[1:]):
        return None
    for end in range(place + 3, min(place + 2 + LONGEST_SUBJECT, len(units))):
        if any("<vblex><inf>" in one for one in units[end].parts[1:]) and not units[end].kept:
            return end
    return None
