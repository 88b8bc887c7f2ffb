"""JSON-LD: what a page says about its article to search engines, in the words of schema.org."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ArticleData = Mapping[str, Any]

SCRIPTS = "//script[translate(@type, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
SCRIPTS += "='application/ld+json']/text()"

ARTICLE_TYPES = ("Article", "Posting", "Report")
"""How the names of schema.org's kinds of article end: NewsArticle, BlogPosting, Report."""


def read_article_data(page: "HtmlElement") -> ArticleData:
    """What the page's JSON-LD says about its article; empty where it says nothing, or no JSON."""
    nodes = (node for script in page.xpath(SCRIPTS) for node in _find_nodes(_parse_json(script)))
    return next((node for node in nodes if _is_article(node)), {})


def join_names(value: object) -> str:
    """The names of people or organizations, joined by commas.

    >>> names([{"@type": "Person", "name": "Ana Ruiz"}, "Li Wei"])
    'Ana Ruiz, Li Wei'
    """
    values = value if isinstance(value, list) else [value]
    given = (one.get("name") if isinstance(one, dict) else one for one in values)
    return ", ".join(name for name in given if isinstance(name, str) and "://" not in name)


def _parse_json(script: str) -> object:
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _find_nodes(value: object) -> Iterator[ArticleData]:
    """The things that a script describes: one, a list of them, or a graph."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            yield one
            graph = one.get("@graph")
            if isinstance(graph, list):
                yield from (node for node in graph if isinstance(node, dict))


def _is_article(node: ArticleData) -> bool:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(ARTICLE_TYPES) for kind in listed)
