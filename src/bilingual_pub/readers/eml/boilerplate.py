"""Paragraphs that no person wrote for this message: warnings, disclaimers, how to unsubscribe."""

from collections.abc import Sequence

from bilingual_pub.model import Block, Change, Kind, Note
from bilingual_pub.readers.eml.wording import (
    DEVICE,
    DISCLAIMER,
    LONGEST_FOOTER,
    LONGEST_LOOK,
    OUTSIDE,
    UNSUBSCRIBE,
)
from bilingual_pub.readers.notes import make_note

FIRST_BLOCKS = 3
"""Where a server warns of a message, and a newsletter says that a browser shows it better."""

LAST_SHARE = 0.3
"""The share of the blocks, from the end, among which footers stand."""

FEWEST_LAST = 4

SIGNATURE_LINE = "--"

LONGEST_SIGNATURE = 15
"""Blocks; more are no signature."""


def drop_boilerplate(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], list[Note]]:
    """The blocks of a message without what programs added, and notes of that."""
    kept, notes = _cut_signature(list(blocks))
    begin = len(kept) - max(FEWEST_LAST, int(len(kept) * LAST_SHARE))
    good: list[Block] = []
    for number, block in enumerate(kept):
        what = _find_kind(block, is_first=number < FIRST_BLOCKS, is_last=number >= begin)
        if what:
            notes.append(
                make_note(what, Change.LEFT_OUT, block.text, good[-1].text if good else "")
            )
        else:
            good.append(block)
    return tuple(good), notes


def _cut_signature(blocks: list[Block]) -> tuple[list[Block], list[Note]]:
    """The blocks above a line of two dashes that has little below it."""
    for number in range(len(blocks) - 1, max(len(blocks) - LONGEST_SIGNATURE, 0), -1):
        first, _break, rest = blocks[number].text.partition("\n")
        if first.strip() == SIGNATURE_LINE:
            words = " ".join([rest, *(block.text for block in blocks[number + 1 :])]).strip()
            note = make_note("signature", Change.LEFT_OUT, words)
            return blocks[:number], [note] if words else []
    return blocks, []


def _find_kind(block: Block, *, is_first: bool, is_last: bool) -> str:
    text = block.text[:LONGEST_LOOK]
    if block.kind in {Kind.HEADING, Kind.IMAGE, Kind.CODE}:
        return ""
    if is_first and len(block.text) <= LONGEST_FOOTER and OUTSIDE.search(text):
        return "outside-warning"
    if (is_first or is_last) and len(block.text) <= LONGEST_FOOTER and UNSUBSCRIBE.search(text):
        return "footer"
    if is_last and DISCLAIMER.search(text):
        return "disclaimer"
    if is_last and DEVICE.fullmatch(text.strip()):
        return "signature"
    return ""
