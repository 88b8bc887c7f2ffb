"""Rich text read from its first byte to its last.

A group inherits what is in force around it, and whatever is changed in it ends with it. A control
word is looked up in one of four tables: what it writes, how it changes the letters, what it says of
the paragraph, and which part of the file its group is (`destinations.py`).
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from bilingual_pub.model import Change
from bilingual_pub.readers.html import make_too_deep_error
from bilingual_pub.readers.limits import MAX_BLOCKS, check_blocks
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.reading import Source
from bilingual_pub.readers.rtf.codepages import (
    OF_CHARSETS,
    SYMBOLS_CODEPAGE,
    USUAL,
    decode_bytes,
    name_codepage,
)
from bilingual_pub.readers.rtf.destinations import DESTINATIONS, Destinations
from bilingual_pub.readers.rtf.document import Layout, Looks, RichText, RowEnd
from bilingual_pub.readers.rtf.group import Group, OpenRow
from bilingual_pub.readers.rtf.looks import change_layout, change_looks
from bilingual_pub.readers.rtf.pictures import PictureReader
from bilingual_pub.readers.rtf.sinks import Flow, FontNames, Words
from bilingual_pub.readers.rtf.tokens import Token, iterate_tokens
from bilingual_pub.text import has_unknown_symbols, read_symbols

MOST_DEEP = 1_000
"""Groups inside each other; Word makes some 20."""

MOST_NOTES = 50
"""Of one kind; a thousand of them tell nobody more."""

CHARACTERS = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "line": "\n",
    "lbr": "\n",
}

SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "", "{": "{", "}": "}", "\\": "\\"}
"""A hyphen that only may be there is left out."""

CODEPAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": USUAL}

HIGH_SURROGATES = range(0xD800, 0xDC00)
LOW_SURROGATES = range(0xDC00, 0xE000)


class Parser:
    """Reads one file."""

    def __init__(self, source: Source) -> None:
        self.text = RichText()
        self.fonts: dict[int, str] = {}
        self.font_names: dict[int, str] = {}
        self.row = OpenRow()
        self._source = source
        self._codepage = USUAL
        self._usual = Looks()
        self._waiting = bytearray()
        self._to_skip = 0
        self._high = 0
        self._noted: Counter[str] = Counter()
        flow = Flow()
        self.group = Group(self._usual, Layout(), flow, flow)
        self._groups = [self.group]
        self.pictures = PictureReader(self)
        self._destinations = Destinations(self)
        self._actions = self._list_actions()

    def read(self) -> RichText:
        """Everything that the file says.

        Raises:
            InputError: it holds more than an article does.
        """
        for token in iterate_tokens(self._source.data):
            if token.kind in {"text", "code"}:
                self._take_bytes(token)
            else:
                self._flush()
                self._take_token(token)
        self._flush()
        while len(self._groups) > 1:
            self._close_group()
        self.text.records = self.group.flow.finish(self.group.layout)
        return self.text

    def note(self, what: str, change: Change, text: str = "", why: str = "") -> None:
        """Say what is not in the text as it was; of each kind no more than anybody reads."""
        self._noted[what] += 1
        if self._noted[what] <= MOST_NOTES:
            before = self.group.flow.find_last_words()
            self.text.notes.append(make_note(what, change, text, before, why))

    def gather(self, then: Callable[[str], None]) -> None:
        """Gather the words of the open group, and do something with them at its end."""
        words = Words()
        self.group.sink = words
        self.group.at_end = lambda: then(words.text)

    def write(self, text: str) -> None:
        """Take text as it looks in the open group."""
        group = self.group
        if group.sink is None or not text:
            return
        looks = group.looks
        if not isinstance(group.sink, FontNames):
            text = self.read_signs(text, self.font_names.get(looks.font, ""), group)
        if group.sink is group.flow and (looks.hidden or looks.deleted):
            what = "tracked-deletion" if looks.deleted else "hidden-words"
            if text.strip():
                self.note(what, Change.LEFT_OUT, text)
            return
        group.sink.take(text, looks, group.link)

    def read_signs(self, text: str, font: str, group: Group) -> str:
        """A text of a group as a font shows it."""
        shown = read_symbols(text, font)
        if has_unknown_symbols(shown, text) and group.sink is group.flow:
            self.note("symbol", Change.CHANGED, font)
        return shown

    def _take_token(self, token: Token) -> None:
        if token.kind == "brace":
            self._to_skip = 0
            if token.name == "{":
                self._open_group()
            else:
                self._close_group()
        elif token.kind == "symbol":
            self._take_symbol(token.name)
        elif token.kind == "binary":
            self.pictures.take_binary(token.data)
        elif token.name == "u":
            self._take_unicode(token.number or 0)
        else:
            self._to_skip = 0
            self._take_word(token.name, token.number)

    def _open_group(self) -> None:
        if len(self._groups) >= MOST_DEEP:
            raise make_too_deep_error(self._source)
        outer = self.group
        self.group = outer.open_inner()
        self._groups.append(self.group)
        self._destinations.open_inner(outer, self.group)

    def _close_group(self) -> None:
        if len(self._groups) == 1:
            return
        if self.group.at_end:
            self.group.at_end()
        self._groups.pop()
        self.group = self._groups[-1]

    def find_group(self, name: str) -> Group | None:
        """The innermost open group of a name."""
        return next((it for it in reversed(self._groups) if it.name == name), None)

    def _take_bytes(self, token: Token) -> None:
        data = token.data
        if self._to_skip:
            skipped = min(self._to_skip, len(data))
            self._to_skip -= skipped
            data = data[skipped:]
        self._waiting += data

    def _flush(self) -> None:
        """Decode the bytes so far: of several, only all together may be one character."""
        if not self._waiting:
            return
        data, self._waiting = bytes(self._waiting), bytearray()
        if self.group.name == "pict":
            self.pictures.take_hexadecimal(data)
            return
        codepage = self.fonts.get(self.group.looks.font, "") or self._codepage
        if codepage == SYMBOLS_CODEPAGE and isinstance(self.group.sink, FontNames):
            codepage = self._codepage
        self.write(decode_bytes(data, codepage))

    def _take_symbol(self, symbol: str) -> None:
        self._to_skip = 0
        if symbol == "*":
            self.group.ignorable = True
        elif symbol in "\r\n":
            self._end_paragraph()
        else:
            self.write(SYMBOLS.get(symbol, ""))

    def _take_unicode(self, number: int) -> None:
        code = number % 0x10000
        self._to_skip = self.group.skipped
        if code in HIGH_SURROGATES:
            self._high = code
            return
        if code in LOW_SURROGATES:
            high, self._high = self._high, 0
            if high:
                self.write(chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)))
            return
        self.write(chr(code) if code else "")

    def _take_word(self, word: str, number: int | None) -> None:
        if word in CHARACTERS:
            self.write(CHARACTERS[word])
        elif action := self._actions.get(word):
            action(number)
        elif word in DESTINATIONS:
            self._destinations.begin(word, number)
        elif self.group.ignorable and not self.group.name:
            self._destinations.skip()
        else:
            self.group.looks = change_looks(self.group.looks, word, number, self._usual)
            self.group.layout = change_layout(self.group.layout, word, number)

    def _list_actions(self) -> dict[str, Callable[[int | None], None]]:
        return {
            **dict.fromkeys(("par", "sect", "page"), lambda _it: self._end_paragraph()),
            "cell": lambda _it: self._end_paragraph(ends_cell=True),
            "nestcell": lambda _it: self._end_paragraph(),
            "row": lambda _it: self._end_row(),
            "trowd": lambda _it: self._begin_row(),
            "trhdr": lambda _it: setattr(self.row, "header", True),
            "clmrg": lambda _it: setattr(self.row, "continues", True),
            "clvmrg": lambda _it: setattr(self.row, "continues_above", True),
            "clvmgf": lambda _it: setattr(self.row, "begins_below", True),
            "cellx": lambda number: self.row.add_cell(number or 0),
            "uc": lambda number: setattr(self.group, "skipped", min(max(number or 0, 0), 100)),
            "ansicpg": self._set_codepage,
            "deff": self._set_usual_font,
            **{
                word: lambda _it, name=name: setattr(self, "_codepage", name)  # type: ignore[misc]
                for word, name in CODEPAGES.items()
            },
            "fcharset": self._set_charset,
            "cpg": self._set_font_codepage,
            "chftn": lambda _it: self._destinations.write_note_mark(),
            "chpgn": lambda _it: self._destinations.write_page_number(),
        }

    def _set_codepage(self, number: int | None) -> None:
        self._codepage = name_codepage(number or 0)

    def _set_usual_font(self, number: int | None) -> None:
        self._usual = Looks(font=number or 0)
        self.group.looks = self._usual

    def _set_charset(self, number: int | None) -> None:
        if self.find_group("fonttbl"):
            self.fonts[self.group.looks.font] = OF_CHARSETS.get(number or 0, "")

    def _set_font_codepage(self, number: int | None) -> None:
        if self.find_group("fonttbl"):
            self.fonts[self.group.looks.font] = name_codepage(number or 0)

    def _end_paragraph(self, *, ends_cell: bool = False) -> None:
        group = self.group
        if group.sink is not group.flow:
            self.write(" ")
            return
        if len(group.flow.records) > 2 * MAX_BLOCKS:
            check_blocks(len(group.flow.records), self._source.name)
        layout = group.layout
        if ends_cell and not layout.depth:
            layout = replace(layout, depth=1)
        group.flow.end_paragraph(layout, ends_cell=ends_cell)

    def _begin_row(self) -> None:
        self.row = OpenRow()

    def _end_row(self) -> None:
        if self.group.sink is self.group.flow:
            self.group.flow.end_row(RowEnd(tuple(self.row.cells), self.row.header))
