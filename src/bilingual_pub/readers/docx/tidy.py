"""Word's markup made simple, so that mammoth finds every word of a text and none beside it.

Each step is one small function: what nobody sees on paper goes, what mammoth does not know is put
in words that it knows. What was inserted while changes were tracked stays; mammoth leaves out what
was deleted.
"""

import re
from typing import TYPE_CHECKING

from bilingual_pub.model import Note
from bilingual_pub.ooxml import (
    FORMER_PROPERTIES,
    Styles,
    find_all,
    find_ancestors,
    find_child,
    get_value,
    make_name,
    remove_element,
    unwrap_element,
)
from bilingual_pub.readers.docx.controls import NO_PROMPTS, Prompts, open_controls
from bilingual_pub.readers.docx.drawings import choose_drawings, open_text_boxes
from bilingual_pub.readers.docx.fields import settle_fields
from bilingual_pub.readers.docx.formulas import write_out_formulas
from bilingual_pub.readers.docx.run_marks import RunMarks

if TYPE_CHECKING:
    from lxml.etree import _Element


UNSEEN = (
    *("w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd"),
    *("w:commentReference", "w:annotationRef", "w:proofErr", "w:permStart", "w:permEnd"),
    *("w:altChunk", "w:subDoc", "w:rt", "w:sectPr", "w:lastRenderedPageBreak"),
    *FORMER_PROPERTIES,
)
"""Comments, bookmarks, how things looked before, other files that are only named."""

WRAPPERS = ("w:dir", "w:bdo", "w:rubyBase", "w:ruby", "w:smartTag", "w:customXml")
"""Around words that mammoth would drop with them."""


def tidy_part(root: "_Element", styles: Styles, prompts: Prompts = NO_PROMPTS) -> list[Note]:
    """Make a part with text ready for mammoth, except for its lists, pictures and links.

    The notes tell what of it could not be read, or is not there as it was.
    """
    choose_drawings(root)
    for element in find_all(root, *UNSEEN):
        remove_element(element)
    _join_moved_paragraphs(root)
    notes = open_controls(root, styles, prompts)
    for element in reversed(find_all(root, *WRAPPERS)):
        unwrap_element(element)
    notes += settle_fields(root)
    _join_boxed_caps(root)
    open_text_boxes(root)
    _join_drop_caps(root)
    _write_lost_bullets(root)
    notes += write_out_formulas(root)
    _drop_hidden(root, styles)
    _plain_breaks(root)
    _mark_head_rows(root, styles)
    return notes


def name_roles(root: "_Element", styles: Styles) -> None:
    """Give each paragraph the style that says what it is, and each run only the marks we keep."""
    run_marks = RunMarks(root, styles)
    for paragraph in find_all(root, "w:p"):
        role = styles.role(paragraph)
        if role == "Contents":
            _drop_words(paragraph)
        run_marks.keep(paragraph, role)
        _name_style(paragraph, role)


def _drop_hidden(root: "_Element", styles: Styles) -> None:
    for run in find_all(root, "w:r"):
        if styles.has(run, "vanish"):
            remove_element(run)


def _plain_breaks(root: "_Element") -> None:
    """New pages and columns are new lines; so no two words are joined."""
    for element in find_all(root, "w:br", "w:cr"):
        element.tag = make_name("w:br")
        element.attrib.clear()
    for element in find_all(root, "w:ptab"):
        element.tag = make_name("w:tab")


def _mark_head_rows(root: "_Element", styles: Styles) -> None:
    """Mark the first row of a table as its head where it looks like one and nobody said so."""
    for table in find_all(root, "w:tbl"):
        rows = table.findall(make_name("w:tr"))
        if (
            len(rows) > 1
            and not find_all(table, "w:tblHeader")
            and _is_head(rows[0], table, styles)
        ):
            properties = find_child(rows[0], "w:trPr")
            if properties is None:
                properties = rows[0].makeelement(make_name("w:trPr"))
                rows[0].insert(0, properties)
            properties.append(properties.makeelement(make_name("w:tblHeader")))


