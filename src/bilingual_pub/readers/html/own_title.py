"""The title that an article's own text gives."""

from bilingual_pub.model import Block, Kind


def with_own_title(title: str, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The title, and the blocks without it.

    The first heading of the first level is the title where nothing else names one; it leaves the
    text, and so does one that only repeats the title.
    """
    heads = (block for block in blocks if block.kind is Kind.HEADING and block.level == 1)
    head = next(heads, None)
    if head is None or (title and head.text.casefold() != title.casefold()):
        return title, blocks
    return title or head.text, tuple(block for block in blocks if block is not head)
