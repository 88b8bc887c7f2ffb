"""The numbers that Word prints before the items of its lists.

A paragraph only names a list and a level; its number comes from counting. Lists made from one
pattern (`w:abstractNum`) go on counting from each other unless one says where it starts anew
(ECMA-376, 17.9).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.ooxml import find_all, find_child, get_value

if TYPE_CHECKING:
    from lxml.etree import _Element


BULLETS = frozenset({"bullet"})

LEVELS = 9

LARGEST = 100_000
"""A list that starts later is a mistake."""


@dataclass(frozen=True, slots=True)
class ListLevel:
    """Where one level of a list begins to count, and how it writes its numbers."""

    start: int = 1
    format: str = "decimal"
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """What stands before an item: its number, or None for a bullet, and the run of items it is in.

    `series` changes where a list begins anew, so that two lists in a row stay two. `format_label`
    is what Word prints, empty for a bullet.
    """

    number: int | None
    depth: int
    series: int
    label: str = ""


@dataclass(slots=True)
class ListCounter:
    """Counts the items of every list, in the order in which they are read."""

    patterns: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    lists: "dict[str, _Element]" = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)
    _series: int = 0
    _last: str = ""

    def item(self, number: str, level: str, indent: int = 0) -> NumberedItem | None:
        """The next item of a list, or None where there is no such list or it prints no mark.

        `indent` is the depth, from 0, that the paragraph's style gives it at least.
        """
        element = self.lists.get(number)
        depth = min(int(level), LEVELS - 1) if level.isdecimal() else 0
        pattern = get_value(find_child(element, "w:abstractNumId"))
        if element is None or pattern not in self.patterns:
            return None
        levels = self.patterns[pattern]
        kind = levels.get(depth) or levels.get(max(levels, default=0), ListLevel())
        count, restarted = self._count(element, number, pattern, depth, kind)
        if kind.format == "none":
            return None
        shown = max(depth, indent)
        if shown == 0:
            self._series += restarted or pattern != self._last
            self._last = pattern
        if kind.format in BULLETS:
            return NumberedItem(None, shown, self._series)
        forms = [levels.get(it, kind).format for it in range(LEVELS)]
        printed = format_label(kind.pattern, self._counts[pattern], forms)
        return NumberedItem(count, shown, self._series, printed)

    def _count(
        self, element: "_Element", number: str, pattern: str, depth: int, kind: ListLevel
    ) -> tuple[int, bool]:
        counts = self._counts.setdefault(pattern, [None] * LEVELS)
        anew = None if (number, depth) in self._begun else _read_start_override(element, depth)
        self._begun.add((number, depth))
        last = counts[depth]
        count = anew if anew is not None else kind.start if last is None else last + 1
        counts[depth] = count
        counts[depth + 1 :] = [None] * (LEVELS - depth - 1)
        return count, anew is not None and last is not None


def make_counter(root: "_Element | None") -> ListCounter:
    """A counter for the lists that a numbering part describes."""
    if root is None:
        return ListCounter()
    patterns = {
        get_value(it, "w:abstractNumId"): {
            _read_whole(get_value(level, "w:ilvl"), 0): ListLevel(
                _read_whole(get_value(find_child(level, "w:start")), 1),
                get_value(find_child(level, "w:numFmt")) or "decimal",
                get_value(find_child(level, "w:lvlText")),
            )
            for level in find_all(it, "w:lvl")
        }
        for it in find_all(root, "w:abstractNum")
    }
    return ListCounter(patterns, {get_value(it, "w:numId"): it for it in find_all(root, "w:num")})


def _read_start_override(element: "_Element", depth: int) -> int | None:
    for override in find_all(element, "w:lvlOverride"):
        said = get_value(find_child(override, "w:startOverride"))
        if _read_whole(get_value(override, "w:ilvl"), 0) == depth and said:
            return _read_whole(said, 1)
    return None


def _read_whole(text: str, default: int) -> int:
    return min(int(text), LARGEST) if text.isascii() and text.isdecimal() else default


LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

WORTHS = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)

SIGNS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")

LARGEST_ROMAN = 3_999

PLACE = re.compile(r"%([1-9])")


def format_label(pattern: str, counts: Sequence[int | None], forms: Sequence[str]) -> str:
    """A pattern such as `Article %1.%2` with the counts of the levels in it.

    >>> format_label("Article %1.%2", [4, 2], ["upperRoman", "decimal"])
    'Article IV.2'
    """

    def said(place: re.Match[str]) -> str:
        level = int(place[1]) - 1
        count = counts[level] if level < len(counts) else None
        return FORMS.get(forms[level], str)(count) if count is not None else ""

    return PLACE.sub(said, pattern).strip()


def format_letters(count: int) -> str:
    """A count as Word writes it in letters: after Z come AA and BB.

    >>> format_letters(2), format_letters(28)
    ('B', 'BB')
    """
    if count < 1:
        return str(count)
    times, letter = divmod(count - 1, len(LETTERS))
    return LETTERS[letter] * min(times + 1, 10)


def format_roman(count: int) -> str:
    """A count in Roman numerals.

    >>> format_roman(4), format_roman(1990)
    ('IV', 'MCMXC')
    """
    if not 0 < count <= LARGEST_ROMAN:
        return str(count)
    written = ""
    for worth, sign in zip(WORTHS, SIGNS, strict=True):
        times, count = divmod(count, worth)
        written += sign * times
    return written


FORMS: dict[str, Callable[[int], str]] = {
    "upperLetter": format_letters,
    "lowerLetter": lambda count: format_letters(count).lower(),
    "upperRoman": format_roman,
    "lowerRoman": lambda count: format_roman(count).lower(),
    "bullet": lambda _count: "",
    "none": lambda _count: "",
}
"""How a level writes its count, by the names of ECMA-376, 17.18.59; all others in digits."""
