"""From HTML to a tagged PDF with WeasyPrint, offline.

WeasyPrint's own tags are of no use for two languages: no element names its language, and the rows
of the page, not the languages, are the reading order. So its tagging stays off, the pages are
painted with our marks, and the tree is added by `finisher=`, WeasyPrint's door to the PDF objects
before they are written.
"""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pydyf
import weasyprint
from weasyprint.urls import FatalURLFetchingError

from bilingual_pub.errors import OutputError
from bilingual_pub.locale import _, ngettext
from bilingual_pub.writers.pdf.arrangement import ImposedPages, impose_pages
from bilingual_pub.writers.pdf.editions import Arrangement
from bilingual_pub.writers.pdf.glyphs import refuse_missing_glyphs
from bilingual_pub.writers.pdf.long_words import cut_long_words
from bilingual_pub.writers.pdf.press import make_fetcher, load_fonts, take_styles
from bilingual_pub.writers.pdf.tagger.emit import write_structure
from bilingual_pub.writers.pdf.tagger.walk import StructureWalk, count_letters
from bilingual_pub.writers.writer import PdfUa, ReadingOrder

KNOWN_WEASYPRINT = "70.0"
"""The version whose boxes and streams the walk knows; they are not WeasyPrint's public side."""


PDF_VERSIONS = {PdfUa.UA_1: "1.7", PdfUa.UA_2: "2.0"}

CONFORMANCE = {PdfUa.UA_1: None, PdfUa.UA_2: "PDF/UA-2"}

PREFERENCES: dict[Arrangement, dict[str, str]] = {
    Arrangement.FACING: {"PageLayout": "/TwoPageLeft"},
    Arrangement.BOOKLET: {"PageLayout": "/SinglePage"},
}
"""How a viewer first shows the pages (ISO 32000-1, table 28)."""


def typeset_html(
    html: str,
    base_url: str = "",
    reading_order: ReadingOrder = ReadingOrder.BY_LANGUAGE,
    arrangement: Arrangement = Arrangement.TOGETHER,
    standard: PdfUa = PdfUa.UA_1,
) -> bytes:
    """A PDF/UA file from a whole HTML page; `base_url` completes the links of the text.

    Raises:
        OutputError: WeasyPrint is of another version, the page asked for a file from outside,
            no font has a character, or some text found no place on the pages.
    """
    if weasyprint.__version__ != KNOWN_WEASYPRINT:
        raise OutputError(
            _(
                "The PDF needs WeasyPrint {known}, but {found} is installed."
                " To mend it, run: pip install weasyprint=={known}"
            ).format(known=KNOWN_WEASYPRINT, found=weasyprint.__version__)
        )
    page = weasyprint.HTML(string=html, base_url=base_url or None, url_fetcher=make_fetcher())
    cut_long_words(page.etree_element.find("body"))
    try:
        laid_out = page.render(
            font_config=load_fonts(),
            stylesheets=take_styles(page),
            # Without them, a list with start="3" would be numbered from 1.
            presentational_hints=True,
        )
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
                "The PDF was not made, because it asked for something from outside: {reason}."
                " This is a fault of the program; please report it."
            ).format(reason=error)
        ) from error
    refuse_missing_glyphs(char for page in put.pages for char in page.missing)
    if lost := _count_letters(page.etree_element) - walk.letters:
        raise OutputError(
            ngettext(
                "The PDF was not made, because {count} letter found no place on its pages."
                " Use the HTML page instead, and please report this.",
                "The PDF was not made, because {count} letters found no place on its pages."
                " Use the HTML page instead, and please report this.",
                lost,
            ).format(count=lost)
        )
    return bytes(pdf)


def _count_letters(element: Element) -> int:
    """How many letters must be in the structure tree: all but those in the margins and the head."""
    if element.tag == "head" or element.get("aria-hidden") == "true":
        return 0
    inside = sum(_count_letters(child) + count_letters(child.tail or "") for child in element)
    return count_letters(element.text or "") + inside


Finisher = Callable[[weasyprint.Document, pydyf.PDF], None]


def _make_tagging_finisher(put: ImposedPages, walk: StructureWalk, standard: PdfUa) -> Finisher:
    """Adds the structure tree, and says which standard is kept."""

    def finish(document: weasyprint.Document, pdf: pydyf.PDF) -> None:
        for leaf, page in put.reading:
            walk.add(leaf, page)
        has_outline = any(page.bookmarks for page in put.pages)
        outlined = walk.outlined if has_outline else []
        write_structure(pdf, walk.root, put.pages, outlined, standard)
        # Left uncompressed, so that a program can find it without reading the PDF (XMP, part 3).
        document.metadata.include_in_pdf(
            pdf, "ua", int(standard), conformance=CONFORMANCE[standard], compress=False
        )

    return finish


def _make_viewing_finisher(arrangement: Arrangement, *, from_right: bool) -> Finisher:
    """Says how a viewer shows and prints the pages."""

    def finish(document: weasyprint.Document, pdf: pydyf.PDF) -> None:  # noqa: ARG001
        preferences = pydyf.Dictionary()
        if from_right:
            preferences["Direction"] = "/R2L"
        if arrangement is Arrangement.BOOKLET:
            preferences["Duplex"] = "/DuplexFlipShortEdge"
        pdf.catalog["ViewerPreferences"] = preferences
        pdf.catalog.update(PREFERENCES.get(arrangement, {}))

    return finish
