"""The handout as HTML: what its template is filled with."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bilingual_pub.model import BilingualArticle, Block, Head, Image, Kind, Meta
from bilingual_pub.settings import Settings
from bilingual_pub.writers.jinja import render
from bilingual_pub.writers.pdf.editions import edition_file
from bilingual_pub.writers.rows import Row, Text, rows
from bilingual_pub.writers.writer import Layout

TEMPLATE = "handout/handout.html.jinja"

DEEPEST_RANK = 4
"""The title is the h1, so that the fifth depth below it is the h6."""


SHORT = 400
"""Characters of a paragraph that may not break over a page: about eleven lines of a column."""


@dataclass(frozen=True, slots=True)
class Side:
    """One language of the handout: what stands above its column, and around every page.

    `name` is `source` or `target`, the attribute of a row that holds its pieces.
    """

    name: str
    lang: str
    title: str
    meta: Meta
    contact: str
    notice: str


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
        sides=(
            _side("source", article.source, article.source_title, settings),
            _side("target", article.target, article.target_title, settings),
        ),
    )


def is_short(row: Row) -> bool:
    """Whether a row is so short that it stands whole on a page, both sides in step."""
    pieces = (*row.source, *row.target)
    return all(
        isinstance(piece, Text)
        and len(piece.block.text) <= SHORT
        and piece.block.kind is Kind.PARAGRAPH
        for piece in pieces
    )


def heading_ranks(article: BilingualArticle) -> dict[str, int]:
    """The depth of each heading under the title, from 0, by its block's id.

    Depths follow one another without a gap (Matterhorn 14-003), whatever levels the author chose.
    """
    ranks: dict[str, int] = {}
    for side in ("source", "target"):
        above: list[int] = []
        for block in _headings(article, side):
            above = [level for level in above if level < block.level]
            ranks[block.id] = min(len(above), DEEPEST_RANK)
            above.append(block.level)
    return ranks


def _headings(article: BilingualArticle, side: str) -> Iterator[Block]:
    for pair in article.pairs:
        yield from (block for block in getattr(pair, side) if block.kind is Kind.HEADING)


def picture_data(picture: Image) -> str:
    """A picture as a `data:` address, the only kind that the handout may open."""
    return f"data:{picture.media_type};base64,{b64encode(picture.data).decode()}"


def _side(name: str, head: Head, title: str, settings: Settings) -> Side:
    return Side(
        name=name,
        lang=head.lang,
        title=title,
        meta=head.meta,
        contact=_in_language(settings.organization.contact, head.lang),
        notice=_in_language(settings.notice, head.lang),
    )


def _in_language(lines: Mapping[str, str], lang: str) -> str:
    """The line for a tag, or for its language alone: `es` speaks for `es-MX`."""
    return lines.get(lang) or lines.get(lang.split("-", maxsplit=1)[0], "")
