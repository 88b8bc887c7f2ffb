"""What Word's paragraph and character styles mean, and what is said of a run.

A style may be based on another, and only the oldest has a name that every Word knows. So each
question goes up the chain until a style answers it. What is asked of a run holds in both of the
namespaces that Word's format has, for a review is read and written back in its own.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.ooxml.names import (
    find_all,
    find_child,
    find_local,
    get_attribute,
    get_value,
    is_on,
    read_switch,
)
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element


DEEPEST_HEADING = 6

LONGEST_CHAIN = 20
"""Styles based on each other; a circle ends here too."""

ROLES = {
    "title": "Title",
    "quote": "Quote",
    "intense quote": "Quote",
    "block text": "Quote",
    "quotations": "Quote",
    "caption": "Caption",
    "html preformatted": "Code",
    "preformatted text": "Code",
    **{f"heading {level}": f"Heading{min(level, 6)}" for level in range(1, 10)},
    **{f"toc {level}": "Contents" for level in range(1, 10)},
    "toc heading": "Contents",
    "table of figures": "Contents",
}
"""The built-in names in small letters; Word writes them in English in every language."""

COMPLEX_SWITCHES = {"b": "bCs", "i": "iCs"}
"""What Word keeps twice: for scripts like Arabic it looks at the second (17.3.2.2, 17.3.2.17).

A run of such a script may have only the first: not every program writes both. What other runs keep
for complex scripts is of no effect, and programs leave a lot of it behind.
"""

LONGEST = 9
"""Digits of a measure; of longer ones nobody knows what is meant."""

LETTER = re.compile(r"[^\W\d_]")

COMPLEX_LETTERS = re.compile("[\u0590-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefc]")
"""Of the scripts that are written from the right or put together: Hebrew and Arabic to Thai, Khmer
and Mongolian."""

INDENTED = re.compile(r"list (?:bullet|number) (?P<depth>[2-5])", re.IGNORECASE)

HEADING_STYLE = re.compile(r"Heading\d|Title")


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their ids, and what holds where no style says anything."""

    by_id: "dict[str, _Element]" = field(default_factory=dict)
    defaults: "_Element | None" = None
    plain: str = ""
    """The id of the style of paragraphs that name none."""

    def chain(self, style: str) -> "Iterator[_Element]":
        """A style and those that it is based on."""
        for _step in range(LONGEST_CHAIN):
            element = self.by_id.get(style)
            if element is None:
                return
            yield element
            style = get_value(find_child(element, "w:basedOn"))

    def role(self, paragraph: "_Element") -> str:
        """What a paragraph is: Title, Heading1 to Heading6, Quote, Caption, Code, or empty."""
        properties = find_child(paragraph, "w:pPr")
        style = get_value(find_child(properties, "w:pStyle"))
        chain = list(self.chain(style))
        names = [get_value(find_child(it, "w:name")).lower() for it in chain]
        if role := next((ROLES[it] for it in names if it in ROLES), ""):
            return role
        levels = [find_child(properties, "w:outlineLvl")]
        levels += [find_child(it, "w:pPr", "w:outlineLvl") for it in chain]
        said = next((get_value(it) for it in levels if it is not None), "")
        # Level 9 is the text of the body.
        return f"Heading{min(int(said) + 1, DEEPEST_HEADING)}" if said in OUTLINE else ""

    def numbering(self, paragraph: "_Element") -> tuple[str, str]:
        """The list that a paragraph is an item of, and its level; empty where it is none."""
        properties = find_child(paragraph, "w:pPr")
        own = find_child(properties, "w:numPr")
        style = get_value(find_child(properties, "w:pStyle"))
        said = [own, *(find_child(it, "w:pPr", "w:numPr") for it in self.chain(style))]
        lists = [get_value(find_child(it, "w:numId")) for it in said if it is not None]
        levels = [get_value(find_child(it, "w:ilvl")) for it in said if it is not None]
        number = next(filter(None, lists), "")
        return ("", "") if number == "0" else (number, next(filter(None, levels), "0"))

    def indent(self, paragraph: "_Element") -> int:
        """How deep, from 0, a paragraph's style sets it: `List Bullet 2` is in another list."""
        style = get_value(find_child(paragraph, "w:pPr", "w:pStyle"))
        names = (get_value(find_child(it, "w:name")) for it in self.chain(style))
        found = next(filter(None, map(INDENTED.fullmatch, names)), None)
        return int(found["depth"]) - 1 if found else 0

    def has(self, run: "_Element", switch: str) -> bool:
        """Whether a switch such as `b` is on for a run, by itself or by its character style."""
        return self.says(run, self.run_properties(run), switch)

    def says(self, run: "_Element", places: "Iterable[_Element]", switch: str) -> bool:
        """What the first of some properties of a run says that has a switch."""
        twin = COMPLEX_SWITCHES.get(switch)
        for place in places:
            plain = read_switch(find_local(place, switch))
            other = read_switch(find_local(place, twin)) if twin else plain
            # Where both say the same, nobody needs to know which of them counts.
            if plain is not other:
                said = (other, plain) if is_complex(run) else (plain,)
                plain = next((it for it in said if it is not None), None)
            if plain is not None:
                return plain
        return False

    def run_properties(self, run: "_Element") -> "Iterator[_Element]":
        """A run's own properties, then those of its character style and what that is based on."""
        own = find_local(run, "rPr")
        if own is None:
            return
        yield own
        named = find_local(own, "rStyle")
        if named is not None:
            for style in self.chain(get_attribute(named, "val")):
                properties = find_local(style, "rPr")
                if properties is not None:
                    yield properties

    def language(self, run: "_Element") -> "_Element | None":
        """The element that names the languages of a run, or None."""
        paragraph = next(run.iterancestors(PARAGRAPH), None)
        names = (
            get_value(find_child(run, "w:rPr", "w:rStyle")),
            get_value(find_child(paragraph, "w:pPr", "w:pStyle")) or self.plain,
        )
        said = [find_child(run, "w:rPr", "w:lang")]
        said += [find_child(it, "w:rPr", "w:lang") for style in names for it in self.chain(style)]
        said.append(find_child(self.defaults, "w:rPrDefault", "w:rPr", "w:lang"))
        return next((it for it in said if it is not None), None)

    def marks_first_row(self, table: "_Element") -> bool:
        """Whether a table's style gives its first row a look of its own."""
        style = get_value(find_child(table, "w:tblPr", "w:tblStyle"))
        parts = (part for it in self.chain(style) for part in find_all(it, "w:tblStylePr"))
        return any(get_value(part, "w:type") == "firstRow" for part in parts)


