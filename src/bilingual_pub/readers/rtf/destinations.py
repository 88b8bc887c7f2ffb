"""The parts of a rich text file that are no part of its running text: what each is, and is for."""

from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Mark
from bilingual_pub.readers.rtf.document import FootNote, Layout, Style
from bilingual_pub.readers.rtf.fields import CONTENTS, PAGE_NUMBERS, PAGE_REFERENCES, Field
from bilingual_pub.readers.rtf.group import Group
from bilingual_pub.readers.rtf.sinks import Flow, FontNames, Words
from bilingual_pub.readers.running_lines import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from bilingual_pub.readers.rtf.parse import Parser

MARGINS = ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf")

TRANSPARENT = (
    *("rtf", "result", "shppict", "mmathPict", "shpgrp", "shpinst", "do", "picprop", "protstart"),
    *("protend", "xmlopen"),
)
"""Groups whose words are part of the text, although programs may skip some of them."""

SKIPPED = (
    *("colortbl", "filetbl", "revtbl", "listtable", "listoverridetable", "rsidtbl", "generator"),
    *("nonshppict", "shprslt", "objdata", "objclass", "objname", "datafield", "xe", "tc", "tcn"),
    *("bkmkstart", "bkmkend", "atnid", "atnauthor", "atntime", "atndate", "atnref", "atrfstart"),
    *("atrfend", "pntxta", "pntxtb", "pnseclvl", "themedata", "colorschememapping", "latentstyles"),
    *("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "template", "operator"),
    *("keycode", "userprops", "xmlnstbl", "mmathPr", "fontemb", "falt", "panose", "formfield"),
    *("background", "listpicture", "blipuid", "listname", "leveltext", "levelnumbers", "private"),
)

INFO = {"title": "title", "author": "author"}

TIMES = ("yr", "mo", "dy")


class Destinations:
    """Begins and ends the parts of a file."""

    def __init__(self, parser: "Parser") -> None:
        self._parser = parser
        self._is_note_marked = False
        self._pictures = parser.pictures
        self._time: dict[str, int] = {}

    def begin(self, word: str, number: int | None) -> None:
        """The open group is such a part, by the control word it begins with."""
        group = self._parser.group
        if word in TIMES:
            self._time[word] = number or 0
            return
        group.name = word
        if start := self._list_starts().get(word):
            start()
        elif word in SKIPPED:
            self.skip()

    def open_inner(self, outer: Group, inner: Group) -> None:
        """A group begins in another; in the sheet of styles it is the style."""
        if outer.name == "stylesheet":
            words = Words()
            inner.sink = words
            inner.layout = Layout()
            inner.at_end = lambda: self._end_style(inner, words.text)

    def _end_style(self, group: Group, text: str) -> None:
        layout = group.layout
        name = text.removesuffix(";").strip()
        if group.sink is not None:
            self._parser.text.styles[max(layout.style, 0)] = Style(
                name, layout.outline, layout.based_on
            )

    def skip(self) -> None:
        """Nobody needs what is in the open group."""
        self._parser.group.name = self._parser.group.name or "skipped"
        self._parser.group.sink = None

    def _list_starts(self) -> "dict[str, Callable[[], None]]":
        return {
            "fonttbl": self._begin_fonts,
            "stylesheet": self.skip,
            "info": self.skip,
            "shp": self._pictures.begin_shape,
            "creatim": self._begin_time,
            "listtext": self._begin_label,
            "pntext": self._begin_label,
            "field": self._begin_field,
            "fldinst": self._begin_instruction,
            "fldrslt": self._begin_result,
            "footnote": self._begin_note,
            "annotation": self._begin_comment,
            "shptxt": self._begin_box,
            "dptxbxtext": self._begin_box,
            "pict": self._pictures.begin_picture,
            "sn": self._pictures.begin_property,
            "sv": self._pictures.begin_value,
            "object": self._begin_object,
            "mmath": self._begin_formula,
            "upr": self.skip,
            "ud": self._begin_unicode,
            **dict.fromkeys(MARGINS, self._begin_margin),
            **dict.fromkeys(INFO, self._begin_info),
        }

    def _begin_fonts(self) -> None:
        self._parser.group.sink = FontNames(self._parser.font_names)

    def _begin_info(self) -> None:
        name = INFO[self._parser.group.name]
        if self._parser.find_group("info"):
            self._parser.gather(lambda text: self._parser.text.properties.__setitem__(name, text))

    def _begin_time(self) -> None:
        self.skip()
        self._time = {}
        self._parser.group.at_end = self._end_time

    def _end_time(self) -> None:
        year, month, day = (self._time.get(it, 0) for it in TIMES)
        self._parser.text.properties["created"] = f"{year:04d}-{month:02d}-{day:02d}"

    def _begin_label(self) -> None:
        flow = self._parser.group.flow
        self._parser.gather(lambda text: setattr(flow, "label", text))

    def _begin_field(self) -> None:
        self._parser.group.field = Field()

    def _begin_instruction(self) -> None:
        field = self._parser.group.field or Field()
        self._parser.gather(lambda text: self._end_instruction(field, text))

    def _end_instruction(self, field: Field, text: str) -> None:
        field.instruction = text
        group = self._parser.find_group("field")
        if group and field.symbol and group.sink is group.flow:
            signs = self._parser.read_signs(field.symbol, field.font, group)
            group.flow.take(signs, group.looks, group.link)
        elif field.kind in {"EQ", "FORMCHECKBOX", "FORMDROPDOWN"}:
            what = "formula" if field.kind == "EQ" else "form-field"
            self._parser.note(what, Change.UNREADABLE, text.removeprefix(field.kind))

    def _begin_result(self) -> None:
        group = self._parser.group
        field = group.field or Field()
        around = self._parser.find_group("field")
        is_shown = around is None or around.sink is not None
        if field.href:
            group.link = field.href
        elif field.symbol:
            self.skip()
        elif field.kind in PAGE_NUMBERS and self._is_in_margin():
            self.skip()
            self.write_page_number()
        elif field.kind in CONTENTS and is_shown:
            self._begin_contents()
        elif field.kind in PAGE_NUMBERS | PAGE_REFERENCES and is_shown and group.sink is group.flow:
            flow = group.flow
            flow.close_piece()
            before = len(flow.pieces)
            group.at_end = lambda: self._note_page(flow, before)

    def _note_page(self, flow: Flow, before: int) -> None:
        flow.close_piece()
        shown = "".join(it.text for it in flow.pieces[before:])
        self._parser.note("page-reference", Change.CHANGED, shown, "other-pages")

    def _begin_contents(self) -> None:
        group = self._parser.group
        group.flow = group.sink = flow = Flow()
        group.at_end = lambda: self._end_contents(flow)

    def _end_contents(self, flow: Flow) -> None:
        records = flow.finish(Layout())
        words = " ".join(getattr(it, "text", "") for it in records)
        self._parser.note("contents", Change.LEFT_OUT, words)

    def _begin_note(self) -> None:
        group = self._parser.group
        notes = self._parser.text.footnotes
        number = 1 + max((it.number for it in notes), default=0) if self._is_note_marked else 0
        self._is_note_marked = False
        note = FootNote(number, [])
        notes.append(note)
        group.flow = group.sink = flow = Flow()
        group.layout = Layout()
        group.at_end = lambda: note.records.extend(flow.finish(Layout()))

    def write_note_mark(self) -> None:
        """The number of a note, in the text; in the note itself it stands before it anyway."""
        if self._parser.find_group("footnote"):
            return
        notes = self._parser.text.footnotes
        self._is_note_marked = True
        number = 1 + max((it.number for it in notes), default=0)
        group = self._parser.group
        before = group.looks
        group.looks = before.mark(Mark.SUPERSCRIPT, on=True)
        self._parser.write(str(number))
        group.looks = before

    def write_page_number(self) -> None:
        """The number of the page: in a margin it is taken away later, in the text it is unknown."""
        group = self._parser.group
        if self._is_in_margin():
            group.flow.take(PAGE, group.looks, "")
        elif group.sink is group.flow:
            self._parser.note("page-reference", Change.LEFT_OUT, "", "other-pages")

    def _is_in_margin(self) -> bool:
        return any(self._parser.find_group(it) for it in MARGINS)

    def _begin_margin(self) -> None:
        group = self._parser.group
        group.flow = group.sink = flow = Flow()
        group.layout = Layout()
        margins = self._parser.text.margins
        group.at_end = lambda: margins.extend(flow.finish(Layout()))

    def _begin_comment(self) -> None:
        self._parser.gather(lambda text: self._parser.note("comment", Change.LEFT_OUT, text))

    def _begin_box(self) -> None:
        group = self._parser.group
        outer = group.flow
        if group.sink is None:
            return
        group.flow = group.sink = flow = Flow()
        group.layout = Layout()
        group.at_end = lambda: outer.take_box(flow.finish(Layout()))

    def _begin_formula(self) -> None:
        self._parser.gather(lambda text: self._parser.note("formula", Change.UNREADABLE, text))

    def _begin_object(self) -> None:
        self._parser.note("embedded-file", Change.UNREADABLE)

    def _begin_unicode(self) -> None:
        around = self._parser.find_group("upr")
        group = self._parser.group
        if around:
            group.sink = group.flow


DESTINATIONS = frozenset(
    {
        *(*TRANSPARENT, *SKIPPED, *MARGINS, *INFO, *TIMES),
        *("fonttbl", "stylesheet", "info", "creatim", "listtext", "pntext", "field", "fldinst"),
        *("fldrslt", "footnote", "annotation", "shptxt", "dptxbxtext", "pict", "sn", "sv"),
        *("object", "mmath", "upr", "ud", "shp"),
    }
)
