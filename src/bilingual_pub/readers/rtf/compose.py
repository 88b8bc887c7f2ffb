"""Rich text into HTML: its paragraphs, lists, tables, notes, headers and footers."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bilingual_pub.model import Mark
from bilingual_pub.readers.html import LABEL, HtmlBuilder
from bilingual_pub.readers.opening_looks import OpeningLooks
from bilingual_pub.readers.paragraph_roles import name_role
from bilingual_pub.readers.rtf.codepages import name_language
from bilingual_pub.readers.rtf.document import FootNote, Paragraph, Record, RichText
from bilingual_pub.readers.rtf.labels import LabelCounter
from bilingual_pub.readers.rtf.tables import Row, gather_rows, lay_out_rows
from bilingual_pub.readers.running_lines import PAGE, drop_page_numbers, says_something

PLAIN_MARKS = frozenset({Mark.STRONG, Mark.EMPHASIS})
"""What the letters of headings are anyway."""

WRAPPERS = {"quote": "blockquote", "code": "pre"}
"""What holds several paragraphs of a role together."""

LARGEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class OpenList:
    """A list whose item is open: its level, its number in the file, and whether it counts."""

    level: int
    listed: int
    counts: bool


class Composer:
    """Makes HTML of one file."""

    def __init__(self, text: RichText) -> None:
        self.builder = HtmlBuilder()
        self.looks = OpeningLooks()
        self.languages: Counter[str] = Counter()
        self.pictures: dict[str, bytes] = {}
        self._text = text
        self._labels = LabelCounter()
        self._lists: list[OpenList] = []
        self._wrapper = ""
        self._usual_role = ""
        self._in_table = False
        self._in_figure = False

    def compose(self) -> None:
        """Add the whole text, its notes, and what its headers and footers say."""
        self._usual_role = self._find_usual_role()
        self._add_records(self._text.records)
        self._add_notes(self._text.footnotes)
        self._add_margins()

    def _add_records(self, records: Sequence[Record]) -> None:
        parts = [it for it in gather_rows(records) if not _is_empty(it)]
        for part, after in pairwise([*parts, None]):
            if isinstance(part, list):
                self._add_table(part)
            elif part is not None:
                self._add_paragraph(part, begins_figure=self._begins_figure(part, after))
        self._close_lists(0)
        self._close_wrapper("")

    def _begins_figure(self, paragraph: Paragraph, after: Paragraph | list[Row] | None) -> bool:
        """Whether a paragraph is a picture, with its caption in the next."""
        is_picture = not paragraph.text.strip() and not self._find_role(paragraph)
        return is_picture and isinstance(after, Paragraph) and self._find_role(after) == "caption"

    def _add_paragraph(self, paragraph: Paragraph, *, begins_figure: bool) -> None:
        role = self._find_role(paragraph)
        label = self._labels.read(paragraph.label, paragraph.layout)
        is_item = bool(paragraph.label or paragraph.layout.listed) and not role
        if not is_item:
            self._close_lists(0)
        self._close_wrapper(role)
        level = int(role.rpartition(" ")[2]) if role.startswith("heading") else 0
        self.looks.begin_line(
            heading=level,
            centered=paragraph.layout.centered,
            closes=is_item or self._in_table or (bool(role) and not level),
        )
        if is_item:
            self._open_item(paragraph, label.number, label.own)
        elif role == "title":
            self.builder.open("h1", class_="title")
        elif level:
            said = {LABEL: paragraph.label} if paragraph.label else {}
            self.builder.open(f"h{min(level, LARGEST_HEADING)}", **said)
        elif role == "caption":
            self.builder.open("p", class_="wp-caption-text")
        elif begins_figure:
            self.builder.open("figure")
            self.builder.open("p")
        elif role != "code":
            self.builder.open("p")
        self._add_pieces(paragraph, is_plain=bool(level) or role == "title")
        if role == "code":
            self.builder.words("\n")
        elif not is_item:
            self.builder.close(1 + (self._in_figure and role == "caption"))
        self._in_figure = begins_figure
        self.looks.end_line()

    def _find_usual_role(self) -> str:
        """What most of the text is set as, where that is only its looks: code, or a quote."""
        letters: Counter[str] = Counter()
        for record in self._text.records:
            if isinstance(record, Paragraph):
                letters[self._find_role(record)] += len(record.text)
        role, most = letters.most_common(1)[0] if letters else ("", 0)
        return role if role in WRAPPERS and 2 * most > letters.total() else ""

    def _find_role(self, paragraph: Paragraph) -> str:
        role = self._name_role(paragraph)
        return "" if role == self._usual_role else role

    def _name_role(self, paragraph: Paragraph) -> str:
        number, seen = paragraph.layout.style, set[int]()
        while number not in seen and (style := self._text.styles.get(number)):
            seen.add(number)
            if role := name_role(style.name):
                return "" if role == "head" else role
            if style.outline:
                return f"heading {style.outline}"
            number = style.based_on
        return f"heading {paragraph.layout.outline}" if paragraph.layout.outline else ""

    def _close_wrapper(self, role: str) -> None:
        """End what holds paragraphs of another role, and begin what holds those of this one."""
        if self._wrapper == role:
            return
        if self._wrapper in WRAPPERS:
            self.builder.close()
        if role in WRAPPERS:
            self.builder.open(WRAPPERS[role])
        self._wrapper = role

    def _open_item(self, paragraph: Paragraph, number: int | None, label: str) -> None:
        layout = paragraph.layout
        opened = OpenList(layout.level, layout.listed, number is not None)
        while self._lists and self._lists[-1].level > layout.level:
            self._close_lists(len(self._lists) - 1)
        if self._lists and self._lists[-1].level == layout.level and self._lists[-1] != opened:
            self._close_lists(len(self._lists) - 1)
        if self._lists and self._lists[-1] == opened:
            self.builder.close()
        else:
            self.builder.open("ul" if number is None else "ol")
            self._lists.append(opened)
        said = {} if number is None else {"value": str(number)}
        self.builder.open("li", **said, **({LABEL: label} if label else {}))

    def _close_lists(self, left: int) -> None:
        """End all lists but so many, each with the item that is open in it."""
        while len(self._lists) > left:
            self._lists.pop()
            self.builder.close(2)

    def _add_pieces(self, paragraph: Paragraph, *, is_plain: bool) -> None:
        for piece in paragraph.pieces:
            if piece.picture:
                self._add_picture(piece.picture.data, piece.picture.description)
                continue
            marks = piece.looks.marks - PLAIN_MARKS if is_plain else piece.looks.marks
            is_bold = Mark.STRONG in piece.looks.marks
            self.looks.words(piece.text, piece.looks.size, bold=is_bold)
            self.languages[name_language(piece.looks.lang)] += len(piece.text)
            for number, line in enumerate(piece.text.split("\n")):
                if number:
                    self.builder.add("br")
                self.builder.words(line, marks, piece.href)

    def _add_picture(self, data: bytes, description: str) -> None:
        name = f"picture-{len(self.pictures)}"
        self.pictures[name] = data
        self.builder.add("img", src=name if data else "", alt=description)

    def _add_table(self, rows: Sequence[Row]) -> None:
        self._close_lists(0)
        self._close_wrapper("")
        self._in_table = True
        self.builder.open("table", **({"role": "presentation"} if len(rows) == 1 else {}))
        for row, cells in zip(rows, lay_out_rows(rows), strict=True):
            self.builder.open("tr")
            for cell in cells:
                self.builder.open(
                    "th" if row.end.header else "td",
                    colspan=str(cell.colspan),
                    rowspan=str(cell.rowspan),
                )
                self._add_records(cell.paragraphs)
                self.builder.close()
            self.builder.close()
        self.builder.close()
        self._in_table = False

    def _add_notes(self, notes: Sequence[FootNote]) -> None:
        """Set notes at the end, as a list under the marks that they have in the text."""
        counted = [note for note in notes if note.number]
        if counted:
            self.builder.open("ol")
            for note in counted:
                self.builder.open("li", value=str(note.number))
                self._add_records(note.records)
                self.builder.close()
            self.builder.close()
        for note in notes:
            if not note.number:
                self._add_records(note.records)

    def _add_margins(self) -> None:
        """Set what headers and footers say at the end, each line once."""
        said = {_fold(it) for it in self._text.records if isinstance(it, Paragraph)}
        for paragraph in _take_lines(self._text.margins):
            words = _fold(paragraph)
            if words not in said and says_something(words):
                said.add(words)
                self._add_records([paragraph])


def _is_empty(part: Paragraph | list[Row]) -> bool:
    if isinstance(part, list):
        return False
    return not any(it.text.strip() or it.picture for it in part.pieces)


def _take_lines(margins: Sequence[Record]) -> Iterator[Paragraph]:
    """The paragraphs of margins, without tables and the numbers of pages."""
    for it in margins:
        if isinstance(it, Paragraph):
            if PAGE in it.text:
                it.pieces[0].text = drop_page_numbers(it.text)
                del it.pieces[1:]
            it.layout = type(it.layout)(style=it.layout.style)
            yield it


def _fold(paragraph: Paragraph) -> str:
    return " ".join(paragraph.text.casefold().split())
