"""Fields in Word's markup: of each, what it shows on paper, and nothing else.

The result that Word kept is shown; what stands in the instruction, and the fields in it, never. A
few have no result and show something all the same: EQ a formula, a list of choices the one that was
chosen. What tells about pages is true of the paper that the file was made for: it stays, with a
note; a line that only counts pages goes.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.ooxml import (
    OF_CONTENTS,
    OF_PAGES,
    UNSEEN_FIELDS,
    find_all,
    find_ancestors,
    find_child,
    get_keyword,
    get_value,
    keeps_its_marks,
    make_name,
    remove_element,
    unwrap_element,
)
from bilingual_pub.readers.docx.equation_fields import read_equation_field
from bilingual_pub.readers.docx.number_formats import write_number
from bilingual_pub.readers.docx.omml import FormulaError
from bilingual_pub.readers.notes import make_note
from bilingual_pub.text import join_terms

if TYPE_CHECKING:
    from lxml.etree import _Element

SHOWN = ("w:t", "w:tab", "w:br", "w:cr", "w:sym", "w:noBreakHyphen", "w:drawing", "w:pict")
"""What a result is made of; `w:object` and others are in a run that has some of these too."""

MISSING = "[?]"
"""In the place of what a field should say and does not."""

ERROR = re.compile(r"\s*(?:¡?Error!|Erreur|Erro!|Fehler!|Errore\.)", re.IGNORECASE)
"""What Word writes where the place that a field names is gone."""

WORDS_A_COUNT = 2
"""As many words may stand beside each number of a page in a line that says nothing else."""

LETTERS_A_COUNT = 12

PRINTED_PARTS = ("w:hdr", "w:ftr")

MOST_PLACES = 500
"""Notes that say where; finding that takes a look at a whole paragraph for each."""

COUNTS = OF_PAGES - {"PAGEREF"}


NEVER_SHOWN = frozenset({"SET", "ASK"})
"""Their result is only kept for other fields that show it (17.16.5.3, 17.16.5.57)."""

BUTTONS = frozenset({"MACROBUTTON", "GOTOBUTTON"})

AUTO_FORMS = {"AUTONUM": "decimal", "AUTONUMOUT": "upperRoman", "AUTONUMLGL": "decimal"}

COUNTED_PARAGRAPHS = frozenset({*AUTO_FORMS, "LISTNUM"})

LIST_FORMS = (("decimal", ")"), ("lowerLetter", ")"), ("lowerRoman", ")"))
"""How the first levels of Word's default list look."""

DEPTH = re.compile(r"\\l\s*([1-9])")


@dataclass(slots=True)
class WordField:
    """A field as far as it has been read."""

    begin: "_Element"
    instruction: str = ""
    has_result: bool = False
    code: "list[_Element]" = field(default_factory=list)
    """What stands in its instruction as if it were text."""
    said: "list[_Element]" = field(default_factory=list)
    """The marks and words of the instruction."""
    result: "list[_Element]" = field(default_factory=list)

    @property
    def keyword(self) -> str:
        """The first word of the instruction, in capitals."""
        return get_keyword(self.instruction)


def settle_fields(root: "_Element") -> list[Note]:
    """Put what fields show in their place; notes of what can't be shown, or may not be true.

    A field is judged when it ends, so one without an end loses nothing.
    """
    _open_simple_fields(root)
    reader = FieldReader(root)
    for element in find_all(root, "w:fldChar", "w:instrText", *SHOWN):
        reader.follow(element)
    reader.settle_pages()
    return reader.notes


