"""A tidy OpenDocument text, from its first word to its last, into HTML.

The text is walked by events, never by recursion. An element that opens something (a paragraph, a
list, a span with a style) closes it when it ends; what nobody knows is passed through.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Mark, Note
from bilingual_pub.readers.html import LABEL, HtmlBuilder
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.odt.letters import Letters
from bilingual_pub.readers.odt.lists import ListCounter, OpenList
from bilingual_pub.readers.odt.names import (
    find_child,
    get_value,
    make_name,
    make_names,
    read_count,
    read_words,
)
from bilingual_pub.readers.odt.objects import Objects
from bilingual_pub.readers.odt.structure import (
    HEADING,
    PARAGRAPH,
    TABLE,
    find_picture,
    holds_headings,
    is_first_row,
    is_only_picture,
    shows_picture,
)
from bilingual_pub.readers.odt.styles import Styles
from bilingual_pub.readers.odt.tidy import MOST_NOTES, PARAGRAPHS, SHAPES
from bilingual_pub.readers.opening_looks import OpeningLooks
from bilingual_pub.text import has_unknown_symbols, read_symbols

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_SPACES = 200

BEFORE = 60
"""Characters before something that say where it was."""


@dataclass(slots=True)
class Opened:
    """What an element did when it began: so many elements of HTML, and what else is undone."""

    elements: int = 0
    paragraph: bool = False
    styled: bool = False
    linked: bool = False
    listed: bool = False


Start = Callable[["_Element"], Opened | None]


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph whose words are being read; `is_plain` where bold and italic are its looks."""

    role: str = ""
    is_plain: bool = False
    said: str = ""


