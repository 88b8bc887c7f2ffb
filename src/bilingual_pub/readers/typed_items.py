"""Items that somebody typed as paragraphs, with “a)”, “•” or “☐” before each, made items.

Whoever was never taught lists types them, in Word, on a page, in an e-mail. The label leaves the
text, so that no engine translates it, and is printed before the item on both sides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilingual_pub.model import Block, Item, Kind, Mark, Run
from bilingual_pub.readers.html import Groups
from bilingual_pub.readers.text import OpenLists, TypedMarker, find_markers

GROUP = "typed"
"""Begins the names of the lists made here, none of which a reader has given."""

HEADED = ("digits", "roman A", "letters A")
"""What headings are counted with."""

Line = tuple[Run, ...]


def find_typed_items(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, in which each line of a paragraph that is typed as an item is one."""
    lines, owners = _list_lines(blocks)
    markers = find_markers(["".join(run.text for run in line) for line in lines])
    markers = {at: it for at, it in markers.items() if not _is_heading(lines[at], it)}
    if not markers:
        return blocks
    made: list[Block] = []
    lists = OpenLists(Groups(), GROUP)
    by_owner: dict[int, list[int]] = {}
    for at, owner in enumerate(owners):
        by_owner.setdefault(owner, []).append(at)
    for number, block in enumerate(blocks):
        own = by_owner.get(number, [])
        if any(at in markers for at in own):
            made += _make_blocks(block, own, lines, markers, lists)
        else:
            lists.close()
            made.append(block)
        lists.pause()
    return tuple(made)


def _list_lines(blocks: Sequence[Block]) -> tuple[list[Line], list[int]]:
    """The lines of all paragraphs, and the numbers of their blocks; an empty one for another."""
    lines: list[Line] = []
    owners = []
    for number, block in enumerate(blocks):
        own = [*_split_lines(block.runs)] if _may_be_typed(block) else [()]
        lines += own
        owners += [number] * len(own)
    return lines, owners


def _may_be_typed(block: Block) -> bool:
    """Whether a block may hold items that were typed: a paragraph, or an item without a number."""
    if block.kind is Kind.PARAGRAPH:
        return True
    return isinstance(block.place, Item) and not block.place.label and not block.place.continued


def _split_lines(runs: Sequence[Run]) -> Iterator[Line]:
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(replace(run, text=first))
        for text in others:
            yield tuple(it for it in line if it.text)
            line = [replace(run, text=text)]
    yield tuple(it for it in line if it.text)


def _is_heading(line: Line, marker: TypedMarker) -> bool:
    """Whether a line is bold as a whole and counted: a heading of its section."""
    worded = [run for run in line if run.text.strip()]
    return marker.style[0].startswith(HEADED) and all(Mark.STRONG in run.marks for run in worded)


def _make_blocks(
    block: Block,
    own: Sequence[int],
    lines: Sequence[Line],
    markers: dict[int, TypedMarker],
    lists: OpenLists,
) -> Iterator[Block]:
    """A paragraph as the lines before its first item, and the items."""
    part: list[Line] = []
    seat: Block | None = None
    for at in own:
        marker = markers.get(at)
        if marker and block.kind is Kind.LIST_ITEM:
            # Inside of an item of a list that the markup knows.
            is_first = at == own[0]
            if is_first and not _has_bullet(block):
                marker = None
            else:
                yield from _close(part, seat or block)
                item = Item(marker.number, label=marker.label)
                seat = replace(block, level=block.level + (not is_first), place=item)
                part = [_drop_start(lines[at], marker.length)]
                continue
        if marker:
            yield from _close(part, seat or block)
            level, group, item = lists.seat(marker)
            seat = replace(block, kind=Kind.LIST_ITEM, level=level, group=group, place=item)
            part = [_drop_start(lines[at], marker.length)]
        else:
            part.append(lines[at])
    yield from _close(part, seat or block)


def _has_bullet(block: Block) -> bool:
    return isinstance(block.place, Item) and block.place.number is None


def _close(part: Sequence[Line], block: Block) -> Iterator[Block]:
    runs: list[Run] = []
    for number, line in enumerate(part):
        if number and line:
            runs.append(replace(line[0], text="\n"))
        runs += line
    if runs:
        yield replace(block, runs=tuple(_join_runs(runs)))


def _join_runs(runs: Sequence[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in runs:
        if joined and (joined[-1].marks, joined[-1].href) == (run.marks, run.href):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return joined


def _drop_start(line: Line, length: int) -> Line:
    """A line without its first characters."""
    kept = []
    for run in line:
        text = run.text[length:]
        length = max(length - len(run.text), 0)
        if text:
            kept.append(replace(run, text=text))
    return tuple(kept)
