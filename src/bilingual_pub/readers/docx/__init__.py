"""Word documents (.docx), by way of mammoth and HTML, which has the one walker.

The package is opened by `ooxml`, which judges it first; its markup is made simple (`tidy.py`) and
its items and pictures marked (`marks.py`); mammoth makes HTML of it, which is given what mammoth
does not know (`convert.py`).
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from bilingual_pub.lang import detect_language
from bilingual_pub.model import join_text
from bilingual_pub.ooxml import Package, PackageLimits, Styles, find_all, read_styles
from bilingual_pub.readers.docx import properties
from bilingual_pub.readers.docx.controls import read_prompts
from bilingual_pub.readers.docx.convert import DocumentPart, convert_document, finish_html
from bilingual_pub.readers.docx.drawn_text import write_out_drawings
from bilingual_pub.readers.docx.inserted_files import mark_inserted_files, take_inserted_files
from bilingual_pub.readers.docx.left_out import note_comments, note_left_out, note_pictures
from bilingual_pub.readers.docx.looks import TextLooks, find_headline
from bilingual_pub.readers.docx.margins import add_margins, read_margins
from bilingual_pub.readers.docx.marks import Marks, drop_broken_links, mark_items, mark_pictures
from bilingual_pub.readers.docx.numbering import make_counter
from bilingual_pub.readers.docx.refusal import (
    explain_problems,
    make_damaged_error,
    make_too_much_error,
)
from bilingual_pub.readers.docx.symbols import write_out_symbols
from bilingual_pub.readers.docx.tidy import name_roles, tidy_part
from bilingual_pub.readers.docx.typed_headings import mark_typed_headings
from bilingual_pub.readers.html import (
    LABEL,
    check_depth,
    collapse_spaces,
    collect_blocks,
    parse_html,
    take_own_title,
)
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.safe_zip import ZipLimits

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

LIMITS = PackageLimits(
    ZipLimits(most_members=10_000, most_bytes=200_000_000, most_ratio=200, small_member=1_000_000),
    most_markup=40_000_000,
)
"""A novel in Word has some 5 million bytes of markup."""

MOST_ELEMENTS = 150_000
"""Of a tidy text; a book of 500 pages has some 60,000."""


def read(source: Source) -> Draft:
    """The article of a Word document.

    Raises:
        InputError: the file is no Word document, is damaged, or is past a limit.
    """
    with explain_problems(source):
        return _read_package(Package(source.data, LIMITS), source)


def _read_package(package: Package, source: Source) -> Draft:
    document = package.document()
    styles = read_styles(package.markup(package.related(document, "/styles")))
    text = package.markup(document)
    if text is None or not find_all(text, "w:body"):
        raise make_damaged_error(source)
    lang = properties.find_language(text, styles, _collect_words(text))
    marks = Marks(make_counter(package.markup(package.related(document, "/numbering")), lang))
    margins = read_margins(package, document, text, styles, marks.notes)
    parts, looks = _tidy_parts(package, document, styles, source, marks)
    root = parse_html(convert_document(parts, source), source)
    finish_html(root, marks)
    pictures = {it.part: package.data(it.part) for it in marks.pictures if it.part}
    marks.notes += [*note_pictures(marks.pictures, pictures), *note_comments(package, document)]
    inside = replace(source, folder=None, pictures=pictures)
    blocks = collect_blocks(root, inside, "", marks.notes)
    core = package.markup(package.related("", "/core-properties"))
    # What programs keep as the title is often that of the document it was made from.
    title = _find_title(root) or ("" if looks else properties.read_title(core))
    said = f"{title}\n{join_text(blocks)}"
    meta = properties.read_meta(core, said, lang or detect_language(said))
    draft = Draft(blocks, title, lang, meta, headline=looks, notes=tuple(marks.notes))
    return add_margins(take_own_title(draft), margins)


def _tidy_parts(
    package: Package, document: str, styles: Styles, source: Source, marks: Marks
) -> tuple[dict[str, DocumentPart], str]:
    """The parts with text, simple enough for mammoth, their items and pictures marked.

    With them the line that looks like the title: nothing tells of it any more in what is simple.
    """
    prompts = read_prompts(package.markup(package.related(document, "/glossaryDocument")))
    names = {"document": document}
    names |= {kind: package.related(document, f"/{kind}") for kind in ("footnotes", "endnotes")}
    parts, looks = {}, ""
    for kind, name in names.items():
        root = package.markup(name)
        if root is None:
            continue
        part = DocumentPart(root, package.relations(name))
        marks.notes += note_left_out(root, styles, part.relations)
        marks.notes += write_out_symbols(root, styles)
        marks.notes += write_out_drawings(root, part.relations, package.markup)
        inserted = take_inserted_files(root, part.relations, package, source)
        marks.notes += tidy_part(root, styles, prompts)
        check_depth(root, source)
        if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
            raise make_too_much_error(source)
        if kind == "document":
            seen = TextLooks(root, styles)
            looks = find_headline(seen)
            mark_typed_headings(root, styles, seen, looks)
        mark_pictures(root, part.relations, marks)
        mark_items(root, styles, marks)
        mark_inserted_files(inserted, marks)
        drop_broken_links(root, part.relations)
        name_roles(root, styles)
        parts[kind] = part
    return parts, looks


def _collect_words(root: "_Element") -> str:
    """The words of a text, for telling its language."""
    paragraphs = find_all(root, "w:p")
    return "\n".join("".join(it.text or "" for it in find_all(one, "w:t")) for one in paragraphs)


def _find_title(root: "HtmlElement") -> str:
    """What stands in the paragraph with the style of a title."""
    head = next(iter(root.xpath("//h1[@class='title']")), None)
    if head is None:
        return ""
    return collapse_spaces(f"{head.get(LABEL, '')} {head.text_content()}")
