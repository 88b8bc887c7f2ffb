"""What pictures say in words: a place on somebody's computer is no description, never shown."""

from dataclasses import replace

from bilingual_pub.model import Block, Change, Image, Kind, Note, Run
from bilingual_pub.readers.notes import make_note
from bilingual_pub.text import drop_private_paths, get_last_part, is_file_name


def describe_pictures(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], list[Note]]:
    """The blocks, each picture that has only a file's name for a description without any.

    What then has neither a picture nor words is no block any more.
    """
    kept: list[Block] = []
    notes: list[Note] = []
    for block in blocks:
        text = block.text
        words = clean_description(text) if block.kind is Kind.IMAGE else text
        if words == text:
            kept.append(block)
            continue
        notes.append(note_description(text, kept[-1].text if kept else ""))
        if words or (isinstance(block.place, Image) and (block.place.src or block.place.data)):
            kept.append(replace(block, runs=(Run(words),) if words else ()))
    return tuple(kept), notes


def clean_description(text: str) -> str:
    """A picture's description; empty where it is only the name, place or address of a file."""
    if is_file_name(text):
        return ""
    bare = drop_private_paths(text)
    return bare if any(map(str.isalpha, bare)) or bare == text else ""


def note_description(text: str, where: str) -> Note:
    """A note of a description that is none; it never says whose computer the file lay on."""
    return make_note("picture-description", Change.LEFT_OUT, get_last_part(text), where)
