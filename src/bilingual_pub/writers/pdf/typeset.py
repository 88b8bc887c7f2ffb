"""From HTML to a tagged PDF with WeasyPrint, offline.

WeasyPrint's own tags are of no use for two languages: no element names its language, and the rows
of the page, not the languages, are the reading order. So its tagging stays off, the pages are
painted with our marks, and the tree is added by `finisher=`, WeasyPrint's door to the PDF objects
before they are written. Words longer than a column are cut. A character that no font has is a box,
which is told (`missing_glyphs.py`).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import pydyf
import weasyprint
from weasyprint.urls import FatalURLFetchingError

from bilingual_pub.errors import OutputError
from bilingual_pub.i18n import _, ngettext
from bilingual_pub.writers.base import PdfUa, ReadingOrder
from bilingual_pub.writers.pdf.editions import Arrangement
from bilingual_pub.writers.pdf.imposition import ImposedPages, impose_pages
from bilingual_pub.writers.pdf.layout_rounds import lay_out
from bilingual_pub.writers.pdf.missing_glyphs import (
    drop_missing_taglines,
    refuse_missing_glyphs,
    replace_missing_glyphs,
)
from bilingual_pub.writers.pdf.session import make_fetcher
from bilingual_pub.writers.pdf.tagger import (
    StructureWalk,
    count_text,
    make_outline,
    write_structure,
)

KNOWN_WEASYPRINT = "70.0"
"""The version whose boxes and streams the walk knows; they are not WeasyPrint's public side."""

PDF_VERSIONS = {PdfUa.UA_1: "1.7", PdfUa.UA_2: "2.0"}

CONFORMANCE = {PdfUa.UA_1: None, PdfUa.UA_2: "PDF/UA-2"}

PREFERENCES: dict[Arrangement, dict[str, str]] = {
    Arrangement.FACING: {"PageLayout": "/TwoPageLeft"},
    Arrangement.BOOKLET: {"PageLayout": "/SinglePage"},
}
"""How a viewer first shows the pages (ISO 32000-1, table 28)."""

DUPLEX = {
    Arrangement.BOOKLET: "/DuplexFlipShortEdge",
    Arrangement.TUMBLE: "/DuplexFlipShortEdge",
    Arrangement.BACK_TO_BACK: "/DuplexFlipLongEdge",
}
"""How a printer turns a sheet over to print its back (ISO 32000-1, table 150)."""


@dataclass(frozen=True, slots=True)
class TypesetPdf:
    """A PDF, its pages, and the characters printed as boxes, because no font has them.

    `left_out` are the languages whose tagline is not there for the same reason.
    """

    data: bytes
    missing: frozenset[str] = frozenset()
    left_out: tuple[str, ...] = ()
    pages: int = 0


def typeset_html(
    html: str,
    base_url: str = "",
    reading_order: ReadingOrder = ReadingOrder.BY_LANGUAGE,
    arrangement: Arrangement = Arrangement.TOGETHER,
    standard: PdfUa = PdfUa.UA_1,
) -> TypesetPdf:
    """A PDF/UA file from a whole HTML page; `base_url` completes the links of the text.

    Raises:
        OutputError: WeasyPrint is of another version, the page asked for a file from outside,
            no font has much of the text, or some text found no place on the pages.
        PaperError: some text would leave the page or lie over other text.
    """
    made = _typeset_once(html, base_url, reading_order, arrangement, standard)
    if not made.missing:
        return made
    # Only a page that was laid out tells what no font has; it is rare, so twice is cheap enough.
    printable, left_out = drop_missing_taglines(html, made.missing)
    missing = frozenset(char for char in made.missing if char in printable)
    boxed = replace_missing_glyphs(printable, missing)
    again = _typeset_once(boxed, base_url, reading_order, arrangement, standard)
    refuse_missing_glyphs(again.missing)
    return TypesetPdf(again.data, missing, left_out, again.pages)


