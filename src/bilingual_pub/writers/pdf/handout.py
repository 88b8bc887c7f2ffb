"""The handout as HTML: what its template is filled with, and the volumes of one that is too long.

A volume is a part of an article, with a title and an outline of its own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.model import BilingualArticle, Cell, Kind
from bilingual_pub.paper import POSTERS, SHEETS, Paper
from bilingual_pub.settings import Settings
from bilingual_pub.writers.contacts import find_id_numbers
from bilingual_pub.writers.context import (
    Side,
    document_title,
    encode_picture,
    list_taglines,
    rank_headings,
)
from bilingual_pub.writers.jinja import render_template
from bilingual_pub.writers.labels import find_kept_labels
from bilingual_pub.writers.layout import Row, Table, Text, gather_rows
from bilingual_pub.writers.notranslate import find_shared_names
from bilingual_pub.writers.pdf.editions import Arrangement, Edition
from bilingual_pub.writers.pdf.flyer import is_wordless, leave_out_shown
from bilingual_pub.writers.pdf.page_layouts import Design

TEMPLATE = "handout/handout.html.jinja"

SHORT = 400
"""Characters of a caption that may not break over a page: about eleven lines of a column."""

WHOLE = frozenset({Kind.PARAGRAPH, Kind.IMAGE, Kind.CAPTION})
"""What may be kept whole; a picture so that its caption is not left behind."""


def get_page_size(paper: Paper, arrangement: Arrangement, *, is_large: bool = False) -> str:
    """The page that is laid out, in CSS: the paper, two or half of it, or one lying on its side."""
    width, height, unit = POSTERS[paper] if is_large else SHEETS[paper]
    if arrangement is Arrangement.FACING:
        width *= 2
    if arrangement is Arrangement.STACKED:
        height /= 2
    if arrangement is Arrangement.BOOKLET:
        width, height = height, width
    return f"{width:g}{unit} {height:g}{unit}"


@dataclass(frozen=True, slots=True)
class Volume:
    """A part of an article: the `number`th of `count`."""

    article: BilingualArticle
    number: int = 1
    count: int = 1


def render_handout(  # noqa: PLR0913 - all that a printed page depends on
    volume: Volume,
    settings: Settings,
    sides: tuple[Side, Side],
    columns: tuple[Side, ...],
    *,
    edition: Edition,
    design: Design,
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
        accent=settings.printing.accent,
        columns=columns,
        design=design,
        document_title=document_title(columns, name),
        edition=edition,
        for_browser=False,
        has_picture=has_picture,
        ids=find_id_numbers(volume.article),
        introduces=introduces,
        is_wide_row=is_wide_row,
        is_wordless=is_wordless,
        isolator="bdi",
        kept_labels=find_kept_labels(volume.article),
        names=find_shared_names(volume.article),
        organization=settings.organization,
        paper=paper,
        picture_data=encode_picture,
        rank=rank_headings(volume.article),
        facts=volume.article.key_facts if design.shows_facts else (),
        rows=gather_rows(leave_out_shown(volume.article) if design.shows_facts else volume.article),
        share=measure_share(volume.article),
        sides=sides,
        size=get_page_size(paper, edition.arrangement, is_large=design.is_large),
        taglines=list_taglines(settings, volume.article),
        volume=volume,
    )


def has_picture(row: Row) -> bool:
    """Whether a row holds a picture and little else: it stands whole, its caption with it."""
    pieces = (*row.source, *row.target)
    return any(
        isinstance(piece, Text) and piece.block.kind is Kind.IMAGE for piece in pieces
    ) and all(
        isinstance(piece, Text) and piece.block.kind in WHOLE and len(piece.block.text) <= SHORT
        for piece in pieces
    )


def introduces(row: Row) -> bool:
    """Whether a row says that something comes, which then stands close below it."""
    last = row.source[-1] if row.source else None
    return isinstance(last, Text) and last.block.text.rstrip().endswith((":", "："))


MOST_APART = 0.58
"""The share of all letters beyond which a language's column grows no wider."""

FOLLOWED = 0.6
"""How much of the difference in length the columns follow; all of it would look uneven."""


def measure_share(article: BilingualArticle) -> float:
    """The percentage of the width that the source has, so that both columns are about as long."""
    source, target = (
        sum(len(block.text) for pair in article.pairs for block in getattr(pair, side))
        for side in ("source", "target")
    )
    share = min(max(source / ((source + target) or 1), 1 - MOST_APART), MOST_APART)
    return round(50 + 100 * FOLLOWED * (share - 0.5), 1)


MOST_BESIDE = 3
"""Columns of a table that has room in a column of the page, beside its translation."""

WORDS_BESIDE = 30
"""Letters of the longest words of its columns, together, that have room there at 14 points."""


def is_wide_row(row: Row) -> bool:
    """Whether a row holds a table that needs the whole width of the page."""
    return any(
        isinstance(piece, Table) and _is_wide_table(piece) for piece in (*row.source, *row.target)
    )


def _is_wide_table(table: Table) -> bool:
    longest: Counter[int] = Counter()
    columns = 0
    for cell in (cell for line in (*table.head, *table.body) for cell in line):
        if not isinstance(cell.place, Cell):
            continue
        column, span = cell.place.column, cell.place.colspan
        columns = max(columns, column + span)
        word = max(map(len, cell.text.split()), default=0)
        longest[column] = max(longest[column], word if span == 1 else 0)
    return columns > MOST_BESIDE or (columns > 1 and longest.total() > WORDS_BESIDE)


MOST_PAIRS = 1000
"""About 80 pages, 12 seconds and 300 MB; files put together afterwards would lose their tags."""

SEARCHED = 0.2
"""The last part of a volume in which a heading is looked for, to begin the next one with it."""


def split_volumes(article: BilingualArticle, most: int = MOST_PAIRS) -> list[Volume]:
    """The article in one volume, or in as many as it takes; lists and tables stay whole."""
    parts = list(_split_parts(gather_rows(article), most)) or [()]
    return [
        Volume(
            replace(article, pairs=tuple(pair for row in part for pair in row.pairs)),
            number,
            len(parts),
        )
        for number, part in enumerate(parts, start=1)
    ]


def _split_parts(all_rows: Sequence[Row], most: int) -> Iterator[Sequence[Row]]:
    start = 0
    while start < len(all_rows):
        end = _find_volume_end(all_rows, start, most)
        yield all_rows[start:end]
        start = end


def _find_volume_end(all_rows: Sequence[Row], start: int, most: int) -> int:
    """Where a volume that begins at `start` ends: at its last heading, if that is near enough."""
    end, pairs = start, 0
    while end < len(all_rows) and (end == start or pairs + len(all_rows[end].pairs) <= most):
        pairs += len(all_rows[end].pairs)
        end += 1
    if end == len(all_rows):
        return end
    earliest = start + int((end - start) * (1 - SEARCHED))
    headings = (place for place in range(end, earliest, -1) if all_rows[place].is_heading)
    return next(headings, end)
