"""The title of an article without one, taken from its first blocks."""

from dataclasses import replace

from bilingual_pub.model import Block, Kind, Mark, get_label
from bilingual_pub.readers.headline.choosing import OpeningLine, choose_headline
from bilingual_pub.readers.reading import Draft

MOST_BLOCKS = 20
"""How far down a title is looked for; pictures, which may stand between, count too."""

LINES = frozenset({Kind.HEADING, Kind.PARAGRAPH})


def take_headline(draft: Draft) -> Draft:
    """The draft with the title that its opening gives, which leaves the text."""
    block = find_headline_block(draft)
    return (
        draft if draft.title or block is None else drop_title_block(draft, block, make_title(block))
    )


def find_headline_block(draft: Draft) -> Block | None:
    """Which of the first blocks is the title, by its looks; None where none is.

    A format that knows more of the looks than its blocks say names the line itself.
    """
    opening = [block for block in draft.blocks[:MOST_BLOCKS] if block.kind is not Kind.IMAGE]
    if draft.headline:
        same = (block for block in opening if join_lines(block.text) == draft.headline)
        if found := next(same, None):
            return found
    place = choose_headline([make_line(block) for block in opening])
    return None if place is None else opening[place]


def drop_title_block(draft: Draft, taken: Block, title: str) -> Draft:
    """The draft with a title, and without the block that says it.

    Where nothing would be left, that block is the text, and nothing is the title.
    """
    blocks = tuple(block for block in draft.blocks if block is not taken)
    if any(block.text.strip() for block in blocks):
        return replace(draft, title=title, blocks=blocks)
    text = replace(taken, kind=Kind.PARAGRAPH, level=0)
    return replace(
        draft, title="", blocks=tuple(text if it is taken else it for it in draft.blocks)
    )


def make_title(block: Block) -> str:
    """The words of a block as a title; what was printed before a heading is one of them."""
    return join_lines(f"{get_label(block)} {block.text}")


def make_line(block: Block) -> OpeningLine:
    """How a block looks. No title has a link in it that would be lost, or several lines."""
    worded = [run for run in block.runs if run.text.strip()]
    heading = block.level if block.kind is Kind.HEADING else 0
    return OpeningLine(
        join_lines(block.text),
        bold=bool(worded) and all(Mark.STRONG in run.marks for run in worded),
        heading=heading,
        closes=block.kind not in LINES
        or "\n" in block.text.strip()
        or (not heading and any(run.href for run in worded)),
    )


def join_lines(text: str) -> str:
    """A text with one space wherever it has white space."""
    return " ".join(text.split())
