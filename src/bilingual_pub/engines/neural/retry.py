"""A second try for sentences that came out wrong: with another search, and in smaller pieces.

A long sentence is cut where a clause ends: models lose their way in it, or stop too early.
"""

import re
from collections.abc import Iterable, Sequence

from bilingual_pub.engines.neural.draft import (
    STOCK_SEARCH,
    Draft,
    SearchSettings,
    join_drafts,
    strip_draft,
    trim_to_piece,
)
from bilingual_pub.engines.neural.model import ModelRequest, ModelTask, NeuralModel
from bilingual_pub.engines.neural.mt_failures import MtFailure, detect_failure

STOP = re.compile(r"(?<![.!?…])[.!?…]+[”»)\"]*\s+|[。！？]+[」』）]*")
"""Behind these a sentence has ended, that nobody took for one; a row of them is read once."""


STRONG = re.compile(r"[;:—–)\]”»؛；：]+[\s”»)]*|\s[—–]\s?")
"""Behind these a thought has ended."""


WEAK = re.compile(r"[,،，、]\s*|\s(?=(?:and|but|or|because|which|y|e|o|pero|porque|que)\s)")


SPACE = re.compile(r"\s+")


CENTRAL = 0.5
"""A sign is looked for in this share of the text, around its middle."""


Extent = tuple[int, int]


def split_in_halves(text: str, whole: Iterable[Extent] = ()) -> tuple[str, str] | None:
    """A text in two, white space between them dropped; None where it has no place to be cut.

    What stands between the places of `whole` is not cut.

    >>> split_in_halves("The office is closed today, and it will open again on Monday.")
    ('The office is closed today,', 'and it will open again on Monday.')
    """
    inside = list(whole)
    for signs, share in (
        (STOP, CENTRAL),
        (STRONG, CENTRAL),
        (WEAK, CENTRAL),
        (WEAK, 1.0),
        (SPACE, 1.0),
    ):
        places = [match.end() for match in signs.finditer(text)]
        if place := _find_nearest(places, text, share, inside):
            return text[:place].rstrip(), text[place:].lstrip()
    if SPACE.search(text) or len(text) < len("日本"):
        return None
    return text[: len(text) // 2], text[len(text) // 2 :]


def _find_nearest(places: list[int], text: str, share: float, whole: list[Extent]) -> int:
    """The place nearest the middle, with words on both sides of it; 0 if there is none."""
    middle = len(text) / 2
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    fit = [
        place
        for place in places
        if abs(place - middle) <= middle * share
        and first < place < last
        and not any(start < place < end for start, end in whole)
    ]
    return min(fit, key=lambda place: abs(place - middle), default=0)


WIDER = SearchSettings(beam=8, no_repeat=3)
"""Looks further, and never says three tokens in the same order twice: it ends most loops."""

EXACT = SearchSettings(exact=True)
"""Rounded numbers (int8) differ from processor to processor, and may end a sentence early."""

MOST_HALVINGS = 6

SEVEREST_FIRST = list(MtFailure)


def retry_drafts(
    model: NeuralModel,
    tasks: Sequence[ModelTask],
    drafts: Sequence[Draft],
    target: str,
    search: SearchSettings = STOCK_SEARCH,
) -> list[Draft]:
    """The drafts, with a better one for each in which something is wrong, where one is found.

    With a wider search and in pieces first; where neither helps, computed exactly.
    """
    whole = [strip_draft(draft) for draft in drafts]
    wrong = _find_wrong(tasks, whole, target)
    if wrong:
        doubtful = [tasks[number] for number in wrong]
        now = [whole[number] for number in wrong]
        requests = [task.request for task in doubtful]
        wider = model.translate(requests, WIDER)
        smaller = translate_in_pieces(model, doubtful, now, target, search)
        for number, *tries in zip(wrong, wider, smaller, strict=True):
            whole[number] = _choose_best(tasks[number], [whole[number], *tries], target)
    wrong = _find_wrong(tasks, whole, target)
    if wrong:
        exact = model.translate([tasks[number].request for number in wrong], EXACT)
        for number, draft in zip(wrong, exact, strict=True):
            whole[number] = _choose_best(tasks[number], [whole[number], draft], target)
    return whole


def _find_wrong(tasks: Sequence[ModelTask], drafts: Sequence[Draft], target: str) -> list[int]:
    return [
        number
        for number, (task, draft) in enumerate(zip(tasks, drafts, strict=True))
        if detect_failure(draft, target, task.kept)
    ]


def _choose_best(task: ModelTask, tries: Sequence[Draft], target: str) -> Draft:
    """The surest draft in which nothing is wrong, or else the first of those the least wrong."""
    tries = [strip_draft(draft) for draft in tries]
    failures = [detect_failure(draft, target, task.kept) for draft in tries]
    good = [draft for draft, failure in zip(tries, failures, strict=True) if not failure]
    if good:
        return max(good, key=lambda draft: draft.score)
    ranks = [SEVEREST_FIRST.index(failure) for failure in failures if failure]
    return tries[ranks.index(max(ranks))]


def translate_in_pieces(
    model: NeuralModel,
    tasks: Sequence[ModelTask],
    drafts: Sequence[Draft],
    target: str,
    search: SearchSettings = STOCK_SEARCH,
) -> list[Draft]:
    """Each task translated in halves, and what is still wrong of these in halves again."""
    pieces = [[draft] for draft in drafts]
    for _turn in range(MOST_HALVINGS):
        cuts = [
            [_cut_piece(piece, task, target) for piece in parts]
            for task, parts in zip(tasks, pieces, strict=True)
        ]
        requests = [
            ModelRequest(text, task.request.aligned)
            for task, parts in zip(tasks, cuts, strict=True)
            for texts in parts
            for text in texts
        ]
        if not requests:
            break
        done = iter(model.translate(requests, search))
        pieces = [
            [
                part
                for old, texts in zip(parts, cut, strict=True)
                for part in ([next(done) for _text in texts] or [old])
            ]
            for parts, cut in zip(pieces, cuts, strict=True)
        ]
    return [
        join_drafts([*map(trim_to_piece, parts)], task.text, model.space)
        for task, parts in zip(tasks, pieces, strict=True)
    ]


def _cut_piece(piece: Draft, task: ModelTask, target: str) -> tuple[str, ...]:
    """The halves of a piece in which something is wrong, or that is more than one sentence."""
    if not STOP.search(piece.source) and not detect_failure(piece, target, task.kept):
        return ()
    spans = [(span.start, span.end) for span in task.spans] if piece.source == task.text else []
    return split_in_halves(piece.source, spans) or ()