def name_sizes(run: "_Element") -> tuple[str, ...]:
    """The names under which a run keeps the size of its letters, the one that counts most first."""
    return ("szCs", "sz") if is_complex(run) else ("sz",)


def read_number(element: "_Element | None") -> int:
    """The whole number that an element's value is; 0 where it is none."""
    said = "" if element is None else get_attribute(element, "val")
    digits = said.removeprefix("-")
    return int(said) if digits.isascii() and digits.isdigit() and len(digits) < LONGEST else 0


def is_complex(run: "_Element") -> bool:
    """Whether a run is set as a complex script: it is marked so, or its first letter is of one."""
    properties = find_local(run, "rPr")
    if any(is_on(find_local(properties, mark)) for mark in ("rtl", "cs")):
        return True
    words = "".join(it.text or "" for it in run if get_local_name(it) == "t")
    first = COMPLEX_LETTERS.search(words) and LETTER.search(words)
    return bool(first and COMPLEX_LETTERS.match(first[0]))


OUTLINE = frozenset("012345678")

PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def read_styles(root: "_Element | None") -> Styles:
    """The styles that a styles part lists; the first of two with one id counts."""
    if root is None:
        return Styles()
    by_id: dict[str, _Element] = {}
    plain = ""
    for style in find_all(root, "w:style"):
        known = get_value(style, "w:styleId")
        by_id.setdefault(known, style)
        if get_value(style, "w:type") == "paragraph" and get_value(style, "w:default") in {
            "1",
            "true",
        }:
            plain = plain or known
    return Styles(by_id, find_child(root, "w:docDefaults"), plain)
