"""HTML: a whole page, in which the article is found, or a fragment, all of which is one."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.lazy import lazy_imports
from bilingual_pub.model import Meta, Note
from bilingual_pub.readers.html import metadata
from bilingual_pub.readers.html.clutter import Reason, find_reason
from bilingual_pub.readers.html.content import find_article_part
from bilingual_pub.readers.html.disclosures import open_disclosures
from bilingual_pub.readers.html.lines import gather_lines
from bilingual_pub.readers.html.markup import Markup
from bilingual_pub.readers.html.metadata import take_own_title, take_title_without_site
from bilingual_pub.readers.html.plain import is_plain, says_anything
from bilingual_pub.readers.html.repeats import drop_other_stories
from bilingual_pub.readers.html.selection import Page, select_lines
from bilingual_pub.readers.html.symbol_fonts import write_out_symbol_fonts
from bilingual_pub.readers.html.tree import parse_html
from bilingual_pub.readers.html.unseen import drop_hidden, drop_scripts
from bilingual_pub.readers.html.walk import check_depth, collect_blocks, make_too_deep_error
from bilingual_pub.readers.html.witness import ask_witness
from bilingual_pub.readers.html.word_processors import open_clipping, tidy_word_processor
from bilingual_pub.readers.html.wrappers import open_wrappers
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.text import decode_text, repair_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

with lazy_imports(globals()):
    from bilingual_pub.readers.html.builder import HtmlBuilder
    from bilingual_pub.readers.html.collector import Groups
    from bilingual_pub.readers.html.elements import (
        LABEL,
        LINK_SCHEMES,
        find_scheme,
        get_tag,
        resolve_link,
        resolve_picture,
    )
    from bilingual_pub.readers.html.inline import (
        LINE_BREAK,
        collapse_spaces,
        make_plain_runs,
        tidy_runs,
    )
    from bilingual_pub.readers.html.mathml import MathError, read_math

__all__ = [
    "LABEL",
    "LINE_BREAK",
    "LINK_SCHEMES",
    "Groups",
    "HtmlBuilder",
    "MathError",
    "check_depth",
    "collapse_spaces",
    "collect_blocks",
    "find_scheme",
    "get_tag",
    "make_plain_runs",
    "make_too_deep_error",
    "parse_html",
    "read",
    "read_math",
    "resolve_link",
    "resolve_picture",
    "take_own_title",
    "tidy_runs",
]


MAY_SAY_IT = frozenset({None, Reason.BOX})
"""Where what a page has to say may stand: a form may be all of it."""

PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
"""What a fragment never has."""


def read(source: Source) -> Draft:
    """The article of a page, or of a fragment.

    Raises:
        InputError: no article is to be found, or it is nested too deep.
    """
    text, repairs = repair_text(decode_text(source.data))
    clipping = open_clipping(text)
    tree = parse_html(clipping.page, source)
    check_depth(tree, source)
    tidied = tidy_word_processor(tree)
    write_out_symbol_fonts(tree)
    title, meta = "", Meta(url=clipping.url)
    notes = list(tidied.notes)
    part, markup = tree, Markup(tree)
    if tidied.is_document:
        title, meta = read_document_title(markup, meta)
        part = tree.find("body")
    elif PAGE.search(clipping.page) and not clipping.is_copied:
        drop_scripts(tree.find("body"))
        title, meta = metadata.read_title_and_meta(markup)
        part, left_out = select_article(markup, title, meta, source)
        notes += left_out
    lang = metadata.read_language(markup, part)
    blocks = collect_blocks(part, source, meta.url, notes)
    draft = Draft(blocks, title, lang, meta, repairs, notes=tuple(notes))
    return take_own_title(take_title_without_site(draft))


def read_document_title(markup: Markup, known: Meta) -> tuple[str, Meta]:
    """The title and what else is known of a document that a word processor wrote as a page.

    A heading outranks the name that the program keeps of it, which is often an older document's.
    """
    title, meta = metadata.read_title_and_meta(markup)
    has_heading = next(markup.page.iter("h1"), None) is not None
    return "" if has_heading else title, replace(meta, url=meta.url or known.url)


def select_article(
    markup: Markup, title: str, meta: Meta, source: Source
) -> tuple["HtmlElement", list[Note]]:
    """The part of a page that is its article, without what is none, and notes of that."""
    body = markup.page.find("body")
    open_wrappers(body)
    open_disclosures(body)
    drop_hidden(body)
    headline = metadata.find_headline(markup, title)
    keep_all = source.options.keep_all
    notes = [] if keep_all else drop_other_stories(body, headline)
    lines = gather_lines(body, lambda element: find_reason(element, meta)).lines
    if not says_anything([it for it in lines if it.reason in MAY_SAY_IT]):
        raise InputError(
            _(
                "No article was found in {name}."
                " Save the page again, or copy the article's text into a text file."
            ).format(name=source.name)
        )
    witness = ask_witness(markup)
    free = [line for line in lines if line.reason is None]
    plain = not markup.says_article and is_plain(body, free, witness)
    part = find_article_part(body, witness, headline, is_plain=plain)
    lang = metadata.read_language(markup, part)
    page = Page(body, part, meta, lang, witness, plain, markup.says_article, keep_all)
    root, more = select_lines(page)
    return root, [*notes, *more]
