"""The article as data: the stable format `bilingual-pub/1` of `docs/formats.md`."""

import json
from dataclasses import asdict
from typing import Any

from bilingual_pub.model import (
    BilingualArticle,
    Head,
    Kind,
    Note,
    Pair,
    TitleFrom,
    get_label,
    join_text,
)
from bilingual_pub.settings import Settings
from bilingual_pub.writers.base import Files, Layout

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
        "source": make_head(article.source, article.source_title),
        "target": make_head(article.target, article.target_title),
        "title": make_pair(article.title),
        "pairs": [make_pair(pair) for pair in article.pairs],
    }
    return {f"{name}.json": (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()}


def make_head(head: Head, title: str) -> dict[str, Any]:
    """One side as a whole; what is not known is left out."""
    known: dict[str, Any] = {
        "byline": head.meta.byline,
        "date": head.meta.date.isoformat() if head.meta.date else "",
        "publisher": head.meta.publisher,
        "url": head.meta.url,
    }
    title_from = head.title_from if title else TitleFrom.NONE
    notes = [make_note(note) for note in head.notes]
    known = {**known, "title_from": str(title_from or ""), "notes": notes}
    return {"lang": head.lang, "title": title, **{k: v for k, v in known.items() if v}}


def make_note(note: Note) -> dict[str, str]:
    """A part of the file that is not in the article as it was; what is not known is left out."""
    said = asdict(note)
    return {name: str(value) for name, value in said.items() if value}


def make_pair(pair: Pair) -> dict[str, Any]:
    """One pair; a blank line stands between two blocks of a side."""
    return {
        "id": pair.id,
        "kind": str(get_kind(pair)),
        **make_level(pair),
        "source": join_text(pair.source),
        "target": join_text(pair.target),
        "origin": str(pair.origin),
        "state": str(pair.state),
        **make_approval(pair),
        "confidence": pair.confidence,
        "flags": [
            {"check": flag.check, "source": flag.source, "target": flag.target}
            for flag in pair.flags
        ],
        **make_suggestions(pair),
    }


def make_approval(pair: Pair) -> dict[str, Any]:
    """Who approved a pair and when, as far as somebody wrote it down."""
    if pair.approval is None:
        return {}
    on = pair.approval.on.isoformat() if pair.approval.on else ""
    known = {"by": pair.approval.by, "on": on}
    return {"approval": {name: value for name, value in known.items() if value}}


def make_suggestions(pair: Pair) -> dict[str, Any]:
    """What the memory has for sources much like this one; nothing where it has nothing."""
    found = [
        {"likeness": round(one.likeness, 4), "source": one.source, "target": one.target}
        for one in pair.suggestions
    ]
    return {"suggestions": found} if found else {}


def make_level(pair: Pair) -> dict[str, Any]:
    """How deep a heading, list item or quote stands, and the label that is printed before it."""
    block = next(iter((*pair.source, *pair.target)), None)
    known = {"level": block.level, "label": get_label(block)} if block else {}
    return {name: value for name, value in known.items() if value}


def get_kind(pair: Pair) -> Kind:
    """What the first block of a pair is; a pair without blocks is an empty paragraph."""
    return next((block.kind for block in (*pair.source, *pair.target)), Kind.PARAGRAPH)
