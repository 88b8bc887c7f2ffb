"""The handout as HTML: what its template is filled with."""

from bilingual_pub.model import Kind
from bilingual_pub.settings import Settings
from bilingual_pub.writers.jinja import render_template
from bilingual_pub.writers.kept import find_shared_names
from bilingual_pub.writers.outline import rank_headings
from bilingual_pub.writers.pdf.editions import Arrangement, Edition
from bilingual_pub.writers.pdf.volumes import Volume
from bilingual_pub.writers.rows import Row, Text, gather_rows
from bilingual_pub.writers.sides import Side, document_title, encode_picture
from bilingual_pub.writers.writer import Paper

TEMPLATE = "handout/handout.html.jinja"

SHORT = 400
"""Characters of a paragraph that may not break over a page: about eleven lines of a column."""

WHOLE = frozenset({Kind.PARAGRAPH, Kind.IMAGE, Kind.CAPTION})
"""What may be kept whole; a picture so that its caption is not left behind."""

SHEETS = {
    Paper.LETTER: (8.5, 11.0, "in"),
    Paper.LEGAL: (8.5, 14.0, "in"),
    Paper.A4: (210.0, 297.0, "mm"),
}
"""Width, height and unit of each paper."""


def get_page_size(paper: Paper, arrangement: Arrangement) -> str:
    """The page that is laid out, in CSS: the paper, two of them, or one lying on its side."""
    width, height, unit = SHEETS[paper]
    if arrangement is Arrangement.FACING:
        width *= 2
    if arrangement is Arrangement.BOOKLET:
        width, height = height, width
    return f"{width:g}{unit} {height:g}{unit}"


def render_handout(  # noqa: PLR0913 - all that a printed page depends on
    volume: Volume,
    settings: Settings,
    sides: tuple[Side, Side],
    columns: tuple[Side, ...],
    *,
    edition: Edition,
    paper: Paper,
    name: str,
) -> str:
    """The handout as one HTML page that needs nothing from outside.

    `sides` are both languages, which head and foot name; `columns` are those whose text is printed;
    `name` is what the names of all files begin with.
    """
    return render_template(
        TEMPLATE,
        article=volume.article,
        columns=columns,
        document_title=document_title(columns, name),
        edition=edition,
        for_browser=False,
        is_short=is_short_row,
        isolator="bdi",
        names=find_shared_names(volume.article),
        organization=settings.organization,
        paper=paper,
        picture_data=encode_picture,
        rank=rank_headings(volume.article),
        rows=gather_rows(volume.article),
        sides=sides,
        size=get_page_size(paper, edition.arrangement),
        volume=volume,
    )


def is_short_row(row: Row) -> bool:
    """Whether a row is so short that it stands whole on a page, both sides in step."""
    return all(
        isinstance(piece, Text) and piece.block.kind in WHOLE and len(piece.block.text) <= SHORT
        for piece in (*row.source, *row.target)
    )
