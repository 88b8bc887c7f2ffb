"""HTML text into a tree: no network, no entities from outside, nothing lost in the depth."""

import re
from typing import TYPE_CHECKING

from bilingual_pub.readers.html.walk import too_deep
from bilingual_pub.readers.reading import Source, no_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement


OWN_ENTITIES = re.compile(r"<!doctype[^>\[]*\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)
"""A document type that defines entities: XML has it, HTML takes its end for text."""

LONGEST_DOCUMENT_TYPE = 5_000


def parse(text: str, source: Source) -> "HtmlElement":
    """The tree of a page or a fragment.

    Raises:
        InputError: there is nothing in it, or so many elements inside each other that the parser
            gave up on the rest.
    """
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    head, rest = text[:LONGEST_DOCUMENT_TYPE], text[LONGEST_DOCUMENT_TYPE:]
    data = (OWN_ENTITIES.sub("", head, count=1) + rest).encode("utf-8", "replace")
    try:
        root = html.document_fromstring(data, parser=parser)
    except etree.ParserError as error:
        raise no_words(source) from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise too_deep(source)
    return root
