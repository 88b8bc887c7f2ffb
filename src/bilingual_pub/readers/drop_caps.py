"""Drop caps: the first letter of a paragraph, set by itself, belongs to its word again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bilingual_pub.model import Block, Kind
from bilingual_pub.readers.html import tidy_runs

WORDS_BY_THEMSELVES = frozenset("AEIOUYÀÉÓ")
"""Letters that may be a word, so that nobody knows whether a space followed."""


def join_drop_caps(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each lone capital put before the small letter with which the next one begins."""
    if not any(map(is_drop_cap, blocks)):
        return tuple(blocks)
    return tuple(_join_each(blocks))


def is_drop_cap(block: Block) -> bool:
    """Whether a block is one capital letter that is no word.

    >>> from bilingual_pub.model import Run
    >>> [is_drop_cap(Block("", Kind.PARAGRAPH, (Run(text),))) for text in ("T", "A", "t")]
    [True, False, False]
    """
    text = block.text
    return (
        block.kind is Kind.PARAGRAPH
        and len(text) == 1
        and text.isupper()
        and text not in WORDS_BY_THEMSELVES
    )


def _join_each(blocks: Sequence[Block]) -> Iterator[Block]:
    waiting: Block | None = None
    for block, after in pairwise((*blocks, None)):
        if block is None:
            return
        if waiting is not None:
            yield replace(block, runs=tidy_runs((*waiting.runs, *block.runs)))
            waiting = None
        elif is_drop_cap(block) and after is not None and _goes_on(after):
            waiting = block
        else:
            yield block


def _goes_on(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and block.text[:1].islower()
