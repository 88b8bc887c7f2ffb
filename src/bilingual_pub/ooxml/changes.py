"""Tracked changes in Word's markup (ECMA-376 part 1, 17.13.5), as if all had been accepted."""

from typing import TYPE_CHECKING

from bilingual_pub.ooxml.names import find_local

if TYPE_CHECKING:
    from lxml.etree import _Element

DELETED_OR_MOVED = frozenset({"del", "moveFrom"})
"""Around what was deleted, or moved to another place; within the marks of a paragraph or a row: it
is the paragraph's end or the row that was."""

FORMER_PROPERTIES = (
    *("w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange"),
    *("w:numberingChange", "w:sectPrChange", "w:tblGridChange", "w:tblPrExChange"),
)
"""How things looked before."""


def is_joined_to_next(paragraph: "_Element") -> bool:
    """Whether the end of a paragraph was taken out."""
    return _holds_mark(find_local(paragraph, "pPr", "rPr"))


def is_row_taken_out(row: "_Element") -> bool:
    """Whether a row of a table was taken out."""
    return _holds_mark(find_local(row, "trPr"))


def _holds_mark(properties: "_Element | None") -> bool:
    return any(find_local(properties, name) is not None for name in DELETED_OR_MOVED)
