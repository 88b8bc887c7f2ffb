"""Single sentences from the translation memory, where it has not the whole block.

Memories of other tools, which come in as TMX, hold sentences. What is put together of them is no
text that anybody has read as a whole, so it stays a draft to be looked over.
"""

from collections.abc import Container, Sequence

from bilingual_pub.engines import Translation
from bilingual_pub.engines.marks import framed
from bilingual_pub.model import Run
from bilingual_pub.tagged import links, runs_of, tagged
from bilingual_pub.translate.desk import Desk
from bilingual_pub.translate.portions import Portion

Place = tuple[int, int]
"""The number of a block, and of a sentence in it."""


def recalled_sentences(
    work: Sequence[Portion], known: Container[int], langs: tuple[str, str], desk: Desk
) -> dict[Place, Translation]:
    """The sentences that the memory has, of the blocks that are not known whole."""
    if desk.memory is None:
        return {}
    found = {}
    for block, portion in enumerate(work):
        # A block of one sentence was looked for already.
        if block in known or len(portion.sentences) == 1:
            continue
        for number, sentence in enumerate(portion.sentences):
            if portion.sent[number] and (made := translation(sentence.runs, langs, desk)):
                found[block, number] = made
    return found


def translation(runs: Sequence[Run], langs: tuple[str, str], desk: Desk) -> Translation | None:
    """What the memory has for a sentence, with the white space around it; None for nothing sure."""
    assert desk.memory is not None  # noqa: S101 - asked before
    known = links(runs)
    text = tagged(runs, known)
    hit = desk.memory.exact(text.strip(), *langs, desk.document)
    if hit is None or hit.ambiguous:
        return None
    return Translation(framed(runs_of(hit.unit.target, known), "".join(r.text for r in runs)), 1.0)
