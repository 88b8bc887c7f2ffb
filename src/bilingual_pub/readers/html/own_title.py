"""The title that an article's own headings give."""

from bilingual_pub.model import Block, Kind
from bilingual_pub.readers.headline import find_headline_block, drop_title_block
from bilingual_pub.readers.reading import Draft


def take_own_title(draft: Draft) -> Draft:
    """The draft with the first heading of the first level as its title.

    That leaves the text, where nothing else names a title and nothing before it looks like one; and
    so does one that only repeats the title.
    """
    head = next((block for block in draft.blocks if _is_top(block)), None)
    if head is None:
        return draft
    if draft.title:
        same = head.text.casefold() == draft.title.casefold()
        return drop_title_block(draft, head, draft.title) if same else draft
    first = find_headline_block(draft)
    looks_like_one = first is not None and first.kind is not Kind.HEADING
    return draft if looks_like_one else drop_title_block(draft, head, head.text)


def _is_top(block: Block) -> bool:
    return block.kind is Kind.HEADING and block.level == 1
