"""Which items make a list, and which list is inside of which."""

from dataclasses import dataclass

from bilingual_pub.model import Item
from bilingual_pub.readers.html import Groups
from bilingual_pub.readers.text.markers import Style, TypedMarker

MOST_LEVELS = 9
"""Deeper ones can't be told apart on paper."""

Seat = tuple[int, str, Item]
"""The level, the group and the place of an item."""


@dataclass(slots=True)
class OpenList:
    """A list whose next item may come; `last` is what its last one counted."""

    style: Style
    indent: int
    last: int | None


class OpenLists:
    """The lists inside each other that are open, the outermost first."""

    def __init__(self, groups: Groups, name: str = "list") -> None:
        self._groups = groups
        self._name = name
        self._open: list[OpenList] = []
        self._group = ""
        self._paused = False
        self._item: TypedMarker | None = None

    def pause(self) -> None:
        """A blank line: what comes after it belongs to the list only if it looks like it."""
        self._paused = True

    def close(self) -> None:
        """Something else than an item ends all lists."""
        self._open.clear()

    def seat(self, marker: TypedMarker) -> Seat:
        """Where the next item stands."""
        if not self._goes_on(marker):
            if not self._opens_inside(marker):
                self._open.clear()
                self._group = self._groups.name(self._name)
            self._open.append(OpenList(marker.style, marker.indent, marker.number))
        self._open[-1].last = marker.number
        self._paused = False
        self._item = marker
        return len(self._open), self._group, Item(marker.number, label=marker.label)

    def seat_more(self, indent: int) -> Seat | None:
        """Where a further paragraph of the last item stands; None where it is no part of it."""
        if not self._open or self._item is None or indent <= self._item.indent:
            return None
        return len(self._open), self._group, Item(self._item.number, continued=True)

    def _goes_on(self, marker: TypedMarker) -> bool:
        """Whether an item belongs to a list that is open; those inside of it are closed then."""
        for place in reversed(range(len(self._open))):
            if _fits(self._open[place], marker):
                del self._open[place + 1 :]
                return True
        return False

    def _opens_inside(self, marker: TypedMarker) -> bool:
        if not self._open or len(self._open) >= MOST_LEVELS:
            return False
        if marker.indent > self._open[-1].indent:
            return True
        return not self._paused and marker.number in {None, 1}


def _fits(open_list: OpenList, marker: TypedMarker) -> bool:
    if open_list.style != marker.style:
        return False
    if open_list.last is None or marker.number is None:
        return abs(open_list.indent - marker.indent) <= 1
    return marker.number == open_list.last + 1
