"""Text with marks as paragraphs of a Word file, with real bold, italic and links."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bilingual_pub.model import Mark, Run
from bilingual_pub.review.docx.element import made

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

MONOSPACED = "Courier New"
"""For code: a font that every word processor has, or has a twin of."""

LINK_BLUE = "0B4F8A"


def paragraphs(
    runs: Sequence[Run], style: str, document: "Document", *, from_right: bool
) -> Iterator["Element"]:
    """A paragraph for each part between blank lines; a line break inside one is a break."""
    for part in _parts(runs):
        paragraph = made("p", made("pPr", made("pStyle", val=style)))
        for run in part:
            holder = paragraph
            if run.href is not None:
                holder = _link(run.href, document)
                paragraph.append(holder)
            holder.append(_run(run, from_right=from_right))
        yield paragraph


def _parts(runs: Sequence[Run]) -> list[list[Run]]:
    parts: list[list[Run]] = [[]]
    for run in runs:
        first, *rest = run.text.split("\n\n")
        parts[-1].append(replace(run, text=first))
        parts += [[replace(run, text=text)] for text in rest]
    return [[run for run in part if run.text] for part in parts]


def _link(href: str, document: "Document") -> "Element":
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    name = document.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = made("hyperlink", history="1")
    link.set(qn("r:id"), name)
    return link


def _run(run: Run, *, from_right: bool) -> "Element":
    """A run, its properties in the order that the standard wants."""
    wanted: list[Element] = []
    if Mark.CODE in run.marks:
        fonts = dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), MONOSPACED)
        wanted.append(made("rFonts", **fonts))
    if Mark.STRONG in run.marks:
        wanted += [made("b"), made("bCs")]
    if Mark.EMPHASIS in run.marks:
        wanted += [made("i"), made("iCs")]
    if run.href is not None:
        wanted += [made("color", val=LINK_BLUE), made("u", val="single")]
    if from_right:
        wanted.append(made("rtl"))
    properties = [made("rPr", *wanted)] if wanted else []
    return made("r", *properties, *words(run.text))


def words(text: str) -> Iterator["Element"]:
    """What stands in a run: text, with its breaks and tabs as elements."""
    from docx.oxml.ns import qn

    for number, line in enumerate(text.split("\n")):
        if number:
            yield made("br")
        for place, part in enumerate(line.split("\t")):
            if place:
                yield made("tab")
            if part:
                node = made("t")
                node.text = part
                node.set(qn("xml:space"), "preserve")
                yield node
