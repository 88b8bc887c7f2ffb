"""What stands between the words of an OpenDocument text: spaces, breaks, note marks, pictures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Mark
from bilingual_pub.readers.odt.names import (
    find_child,
    get_value,
    make_name,
    make_names,
    read_count,
    read_words,
)
from bilingual_pub.readers.odt.objects import Objects
from bilingual_pub.readers.odt.structure import shows_picture
from bilingual_pub.readers.odt.tidy import PARAGRAPHS, SHAPES
from bilingual_pub.readers.odt.words import Words

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_SPACES = 200

PAGE_NUMBERS = make_names("text:page-number")

PAGE_FIELDS = (
    *("text:page-number", "text:bookmark-ref", "text:reference-ref", "text:sequence-ref"),
    "text:note-ref",
)


@dataclass(slots=True)
class Opened:
    """What an element did when it began: so many elements of HTML, and what else is undone."""

    elements: int = 0
    paragraph: bool = False
    styled: bool = False
    linked: bool = False
    listed: bool = False


Start = Callable[["_Element"], Opened | None]
"""What is done where an element begins; None means that all in it is passed over."""


class InlineParts:
    """Takes what stands between words, or hangs on them."""

    def __init__(self, words: Words, objects: Objects) -> None:
        self._words = words
        self._objects = objects

    def list_starts(self) -> Mapping[str, Start]:
        """What is done where each of these elements begins."""
        named: tuple[tuple[Start, tuple[str, ...]], ...] = (
            (self._start_spaces, ("text:s",)),
            (self._start_tab, ("text:tab",)),
            (self._start_break, ("text:line-break",)),
            (self._start_note, ("text:note",)),
            (self._start_page_field, PAGE_FIELDS),
            (self._start_shape, SHAPES),
            (self._start_control, ("draw:control",)),
        )
        return {make_name(short): start for start, shorts in named for short in shorts}

    def _start_shape(self, element: "_Element") -> Opened | None:
        """A box with paragraphs is passed through; a picture, a formula and the like are shown."""
        if next(element.iter(*PARAGRAPHS), None) is not None:
            return Opened()
        if (
            self._words.paragraph
            and self._words.paragraph.role == "caption"
            and shows_picture(element)
        ):
            return None
        self.show(element)
        return None

    def show(self, frame: "_Element") -> None:
        """Show what is in a frame: a picture, or the words of a formula."""
        shown = self._objects.read(frame, self._words.find_before())
        if shown is None:
            return
        self._words.take(shown.words)
        if shown.picture:
            self._words.builder.add("img", src=shown.picture, alt=shown.description)

    def _start_control(self, element: "_Element") -> None:
        """A box to fill in or to tick: what is in it stands elsewhere."""
        self._words.note("form-field", get_value(element, "draw:control") or " ")

    def _start_spaces(self, element: "_Element") -> Opened:
        count = max(read_count(element, "text:c", 1, MOST_SPACES), 1)
        self._words.take(" " * count)
        return Opened()

    def _start_tab(self, _element: "_Element") -> Opened:
        self._words.take("\t")
        return Opened()

    def _start_break(self, _element: "_Element") -> Opened:
        if self._words.paragraph and self._words.paragraph.role == "code":
            self._words.take("\n")
        elif self._words.paragraph:
            self._words.builder.add("br")
            self._words.looks.words(" ", 0, bold=False)
            self._words.paragraph.said += " "
        return Opened()

    def _start_note(self, element: "_Element") -> None:
        mark = read_words(find_child(element, "text:note-citation"))
        self._words.builder.words(mark, frozenset({Mark.SUPERSCRIPT}))

    def _start_page_field(self, element: "_Element") -> Opened:
        if element.tag in PAGE_NUMBERS or get_value(element, "text:reference-format") == "page":
            self._words.note("page-reference", read_words(element), Change.CHANGED, "other-pages")
        return Opened()
