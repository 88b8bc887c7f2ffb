"""A page as lines: what stands between two of its breaks, with the places where the words lie."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.readers.html.clutter import Reason
from bilingual_pub.readers.html.elements import BLOCKS, get_tag, is_left_out, split_words
from bilingual_pub.readers.html.openings import is_layout_table

if TYPE_CHECKING:
    from lxml.html import HtmlElement

WHOLES = split_words("ul ol dl menu table blockquote")
"""What is kept whole or not at all."""

HOPELESS = frozenset({Reason.NEVER, Reason.UNSEEN, Reason.NAVIGATION, Reason.BYLINE})
"""What is left out whatever it says; it is named where it says a sentence."""

NAMED = frozenset({Reason.NEVER, Reason.NAVIGATION})
"""The ones of these that somebody sees, and that nothing else says."""

LABELS = split_words("label legend")

HEADINGS = split_words("h1 h2 h3 h4 h5 h6")

FindReason = Callable[["HtmlElement"], Reason | None]

SENTENCE = re.compile(r"(?<=[\w’'\"”»)\]])[.!?…](?=[\s\"”»’')\]]|$)|[。！？؟।]")
"""Where a sentence ends."""

FEWEST_WORDS = 4
"""Of a sentence; “No. 4” is none."""

MOST_LINKED = 0.5
"""A line with more than this in links leads elsewhere."""


@dataclass(slots=True)
class Line:
    """Words of one block.

    Attributes:
        block: the innermost element around that begins a new line.
        places: where the words lie: an element, and whether they are its text or what follows it.
        words: the text, its white space made single spaces.
        linked: how many characters of it are in links.
        box: the outermost element around that its markup calls no part of an article.
        reason: why that one is none.
        listing: the innermost list, table or quotation around.
        figure: the figure around.
        is_known: whether others take it for the article's too.
        is_kept: whether it belongs to the article.
    """

    block: "HtmlElement"
    places: list[tuple["HtmlElement", bool]] = field(default_factory=list)
    words: str = ""
    linked: int = 0
    box: "HtmlElement | None" = None
    reason: Reason | None = None
    listing: "HtmlElement | None" = None
    figure: "HtmlElement | None" = None
    is_known: bool = False
    is_kept: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return get_tag(self.block) in HEADINGS

    @property
    def is_linked(self) -> bool:
        """Whether most of it is links."""
        return self.linked > len(self.words) * MOST_LINKED

    @property
    def is_prose(self) -> bool:
        """Whether it says a whole sentence, and not in a link."""
        return not self.is_linked and has_sentence(self.words)

    @property
    def is_label(self) -> bool:
        """Whether it only names a field to fill in."""
        holders = (it if is_text else it.getparent() for it, is_text in self.places)
        return all(it is not None and get_tag(it) in LABELS for it in holders)

    def clear(self) -> None:
        """Take its words out of the page."""
        for element, is_text in self.places:
            if is_text:
                element.text = None
            else:
                element.tail = None


def has_sentence(words: str) -> bool:
    """Whether a text holds a whole sentence.

    >>> has_sentence("The pool opens in June."), has_sentence("Updated 6:55 p.m.")
    (True, False)
    """
    if not SENTENCE.search(words):
        return False
    return words.count(" ") >= FEWEST_WORDS or not words.isascii()


def leads_elsewhere(link: "HtmlElement") -> bool:
    """Whether a link leads to another page: one to call, to write or to a note does not."""
    href = link.get("href", "").strip().lower()
    is_place = href.startswith("#") and len(href) > 1
    return bool(href) and not is_place and not href.startswith(("tel:", "mailto:", "sms:"))


def lead_elsewhere(lines: Sequence[Line], most: float = MOST_LINKED) -> bool:
    """Whether more than a share of some lines is links."""
    return sum(line.linked for line in lines) > most * sum(len(line.words) for line in lines)


def gather_lines(root: "HtmlElement", find_reason: "FindReason | None" = None) -> "Gatherer":
    """The lines of an element in their order, without what nobody reads.

    `find_reason` says of an element why it is no part of an article, or None.
    """
    from lxml.etree import iterwalk

    gatherer = Gatherer(root, find_reason or (lambda _element: None))
    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    left_out: HtmlElement | None = None
    for event, element in walk:
        if event == "start" and element is not root and gatherer.leaves_out(element):
            left_out = element
            walk.skip_subtree()
        elif event == "start":
            gatherer.start(element)
        elif left_out is not None and element is left_out:
            left_out = None
            gatherer.take(element, element.tail, inside=False)
        else:
            gatherer.end(element, is_element=event == "end")
    gatherer.end_line()
    return gatherer


class Gatherer:
    """The state of a walk that makes lines."""

    def __init__(self, root: "HtmlElement", find_reason: FindReason) -> None:
        self.lines: list[Line] = []
        self.boxes: list[HtmlElement] = []
        self.unheard: list[tuple[HtmlElement, int]] = []
        self.spans: list[tuple[HtmlElement, int, int]] = []
        self._find_reason = find_reason
        self._root = root
        self._blocks = [root]
        self._firsts = [0]
        self._listings: list[HtmlElement] = []
        self._figures: list[HtmlElement] = []
        self._box: HtmlElement | None = None
        self._reason: Reason | None = None
        self._found: Reason | None = None
        self._links = 0
        self._line = Line(root)
        self._texts: list[str] = []

    def leaves_out(self, element: "HtmlElement") -> bool:
        """Whether nothing in an element is looked at; where its markup says so, it is noted."""
        if is_left_out(element):
            return True
        self._found = self._find_reason(element) if self._box is None else None
        tag = get_tag(element)
        if self._found not in HOPELESS or tag in WHOLES:
            return False
        self.boxes.append(element)
        if tag in BLOCKS:
            self.end_line()
        if self._found in NAMED:
            self.unheard.append((element, len(self.lines)))
        return True

    def start(self, element: "HtmlElement") -> None:
        """An element begins."""
        tag = get_tag(element)
        self._links += tag == "a" and leads_elsewhere(element)
        if element is not self._root:
            reason = self._found
            if reason:
                self._box, self._reason = element, reason
                self.boxes.append(element)
            if tag in WHOLES and not (tag == "table" and is_layout_table(element)):
                self._listings.append(element)
            elif tag == "figure":
                self._figures.append(element)
            if tag in BLOCKS or reason:
                self._blocks.append(element)
                self.end_line()
                self._firsts.append(len(self.lines))
        self.take(element, element.text, inside=True)

    def end(self, element: "HtmlElement", *, is_element: bool) -> None:
        """An element ends, or a comment stands between words."""
        if element is self._root:
            return
        if is_element:
            self._links -= get_tag(element) == "a" and leads_elsewhere(element)
            if element is self._blocks[-1]:
                self._blocks.pop()
                self.end_line(element)
                self.spans.append((element, self._firsts.pop(), len(self.lines)))
        self.take(element, element.tail, inside=False)

    def take(self, element: "HtmlElement", text: str | None, *, inside: bool) -> None:
        """Take words, and where they lie."""
        if not text or (text.isspace() and not self._texts):
            return
        self._line.places.append((element, inside))
        self._texts.append(text)
        self._line.linked += len(text.strip()) if self._links else 0

    def end_line(self, ended: "HtmlElement | None" = None) -> None:
        """A line ends, perhaps because an element does; the next is in the innermost block."""
        line = self._line
        line.words = " ".join("".join(self._texts).split())
        if line.words:
            self.lines.append(line)
        if ended is not None:
            self._leave(ended)
        inner = self._listings[-1] if self._listings else None
        figure = self._figures[-1] if self._figures else None
        block = self._blocks[-1]
        self._line = Line(block, box=self._box, reason=self._reason, listing=inner, figure=figure)
        self._texts = []

    def _leave(self, ended: "HtmlElement") -> None:
        if ended is self._box:
            self._box = self._reason = None
        for places in (self._listings, self._figures):
            if places and places[-1] is ended:
                places.pop()
