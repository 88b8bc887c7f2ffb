"""What was repaired in a text, as data that can be counted, added up and shown."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum, auto

from bilingual_pub.i18n import ngettext


class Damage(StrEnum):
    """What was wrong with a text."""

    MISREAD = auto()
    LINE_ENDS = auto()
    CONTROLS = auto()
    INVISIBLE = auto()
    TURNED = auto()
    PILED = auto()
    SPACES = auto()
    APART = auto()


@dataclass(frozen=True, slots=True)
class Repair:
    """One kind of damage that was repaired: what stood there, what stands there now, how often."""

    kind: Damage
    before: str
    after: str
    count: int

    def sentence(self) -> str:
        """What was repaired, for `-v`."""
        return SENTENCES[self.kind](self.count).format(
            count=self.count, before=self.before, after=self.after
        )


SENTENCES: dict[Damage, Callable[[int], str]] = {
    Damage.MISREAD: lambda count: ngettext(
        "Mended {count} misread character: {before} is {after} now.",
        "Mended {count} misread characters: {before} is {after} now.",
        count,
    ),
    Damage.LINE_ENDS: lambda count: ngettext(
        "Made {count} line end the usual one.", "Made {count} line ends the usual ones.", count
    ),
    Damage.CONTROLS: lambda count: ngettext(
        "Took out {count} control character.", "Took out {count} control characters.", count
    ),
    Damage.INVISIBLE: lambda count: ngettext(
        "Took out {count} invisible character.", "Took out {count} invisible characters.", count
    ),
    Damage.TURNED: lambda count: ngettext(
        "Took out {count} character that turns text around.",
        "Took out {count} characters that turn text around.",
        count,
    ),
    Damage.PILED: lambda count: ngettext(
        "Took out {count} accent piled on others.",
        "Took out {count} accents piled on others.",
        count,
    ),
    Damage.SPACES: lambda count: ngettext(
        "Made {count} odd space a plain one.", "Made {count} odd spaces plain ones.", count
    ),
    Damage.APART: lambda count: ngettext(
        "Joined {count} letter with its accent.",
        "Joined {count} letters with their accents.",
        count,
    ),
}

Repaired = tuple[str, tuple[Repair, ...]]
"""A text without some damage, and what was done to it."""


def sum_repairs(repairs: Iterable[Repair]) -> tuple[Repair, ...]:
    """Repairs of the same damage as one, counted together."""
    counts: Counter[Repair] = Counter()
    for repair in repairs:
        counts[replace(repair, count=0)] += repair.count
    return tuple(replace(repair, count=count) for repair, count in counts.items())


def count_repair(kind: Damage, count: int) -> tuple[Repair, ...]:
    """A repair that needs no examples; none where nothing was done."""
    return (Repair(kind, "", "", count),) if count else ()
