"""An approval written into a Word file as it came back, beside whatever a person wrote in it."""

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING

from bilingual_pub.model import State
from bilingual_pub.ooxml import find_local
from bilingual_pub.review.docx.accepted_text import AcceptedText
from bilingual_pub.review.docx.read import (
    find_cells,
    find_line,
    find_row_name,
    find_rows,
    list_labels,
    read_written,
)
from bilingual_pub.review.docx.write import BY_BOOKMARK, ON_BOOKMARK
from bilingual_pub.review.fields import get_status_word
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def approve_rows(body: "Element", text: AcceptedText, names: Collection[str]) -> None:
    """Write into the rows of some names that they are approved."""
    for table in [node for node in body.iter() if get_local_name(node) == "tbl"]:
        for line in find_rows(table):
            if find_row_name(line, text) in names:
                _write_in_cell(find_cells(line)[-1], get_status_word(State.APPROVED))


def sign_review(body: "Element", text: AcceptedText, by: str, on: dt.date) -> None:
    """Write who approved the rows, and when, above the table; beside whoever did so before."""
    line = find_line(body, text, BY_BOOKMARK)
    before = "" if line is None else read_written(line, text, BY_BOOKMARK)
    names = [name.strip() for name in before.split(",") if name.strip()]
    _write_line(body, text, ON_BOOKMARK, on.isoformat())
    _write_line(body, text, BY_BOOKMARK, ", ".join(dict.fromkeys([*names, by])))


def _write_line(body: "Element", text: AcceptedText, bookmark: str, words: str) -> None:
    """Write something after a label; where the line is gone, on a new one at the top."""
    line = find_line(body, text, bookmark)
    if line is None:
        line = _make_like(body, "p")
        body.insert(0, line)
    for node in list(line):
        if get_local_name(node) not in {"pPr", "bookmarkStart", "bookmarkEnd"}:
            line.remove(node)
    line.append(_make_run(line, f"{list_labels(bookmark)[-1]} {words}"))


def _write_in_cell(cell: "Element", words: str) -> None:
    """Write something in place of what stands in a cell, in the look of its first paragraph."""
    looks = find_local(cell, "p", "pPr")
    for node in list(cell):
        if get_local_name(node) != "tcPr":
            cell.remove(node)
    paragraph = _make_like(cell, "p")
    if looks is not None:
        paragraph.append(looks)
    paragraph.append(_make_run(cell, words))
    cell.append(paragraph)


def _make_run(near: "Element", words: str) -> "Element":
    run = _make_like(near, "r")
    text = _make_like(near, "t")
    text.text = words
    run.append(text)
    return run


def _make_like(near: "Element", name: str) -> "Element":
    """An element of the same namespace, of which Word's format has two."""
    namespace = str(near.tag).rpartition("}")[0]
    return near.makeelement(f"{namespace}}}{name}")
