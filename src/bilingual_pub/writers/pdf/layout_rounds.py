"""Laying out a handout until nothing on its pages collides.

Once, in the usual case; with lines a little closer where that saves a last page that is nearly
empty, or a little farther apart where that fills it. A table that finds no room is split by its
columns and laid out again; one that goes over a page's end once more, with its rows whole and its
head repeated. Where no way is left, the export says so and names the table: no page is better than
one with text over text.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

import weasyprint
from cssselect2 import ElementWrapper

from bilingual_pub.errors import PaperError
from bilingual_pub.i18n import _
from bilingual_pub.writers.pdf.collisions import PlacedText, find_colliding, measure_fill
from bilingual_pub.writers.pdf.session import load_fonts, take_styles
from bilingual_pub.writers.pdf.tables import (
    BREAKING,
    MeasuredTable,
    break_words,
    can_split,
    mark_rows,
    measure_tables,
    name_table,
    split_by_columns,
)
from bilingual_pub.writers.pdf.tagger import count_laid_out, count_text

FIRST_WORDS = 40
"""Characters of a text that tell a reader which one is meant."""

NEARLY_EMPTY = 0.25
"""The share of a last page below which it is worth a further layout to do without it."""

MOST_PAGES = 24
"""Of a document that is laid out once more to save one: of more, one is not worth the time."""

TIGHT, ROOMY = "tight", "roomy"
"""The classes of a page whose lines and paragraphs stand a little closer, or farther apart."""

Styles = list[weasyprint.CSS]


def lay_out(page: weasyprint.HTML) -> weasyprint.Document:
    """A page laid out; its tables may be split for that.

    Raises:
        PaperError: some text would leave the page or lie over other text, in whatever way.
    """
    styles = take_styles(page)
    laid_out = _render(page, styles)
    while colliding := find_colliding(laid_out.pages):
        _take_next_way(page, measure_tables(laid_out.pages), colliding)
        laid_out = _render(page, styles)
    return _keep_rows_whole(_save_a_page(laid_out, page, styles), page, styles)


def _render(page: weasyprint.HTML, styles: Styles) -> weasyprint.Document:
    # WeasyPrint remembers the elements that a page had before they were changed.
    page.wrapper_element = ElementWrapper.from_html_root(page.etree_element, content_language=None)
    return page.render(
        font_config=load_fonts(),
        stylesheets=styles,
        # Without them, a list with start="3" would be numbered from 1.
        presentational_hints=True,
    )


def _take_next_way(
    page: weasyprint.HTML,
    tables: dict[Element, MeasuredTable],
    colliding: Sequence[PlacedText],
) -> None:
    """Split the tables that collide, or let their words break anywhere.

    Raises:
        PaperError: it is no table, or one for which no way is left.
    """
    for element in dict.fromkeys(text.table for text in colliding):
        if element is None or element.get("class") == BREAKING:
            raise _make_error(element, colliding)
        if can_split(tables[element]):
            split_by_columns(page.etree_element, tables[element])
        else:
            break_words(tables[element])


def _make_error(element: Element | None, colliding: Sequence[PlacedText]) -> PaperError:
    if element is not None:
        return PaperError(
            _(
                "The PDF was not made, because the table “{table}” does not fit on its pages. Use"
                " larger paper or another edition, or make the table's longest words shorter."
            ).format(table=name_table(element))
        )
    text = next(one.text for one in colliding if one.table is None)
    return PaperError(
        _(
            "The PDF was not made, because some text does not fit on its page: “{text}”. Use"
            " larger paper or another edition, and please report this."
        ).format(text=text.strip()[:FIRST_WORDS])
    )


def _save_a_page(
    laid_out: weasyprint.Document, page: weasyprint.HTML, styles: Styles
) -> weasyprint.Document:
    """The same with lines a little closer, where that saves a last page that is nearly empty.

    Where it does not, with lines a little farther apart, if that fills the last page: the paper is
    taken anyhow.
    """
    few = 1 < len(laid_out.pages) <= MOST_PAGES
    if not few or measure_fill(laid_out.pages[-1]) >= NEARLY_EMPTY:
        return laid_out
    page.etree_element.set("class", TIGHT)
    closer = _render(page, styles)
    if len(closer.pages) < len(laid_out.pages) and not find_colliding(closer.pages):
        return closer
    page.etree_element.set("class", ROOMY)
    wider = _render(page, styles)
    if (
        len(wider.pages) == len(laid_out.pages)
        and measure_fill(wider.pages[-1]) > measure_fill(laid_out.pages[-1])
        and not find_colliding(wider.pages)
    ):
        return wider
    page.etree_element.attrib.pop("class")
    return laid_out


def _keep_rows_whole(
    laid_out: weasyprint.Document, page: weasyprint.HTML, styles: Styles
) -> weasyprint.Document:
    """The same, once more where a table goes over a page's end, unless that costs a letter."""
    tables = measure_tables(laid_out.pages)
    if all(len(table.pages) == 1 for table in tables.values()):
        return laid_out
    mark_rows(tables.values(), _measure_height(laid_out))
    again = _render(page, styles)
    if _is_whole(again, page) and not find_colliding(again.pages):
        return again
    return laid_out


def _is_whole(laid_out: weasyprint.Document, page: weasyprint.HTML) -> bool:
    """Whether every letter found a place: WeasyPrint may lose those of a row kept whole."""
    return count_laid_out(laid_out.pages) == count_text(page.etree_element)


def _measure_height(laid_out: weasyprint.Document) -> float:
    """How high the text of a page may be."""
    return float(min(page._page_box.height for page in laid_out.pages))  # noqa: SLF001
