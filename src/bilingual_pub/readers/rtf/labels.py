"""The labels of items as the file writes them out, and the numbers that they stand for."""

import re
from collections import Counter
from dataclasses import dataclass

from bilingual_pub.readers.rtf.document import Layout

FIGURES = re.compile(r"\d{1,5}")

TELLING_BULLETS = frozenset("☐☑☒✓✔✗✘✕✖❌✅□❏❑❒")
"""Bullets that say something, or that a reader fills in."""


@dataclass(frozen=True, slots=True)
class Label:
    """The number of an item, None for a bullet, and what is printed where that is more."""

    number: int | None = None
    own: str = ""


class LabelCounter:
    """Tells the numbers of items, whose labels may be letters or words."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[int, int]] = Counter()
        self._firsts: dict[tuple[int, int], str] = {}

    def read(self, label: str, layout: Layout) -> Label:
        """The number of the next item of a list, by its label and its place."""
        if not any(it.isalnum() for it in label):
            return Label(own=label if label in TELLING_BULLETS else "")
        place = layout.listed, layout.level
        for deeper in [it for it in self._counts if it[0] == place[0] and it[1] > place[1]]:
            del self._counts[deeper]
        if place not in self._counts or label == self._firsts[place]:
            self._counts[place] = 0
            self._firsts[place] = label
        found = FIGURES.findall(label)
        self._counts[place] = int(found[-1]) if found else self._counts[place] + 1
        number = self._counts[place]
        return Label(number, "" if label == f"{number}." else label)
