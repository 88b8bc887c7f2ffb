"""What the elements of an OpenDocument text are to those around them."""

from typing import TYPE_CHECKING

from bilingual_pub.readers.odt.names import find_child, make_name, make_names

if TYPE_CHECKING:
    from lxml.etree import _Element

PARAGRAPH, HEADING, SPAN = (make_name(f"text:{it}") for it in ("p", "h", "span"))
LIST, TABLE = make_name("text:list"), make_name("table:table")

COLUMNS = make_names(
    *("table:table-columns", "table:table-column", "table:table-column-group"),
    "table:table-header-columns",
)


def is_first_row(row: "_Element | None") -> bool:
    """Whether a row is the first of its table."""
    before = None if row is None else row.getprevious()
    return row is not None and (before is None or before.tag in COLUMNS)


def holds_headings(element: "_Element") -> bool:
    """Whether a list holds headings of the text, so that it only counts them."""
    heading = next(element.iter(HEADING), None)
    if heading is None:
        return False
    return next(heading.iterancestors(LIST), None) is not None and not any(
        it.tag == TABLE for it in heading.iterancestors(LIST, TABLE) if it is not element
    )


def shows_picture(frame: "_Element") -> bool:
    """Whether a frame is a picture's."""
    return find_child(frame, "draw:image") is not None


def find_picture(paragraph: "_Element") -> "_Element | None":
    """The frame of the one picture in a paragraph; None where there is none, or several."""
    frames = list(paragraph.iter(make_name("draw:frame")))
    return frames[0] if len(frames) == 1 and shows_picture(frames[0]) else None


def is_only_picture(paragraph: "_Element") -> bool:
    """Whether a paragraph is a picture, and nothing else."""
    return find_picture(paragraph) is not None and not _read_outside(paragraph)


def _read_outside(paragraph: "_Element") -> str:
    """The words of a paragraph that are not in its picture's description."""
    words = paragraph.text or ""
    for inner in paragraph.iter():
        if inner is not paragraph:
            words += inner.tail or ""
            words += (inner.text or "") if inner.tag == SPAN else ""
    return words.strip()
