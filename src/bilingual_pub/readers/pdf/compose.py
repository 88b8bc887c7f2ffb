"""A whole document as plain values: its blocks, what was left out, and what it says of itself."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from bilingual_pub.readers.pdf.blocks import make_blocks
from bilingual_pub.readers.pdf.document import is_picture_only, read_document
from bilingual_pub.readers.pdf.headings import mark_headings
from bilingual_pub.readers.pdf.joining import gather_words
from bilingual_pub.readers.pdf.layout import (
    find_document_body,
    find_full_ends,
    find_leading,
    gather_page_lines,
    is_shown,
    is_written_to_left,
    join_parts,
    lay_out_page,
    set_item_levels,
)
from bilingual_pub.readers.pdf.margins import Running, part_running_lines
from bilingual_pub.readers.pdf.page import Document, Line, Page, Piece
from bilingual_pub.readers.pdf.parts import Part, Role
from bilingual_pub.readers.pdf.tagged import is_well_tagged, list_untold, read_tagged_page

Remark = list[Any]
"""What was left out, changed or could not be read: a code, its words, the number of its page."""


def compose_article(data: bytes) -> dict[str, Any]:
    """What is in a file, as JSON has it.

    Raises:
        RefusedError: it is not read.
    """
    document = read_document(data)
    is_tagged = is_well_tagged(document)
    pages = [*map(_drop_artifacts, document.pages)] if is_tagged else list(document.pages)
    lines = [gather_page_lines(page) for page in pages]
    running = part_running_lines(pages, lines)
    to_left = is_written_to_left(document)
    leading = find_leading(running.pages)
    parts = list[Part]()
    for page, left in zip(pages, running.pages, strict=True):
        if is_tagged:
            parts += _read_by_tags(page, left, leading, to_left=to_left)
        else:
            parts += lay_out_page(page, left, leading, to_left=to_left)
        parts += _read_aside(page, leading, to_left=to_left)
    artifacts = list(_find_artifacts(document)) if is_tagged else []
    return _compose(document, parts, running, artifacts)


def _drop_artifacts(page: Page) -> Page:
    return replace(
        page,
        pieces=[it for it in page.pieces if not it.style.is_artifact],
        aside=[it for it in page.aside if not it.style.is_artifact],
    )


def _read_by_tags(page: Page, left: Sequence[Line], leading: float, *, to_left: bool) -> list[Part]:
    """A page by its tags, without what runs along, and with what no tag tells of at its end."""
    staying = {(it.box, it.text) for line in left for it in line.pieces}
    boxes = {box for box, _text in staying}
    kept = replace(page, pieces=[it for it in page.pieces if _is_among(it, staying, boxes)])
    parts = read_tagged_page(kept, find_full_ends(left, leading, to_left=to_left))
    untold = replace(kept, pieces=list_untold(kept), pictures=[], rules=[])
    return parts + lay_out_page(untold, gather_page_lines(untold), leading, to_left=to_left)


def _read_aside(page: Page, leading: float, *, to_left: bool) -> list[Part]:
    if not page.aside:
        return []
    other = Page(page.number, page.box, page.aside)
    return lay_out_page(other, gather_page_lines(other), leading, to_left=to_left)


def _is_among(piece: Piece, staying: set[tuple[Any, str]], boxes: set[Any]) -> bool:
    return (piece.box, piece.text) in staying or piece.box in boxes


def _find_artifacts(document: Document) -> Iterator[tuple[int, Line]]:
    """The lines that the file says are no part of its text, each once."""
    seen = set[str]()
    for page in document.pages:
        noted = replace(page, pieces=[it for it in page.pieces if it.style.is_artifact])
        for line in gather_page_lines(noted):
            if line.text not in seen:
                seen.add(line.text)
                yield page.number, line


def _compose(
    document: Document,
    parts: list[Part],
    running: Running,
    artifacts: list[tuple[int, Line]],
) -> dict[str, Any]:
    from bilingual_pub.readers.pdf.margins import SAYS_SOMETHING, strip_page_number

    remarks = list[Remark]([code, text, 0] for code, text in document.remarks)
    remarks += ([code, text, page.number] for page in document.pages for code, text in page.remarks)
    remarks += (["scan", "", page.number] for page in document.pages if is_picture_only(page))
    remarks += (["running", text, 0] for text in running.dropped)
    kept = list(running.kept)
    for number, line in artifacts:
        bare = strip_page_number(line.text)
        if SAYS_SOMETHING.search(bare):
            kept.append(line)
        elif bare and any(it.isalpha() for it in bare):
            remarks.append(["running", bare, number])
    shown = (it for it in parts if it.role is not Role.PICTURE or it.alt or it.data)
    joined = join_parts(_drop_repeated_pictures(shown))
    remarks += _note_pictures(document, joined)
    joined += _make_last(kept, joined)
    body = find_document_body([[line for part in joined for line in part.lines]])
    if not any(it.role is Role.HEADING for it in joined):
        mark_headings(joined, body)
    set_item_levels(joined)
    title = _mark_title(joined, document.title)
    if not _stands_out(joined):
        _make_light(joined)
    words = gather_words("\n".join(part.text for part in joined))
    return {
        "blocks": list(make_blocks(joined, words)),
        "title": title,
        "lang": document.lang or _find_tagged_language(document),
        "author": document.author,
        "remarks": _shorten_remarks(remarks),
    }


def _stands_out(parts: list[Part]) -> bool:
    """Whether bold letters are the fewer: where most are bold, they say nothing."""
    pieces = [it for part in parts for line in part.lines for it in line.pieces]
    bold = sum(len(it.text) for it in pieces if it.style.is_bold)
    return bold < sum(len(it.text) for it in pieces) * 0.6


def _make_light(parts: list[Part]) -> None:
    for part in parts:
        part.lines = [_make_light_line(it) for it in part.lines]
        for cell in part.cells:
            cell.lines = [_make_light_line(it) for it in cell.lines]


def _make_light_line(line: Line) -> Line:
    light = (replace(it, style=replace(it.style, is_bold=False)) for it in line.pieces)
    return replace(line, pieces=tuple(light))


def _make_last(kept: Iterable[Line], parts: list[Part]) -> list[Part]:
    """What runs along and says something, once, at the end."""
    printed = "\n".join(part.text for part in parts)
    once = dict[str, Line]()
    for line in kept:
        if line.text not in printed:
            once.setdefault(line.text, line)
    return [Part(Role.PARAGRAPH, [line], 0) for line in once.values()]


def _note_pictures(document: Document, parts: Iterable[Part]) -> Iterator[Remark]:
    """A remark for each page with pictures that are not carried over."""
    carried = Counter(it.page for it in parts if it.role is Role.PICTURE)
    for page in document.pages:
        shown = [it for it in page.pictures if is_shown(page, it)]
        if len(shown) > carried[page.number] and not is_picture_only(page):
            yield ["picture", "", page.number]


def _drop_repeated_pictures(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, each picture once: a logo is on every page."""
    seen = set[bytes]()
    for part in parts:
        if part.role is Role.PICTURE and part.data and not part.alt:
            if part.data in seen:
                continue
            seen.add(part.data)
        yield part


MOST_ALIKE = 3
"""Remarks of one kind that have a page each: crop marks are outside of every page."""


def _shorten_remarks(remarks: Iterable[Remark]) -> list[Remark]:
    """The remarks without those that say the same of page after page."""
    told = Counter[str]()
    kept = list[Remark]()
    for remark in remarks:
        told[remark[0]] += 1
        if remark[0] not in {"outside", "sign", "unmapped"} or told[remark[0]] <= MOST_ALIKE:
            kept.append(remark)
    return kept


def _mark_title(parts: list[Part], known: str) -> str:
    """The name that the file gives itself, where that is printed at the beginning too."""
    wanted = " ".join(known.split()).casefold()
    for part in parts[:12]:
        if wanted and part.role in {Role.HEADING, Role.PARAGRAPH}:
            text = " ".join(part.text.split())
            if text.casefold() == wanted:
                part.role, part.level = Role.HEADING, 1
                return text
    return ""


def _find_tagged_language(document: Document) -> str:
    """The language that the tags name for the text as a whole."""
    for page in document.pages:
        for tag in page.tags:
            if tag.lang:
                return tag.lang
    return ""
