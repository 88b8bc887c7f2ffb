"""The options that say how a handout is laid out, gathered into one `Layout`."""

from collections.abc import Callable
from functools import wraps

import click

from bilingual_pub.cli.options import Names
from bilingual_pub.locale import _
from bilingual_pub.writers import EmbedForm, Layout, Paper, PdfUa, ReadingOrder
from bilingual_pub.writers.pdf.editions import list_editions

edition = click.option(
    "--edition",
    "layouts",
    type=Names(list_editions()),
    default="standard",
    show_default=True,
    help=_("How the PDF is laid out; several with commas between."),
)
reading_order = click.option(
    "--reading-order",
    type=click.Choice([str(order) for order in ReadingOrder]),
    default=str(ReadingOrder.BY_LANGUAGE),
    show_default=True,
    help=_("What a screen reader reads in the PDF: one language whole, or pair by pair."),
)
paper = click.option(
    "--paper",
    "papers",
    type=Names(Paper),
    default=str(Paper.LETTER),
    show_default=True,
    help=_("The sheet that the PDF is printed on; several with commas between."),
)
pdf_ua = click.option(
    "--pdf-ua",
    type=click.Choice([str(part) for part in PdfUa]),
    default=str(PdfUa.UA_1),
    show_default=True,
    help=_("The part of the standard for accessible PDF, ISO 14289, that the file keeps."),
)
embed = click.option(
    "--embed",
    "embeds",
    type=Names(EmbedForm),
    default=str(EmbedForm.WORDPRESS),
    show_default=True,
    help=_("The form of the piece to paste into a site; several with commas between."),
)


def add_layout_options(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command these options, and calls it with `layout`."""

    @wraps(command)
    def laid_out(
        *given: object,
        layouts: tuple[str, ...],
        papers: tuple[str, ...],
        reading_order: str,
        pdf_ua: str,
        embeds: tuple[str, ...],
        **others: object,
    ) -> None:
        layout = Layout(
            editions=layouts,
            papers=tuple(map(Paper, papers)),
            reading_order=ReadingOrder(reading_order),
            pdf_ua=PdfUa(pdf_ua),
            embeds=tuple(map(EmbedForm, embeds)),
        )
        command(*given, layout=layout, **others)

    return edition(reading_order(paper(pdf_ua(embed(laid_out)))))
