"""Two articles, one the translation of the other, as one bilingual article."""

from collections.abc import Iterator
from dataclasses import replace

from bilingual_pub.alignment.types import DOUBTFUL, Alignment, Bead, Segment
from bilingual_pub.model import (
    HUMAN,
    Article,
    BilingualArticle,
    Block,
    Flag,
    Head,
    Kind,
    Pair,
    Run,
    State,
    join_text,
)

TITLE_ID = "title"

UNALIGNED = "unaligned"
"""The check of what stands on one side alone."""

MOVED = "moved"
"""The check of what stands elsewhere in the translation."""

UNSURE = "alignment"
"""The check of a pair of which it is not sure that the two sides belong together."""


def segment_article(article: Article) -> list[Segment]:
    """The blocks of an article, as they are aligned."""
    return [Segment(block.text, block.kind, block.level) for block in article.blocks]


def pair_articles(
    source: Article, target: Article, alignment: Alignment, state: State = State.APPROVED
) -> BilingualArticle:
    """Both articles in pairs, in the source's reading order; no block of either is left out."""
    title = Pair(TITLE_ID, make_title_block(source), make_title_block(target), HUMAN, state)
    return BilingualArticle(
        Head(source.lang, source.meta, source.notes, source.title_from),
        Head(target.lang, target.meta, target.notes, target.title_from),
        title,
        tuple(make_pair(bead, source, target, state) for bead in alignment.beads),
    )


def make_title_block(article: Article) -> tuple[Block, ...]:
    """The title as a block; none where there is no title."""
    return (Block(TITLE_ID, Kind.TITLE, (Run(article.title),)),) if article.title else ()


def make_pair(bead: Bead, source: Article, target: Article, state: State) -> Pair:
    """The blocks of a bead; what only the target has gets an id that no source block can have."""
    one = tuple(source.blocks[number] for number in bead.source)
    other = tuple(target.blocks[number] for number in bead.target)
    one, other = match_heading(one, other), match_heading(other, one)
    pair = Pair(
        one[0].id if one else f"{other[0].id}-t",
        one,
        other,
        HUMAN,
        state,
        confidence=round(bead.score, 4),
    )
    return replace(pair, flags=tuple(flag_bead(bead, pair)))


def match_heading(blocks: tuple[Block, ...], beside: tuple[Block, ...]) -> tuple[Block, ...]:
    """One paragraph beside one heading is a heading too: plain text can't say so."""
    if len(blocks) != 1 or len(beside) != 1 or beside[0].kind is not Kind.HEADING:
        return blocks
    [block] = blocks
    if block.kind is not Kind.PARAGRAPH:
        return blocks
    return (replace(block, kind=Kind.HEADING, level=beside[0].level),)


def flag_bead(bead: Bead, pair: Pair) -> Iterator[Flag]:
    """What of a bead a person should look at."""
    texts = join_text(pair.source), join_text(pair.target)
    if not any(text.strip() for text in texts):
        return
    if not bead.paired:
        yield Flag(UNALIGNED, *texts)
    elif bead.score < DOUBTFUL:
        yield Flag(UNSURE, *texts)
    if bead.moved:
        yield Flag(MOVED, *texts)