class Converter:
    """Makes HTML of what it is given, one part after the other."""

    def __init__(self, styles: Styles, counter: ListCounter, objects: Objects) -> None:
        self.builder = HtmlBuilder()
        self.looks = OpeningLooks()
        self.languages: Counter[str] = Counter()
        self.notes: list[Note] = []
        self._noted: Counter[str] = Counter()
        self._styles = styles
        self._counter = counter
        self._objects = objects
        self._paragraph: OpenParagraph | None = None
        self._said = ""
        self._label = ""
        self._letters = Letters(styles)
        self._links: list[str] = []
        self._lists: list[OpenList] = []
        self._usual_role = ""
        self._tables = 0
        self._starts = self._list_starts()

    def learn_usual_role(self, text: "_Element") -> None:
        """Find out whether most of a text is set as code or a quote: that is only its looks."""
        letters: Counter[str] = Counter()
        for paragraph in text.iter(*PARAGRAPHS):
            letters[self._role_of(paragraph)] += len(read_words(paragraph))
        role, most = letters.most_common(1)[0] if letters else ("", 0)
        self._usual_role = role if role in WRAPPERS and 2 * most > letters.total() else ""

    def use_styles(self, styles: Styles) -> None:
        """Go on with the styles of another part."""
        self._styles = styles
        self._letters = Letters(styles)

    def _list_starts(self) -> dict[str, Start]:
        named: tuple[tuple[Start, tuple[str, ...]], ...] = (
            (self._start_paragraph, ("text:p", "text:h")),
            (self._start_span, ("text:span",)),
            (self._start_link, ("text:a", "draw:a")),
            (self._start_list, ("text:list",)),
            (self._start_item, ("text:list-item", "text:list-header")),
            (self._start_table, ("table:table",)),
            (self._start_head, ("table:table-header-rows",)),
            (self._start_row, ("table:table-row",)),
            (self._start_cell, ("table:table-cell",)),
            (self._start_spaces, ("text:s",)),
            (self._start_tab, ("text:tab",)),
            (self._start_break, ("text:line-break",)),
            (self._start_note, ("text:note",)),
            (self._start_page_field, PAGE_FIELDS),
            (self._start_shape, SHAPES),
            (self._start_control, ("draw:control",)),
        )
        return {make_name(short): start for start, shorts in named for short in shorts}

    def convert(self, root: "_Element") -> None:
        """Add a part to the page."""
        from lxml.etree import iterwalk

        opened: list[Opened | None] = []
        walk = iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                opened.append(self._start(element))
                if opened[-1] is None:
                    walk.skip_subtree()
                else:
                    self._words(element.text)
                continue
            if done := opened.pop():
                self._end(done, element)
            if element is not root:
                self._words(element.tail)

    def _start(self, element: "_Element") -> Opened | None:
        """An element begins; None where all in it is passed over."""
        if element.tag in SKIPPED:
            return None
        start = self._starts.get(element.tag)
        return start(element) if start else Opened()

    def _end(self, opened: Opened, element: "_Element") -> None:
        if opened.paragraph:
            opened.elements += self._end_paragraph(element)
        if opened.styled:
            self._letters.close()
        if opened.linked:
            self._links.pop()
        if opened.listed:
            self._lists.pop()
        if element.tag == TABLE:
            self._tables -= 1
        self.builder.close(opened.elements)

    def _words(self, text: str | None) -> None:
        """Take the words of the open paragraph, in the style that is in force."""
        paragraph = self._paragraph
        if not text or paragraph is None:
            return
        looks = self._letters.judge(text)
        if looks.hidden:
            self._note("hidden-words", text)
            return
        self.languages[looks.lang] += len(text)
        self.looks.words(text, looks.size, bold=Mark.STRONG in looks.marks)
        text = self._read_signs(text, self._styles.find_font(looks.font))
        if paragraph.role != "code":
            text = text.replace("\n", " ")
        marks = looks.marks - PLAIN_MARKS if paragraph.is_plain else looks.marks
        self.builder.words(text, marks, self._links[-1] if self._links else "")
        paragraph.said = f"{paragraph.said}{text}"[-2 * BEFORE :]

    def _read_signs(self, text: str, font: str) -> str:
        shown = read_symbols(text, font)
        if has_unknown_symbols(shown, text):
            self._note("symbol", font or text, Change.CHANGED)
        return shown

    def _note(self, what: str, text: str, change: Change = Change.LEFT_OUT, why: str = "") -> None:
        self._noted[what] += bool(text.strip())
        if text.strip() and self._noted[what] <= MOST_NOTES:
            self.notes.append(make_note(what, change, text, self._find_before(), why))

    def _find_before(self) -> str:
        said = " ".join(self._paragraph.said.split())[-BEFORE:] if self._paragraph else ""
        return said or self._said

    def _start_paragraph(self, element: "_Element") -> Opened:
        style = get_value(element, "text:style-name")
        is_heading = element.tag == HEADING
        role = self._find_role(style)
        level = int(role.rpartition(" ")[2]) if role.startswith("heading") else 0
        if is_heading:
            level = read_count(element, "text:outline-level", 1, 10) or 1
        elif self._lists and level:
            # A paragraph of a list is an item of it, whatever its letters look like.
            level = 0
        role = "heading" if level else "" if role.startswith("heading") else role
        opened = Opened(paragraph=True, styled=True)
        label = self._take_label(element, level, style)
        self._paragraph = OpenParagraph(role, role in {"heading", "title", "head"})
        self._letters.open_paragraph(style)
        self.looks.begin_line(
            heading=level,
            centered=self._styles.is_centered(style),
            closes=bool(self._lists or self._tables or (role and not level)),
        )
        opened.elements = self._open_paragraph(element, role, min(level, 6), label)
        return opened

    def _take_label(self, element: "_Element", level: int, style: str) -> str:
        label, self._label = self._label, ""
        if level and element.tag == HEADING and not self._lists:
            has_none = self._styles.find_list(style) == ""
            return "" if has_none else self._counter.count_heading(element, level)
        return label

    def _open_paragraph(self, element: "_Element", role: str, level: int, label: str) -> int:
        """Begin the HTML of a paragraph; how many elements end with it."""
        wrapper = WRAPPERS.get(role)
        if wrapper and self._role_of(element.getprevious()) != role:
            self.builder.open(wrapper)
        if role == "code":
            return 0
        if role == "title":
            self.builder.open("h1", class_="title")
        elif level:
            self.builder.open(f"h{level}", **({LABEL: label} if label else {}))
        elif role == "caption":
            return self._open_caption(element)
        elif self._begins_figure(element):
            self.builder.open("figure")
            self.builder.open("p")
        else:
            self.builder.open("p")
        if label and not level:
            self.builder.words(f"{label} ")
        return 1

    def _open_caption(self, element: "_Element") -> int:
        """A caption, and the picture that LibreOffice sets into the paragraph with it."""
        before = element.getprevious()
        is_open = before is not None and self._begins_figure(before)
        frame = find_picture(element)
        if frame is not None:
            if not is_open:
                self.builder.open("figure")
            self._show(frame)
        self.builder.open("p", class_="wp-caption-text")
        return 2 if is_open or frame is not None else 1

    def _begins_figure(self, element: "_Element") -> bool:
        """Whether a paragraph is a picture, with its caption in the next."""
        return (
            element.tag == PARAGRAPH
            and not self._role_of(element)
            and self._role_of(element.getnext()) == "caption"
            and is_only_picture(element)
        )

    def _end_paragraph(self, element: "_Element") -> int:
        """A paragraph ends; how many elements of HTML that it did not begin end with it."""
        paragraph = self._paragraph
        self._paragraph = None
        self.looks.end_line()
        if paragraph is None:
            return 0
        self._said = " ".join(paragraph.said.split())[:BEFORE] or self._said
        if paragraph.role not in WRAPPERS:
            return 0
        if self._role_of(element.getnext()) != paragraph.role:
            return 1
        if paragraph.role == "code":
            self.builder.words("\n")
        return 0

    def _role_of(self, element: "_Element | None") -> str:
        if element is None or element.tag != PARAGRAPH:
            return ""
        return self._find_role(get_value(element, "text:style-name"))

    def _find_role(self, style: str) -> str:
        role = self._styles.find_role(style)
        return "" if role == self._usual_role else role

    def _start_span(self, element: "_Element") -> Opened:
        self._letters.open_span(get_value(element, "text:style-name"))
        return Opened(styled=True)

    def _start_link(self, element: "_Element") -> Opened:
        self._links.append(get_value(element, "xlink:href"))
        return Opened(linked=True)

    def _start_list(self, element: "_Element") -> Opened:
        first = next(element.iter(*PARAGRAPHS), None)
        style = "" if first is None else get_value(first, "text:style-name")
        outer = self._lists[-1] if self._lists else None
        opened = self._counter.open_list(element, outer, self._styles.find_list(style) or "")
        self._lists.append(opened)
        opened.holds_headings = bool(outer and outer.holds_headings) or holds_headings(element)
        if opened.holds_headings:
            return Opened(listed=True)
        self.builder.open(LISTS[opened.level.kind])
        return Opened(1, listed=True)

    def _start_item(self, element: "_Element") -> Opened:
        if not self._lists:
            return Opened()
        around = self._lists[-1]
        label = around.count_item(element)
        if around.holds_headings:
            self._label = label.text
            return Opened()
        if not around.level.kind:
            return Opened()
        said = {} if label.number is None else {"value": str(label.number)}
        self.builder.open("li", **said, **({LABEL: label.own} if label.own else {}))
        return Opened(1)

    def _start_table(self, element: "_Element") -> Opened:
        rows = list(element.iter(make_name("table:table-row")))
        self._tables += 1
        self.builder.open("table", **({"role": "presentation"} if len(rows) == 1 else {}))
        return Opened(1)

    def _start_head(self, _element: "_Element") -> Opened:
        self.builder.open("thead")
        return Opened(1)

    def _start_row(self, _element: "_Element") -> Opened:
        self.builder.open("tr")
        return Opened(1)

    def _start_cell(self, element: "_Element") -> Opened:
        first = find_child(element, "text:p")
        is_head = self._role_of(first) == "head" and is_first_row(element.getparent())
        reach = {
            name: get_value(element, f"table:number-{short}-spanned", "1")
            for name, short in (("colspan", "columns"), ("rowspan", "rows"))
        }
        self.builder.open("th" if is_head else "td", **reach)
        return Opened(1)

    def _start_shape(self, element: "_Element") -> Opened | None:
        """A box with paragraphs is passed through; a picture, a formula and the like are shown."""
        if next(element.iter(*PARAGRAPHS), None) is not None:
            return Opened()
        if self._paragraph and self._paragraph.role == "caption" and shows_picture(element):
            return None
        self._show(element)
        return None

    def _show(self, frame: "_Element") -> None:
        shown = self._objects.read(frame, self._find_before())
        if shown is None:
            return
        self._words(shown.words)
        if shown.picture:
            self.builder.add("img", src=shown.picture, alt=shown.description)

    def _start_control(self, element: "_Element") -> None:
        """A box to fill in or to tick: what is in it stands elsewhere."""
        self._note("form-field", get_value(element, "draw:control") or " ")

    def _start_spaces(self, element: "_Element") -> Opened:
        count = max(read_count(element, "text:c", 1, MOST_SPACES), 1)
        self._words(" " * count)
        return Opened()

    def _start_tab(self, _element: "_Element") -> Opened:
        self._words("\t")
        return Opened()

    def _start_break(self, _element: "_Element") -> Opened:
        if self._paragraph and self._paragraph.role == "code":
            self._words("\n")
        elif self._paragraph:
            self.builder.add("br")
            self.looks.words(" ", 0, bold=False)
            self._paragraph.said += " "
        return Opened()

    def _start_note(self, element: "_Element") -> None:
        mark = read_words(find_child(element, "text:note-citation"))
        self.builder.words(mark, frozenset({Mark.SUPERSCRIPT}))

    def _start_page_field(self, element: "_Element") -> Opened:
        if element.tag in PAGE_NUMBERS or get_value(element, "text:reference-format") == "page":
            self._note("page-reference", read_words(element), Change.CHANGED, "other-pages")
        return Opened()


PAGE_NUMBERS = make_names("text:page-number")

PAGE_FIELDS = (
    *("text:page-number", "text:bookmark-ref", "text:reference-ref", "text:sequence-ref"),
    "text:note-ref",
)

PLAIN_MARKS = frozenset({Mark.STRONG, Mark.EMPHASIS})
"""What the letters of headings are anyway."""

WRAPPERS = {"quote": "blockquote", "code": "pre"}
"""What holds several paragraphs of a role together."""

LISTS = {"number": "ol", "bullet": "ul", "": "div"}

SKIPPED = make_names(
    *("text:number", "text:ruby-text", "text:note-body", "text:script", "text:meta-source"),
    *("text:sequence-decls", "text:variable-decls", "text:user-field-decls", "office:forms"),
    *(
        "svg:title",
        "svg:desc",
        "table:covered-table-cell",
        "text:alphabetical-index-auto-mark-file",
    ),
    *("office:event-listeners", "text:dde-connection-decls", "table:table-source", "table:title"),
    *("text:section-source", "office:dde-source", "table:desc"),
)
"""What says nothing to a reader, or is said elsewhere."""
