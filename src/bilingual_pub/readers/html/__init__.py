"""HTML: a whole page, in which the article is found, or a fragment, all of which is one."""

import re
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.lazy import lazy_imports
from bilingual_pub.model import Meta
from bilingual_pub.readers.html import metadata
from bilingual_pub.readers.html.content import drop_clutter, find_article_part
from bilingual_pub.readers.html.metadata import take_own_title
from bilingual_pub.readers.html.tree import parse_html
from bilingual_pub.readers.html.walk import check_depth, collect_blocks, make_too_deep_error
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.text import decode_text, repair_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

with lazy_imports(globals()):
    from bilingual_pub.readers.html.builder import HtmlBuilder
    from bilingual_pub.readers.html.elements import (
        LABEL,
        LINK_SCHEMES,
        find_scheme,
        resolve_link,
        resolve_picture,
    )
    from bilingual_pub.readers.html.inline import LINE_BREAK, collapse_spaces, make_plain_runs

__all__ = [
    "LABEL",
    "LINE_BREAK",
    "LINK_SCHEMES",
    "HtmlBuilder",
    "check_depth",
    "collapse_spaces",
    "collect_blocks",
    "find_article",
    "find_scheme",
    "make_plain_runs",
    "make_too_deep_error",
    "parse_html",
    "read",
    "resolve_link",
    "resolve_picture",
    "take_own_title",
]


PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
"""What a fragment never has."""


def read(source: Source) -> Draft:
    """The article of a page, or of a fragment.

    Raises:
        InputError: no article is to be found, or it is nested too deep.
    """
    text, repairs = repair_text(decode_text(source.data))
    tree = parse_html(text, source)
    title, meta = "", Meta()
    part = tree
    if PAGE.search(text):
        part = find_article(tree, source)
        title, meta = metadata.read_title_and_meta(tree)
        drop_clutter(part, meta)
    lang = metadata.read_language(tree, part)
    blocks = collect_blocks(part, source, meta.url)
    return take_own_title(Draft(blocks, title, lang, meta, repairs))


def find_article(page: "HtmlElement", source: Source) -> "HtmlElement":
    """The part of a page that is its article."""
    check_depth(page, source)
    part = find_article_part(page)
    if part is None:
        raise InputError(
            _(
                "No article was found in {name}."
                " Save the page again, or copy the article's text into a text file."
            ).format(name=source.name)
        )
    return part
