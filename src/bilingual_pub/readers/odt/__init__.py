"""OpenDocument texts (.odt, and .fodt in one piece), by way of HTML, which has the one walker.

The file is judged before it is opened (`package.py`); its text is made simple (`tidy.py`) and
turned into HTML (`convert.py`) with the labels of its lists (`lists.py`) and its pictures and
formulas (`objects.py`); headers and footers follow (`margins.py`).
"""

from typing import TYPE_CHECKING, cast

from bilingual_pub.model import Note
from bilingual_pub.readers.document_draft import Properties, make_draft
from bilingual_pub.readers.html import LABEL, check_depth
from bilingual_pub.readers.odt.convert import Converter
from bilingual_pub.readers.odt.lists import ListCounter
from bilingual_pub.readers.odt.margins import take_margins
from bilingual_pub.readers.odt.names import find_all, find_child, make_name, read_words
from bilingual_pub.readers.odt.objects import Objects
from bilingual_pub.readers.odt.package import MOST_ELEMENTS, OdtFile, open_file
from bilingual_pub.readers.odt.refusal import (
    explain_problems,
    make_no_text_error,
    make_too_much_error,
)
from bilingual_pub.readers.odt.styles import Styles
from bilingual_pub.readers.odt.tidy import tidy_text
from bilingual_pub.readers.reading import Draft, Source

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement


def read(source: Source) -> Draft:
    """The article of an OpenDocument text.

    Raises:
        InputError: the file is none, is damaged, or is past a limit.
    """
    with explain_problems(source):
        return _read_file(open_file(source), source)


def _read_file(file: OdtFile, source: Source) -> Draft:
    body = find_child(file.content, "office:body", "office:text")
    if body is None:
        raise make_no_text_error(source)
    check_depth(cast("HtmlElement", file.content), source)
    if sum(1 for _element in body.iter()) > MOST_ELEMENTS:
        raise make_too_much_error(source)
    tidy = tidy_text(body, source)
    styles = Styles(file.styles, file.content)
    objects = Objects(file)
    converter = Converter(styles, ListCounter(styles.lists, styles.outline), objects)
    converter.roles.learn_usual(body)
    converter.convert(body)
    headline = converter.words.looks.find_headline()
    _add_notes(converter, tidy.footnotes, source)
    _add_notes(converter, tidy.endnotes, source)
    notes = (*tidy.notes, *converter.words.notes, *_add_margins(converter, file, body, source))
    properties = Properties(
        _read_meta(file, "dc:title"),
        _read_meta(file, "meta:initial-creator") or _read_meta(file, "dc:creator"),
        tuple(_read_meta(file, it) for it in ("meta:creation-date", "dc:date")),
    )
    return make_draft(
        converter.builder.finish(),
        source,
        objects.pictures,
        headline,
        converter.words.languages,
        properties,
        (*notes, *objects.notes),
    )


def _add_notes(converter: Converter, notes: "list[_Element]", source: Source) -> None:
    """Set notes at the end, as a list under the marks that they have in the text."""
    if not notes:
        return
    converter.builder.open("ol")
    for note in notes:
        body = find_child(note, "text:note-body")
        mark = read_words(find_child(note, "text:note-citation"))
        number = {"value": mark} if mark.isascii() and mark.isdecimal() else {LABEL: mark}
        if body is not None:
            tidy_text(body, source)
            converter.builder.open("li", **number)
            for part in list(body):
                converter.convert(part)
            converter.builder.close()
    converter.builder.close()


def _add_margins(
    converter: Converter, file: OdtFile, body: "_Element", source: Source
) -> tuple[Note, ...]:
    """Set what headers and footers say at the end."""
    root = file.content if file.styles is None else file.styles
    styles = Styles(file.content, root)
    paragraphs, notes = take_margins(root, body, styles)
    if paragraphs:
        converter.use_styles(styles)
    for paragraph in paragraphs:
        paragraph.tail = None
        notes += tidy_text(paragraph, source).notes
        converter.convert(paragraph)
    return tuple(notes)


def _read_meta(file: OdtFile, short: str) -> str:
    """What the file says of itself; meta data may be in the flat form's text too."""
    places = [] if file.meta is None else find_all(file.meta, "office:meta")
    return next(
        (read_words(it) for place in places[:1] for it in place.iterfind(make_name(short))), ""
    )
