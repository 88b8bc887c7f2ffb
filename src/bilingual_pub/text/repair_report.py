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
    LIGATURES = auto()
    HYPHENS = auto()


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
        "Repaired {count} garbled character: {before} is now {after}.",
        "Repaired {count} garbled characters: {before} is now {after}.",
        count,
    ),
    Damage.LINE_ENDS: lambda count: ngettext(
        "Replaced {count} unusual line ending.", "Replaced {count} unusual line endings.", count
    ),
    Damage.CONTROLS: lambda count: ngettext(
        "Removed {count} control character.", "Removed {count} control characters.", count
    ),
    Damage.INVISIBLE: lambda count: ngettext(
        "Removed {count} invisible character.", "Removed {count} invisible characters.", count
    ),
    Damage.TURNED: lambda count: ngettext(
        "Removed {count} character that reverses text.",
        "Removed {count} characters that reverse text.",
        count,
    ),
    Damage.PILED: lambda count: ngettext(
        "Removed {count} accent stacked on others.",
        "Removed {count} accents stacked on others.",
        count,
    ),
    Damage.SPACES: lambda count: ngettext(
        "Replaced {count} unusual space with a normal one.",
        "Replaced {count} unusual spaces with normal ones.",
        count,
    ),
    Damage.APART: lambda count: ngettext(
        "Joined {count} letter with its accent.",
        "Joined {count} letters with their accents.",
        count,
    ),
    Damage.LIGATURES: lambda count: ngettext(
        "Parted {count} sign that is several letters, such as ﬁ.",
        "Parted {count} signs that are several letters, such as ﬁ.",
        count,
    ),
    Damage.HYPHENS: lambda count: ngettext(
        "Joined {count} word that the end of a line had parted.",
        "Joined {count} words that the end of a line had parted.",
        count,
    ),
}

RepairedText = tuple[str, tuple[Repair, ...]]
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
