"""The rows of a review file's table, as a word processor saved them, and the lines above it."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _, get_user_language, say
from bilingual_pub.model import Run, State
from bilingual_pub.ooxml import find_local, get_attribute, is_on, is_row_taken_out
from bilingual_pub.review.docx.accepted_text import AcceptedText
from bilingual_pub.review.docx.table import SHARES
from bilingual_pub.review.docx.write import ALL_BOOKMARK, BY_BOOKMARK, ON_BOOKMARK
from bilingual_pub.review.fields import is_ticked, parse_day, parse_status
from bilingual_pub.review.row import Correction, describe_place
from bilingual_pub.text import to_tagged_text
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ROW_NAME = re.compile(r"#([A-Za-z0-9._-]+)")

BOOKMARK = re.compile(r"bp_(?!reviewed_)(\w+)")

COLON = re.compile("[:：]")

COLUMNS = len(SHARES)

LABELS = {BY_BOOKMARK: "Reviewed by:", ON_BOOKMARK: "Date:", ALL_BOOKMARK: "Approve all:"}

LANGUAGES = ("en", "es")
"""Whose labels are known where a program lost the bookmark."""


def read_corrections(body: "Element", text: AcceptedText) -> Iterator[Correction]:
    """Every row of every table that has rows of ours.

    Raises:
        InputError: a row has lost a cell, or has a status or a date that nobody understands.
    """
    everything = _approves_all(body, text)
    by = _read_line(body, text, BY_BOOKMARK)
    on = parse_day(_read_line(body, text, ON_BOOKMARK), _("the date of the review"))
    for table in (node for node in body.iter() if get_local_name(node) == "tbl"):
        lines = find_rows(table)
        if any(find_row_name(line, text) for line in lines):
            for correction in _read_rows(lines, text, by, on):
                yield _approve_row(correction) if everything else correction


def _approves_all(body: "Element", text: AcceptedText) -> bool:
    """Whether there is a mark in the box, by its own word or by the sign in it.

    Raises:
        InputError: something else is written there.
    """
    said = is_ticked(_read_line(body, text, ALL_BOOKMARK), _("the box “Approve all”"))
    line = find_line(body, text, ALL_BOOKMARK)
    inside = line.iter() if line is not None else ()
    boxes = (node for node in inside if get_local_name(node) == "checkbox")
    return said or any(is_on(find_local(box, "checked")) for box in boxes)


def find_rows(table: "Element") -> list["Element"]:
    """The rows of a table that nobody took out."""
    return [line for line in table if get_local_name(line) == "tr" and not is_row_taken_out(line)]


def _approve_row(correction: Correction) -> Correction:
    """A row as the box “Approve all” has it: nobody approves a translation that is not there."""
    if (correction.source or "").strip() and not (correction.target or "").strip():
        return correction
    return replace(correction, state=State.APPROVED)


def _read_rows(
    lines: Sequence["Element"], text: AcceptedText, by: str, on: dt.date | None
) -> Iterator[Correction]:
    for number, line in enumerate(lines):
        name = find_row_name(line, text)
        if not name and (_is_head(line) or number == 0):
            continue
        cells = [_read_tagged(text.cell(cell)) for cell in find_cells(line)]
        where = _find_row_number(cells, number)
        if not name:
            yield Correction("", where, None, "\n\n".join(filter(None, cells)))
            continue
        if len(cells) != COLUMNS:
            raise InputError(
                _(
                    "{where} has {count} cells instead of {wanted}. Cells were merged, split or"
                    " deleted: undo that."
                ).format(where=where, count=len(cells), wanted=COLUMNS)
            )
        _number, source, target, _notes, status = cells
        yield Correction(name, where, source, target, parse_status(status, where), by, on)


def find_cells(line: "Element") -> list["Element"]:
    """The cells of a row."""
    return list(_inside(line, "tc"))


def _inside(node: "Element", name: str) -> Iterator["Element"]:
    """The children of a name, those inside a content control too."""
    for inner in node:
        if get_local_name(inner) == name:
            yield inner
        elif get_local_name(inner) in {"sdt", "sdtContent", "customXml"}:
            yield from _inside(inner, name)


def _is_head(line: "Element") -> bool:
    return find_local(line, "trPr", "tblHeader") is not None


def find_row_name(line: "Element", text: AcceptedText) -> str:
    """A row's name: its text in the first cell, else its bookmark."""
    first = next(iter(find_cells(line)), None)
    if first is None:
        return ""
    written = ROW_NAME.search("".join(run.text for run in text.cell(first)))
    if written:
        return written[1]
    marks = (BOOKMARK.fullmatch(name) for name in _find_bookmarks(first))
    return next((mark[1].replace("_", "-") for mark in marks if mark), "")


def _find_bookmarks(node: "Element") -> Iterator[str]:
    for inner in node.iter():
        if get_local_name(inner) == "bookmarkStart":
            yield get_attribute(inner, "name")


def _find_row_number(cells: Sequence[str], number: int) -> str:
    """The number that the row shows, else the one that it would have if nothing had been moved."""
    shown = re.match(r"\d{1,9}(?!\d)", cells[0].strip()) if cells else None
    return describe_place(int(shown[0]) if shown else max(number - 1, 0))


def _read_line(body: "Element", text: AcceptedText, bookmark: str) -> str:
    """What a person wrote on a line after its label: `Reviewed by: Ana Ruiz`."""
    line = find_line(body, text, bookmark)
    return "" if line is None else read_written(line, text, bookmark)


def find_line(body: "Element", text: AcceptedText, bookmark: str) -> "Element | None":
    """The paragraph that a bookmark is on, or that begins with its label."""
    for paragraph in _inside(body, "p"):
        line = _find_label_line(paragraph, text)
        if bookmark in _find_bookmarks(paragraph) or line.startswith(list_labels(bookmark)):
            return paragraph
    return None


def read_written(line: "Element", text: AcceptedText, bookmark: str) -> str:
    """What stands on a line beside its label, before it too."""
    words = _find_label_line(line, text)
    for label in list_labels(bookmark):
        before, found, after = words.partition(label)
        if found:
            return " ".join(f"{before} {after}".split()).strip("_ ")
    return " ".join(COLON.split(words, maxsplit=1)[-1].split()).strip("_ ")


def list_labels(bookmark: str) -> tuple[str, ...]:
    """What is printed before a line, in the languages that a file may be in."""
    return tuple(say(lang, LABELS[bookmark]) for lang in (*LANGUAGES, get_user_language()))


def _find_label_line(paragraph: "Element", text: AcceptedText) -> str:
    return "".join(run.text for run in text.paragraph(paragraph)).strip()


def _read_tagged(runs: Sequence[Run]) -> str:
    return to_tagged_text(runs)
