"""Which facts of two texts answer each other, and a flag for each that is left over.

Equal values first, then other readings of the same letters, then numbers that one side writes alone
and the other as part of something: “4 y 5 de marzo” is “March 4 and 5”.
"""

from collections import Counter, defaultdict, deque
from collections.abc import (
    Callable,
    Collection,
    Hashable,
    Iterable,
    Iterator,
    Sequence,
)
from collections.abc import (
    Set as AbstractSet,
)
from dataclasses import dataclass, field
from decimal import Decimal

from bilingual_pub.lang import get_language, get_pack
from bilingual_pub.model import Flag
from bilingual_pub.protect import SpanKind
from bilingual_pub.qa.facts.circumstances import compare_circumstances
from bilingual_pub.qa.facts.extract import extract_facts
from bilingual_pub.qa.facts.fact import Fact
from bilingual_pub.qa.facts.names import compare_names, flag_known_names
from bilingual_pub.qa.facts.negation import compare_negation
from bilingual_pub.qa.facts.numbers import find_currency
from bilingual_pub.qa.facts.stops import flag_early_stop
from bilingual_pub.qa.facts.words import load_common_words

AMOUNTS = frozenset({SpanKind.NUMBER, SpanKind.PRICE})

COUNTED = AMOUNTS | {SpanKind.DATE, SpanKind.TIME}
"""What each mention counts of; anything else a text may say again, or only once."""


@dataclass(slots=True)
class FactSide:
    """The facts of one text, and those that nothing on the other side answers yet."""

    facts: Sequence[Fact]
    left: dict[int, Fact] = field(init=False)

    def __post_init__(self) -> None:
        self.left = dict(enumerate(self.facts))


Keys = Callable[[Fact], Iterable[Hashable]]


