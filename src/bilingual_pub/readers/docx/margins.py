"""What stands in the headers and footers of a document: an office's name, its phone, a date.

Word prints them on every page; an article has them once, before its text and after it. Numbers of
pages go, and so does what the text says too. First and even pages have their own only where the
document says so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from bilingual_pub.model import Block, Change, Kind, Mark, Note, Run
from bilingual_pub.ooxml import (
    OpenField,
    Package,
    Styles,
    find_all,
    find_child,
    follow_field,
    get_value,
    is_on,
    make_name,
    remove_element,
)
from bilingual_pub.readers.docx.drawn_text import write_out_drawings
from bilingual_pub.readers.docx.fields import counts_pages
from bilingual_pub.readers.docx.run_marks import RunMarks
from bilingual_pub.readers.docx.symbols import write_out_symbols
from bilingual_pub.readers.docx.tidy import tidy_part
from bilingual_pub.readers.headline import find_headline_block, join_lines
from bilingual_pub.readers.html import make_plain_runs, tidy_runs
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.picture_words import clean_description
from bilingual_pub.readers.reading import Draft
from bilingual_pub.readers.running_lines import PAGE, PAGE_NUMBER, drop_page_numbers, says_something
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

KINDS = ("first", "default", "even")
"""In the order in which they are met."""

MOST_LINES = 60
"""Of a header; a longer one is no header."""


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Margins:
    """The lines above and below the text."""

    above: tuple[Line, ...] = ()
    below: tuple[Line, ...] = ()


def read_margins(
    package: Package, document: str, text: "_Element", styles: Styles, notes: list[Note]
) -> Margins:
    """The lines of the headers and footers that Word prints; what is to be said joins the notes."""
    settings = package.markup(package.related(document, "/settings"))
    even = is_on(find_child(settings, "w:evenAndOddHeaders"))
    relations = package.relations(document)
    lines: dict[str, list[Line]] = {"header": [], "footer": []}
    read: set[str] = set()
    for kind, key in list_margins(text, even_differ=even):
        part = relations.get(key)
        root = None if part is None or part.outside else package.markup(part.target)
        if part is None or root is None or part.target in read:
            continue
        read.add(part.target)
        notes += write_out_symbols(root, styles)
        notes += write_out_drawings(root, package.relations(part.target), package.markup)
        mark_page_numbers(root)
        notes += tidy_part(root, styles)
        notes += note_pictures(root)
        marks = RunMarks(root, styles)
        for paragraph in find_all(root, "w:p"):
            marks.keep(paragraph, "")
        lines[kind] += read_lines(root)
    return Margins(tuple(lines["header"]), tuple(lines["footer"]))


def list_margins(root: "_Element", *, even_differ: bool) -> Iterator[tuple[str, str]]:
    """The headers and footers that are printed: `header` or `footer`, and how the text calls it."""
    for section in find_all(root, "w:sectPr"):
        has_first = is_on(find_child(section, "w:titlePg"))
        shown = {"default": True, "first": has_first, "even": even_differ}
        for which in ("header", "footer"):
            found = {
                get_value(it, "w:type") or "default": get_value(it, "r:id")
                for it in find_all(section, f"w:{which}Reference")
            }
            yield from ((which, found[kind]) for kind in KINDS if kind in found and shown[kind])


def mark_page_numbers(root: "_Element") -> None:
    """Put a mark in the place of every field about pages, and take the field away."""
    for element in find_all(root, "w:fldSimple"):
        if counts_pages(get_value(element, "w:instr")):
            _replace_with_mark(element)
    for element in find_all(root, "w:pgNum"):
        _replace_with_mark(element, in_run=True)
    _mark_fields_in_parts(root)


def _mark_fields_in_parts(root: "_Element") -> None:
    opened: list[OpenField] = []
    parts: list[list[_Element]] = []
    for element in find_all(root, "w:fldChar", "w:instrText", "w:t", "w:tab"):
        name = get_local_name(element)
        if name == "fldChar" and get_value(element, "w:fldCharType") == "begin":
            parts.append([])
        if parts:
            parts[-1].append(element)
        ended = follow_field(opened, element)
        if ended is not None and parts:
            inside = parts.pop()
            if counts_pages(ended.instruction):
                _replace_with_mark(inside[0], in_run=True)
                for it in inside[1:]:
                    remove_element(it)
            elif parts:
                parts[-1] += inside


def _replace_with_mark(element: "_Element", *, in_run: bool = False) -> None:
    parent = element.getparent()
    if parent is None:
        return
    text = element.makeelement(make_name("w:t"))
    text.text = PAGE
    if in_run:
        parent.replace(element, text)
        return
    run = element.makeelement(make_name("w:r"))
    run.append(text)
    parent.replace(element, run)


def note_pictures(root: "_Element") -> list[Note]:
    """What is to be said of the pictures of a header: only its words are read."""
    if not find_all(root, "a:blip", "v:imagedata"):
        return []
    said = (it.get("descr", "") for it in find_all(root, "wp:docPr"))
    return [make_note("picture", Change.LEFT_OUT, clean_description(next(filter(None, said), "")))]


def read_lines(root: "_Element") -> Iterator[Line]:
    """The lines of a tidy header or footer without numbers of pages; a tab parts two."""
    for paragraph in find_all(root, "w:p")[:MOST_LINES]:
        letters = [
            (letter, _read_marks(it))
            for it in find_all(paragraph, "w:t", "w:tab", "w:br")
            if next(it.iterancestors(make_name("w:p")), None) is paragraph
            for letter in {"t": it.text or "", "tab": "\t", "br": "\t"}[get_local_name(it)]
        ]
        for is_end, part in groupby(letters, lambda it: it[0] == "\t"):
            if is_end:
                continue
            line = _make_line([*part])
            if says_something(join_text(line)):
                yield line


def _read_marks(element: "_Element") -> frozenset[Mark]:
    """What is said of letters without which they would say something else."""
    properties = find_child(element.getparent(), "w:rPr")
    marks = {SHIFTED.get(get_value(find_child(properties, "w:vertAlign")))}
    if is_on(find_child(properties, "w:strike")):
        marks.add(Mark.DELETED)
    return frozenset(filter(None, marks))


SHIFTED = {"superscript": Mark.SUPERSCRIPT, "subscript": Mark.SUBSCRIPT}


def _make_line(letters: Sequence[tuple[str, frozenset[Mark]]]) -> Line:
    """Letters as runs, without numbers of pages."""
    text = "".join(letter for letter, _marks in letters)
    if not any(marks for _letter, marks in letters):
        return make_plain_runs(drop_page_numbers(text))
    kept = [*letters]
    for found in reversed([*PAGE_NUMBER.finditer(text)]):
        kept[found.start() : found.end()] = [(" ", frozenset())]
    runs = (
        Run("".join(letter for letter, _marks in some), marks)
        for marks, some in groupby(kept, lambda it: it[1])
    )
    return tidy_runs([*runs])


def add_margins(draft: Draft, margins: Margins) -> Draft:
    """The draft with what its headers and footers say and nothing else does.

    The title is looked for without them: the name of an office is none. Where the text has none,
    all of them stand behind it.
    """
    said = [draft.title, *(block.text for block in draft.blocks)]
    above = choose_lines(margins.above, said)
    below = choose_lines(margins.below, [*said, *map(join_text, above)])
    if not above and not below:
        return draft
    found = None if draft.title else find_headline_block(draft)
    if not draft.title and found is None:
        return replace(draft, blocks=(*draft.blocks, *make_blocks((*above, *below))))
    headline = draft.headline if found is None else join_lines(found.text)
    blocks = (*make_blocks(above), *draft.blocks, *make_blocks(below))
    return replace(draft, blocks=blocks, headline=headline)


def choose_lines(lines: Iterable[Line], said: Sequence[str]) -> list[Line]:
    """The lines that nothing else says, each once."""
    known = fold("\n".join(said))
    chosen: dict[str, Line] = {}
    for line in lines:
        folded = fold(join_text(line))
        if folded.strip(":.") not in known:
            chosen.setdefault(folded, line)
    return list(chosen.values())


def join_text(line: Line) -> str:
    """The words of a line."""
    return "".join(run.text for run in line)


def fold(text: str) -> str:
    """A text as it is compared."""
    return " ".join(text.casefold().split())


def make_blocks(lines: Iterable[Line]) -> tuple[Block, ...]:
    """Lines as paragraphs."""
    return tuple(Block("", Kind.PARAGRAPH, line) for line in lines)
