"""An article beside the translation that a person made of it, and two files aligned as they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum, auto
from pathlib import Path

from bilingual_pub.alignment import (
    Alignment,
    Bead,
    Judgment,
    Segment,
    Verdict,
    align,
    judge_alignment,
)
from bilingual_pub.alignment.articles import pair_articles, segment_article
from bilingual_pub.errors import CheckError, EngineError, UsageError
from bilingual_pub.formats import find_readable, read_article
from bilingual_pub.i18n import _, get_language_word, get_user_language
from bilingual_pub.lang import get_pack
from bilingual_pub.lang.detect import detect_language
from bilingual_pub.model import UNKNOWN_LANGUAGE, Article, BilingualArticle, Kind
from bilingual_pub.publish.article import (
    choose_target_language,
    ensure_title,
    told_notes,
    untitled_notes,
)
from bilingual_pub.publish.options import (
    READ,
    TRANSLATE,
    ExportOptions,
    ExportResult,
    Progress,
    Session,
)
from bilingual_pub.publish.resources import EnginePool
from bilingual_pub.readers.source_file import load_source
from bilingual_pub.text.encoding import decode_text
from bilingual_pub.text.repair import repair_text
from bilingual_pub.text.segment import find_extents
from bilingual_pub.translation import run_qa
from bilingual_pub.translation.segments import draft_texts


def align_article(
    source: Path, options: ExportOptions, session: Session, progress: Progress
) -> ExportResult:
    """Both sides of an article, the other side being a person's translation in a file.

    Raises:
        CheckError: the file is no translation of the article, and nobody said that it is.
        BilingualPubError: another of its children, by what went wrong.
    """
    translation = options.translation
    assert translation is not None  # noqa: S101 - asked before
    reading = read_article(source, options.source, options.title, options.reading)
    article = ensure_title(reading.article)
    other = read_article(translation, options.target, options.title_translation, options.reading)
    progress(READ)
    both = pair_with_translation(article, ensure_title(other.article), options, session)
    progress(TRANSLATE)
    repairs = (*reading.repairs, *other.repairs)
    notes = (
        *untitled_notes(article, source),
        *told_notes(article, source),
        *told_notes(other.article, translation),
    )
    return ExportResult(both, repairs=repairs, notes=notes, by_person=True)


def pair_with_translation(
    article: Article, translation: Article, options: ExportOptions, session: Session
) -> BilingualArticle:
    """An article beside its translation, looked over.

    Raises:
        CheckError: it is no translation of the article, and nobody said that it is.
        UsageError: nobody can tell which language one of them is in.
        InputError: a glossary can't be read.
    """
    if translation.lang == UNKNOWN_LANGUAGE:
        lang = choose_target_language(article, options.target)
        translation = replace(translation, lang=lang)
    found = _align_sides(article, translation, options, session)
    both = pair_articles(article, translation, found, options.translation_state)
    return run_qa(both, session.resources.glossary(article.lang, translation.lang))


def _align_sides(
    source: Article, target: Article, options: ExportOptions, session: Session
) -> Alignment:
    """The alignment of two articles; that it is none is told where nobody forces it."""
    sides = segment_article(source), segment_article(target)
    langs = (source.lang, target.lang)
    found = align(*sides, langs, draft_segments(sides[0], langs, session.engines))
    if not options.force:
        refuse_unrelated(judge_alignment(found, *sides), langs, options.translation)
    return found


def draft_segments(
    segments: Sequence[Segment], langs: tuple[str, str], engines: EnginePool
) -> list[str] | None:
    """What an engine makes of each segment, to compare with; None where none is installed."""
    if langs[0] == langs[1] or UNKNOWN_LANGUAGE in langs:
        return None
    try:
        engine = engines.between(*langs)
    except EngineError:
        return None
    return draft_texts([segment.text for segment in segments], langs, engine)


def refuse_unrelated(judgment: Judgment, langs: tuple[str, str], translation: Path | None) -> None:
    """Refuse two files that are not a text and its translation.

    Raises:
        CheckError: they are not, and why, with the likeness that was measured.
    """
    if judgment.verdict is Verdict.SAME_TEXT:
        return
    if judgment.verdict is Verdict.EMPTY:
        raise CheckError(
            _("There is no text in {path}. Check that it is the right file.").format(
                path=translation
            )
        )
    if judgment.verdict is Verdict.SAME_LANGUAGE:
        raise CheckError(
            _(
                "{path} is in {language}, like the article. Name the file with its translation,"
                " or add --force if they are in two languages after all."
            ).format(path=translation, language=get_language_word(langs[0], get_user_language()))
        )
    raise CheckError(
        _(
            "{path} does not look like a translation of this article: they are {likeness:.0%}"
            " alike, and a translation is at least {least:.0%} alike. Check the file name, or add"
            " --force if it is the right file."
        ).format(path=translation, likeness=judgment.similarity, least=judgment.least)
    )


class Level(StrEnum):
    """What is aligned."""

    BLOCK = auto()
    SENTENCE = auto()


@dataclass(frozen=True, slots=True)
class AlignmentRequest:
    """Which files, cut into what, in which languages; None for those that are to be detected."""

    source: Path
    translation: Path
    level: Level = Level.BLOCK
    source_lang: str | None = None
    target_lang: str | None = None
    force: bool = False


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
    langs = _complete_languages(source.lang, target.lang)
    found = align(
        source.segments, target.segments, langs, draft_segments(source.segments, langs, engines)
    )
    if not request.force:
        judgment = judge_alignment(found, source.segments, target.segments)
        refuse_unrelated(judgment, langs, request.translation)
    return AlignedFiles(source, target, found)


def _complete_languages(source: str, target: str) -> tuple[str, str]:
    """The languages of both sides; one that can't be told is the usual other one."""
    if source == UNKNOWN_LANGUAGE:
        source = get_pack(target).usual_target or UNKNOWN_LANGUAGE
    if target == UNKNOWN_LANGUAGE:
        target = get_pack(source).usual_target or UNKNOWN_LANGUAGE
    if UNKNOWN_LANGUAGE in {source, target}:
        raise UsageError(
            _(
                "The languages of the two files can't be detected. Add --from and --to and their"
                " codes."
            )
        )
    return source, target


SENTENCES_END = ".sentences.txt"
"""How the name of a file ends that has one sentence a line."""

BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")

BREAK = Segment("")
"""The end of a paragraph, where sentences are aligned."""


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
    known = find_readable(path)
    if known and known.is_plain:
        source = load_source(path, known.suffixes, is_text=known.is_text)
        text, _repairs = repair_text(decode_text(source.data))
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
