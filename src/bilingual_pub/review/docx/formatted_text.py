"""Text with marks as paragraphs of a Word file, with real bold, italic and links."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bilingual_pub.model import Mark, Run
from bilingual_pub.ooxml import make_element

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

MONOSPACED = "Courier New"
"""For code: a font that every word processor has, or has a twin of."""

LINK_BLUE = "0B4F8A"

RAISED = {Mark.SUPERSCRIPT: "superscript", Mark.SUBSCRIPT: "subscript"}
"""What stands higher or lower, as Word calls it (17.3.2.42)."""


def make_paragraphs(
    runs: Sequence[Run], style: str, document: "Document", *, from_right: bool
) -> Iterator["Element"]:
    """A paragraph for each part between blank lines; a line break inside one is a break."""
    for part in _split_parts(runs):
        paragraph = make_element("p", make_element("pPr", make_element("pStyle", val=style)))
        for run in part:
            holder = paragraph
            if run.href is not None:
                holder = _make_link(run.href, document)
                paragraph.append(holder)
            holder.append(_make_run(run, from_right=from_right))
        yield paragraph


def _split_parts(runs: Sequence[Run]) -> list[list[Run]]:
    parts: list[list[Run]] = [[]]
    for run in runs:
        first, *rest = run.text.split("\n\n")
        parts[-1].append(replace(run, text=first))
        parts += [[replace(run, text=text)] for text in rest]
    return [[run for run in part if run.text] for part in parts]


def _make_link(href: str, document: "Document") -> "Element":
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    name = document.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = make_element("hyperlink", history="1")
    link.set(qn("r:id"), name)
    return link


def _make_run(run: Run, *, from_right: bool) -> "Element":
    """A run, its properties in the order that the standard wants."""
    wanted: list[Element] = []
    if Mark.CODE in run.marks:
        fonts = dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), MONOSPACED)
        wanted.append(make_element("rFonts", **fonts))
    if Mark.STRONG in run.marks:
        wanted += [make_element("b"), make_element("bCs")]
    if Mark.EMPHASIS in run.marks:
        wanted += [make_element("i"), make_element("iCs")]
    if Mark.DELETED in run.marks:
        wanted.append(make_element("strike"))
    if run.href is not None:
        wanted += [make_element("color", val=LINK_BLUE), make_element("u", val="single")]
    wanted += [
        make_element("vertAlign", val=name) for mark, name in RAISED.items() if mark in run.marks
    ]
    if from_right:
        wanted.append(make_element("rtl"))
    properties = [make_element("rPr", *wanted)] if wanted else []
    return make_element("r", *properties, *make_words(run.text))


def make_words(text: str) -> Iterator["Element"]:
    """What stands in a run: text, with its breaks and tabs as elements."""
    from docx.oxml.ns import qn

    for number, line in enumerate(text.split("\n")):
        if number:
            yield make_element("br")
        for place, part in enumerate(line.split("\t")):
            if place:
                yield make_element("tab")
            if part:
                node = make_element("t")
                node.text = part
                node.set(qn("xml:space"), "preserve")
                yield node
