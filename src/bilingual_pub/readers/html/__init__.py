"""HTML: a whole page, in which the article is found, or a fragment, all of which is one."""

import re
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.model import Meta, Note
from bilingual_pub.readers.html import metadata
from bilingual_pub.readers.html.content import drop_clutter, find_article_part
from bilingual_pub.readers.html.metadata import take_own_title
from bilingual_pub.readers.html.tree import parse_html
from bilingual_pub.readers.html.walk import check_depth, collect_blocks
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.text.encoding import decode_text
from bilingual_pub.text.repair import repair_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

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
    notes: list[Note] = []
    blocks = collect_blocks(part, source, meta.url, notes)
    return take_own_title(Draft(blocks, title, lang, meta, repairs, notes=tuple(notes)))


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
