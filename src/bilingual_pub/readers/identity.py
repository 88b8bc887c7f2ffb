"""Stable names of blocks: the same article read twice gives the same ids.

An id is a short hash of what the block is and says, so a changed paragraph changes its own id and
no other. The one exception: blocks with the same kind and text are told apart by counting, so when
one of several twins is taken out or put in, the twins after it are counted anew.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b

from bilingual_pub.model import Block

HASH_BYTES = 5
"""Ten hexadecimal digits: two of 1,000 different paragraphs share one once in two million articles,
and counting tells them apart even then."""


def assign_ids(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, each with its name."""
    seen: Counter[str] = Counter()
    named = []
    for block in blocks:
        name = hash_block(block)
        seen[name] += 1
        number = seen[name]
        named.append(replace(block, id=name if number == 1 else f"{name}-{number}"))
    return tuple(named)


def hash_block(block: Block) -> str:
    """The hash of a block's kind and text, with a letter before it: ids in HTML like that."""
    content = f"{block.kind}\n{block.text}".encode("utf-8", "surrogatepass")
    return "b" + blake2b(content, digest_size=HASH_BYTES).hexdigest()
