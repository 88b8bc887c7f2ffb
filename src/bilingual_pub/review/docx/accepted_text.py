"""What a Word file says once all its tracked changes are accepted.

Text that was put in stays, and text that was taken out goes; comments, proofing marks, fields'
instructions and pictures say nothing.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bilingual_pub.model import Mark, Run
from bilingual_pub.ooxml import (
    DELETED_OR_MOVED,
    OpenField,
    Styles,
    find_address,
    find_local,
    follow_field,
    get_attribute,
    is_joined_to_next,
)
from bilingual_pub.review.docx.formatted_text import RAISED
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


GONE = DELETED_OR_MOVED | {"", "pPr", "rPr", "sdtPr", "sdtEndPr", "tcPr", "AlternateContent"}

SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
"""What stands in a run beside its text, and the sign that it is."""


class AcceptedText:
    """Reads paragraphs of one document; `addresses` are its links by the names of relations."""

    def __init__(self, styles: Styles, addresses: dict[str, str]) -> None:
        """Begin outside of any field."""
        self._styles = styles
        self._addresses = addresses
        self._fields: list[OpenField] = []

    def cell(self, cell: "Element") -> list[Run]:
        """The runs of a cell: a blank line between two paragraphs."""
        runs: list[Run] = []
        joined = True
        for paragraph in find_paragraphs(cell):
            if not joined:
                runs.append(Run("\n\n"))
            runs += self.paragraph(paragraph)
            joined = is_joined_to_next(paragraph)
        return runs

    def paragraph(self, paragraph: "Element") -> list[Run]:
        """The runs of a paragraph; a field ends with it, whether it was closed or not."""
        self._fields.clear()
        return list(self._inside(paragraph, None))

    def _inside(self, node: "Element", href: str | None) -> Iterator[Run]:
        for inner in node:
            name = get_local_name(inner)
            if name in GONE:
                continue
            if name == "r":
                yield from self._run(inner, href)
            elif name == "hyperlink":
                yield from self._inside(
                    inner, self._addresses.get(get_attribute(inner, "id"), href)
                )
            elif name == "fldSimple":
                yield from self._inside(inner, find_address(get_attribute(inner, "instr")) or href)
            else:
                yield from self._inside(inner, href)

    def _run(self, run: "Element", href: str | None) -> Iterator[Run]:
        if self._styles.has(run, "vanish"):
            return
        marks = read_marks(run, self._styles)
        for node in run:
            follow_field(self._fields, node)
            text = read_element(node)
            if text and all(field.has_result for field in self._fields):
                led = next((field.href for field in self._fields if field.href), None)
                yield Run(text, marks, led or href)


def read_element(node: "Element") -> str:
    """The text of an element of a run."""
    name = get_local_name(node)
    if name == "t":
        return node.text or ""
    if name == "sym":
        return _read_symbol(get_attribute(node, "char"))
    return SIGNS.get(name, "")


def _read_symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def find_paragraphs(node: "Element") -> Iterator["Element"]:
    """The paragraphs of a cell or a body, tables and controls inside it too."""
    for inner in node:
        name = get_local_name(inner)
        if name == "p":
            yield inner
        elif name not in GONE:
            yield from find_paragraphs(inner)


def read_all_text(node: "Element") -> str:
    """Every letter of a document, hidden or not, without anything between paragraphs."""
    return "".join(inner.text or "" for inner in node.iter() if get_local_name(inner) == "t")


CODE_FONTS = re.compile(r"courier|consolas|menlo|monaco|cousine|\bmono\b", re.IGNORECASE)
"""Names of fonts whose letters are equally wide."""


def read_marks(run: "Element", styles: Styles) -> frozenset[Mark]:
    """What a run's formatting says; scripts like Arabic have bold and italic of their own."""
    marks = {mark for mark, switch in SWITCHES.items() if styles.has(run, switch)}
    marks |= {
        mark for mark, switches in STRUCK.items() if any(styles.has(run, it) for it in switches)
    }
    marks |= _find_raised(run, styles)
    return frozenset({*marks, Mark.CODE} if _is_code(run, styles) else marks)


def _find_raised(run: "Element", styles: Styles) -> set[Mark]:
    """What stands higher or lower; LibreOffice writes by how many half points."""
    said = _read_property(run, styles, "vertAlign")
    if marks := {mark for mark, name in RAISED.items() if name == said}:
        return marks
    shift = _read_property(run, styles, "position").removeprefix("+")
    if not shift.removeprefix("-").isdecimal() or not int(shift):
        return set()
    return {Mark.SUBSCRIPT if int(shift) < 0 else Mark.SUPERSCRIPT}


def _read_property(run: "Element", styles: Styles, name: str) -> str:
    found = (find_local(it, name) for it in styles.run_properties(run))
    return next((get_attribute(it, "val") for it in found if it is not None), "")


def _is_code(run: "Element", styles: Styles) -> bool:
    fonts = (find_local(it, "rFonts") for it in styles.run_properties(run))
    named = (get_attribute(it, "ascii") for it in fonts if it is not None)
    return bool(CODE_FONTS.search(next(filter(None, named), "")))


SWITCHES = {Mark.STRONG: "b", Mark.EMPHASIS: "i"}

STRUCK = {Mark.DELETED: ("strike", "dstrike")}
