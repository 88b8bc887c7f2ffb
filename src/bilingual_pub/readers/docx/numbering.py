"""The labels that Word prints before the items of its lists, and before numbered headings.

A paragraph only names a list and a level; its number comes from counting. Lists made from one
pattern (`w:abstractNum`) go on counting from each other unless one says where it starts anew
(ECMA-376, 17.9). How a count is written is told by `number_formats.py`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.ooxml import find_all, find_child, get_value, is_on
from bilingual_pub.readers.docx.number_formats import read_format, write_number
from bilingual_pub.text import read_symbols
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element


BULLETS = frozenset({"bullet"})

LEVELS = 9

LARGEST = 100_000
"""A list that starts later is a mistake."""

TELLING_BULLETS = frozenset("☐☑☒✓✔✗✘✕✖❌✅□❏❑❒")
"""Bullets that say something, or that a reader fills in."""


@dataclass(frozen=True, slots=True)
class ListLevel:
    """Where one level of a list begins to count, and how it writes its numbers.

    Attributes:
        start: its first count.
        format: how it writes one, by the names of ECMA-376, 17.18.59.
        pattern: what is around the counts, as in `Article %1.%2`; None where nobody says.
        restart: the level from 1 after which it begins anew; 0 for never, None for any above it.
        legal: whether all levels in its label are written in digits.
    """

    start: int = 1
    format: str = "decimal"
    pattern: str | None = None
    restart: int | None = None
    legal: bool = False


Levels = Mapping[int, ListLevel]


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """What stands before an item: its number, or None for a bullet, and the run of items it is in.

    `series` changes where a list begins anew, so that two lists in a row stay two. `label` is what
    Word prints, empty for a bullet that says nothing.
    """

    number: int | None
    depth: int
    series: int
    label: str = ""

    @property
    def own_label(self) -> str:
        """The label where it is not what any list prints: the number with a full stop."""
        return "" if self.label == f"{self.number}." else self.label


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list: the pattern whose counts it goes on, its levels, and where it starts anew."""

    pattern: str
    levels: Levels
    starts: Mapping[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class ListCounter:
    """Counts the items of every list, in the order in which they are read.

    `lang` is the language of the words in which some lists count.
    """

    lists: Mapping[str, NumberedList] = field(default_factory=dict)
    lang: str = ""
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)
    _series: int = 0
    _last: str = ""

    def item(self, number: str, level: str, indent: int = 0) -> NumberedItem | None:
        """The next item of a list, or None where there is no such list or it prints no mark.

        `indent` is the depth, from 0, that the paragraph's style gives it at least.
        """
        listed = self.lists.get(number)
        if listed is None:
            return None
        depth = min(int(level), LEVELS - 1) if level.isdecimal() else 0
        kind = find_level(listed.levels, depth)
        count, restarted = self._count(listed, number, depth, kind)
        if kind.format == "none" and not kind.pattern:
            return None
        shown = max(depth, indent)
        if shown == 0:
            self._series += restarted or listed.pattern != self._last
            self._last = listed.pattern
        if kind.format in BULLETS:
            sign = kind.pattern or ""
            label = sign if sign in TELLING_BULLETS else ""
            return NumberedItem(None, shown, self._series, label)
        if kind.pattern == "":
            return None
        return NumberedItem(count, shown, self._series, self._label(listed, depth))

    def _label(self, listed: NumberedList, depth: int) -> str:
        kind = find_level(listed.levels, depth)
        if kind.pattern is None:
            return ""
        levels = [find_level(listed.levels, at) for at in range(LEVELS)]
        counts = [
            level.start if count is None else count
            for level, count in zip(levels, self._counts[listed.pattern], strict=True)
        ]
        forms = [
            "decimal" if kind.legal and level.format != "decimalZero" else level.format
            for level in levels
        ]
        return format_label(kind.pattern, counts, forms, self.lang)

    def _count(
        self, listed: NumberedList, number: str, depth: int, kind: ListLevel
    ) -> tuple[int, bool]:
        counts = self._counts.setdefault(listed.pattern, [None] * LEVELS)
        anew = None if (number, depth) in self._begun else listed.starts.get(depth)
        self._begun.add((number, depth))
        last = counts[depth]
        count = anew if anew is not None else kind.start if last is None else last + 1
        counts[depth] = count
        for deeper in range(depth + 1, LEVELS):
            restart = find_level(listed.levels, deeper).restart
            if restart is None or depth < restart:
                counts[deeper] = None
        return count, anew is not None and last is not None


def find_level(levels: Levels, depth: int) -> ListLevel:
    """A level of a list; the deepest that somebody described stands for one that nobody did."""
    return levels.get(depth) or levels.get(max(levels, default=0), ListLevel())


def make_counter(root: "_Element | None", lang: str = "") -> ListCounter:
    """A counter for the lists that a numbering part describes."""
    if root is None:
        return ListCounter(lang=lang)
    patterns = {get_value(it, "w:abstractNumId"): it for it in find_all(root, "w:abstractNum")}
    named = {
        get_value(link): key
        for key, it in patterns.items()
        if (link := find_child(it, "w:styleLink")) is not None
    }
    lists = {}
    for element in find_all(root, "w:num"):
        key = get_value(find_child(element, "w:abstractNumId"))
        # A pattern may only name the style of lists that describes it.
        key = named.get(get_value(find_child(patterns.get(key), "w:numStyleLink")), key)
        if key in patterns:
            lists[get_value(element, "w:numId")] = _read_list(element, key, patterns[key])
    return ListCounter(lists, lang)


def _read_list(element: "_Element", key: str, pattern: "_Element") -> NumberedList:
    levels = _read_levels(pattern.iterchildren())
    starts = {}
    for override in find_all(element, "w:lvlOverride"):
        levels |= _read_levels(override.iterchildren())
        if said := get_value(find_child(override, "w:startOverride")):
            starts[_read_whole(get_value(override, "w:ilvl"), 0)] = _read_whole(said, 1)
    return NumberedList(key, levels, starts)


def _read_levels(elements: "Iterable[_Element]") -> dict[int, ListLevel]:
    levels = (it for it in elements if get_local_name(it) == "lvl")
    return {_read_whole(get_value(it, "w:ilvl"), 0): _read_level(it) for it in levels}


def _read_level(level: "_Element") -> ListLevel:
    said = find_child(level, "w:lvlText")
    pattern = None if said is None else get_value(said)
    form = read_format(level)
    if pattern and (fonts := find_child(level, "w:rPr", "w:rFonts")) is not None:
        pattern = read_symbols(pattern, get_value(fonts, "w:ascii") or get_value(fonts, "w:hAnsi"))
    restart = find_child(level, "w:lvlRestart")
    return ListLevel(
        _read_whole(get_value(find_child(level, "w:start")), 1),
        form,
        pattern,
        None if restart is None else _read_whole(get_value(restart), 0),
        is_on(find_child(level, "w:isLgl")),
    )


def _read_whole(text: str, default: int) -> int:
    return min(int(text), LARGEST) if text.isascii() and text.isdecimal() else default


PLACE = re.compile(r"%([1-9])")


def format_label(
    pattern: str, counts: Sequence[int], forms: Sequence[str], lang: str = "en"
) -> str:
    """A pattern such as `Article %1.%2` with the counts of the levels in it.

    >>> format_label("Article %1.%2", [4, 2], ["upperRoman", "decimal"])
    'Article IV.2'
    """

    def said(place: re.Match[str]) -> str:
        level = int(place[1]) - 1
        return write_number(counts[level], forms[level], lang) if level < len(counts) else ""

    return " ".join(PLACE.sub(said, pattern).split())
