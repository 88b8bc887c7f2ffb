"""A second try for sentences that came out wrong: with another search, and in smaller pieces."""

from collections.abc import Sequence

from bilingual_pub.engines.neural.clauses import STOP, split_in_halves
from bilingual_pub.engines.neural.draft import STOCK, Draft, Search, join_drafts
from bilingual_pub.engines.neural.model import ModelRequest, NeuralModel
from bilingual_pub.engines.neural.mt_failures import detect_failure
from bilingual_pub.engines.neural.task import ModelTask

WIDER = Search(beam=8, no_repeat=3)
"""Looks further, and never says three tokens in the same order twice: it ends most loops."""

MOST_HALVINGS = 6


def retry_drafts(
    model: NeuralModel,
    tasks: Sequence[ModelTask],
    drafts: Sequence[Draft],
    target: str,
    search: Search = STOCK,
) -> list[Draft]:
    """The drafts, with a better one for each in which something is wrong, where one is found."""
    wrong = [
        number
        for number, (task, draft) in enumerate(zip(tasks, drafts, strict=True))
        if detect_failure(draft, target, task.kept)
    ]
    whole = list(drafts)
    if not wrong:
        return whole
    doubtful = [tasks[number] for number in wrong]
    wider = model.translate([task.request for task in doubtful], WIDER)
    smaller = translate_in_pieces(
        model, doubtful, [whole[number] for number in wrong], target, search
    )
    for number, task, *tries in zip(wrong, doubtful, wider, smaller, strict=True):
        good = [draft for draft in tries if not detect_failure(draft, target, task.kept)]
        if good:
            whole[number] = max(good, key=lambda draft: draft.score)
    return whole


def translate_in_pieces(
    model: NeuralModel,
    tasks: Sequence[ModelTask],
    drafts: Sequence[Draft],
    target: str,
    search: Search = STOCK,
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
        join_drafts(parts, task.text, model.space)
        for task, parts in zip(tasks, pieces, strict=True)
    ]


def _cut_piece(piece: Draft, task: ModelTask, target: str) -> tuple[str, ...]:
    """The halves of a piece in which something is wrong, or that is more than one sentence."""
    if not STOP.search(piece.source) and not detect_failure(piece, target, task.kept):
        return ()
    spans = [(span.start, span.end) for span in task.spans] if piece.source == task.text else []
    return split_in_halves(piece.source, spans) or ()
