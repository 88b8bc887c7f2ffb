"""PDF: what stands on its pages, by its tags or by its looks, in the order in which it is read.

A file is opened in a process of its own, see `child.py`: `document.py` reads its pages with PDFium;
`tagged.py` makes parts of them by the tags, or `layout.py` by columns, tables and paragraphs;
`compose.py` puts the parts together. What comes back are plain values, which become blocks here.
"""

import base64
import binascii
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from bilingual_pub.i18n import knows_language
from bilingual_pub.lang import detect_language, get_language, normalize_tag
from bilingual_pub.model import (
    UNKNOWN_LANGUAGE,
    Block,
    Cell,
    Change,
    Image,
    Item,
    Kind,
    Mark,
    Note,
    Run,
    join_text,
)
from bilingual_pub.pictures import identify_picture
from bilingual_pub.readers.html import LINE_BREAK, resolve_link, take_own_title, tidy_runs
from bilingual_pub.readers.limits import PictureAmount, check_blocks, check_table
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.pdf.refusal import make_refusal
from bilingual_pub.readers.reading import Draft, Source, make_no_words_error

LONGEST_WAIT = 120
"""Seconds; what takes longer has been made to."""

START = b"%PDF-"

FARTHEST_START = 1_024
"""Bytes before the signature that readers put up with (ISO 32000-1, annex H)."""


def read(source: Source) -> Draft:
    """The article of a PDF.

    Raises:
        InputError: the file is no PDF, is a scan, is locked or damaged, or is past a limit.
    """
    if START not in source.data[: FARTHEST_START + len(START)]:
        raise make_refusal("damaged", source)
    told = _ask_child(source)
    if refused := told.get("refused"):
        raise make_refusal(str(refused), source)
    blocks = tuple(_read_blocks(told, source))
    if not any(it.text.strip() for it in blocks):
        raise make_no_words_error(source)
    lang = _check_language(str(told["lang"]), f"{told['title']}\n{join_text(blocks)}")
    notes = tuple(_read_notes(told["remarks"]))
    return take_own_title(Draft(blocks, str(told["title"]), lang, notes=notes))


def _check_language(named: str, said: str) -> str:
    """The language that a file names, or empty where its text is in another.

    What programs name is often the language of their own menus.
    """
    tag = normalize_tag(named)
    if not knows_language(tag):
        return ""
    found = detect_language(said)
    return tag if found in {UNKNOWN_LANGUAGE, get_language(tag)} else ""


def _ask_child(source: Source) -> Mapping[str, Any]:
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-m", f"{__name__}.child"],
            input=source.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST_WAIT,
            check=False,
        )
        told = json.loads(done.stdout.decode("utf-8", "replace"))
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise make_refusal("crash", source) from error
    return told if isinstance(told, dict) else {"refused": "crash"}


def _read_blocks(told: Mapping[str, Any], source: Source) -> Iterator[Block]:
    check_blocks(len(told["blocks"]), source.name)
    tables = dict[str, tuple[int, int]]()
    pictures = PictureAmount(source.name)
    for it in told["blocks"]:
        block = _read_block(it)
        if isinstance(block.place, Cell):
            rows, columns = tables.get(block.group, (0, 0))
            place = block.place
            size = max(rows, place.row + 1), max(columns, place.column + 1)
            tables[block.group] = size
            check_table(*size, source.name)
        if isinstance(block.place, Image):
            pictures.add(block.place.data)
            if not block.place.data and not block.text:
                continue
        elif not block.text.strip() and block.kind is not Kind.TABLE_CELL:
            continue
        yield block


def _read_block(it: Mapping[str, Any]) -> Block:
    kind = Kind(it["kind"])
    runs = tidy_runs(_read_run(*one) for one in it["runs"])
    place: Item | Cell | Image | None = None
    if kind is Kind.LIST_ITEM:
        place = _read_item(it["item"])
    elif kind is Kind.TABLE_CELL:
        row, column, rowspan, colspan, header = it["cell"]
        place = Cell(row, column, rowspan, colspan, header=header)
    elif kind is Kind.IMAGE:
        place = _read_picture(str(it["picture"]))
    return Block("", kind, runs, int(it["level"]), str(it.get("group", "")), place)


def _read_item(it: Mapping[str, Any]) -> Item:
    return Item(it["number"], continued=bool(it["continued"]), label=str(it["label"]))


def _read_picture(data: str) -> Image:
    try:
        return identify_picture(base64.b64decode(data, validate=True)) or Image("")
    except (binascii.Error, ValueError):
        return Image("")


MARKS = {str(mark): mark for mark in Mark}


def _read_run(text: str, marks: list[str], href: str) -> Run:
    known = frozenset(MARKS[it] for it in marks if it in MARKS)
    return Run(text.replace("\n", LINE_BREAK), known, resolve_link(href, "") if href else None)


NOTES = {
    "attachment": ("attachment", Change.LEFT_OUT, ""),
    "comment": ("comment", Change.LEFT_OUT, ""),
    "field": ("form-field", Change.LEFT_OUT, ""),
    "form": ("form", Change.UNREADABLE, ""),
    "invisible": ("invisible-words", Change.LEFT_OUT, ""),
    "outside": ("invisible-words", Change.LEFT_OUT, ""),
    "page": ("page", Change.UNREADABLE, ""),
    "picture": ("picture", Change.LEFT_OUT, ""),
    "recognized": ("recognized-words", Change.CHANGED, "check-it"),
    "running": ("running-line", Change.LEFT_OUT, ""),
    "scan": ("page", Change.UNREADABLE, "scan"),
    "sign": ("symbol", Change.CHANGED, ""),
    "turned": ("slanted-words", Change.LEFT_OUT, ""),
    "unmapped": ("letters", Change.UNREADABLE, ""),
}
"""What each remark of the process that reads is to a user."""


def _read_notes(remarks: list[list[Any]]) -> Iterator[Note]:
    for code, text, page in remarks:
        what, change, why = NOTES[code]
        yield make_note(what, change, str(text), f"page {int(page)}" if page else "", why)
