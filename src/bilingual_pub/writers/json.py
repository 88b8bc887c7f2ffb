"""The article as data: the stable format `bilingual-pub/1` of `docs/formats.md`."""

import json
from typing import Any

from bilingual_pub.model import BilingualArticle, Head, Kind, Pair, joined_text
from bilingual_pub.settings import Settings
from bilingual_pub.writers.writer import Files, Layout

FORMAT = "bilingual-pub/1"


def write(
    article: BilingualArticle,
    settings: Settings,  # noqa: ARG001
    layout: Layout,  # noqa: ARG001
    name: str = "article",
) -> Files:
    """Make the file: UTF-8, keys in a fixed order, a line feed at the end."""
    data = {
        "format": FORMAT,
        "source": head_data(article.source, article.source_title),
        "target": head_data(article.target, article.target_title),
        "title": pair_data(article.title),
        "pairs": [pair_data(pair) for pair in article.pairs],
    }
    return {f"{name}.json": (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()}


def head_data(head: Head, title: str) -> dict[str, str]:
    """One side as a whole; what is not known is left out."""
    known = {
        "byline": head.meta.byline,
        "date": head.meta.date.isoformat() if head.meta.date else "",
        "publisher": head.meta.publisher,
        "url": head.meta.url,
    }
    return {"lang": head.lang, "title": title, **{k: v for k, v in known.items() if v}}


def pair_data(pair: Pair) -> dict[str, Any]:
    """One pair; a blank line stands between two blocks of a side."""
    return {
        "id": pair.id,
        "kind": str(kind(pair)),
        **level(pair),
        "source": joined_text(pair.source),
        "target": joined_text(pair.target),
        "origin": str(pair.origin),
        "state": str(pair.state),
        "confidence": pair.confidence,
        "flags": [
            {"check": flag.check, "source": flag.source, "target": flag.target}
            for flag in pair.flags
        ],
    }


def level(pair: Pair) -> dict[str, int]:
    """How deep a heading, list item or quote stands; nothing for what has no depth."""
    found = next((block.level for block in (*pair.source, *pair.target)), 0)
    return {"level": found} if found else {}


def kind(pair: Pair) -> Kind:
    """What the first block of a pair is; a pair without blocks is an empty paragraph."""
    return next((block.kind for block in (*pair.source, *pair.target)), Kind.PARAGRAPH)
