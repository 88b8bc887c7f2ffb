"""Two files aligned as they are, by blocks or by sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum, auto
from pathlib import Path

from bilingual_pub.alignment import (
    Alignment,
    Bead,
    Segment,
    segment_article,
)
from bilingual_pub.formats import find_readable
from bilingual_pub.lang import detect_language
from bilingual_pub.model import Kind
from bilingual_pub.publish.aligned import align_segments, complete_languages
from bilingual_pub.publish.resources import EnginePool
from bilingual_pub.readers import load_source
from bilingual_pub.reading import read_article
from bilingual_pub.text import decode_text, find_extents, repair_text


class AlignmentLevel(StrEnum):
    """What is aligned."""

    BLOCK = auto()
    SENTENCE = auto()


@dataclass(frozen=True, slots=True)
class AlignmentRequest:
    """Which files, cut into what, in which languages; None for those that are to be detected."""

    source: Path
    translation: Path
    level: AlignmentLevel = AlignmentLevel.BLOCK
    source_lang: str | None = None
    target_lang: str | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class FileSide:
    """One file: its language, a BCP 47 tag, and its segments; blank ones are breaks.

    `is_article` tells that it was read as one, so that its title is known.
    """

    lang: str
    segments: tuple[Segment, ...]
    is_article: bool = True

    @property
    def title(self) -> tuple[Segment, ...]:
        """The title, which an article states as its first segment; empty where it has none."""
        first = self.segments[:1]
        return first if self.is_article and first and first[0].kind is Kind.TITLE else ()

    @property
    def body(self) -> tuple[Segment, ...]:
        """The segments without the title."""
        return self.segments[len(self.title) :]

    @property
    def numbers(self) -> dict[int, int]:
        """For each segment that is not blank, the number under which it is told."""
        kept = (place for place, segment in enumerate(self.segments) if not segment.blank)
        return {place: number for number, place in enumerate(kept)}


@dataclass(frozen=True, slots=True)
class AlignedFiles:
    """Two files side by side; the numbers of the beads are those of the sides' segments."""

    source: FileSide
    target: FileSide
    alignment: Alignment

    def beads(self) -> Iterator[Bead]:
        """What goes together, by the numbers that are told: without the breaks."""
        one, other = self.source.numbers, self.target.numbers
        for bead in self.alignment.beads:
            source = tuple(one[place] for place in bead.source if place in one)
            target = tuple(other[place] for place in bead.target if place in other)
            if source or target:
                yield Bead(source, target, bead.score, bead.moved)

    def texts(self) -> tuple[list[str], list[str]]:
        """The texts of both sides, by the same numbers."""
        source, target = (
            [segment.text for segment in side.segments if not segment.blank]
            for side in (self.source, self.target)
        )
        return source, target


def align_files(request: AlignmentRequest, engines: EnginePool) -> AlignedFiles:
    """Align two files.

    Raises:
        InputError: one of them can't be read.
        UsageError: nobody can tell which languages they are in.
        CheckError: they are not a text and its translation, and nobody said that they are.
    """
    source = read_side(request.source, request.level, request.source_lang)
    target = read_side(request.translation, request.level, request.target_lang)
    langs = complete_languages(source.lang, target.lang)
    source, target = replace(source, lang=langs[0]), replace(target, lang=langs[1])
    named = None if request.force else request.translation
    if request.level is AlignmentLevel.BLOCK and source.is_article and target.is_article:
        return _align_articles(source, target, engines, named)
    found = align_segments(source.segments, target.segments, langs, engines, named)
    return AlignedFiles(source, target, found)


def _align_articles(
    source: FileSide, target: FileSide, engines: EnginePool, named: Path | None
) -> AlignedFiles:
    """Two articles: their titles go together, and the rest is aligned as an export aligns it."""
    langs = (source.lang, target.lang)
    found = align_segments(source.body, target.body, langs, engines, named)
    one, other = len(source.title), len(target.title)
    moved = (
        replace(
            bead,
            source=tuple(number + one for number in bead.source),
            target=tuple(number + other for number in bead.target),
        )
        for bead in found.beads
    )
    titles = (Bead(tuple(range(one)), tuple(range(other)), 1.0),) if one or other else ()
    return AlignedFiles(source, target, replace(found, beads=(*titles, *moved)))


SENTENCES_END = ".sentences.txt"
"""How the name of a file ends that has one sentence a line."""

BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")

BREAK = Segment("")
"""The end of a paragraph, where sentences are aligned."""


def read_side(path: Path, level: AlignmentLevel, lang: str | None) -> FileSide:
    """A file cut into blocks or sentences; the language is detected where nobody names it.

    Raises:
        InputError: it can't be read.
    """
    whole = read_blocks(path, lang)
    if level is AlignmentLevel.BLOCK:
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
    known = find_readable(path)
    if known and known.is_plain:
        source = load_source(path, known.suffixes, is_text=known.is_text)
        text, _repairs = repair_text(decode_text(source.data))
        blocks = tuple(split_plain_blocks(path, text))
        return FileSide(lang or detect_language(text), blocks, is_article=False)
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
