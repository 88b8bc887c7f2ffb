"""The outline of a PDF: its headings under the names of their languages (ISO 32000-1, 12.3.3).

WeasyPrint would name them page by page, a heading of one language beside that of the other; and
whoever reads only one of them would look through both.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pydyf

from bilingual_pub.i18n import get_language_label
from bilingual_pub.writers.pdf.tagger.tree import Node


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place that an entry of the outline leads to: what stands there, on which page and where.

    Attributes:
        title: the words of a heading; empty for the beginning of a language.
        level: 1 to 6, for a heading.
        side: which language it belongs to, by the `data-side` of the template, and `lang` its tag.
        page: counted from 0; `x` and `y` as PDF counts, in points from the lower left.
    """

    title: str
    level: int
    side: str
    lang: str
    node: Node
    page: int
    x: float
    y: float


@dataclass(slots=True)
class Entry:
    """An entry of the outline, with those below it."""

    title: str
    place: Landmark
    children: "list[Entry]" = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many entries are below it, at any depth; all of them are open."""
        return sum(1 + child.count for child in self.children)


def make_outline(landmarks: Sequence[Landmark]) -> list[Entry]:
    """The entries: headings by language, under its own name where there are two languages.

    A language begins at the first of its landmarks.
    """
    sides: dict[str, list[Landmark]] = {}
    for one in landmarks:
        sides.setdefault(one.side, []).append(one)
    trees = [
        Entry(get_language_label(marks[0].lang), marks[0], _nest(marks)) for marks in sides.values()
    ]
    return trees if len(trees) > 1 else [child for tree in trees for child in tree.children]


def _nest(marks: Iterable[Landmark]) -> list[Entry]:
    """Headings below those of a higher level."""
    top: list[Entry] = []
    above: list[Entry] = []
    for mark in marks:
        if not mark.title:
            continue
        entry = Entry(mark.title, mark)
        while above and above[-1].place.level >= mark.level:
            above.pop()
        (above[-1].children if above else top).append(entry)
        above.append(entry)
    return top


def write_outline(
    pdf: pydyf.PDF,
    entries: Sequence[Entry],
    pages: Sequence[pydyf.Object],
    elements: Mapping[Node, pydyf.Dictionary] | None = None,
) -> None:
    """Add the outline to a PDF, whose `pages` are its page objects.

    With the `elements` of the structure tree, it leads to these (ISO 14289-2, 8.8).
    """
    if entries:
        root = pydyf.Dictionary({"Type": "/Outlines"})
        pdf.add_object(root)
        _write_level(pdf, entries, root, pages, elements)
        pdf.catalog["Outlines"] = root.reference


def _write_level(
    pdf: pydyf.PDF,
    entries: Sequence[Entry],
    parent: pydyf.Dictionary,
    pages: Sequence[pydyf.Object],
    elements: Mapping[Node, pydyf.Dictionary] | None,
) -> None:
    made: list[pydyf.Dictionary] = []
    for entry in entries:
        item = pydyf.Dictionary({"Title": pydyf.String(entry.title), "Parent": parent.reference})
        item.update(_make_target(entry.place, pages, elements))
        pdf.add_object(item)
        if made:
            item["Prev"], made[-1]["Next"] = made[-1].reference, item.reference
        made.append(item)
        if entry.children:
            _write_level(pdf, entry.children, item, pages, elements)
    parent["First"], parent["Last"] = made[0].reference, made[-1].reference
    parent["Count"] = sum(1 + entry.count for entry in entries)


def _make_target(
    mark: Landmark, pages: Sequence[pydyf.Object], elements: Mapping[Node, pydyf.Dictionary] | None
) -> dict[str, Any]:
    place = ("/XYZ", mark.x, mark.y, 0)
    on_page = pydyf.Array((pages[mark.page].reference, *place))
    if elements is None:
        return {"Dest": on_page}
    structure = pydyf.Array((elements[mark.node].reference, *place))
    return {"A": pydyf.Dictionary({"S": "/GoTo", "D": on_page, "SD": structure})}