def _is_head(row: "_Element", table: "_Element", styles: Styles) -> bool:
    look = find_child(table, "w:tblPr", "w:tblLook")
    if get_value(look, "w:firstRow") == "1" and styles.marks_first_row(table):
        return True
    runs = [run for run in find_all(row, "w:r") if any(it.text for it in find_all(run, "w:t"))]
    return bool(runs) and all(styles.has(run, "b") for run in runs)


def _drop_words(paragraph: "_Element") -> None:
    for run in find_all(paragraph, "w:r"):
        if next(find_ancestors(run, "w:p"), None) is paragraph:
            remove_element(run)


def _name_style(paragraph: "_Element", role: str) -> None:
    properties = find_child(paragraph, "w:pPr")
    if properties is None:
        properties = paragraph.makeelement(make_name("w:pPr"))
        paragraph.insert(0, properties)
    old = find_child(properties, "w:pStyle")
    if old is not None:
        properties.remove(old)
    if role:
        style = properties.makeelement(make_name("w:pStyle"))
        style.set(make_name("w:val"), role)
        properties.insert(0, style)


def _join_moved_paragraphs(root: "_Element") -> None:
    """Where a paragraph's end was moved away, say that it was deleted, which mammoth knows."""
    for paragraph in find_all(root, "w:p"):
        moved = find_child(paragraph, "w:pPr", "w:rPr", "w:moveFrom")
        if moved is not None:
            moved.tag = make_name("w:del")


BOXED_CAP = re.compile(r"[\W_]?[^\W\d_]")


def _join_boxed_caps(root: "_Element") -> None:
    """Put a first letter that somebody set into a box of its own before the rest of its word."""
    for box in find_all(root, "w:txbxContent"):
        text = _read_words(box)
        paragraph = next(find_ancestors(box, "w:p"), None)
        drawing = next(find_ancestors(box, "w:drawing", "w:pict"), None)
        if paragraph is None or drawing is None or not BOXED_CAP.fullmatch(text):
            continue
        inside = set(find_all(drawing, "w:t"))
        words = [it for it in find_all(paragraph, "w:t") if it not in inside and it.text]
        if text[-1].isupper() and words and (words[0].text or "")[:1].islower():
            words[0].text = f"{text}{words[0].text}"
            remove_element(drawing)


def _read_words(element: "_Element") -> str:
    return "".join(it.text or "" for it in find_all(element, "w:t")).strip()


LOST_BULLETS = {"o": "○", "§": "▪", "Ø": "➢", "·": "•", "ü": "✓", "v": "❖", "q": "❑"}
"""Letters that bullets of Wingdings and Courier become where their font is lost."""


def _write_lost_bullets(root: "_Element") -> None:
    """Give a paragraph that begins with such a letter and a tab its bullet again."""
    for run in find_all(root, "w:r"):
        first = next(run.itersiblings(make_name("w:r"), preceding=True), None)
        letter, tab, *_rest = [*find_all(run, "w:t", "w:tab"), None, None]
        if first is not None or letter is None or letter.tag != make_name("w:t"):
            continue
        if (
            tab is None
            and (following := next(run.itersiblings(make_name("w:r")), None)) is not None
        ):
            tab = next(iter(find_all(following, "w:t", "w:tab")), None)
        said = (letter.text or "").strip()
        if tab is not None and tab.tag == make_name("w:tab") and said in LOST_BULLETS:
            letter.text = LOST_BULLETS[said]


FRAMED_CAPS = frozenset({"drop", "margin"})


def _join_drop_caps(root: "_Element") -> None:
    """Put a paragraph's first letter, which Word keeps in a frame before it, among its words."""
    for frame in find_all(root, "w:framePr"):
        paragraph = next(find_ancestors(frame, "w:p"), None)
        if paragraph is None or get_value(frame, "w:dropCap") not in FRAMED_CAPS:
            continue
        following = paragraph.getnext()
        if following is None or following.tag != make_name("w:p"):
            continue
        place = 0 if find_child(following, "w:pPr") is None else 1
        following[place:place] = [it for it in paragraph if it.tag != make_name("w:pPr")]
        remove_element(paragraph)
