"""Where what is read goes: into paragraphs, or into a word that the file needs for itself."""

from dataclasses import dataclass, field, replace

from bilingual_pub.readers.rtf.document import (
    Layout,
    Looks,
    Paragraph,
    Picture,
    Piece,
    Record,
    RowEnd,
)

LAST = 60
"""Characters that say where something was."""


@dataclass(slots=True)
class Words:
    """Gathers words that are no part of the text."""

    parts: list[str] = field(default_factory=list)

    def take(self, text: str, _looks: Looks, _href: str) -> None:
        """Take words."""
        self.parts.append(text)

    @property
    def text(self) -> str:
        """All of them, with single spaces."""
        return " ".join("".join(self.parts).split())


@dataclass(slots=True)
class FontNames:
    """Gathers the names of fonts, by their numbers."""

    names: dict[int, str]

    def take(self, text: str, looks: Looks, _href: str) -> None:
        """Take a name, or a part of one; it ends with a semicolon."""
        self.names[looks.font] = f"{self.names.get(looks.font, '')}{text}".strip("; ")


@dataclass(slots=True)
class Flow:
    """Gathers paragraphs; `waiting` are those of boxes that hang on the one that is open."""

    records: list[Record] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    label: str = ""
    waiting: list[Record] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _looks: Looks = field(default_factory=Looks)
    _href: str = ""

    def take(self, text: str, looks: Looks, href: str) -> None:
        """Take words of the open paragraph."""
        if (looks, href) != (self._looks, self._href):
            self.close_piece()
        self._looks, self._href = looks, href
        self._parts.append(text)

    def close_piece(self) -> None:
        """The words so far are a piece; only one that has ended can be looked at."""
        if self._parts:
            self.pieces.append(Piece("".join(self._parts), self._looks, self._href))
            self._parts = []

    def find_last_words(self) -> str:
        """The last words so far, for a note."""
        self.close_piece()
        return " ".join("".join(it.text for it in self.pieces[-3:]).split())[-LAST:]

    def take_picture(self, picture: Picture) -> None:
        """Take a picture in the open paragraph."""
        self.close_piece()
        self.pieces.append(Piece("", picture=picture))

    def take_box(self, records: list[Record]) -> None:
        """Take the paragraphs of a box that hangs on the open paragraph."""
        self.waiting += [it for it in records if isinstance(it, Paragraph)]

    def end_paragraph(self, layout: Layout, *, ends_cell: bool = False) -> None:
        """The open paragraph ends."""
        self.close_piece()
        boxes = [
            replace(it, layout=replace(it.layout, depth=layout.depth), ends_cell=False)
            for it in self.waiting
            if isinstance(it, Paragraph)
        ]
        paragraph = Paragraph(self.pieces, layout, self.label, ends_cell)
        if ends_cell:
            # What hangs on the last paragraph of a cell stands in it too.
            paragraph.ends_cell = not boxes
            if boxes:
                boxes[-1].ends_cell = True
        self.records += [paragraph, *boxes]
        self.pieces, self.label, self.waiting = [], "", []

    def end_row(self, row: RowEnd) -> None:
        """A row of a table ends."""
        self.records.append(row)

    def finish(self, layout: Layout) -> list[Record]:
        """All records, those of a last paragraph that nobody ended among them."""
        self.close_piece()
        if self.pieces or self.waiting:
            self.end_paragraph(layout)
        return self.records


Sink = Words | FontNames | Flow
