"""Struck-out words beside those that stand: no engine may make one sentence of both.

“We meet ~~Monday~~ Tuesday” is translated as “We meet Tuesday”, and “Monday” by itself. The word
that it stood before is given a link of ours, an anchor, which every engine carries to the word that
translates it; there the struck-out words are put, struck out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bilingual_pub.engines import merge_runs
from bilingual_pub.model import Flag, Mark, Run
from bilingual_pub.protect import Span, find_protected_spans
from bilingual_pub.text import measure_run_starts, slice_runs

ANCHOR = re.compile(r"deleted:(\d+):")

WORD = re.compile(r"\w+")

FINAL = ".!?…"

STRUCK = frozenset({Mark.DELETED})


@dataclass(frozen=True, slots=True)
class DeletedWords:
    """A stretch of struck-out words, without their mark, and whether it stood behind its anchor."""

    runs: tuple[Run, ...]
    anchor: int
    behind: bool


def take_deleted_words(
    runs: Sequence[Run], source: str, target: str
) -> tuple[tuple[Run, ...], tuple[DeletedWords, ...]]:
    """The runs that stand, with anchors, and the stretches between that are struck out.

    Where nothing stands, or nothing is struck out, the runs are as they were.
    """
    if not any(Mark.DELETED in run.marks for run in runs):
        return tuple(runs), ()
    standing: list[Run] = []
    found: list[tuple[int, tuple[Run, ...]]] = []
    length = 0
    for struck, group in groupby(runs, key=lambda run: Mark.DELETED in run.marks):
        some = list(group)
        if struck:
            found.append((length, tuple(replace(it, marks=it.marks - STRUCK) for it in some)))
            continue
        ends_in_space = not standing or standing[-1].text[-1:].isspace()
        if ends_in_space and found:
            some[0] = replace(some[0], text=some[0].text.lstrip(" "))
        standing += some
        length += sum(len(run.text) for run in some)
    text = "".join(run.text for run in standing)
    if not WORD.search(text):
        return tuple(runs), ()
    spans = [(it.start, it.end) for it in find_protected_spans(text, source, target)]
    anchors: list[tuple[int, int]] = []
    stretches = []
    for place, words in found:
        extent, behind = _find_anchor(text, place, spans)
        if extent not in anchors:
            anchors.append(extent)
        stretches.append(DeletedWords(words, anchors.index(extent), behind))
    return tuple(_set_anchors(standing, anchors)), tuple(stretches)


def _find_anchor(
    text: str, place: int, spans: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], bool]:
    """The word that follows a place, or is the last before it; what is kept counts as one word."""
    following = WORD.search(text, place)
    extent = following.span() if following else [it.span() for it in WORD.finditer(text)][-1]
    around = (it for it in spans if it[0] < extent[1] and it[1] > extent[0])
    return next(around, extent), following is None


def _set_anchors(runs: Sequence[Run], anchors: Sequence[tuple[int, int]]) -> list[Run]:
    starts = measure_run_starts(runs)
    whole: list[Run] = []
    done = 0
    for number, (start, end) in sorted(enumerate(anchors), key=lambda it: it[1]):
        whole += slice_runs(runs, starts, done, start)
        for run in slice_runs(runs, starts, start, end):
            whole.append(replace(run, href=f"deleted:{number}:{run.href or ''}"))
        done = end
    return [*whole, *slice_runs(runs, starts, done, starts[-1])]


def put_deleted_words(
    runs: Sequence[Run],
    stretches: Sequence[DeletedWords],
    made: Sequence[Sequence[Run]],
    target: str,
) -> tuple[Run, ...]:
    """A translation without anchors, and with the translations of struck-out words at them.

    None is ever lost: what has no anchor any more stands at the end. None parts a date or a number.
    """
    if not stretches:
        return tuple(runs)
    starts = measure_run_starts(runs)
    text = "".join(run.text for run in runs)
    places: dict[int | None, int] = {}
    for run, start in zip(runs, starts, strict=False):
        places.setdefault(_read_anchor(run), start)
    spans = find_protected_spans(text, target, target)
    plain = [replace(run, href=_read_address(run)) for run in runs]
    end = len(text.rstrip())
    whole: list[Run] = []
    done = 0
    for place, one, words in sorted(
        (
            (end if one.behind else _leave_span(places.get(one.anchor, end), spans), one, words)
            for one, words in zip(stretches, made, strict=True)
        ),
        key=lambda it: it[0],
    ):
        before, after = Run(" " * (place == end)), Run(" " * (place < end))
        whole += [*slice_runs(plain, starts, done, place), before, *_strike(words, one), after]
        done = place
    return tuple(merge_runs([*whole, *slice_runs(plain, starts, done, starts[-1])]))


def _leave_span(place: int, spans: Sequence[Span]) -> int:
    return next((span.start for span in spans if span.start < place < span.end), place)


def _read_anchor(run: Run) -> int | None:
    found = ANCHOR.match(run.href or "")
    return int(found[1]) if found else None


def _read_address(run: Run) -> str | None:
    return ANCHOR.sub("", run.href, count=1) or None if run.href else None


def _strike(words: Sequence[Run], one: DeletedWords) -> list[Run]:
    """Translated words, struck out; without the full stop that a model gives to whole sentences."""
    runs = [replace(run, marks=run.marks | STRUCK) for run in words if run.text]
    if not runs:
        return []
    runs[0] = replace(runs[0], text=runs[0].text.lstrip())
    last = runs[-1].text.rstrip()
    if "".join(run.text for run in one.runs).rstrip()[-1:] not in tuple(FINAL):
        last = last.rstrip(FINAL) or last
    return [*runs[:-1], replace(runs[-1], text=last)]


def keep_flags(flags: Sequence[Flag]) -> list[Flag]:
    """The flags but those that tell of an anchor, which no reader has ever seen."""
    return [flag for flag in flags if not ANCHOR.match(flag.target)]