def _typeset_once(
    html: str,
    base_url: str,
    reading_order: ReadingOrder,
    arrangement: Arrangement,
    standard: PdfUa,
) -> TypesetPdf:
    if weasyprint.__version__ != KNOWN_WEASYPRINT:
        raise OutputError(
            _(
                "The PDF needs WeasyPrint {known}, but {found} is installed. To fix it, run: pip"
                " install weasyprint=={known}"
            ).format(known=KNOWN_WEASYPRINT, found=weasyprint.__version__)
        )
    page = weasyprint.HTML(string=html, base_url=base_url or None, url_fetcher=make_fetcher())
    cut_long_words(page.etree_element.find("body"))
    try:
        laid_out = lay_out(page)
        from_right = page.etree_element.get("dir") == "rtl"
        put = impose_pages(laid_out.pages, arrangement, from_right=from_right)
        walk = StructureWalk(reading_order)
        finishers = [
            _make_viewing_finisher(arrangement, from_right=from_right),
            _make_tagging_finisher(put, walk, standard),
        ]
        pdf = laid_out.copy(put.pages).write_pdf(
            pdf_version=PDF_VERSIONS[standard],
            finisher=lambda *made: [finish(*made) for finish in finishers],
        )
    except FatalURLFetchingError as error:
        raise OutputError(
            _(
                "The PDF was not made, because it tried to load something from outside the"
                " article: {reason}. This is a bug in the program; please report it."
            ).format(reason=error)
        ) from error
    if lost := count_text(page.etree_element) - walk.letters:
        raise OutputError(
            ngettext(
                "The PDF was not made, because {count} letter did not fit on its pages. Use the"
                " HTML page instead, and please report this.",
                "The PDF was not made, because {count} letters did not fit on its pages. Use the"
                " HTML page instead, and please report this.",
                lost,
            ).format(count=lost)
        )
    missing = frozenset(char for page in put.pages for char in page.missing)
    return TypesetPdf(bytes(pdf), missing, pages=len(put.pages))


Finisher = Callable[[weasyprint.Document, pydyf.PDF], None]


def _make_tagging_finisher(put: ImposedPages, walk: StructureWalk, standard: PdfUa) -> Finisher:
    """Adds the structure tree, and says which standard is kept."""

    def finish(document: weasyprint.Document, pdf: pydyf.PDF) -> None:
        for leaf, page in put.reading:
            walk.add(leaf, page)
        outline = make_outline(walk.landmarks)
        write_structure(pdf, walk.root, put.pages, outline, standard)
        # Left uncompressed, so that a program can find it without reading the PDF (XMP, part 3).
        document.metadata.include_in_pdf(
            pdf, "ua", int(standard), conformance=CONFORMANCE[standard], compress=False
        )
        if standard is PdfUa.UA_2:
            declare_well_tagged(pdf)

    return finish


END_OF_METADATA = b"</rdf:RDF>"

WELL_TAGGED = b"""<rdf:Description rdf:about="" xmlns:pdfd="http://pdfa.org/declarations/">\
<pdfd:declarations><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfd:conformsTo>\
http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo></rdf:li></rdf:Bag>\
</pdfd:declarations></rdf:Description>"""
"""The declaration that Well-Tagged PDF asks for (WTPDF 1.0, 6.1.3; PDF Declarations)."""


def declare_well_tagged(pdf: pydyf.PDF) -> None:
    """Declare in the metadata, which were added last, that the PDF is well tagged."""
    metadata = pdf.objects[-1]
    [written] = metadata.stream
    metadata.stream = [written.replace(END_OF_METADATA, WELL_TAGGED + END_OF_METADATA)]


def _make_viewing_finisher(arrangement: Arrangement, *, from_right: bool) -> Finisher:
    """Says how a viewer shows and prints the pages."""

    def finish(document: weasyprint.Document, pdf: pydyf.PDF) -> None:  # noqa: ARG001
        preferences = pydyf.Dictionary()
        if from_right:
            preferences["Direction"] = "/R2L"
        if arrangement in DUPLEX:
            preferences["Duplex"] = DUPLEX[arrangement]
        pdf.catalog["ViewerPreferences"] = preferences
        pdf.catalog.update(PREFERENCES.get(arrangement, {}))

    return finish


LONG = re.compile(r"\S{600,}")

PIECE = 200
"""Characters; a column of a handout has some forty in a line."""


def cut_long_words(element: Element) -> None:
    """Put places for a line's end (`<wbr>`) into the long words of an element and all inside it."""
    # From the end, so that what is put in moves no child that is still to come.
    for place, child in reversed([*enumerate(element, 1)]):
        cut_long_words(child)
        if child.tail:
            child.tail, *rest = cut_text(child.tail)
            element[place:place] = map(make_break, rest)
    if element.text:
        element.text, *rest = cut_text(element.text)
        element[0:0] = map(make_break, rest)


def cut_text(text: str) -> list[str]:
    """A text, cut within its long words; together the pieces are the text.

    >>> [len(piece) for piece in cut_text("A " + "b" * 700 + " c")]
    [202, 200, 200, 102]
    """
    cuts = [
        place
        for word in LONG.finditer(text)
        for place in range(word.start() + PIECE, word.end(), PIECE)
    ]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, None], strict=True)]


def make_break(text: str) -> Element:
    """A place where a line may end, and what follows it."""
    made = Element("wbr")
    made.tail = text
    return made
