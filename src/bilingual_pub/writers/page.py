"""The article as a web page: both languages, or one, with nothing to fetch and no script."""

from base64 import b64encode
from hashlib import sha256
from typing import Any

from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings
from bilingual_pub.writers.jinja import render_template
from bilingual_pub.writers.kept import find_shared_names
from bilingual_pub.writers.online import ONE_LANGUAGE, make_page_address, name_page_file, make_relative_address
from bilingual_pub.writers.outline import rank_headings
from bilingual_pub.writers.rows import gather_rows
from bilingual_pub.writers.sides import Side, document_title, encode_picture, make_sides
from bilingual_pub.writers.strands import render_strand_style, cut_strands
from bilingual_pub.writers.structured_data import make_description, make_structured_data
from bilingual_pub.writers.writer import Files, Layout

TEMPLATE = "page/page.html.jinja"
FRAME = "page/frame.html.jinja"
PAGE_STYLE = "page/page.css"


def write(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str = "article"
) -> Files:
    """Make the page; with the edition `one-language`, beside it a page for each language.

    A screen is neither letter nor A4, so the rest of the layout changes nothing.
    """
    both = make_sides(article, settings, layout, name)
    files = {name_page_file(name): render_page(TEMPLATE, article, settings, both, shown=both, name=name)}
    if ONE_LANGUAGE in layout.editions:
        for side in both:
            file = name_page_file(name, side.lang)
            files[file] = render_page(TEMPLATE, article, settings, both, shown=(side,), name=name)
    return files


def write_frame(article: BilingualArticle, settings: Settings, layout: Layout, name: str) -> bytes:
    """The page for a frame in somebody else's: its links open outside the frame."""
    both = make_sides(article, settings, layout, name)
    return render_page(FRAME, article, settings, both, shown=both, name=name)


def render_page(  # noqa: PLR0913 - all that a page depends on
    template: str,
    article: BilingualArticle,
    settings: Settings,
    both: tuple[Side, Side],
    *,
    shown: tuple[Side, ...],
    name: str,
) -> bytes:
    """One page, showing both sides or one of them."""
    # Without space around it: some programs take it away before they compare the hash.
    style = render_template(PAGE_STYLE).strip()
    if len(shown) > 1:
        article, count = cut_strands(article)
        style = "\n".join(filter(None, (style, render_strand_style(count))))
    data = encode_script_data(make_structured_data(article, settings, both, shown, name))
    file = name_page_file(name, shown[0].lang if len(shown) == 1 else "")
    return render_template(
        template,
        alternates=list_alternates(settings, both, shown, name),
        article=article,
        canonical=make_page_address(settings, file),
        description=make_description(article, shown[0]),
        document_title=document_title(shown, name),
        for_browser=True,
        isolator="bdi",
        names=find_shared_names(article),
        organization=settings.organization,
        picture_data=encode_picture,
        rank=rank_headings(article),
        rows=gather_rows(article),
        shown=shown,
        sides=both,
        structured_data=data,
        structured_data_hash=hash_for_csp(data),
        style=style,
        style_hash=hash_for_csp(style),
    ).encode()


def list_alternates(
    settings: Settings, both: tuple[Side, Side], shown: tuple[Side, ...], name: str
) -> dict[str, str]:
    """The pages that say the same in one language each, by tag; none for the bilingual page.

    Where the settings don't say which site, the addresses are relative to this page.
    """
    if len(shown) > 1:
        return {}
    files = {side.lang: name_page_file(name, side.lang) for side in both}
    return {
        lang: make_page_address(settings, file) or make_relative_address(file) for lang, file in files.items()
    }


def encode_script_data(data: dict[str, Any]) -> str:
    """Data for a `script` element, which nothing in it can end."""
    from jinja2.utils import htmlsafe_json_dumps

    return str(htmlsafe_json_dumps(data, ensure_ascii=False))


def hash_for_csp(text: str) -> str:
    """How a Content-Security-Policy names what it lets through (CSP Level 3, 2.3.1)."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
