"""Single sentences from the translation memory, where it has not the whole block.

Memories of other tools, which come in as TMX, hold sentences. What is put together of them is no
text that anybody has read as a whole, so it stays a draft to be looked over.
"""

from collections.abc import Container, Sequence

from bilingual_pub.engines import Translation
from bilingual_pub.engines.marks import frame_runs
from bilingual_pub.model import Run
from bilingual_pub.tagged import list_links, parse_tagged_text, to_tagged_text
from bilingual_pub.translate.desk import TranslationContext
from bilingual_pub.translate.portions import SegmentedBlock

SentencePlace = tuple[int, int]
"""The number of a block, and of a sentence in it."""


def find_exact_sentences(
    work: Sequence[SegmentedBlock], known: Container[int], langs: tuple[str, str], desk: TranslationContext
) -> dict[SentencePlace, Translation]:
    """The sentences that the memory has, of the blocks that are not known whole."""
    if desk.memory is None:
        return {}
    found = {}
    for block, portion in enumerate(work):
        # A block of one sentence was looked for already.
        if block in known or len(portion.sentences) == 1:
            continue
        for number, sentence in enumerate(portion.sentences):
            if portion.sent[number] and (made := find_exact_sentence(sentence.runs, langs, desk)):
                found[block, number] = made
    return found


def find_exact_sentence(runs: Sequence[Run], langs: tuple[str, str], desk: TranslationContext) -> Translation | None:
    """What the memory has for a sentence, with the white space around it; None for nothing sure."""
    assert desk.memory is not None  # noqa: S101 - asked before
    known = list_links(runs)
    text = to_tagged_text(runs, known)
    hit = desk.memory.exact(text.strip(), *langs, desk.document)
    if hit is None or hit.ambiguous:
        return None
    return Translation(frame_runs(parse_tagged_text(hit.unit.target, known), "".join(r.text for r in runs)), 1.0)
