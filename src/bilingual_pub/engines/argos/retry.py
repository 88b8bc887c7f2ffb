"""A second try for sentences that came out wrong: with another search, and in halves."""

from collections.abc import Sequence

from bilingual_pub.engines.argos.clauses import halves
from bilingual_pub.engines.argos.draft import Draft, Search, in_a_row, literal
from bilingual_pub.engines.argos.model import Request
from bilingual_pub.engines.argos.route import Route
from bilingual_pub.engines.argos.task import Task
from bilingual_pub.engines.argos.trouble import trouble

WIDER = Search(beam=8, no_repeat=3)
"""Looks further, and never says three tokens in the same order twice: it ends most loops."""


def second_tries(
    route: Route, tasks: Sequence[Task], drafts: Sequence[Draft], target: str
) -> list[Draft]:
    """The drafts, with a better one for each in which something is wrong, where one is found."""
    wrong = [
        number
        for number, (task, draft) in enumerate(zip(tasks, drafts, strict=True))
        if trouble(draft, target, task.kept)
    ]
    whole = list(drafts)
    if not wrong:
        return whole
    wider = route.translated([tasks[number].request for number in wrong], WIDER)
    split = _in_halves(route, [tasks[number] for number in wrong])
    for number, *tries in zip(wrong, wider, split, strict=True):
        good = [
            draft for draft in tries if draft and not trouble(draft, target, tasks[number].kept)
        ]
        if good:
            whole[number] = max(good, key=lambda draft: draft.score)
    return whole


def _in_halves(route: Route, tasks: Sequence[Task]) -> list[Draft | None]:
    """Each task translated in two pieces; None where it has no place to be cut."""
    cuts = [halves(task.text, [(span.start, span.end) for span in task.spans]) for task in tasks]
    requests = [
        Request(piece, task.request.aligned)
        for task, cut in zip(tasks, cuts, strict=True)
        for piece in cut or ()
    ]
    drafts = iter(route.translated(requests))
    return [
        _with_space(next(drafts), next(drafts), task.text) if cut else None
        for task, cut in zip(tasks, cuts, strict=True)
    ]


def _with_space(first: Draft, second: Draft, source: str) -> Draft:
    space = source[len(first.source) : len(source) - len(second.source)]
    return in_a_row([first, literal(space, space), second])
