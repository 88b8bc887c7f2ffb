"""What became of an article: its files, or why there are none, and what to say of it.

It travels from a worker to the command line, so it holds sentences, not the article.
"""

import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilingual_pub.batch.process import LostWorkerError
from bilingual_pub.errors import BilingualPubError
from bilingual_pub.i18n import _, ngettext
from bilingual_pub.model import BilingualArticle, Note, Pair, State

if TYPE_CHECKING:
    from bilingual_pub.publish import ExportResult


class Status(StrEnum):
    """How an article ended."""

    MADE = auto()
    UNCHANGED = auto()
    """An earlier run had made it of the same input, and its files are as they were."""
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article.

    Attributes:
        source: its file.
        status: how it ended.
        files: what was written.
        notes: sentences that every user hears.
        left_out: how much of its file is not in it as it was, a sentence; empty for nothing.
        repairs: what was repaired, left out or changed in its text.
        doubts: what a reviewer should look at.
        state: how far it is from being more than a draft, a sentence.
        advice: how the next draft could be better, a sentence that is said once in a run.
        approved: whether it is more than a draft.
        error: why it failed, a sentence, and `exit_code` of which kind that is.
        trace: where the program itself failed, for its developers.
        seconds: how long it took, its share of what was done together included.
    """

    source: Path
    status: Status
    files: tuple[Path, ...] = ()
    notes: tuple[str, ...] = ()
    left_out: str = ""
    repairs: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    state: str = ""
    advice: str = ""
    approved: bool = False
    error: str = ""
    trace: str = ""
    exit_code: int = 0
    seconds: float = 0.0

    def summary(self) -> dict[str, Any]:
        """Its line in the summary of a run (docs/batch.md)."""
        return {
            "article": str(self.source),
            "status": str(self.status),
            "files": [str(file) for file in self.files],
            "approved": self.approved,
            "look_at": len(self.doubts),
            "error": self.error,
            "exit_code": self.exit_code,
            "seconds": round(self.seconds, 3),
        }


def make_outcome(source: Path, handout: "ExportResult", seconds: float) -> Outcome:
    """The outcome of a handout that was written."""
    told = (*handout.article.source.notes, *handout.article.target.notes)
    return Outcome(
        source,
        Status.MADE,
        handout.files,
        notes=handout.notes,
        left_out=count_left_out(told, source.name),
        repairs=(*(repair.sentence() for repair in handout.repairs), *tell_notes(told)),
        doubts=tuple(list_doubts(handout.article)),
        state=describe_state(handout.article),
        advice=advice(handout.article),
        approved=handout.article.approved,
        seconds=seconds,
    )


def tell_notes(notes: Sequence[Note]) -> list[str]:
    """What a reader left out, changed or could not read, a sentence each."""
    if not notes:
        return []
    # Most articles have none, and the command line imports this module.
    from bilingual_pub.readers import describe_note

    return list(map(describe_note, notes))


def count_left_out(notes: Sequence[Note], name: str) -> str:
    """One sentence for all of them; empty where there are none."""
    if not notes:
        return ""
    from bilingual_pub.readers import count_notes

    return count_notes(notes, name)


def make_failure(source: Path, error: Exception) -> Outcome:
    """The outcome of an article that could not be made."""
    if isinstance(error, MemoryError):
        error = make_memory_error()
    if isinstance(error, BilingualPubError):
        said = f"{source}: {error}" if isinstance(error, LostWorkerError) else str(error)
        return Outcome(source, Status.FAILED, error=said, exit_code=error.exit_code)
    code = BilingualPubError.exit_code
    trace = "".join(traceback.format_exception(error))
    return Outcome(source, Status.FAILED, error=describe_bug(error), trace=trace, exit_code=code)


def make_memory_error() -> LostWorkerError:
    """The error for an article that takes more memory than a worker may have."""
    return LostWorkerError(
        _(
            "it was not made, because it needs more memory than --memory-limit allows. Split it"
            " into several articles, or allow more."
        )
    )


def describe_bug(error: Exception) -> str:
    """What to say where the fault is ours."""
    return _(
        "Something went wrong inside bilingual-pub: {kind}: {error}. This is our mistake, not"
        " yours. Run the same command with -v and send us what it shows."
    ).format(kind=type(error).__name__, error=error)


def list_doubts(article: BilingualArticle) -> Iterator[str]:
    """Every place where something was found that a reviewer should look at.

    That a draft is rough is in the review file, and no finding: every tenth sentence is.
    """
    for pair in article.all_pairs:
        yield from list_pair_doubts(pair)


def list_pair_doubts(pair: Pair) -> Iterator[str]:
    """Every place of a pair where something was found that a reviewer should look at."""
    if not pair.findings:
        return
    # Only in a worker; the command line, which must start at once, has no need of it.
    from bilingual_pub.review import get_check_name

    name = cache(get_check_name)
    for flag in pair.findings:
        yield _("Check this ({check}): {source} → {target}").format(
            check=name(flag.check), source=flag.source or "—", target=flag.target or "—"
        )


def advice(article: BilingualArticle) -> str:
    """How to get a better engine than the one that drafted an article; empty if there is none."""
    if any(pair.state is not State.MACHINE for pair in article.pairs):
        return ""
    names = sorted({pair.origin.name for pair in article.all_pairs})
    found = (better_sentence(name, article.source.lang, article.target.lang) for name in names)
    return next(filter(None, found), "")


def better_sentence(name: str, source: str, target: str) -> str:
    """That a better engine for a pair can be had, and the command; empty where none can."""
    from bilingual_pub.engines import better_engine

    command = better_engine(name, source, target)
    if not command:
        return ""
    return _(
        "{engine} makes rough drafts. To get a better engine, run this once while you are online:"
        " {command}"
    ).format(engine=name.title(), command=command)


def describe_state(article: BilingualArticle) -> str:
    """How far the handout is from being more than a draft, and what to do next."""
    if article.approved:
        return _("Every passage is approved, so the draft notice is gone.")
    left = sum(pair.awaits_approval for pair in article.all_pairs)
    if any(pair.state is not State.MACHINE for pair in article.pairs):
        return ngettext(
            "{count} passage is left to approve, so the draft notice stays.",
            "{count} passages are left to approve, so the draft notice stays.",
            left,
        ).format(count=left)
    return describe_draft(article)


def describe_draft(article: BilingualArticle) -> str:
    """That the handout is a draft, and how much of it deserves a second look."""
    doubtful = sum(bool(pair.flags) for pair in article.all_pairs)
    if not doubtful:
        return _("This is a machine draft. Have someone who reads both languages check it.")
    return ngettext(
        "This is a machine draft. Have someone who reads both languages check it, especially"
        " {count} passage marked in the .json file.",
        "This is a machine draft. Have someone who reads both languages check it, especially"
        " {count} passages marked in the .json file.",
        doubtful,
    ).format(count=doubtful)
