"""What a page says of itself, looked up where it stands: elements, `<meta>`, and JSON-LD."""

import json
from collections.abc import Iterator, Mapping
from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ArticleData = Mapping[str, Any]

SCRIPTS = "//script[translate(@type, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"

SCRIPTS += "='application/ld+json']/text()"

ARTICLE_TYPES = ("Article", "Posting", "Report")
"""How the names of schema.org's kinds of article end: NewsArticle, BlogPosting, Report."""


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


SAYS_ARTICLE = (
    "//meta[@property='og:type'][@content='article']",
    "//meta[@property='article:published_time']",
)


class Markup:
    """A page, of which much is asked: its `<meta>` and its data are looked for once."""

    def __init__(self, page: "HtmlElement") -> None:
        self.page = page

    def xpath(self, path: str) -> Any:  # noqa: ANN401 - as lxml has it
        """What stands at a place; of elements that hold no words, from a copy without others."""
        is_small = path.startswith(("//meta", "//link"))
        return (self._small if is_small else self.page).xpath(path)

    @cached_property
    def _small(self) -> "HtmlElement":
        root = self.page.makeelement("html")
        root.extend(copy(it) for it in self.page.iter("meta", "link"))
        return root

    @cached_property
    def data(self) -> ArticleData:
        """What JSON-LD says about the article; empty where it says nothing, or is no JSON."""
        scripts = self.page.xpath(SCRIPTS)
        nodes = (node for script in scripts for node in _find_nodes(_parse_json(script)))
        return next((node for node in nodes if _is_article(node)), {})

    @property
    def says_article(self) -> bool:
        """Whether it says that it is an article of a newspaper or blog."""
        return bool(self.data) or any(map(self.xpath, SAYS_ARTICLE))
