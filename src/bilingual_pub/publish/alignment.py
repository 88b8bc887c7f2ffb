"""Two files aligned, told by numbers: for a table, for programs, and for a picture."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bilingual_pub.align import Alignment, Bead, align, judge_alignment
from bilingual_pub.errors import UsageError
from bilingual_pub.locale import _
from bilingual_pub.model import UNKNOWN_LANGUAGE
from bilingual_pub.publish.aligned import draft_segments, refuse_unrelated
from bilingual_pub.publish.article import DEFAULT_TARGETS
from bilingual_pub.publish.engines import EnginePool
from bilingual_pub.publish.sides import Level, FileSide, read_side


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
        source = DEFAULT_TARGETS.get(target.split("-", maxsplit=1)[0], UNKNOWN_LANGUAGE)
    if target == UNKNOWN_LANGUAGE:
        target = DEFAULT_TARGETS.get(source.split("-")[0], UNKNOWN_LANGUAGE)
    if UNKNOWN_LANGUAGE in {source, target}:
        raise UsageError(
            _("The languages of the two files can't be told. Add --from and --to and their codes.")
        )
    return source, target
