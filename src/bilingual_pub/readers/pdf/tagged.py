"""A document by its tags: what the file itself says that each part of its text is."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bilingual_pub.pdfium import Box
from bilingual_pub.readers.pdf.labels import cut_label, find_label, is_bullet
from bilingual_pub.readers.pdf.lines import goes_on
from bilingual_pub.readers.pdf.page import Document, Line, Page, Piece, Tag, make_line
from bilingual_pub.readers.pdf.paragraphs import is_short
from bilingual_pub.readers.pdf.parts import Cell, Part, Role

FEWEST_TAGGED = 0.9
"""Share of the letters that the tags must tell of; where they tell of less, looks tell more."""

MOST_ARTIFACTS = 0.3
"""Share of the letters that may be said to be no text."""

HEADINGS = {"Title": 1, "H": 2, **{f"H{level}": level for level in range(1, 7)}}

BLOCKS = frozenset(
    {
        *HEADINGS,
        *(
            "P",
            "L",
            "LI",
            "Table",
            "Figure",
            "Caption",
            "BlockQuote",
            "Note",
            "FENote",
            "TOC",
            "TOCI",
        ),
        *("Formula", "Form", "BibEntry", "Code", "Aside", "Sub"),
    }
)
"""Roles that begin a block of their own (ISO 32000-2, 14.8.4)."""

WRAPPERS = frozenset({"Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "Index", "TOC"})


def is_well_tagged(document: Document) -> bool:
    """Whether the tags of a file tell of nearly all of its text."""
    told = untold = artifacts = 0
    for page in document.pages:
        numbers = set(_list_numbers(page.tags))
        for piece in page.pieces:
            letters = len(piece.text)
            if piece.style.tag in numbers:
                told += letters
            elif piece.style.is_artifact:
                artifacts += letters
            else:
                untold += letters
    if not told or artifacts > MOST_ARTIFACTS * (told + untold + artifacts):
        return False
    return told >= FEWEST_TAGGED * (told + untold) and not _parts_every_line(document)


def _list_numbers(tags: tuple[Tag | int, ...]) -> Iterator[int]:
    waiting = list(tags)
    while waiting:
        one = waiting.pop()
        if isinstance(one, Tag):
            waiting += one.children
        else:
            yield one


def _parts_every_line(document: Document) -> bool:
    """Whether each line is a paragraph of its own: some programs tag so, and tell nothing by it."""
    cut = whole = 0
    before = ""
    for page in document.pages:
        for part in read_tagged_page(page):
            if part.role is Role.PARAGRAPH and part.text:
                if before:
                    is_cut = part.text[0].islower() and before[-1:].isalpha()
                    cut += is_cut
                    whole += not is_cut
                before = part.text
    return cut > whole and cut > 3  # noqa: PLR2004 - a page of notes may have a few


def read_tagged_page(page: Page, rights: Mapping[Box, float] = MappingProxyType({})) -> list[Part]:
    """The parts of a page in the order of its tags.

    `rights` says by the box of a line's last piece where the lines of its column are full.
    """
    return _TaggedPage(page, rights).read()


class _TaggedPage:
    """A page with its tags on the way to becoming parts."""

    def __init__(self, page: Page, rights: Mapping[Box, float]) -> None:
        self._page = page
        self._rights = rights
        self._pieces = dict[int, list[Piece]]()
        self._parts = list[Part]()
        self._pictures = {it.tag: it for it in page.pictures if it.tag >= 0}
        for piece in page.pieces:
            if piece.style.tag >= 0:
                self._pieces.setdefault(piece.style.tag, []).append(piece)

    def read(self) -> list[Part]:
        """All parts."""
        self._walk(self._page.tags, 0)
        self._find_breaks()
        return self._parts

    def _walk(self, children: tuple[Tag | int, ...], depth: int) -> None:
        """Blocks one by one; what is in a line between them is a paragraph."""
        inline = list[Tag | int]()
        for child in children:
            if isinstance(child, int) or not _has_block(child):
                inline.append(child)
                continue
            self._add_paragraph(inline)
            inline = []
            self._walk_block(child, depth)
        self._add_paragraph(inline)

    def _add_paragraph(self, inline: list[Tag | int]) -> None:
        if inline:
            self._add(Role.PARAGRAPH, tuple(inline))

    def _walk_block(self, tag: Tag, depth: int) -> None:
        if tag.role == "Table":
            self._add_table(tag)
        elif tag.role in {"L", "TOC"}:
            self._add_list(tag, depth + 1)
        elif tag.role in {"Figure", "Formula"} and (tag.alt or tag.role == "Figure"):
            self._add_picture(tag)
        elif tag.role in HEADINGS:
            self._add(Role.HEADING, tag.children, HEADINGS[tag.role])
        elif tag.role == "BlockQuote":
            start = len(self._parts)
            self._walk(tag.children, depth)
            for part in self._parts[start:]:
                if part.role is Role.PARAGRAPH:
                    part.role, part.level = Role.QUOTE, 1
        elif tag.role == "Caption":
            self._add(Role.CAPTION, tag.children)
        else:
            self._walk(tag.children, depth)

    def _add(self, role: Role, children: tuple[Tag | int, ...], level: int = 0) -> None:
        lines = self._gather(children)
        for tag in _list_figures(children):
            self._add_picture(tag)
        if not lines:
            return
        part = Part(role, lines, self._page.number, level, is_tagged=True)
        label = find_label(lines[0].text) if role is Role.PARAGRAPH else ""
        is_item = is_bullet(label) and label not in "-–—*o·§"
        self._parts.append(self._make_item(lines, label, 1) if is_item else part)

    def _make_item(self, lines: list[Line], label: str, level: int) -> Part:
        left = lines[0].box.left if lines else 0.0
        words = cut_label(lines[0], label) if lines else None
        rest = [*([words] if words else []), *lines[1:]]
        return Part(
            Role.ITEM, rest, self._page.number, level, label=label, is_tagged=True, left=left
        )

    def _gather(self, children: tuple[Tag | int, ...]) -> list[Line]:
        """The lines of some elements, one after the other as the tags have them."""
        lines = list[list[Piece]]()
        for piece in self._list_pieces(children):
            if lines and goes_on(lines[-1][-1], piece, lines[-1][0]):
                lines[-1].append(piece)
            else:
                lines.append([piece])
        return [make_line(it) for it in lines]

    def _list_pieces(self, children: tuple[Tag | int, ...]) -> Iterator[Piece]:
        for child in children:
            if isinstance(child, int):
                yield from self._pieces.get(child, ())
            elif not (child.role == "Figure" and child.alt):
                yield from self._list_pieces(child.children)

    def _add_picture(self, tag: Tag) -> None:
        numbers = [*_list_numbers(tag.children)]
        data = next((self._pictures[it].data for it in numbers if it in self._pictures), b"")
        self._parts.append(
            Part(Role.PICTURE, [], self._page.number, alt=tag.alt, data=data, is_tagged=True)
        )
        for inner in tag.children:
            if isinstance(inner, Tag) and inner.role == "Caption":
                self._add(Role.CAPTION, inner.children)
        if not tag.alt:
            words = tuple(it for it in tag.children if isinstance(it, int) or it.role != "Caption")
            if lines := self._gather(words):
                self._parts.append(Part(Role.PARAGRAPH, lines, self._page.number, is_tagged=True))

    def _add_list(self, tag: Tag, depth: int) -> None:
        for child in tag.children:
            if isinstance(child, int):
                self._add_paragraph([child])
            elif child.role in {"L", "TOC"}:
                # A list in a list is an inner one, where the outer one has items of its own.
                self._add_list(child, depth + _has_items(tag))
            elif child.role in {"LI", "TOCI"}:
                self._add_item(child, depth)
            else:
                self._walk((child,), depth)

    def _add_item(self, tag: Tag, depth: int) -> None:
        label = " ".join(
            line.text
            for child in tag.children
            if isinstance(child, Tag) and child.role == "Lbl"
            for line in self._gather(child.children)
        )
        body = tuple(
            it
            for child in tag.children
            if isinstance(child, int) or child.role != "Lbl"
            for it in (
                child.children if isinstance(child, Tag) and child.role == "LBody" else (child,)
            )
        )
        start = len(self._parts)
        self._walk(body, depth)
        made = self._parts[start:]
        is_first = True
        for part in made:
            if part.role not in {Role.PARAGRAPH, Role.ITEM} or part.level > depth:
                continue
            if part.role is Role.ITEM:
                label = label or part.label
            if is_first and not label and (own := find_label(part.lines[0].text)):
                item = self._make_item(part.lines, own, depth)
                label, part.lines, part.left = own, item.lines, item.left
            part.role, part.level = Role.ITEM, depth
            part.label, part.goes_on = (label, False) if is_first else ("", True)
            is_first = False
        if is_first and label:
            self._parts.insert(
                start,
                Part(Role.ITEM, [], self._page.number, depth, label=label, is_tagged=True),
            )

    def _add_table(self, tag: Tag) -> None:
        taken = dict[tuple[int, int], bool]()
        cells = list[Cell]()
        for row, (in_head, tags) in enumerate(_list_rows(tag)):
            column = 0
            for one in tags:
                while (row, column) in taken:
                    column += 1
                cell = Cell(row, column, self._gather(one.children), *one.spans)
                cell.header = one.role == "TH" or in_head
                for down in range(min(cell.rowspan, 500)):
                    for across in range(min(cell.colspan, 60)):
                        taken[row + down, column + across] = True
                cells.append(cell)
        for child in tag.children:
            if isinstance(child, Tag) and child.role == "Caption":
                self._add(Role.CAPTION, child.children)
        lines = [line for cell in cells for line in cell.lines]
        if lines:
            self._parts.append(
                Part(Role.TABLE, lines, self._page.number, cells=cells, is_tagged=True)
            )

    def _find_breaks(self) -> None:
        """Where a line ends though the next word would have found room: its author ended it."""
        for part in self._parts:
            if part.role is Role.TABLE:
                continue
            for at in range(1, len(part.lines)):
                above, line = part.lines[at - 1], part.lines[at]
                right = self._rights.get(above.pieces[-1].box, above.box.right)
                if line.baseline < above.baseline and is_short(above, line, right):
                    part.breaks.add(at)


def _has_items(tag: Tag) -> bool:
    return any(isinstance(it, Tag) and it.role in {"LI", "TOCI"} for it in tag.children)


def _has_block(tag: Tag) -> bool:
    if tag.role in BLOCKS or tag.role in WRAPPERS:
        return True
    return any(isinstance(it, Tag) and _has_block(it) for it in tag.children)


def _list_figures(children: tuple[Tag | int, ...]) -> Iterator[Tag]:
    """The pictures in a line of text, which have words of their own."""
    for child in children:
        if isinstance(child, Tag):
            if child.role == "Figure":
                yield child
            else:
                yield from _list_figures(child.children)


def _list_rows(table: Tag, *, in_head: bool = False) -> Iterator[tuple[bool, list[Tag]]]:
    for child in table.children:
        if not isinstance(child, Tag):
            continue
        if child.role == "TR":
            yield in_head, [it for it in child.children if isinstance(it, Tag)]
        elif child.role in {"THead", "TBody", "TFoot", "Div", "NonStruct", "Sect"}:
            yield from _list_rows(child, in_head=child.role == "THead")


def list_untold(page: Page) -> list[Piece]:
    """The pieces of a page that no tag tells of, and that are not said to be no text."""
    numbers = set(_list_numbers(page.tags))
    return [it for it in page.pieces if it.style.tag not in numbers and not it.style.is_artifact]
