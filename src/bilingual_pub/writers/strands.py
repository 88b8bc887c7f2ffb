"""Sentences that a page lights up on both sides, with style sheets alone.

Each pair of sentences is a strand with a number. The runs of a block are cut where a sentence ends,
and each says which strand it is of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from bilingual_pub.model import BilingualArticle, Block, Pair, Run
from bilingual_pub.segment import run_starts, runs_between
from bilingual_pub.writers.jinja import render

STYLE = "page/strands.css.jinja"

MOST = 400
"""Strands of a page: each is a rule that a browser weighs whenever the pointer moves."""

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class StrandRun(Run):
    """A run of a sentence whose translation is known."""

    strand: int = 0


def with_strands(article: BilingualArticle) -> tuple[BilingualArticle, int]:
    """The article with its runs cut into strands, and how many there are; too many are none."""
    if sum(len(pair.sentences) for pair in article.pairs) > MOST:
        return article, 0
    numbers = count(1)
    pairs = tuple(_cut(pair, [next(numbers) for _ in pair.sentences]) for pair in article.pairs)
    return replace(article, pairs=pairs), next(numbers) - 1


def strand_style(strands: int) -> str:
    """The style that lights so many strands; empty for none."""
    return render(STYLE, count=strands).strip() if strands else ""


def _cut(pair: Pair, numbers: Sequence[int]) -> Pair:
    if not numbers:
        return pair
    [source], [target] = pair.source, pair.target
    return replace(
        pair,
        source=(_block(source, [one.source for one in pair.sentences], numbers),),
        target=(_block(target, [one.target for one in pair.sentences], numbers),),
    )


def _block(block: Block, extents: Sequence[Extent], numbers: Sequence[int]) -> Block:
    return replace(block, runs=tuple(_runs(block, sorted(zip(extents, numbers, strict=True)))))


def _runs(block: Block, strands: Sequence[tuple[Extent, int]]) -> Iterator[Run]:
    """The runs of a block, cut; what is of no strand stays as it is."""
    starts, done = run_starts(block.runs), 0
    for (start, end), number in strands:
        yield from runs_between(block.runs, starts, done, start)
        for run in runs_between(block.runs, starts, max(start, done), end):
            yield StrandRun(run.text, run.marks, run.href, number)
        done = max(end, done)
    yield from runs_between(block.runs, starts, done, len(block.text))
