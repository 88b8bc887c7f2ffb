"""Signs of symbol fonts that have lost their font, as when a text was pasted."""

from dataclasses import replace

from bilingual_pub.model import Block, Change, Note
from bilingual_pub.readers.notes import make_note
from bilingual_pub.text import has_unknown_symbols, read_private_symbols


def write_out_signs(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], list[Note]]:
    """The blocks with what such signs show; and notes of those that nobody knows.

    They have places in the private use area, where no other font has anything.
    """
    made, notes = [], []
    for block in blocks:
        text = block.text
        if read_private_symbols(text, "") == text:
            made.append(block)
            continue
        runs = tuple(replace(run, text=read_private_symbols(run.text, "")) for run in block.runs)
        shown = replace(block, runs=runs)
        made.append(shown)
        if has_unknown_symbols(shown.text, text):
            notes.append(make_note("symbol", Change.CHANGED, shown.text))
    return tuple(made), notes
