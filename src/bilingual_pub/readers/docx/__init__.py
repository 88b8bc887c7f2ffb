"""Word documents (.docx), by way of mammoth and HTML, which has the one walker.

The package is judged before it is unpacked (`package.py`); its markup is made simple (`tidying.py`)
and its items and pictures marked (`marks.py`); mammoth makes HTML of it (`converted.py`), which is
given what mammoth does not know (`finishing.py`).
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from bilingual_pub.language import detected_language
from bilingual_pub.model import joined_text
from bilingual_pub.readers.docx import properties
from bilingual_pub.readers.docx.converted import Part, converted
from bilingual_pub.readers.docx.finishing import finish_html
from bilingual_pub.readers.docx.looks import headline
from bilingual_pub.readers.docx.marks import Marks, drop_broken_links, mark_items, mark_pictures
from bilingual_pub.readers.docx.names import every
from bilingual_pub.readers.docx.numbering import counter_of
from bilingual_pub.readers.docx.package import Package, damaged, too_much
from bilingual_pub.readers.docx.styles import Styles, styles_of
from bilingual_pub.readers.docx.tidying import name_roles, tidy
from bilingual_pub.readers.html.inline import collapsed
from bilingual_pub.readers.html.own_title import with_own_title
from bilingual_pub.readers.html.tree import parse
from bilingual_pub.readers.html.walk import blocks_of, check_depth
from bilingual_pub.readers.reading import Draft, Source

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

MOST_ELEMENTS = 150_000
"""Of a tidy text; a book of 500 pages has some 60,000."""


def read(source: Source) -> Draft:
    """The article of a Word document.

    Raises:
        InputError: the file is no Word document, is damaged, or is past a limit.
    """
    package = Package(source)
    document = package.document()
    styles = styles_of(package.tree(package.related(document, "/styles")))
    text = package.tree(document)
    if text is None or not every(text, "w:body"):
        raise damaged(source)
    lang = properties.language(text, styles, _words(text))
    marks = Marks()
    parts, looks = _tidy_parts(package, document, styles, source, marks)
    root = parse(converted(parts, source), source)
    finish_html(root, marks)
    pictures = {it.part: package.data(it.part) for it in marks.pictures if it.part}
    blocks = blocks_of(root, replace(source, folder=None, pictures=pictures), "")
    core = package.tree(package.related("", "/core-properties"))
    # What programs keep as the title is often that of the document it was made from.
    title = _title(root) or ("" if looks else properties.own_title(core))
    said = f"{title}\n{joined_text(blocks)}"
    meta = properties.own_meta(core, said, lang or detected_language(said))
    return with_own_title(Draft(blocks, title, lang, meta, headline=looks))


def _tidy_parts(
    package: Package, document: str, styles: Styles, source: Source, marks: Marks
) -> tuple[dict[str, Part], str]:
    """The parts with text, simple enough for mammoth, their items and pictures marked.

    With them the line that looks like the title: nothing tells of it any more in what is simple.
    """
    counter = counter_of(package.tree(package.related(document, "/numbering")))
    names = {"document": document}
    names |= {kind: package.related(document, f"/{kind}") for kind in ("footnotes", "endnotes")}
    parts, looks = {}, ""
    for kind, name in names.items():
        root = package.tree(name)
        if root is None:
            continue
        part = Part(root, package.relations(name))
        tidy(root, styles)
        check_depth(root, source)
        if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
            raise too_much(source)
        looks = looks or (headline(root, styles) if kind == "document" else "")
        mark_pictures(root, part.relations, marks)
        mark_items(root, styles, counter, marks)
        drop_broken_links(root, part.relations)
        name_roles(root, styles)
        parts[kind] = part
    return parts, looks


def _words(root: "_Element") -> str:
    """The words of a text, for telling its language."""
    paragraphs = every(root, "w:p")
    return "\n".join("".join(it.text or "" for it in every(one, "w:t")) for one in paragraphs)


def _title(root: "HtmlElement") -> str:
    """What stands in the paragraph with the style of a title."""
    head = next(iter(root.xpath("//h1[@class='title']")), None)
    return "" if head is None else collapsed(head.text_content())
