"""What search engines and other programs read of a page: JSON-LD by schema.org.

A node a language, tied by `workTranslation` and `translationOfWork`. `translator` names a person or
an organization, so no engine is ever one; whoever approved a draft is its `editor`.
"""

from typing import Any

from bilingual_pub.model import BilingualArticle, Kind
from bilingual_pub.settings import Settings
from bilingual_pub.writers.links import is_link
from bilingual_pub.writers.online import make_page_address, name_page_file
from bilingual_pub.writers.sides import Side

LONGEST_DESCRIPTION = 200
"""Characters; search engines show about 160, social sites about 200."""

Node = dict[str, Any]


def make_structured_data(
    article: BilingualArticle,
    settings: Settings,
    both: tuple[Side, Side],
    shown: tuple[Side, ...],
    name: str,
) -> Node:
    """The JSON-LD of a page that shows both sides or one of them, ready to be written as JSON."""
    source, target = (_make_node(side, settings, name) for side in both)
    source["workTranslation"] = {"@id": target["@id"]}
    target |= {"translationOfWork": {"@id": source["@id"]}} | _make_review(article)
    names = {side.name for side in shown}
    nodes = [node for side, node in zip(both, (source, target), strict=True) if side.name in names]
    return {"@context": "https://schema.org", "@graph": nodes}


def _make_node(side: Side, settings: Settings, name: str) -> Node:
    meta = side.meta
    url = meta.url if side.name == "source" and is_link(meta.url) else ""
    known = {
        "@type": "Article",
        "@id": f"{make_page_address(settings, name_page_file(name))}#{side.name}",
        "inLanguage": side.lang,
        "headline": side.title,
        "url": url,
        "datePublished": meta.date.isoformat() if meta.date else "",
        "author": {"@type": "Person", "name": meta.byline} if meta.byline else "",
        "publisher": _make_organization(meta.publisher or settings.organization.name),
    }
    return {key: value for key, value in known.items() if value}


def _make_organization(name: str) -> Node | None:
    return {"@type": "Organization", "name": name} if name else None


def _make_review(article: BilingualArticle) -> Node:
    """Whether a person answers for the translation, and who."""
    if not article.approved:
        return {"creativeWorkStatus": "Draft"}
    editors = [{"@type": "Person", "name": name} for name in article.reviewers]
    return {"creativeWorkStatus": "Published", **({"editor": editors} if editors else {})}


def make_description(article: BilingualArticle, side: Side) -> str:
    """The first paragraph of a side, cut after a word."""
    blocks = (block for pair in article.pairs for block in getattr(pair, side.name))
    text = next((block.text for block in blocks if block.kind is Kind.PARAGRAPH), "")
    words = " ".join(text.split())
    if len(words) <= LONGEST_DESCRIPTION:
        return words
    return words[:LONGEST_DESCRIPTION].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