class FieldReader:
    """Follows the fields of a part, one inside another."""

    def __init__(self, root: "_Element") -> None:
        self.notes: list[Note] = []
        self._is_printed = root.tag in set(map(make_name, PRINTED_PARTS))
        self._opened: list[WordField] = []
        self._pages: dict[_Element, list[WordField]] = {}
        self._counts: dict[str, list[int]] = {}

    def follow(self, element: "_Element") -> None:
        """Take the next element of a text into account."""
        if element.tag == make_name("w:fldChar"):
            self._follow_mark(element)
        elif not self._opened:
            return
        elif self._opened[-1].has_result:
            self._opened[-1].result.append(element)
        elif element.tag == make_name("w:instrText"):
            self._opened[-1].instruction += element.text or ""
            self._opened[-1].said.append(element)
        else:
            self._opened[-1].code.append(element)

    def _follow_mark(self, mark: "_Element") -> None:
        kind = get_value(mark, "w:fldCharType")
        if kind == "begin":
            self._opened.append(WordField(mark))
        if not self._opened:
            return
        self._opened[-1].said.append(mark)
        if kind == "separate":
            self._opened[-1].has_result = True
        elif kind == "end":
            self._end(self._opened.pop(), mark)

    def _end(self, ended: WordField, mark: "_Element") -> None:
        if ended.instruction.strip():
            for element in ended.code:
                remove_element(element)
        self._settle(ended, mark)
        if not keeps_its_marks(ended.instruction) and ended.instruction.strip():
            for element in ended.said:
                remove_element(element)
        if not self._opened:
            return
        around = self._opened[-1]
        if around.has_result:
            around.result += ended.result
            return
        around.instruction += _read_text(ended.result)
        around.code += ended.result

    def _settle(self, ended: WordField, mark: "_Element") -> None:
        keyword = ended.keyword
        if keyword in OF_CONTENTS | NEVER_SHOWN | BUTTONS:
            self._drop(ended, mark)
        elif keyword in OF_PAGES:
            self._take_page(ended, mark)
        elif keyword in COUNTED_PARAGRAPHS and not _read_text(ended.result).strip():
            self._count_paragraph(ended, mark)
        elif keyword == "EQ":
            self._write_equation(ended, mark)
        elif keyword == "FORMDROPDOWN" and not _read_text(ended.result).strip():
            _show(ended, mark, _read_choice(ended.begin))
        elif keyword == "SYMBOL" and not ended.result:
            _show_symbol(ended, mark)
        elif ERROR.match(_read_text(ended.result)):
            self._show_missing(ended, mark, "field")
        elif not ended.has_result and keyword and keyword not in UNSEEN_FIELDS:
            self._note("field", Change.UNREADABLE, mark, " ".join(ended.instruction.split()))

    def _note(self, what: str, change: Change, near: "_Element", text: str, why: str = "") -> None:
        where = _read_words_before(near) if len(self.notes) < MOST_PLACES else ""
        self.notes.append(make_note(what, change, text, where, why))

    def _drop(self, ended: WordField, mark: "_Element") -> None:
        if ended.keyword in OF_CONTENTS:
            self._leave_out(ended, "contents")
            return
        if ended.keyword in BUTTONS:
            self._note_button(ended, mark)
        _remove_result(ended)

    def _leave_out(self, ended: WordField, what: str) -> None:
        text = " ".join(_read_text(ended.result).split())
        if text:
            self._note(what, Change.LEFT_OUT, ended.begin, text)
        _remove_result(ended)

    def _note_button(self, ended: WordField, mark: "_Element") -> None:
        """What a button says asks whoever writes to press it: “Click here and type”."""
        _name, _space, said = " ".join(ended.instruction.split()).partition(" ")
        words = said.partition(" ")[2] or _read_text(ended.result)
        if words.strip():
            self._note("prompt", Change.LEFT_OUT, mark, words)

    def _count_paragraph(self, ended: WordField, mark: "_Element") -> None:
        """Word counts these itself, and keeps no result of them."""
        depth = _read_depth(ended.instruction) if ended.keyword == "LISTNUM" else 1
        if ended.keyword == "AUTONUMLGL" or depth > len(LIST_FORMS):
            self._show_missing(ended, mark, "field")
            return
        counts = self._counts.setdefault(ended.keyword, [0] * len(LIST_FORMS))
        counts[depth - 1] += 1
        counts[depth:] = [0] * (len(LIST_FORMS) - depth)
        form, sign = LIST_FORMS[depth - 1]
        if ended.keyword != "LISTNUM":
            form, sign = AUTO_FORMS[ended.keyword], "."
        _show(ended, mark, f"{write_number(counts[depth - 1], form)}{sign} ")

    def _take_page(self, ended: WordField, mark: "_Element") -> None:
        paragraph = next(find_ancestors(mark, "w:p"), None)
        if self._is_printed or paragraph is None:
            for element in ended.result:
                remove_element(element)
        else:
            if not _read_text(ended.result).strip() or ERROR.match(_read_text(ended.result)):
                _show(ended, mark, MISSING)
            self._pages.setdefault(paragraph, []).append(ended)

    def _write_equation(self, ended: WordField, mark: "_Element") -> None:
        try:
            text = read_equation_field(ended.instruction)
        except FormulaError:
            said = " ".join(ended.instruction.split())
            self._note("formula", Change.UNREADABLE, mark, said)
            if not _read_text(ended.result).strip():
                _show(ended, mark, MISSING)
            return
        run = ended.begin.getparent()
        beside = None if run is None else run.getprevious()
        before = "" if beside is None else _read_text(find_all(beside, "w:t"))[-9:]
        _show(ended, mark, join_terms((before, text))[len(before) :])

    def _show_missing(self, ended: WordField, mark: "_Element", what: str) -> None:
        said = " ".join(ended.instruction.split())
        self._note(what, Change.UNREADABLE, mark, said)
        _show(ended, mark, MISSING)

    def settle_pages(self) -> None:
        """Leave out the lines that only count pages, and note all other numbers of pages."""
        for paragraph, fields in self._pages.items():
            numbers = [element for one in fields for element in one.result]
            if _only_counts_pages(paragraph, fields, numbers):
                text = " ".join(_read_text(find_all(paragraph, "w:t")).split())
                self._note("page-number", Change.LEFT_OUT, paragraph, text)
                for element in find_all(paragraph, "w:t", "w:tab"):
                    remove_element(element)
                continue
            for one in fields:
                self._note_page(one)

    def _note_page(self, one: WordField) -> None:
        number = _read_text(one.result).strip()
        if not one.result or one.result[0].getparent() is None:
            return
        change = Change.UNREADABLE if number == MISSING else Change.CHANGED
        near = len(self.notes) < MOST_PLACES
        before = _read_words_before(one.result[0], spaced=True) if near else ""
        phrase = " ".join([*before.split()[-3:], number])
        self._note("page-reference", change, one.result[0], phrase, "other-pages")


