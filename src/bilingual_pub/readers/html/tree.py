"""HTML text into a tree: no network, no entities from outside, nothing lost in the depth."""

import re
from typing import TYPE_CHECKING

from bilingual_pub.readers.html.elements import get_tag, split_words
from bilingual_pub.readers.html.walk import make_too_deep_error
from bilingual_pub.readers.limits import check_tags
from bilingual_pub.readers.reading import Source, make_no_words_error

if TYPE_CHECKING:
    from lxml.html import HtmlElement


OWN_ENTITIES = re.compile(r"<!doctype[^>\[]*\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)
"""A document type that defines entities: XML has it, HTML takes its end for text."""

LONGEST_DOCUMENT_TYPE = 5_000

OF_A_HEAD = split_words(
    "title meta link base basefont script style noscript template object bgsound"
)


def parse_html(text: str, source: Source) -> "HtmlElement":
    """The tree of a page or a fragment.

    Raises:
        InputError: there is nothing in it, or more than an article has, or so many elements inside
            each other that the parser gave up on the rest.
    """
    from lxml import etree, html

    check_tags(text, source.name)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    head, rest = text[:LONGEST_DOCUMENT_TYPE], text[LONGEST_DOCUMENT_TYPE:]
    data = (OWN_ENTITIES.sub("", head, count=1) + rest).encode("utf-8", "replace")
    try:
        root = html.document_fromstring(data, parser=parser)
    except etree.ParserError as error:
        raise make_no_words_error(source) from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise make_too_deep_error(source)
    _gather_in_body(root)
    return root


def _gather_in_body(root: "HtmlElement") -> None:
    """Move to the one body what the parser left around it.

    The parser is older than HTML 5. It takes `<header>` and `<main>` into the head where a page
    leaves out `<body>`, as it may, and makes a second page of what follows `</html>`.
    """
    body = root.find("body")
    if body is None:
        body = root.makeelement("body")
    before = [it for it in root.iterfind("head/*") if get_tag(it) not in OF_A_HEAD]
    after = [it for it in root.iterchildren("*") if get_tag(it) != "head" and it is not body]
    after += root.itersiblings("*")
    if before:
        before[-1].tail = f"{before[-1].tail or ''}{body.text or ''}"
        body.text = None
    if tail := body.tail:
        body.append(body.makeelement("div"))
        body[-1].text, body.tail = tail, None
    root.append(body)
    body[:0] = before
    body.extend(after)
