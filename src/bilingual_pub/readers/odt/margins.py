"""The headers and footers of pages, read once: an office's name, its address and telephone.

Page numbers mean nothing in a handout, and what the text says itself is not said again.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.odt.names import (
    find_all,
    get_value,
    make_name,
    make_names,
    read_words,
)
from bilingual_pub.readers.odt.objects import read_description
from bilingual_pub.readers.odt.styles import Styles
from bilingual_pub.readers.odt.tidy import PARAGRAPHS, remove_element
from bilingual_pub.readers.running_lines import PAGE, drop_page_numbers, says_something

if TYPE_CHECKING:
    from lxml.etree import _Element

PAGE_FIELDS = ("text:page-number", "text:page-count")

MARGINS = tuple(
    f"{prefix}:{kind}{form}"
    for kind in ("header", "footer")
    for prefix, form in (
        *(("style", "-first"), ("loext", "-first")),
        *(("style", ""), ("style", "-left")),
    )
)
"""The margins of a page in the order in which they are read."""


def take_margins(
    root: "_Element", text: "_Element", styles: Styles
) -> "tuple[list[_Element], list[Note]]":
    """The paragraphs of the headers and footers that say what the text does not; and notes."""
    said = {read_words(it).casefold() for it in text.iter(*PARAGRAPHS)}
    kept: list[_Element] = []
    notes: list[Note] = []
    pages = list(_find_pages(root, text, styles))
    for short in MARGINS:
        for page in pages:
            for margin in page.iterfind(make_name(short)):
                if get_value(margin, "style:display") == "false":
                    continue
                notes += _drop_pictures(margin)
                kept += _take_paragraphs(margin, said)
    return kept, notes


def _find_pages(root: "_Element", text: "_Element", styles: Styles) -> "Iterator[_Element]":
    """The master pages in use, each once, in the order of the text."""
    known = {get_value(it, "style:name"): it for it in find_all(root, "style:master-page")}
    used = dict.fromkeys(get_value(it, "text:style-name") for it in text.iter(*PARAGRAPHS))
    named = [styles.find_master_page(it) for it in used]
    waiting = ([] if named[:1] and named[0] else [next(iter(known), "")]) + named
    seen = {""}
    while waiting:
        name = waiting.pop(0)
        if name in seen or name not in known:
            continue
        seen.add(name)
        yield known[name]
        waiting.insert(0, get_value(known[name], "style:next-style-name"))


def _take_paragraphs(margin: "_Element", said: set[str]) -> "Iterator[_Element]":
    for paragraph in list(margin.iter(*PARAGRAPHS)):
        if next(paragraph.iterancestors(*PARAGRAPHS), None) is not None:
            continue
        numbers = find_all(paragraph, *PAGE_FIELDS)
        for number in numbers:
            _set_words(number, PAGE)
        words = read_words(paragraph)
        if numbers:
            words = drop_page_numbers(words)
            _set_words(paragraph, words)
        if says_something(words) and words.casefold() not in said:
            said.add(words.casefold())
            yield paragraph


def _set_words(element: "_Element", words: str) -> None:
    for child in list(element):
        element.remove(child)
    element.text = words


def _drop_pictures(margin: "_Element") -> Iterator[Note]:
    """Pictures in a margin are a letterhead's logo, or a line."""
    for frame in list(margin.iter(*make_names("draw:frame", "draw:g", "draw:custom-shape"))):
        if next(frame.iter(*PARAGRAPHS), None) is None:
            if next(frame.iter(make_name("draw:image")), None) is not None:
                yield make_note(
                    "picture", Change.LEFT_OUT, read_description(frame), "", "in-the-margin"
                )
            remove_element(frame)
