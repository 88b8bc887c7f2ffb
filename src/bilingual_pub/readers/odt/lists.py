"""The labels that stand before items and numbered headings: they come from counting.

A list names a style, which says for each level how a count is written and what is around it. A list
goes on counting from another only where it says so (OpenDocument 1.3, 5.3 and 19.880).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.readers.odt.names import get_value, make_name, read_count
from bilingual_pub.text import write_count
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS = 10

LARGEST = 100_000
"""A list that starts later is a mistake."""

FORMS = {
    "1": "decimal",
    "a": "lower-alpha repeated",
    "A": "upper-alpha repeated",
    "i": "lower-roman",
    "I": "upper-roman",
    "01, 02, 03, ...": "decimal-leading-zero",
    "一, 二, 三, ...": "chinese",
    "①, ②, ③, ...": "circled",
    "أ, ب, ت, ...": "arabic-alpha",
    "١, ٢, ٣, ٤, ...": "arabic-indic",
    "א, ב, ג, ...": "hebrew",
    "א,י,ק, ...": "hebrew",
    "α, β, γ, ...": "lower-greek",
}
"""How a level writes its count; LibreOffice names the numerals of scripts by the first of them."""

TELLING_BULLETS = frozenset("☐☑☒✓✔✗✘✕✖❌✅□❏❑❒")
"""Bullets that say something, or that a reader fills in."""

PLACE = re.compile(r"%(\d{1,2})%")


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list is marked.

    Attributes:
        kind: `number`, `bullet`, or empty where nothing is printed.
        form: how a count is written, as `text.numerals` names it; empty for no count.
        pattern: what is printed, a place such as `%2%` for the count of each level.
        start: its first count.
        sign: its bullet.
    """

    kind: str = ""
    form: str = ""
    pattern: str = ""
    start: int = 1
    sign: str = ""


Levels = Sequence[ListLevel]


@dataclass(frozen=True, slots=True)
class Label:
    """What is printed before an item: its count, or None for a bullet, and the whole label."""

    number: int | None = None
    text: str = ""

    @property
    def own(self) -> str:
        """The label where it is not what any list prints: the number with a full stop."""
        return "" if self.text == f"{self.number}." else self.text


@dataclass(slots=True)
class Counts:
    """How far each level of a list has counted; `last` is before a higher level began anew."""

    now: list[int | None] = field(default_factory=lambda: [None] * LEVELS)
    last: list[int | None] = field(default_factory=lambda: [None] * LEVELS)

    def count(self, depth: int, start: int, anew: int | None) -> int:
        """The next count of a level."""
        before = self.now[depth]
        count = anew if anew is not None else start if before is None else before + 1
        self.now[depth] = self.last[depth] = min(count, LARGEST)
        self.now[depth + 1 :] = [None] * (LEVELS - depth - 1)
        return count


class OpenList:
    """A list that is being read, or one in an item of another."""

    def __init__(self, style: str, levels: Levels, counts: Counts, depth: int) -> None:
        self.style = style
        self.levels = levels
        self.counts = counts
        self.depth = min(depth, LEVELS - 1)
        self.holds_headings = False
        """Whether it only counts headings."""

    @property
    def level(self) -> ListLevel:
        """How its items are marked."""
        return self.levels[self.depth]

    def count_item(self, item: "_Element") -> Label:
        """The label of an item; none where the item begins with a list of its own."""
        first = next((it for it in item if get_local_name(it) != "number"), None)
        if self.level.kind != "number" or first is None or get_local_name(first) == "list":
            return Label(text=self.level.sign if self.level.sign in TELLING_BULLETS else "")
        anew = read_count(item, "text:start-value", -1, LARGEST)
        number = self.counts.count(self.depth, self.level.start, None if anew < 0 else anew)
        return Label(number, write_label(self.levels, self.depth, self.counts.now))


def write_label(levels: Levels, depth: int, counts: Sequence[int | None]) -> str:
    """What a level prints, with the counts of all levels that it names."""

    def write(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        if not 0 <= at < LEVELS:
            return ""
        count = counts[at] if counts[at] is not None else levels[at].start
        return write_count(count or 0, levels[at].form) if levels[at].form else ""

    return " ".join(PLACE.sub(write, levels[depth].pattern).split())


class ListCounter:
    """Counts the items of all lists, and the headings, in the order of the text."""

    def __init__(self, styles: "Mapping[str, _Element]", outline: "_Element | None") -> None:
        self._styles = styles
        self._levels: dict[str, Levels] = {}
        self._by_id: dict[str, Counts] = {}
        self._by_style: dict[str, Counts] = {}
        self._outline = Counts()
        self._headings = read_levels(outline)

    def open_list(self, element: "_Element", outer: OpenList | None, usual: str = "") -> OpenList:
        """A list begins; `usual` is the style that its first paragraph gives it."""
        style = get_value(element, "text:style-name") or (outer.style if outer else usual)
        levels = self._find_levels(style)
        goes_on = get_value(element, "text:continue-numbering") == "true"
        if outer is not None:
            opened = OpenList(style, levels, outer.counts, outer.depth + 1)
            if goes_on:
                opened.counts.now[opened.depth] = opened.counts.last[opened.depth]
            return opened
        counts = self._by_id.get(get_value(element, "text:continue-list"))
        if counts is None:
            counts = self._by_style.get(style, Counts()) if goes_on else Counts()
        if name := get_value(element, "xml:id"):
            self._by_id[name] = counts
        self._by_style[style] = counts
        return OpenList(style, levels, counts, 0)

    def count_heading(self, heading: "_Element", level: int) -> str:
        """The label of a heading outside of lists; empty where it has none."""
        depth = min(level, LEVELS) - 1
        described = self._headings[depth]
        if described.kind != "number" or get_value(heading, "text:is-list-header") == "true":
            return ""
        anew = read_count(heading, "text:start-value", -1, LARGEST)
        if anew < 0 and get_value(heading, "text:restart-numbering") == "true":
            anew = described.start
        self._outline.count(depth, described.start, None if anew < 0 else anew)
        return write_label(self._headings, depth, self._outline.now)

    def _find_levels(self, style: str) -> Levels:
        if style not in self._levels:
            self._levels[style] = read_levels(self._styles.get(style))
        return self._levels[style]


def read_levels(style: "_Element | None") -> Levels:
    """The levels of a list's style; a list without one has bullets."""
    if style is None:
        return [ListLevel("bullet")] * LEVELS
    levels = [ListLevel()] * LEVELS
    for element in style:
        depth = read_count(element, "text:level", 0, LEVELS) - 1
        if depth >= 0:
            levels[depth] = _read_level(element, depth)
    return levels


def _read_level(element: "_Element", depth: int) -> ListLevel:
    kind = get_local_name(element)
    if kind in {"list-level-style-bullet", "list-level-style-image"}:
        return ListLevel("bullet", sign=get_value(element, "text:bullet-char"))
    form = get_value(element, "style:num-format")
    shown = read_count(element, "text:display-levels", 1, depth + 1)
    places = ".".join(f"%{at + 1}%" for at in range(depth + 1 - max(shown, 1), depth + 1))
    before, after = (get_value(element, f"style:num-{it}fix") for it in ("pre", "suf"))
    pattern = element.get(make_name("loext:num-list-format"))
    if pattern is None:
        pattern = f"{before}{places if form else ''}{after}"
    printed = FORMS.get(form, "decimal") if form else ""
    start = read_count(element, "text:start-value", 1, LARGEST)
    if not form and not PLACE.sub("", pattern).strip():
        return ListLevel(start=start)
    return ListLevel("number", printed, pattern, start)