def _only_counts_pages(
    paragraph: "_Element", fields: "list[WordField]", numbers: "list[_Element]"
) -> bool:
    if any(one.keyword not in COUNTS for one in fields):
        return False
    of_fields = set(numbers)
    rest = _read_text([it for it in find_all(paragraph, "w:t") if it not in of_fields])
    words = re.findall(r"[^\W\d_]+", rest)
    most = len(fields)
    return (
        len(words) <= WORDS_A_COUNT * most
        and sum(map(len, words)) <= LETTERS_A_COUNT * most
        and not re.search(r"\d", rest)
    )


def counts_pages(instruction: str) -> bool:
    r"""Whether a field says which page this is, or how many there are.

    >>> counts_pages(r" PAGE \\* MERGEFORMAT "), counts_pages(' HYPERLINK "https://example.org" ')
    (True, False)
    """
    words = instruction.split(maxsplit=1)
    return bool(words) and words[0].upper() in COUNTS


def _remove_result(ended: WordField) -> None:
    for element in ended.result:
        remove_element(element)
    ended.result = []


def _read_depth(instruction: str) -> int:
    found = DEPTH.search(instruction)
    return int(found[1]) if found else 1


def _show(ended: WordField, mark: "_Element", text: str) -> None:
    """Make a text the result of a field."""
    for element in ended.result:
        remove_element(element)
    shown = mark.makeelement(make_name("w:t"))
    shown.text = text
    mark.addprevious(shown)
    ended.result = [shown]


SYMBOL = re.compile(
    r'\s*SYMBOL\s+(?P<code>0x[0-9a-f]{1,4}|\d{1,5})(?:.*?\\f\s+"?(?P<font>[^"\\]+))?', re.IGNORECASE
)

FIRST_SYMBOL = 0xF000
"""Where the characters of fonts of signs begin; a field counts them from 0."""

FEW = 0x100


def _show_symbol(ended: WordField, mark: "_Element") -> None:
    """Make a character of a font of signs the result of a field, as Word writes such elsewhere."""
    found = SYMBOL.match(ended.instruction)
    if not found:
        return
    code = int(found["code"], 16 if found["code"][:2].lower() == "0x" else 10)
    font = (found["font"] or "").strip()
    if not font:
        _show(ended, mark, chr(code))
        return
    sign = mark.makeelement(make_name("w:sym"))
    sign.set(make_name("w:font"), font)
    sign.set(make_name("w:char"), f"{code + FIRST_SYMBOL if code < FEW else code:04X}")
    mark.addprevious(sign)
    ended.result = [sign]


def _read_choice(begin: "_Element") -> str:
    """The entry of a list of choices that was chosen."""
    choices = find_child(begin, "w:ffData", "w:ddList")
    entries = (
        [get_value(it) for it in find_all(choices, "w:listEntry")] if choices is not None else []
    )
    said = get_value(find_child(choices, "w:result")) or get_value(find_child(choices, "w:default"))
    place = int(said) if said.isascii() and said.isdigit() and len(said) < 4 else 0  # noqa: PLR2004
    return entries[place] if place < len(entries) else ""


def _read_text(elements: "list[_Element]") -> str:
    return "".join((it.text or "") if it.tag == make_name("w:t") else " " for it in elements)


def _read_words_before(element: "_Element", *, spaced: bool = False) -> str:
    """What stands before an element in its paragraph."""
    paragraph = next(find_ancestors(element, "w:p"), None)
    words: list[str] = []
    for it in () if paragraph is None else paragraph.iter():
        if it is element:
            break
        if it.tag == make_name("w:t"):
            words.append(it.text or "")
        elif it.tag in {make_name("w:tab"), make_name("w:br")}:
            words.append(" ")
    text = "".join(words)
    return text if spaced else " ".join(text.split())


def _open_simple_fields(root: "_Element") -> None:
    """Fields in one element, put in the words of the others."""
    for element in find_all(root, "w:fldSimple"):
        _spell_out_field(element, get_value(element, "w:instr"))
        unwrap_element(element)


def _spell_out_field(element: "_Element", instruction: str) -> None:
    said = element.makeelement(make_name("w:instrText"))
    said.text = instruction
    begin, separate, end = (_make_field_mark(element, it) for it in ("begin", "separate", "end"))
    for place, inner in enumerate((begin, said, separate)):
        element.insert(place, _make_run_of(inner))
    element.append(_make_run_of(end))


def _make_field_mark(beside: "_Element", kind: str) -> "_Element":
    mark = beside.makeelement(make_name("w:fldChar"))
    mark.set(make_name("w:fldCharType"), kind)
    return mark


def _make_run_of(inner: "_Element") -> "_Element":
    run = inner.makeelement(make_name("w:r"))
    run.append(inner)
    return run
