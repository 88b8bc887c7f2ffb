"""Two files, one the translation of the other, cut into what is aligned."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum, auto
from pathlib import Path

from bilingual_pub.align import Segment
from bilingual_pub.align.articles import segment_article
from bilingual_pub.language import detect_language
from bilingual_pub.model import Kind
from bilingual_pub.readers import READERS, TEXT, read_article
from bilingual_pub.readers.characters.encoding import decode_text
from bilingual_pub.readers.characters.repair import repair_text
from bilingual_pub.readers.source_file import load_source
from bilingual_pub.segment import find_extents

SENTENCES_END = ".sentences.txt"
"""How the name of a file ends that has one sentence a line."""

BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")

BREAK = Segment("")
"""The end of a paragraph, where sentences are aligned."""


class Level(StrEnum):
    """What is aligned."""

    BLOCK = auto()
    SENTENCE = auto()


@dataclass(frozen=True, slots=True)
class FileSide:
    """One file: its language, a BCP 47 tag, and its segments; blank ones are breaks."""

    lang: str
    segments: tuple[Segment, ...]

    @property
    def numbers(self) -> dict[int, int]:
        """For each segment that is not blank, the number under which it is told."""
        kept = (place for place, segment in enumerate(self.segments) if not segment.blank)
        return {place: number for number, place in enumerate(kept)}


def read_side(path: Path, level: Level, lang: str | None) -> FileSide:
    """A file cut into blocks or sentences; the language is detected where nobody names it.

    Raises:
        InputError: it can't be read.
    """
    whole = read_blocks(path, lang)
    if level is Level.BLOCK:
        return whole
    if path.name.lower().endswith(SENTENCES_END):
        return whole
    return replace(whole, segments=tuple(split_block_sentences(whole.segments, whole.lang)))


def read_blocks(path: Path, lang: str | None) -> FileSide:
    """A file cut into blocks, its title first where it states one.

    In plain text a block is a paragraph between blank lines, whatever it looks like.

    Raises:
        InputError: it can't be read.
    """
    if READERS.get(path.suffix.lower()) == TEXT:
        text, _repairs = repair_text(decode_text(load_source(path, READERS)))
        return FileSide(lang or detect_language(text), tuple(split_plain_blocks(path, text)))
    article = read_article(path, lang=lang).article
    title = [Segment(article.title, Kind.TITLE)] if article.title else []
    return FileSide(article.lang, (*title, *segment_article(article)))


def split_plain_blocks(path: Path, text: str) -> Iterator[Segment]:
    """The paragraphs of a plain text, or its lines where each is a sentence."""
    if path.name.lower().endswith(SENTENCES_END):
        yield from (Segment(line.strip()) for line in text.splitlines())
        return
    for part in BLANK_LINES.split(text.strip()):
        if part.strip():
            yield Segment(" ".join(part.split()))


def split_block_sentences(blocks: Sequence[Segment], lang: str) -> Iterator[Segment]:
    """The sentences of some blocks, with a break after each block."""
    for block in blocks:
        for start, end in find_extents(block.text, lang):
            if block.text[start:end].strip():
                yield replace(block, text=block.text[start:end].strip())
        yield BREAK
