"""How deep each heading stands, whatever levels the author chose."""

from bilingual_pub.model import BilingualArticle, Block, Kind

DEEPEST = 4
"""A title may take the h1 or h2, so that the last depths below it share the h6."""


def rank_headings(article: BilingualArticle) -> dict[str, int]:
    """The depth of each heading under the title, from 0, by its block's id.

    Depths follow one another without a gap (WCAG technique G141, Matterhorn 14-003); a heading
    without words, which no page shows, makes none.
    """
    source = [block for pair in article.pairs for block in pair.source]
    target = [block for pair in article.pairs for block in pair.target]
    return rank_side(source) | rank_side(target)


def rank_side(blocks: list[Block]) -> dict[str, int]:
    """The depths of the headings of one side."""
    found: dict[str, int] = {}
    above: list[int] = []
    for block in blocks:
        if block.kind is not Kind.HEADING:
            continue
        above = [level for level in above if level < block.level]
        found[block.id] = min(len(above), DEEPEST)
        if block.text.strip():
            above.append(block.level)
    return found
