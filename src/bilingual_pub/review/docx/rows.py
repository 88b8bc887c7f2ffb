"""The rows of a review file's table, as a word processor saved them."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.locale import _, say, user_language
from bilingual_pub.model import Run, State
from bilingual_pub.review.corrections import Correction
from bilingual_pub.review.day import day_of
from bilingual_pub.review.docx.element import attribute, child, is_on
from bilingual_pub.review.docx.page import ALL_BOOKMARK, BY_BOOKMARK, ON_BOOKMARK
from bilingual_pub.review.docx.said import Text
from bilingual_pub.review.docx.table import SHARES
from bilingual_pub.review.row import where_of
from bilingual_pub.review.status import is_ticked, state_of
from bilingual_pub.review.xml import local_name
from bilingual_pub.tagged import tagged

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ROW_NAME = re.compile(r"#([A-Za-z0-9._-]+)")

BOOKMARK = re.compile(r"bp_(?!reviewed_)(\w+)")

COLON = re.compile("[:：]")

COLUMNS = len(SHARES)

LABELS = {BY_BOOKMARK: "Reviewed by:", ON_BOOKMARK: "Date:", ALL_BOOKMARK: "Approve all:"}

LANGUAGES = ("en", "es")
"""Whose labels are known where a program lost the bookmark."""


def corrections(body: "Element", text: Text) -> Iterator[Correction]:
    """Every row of every table that has rows of ours.

    Raises:
        InputError: a row has lost a cell, or has a status or a date that nobody understands.
    """
    everything = _approves_all(body, text)
    by = _written(body, text, BY_BOOKMARK)
    on = day_of(_written(body, text, ON_BOOKMARK), _("the date of the review"))
    for table in (node for node in body.iter() if local_name(node) == "tbl"):
        lines = lines_of(table)
        if any(name_of(line, text) for line in lines):
            for correction in _rows(lines, text, by, on):
                yield _approved(correction) if everything else correction


def _approves_all(body: "Element", text: Text) -> bool:
    """Whether there is a mark in the box, by its own word or by the sign in it.

    Raises:
        InputError: something else is written there.
    """
    said = is_ticked(_written(body, text, ALL_BOOKMARK), _("the box “Approve all”"))
    line = line_with(body, text, ALL_BOOKMARK)
    inside = line.iter() if line is not None else ()
    boxes = (node for node in inside if local_name(node) == "checkbox")
    return said or any(is_on(box, "checked") for box in boxes)


def lines_of(table: "Element") -> list["Element"]:
    """The rows of a table that nobody took out."""
    return [line for line in table if local_name(line) == "tr" and not _is_gone(line)]


def _approved(correction: Correction) -> Correction:
    """A row as the box “Approve all” has it: nobody approves a translation that is not there."""
    if (correction.source or "").strip() and not (correction.target or "").strip():
        return correction
    return replace(correction, state=State.APPROVED)


def _rows(
    lines: Sequence["Element"], text: Text, by: str, on: dt.date | None
) -> Iterator[Correction]:
    for number, line in enumerate(lines):
        name = name_of(line, text)
        if not name and (_is_head(line) or number == 0):
            continue
        cells = [_tagged(text.cell(cell)) for cell in cells_of(line)]
        where = _where(cells, number)
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
        yield Correction(name, where, source, target, state_of(status, where), by, on)


def cells_of(line: "Element") -> list["Element"]:
    """The cells of a row."""
    return list(_inside(line, "tc"))


def _inside(node: "Element", name: str) -> Iterator["Element"]:
    """The children of a name, those inside a content control too."""
    for inner in node:
        if local_name(inner) == name:
            yield inner
        elif local_name(inner) in {"sdt", "sdtContent", "customXml"}:
            yield from _inside(inner, name)


def _is_gone(line: "Element") -> bool:
    """Whether a row was taken out, with changes tracked."""
    return child(line, "trPr", "del") is not None


def _is_head(line: "Element") -> bool:
    return child(line, "trPr", "tblHeader") is not None


def name_of(line: "Element", text: Text) -> str:
    """A row's name: its text in the first cell, else its bookmark."""
    first = next(iter(cells_of(line)), None)
    if first is None:
        return ""
    written = ROW_NAME.search("".join(run.text for run in text.cell(first)))
    if written:
        return written[1]
    marks = (BOOKMARK.fullmatch(name) for name in _bookmarks(first))
    return next((mark[1].replace("_", "-") for mark in marks if mark), "")


def _bookmarks(node: "Element") -> Iterator[str]:
    for inner in node.iter():
        if local_name(inner) == "bookmarkStart":
            yield attribute(inner, "name")


def _where(cells: Sequence[str], number: int) -> str:
    """The number that the row shows, else the one that it would have if nothing had been moved."""
    shown = re.match(r"\d{1,9}(?!\d)", cells[0].strip()) if cells else None
    return where_of(int(shown[0]) if shown else max(number - 1, 0))


def _written(body: "Element", text: Text, bookmark: str) -> str:
    """What a person wrote on a line after its label: `Reviewed by: Ana Ruiz`."""
    line = line_with(body, text, bookmark)
    return "" if line is None else written_on(line, text, bookmark)


def line_with(body: "Element", text: Text, bookmark: str) -> "Element | None":
    """The paragraph that a bookmark is on, or that begins with its label."""
    for paragraph in _inside(body, "p"):
        line = _line(paragraph, text)
        if bookmark in _bookmarks(paragraph) or line.startswith(labels(bookmark)):
            return paragraph
    return None


def written_on(line: "Element", text: Text, bookmark: str) -> str:
    """What stands on a line beside its label, before it too."""
    words = _line(line, text)
    for label in labels(bookmark):
        before, found, after = words.partition(label)
        if found:
            return " ".join(f"{before} {after}".split()).strip("_ ")
    return " ".join(COLON.split(words, maxsplit=1)[-1].split()).strip("_ ")


def labels(bookmark: str) -> tuple[str, ...]:
    """What is printed before a line, in the languages that a file may be in."""
    return tuple(say(lang, LABELS[bookmark]) for lang in (*LANGUAGES, user_language()))


def _line(paragraph: "Element", text: Text) -> str:
    return "".join(run.text for run in text.paragraph(paragraph)).strip()


def _tagged(runs: Sequence[Run]) -> str:
    return tagged(runs)
