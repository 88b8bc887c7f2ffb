"""An OpenDocument text made simple before it is read from its first word to its last.

Boxes leave the paragraphs on which they hang, notes are set aside for the end, what repeats is
written out, and what is no part of the article is taken away and noted.
"""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.readers.limits import MAX_TABLE_PLACES, check_table
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.odt.names import (
    find_all,
    get_value,
    make_name,
    make_names,
    read_count,
    read_words,
)
from bilingual_pub.readers.odt.package import MOST_ELEMENTS
from bilingual_pub.readers.odt.refusal import make_too_much_error
from bilingual_pub.readers.reading import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

PARAGRAPHS = make_names("text:p", "text:h")

SHAPES = (
    *("draw:frame", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle", "draw:g"),
    *("draw:path", "draw:polygon", "draw:polyline", "draw:caption", "draw:connector", "draw:line"),
)

INDEXES = (
    *("text:table-of-content", "text:alphabetical-index", "text:illustration-index"),
    *("text:table-index", "text:object-index", "text:user-index"),
)
"""They say on which page of the document something is."""

MOST_NOTES = 50
"""Of one kind; a thousand of them tell nobody more."""


@dataclass(slots=True)
class TidyText:
    """What was set aside: the notes at the foot of pages and at the end, and what is to be said."""

    footnotes: "list[_Element]" = field(default_factory=list)
    endnotes: "list[_Element]" = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def tidy_text(text: "_Element", source: Source) -> TidyText:
    """Make a text simple, in place.

    Raises:
        InputError: a table in it is larger than any paper.
    """
    tidy = TidyText()
    tidy.notes += _drop_deletions(text)
    tidy.notes += _drop_each(text, "contents", *INDEXES)
    tidy.notes += _drop_each(text, "comment", "office:annotation")
    tidy.notes += _drop_hidden(text)
    for note in find_all(text, "text:note"):
        is_endnote = get_value(note, "text:note-class") == "endnote"
        (tidy.endnotes if is_endnote else tidy.footnotes).append(note)
    _move_boxes(text)
    _write_out_repeats(text, source)
    return tidy


def remove_element(element: "_Element") -> None:
    """Take an element away, but not the words after it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = f"{parent.text or ''}{element.tail}"
        else:
            before.tail = f"{before.tail or ''}{element.tail}"
    element.tail = None
    parent.remove(element)


def _drop_deletions(text: "_Element") -> Iterator[Note]:
    """What was deleted while changes were tracked; what was inserted stays."""
    for number, deleted in enumerate(find_all(text, "text:deletion")):
        words = " ".join(read_words(it) for it in deleted.iter(*PARAGRAPHS))
        if words.strip() and number < MOST_NOTES:
            yield make_note("tracked-deletion", Change.LEFT_OUT, words)
    for changes in find_all(text, "text:tracked-changes"):
        remove_element(changes)


def _drop_each(text: "_Element", what: str, *shorts: str) -> Iterator[Note]:
    for number, element in enumerate(find_all(text, *shorts)):
        words = _read_paragraphs(element)
        if words and number < MOST_NOTES:
            yield make_note(what, Change.LEFT_OUT, words, _find_words_before(element))
        remove_element(element)


def _drop_hidden(text: "_Element") -> Iterator[Note]:
    """Sections, paragraphs, rows and fields that nobody sees."""
    hidden = [
        *(it for it in find_all(text, "text:section") if _is_hidden_section(it)),
        *(
            it
            for it in find_all(text, "table:table-row")
            if get_value(it, "table:visibility") in {"collapse", "filter"}
        ),
        *(it for it in find_all(text, "text:hidden-text") if _is_hidden(it)),
    ]
    for field_ in find_all(text, "text:hidden-paragraph"):
        paragraph = next(field_.iterancestors(*PARAGRAPHS), None)
        if paragraph is not None and _is_hidden(field_):
            hidden.append(paragraph)
    for element in hidden:
        if words := read_words(element):
            yield make_note("hidden-words", Change.LEFT_OUT, words)
        remove_element(element)


def _is_hidden(element: "_Element") -> bool:
    return get_value(element, "text:is-hidden") == "true"


def _is_hidden_section(section: "_Element") -> bool:
    shown = get_value(section, "text:display")
    return shown == "none" or (shown == "condition" and _is_hidden(section))


def _read_paragraphs(element: "_Element") -> str:
    return " ".join(filter(None, (read_words(it) for it in element.iter(*PARAGRAPHS))))


def _find_words_before(element: "_Element") -> str:
    """The words before an element in its paragraph, or those of the paragraph before."""
    around = next(element.iterancestors(*PARAGRAPHS), None)
    if around is not None:
        words = around.text or ""
        for it in reversed(list(element.itersiblings(preceding=True))):
            words += f"{read_words(it)}{it.tail or ''}"
        return " ".join(words.split())[-60:]
    before = element.getprevious()
    return read_words(before)


def _move_boxes(text: "_Element") -> None:
    """Set every box with paragraphs after the paragraph on which it hangs."""
    last: dict[_Element, _Element] = {}
    for shape in find_all(text, *SHAPES):
        paragraph = next(shape.iterancestors(*PARAGRAPHS), None)
        if paragraph is None or next(shape.iter(*PARAGRAPHS), None) is None:
            continue
        if next(shape.iterancestors(make_name("draw:g")), None) in set(paragraph.iter()):
            continue
        remove_element(shape)
        last.get(paragraph, paragraph).addnext(shape)
        last[paragraph] = shape


def _write_out_repeats(text: "_Element", source: Source) -> None:
    """Write out cells and rows with words that stand for several of the same."""
    made = 0
    for row in find_all(text, "table:table-row"):
        filled = False
        for cell in reversed(row.findall(make_name("table:table-cell"))):
            filled = filled or bool(read_words(cell))
            # Programs fill up the row with empty cells to the last column that there may be.
            times = read_count(cell, COLUMNS_REPEATED, 1, MAX_TABLE_PLACES) if filled else 1
            check_table(1, times, source.name)
            made += _repeat(cell, times)
            _check_amount(made, source)
    for row in find_all(text, "table:table-row"):
        times = read_count(row, ROWS_REPEATED, 1, MAX_TABLE_PLACES + 1)
        if times > 1 and read_words(row):
            check_table(times, 1, source.name)
            _check_amount(made + (times - 1) * sum(1 for _element in row.iter()), source)
            made += _repeat(row, times)


COLUMNS_REPEATED = "table:number-columns-repeated"

ROWS_REPEATED = "table:number-rows-repeated"


def _repeat(element: "_Element", times: int) -> int:
    """Write an element so many times in all; how many elements that makes."""
    for _number in range(times - 1):
        element.addnext(copy.deepcopy(element))
    return (times - 1) * sum(1 for _element in element.iter())


def _check_amount(made: int, source: Source) -> None:
    if made > MOST_ELEMENTS:
        raise make_too_much_error(source)
