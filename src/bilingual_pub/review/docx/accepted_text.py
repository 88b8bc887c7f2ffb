"""What a Word file says once all its tracked changes are accepted.

Text that was put in stays, and text that was taken out goes; comments, proofing marks, fields'
instructions and pictures say nothing.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from bilingual_pub.model import Mark, Run
from bilingual_pub.review.docx.package import find_child, get_attribute, is_on
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


GONE = frozenset(
    {"", "del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "tcPr", "AlternateContent"}
)

SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
"""What stands in a run beside its text, and the sign that it is."""

HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"', re.IGNORECASE)


class RunFormatting:
    """The marks of runs, by the styles of one document."""

    def __init__(self, styles: "Element | None") -> None:
        """Learn the styles; a document may have none."""
        self._styles = {
            get_attribute(style, "styleId"): style
            for style in (styles if styles is not None else ())
            if get_local_name(style) == "style"
        }

    def marks(self, run: "Element") -> frozenset[Mark]:
        """What a run's formatting says."""
        properties = find_child(run, "rPr")
        return frozenset(mark for mark, ask in TOGGLES.items() if self._said(properties, ask))

    def _said(
        self, properties: "Element | None", ask: Callable[["Element | None"], bool | None]
    ) -> bool | None:
        """The first answer of a run's own properties, its style, and those that it is based on."""
        style = None
        for _step in range(DEEPEST):
            answer = ask(properties)
            if answer is not None or properties is None:
                return answer
            named = (
                find_child(properties, "rStyle") if style is None else find_child(style, "basedOn")
            )
            style = self._styles.get(get_attribute(named, "val")) if named is not None else None
            properties = find_child(style, "rPr") if style is not None else None
        return None


class AcceptedText:
    """Reads paragraphs of one document; `addresses` are its links by the names of relations."""

    def __init__(self, looks: RunFormatting, addresses: dict[str, str]) -> None:
        """Begin outside of any field."""
        self._looks = looks
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
                yield from self._inside(inner, _find_address(get_attribute(inner, "instr")) or href)
            else:
                yield from self._inside(inner, href)

    def _run(self, run: "Element", href: str | None) -> Iterator[Run]:
        if is_hidden(run):
            return
        marks = self._looks.marks(run)
        for node in run:
            self._follow_field(node)
            text = read_element(node)
            if text and not any(field.in_instruction for field in self._fields):
                led = next((field.href for field in self._fields if field.href), None)
                yield Run(text, marks, led or href)

    def _follow_field(self, node: "Element") -> None:
        """Keep account of the fields that are open: instruction first, then what is shown."""
        name, kind = get_local_name(node), get_attribute(node, "fldCharType")
        if name == "instrText" and self._fields:
            self._fields[-1].instruction += node.text or ""
        if name != "fldChar":
            return
        if kind == "begin":
            self._fields.append(OpenField())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_instruction = False
        elif kind == "end" and self._fields:
            self._fields.pop()


class OpenField:
    """A field that is open: a link, a date, a page number."""

    def __init__(self) -> None:
        """Begin with the instruction."""
        self.instruction = ""
        self.in_instruction = True

    @property
    def href(self) -> str | None:
        """Where it leads, if it is a link."""
        return _find_address(self.instruction)


def _find_address(instruction: str) -> str | None:
    found = HYPERLINK.match(instruction)
    return found[1] if found else None


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


def is_joined_to_next(paragraph: "Element") -> bool:
    """Whether the end of a paragraph was taken out."""
    marks = find_child(paragraph, "pPr", "rPr")
    return find_child(marks, "del") is not None or find_child(marks, "moveFrom") is not None


def read_all_text(node: "Element") -> str:
    """Every letter of a document, hidden or not, without anything between paragraphs."""
    return "".join(inner.text or "" for inner in node.iter() if get_local_name(inner) == "t")


CODE_FONTS = re.compile(r"courier|consolas|menlo|monaco|cousine|\bmono\b", re.IGNORECASE)
"""Names of fonts whose letters are equally wide."""

DEEPEST = 20
"""Styles that a style may be based on, one on the other."""


def _is_bold(properties: "Element | None") -> bool | None:
    return _read_toggle(properties, "b")


def _is_italic(properties: "Element | None") -> bool | None:
    return _read_toggle(properties, "i")


def _read_toggle(properties: "Element | None", name: str) -> bool | None:
    """A property that scripts like Arabic have twice: the one that counts where the two differ."""
    first, second = is_on(properties, name), is_on(properties, f"{name}Cs")
    if is_on(properties, "rtl"):
        first, second = second, first
    return second if first is None else first


def is_hidden(run: "Element") -> bool:
    """Whether nobody sees a run."""
    return bool(is_on(find_child(run, "rPr"), "vanish"))


def _is_code(properties: "Element | None") -> bool | None:
    fonts = find_child(properties, "rFonts")
    named = get_attribute(fonts, "ascii") if fonts is not None else ""
    return bool(CODE_FONTS.search(named)) if named else None


TOGGLES = {Mark.STRONG: _is_bold, Mark.EMPHASIS: _is_italic, Mark.CODE: _is_code}
"""How each mark is told; scripts like Arabic have bold and italic of their own."""
