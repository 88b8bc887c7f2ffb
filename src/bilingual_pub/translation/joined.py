"""Blocks of one side as one tagged text, as the memory keeps them; and back, each in its place."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilingual_pub.model import Block, Cell, Image, Item, Kind, Run
from bilingual_pub.text import list_links, parse_tagged_text, to_tagged_text

BLANK_LINE = "\n\n"
"""Between two blocks of one side, in the memory as in every file."""

LINE_END = "\u2028"
"""Stands for a line end of a block itself where the block would fall apart there: in code, and at
its ends. No reader leaves one in a text."""


def join_tagged(blocks: Sequence[Block], source: Sequence[Block]) -> str:
    """The blocks of one side as a tagged text; the source says which addresses have numbers."""
    known = list_links([run for block in source for run in block.runs])
    return BLANK_LINE.join(_join_block(to_tagged_text(block.runs, known)) for block in blocks)


def make_blocks(text: str, places: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a tagged text, each of the kind and at the place of the one it stands for.

    Where they are fewer than the places, pictures are the last to be given words, and stay without
    any. Where they are more, the rest are paragraphs, or go on in the item or cell of the last: no
    picture, number or cell stands there twice.
    """
    known = list_links([run for block in places for run in block.runs])
    said = [_read_runs(part, known) for part in text.split(BLANK_LINE)] if text else []
    if len(said) < len(places):
        return tuple(_fill_places(said, places))
    last = places[-1]
    first = [replace(place, runs=runs) for place, runs in zip(places, said, strict=False)]
    rest = said[len(places) :]
    if isinstance(last.place, Cell) and rest:
        runs = first[-1].runs
        for more in rest:
            runs = (*runs, Run("\n"), *more)
        return (*first[:-1], replace(last, runs=runs))
    ids = (f"{last.id}.{number}" for number in range(len(places), len(said)))
    return (
        *first,
        *(_make_further(last, name, runs) for name, runs in zip(ids, rest, strict=True)),
    )


def _join_block(text: str) -> str:
    """A block's text without a blank line in it, or a line end at an end of it."""
    inner = text.strip("\n")
    start = len(text) - len(text.lstrip("\n"))
    end = len(text) - start - len(inner)
    parted = inner.replace(BLANK_LINE, "\n" + LINE_END)
    return LINE_END * start + parted + LINE_END * end


def _read_runs(part: str, known: Sequence[str]) -> tuple[Run, ...]:
    return tuple(
        replace(run, text=run.text.replace(LINE_END, "\n"))
        for run in parse_tagged_text(part, known)
    )


def _fill_places(said: Sequence[tuple[Run, ...]], places: Sequence[Block]) -> Iterator[Block]:
    """Fewer texts than places, in order: the places that are no pictures first."""
    order = sorted(range(len(places)), key=lambda number: isinstance(places[number].place, Image))
    taken = dict(zip(sorted(order[: len(said)]), said, strict=True))
    for number, place in enumerate(places):
        if number in taken or isinstance(place.place, Image):
            yield replace(place, runs=taken.get(number, ()))


def _make_further(last: Block, name: str, runs: tuple[Run, ...]) -> Block:
    """One block more than the source has."""
    if isinstance(last.place, Item):
        return replace(last, id=name, runs=runs, place=replace(last.place, continued=True))
    if isinstance(last.place, Image):
        return Block(name, Kind.PARAGRAPH, runs)
    return replace(last, id=name, runs=runs)


def strip_tags(text: str) -> str:
    """A tagged text without its tags."""
    return "".join(run.text for run in parse_tagged_text(text)).replace(LINE_END, "\n")
