"""Laying out a handout until nothing on its pages collides.

Once, in the usual case; with other lines where those save the last page or fill it (`copyfit.py`).
A table that finds no room is split by its columns and laid out again; one that goes over a
page's end once more, with its rows whole and its head repeated. Where no way is left, the export
says so and names the table: no page is better than one with text over text.
"""

from collections.abc import Sequence
from functools import partial
from xml.etree.ElementTree import Element

import weasyprint
from cssselect2 import ElementWrapper

from bilingual_pub.errors import PaperError
from bilingual_pub.i18n import _
from bilingual_pub.writers.pdf.collisions import PlacedText, find_colliding
from bilingual_pub.writers.pdf.copyfit import Step, choose_closer, looks_forgotten
from bilingual_pub.writers.pdf.fitting import fit_pages, has_goal
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

UNBROKEN = "unbroken"
"""The class of what is kept on a line."""

WORDS = "data-words"
"""The attribute of a page on which what is else kept on a line may break too."""

Styles = list[weasyprint.CSS]


def lay_out(page: weasyprint.HTML) -> weasyprint.Document:
    """A page laid out; its tables may be split for that.

    Raises:
        PaperError: some text would leave the page or lie over other text, in whatever way.
    """
    styles = take_styles(page)
    fitted = has_goal(page)
    laid_out = fit_pages(page, partial(_render, page, styles)) if fitted else _render(page, styles)
    while colliding := find_colliding(laid_out.pages):
        _take_next_way(page, measure_tables(laid_out.pages), colliding)
        laid_out = _render(page, styles)
    if not fitted:
        laid_out = _fit_copy(laid_out, page, styles)
    return _keep_rows_whole(laid_out, page, styles)


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
    """Split the tables that collide, or let words break anywhere.

    Raises:
        PaperError: no way is left for the text, or for a table.
    """
    for element in dict.fromkeys(text.table for text in colliding):
        if element is None and page.etree_element.get(WORDS) is None:
            page.etree_element.set(WORDS, BREAKING)
            loosen_words(page.etree_element)
            continue
        if element is None or element.get("class") == BREAKING:
            raise _make_error(element, colliding)
        if can_split(tables[element]):
            split_by_columns(page.etree_element, tables[element])
        else:
            break_words(tables[element])


def loosen_words(whole: Element) -> None:
    """Let a line end behind each address or number that is kept on one.

    A long word right behind it (`s.png"><tr><td>One`) is broken by WeasyPrint only where a line can
    begin with it.
    """
    for parent in [*whole.iter()]:
        for place, child in reversed([*enumerate(parent, 1)]):
            kept = child.get("class") == UNBROKEN or child.tag == "bdi"
            if kept and child.tail and not child.tail[0].isspace():
                end = Element("wbr")
                end.tail, child.tail = child.tail, None
                parent.insert(place, end)


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


def _fit_copy(
    laid_out: weasyprint.Document, page: weasyprint.HTML, styles: Styles
) -> weasyprint.Document:
    """The same without its last page, or with more on it, where other lines can do that."""
    count = len(laid_out.pages)
    for step in choose_closer(laid_out):
        closer = _render_step(page, styles, step)
        if len(closer.pages) < count and not find_colliding(closer.pages):
            return closer
    if looks_forgotten(laid_out):
        roomier = _render_step(page, styles, Step.ROOMIER)
        if len(roomier.pages) == count and not find_colliding(roomier.pages):
            return roomier
    page.etree_element.attrib.pop("class", None)
    return laid_out


def _render_step(page: weasyprint.HTML, styles: Styles, step: Step) -> weasyprint.Document:
    page.etree_element.set("class", step)
    return _render(page, styles)


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
