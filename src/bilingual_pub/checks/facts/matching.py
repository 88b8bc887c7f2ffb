"""Which facts of two texts answer each other, and which are left over.

Equal values first, then other readings of the same letters, then numbers that one side writes alone
and the other as part of something: “4 y 5 de marzo” is “March 4 and 5”.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal

from bilingual_pub.checks.facts.fact import Fact
from bilingual_pub.checks.facts.money import currency
from bilingual_pub.protect import SpanKind

AMOUNTS = frozenset({SpanKind.NUMBER, SpanKind.PRICE})
COUNTED = AMOUNTS | {SpanKind.DATE, SpanKind.TIME}
"""What each mention counts of; anything else a text may say again, or only once."""


@dataclass(slots=True)
class Side:
    """The facts of one text, and those that nothing on the other side answers yet."""

    facts: Sequence[Fact]
    left: dict[int, Fact] = field(init=False)

    def __post_init__(self) -> None:
        self.left = dict(enumerate(self.facts))


Keys = Callable[[Fact], Iterable[Hashable]]


def left_over(source: Sequence[Fact], target: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """The facts of each side that the other does not have, in order."""
    one, other = Side(source), Side(target)
    for keys in (exact, same_value, same_reading):
        answer(one, other, keys)
    answer_in_pieces(one, other)
    forgive_repeats(one, other)
    return list(one.left.values()), list(other.left.values())


def family(fact: Fact) -> SpanKind:
    """A price is a number too."""
    return SpanKind.NUMBER if fact.kind in AMOUNTS else fact.kind


def exact(fact: Fact) -> list[Hashable]:
    """Same kind, same value, same money, same firmness."""
    return [(fact.kind, fact.value, fact.firm, money(fact))]


def same_value(fact: Fact) -> list[Hashable]:
    """Same value and no other money."""
    return [(family(fact), fact.value)]


def same_reading(fact: Fact) -> list[Hashable]:
    """Any value that the letters may have."""
    return [(family(fact), reading) for reading in fact.readings]


def month_of(fact: Fact) -> int:
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


def money(fact: Fact) -> str:
    """The money of a price."""
    return currency(fact.text) if fact.kind is SpanKind.PRICE else ""


def answer(one: Side, other: Side, keys: Keys) -> None:
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
            if queue and not other_money(fact, other.left[queue[0]]):
                del other.left[queue.popleft()], one.left[place]
                break


def other_money(fact: Fact, other: Fact) -> bool:
    """Whether two prices are in two kinds of money; a $ is the dollar's and the peso's."""
    first, second = money(fact), money(other)
    return bool(first and second and first != second) and not (
        {first, second} == {"dollar", "peso"} and ("$" in fact.text or "$" in other.text)
    )


Atom = tuple[Hashable, int]
"""A number, and the place of the fact it is part of."""


def role(fact: Fact) -> str:
    """What a fact's pieces may answer: a lone number answers those of anything else."""
    if fact.kind in AMOUNTS:
        return "composed" if fact.pieces else "lone"
    return fact.kind.value


def answer_in_pieces(one: Side, other: Side) -> None:
    """Take away facts all of whose pieces stand on the other side, in another kind of fact."""
    before = (set(one.left), set(other.left))
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for place, fact in other.left.items():
        for piece in atoms(fact):
            waiting[role(fact), piece].append(place)
    open_pieces = {place: len(atoms(fact)) for place, fact in other.left.items()}
    for place, fact in list(one.left.items()):
        missing = 0
        for piece in atoms(fact):
            match = next((queue for r in answers(fact) if (queue := waiting.get((r, piece)))), None)
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


def forgive_months(one: Side, answered_places: AbstractSet[int], other: Side) -> None:
    """Take away the number of a month that the other side names: 3/4/2026, 3月4日."""
    answered = [other.facts[place] for place in answered_places]
    months = Counter[Hashable](Decimal(month_of(fact)) for fact in answered if month_of(fact))
    for place, fact in list(one.left.items()):
        if role(fact) == "lone" and months[fact.value]:
            months[fact.value] -= 1
            del one.left[place]


def atoms(fact: Fact) -> tuple[Hashable, ...]:
    """The numbers that a fact is made of, or what it says as a whole."""
    return fact.pieces or (fact.value,)


KINDS_WITH_PIECES = ("date", "time", "phone", "code", "address")


def answers(fact: Fact) -> tuple[str, ...]:
    """The roles that a fact's pieces may be answered by."""
    mine = role(fact)
    if mine == "lone":
        return (*KINDS_WITH_PIECES, "composed")
    return ("lone",) if mine == "composed" else ("lone", "composed")


def forgive_repeats(one: Side, other: Side) -> None:
    """Take away what the other side says too, only not as often."""
    for side, across in ((one, other), (other, one)):
        said = {(fact.kind, reading) for fact in across.facts for reading in fact.readings}
        for place, fact in list(side.left.items()):
            if (fact.kind not in COUNTED or not fact.firm or is_weekday(fact)) and (
                fact.kind,
                fact.value,
            ) in said:
                del side.left[place]
