"""Marks that HTML says by looks: words struck out, raised or lowered by a style or a class.

Programs write `<s>` and `<sup>` less often than `text-decoration: line-through` and
`vertical-align: super`: Google Docs in a class of the page's own sheet, others in the element's
`style`. Sheets that lie elsewhere are not there; what a class says by its name is believed.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilingual_pub.model import Mark
from bilingual_pub.readers.html import elements
from bilingual_pub.readers.html.sheets import ONE_CLASS, split_rules

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DECLARED = (
    (
        re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE),
        Mark.DELETED,
    ),
    (re.compile(r"vertical-align\s*:\s*super\b", re.IGNORECASE), Mark.SUPERSCRIPT),
    (re.compile(r"vertical-align\s*:\s*sub\b", re.IGNORECASE), Mark.SUBSCRIPT),
)

TELLING = re.compile(r"line-through|vertical-align", re.IGNORECASE)
"""What a sheet must have in it to be looked at."""

TELLING_CLASSES = elements.split_words("""
    line-through strikethrough strike-through text-decoration-line-through text-strike
""")
"""Of frameworks whose sheets are never in the page."""

NO_MARKS: frozenset[Mark] = frozenset()


@dataclass(frozen=True, slots=True)
class Looks:
    """What a page's own sheets say of classes: the marks of each, by the tag that it counts for."""

    classes: Mapping[str, tuple[tuple[str, Mark], ...]]

    def find_marks(self, element: "HtmlElement", tag: str) -> frozenset[Mark]:
        """The marks that an element's role, style and classes say."""
        if not element.attrib:
            return NO_MARKS
        return frozenset(self._list_marks(element, tag))

    def _list_marks(self, element: "HtmlElement", tag: str) -> Iterator[Mark]:
        if role := elements.ROLE_MARKS.get(element.get("role", "").lower()):
            yield role
        if style := element.get("style"):
            yield from read_declarations(style)
        for name in element.get("class", "").split():
            if name in TELLING_CLASSES:
                yield Mark.DELETED
            yield from (mark for only, mark in self.classes.get(name, ()) if only in {"", tag})


def read_declarations(text: str) -> Iterator[Mark]:
    """The marks that the declarations of a style say.

    >>> list(read_declarations("color: red; text-decoration: underline line-through"))
    [<Mark.DELETED: 'deleted'>]
    """
    return (mark for declared, mark in DECLARED if declared.search(text))


def read_looks(root: "HtmlElement") -> Looks:
    """What the sheets say that lie in the page around an element."""
    classes: dict[str, list[tuple[str, Mark]]] = defaultdict(list)
    for sheet in root.getroottree().iter("style"):
        text = sheet.text or ""
        if not TELLING.search(text):
            continue
        for selectors, declarations in split_rules(text):
            if not TELLING.search(declarations):
                continue
            # What stands before the last brace is an `@media` around the rule.
            bare = (it.strip() for it in selectors.rpartition("{")[2].split(","))
            marks = list(read_declarations(declarations))
            for selector in filter(None, map(ONE_CLASS.fullmatch, bare)):
                only = (selector["tag"] or "").lower()
                classes[selector["name"]] += [(only, mark) for mark in marks]
    return Looks({name: tuple(marks) for name, marks in classes.items()})
