"""Headings that people make by hand: one line, bold or in larger letters, above a text.

Only a document that has no headings of its own is looked at: whoever knows styles means something
else by bold.
"""

from typing import TYPE_CHECKING

from bilingual_pub.ooxml import HEADING_STYLE, Styles, find_all, find_child, make_name
from bilingual_pub.readers.docx.looks import TextLooks, read_text
from bilingual_pub.readers.headline import LIST_MARK, OpeningLine, is_date_line, join_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

LONGEST = 80
"""Characters; a bold line that is longer is a text that somebody finds important."""

SENTENCE_ENDS = (".", "…", ";", ",", "!", "。", "،", "؛")
"""“Need help?” and “What to bring:” are headings."""

FEWEST_CAPITALS = 4

LEVELS = {False: "1", True: "2"}
"""How Word writes the level, from 0: the title alone is on the first."""


def mark_typed_headings(root: "_Element", styles: Styles, looks: TextLooks, title: str) -> None:
    """Give lines that look like headings the outline level of such; `title` is none of them."""
    own = [it for it in find_all(root, "w:p") if HEADING_STYLE.fullmatch(styles.role(it))]
    if len(own) > len(["the title"]):
        return
    elements = [
        it
        for it in root.iterfind(f"{make_name('w:body')}/*")
        if it.tag == make_name("w:tbl") or join_lines(read_text(it))
    ]
    lines = [_describe(it, looks, styles) for it in elements]
    found = [
        (elements[at], line)
        for at, line in enumerate(lines)
        if line and line.text != title and _stands_above(lines, at)
    ]
    largest = max((line.height for _, line in found), default=0.0)
    for element, line in found:
        is_below = largest > 1.0 and line.height < largest
        _set_level(element, LEVELS[is_below])


def _stands_above(lines: "Sequence[OpeningLine | None]", at: int) -> bool:
    """Whether a line stands out from the next; of several that look alike none is a heading."""
    line, around = lines[at], lines[max(at - 1, 0) : at + 2]
    alike = [it for it in around if it and line and it.emphasis == line.emphasis]
    if line is None or at + 1 == len(lines) or len(alike) > 1:
        return False
    after = lines[at + 1]
    return after is None or after.emphasis < line.emphasis


def _describe(element: "_Element", looks: TextLooks, styles: Styles) -> OpeningLine | None:
    """How a line looks that may be a heading; None for whatever is none."""
    if element.tag != make_name("w:p") or styles.role(element):
        return None
    text = join_lines(read_text(element))
    if len(text) > LONGEST or text.endswith(SENTENCE_ENDS):
        return None
    line = looks.describe(element)
    if line.closes:
        return None
    if LIST_MARK.match(text) and not (line.bold and text.lstrip("(")[0].isdigit()):
        return None
    if find_all(element, "w:br", "w:tab", "w:drawing", "w:pict") or is_date_line(text):
        return None
    letters = [it for it in text if it.isalpha()]
    is_capitals = text.isupper() and len(letters) >= FEWEST_CAPITALS
    return line if letters and (line.bold or line.is_large or is_capitals) else None


def _set_level(paragraph: "_Element", level: str) -> None:
    properties = find_child(paragraph, "w:pPr")
    if properties is None:
        properties = paragraph.makeelement(make_name("w:pPr"))
        paragraph.insert(0, properties)
    outline = properties.makeelement(make_name("w:outlineLvl"))
    outline.set(make_name("w:val"), level)
    properties.append(outline)
