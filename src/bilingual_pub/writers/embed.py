"""A piece to paste into somebody else's page, in the form that its site lets through."""

from base64 import b64encode
from collections.abc import Callable
from hashlib import blake2s, sha384
from typing import Any

from bilingual_pub.i18n import _
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
from bilingual_pub.writers.embedded_pictures import (
    FindPicture,
    describe_pictures,
    inline_pictures,
    list_pictures,
    publish_pictures,
)
from bilingual_pub.writers.frame_height import NARROW, estimate_frame_heights, height_style
from bilingual_pub.writers.html import hash_for_csp, write_frame
from bilingual_pub.writers.jinja import render_template
from bilingual_pub.writers.labels import find_kept_labels
from bilingual_pub.writers.layout import gather_rows
from bilingual_pub.writers.line_ends import add_line_ends
from bilingual_pub.writers.notranslate import find_shared_names
from bilingual_pub.writers.remarks import remark

NO_SHORTCODE = str.maketrans({"[": "&#91;", "]": "&#93;"})
"""WordPress runs what stands in brackets in the text of a post, `[video src=…]`; but not what is
written so. Our own markup has none."""

GROWING_FRAME = "embed/growing-frame.js"

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
    return _write_for_wordpress(
        "embed/wordpress.html.jinja", article, settings, layout, name=name, file=file
    )


def write_gutenberg(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str, file: str
) -> Files:
    """Blocks of WordPress's editor: its own columns, and in them what wp_kses lets through."""
    return _write_for_wordpress(
        "embed/gutenberg.html.jinja", article, settings, layout, name=name, file=file
    )


def _write_for_wordpress(  # noqa: PLR0913 - all that it depends on
    template: str,
    article: BilingualArticle,
    settings: Settings,
    layout: Layout,
    *,
    name: str,
    file: str,
) -> Files:
    """Pictures have addresses or stand in words: wp_kses takes out those that are in the text."""
    find_picture: FindPicture = describe_pictures
    files: Files = {}
    if settings.organization.site:
        find_picture, files = publish_pictures(article, settings, name)
    elif list_pictures(article):
        remark(
            _(
                "{path}: the pictures stand there in words, because WordPress takes out pictures"
                " that lie in the text. To show them, write the address of the folder to which you"
                " upload them into bilingual-pub.toml, as “site” under [organization]."
            ).format(path=file)
        )
    values = _gather_values(article, settings, layout, name)
    values |= {"isolator": "span", "find_picture": find_picture}
    made = render_template(template, **values)
    return {file: add_line_ends(made.translate(NO_SHORTCODE)).encode(), **files}


def write_shadow(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str, file: str
) -> Files:
    """A declarative shadow root: neither side's style sheets reach the other."""
    style = render_template(STYLE).strip()
    values = _gather_values(article, settings, layout, name)
    values |= {"find_picture": inline_pictures(article)}
    made = render_template(
        "embed/shadow.html.jinja", style=style, style_hash=hash_for_csp(style), **values
    )
    return {file: made.encode()}


def write_css_class(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str, file: str
) -> Files:
    """Classes and one style sheet beside them, with the hash that a site may ask for (SRI).

    A strict policy forbids pictures that lie in the text, so that they have addresses where the
    settings name a site.
    """
    style = render_template(STYLE).encode()
    integrity = f"sha384-{b64encode(sha384(style).digest()).decode()}"
    values = _gather_values(article, settings, layout, name)
    find_picture, files = (
        publish_pictures(article, settings, name)
        if settings.organization.site
        else (inline_pictures(article), Files())
    )
    made = render_template(
        "embed/css-class.html.jinja",
        style_file=STYLE_FILE,
        integrity=integrity,
        find_picture=find_picture,
        **values,
    )
    return {file: made.encode(), STYLE_FILE: style, **files}


def write_iframe(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str, file: str
) -> Files:
    """A page of its own, and the few lines that put it into a frame.

    Each has a script: the page says how high it is, and the other makes the frame as high. Where
    one of them may not run, the frame has the height that was estimated.
    """
    inside = f"{name}.frame.html"
    values = _gather_values(article, settings, layout, name)
    heights = estimate_frame_heights(article, values["sides"])
    script = render_template(GROWING_FRAME).strip()
    values |= {
        "address": make_page_address(settings, inside) or make_relative_address(inside),
        "height": height_style(heights),
        "narrow_height": heights[NARROW],
        "script": script,
        "script_hash": hash_for_csp(script),
    }
    return {
        file: render_template("embed/iframe.html.jinja", **values).encode(),
        inside: write_frame(article, settings, layout, name),
    }


Form = Callable[[BilingualArticle, Settings, Layout, str, str], Files]

FORMS: dict[EmbedForm, Form] = {
    EmbedForm.WORDPRESS: write_wordpress,
    EmbedForm.GUTENBERG: write_gutenberg,
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
