"""HTML: a whole page, in which the article is found, or a fragment, all of which is one."""

import re
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.locale import _
from bilingual_pub.model import Meta
from bilingual_pub.readers.characters.encoding import decode
from bilingual_pub.readers.characters.repair import mend
from bilingual_pub.readers.html import page_head
from bilingual_pub.readers.html.article_part import article_part
from bilingual_pub.readers.html.clutter import without_clutter
from bilingual_pub.readers.html.own_title import with_own_title
from bilingual_pub.readers.html.tree import parse
from bilingual_pub.readers.html.walk import blocks_of, check_depth
from bilingual_pub.readers.reading import Draft, Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
"""What a fragment never has."""


def read(source: Source) -> Draft:
    """The article of a page, or of a fragment.

    Raises:
        InputError: no article is to be found, or it is nested too deep.
    """
    text, repairs = mend(decode(source))
    tree = parse(text, source)
    title, meta = "", Meta()
    part = tree
    if PAGE.search(text):
        part = found_article(tree, source)
        title, meta = page_head.title_and_meta(tree)
        without_clutter(part, meta)
    lang = page_head.language(tree, part)
    blocks = blocks_of(part, source, meta.url)
    return with_own_title(Draft(blocks, title, lang, meta, repairs))


def found_article(page: "HtmlElement", source: Source) -> "HtmlElement":
    """The part of a page that is its article."""
    check_depth(page, source)
    part = article_part(page)
    if part is None:
        raise InputError(
            _(
                "No article was found in {name}."
                " Save the page again, or copy the article's text into a text file."
            ).format(name=source.name)
        )
    return part
