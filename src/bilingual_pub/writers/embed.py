"""A piece to paste into somebody else's page, in the form that its site lets through."""

from base64 import b64encode
from collections.abc import Callable
from hashlib import blake2s, sha384
from typing import Any

from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings
from bilingual_pub.writers.base import EmbedForm, Files, Layout
from bilingual_pub.writers.contacts import find_id_numbers
from bilingual_pub.writers.context import (
    document_title,
    make_page_address,
    make_relative_address,
    make_sides,
    rank_headings,
)
from bilingual_pub.writers.frame_height import NARROW, estimate_frame_heights, height_style
from bilingual_pub.writers.html import hash_for_csp, write_frame
from bilingual_pub.writers.jinja import render_template
from bilingual_pub.writers.labels import find_kept_labels
from bilingual_pub.writers.layout import gather_rows
from bilingual_pub.writers.line_ends import add_line_ends
from bilingual_pub.writers.notranslate import find_shared_names

NO_SHORTCODE = str.maketrans({"[": "&#91;", "]": "&#93;"})
"""WordPress runs what stands in brackets in the text of a post, `[video src=…]`; but not what is
written so. Our own markup has none."""

STYLE = "embed/embed.css"
STYLE_FILE = "bilingual-pub.css"
"""The same for every article, so that a site needs it once."""


def write(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str = "article"
) -> Files:
    """Make the piece in each form that was asked for.

    One alone is called `name.embed.html`, several `name.embed.shadow.html` and so on.
    """
    files: Files = {}
    for form in layout.embeds:
        file = f"{name}.embed.{form}.html" if len(layout.embeds) > 1 else f"{name}.embed.html"
        files |= FORMS[form](article, settings, layout, name, file)
    return files


def write_wordpress(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str, file: str
) -> Files:
    """A table with styles in attributes: what wp_kses takes out is not in it."""
    values = _gather_values(article, settings, layout, name) | {"isolator": "span"}
    made = render_template("embed/wordpress.html.jinja", **values)
    return {file: add_line_ends(made.translate(NO_SHORTCODE)).encode()}


def write_shadow(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str, file: str
) -> Files:
    """A declarative shadow root: neither side's style sheets reach the other."""
    style = render_template(STYLE).strip()
    values = _gather_values(article, settings, layout, name)
    made = render_template(
        "embed/shadow.html.jinja", style=style, style_hash=hash_for_csp(style), **values
    )
    return {file: made.encode()}


def write_css_class(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str, file: str
) -> Files:
    """Classes and one style sheet beside them, with the hash that a site may ask for (SRI)."""
    style = render_template(STYLE).encode()
    integrity = f"sha384-{b64encode(sha384(style).digest()).decode()}"
    values = _gather_values(article, settings, layout, name)
    made = render_template(
        "embed/css-class.html.jinja", style_file=STYLE_FILE, integrity=integrity, **values
    )
    return {file: made.encode(), STYLE_FILE: style}


def write_iframe(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str, file: str
) -> Files:
    """A page of its own, and the few lines that put it into a frame."""
    inside = f"{name}.frame.html"
    values = _gather_values(article, settings, layout, name)
    heights = estimate_frame_heights(article, values["sides"])
    values |= {
        "address": make_page_address(settings, inside) or make_relative_address(inside),
        "height": height_style(heights),
        "narrow_height": heights[NARROW],
    }
    return {
        file: render_template("embed/iframe.html.jinja", **values).encode(),
        inside: write_frame(article, settings, layout, name),
    }


Form = Callable[[BilingualArticle, Settings, Layout, str, str], Files]

FORMS: dict[EmbedForm, Form] = {
    EmbedForm.WORDPRESS: write_wordpress,
    EmbedForm.SHADOW: write_shadow,
    EmbedForm.IFRAME: write_iframe,
    EmbedForm.CSS_CLASS: write_css_class,
}


def _gather_values(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str
) -> dict[str, Any]:
    """What every form's template is filled with."""
    both = make_sides(article, settings, layout, name)
    return {
        "article": article,
        "document_title": document_title(both, name),
        "for_browser": True,
        "ids": find_id_numbers(article),
        "isolator": "bdi",
        "kept_labels": find_kept_labels(article),
        "name": f"bilingual-pub-{make_fingerprint(article)}",
        "names": find_shared_names(article),
        "organization": settings.organization,
        "rank": rank_headings(article),
        "rows": gather_rows(article),
        "sides": both,
    }


def make_fingerprint(article: BilingualArticle) -> str:
    """Eight characters of its own for each article, so that several on one page share no id."""
    said = [article.source.lang, article.target.lang, article.source_title]
    said += [pair.id for pair in article.pairs]
    return blake2s("\n".join(said).encode(), digest_size=4).hexdigest()
