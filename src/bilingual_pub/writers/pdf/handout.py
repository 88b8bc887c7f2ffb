"""The handout as HTML: what its template is filled with."""

from bilingual_pub.model import BilingualArticle, Kind
from bilingual_pub.settings import Settings
from bilingual_pub.writers.jinja import render
from bilingual_pub.writers.outline import heading_ranks
from bilingual_pub.writers.pdf.editions import edition_file
from bilingual_pub.writers.rows import Row, Text, rows
from bilingual_pub.writers.sides import picture_data, sides
from bilingual_pub.writers.writer import Layout

TEMPLATE = "handout/handout.html.jinja"

SHORT = 400
"""Characters of a paragraph that may not break over a page: about eleven lines of a column."""


WHOLE = frozenset({Kind.PARAGRAPH, Kind.IMAGE, Kind.CAPTION})
"""What may be kept whole; a picture so that its caption is not left behind."""


def handout_html(article: BilingualArticle, settings: Settings, layout: Layout) -> str:
    """The handout as one HTML page that needs nothing from outside.

    Raises:
        UsageError: there is no such edition.
    """
    return render(
        TEMPLATE,
        article=article,
        edition=edition_file(layout.edition),
        is_short=is_short,
        organization=settings.organization,
        paper=layout.paper,
        picture_data=picture_data,
        rank=heading_ranks(article),
        rows=rows(article),
        sides=sides(article, settings),
    )


def is_short(row: Row) -> bool:
    """Whether a row is so short that it stands whole on a page, both sides in step."""
    return all(
        isinstance(piece, Text) and piece.block.kind in WHOLE and len(piece.block.text) <= SHORT
        for piece in (*row.source, *row.target)
    )
