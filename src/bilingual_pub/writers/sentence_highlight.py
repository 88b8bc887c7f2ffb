"""Sentences that a page lights up on both sides, with style sheets alone.

Each pair of sentences has a number. The runs of a block are cut where a sentence ends, and each
says which pair of sentences it is of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from bilingual_pub.model import BilingualArticle, Block, Pair, Run
from bilingual_pub.text import measure_run_starts, slice_runs
from bilingual_pub.writers.jinja import render_template

STRAND_STYLE = "page/strands.css.jinja"

MOST = 400
"""Strands of a page: each is a rule that a browser weighs whenever the pointer moves."""

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class StrandRun(Run):
    """A run of a sentence whose translation is known."""

    strand: int = 0


def cut_strands(article: BilingualArticle) -> tuple[BilingualArticle, int]:
    """The article with its runs cut into strands, and how many there are; too many are none."""
    if sum(len(pair.sentences) for pair in article.pairs) > MOST:
        return article, 0
    numbers = count(1)
    pairs = tuple(
        _cut_pair(pair, [next(numbers) for _ in pair.sentences]) for pair in article.pairs
    )
    return replace(article, pairs=pairs), next(numbers) - 1


def render_strand_style(strands: int) -> str:
    """The style that lights so many strands; empty for none."""
    return render_template(STRAND_STYLE, count=strands).strip() if strands else ""


def _cut_pair(pair: Pair, numbers: Sequence[int]) -> Pair:
    if not numbers:
        return pair
    [source], [target] = pair.source, pair.target
    return replace(
        pair,
        source=(_cut_block(source, [one.source for one in pair.sentences], numbers),),
        target=(_cut_block(target, [one.target for one in pair.sentences], numbers),),
    )


def _cut_block(block: Block, extents: Sequence[Extent], numbers: Sequence[int]) -> Block:
    return replace(
        block, runs=tuple(_cut_block_runs(block, sorted(zip(extents, numbers, strict=True))))
    )


def _cut_block_runs(block: Block, strands: Sequence[tuple[Extent, int]]) -> Iterator[Run]:
    """The runs of a block, cut; what is of no strand stays as it is."""
    starts, done = measure_run_starts(block.runs), 0
    for (start, end), number in strands:
        yield from slice_runs(block.runs, starts, done, start)
        for run in slice_runs(block.runs, starts, max(start, done), end):
            yield StrandRun(run.text, run.marks, run.href, number)
        done = max(end, done)
    yield from slice_runs(block.runs, starts, done, len(block.text))
