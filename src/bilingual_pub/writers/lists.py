"""Lists, from their flat items: a deeper item belongs to the shallower one before it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bilingual_pub.model import Block, Item
from bilingual_pub.writers.shapes import List, ListItem, Text


def nest_lists(blocks: Sequence[Block]) -> Iterator[List]:
    """The lists that some items make: bullets and numbers at the same depth are two lists."""
    top = min(block.level for block in blocks)
    for numbered, run in groupby(_group_items(blocks, top), key=_is_numbered):
        items = list(run)
        yield _make_numbered_list(items, top) if numbered else _make_bullet_list(items, top)


def _make_bullet_list(items: Iterable[list[Block]], top: int) -> List:
    return List(None, tuple(ListItem(_make_parts(item, top)) for item in items))


def _make_numbered_list(items: Iterable[list[Block]], top: int) -> List:
    """The printed numbers are the author's, even where they leap (`<li value="7">`)."""
    made: list[ListItem] = []
    start = expected = None
    for item in items:
        number = _get_number(item[0])
        if expected is None:
            start = expected = number
        made.append(ListItem(_make_parts(item, top), number if number != expected else None))
        expected = number + 1
    return List(start, tuple(made))


def _group_items(blocks: Sequence[Block], top: int) -> Iterator[list[Block]]:
    """The blocks of each item: its own, and all that lies deeper."""
    item: list[Block] = []
    for block in blocks:
        if item and block.level == top and not _is_continued(block):
            yield item
            item = []
        item.append(block)
    yield item


def _make_parts(item: Sequence[Block], top: int) -> tuple[Text | List, ...]:
    """The paragraphs and inner lists of an item, in the order in which they are read."""
    parts: list[Text | List] = []
    for own, run in groupby(item, key=lambda block: block.level == top):
        blocks = tuple(run)
        parts.extend(map(Text, blocks) if own else nest_lists(blocks))
    return tuple(parts)


def _is_continued(block: Block) -> bool:
    return isinstance(block.place, Item) and block.place.continued


def _is_numbered(item: Sequence[Block]) -> bool:
    return isinstance(item[0].place, Item) and item[0].place.number is not None


def _get_number(block: Block) -> int:
    return (block.place.number or 0) if isinstance(block.place, Item) else 0
