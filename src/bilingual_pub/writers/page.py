"""The article as one web page: both languages, or one, with nothing to fetch and no script."""

from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings
from bilingual_pub.writers.jinja import render
from bilingual_pub.writers.outline import heading_ranks
from bilingual_pub.writers.rows import rows
from bilingual_pub.writers.sides import picture_data, sides
from bilingual_pub.writers.writer import Layout

SUFFIX = ".html"
TEMPLATE = "page/page.html.jinja"


def write(article: BilingualArticle, settings: Settings, layout: Layout) -> bytes:  # noqa: ARG001
    """Make the page; a screen is neither letter nor A4, so the layout changes nothing."""
    page = render(
        TEMPLATE,
        article=article,
        organization=settings.organization,
        picture_data=picture_data,
        rank=heading_ranks(article),
        rows=rows(article),
        sides=sides(article, settings),
    )
    return page.encode()
