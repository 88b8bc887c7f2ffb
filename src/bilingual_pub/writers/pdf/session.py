"""What a process sets up once, for however many PDFs it makes: the fonts, and the styles read.

Left to itself, WeasyPrint asks fontconfig for every font of the computer, and reads every style
sheet, for each document anew.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

MOST_STYLES = 32
"""Style sheets kept: one for each edition, paper and kind of margin in use."""


@cache
def load_fonts() -> FontConfiguration:
    """The fonts of this computer; no style of ours adds one to them."""
    return FontConfiguration()


@cache
def make_fetcher() -> URLFetcher:
    """What fetches pictures: from `data:` addresses, and from nowhere else."""
    return URLFetcher(allowed_protocols={"data"}, fail_on_errors=True)


@lru_cache(MOST_STYLES)
def load_style_sheet(text: str) -> weasyprint.CSS:
    """A style sheet, read once; the same one may be laid under any number of pages."""
    return weasyprint.CSS(string=text, font_config=load_fonts(), url_fetcher=make_fetcher())


def take_styles(page: weasyprint.HTML) -> list[weasyprint.CSS]:
    """The style sheets of a page's head, taken out of it so that they are not read again.

    WeasyPrint counts them as the reader's own, which any presentational attribute overrules; our
    markup has none beside the numbers of lists, and those no style of ours sets.
    """
    head = page.etree_element.find("head")
    styles = head.findall("style")
    for style in styles:
        head.remove(style)
    return [load_style_sheet(style.text or "") for style in styles]


@contextmanager
def pause_garbage_collection() -> Iterator[None]:
    """Look for garbage once, at the end, and not again and again while boxes are being made.

    A document is a net of boxes that know each other, and nearly all of them live until it is
    done; then all of it is garbage at once, and young, so it is found by looking at that alone.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect(0)
