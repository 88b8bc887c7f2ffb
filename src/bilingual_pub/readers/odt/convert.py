"""A tidy OpenDocument text, from its first word to its last, into HTML.

The text is walked by events, never by recursion. An element that opens something (a paragraph, a
list, a span with a style) closes it when it ends; what nobody knows is passed through.
"""

from typing import TYPE_CHECKING

from bilingual_pub.readers.html import LABEL, HtmlBuilder
from bilingual_pub.readers.odt.inline import InlineParts, Opened, Start
from bilingual_pub.readers.odt.lists import ListCounter, OpenList
from bilingual_pub.readers.odt.names import (
    find_child,
    get_value,
    make_name,
    make_names,
    read_count,
)
from bilingual_pub.readers.odt.objects import Objects
from bilingual_pub.readers.odt.roles import WRAPPERS, Roles
from bilingual_pub.readers.odt.structure import (
    HEADING,
    TABLE,
    find_picture,
    holds_headings,
    is_first_row,
)
from bilingual_pub.readers.odt.styles import Styles
from bilingual_pub.readers.odt.tidy import PARAGRAPHS
from bilingual_pub.readers.odt.words import OpenParagraph, Words

if TYPE_CHECKING:
    from lxml.etree import _Element


class Converter:
    """Makes HTML of what it is given, one part after the other."""

    def __init__(self, styles: Styles, counter: ListCounter, objects: Objects) -> None:
        self.builder = HtmlBuilder()
        self.words = Words(self.builder, styles)
        self.roles = Roles(styles)
        self._styles = styles
        self._counter = counter
        self._inline = InlineParts(self.words, objects)
        self._label = ""
        self._lists: list[OpenList] = []
        self._tables = 0
        self._starts = self._list_starts()

    def use_styles(self, styles: Styles) -> None:
        """Go on with the styles of another part."""
        self._styles = styles
        self.words.use_styles(styles)
        self.roles = self.roles.use_styles(styles)

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
        )
        return {
            **{make_name(short): start for start, shorts in named for short in shorts},
            **self._inline.list_starts(),
        }

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
                    self.words.take(element.text)
                continue
            if done := opened.pop():
                self._end(done, element)
            if element is not root:
                self.words.take(element.tail)

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
            self.words.letters.close()
        if opened.linked:
            self.words.links.pop()
        if opened.listed:
            self._lists.pop()
        if element.tag == TABLE:
            self._tables -= 1
        self.builder.close(opened.elements)

    def _start_paragraph(self, element: "_Element") -> Opened:
        style = get_value(element, "text:style-name")
        is_heading = element.tag == HEADING
        role = self.roles.find(style)
        level = int(role.rpartition(" ")[2]) if role.startswith("heading") else 0
        if is_heading:
            level = read_count(element, "text:outline-level", 1, 10) or 1
        elif self._lists and level:
            # A paragraph of a list is an item of it, whatever its letters look like.
            level = 0
        role = "heading" if level else "" if role.startswith("heading") else role
        opened = Opened(paragraph=True, styled=True)
        label = self._take_label(element, level, style)
        self.words.paragraph = OpenParagraph(role, role in {"heading", "title", "head"})
        self.words.letters.open_paragraph(style)
        self.words.looks.begin_line(
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
        if wrapper and self.roles.judge(element.getprevious()) != role:
            self.builder.open(wrapper)
        if role == "code":
            return 0
        if role == "title":
            self.builder.open("h1", class_="title")
        elif level:
            self.builder.open(f"h{level}", **({LABEL: label} if label else {}))
        elif role == "caption":
            return self._open_caption(element)
        elif self.roles.begins_figure(element):
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
        is_open = before is not None and self.roles.begins_figure(before)
        frame = find_picture(element)
        if frame is not None:
            if not is_open:
                self.builder.open("figure")
            self._inline.show(frame)
        self.builder.open("p", class_="wp-caption-text")
        return 2 if is_open or frame is not None else 1

    def _end_paragraph(self, element: "_Element") -> int:
        """A paragraph ends; how many elements of HTML that it did not begin end with it."""
        paragraph = self.words.end_paragraph()
        if paragraph is None:
            return 0
        if paragraph.role not in WRAPPERS:
            return 0
        if self.roles.judge(element.getnext()) != paragraph.role:
            return 1
        if paragraph.role == "code":
            self.builder.words("\n")
        return 0

    def _start_span(self, element: "_Element") -> Opened:
        self.words.letters.open_span(get_value(element, "text:style-name"))
        return Opened(styled=True)

    def _start_link(self, element: "_Element") -> Opened:
        self.words.links.append(get_value(element, "xlink:href"))
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
        is_head = self.roles.judge(first) == "head" and is_first_row(element.getparent())
        reach = {
            name: get_value(element, f"table:number-{short}-spanned", "1")
            for name, short in (("colspan", "columns"), ("rowspan", "rows"))
        }
        self.builder.open("th" if is_head else "td", **reach)
        return Opened(1)


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
