"""Paragraphs that a word processor draws as a list, put into lists."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilingual_pub.readers.html.elements import LABEL
from bilingual_pub.readers.limits import MAX_NESTING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PLAIN_NUMBER = re.compile(r"(\d{1,6})\.")

LONGEST_LABEL = 30
"""Characters; “Artículo 12.º bis:” has 18."""

DEEPEST = MAX_NESTING // 4
"""Levels; Word has nine."""


@dataclass(frozen=True, slots=True)
class DrawnItem:
    """A paragraph that is an item: its level from 1, its label, and which list it says it is of.

    The label is empty for a bullet; an item without a mark of its own goes on with the one before.
    """

    element: "HtmlElement"
    level: int
    label: str = ""
    name: str = ""
    is_continued: bool = False


def is_bullet(mark: str) -> bool:
    """Whether what stands before an item is a sign, and no number or letter that can be named.

    >>> [is_bullet(mark) for mark in ("·", "o", "§", "1.", "(a)", "Step 1:")]
    [True, True, True, False, False, False]
    """
    return not any(map(str.isalnum, mark)) or mark in {"o", "q", "v", "n", "w", "l", "u", "ü", "Ø"}


def make_lists(items: Sequence[DrawnItem]) -> None:
    """Put neighboring items into lists inside each other, where the first of them stands."""
    open_lists: list[tuple[int, str, HtmlElement]] = []
    place = items[0].element
    for item in items:
        level = min(max(item.level, 1), DEEPEST)
        if item.is_continued and open_lists:
            _continue_item(open_lists, item.element)
            continue
        kind = "ol" if item.label else "ul"
        while open_lists and open_lists[-1][0] > level:
            open_lists.pop()
        if open_lists and open_lists[-1][0] == level and not _goes_on(open_lists[-1], item, kind):
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < level:
            made = item.element.makeelement(kind)
            if open_lists:
                open_lists[-1][2][-1].append(made)
            else:
                place.addprevious(made)
            open_lists.append((level, item.name, made))
        _move_item(item, open_lists[-1][2])


def _goes_on(opened: tuple[int, str, "HtmlElement"], item: DrawnItem, kind: str) -> bool:
    return opened[2].tag == kind and opened[1] == item.name


def _move_item(item: DrawnItem, into: "HtmlElement") -> None:
    element = item.element
    element.tail = None
    element.tag = "li"
    element.attrib.pop("style", None)
    element.attrib.pop("class", None)
    mark_item(element, item.label)
    into.append(element)


def _continue_item(
    open_lists: list[tuple[int, str, "HtmlElement"]], element: "HtmlElement"
) -> None:
    element.tail = None
    open_lists[-1][2][-1].append(element)


def mark_item(element: "HtmlElement", label: str) -> None:
    """Write down what is printed before an item, or only its number where that is all."""
    if number := PLAIN_NUMBER.fullmatch(label):
        element.set("value", number[1])
    elif label:
        element.set(LABEL, label)


def group_neighbors(items: Iterable[DrawnItem]) -> list[list[DrawnItem]]:
    """The items in runs, between which nothing stands."""
    runs: list[list[DrawnItem]] = []
    for item in items:
        if runs and _follows(runs[-1][-1].element, item.element):
            runs[-1].append(item)
        elif not item.is_continued:
            runs.append([item])
    return runs


def _follows(before: "HtmlElement", element: "HtmlElement") -> bool:
    """Whether nothing but white space and comments stands between two elements."""
    node = before
    while not (node.tail or "").strip():
        following = node.getnext()
        if following is None or following is element:
            return following is element
        if isinstance(following.tag, str):
            return False
        node = following
    return False
