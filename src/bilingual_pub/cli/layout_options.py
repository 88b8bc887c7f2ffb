"""The options that say how a handout is laid out, gathered into one `Layout`."""

from collections.abc import Callable
from functools import wraps

import click

from bilingual_pub.cli.option_groups import options_of
from bilingual_pub.cli.options import Names
from bilingual_pub.locale import _
from bilingual_pub.writers import EmbedForm, Layout, Paper, PdfUa, ReadingOrder
from bilingual_pub.writers.pdf.editions import editions

layout_option = options_of(_("Layout"))

edition = layout_option(
    "--edition",
    "layouts",
    type=Names(editions()),
    default="standard",
    show_default=True,
    help=_("Editions of the PDF, separated by commas."),
)
reading_order = layout_option(
    "--reading-order",
    type=click.Choice([str(order) for order in ReadingOrder]),
    default=str(ReadingOrder.BY_LANGUAGE),
    show_default=True,
    help=_(
        "Order in which a screen reader reads the PDF: one whole language after the other, or"
        " pair by pair."
    ),
)
paper = layout_option(
    "--paper",
    "papers",
    type=Names(Paper),
    default=str(Paper.LETTER),
    show_default=True,
    help=_("Paper sizes of the PDF, separated by commas."),
)
pdf_ua = layout_option(
    "--pdf-ua",
    type=click.Choice([str(part) for part in PdfUa]),
    default=str(PdfUa.UA_1),
    show_default=True,
    help=_("Part of the accessible PDF standard, ISO 14289, that the file follows."),
)
embed = layout_option(
    "--embed",
    "embeds",
    type=Names(EmbedForm),
    default=str(EmbedForm.WORDPRESS),
    show_default=True,
    help=_("Forms of the snippet to paste into a website, separated by commas."),
)


def layout_options(command: Callable[..., None]) -> Callable[..., None]:
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
