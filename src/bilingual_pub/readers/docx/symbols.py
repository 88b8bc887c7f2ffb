"""The signs that Word draws with symbol fonts, put into the text as the characters they show."""

from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.ooxml import Styles, find_all, find_child, get_value, make_name
from bilingual_pub.readers.notes import make_note
from bilingual_pub.text import (
    UNKNOWN_SYMBOL,
    find_symbol_font,
    has_unknown_symbols,
    read_inserted_symbol,
    read_symbols,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element


def write_out_symbols(root: "_Element", styles: Styles) -> list[Note]:
    """Put characters in the place of signs; what is to be said of those that nobody knows."""
    notes = []
    before = ""
    for element in find_all(root, "w:sym", "w:t"):
        run = element.getparent()
        if run is None:
            continue
        if element.tag == make_name("w:sym"):
            font = get_value(element, "w:font")
            text = _read_character(get_value(element, "w:char"), font)
            element.tag = make_name("w:t")
            element.attrib.clear()
        else:
            text = element.text or ""
            if not text or (text.isascii() and not _has_font(run, styles)):
                before = text.strip() or before
                continue
            font = next((it for it in _name_fonts(run, styles) if it), "")
        shown = read_symbols(text, font)
        element.text = shown
        if has_unknown_symbols(shown, text) or text == UNKNOWN_SYMBOL:
            notes.append(make_note("symbol", Change.CHANGED, font, before))
        before = shown.strip() or before
    return notes


def _read_character(code: str, font: str) -> str:
    try:
        return read_inserted_symbol(int(code, 16), font)
    except ValueError:
        return UNKNOWN_SYMBOL


def _has_font(run: "_Element", styles: Styles) -> bool:
    return any(find_symbol_font(font) for font in _name_fonts(run, styles))


def _name_fonts(run: "_Element", styles: Styles) -> "Iterator[str]":
    """The font that a run names, and then those of its styles: the first counts."""
    for place in _list_places(run, styles):
        fonts = find_child(place, "w:rFonts")
        named = get_value(fonts, "w:ascii") or get_value(fonts, "w:hAnsi")
        if named or get_value(fonts, "w:asciiTheme"):
            yield named
            return


def _list_places(run: "_Element", styles: Styles) -> "Iterator[_Element]":
    yield from styles.run_properties(run)
    paragraph = next(run.iterancestors(make_name("w:p")), None)
    style = get_value(find_child(paragraph, "w:pPr", "w:pStyle")) or styles.plain
    named = (find_child(it, "w:rPr") for it in styles.chain(style))
    yield from (it for it in named if it is not None)
