"""A walk over an HTML tree, from its first word to its last, that makes blocks of it.

The tree is walked by events, never by recursion, so no nesting can exhaust the stack. An element
that opens a place (an item, a quote, a cell) pushes it when it starts and pops it when it ends;
words gather in a `Collector` in between.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.model import Block, Change, Image, Note
from bilingual_pub.readers.html import elements
from bilingual_pub.readers.html.collector import (
    Collector,
    InlineStyle,
    OpenCell,
    OpenList,
    OpenQuote,
    OpenTable,
    Place,
)
from bilingual_pub.readers.html.elements import resolve_link
from bilingual_pub.readers.html.inline import collapse_spaces
from bilingual_pub.readers.html.looks import Looks, read_looks
from bilingual_pub.readers.html.mathml import MathError, read_math
from bilingual_pub.readers.html.openings import OPENINGS
from bilingual_pub.readers.html.pictures import make_picture_block, read_emoji
from bilingual_pub.readers.limits import (
    MAX_ELEMENTS_DEEP,
    MAX_NESTING,
    PictureAmount,
    check_blocks,
    check_table,
)
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.picture_words import clean_description, note_description
from bilingual_pub.readers.reading import Source
from bilingual_pub.text import join_terms

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def collect_blocks(
    root: "HtmlElement", source: Source, base: str, notes: list[Note] | None = None
) -> tuple[Block, ...]:
    """The blocks of everything inside an element; `base` is the page's address, for its links.

    What could not be read, or is left out, is added to `notes`.

    Raises:
        InputError: its lists, quotes or elements are nested too deep.
    """
    from lxml.etree import iterwalk

    walk = Walk(source, base, read_looks(root))
    events = iterwalk(root, events=("start", "end", "comment", "pi"))
    left_out: HtmlElement | None = None
    for event, element in events:
        if event == "start":
            if left_out is None and elements.is_left_out(element):
                left_out = element
            elif left_out is None and elements.get_tag(element) in elements.MATH:
                walk.formula(element)
                left_out = element
            elif left_out is None:
                walk.start(element)
            continue
        if event == "end" and left_out is None:
            walk.end(element)
        elif element is left_out:
            left_out = None
        if left_out is None and element is not root:
            walk.collector.words(element.tail)
    if notes is not None:
        notes += walk.notes
    return walk.collector.finished()


def check_depth(root: "HtmlElement", source: Source) -> None:
    """Refuse elements inside each other without an end, before anybody walks them by recursion.

    Raises:
        InputError: there are more than `MAX_ELEMENTS_DEEP`.
    """
    from lxml.etree import iterwalk

    depth = 0
    for event, _element in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_ELEMENTS_DEEP:
            raise make_too_deep_error(source)


def make_too_deep_error(source: Source) -> InputError:
    """The error for lists, quotes or elements inside each other without an end."""
    return InputError(
        _(
            "{name} has lists or quotes nested more than {count} levels deep. Simplify them and"
            " try again."
        ).format(name=source.name, count=MAX_NESTING)
    )


@dataclass(frozen=True, slots=True)
class StartedElement:
    """What an element did when it started, to be undone when it ends."""

    is_block: bool
    place: Place | None


class Walk:
    """The state of a walk: the elements that are open, and what has been collected."""

    def __init__(self, source: Source, base: str, looks: Looks) -> None:
        self.collector = Collector()
        self._source = source
        self._base = base
        self._looks = looks
        self.notes: list[Note] = []
        self._started: list[StartedElement] = []
        self._pictures = PictureAmount(source.name)

    def start(self, element: "HtmlElement") -> None:
        """An element begins."""
        tag = elements.get_tag(element)
        is_block = tag in elements.BLOCKS
        if is_block:
            self.collector.end_block()
        place = self._open(element, tag)
        self._check_amount(place)
        self._started.append(StartedElement(is_block, place))
        self._check_depth()
        self.collector.styles.append(self._style(element, tag))
        self._own_words(element, tag)
        self.collector.words(element.text)

    def end(self, element: "HtmlElement") -> None:
        """An element ends."""
        if elements.get_tag(element) == "q":
            self.collector.words("”")
        started = self._started.pop()
        if isinstance(started.place, OpenCell):
            self.collector.end_cell(started.place)
        elif started.is_block:
            self.collector.end_block()
        self.collector.styles.pop()
        if started.place:
            self.collector.places.pop()

    def formula(self, element: "HtmlElement") -> None:
        """A formula, whole; a note where no line of text says it."""
        try:
            text = read_math(element)
        except MathError:
            text = collapse_spaces(element.text_content())
            self.notes.append(make_note("formula", Change.UNREADABLE, text))
        before = self.collector.last_words
        after = (element.tail or "")[:1]
        text = join_terms((before, text))[len(before) :]
        self.collector.words(join_terms((text, after)).removesuffix(after) if after else text)

    def _open(self, element: "HtmlElement", tag: str) -> Place | None:
        opening = OPENINGS.get(elements.find_role(element, tag))
        place = opening(element, self.collector) if opening else None
        if place:
            self.collector.places.append(place)
        return place

    def _check_amount(self, place: Place | None) -> None:
        check_blocks(self.collector.count, self._source.name)
        if isinstance(place, OpenCell):
            table = self.collector.innermost(OpenTable)
            columns = table.columns if table else 1
            check_table(place.row + 1, columns, self._source.name)

    def _check_depth(self) -> None:
        nested = sum(isinstance(place, OpenList | OpenQuote) for place in self.collector.places)
        if nested > MAX_NESTING or len(self._started) > MAX_ELEMENTS_DEEP:
            raise make_too_deep_error(self._source)

    def _style(self, element: "HtmlElement", tag: str) -> InlineStyle:
        style = self.collector.styles[-1]
        if tag == "a":
            style = replace(style, href=resolve_link(element.get("href", ""), self._base))
        found = {elements.MARKS.get(tag), *self._looks.find_marks(element, tag)} - {None}
        return replace(style, marks=style.marks.union(filter(None, found))) if found else style

    def _own_words(self, element: "HtmlElement", tag: str) -> None:
        """What an element says by being there, before its text."""
        if tag == "br":
            self.collector.line_break()
        elif tag == "q":
            self.collector.words("“")
        elif tag == "img":
            self._picture(element)

    def _picture(self, element: "HtmlElement") -> None:
        figure = self.collector.figure_group()
        if symbol := read_emoji(element):
            self.collector.words(symbol)
        elif self.collector.innermost(OpenCell):
            self._describe_in_cell(element.get("alt", ""))
        elif block := make_picture_block(element, self._source, self._base, figure):
            if isinstance(block.place, Image):
                self._pictures.add(block.place.data)
            self.collector.picture(block)

    def _describe_in_cell(self, alt: str) -> None:
        """The description of a picture in a cell, which has no picture, is among its words."""
        words = clean_description(alt)
        if words != alt:
            self.notes.append(note_description(alt, ""))
        self.collector.words(words)
