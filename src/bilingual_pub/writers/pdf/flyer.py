"""What of an article stands in the text of a flyer, and where."""

from dataclasses import replace

from bilingual_pub.model import BilingualArticle, Kind

FEW_LETTERS = 700
"""Of a side, which have room below its title, its day and its place in half a page."""

PLAIN = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADING})


def leave_out_shown(article: BilingualArticle) -> BilingualArticle:
    """The article without the paragraphs that a flyer shows large, for the text below them."""
    shown = {fact.pair for fact in article.key_facts if fact.pair}
    return replace(article, pairs=tuple(pair for pair in article.pairs if pair.id not in shown))


def has_little(article: BilingualArticle) -> bool:
    """Whether the text is so short that it stands with its language, not in columns below both."""
    rest = leave_out_shown(article).pairs
    return all(
        block.kind in PLAIN for pair in rest for block in (*pair.source, *pair.target)
    ) and all(
        sum(len(block.text) for pair in rest for block in getattr(pair, side)) <= FEW_LETTERS
        for side in ("source", "target")
    )