def find_unmatched(source: Sequence[Fact], target: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """The facts of each side that the other does not have, in order."""
    one, other = FactSide(source), FactSide(target)
    for keys in (key_exact, key_value, key_reading):
        match_by_key(one, other, keys)
    match_in_pieces(one, other)
    forgive_repeats(one, other)
    return list(one.left.values()), list(other.left.values())


def get_family(fact: Fact) -> SpanKind:
    """A price is a number too."""
    return SpanKind.NUMBER if fact.kind in AMOUNTS else fact.kind


def key_exact(fact: Fact) -> list[Hashable]:
    """Same kind, same value, same money, same firmness."""
    return [(fact.kind, fact.value, fact.firm, get_currency(fact))]


def key_value(fact: Fact) -> list[Hashable]:
    """Same value and no other money."""
    return [(get_family(fact), fact.value)]


def key_reading(fact: Fact) -> list[Hashable]:
    """Any value that the letters may have."""
    return [(get_family(fact), reading) for reading in fact.readings]


def get_month(fact: Fact) -> int:
    """The month of a date; 0 for anything else."""
    match fact.value:
        case (int(), int(month), int()) if fact.kind is SpanKind.DATE:
            return month
    return 0


def is_weekday(fact: Fact) -> bool:
    """Whether a fact is a day of the week alone."""
    match fact.value:
        case ("weekday", _number):
            return True
    return False


def get_currency(fact: Fact) -> str:
    """The money of a price."""
    return find_currency(fact.text) if fact.kind is SpanKind.PRICE else ""


def match_by_key(one: FactSide, other: FactSide, keys: Keys) -> None:
    """Take away what answers each other: what has a key in common."""
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for place, fact in other.left.items():
        for key in keys(fact):
            waiting[key].append(place)
    for place, fact in list(one.left.items()):
        for key in keys(fact):
            queue = waiting.get(key, deque())
            while queue and queue[0] not in other.left:
                queue.popleft()
            if queue and not differs_in_currency(fact, other.left[queue[0]]):
                del other.left[queue.popleft()], one.left[place]
                break


def differs_in_currency(fact: Fact, other: Fact) -> bool:
    """Whether two prices are in two kinds of money; a $ is the dollar's and the peso's."""
    first, second = get_currency(fact), get_currency(other)
    return bool(first and second and first != second) and not (
        {first, second} == {"dollar", "peso"} and ("$" in fact.text or "$" in other.text)
    )


Atom = tuple[Hashable, int]
"""A number, and the place of the fact it is part of."""


def get_role(fact: Fact) -> str:
    """What a fact's pieces may answer: a lone number answers those of anything else."""
    if fact.kind in AMOUNTS:
        return "composed" if fact.pieces else "lone"
    return fact.kind.value


def match_in_pieces(one: FactSide, other: FactSide) -> None:
    """Take away facts all of whose pieces stand on the other side, in another kind of fact."""
    before = (set(one.left), set(other.left))
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for place, fact in other.left.items():
        for piece in split_atoms(fact):
            waiting[get_role(fact), piece].append(place)
    open_pieces = {place: len(split_atoms(fact)) for place, fact in other.left.items()}
    for place, fact in list(one.left.items()):
        missing = 0
        for piece in split_atoms(fact):
            match = next(
                (queue for r in list_answering_roles(fact) if (queue := waiting.get((r, piece)))),
                None,
            )
            if match is None:
                missing += 1
            else:
                open_pieces[match.popleft()] -= 1
        if not missing:
            del one.left[place]
    for place, count in open_pieces.items():
        if count == 0:
            del other.left[place]
    forgive_months(one, before[1] - other.left.keys(), other)
    forgive_months(other, before[0] - one.left.keys(), one)


def forgive_months(one: FactSide, answered_places: AbstractSet[int], other: FactSide) -> None:
    """Take away the number of a month that the other side names: 3/4/2026, 3月4日."""
    answered = [other.facts[place] for place in answered_places]
    months = Counter[Hashable](Decimal(get_month(fact)) for fact in answered if get_month(fact))
    for place, fact in list(one.left.items()):
        if get_role(fact) == "lone" and months[fact.value]:
            months[fact.value] -= 1
            del one.left[place]


def split_atoms(fact: Fact) -> tuple[Hashable, ...]:
    """The numbers that a fact is made of, or what it says as a whole."""
    return fact.pieces or (fact.value,)


KINDS_WITH_PIECES = ("date", "time", "phone", "code", "address")


def list_answering_roles(fact: Fact) -> tuple[str, ...]:
    """The roles that a fact's pieces may be answered by."""
    mine = get_role(fact)
    if mine == "lone":
        return (*KINDS_WITH_PIECES, "composed")
    return ("lone", "date") if mine == "composed" else ("lone", "composed")


def forgive_repeats(one: FactSide, other: FactSide) -> None:
    """Take away what the other side says too, only not as often."""
    for side, across in ((one, other), (other, one)):
        said = {(fact.kind, reading) for fact in across.facts for reading in fact.readings}
        for place, fact in list(side.left.items()):
            if (fact.kind not in COUNTED or not fact.firm or is_weekday(fact)) and (
                fact.kind,
                fact.value,
            ) in said:
                del side.left[place]


LEAST = 12
"""The numbers up to this are often spelled out."""


def spells_out(lang: str) -> bool:
    """Whether the numbers and times of day that a language spells out are known here."""
    pack = get_pack(lang)
    return bool(pack.numbers.units and pack.times.named)


def compare_facts(
    source: str, target: str, source_lang: str, target_lang: str, names: Collection[str] = ()
) -> tuple[Flag, ...]:
    """The facts that a source and its translation say differently; languages are BCP 47 tags.

    >>> compare_facts("Come on March 4.", "Venga el 5 de marzo.", "en", "es")
    (Flag(check='date', source='March 4', target='5 de marzo'),)
    """
    languages = (get_language(source_lang), get_language(target_lang))
    one, other = extract_facts(source, source_lang), extract_facts(target, target_lang)
    least = -1 if all(map(spells_out, languages)) else LEAST
    found = [*flag_differences(one, other, least=least)]
    if all(map(load_common_words, languages)):
        found += compare_names(source, target, languages, names)
    else:
        found += flag_known_names(source, target, names)
    found += compare_negation(source, target, *languages)
    found += compare_circumstances(source, target, *languages)
    if all(get_pack(lang).has_usual_length for lang in languages):
        found += flag_early_stop(source, target)
    return tuple(dict.fromkeys(found))


def flag_differences(
    source: Sequence[Fact], target: Sequence[Fact], *, least: int
) -> Iterator[Flag]:
    """A flag for each firm fact that is left over, beside what stands in its place.

    Numbers up to `least` may be spelled out in words that nobody knows here.
    """
    one, other = find_unmatched(source, target)
    for fact in one:
        instead = next(
            (f for f in other if get_family(f) == get_family(fact) and is_certain(f)), None
        )
        if not is_certain(fact):
            continue
        if instead or (fact.firm and not is_small(fact, least)):
            if instead:
                other.remove(instead)
            yield Flag(fact.kind.value, fact.text, instead.text if instead else "")
    for fact in other:
        if fact.firm and not is_small(fact, least):
            yield Flag(fact.kind.value, "", fact.text)


def is_certain(fact: Fact) -> bool:
    """Whether a fact says something so surely that another in its place is a mistake."""
    return fact.firm or fact.cardinal


def is_small(fact: Fact, least: int) -> bool:
    """Whether a fact may be spelled out on the other side, in words that nobody knows here.

    A number up to `least`, and where there is one, a weekday, noon or midnight.
    """
    if least >= 0 and (is_weekday(fact) or (fact.kind is SpanKind.TIME and fact.text.isalpha())):
        return True
    return fact.kind is SpanKind.NUMBER and isinstance(fact.value, Decimal) and fact.value <= least
