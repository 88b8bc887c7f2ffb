"""A fragment to paste into somebody else's page: a table, which WordPress lets through whole."""

from hashlib import blake2s

from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings
from bilingual_pub.writers.jinja import render
from bilingual_pub.writers.outline import heading_ranks
from bilingual_pub.writers.rows import rows
from bilingual_pub.writers.sides import sides
from bilingual_pub.writers.writer import Layout

SUFFIX = ".embed.html"
TEMPLATE = "embed/embed.html.jinja"


def write(article: BilingualArticle, settings: Settings, layout: Layout) -> bytes:  # noqa: ARG001
    """Make the fragment; its host lays it out, so the layout changes nothing."""
    fragment = render(
        TEMPLATE,
        article=article,
        name=f"bilingual-pub-{fingerprint(article)}",
        organization=settings.organization,
        rank=heading_ranks(article),
        rows=rows(article),
        sides=sides(article, settings),
    )
    return fragment.encode()


def fingerprint(article: BilingualArticle) -> str:
    """Eight characters of its own for each article, so that several on one page share no id."""
    said = [article.source.lang, article.target.lang, article.source_title]
    said += [pair.id for pair in article.pairs]
    return blake2s("\n".join(said).encode(), digest_size=4).hexdigest()
