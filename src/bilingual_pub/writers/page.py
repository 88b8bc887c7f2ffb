"""The article as a web page: both languages, or one, with nothing to fetch and no script."""

from base64 import b64encode
from hashlib import sha256
from typing import Any

from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings
from bilingual_pub.writers.jinja import render
from bilingual_pub.writers.kept import shared_names
from bilingual_pub.writers.online import ONE_LANGUAGE, page_address, page_file, relative_address
from bilingual_pub.writers.outline import heading_ranks
from bilingual_pub.writers.rows import rows
from bilingual_pub.writers.sides import Side, document_title, picture_data, sides
from bilingual_pub.writers.strands import strand_style, with_strands
from bilingual_pub.writers.structured_data import description, structured_data
from bilingual_pub.writers.writer import Files, Layout

TEMPLATE = "page/page.html.jinja"
FRAME = "page/frame.html.jinja"
STYLE = "page/page.css"


def write(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str = "article"
) -> Files:
    """Make the page; with the edition `one-language`, beside it a page for each language.

    A screen is neither letter nor A4, so the rest of the layout changes nothing.
    """
    both = sides(article, settings, layout, name)
    files = {page_file(name): page(TEMPLATE, article, settings, both, shown=both, name=name)}
    if ONE_LANGUAGE in layout.editions:
        for side in both:
            file = page_file(name, side.lang)
            files[file] = page(TEMPLATE, article, settings, both, shown=(side,), name=name)
    return files


def frame(article: BilingualArticle, settings: Settings, layout: Layout, name: str) -> bytes:
    """The page for a frame in somebody else's: its links open outside the frame."""
    both = sides(article, settings, layout, name)
    return page(FRAME, article, settings, both, shown=both, name=name)


def page(  # noqa: PLR0913 - all that a page depends on
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
    style = render(STYLE).strip()
    if len(shown) > 1:
        article, count = with_strands(article)
        style = "\n".join(filter(None, (style, strand_style(count))))
    data = script_data(structured_data(article, settings, both, shown, name))
    file = page_file(name, shown[0].lang if len(shown) == 1 else "")
    return render(
        template,
        alternates=alternates(settings, both, shown, name),
        article=article,
        canonical=page_address(settings, file),
        description=description(article, shown[0]),
        document_title=document_title(shown, name),
        for_browser=True,
        isolator="bdi",
        names=shared_names(article),
        organization=settings.organization,
        picture_data=picture_data,
        rank=heading_ranks(article),
        rows=rows(article),
        shown=shown,
        sides=both,
        structured_data=data,
        structured_data_hash=csp_hash(data),
        style=style,
        style_hash=csp_hash(style),
    ).encode()


def alternates(
    settings: Settings, both: tuple[Side, Side], shown: tuple[Side, ...], name: str
) -> dict[str, str]:
    """The pages that say the same in one language each, by tag; none for the bilingual page.

    Where the settings don't say which site, the addresses are relative to this page.
    """
    if len(shown) > 1:
        return {}
    files = {side.lang: page_file(name, side.lang) for side in both}
    return {
        lang: page_address(settings, file) or relative_address(file) for lang, file in files.items()
    }


def script_data(data: dict[str, Any]) -> str:
    """Data for a `script` element, which nothing in it can end."""
    from jinja2.utils import htmlsafe_json_dumps

    return str(htmlsafe_json_dumps(data, ensure_ascii=False))


def csp_hash(text: str) -> str:
    """How a Content-Security-Policy names what it lets through (CSP Level 3, 2.3.1)."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
