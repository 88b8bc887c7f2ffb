"""The engine: documents in, translations out, every sentence of all documents in one batch."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Self

from bilingual_pub.engines.argos.confidence import confidence
from bilingual_pub.engines.argos.draft import Draft, literal
from bilingual_pub.engines.argos.installing.receipt import files_in, receipt_in
from bilingual_pub.engines.argos.keeping import FINAL, core, pieces, put_together, repaired
from bilingual_pub.engines.argos.marking import alone, marked_runs
from bilingual_pub.engines.argos.model import Model, Request
from bilingual_pub.engines.argos.retry import second_tries
from bilingual_pub.engines.argos.route import Route
from bilingual_pub.engines.argos.store import Package
from bilingual_pub.engines.argos.task import Task, task_of
from bilingual_pub.engines.argos.trouble import Trouble, trouble
from bilingual_pub.engines.engine import Sentence, Translation, chosen, content_of
from bilingual_pub.engines.marks import framed, lost_marks, with_every_link
from bilingual_pub.model import Flag
from bilingual_pub.protect import Span, absent

PROTECTION = "protection"
"""The check of what had to be put into its place, where the model had not written it."""


def checksum(package: Package) -> str:
    """What tells a package's content from that of another of the same version."""
    receipt = receipt_in(package.folder)
    return receipt.archive if receipt else content_of(path for _, path in files_in(package.folder))


class Argos:
    """Translates one pair of languages with one package, or two in a row; a context manager.

    Attributes:
        name: what its translations say about their origin.
        version: the packages: `en-es 1.9`.
        identity: those, with the check sum that each had when it was installed.
        route: the models behind it.
    """

    name = "argos"

    def __init__(self, packages: Sequence[Package]) -> None:
        self.version = ", ".join(package.name for package in packages)
        self.identity = " ".join((self.name, self.version, *map(checksum, packages)))
        self.route = Route([Model(package) for package in packages])
        self._target = packages[-1].target

    def translate(
        self,
        documents: Sequence[Sequence[Sentence]],
        progress: Callable[[int], None] = lambda _sentences: None,
        wanted: Sequence[Sequence[int]] | None = None,
    ) -> list[list[Translation]]:
        """Translate the sentences that are wanted of every document, in order, one for one."""
        asked = chosen(documents, wanted)
        tasks = [task_of(sentence) for sentences in asked for sentence in sentences]
        marked = sorted({words for task in tasks for words in alone(task.runs)})
        requests = [task.request for task in tasks] + [Request(words) for words in marked]
        drafts = self.route.translated(requests, progress=progress)
        by_itself = {draft.source: draft.text.rstrip(FINAL) for draft in drafts[len(tasks) :]}
        drafts = second_tries(self.route, tasks, drafts[: len(tasks)], self._target)
        drafts, doubtful = self._kept(tasks, drafts)
        done = (
            self._finished(task, draft, by_itself, doubtful[number])
            for number, (task, draft) in enumerate(zip(tasks, drafts, strict=True))
        )
        return [list(islice(done, len(sentences))) for sentences in asked]

    def contexts(self, documents: Sequence[Sequence[Sentence]]) -> list[list[str]]:
        """Nothing: a model sees one sentence at a time."""
        return [[""] * len(sentences) for sentences in documents]

    def _kept(
        self, tasks: Sequence[Task], drafts: Sequence[Draft]
    ) -> tuple[list[Draft], dict[int, list[Span]]]:
        """The drafts with all that must be kept, and for each the spans that a person should see.

        What repair does not find is cut out of the sentence; if that loses something else, so is
        everything.
        """
        whole, doubtful = list(drafts), dict[int, list[Span]]()
        for n, task in enumerate(tasks):
            whole[n], doubtful[n] = repaired(drafts[n], task.spans, self._target)
        for everything in (False, True):
            lost = {
                n: absent(task.spans, whole[n].text, self._target) for n, task in enumerate(tasks)
            }
            chosen = {
                n: list(tasks[n].spans) if everything else spans
                for n, spans in lost.items()
                if spans
            }
            for n, draft in self._in_pieces(tasks, chosen).items():
                whole[n], more = repaired(draft, tasks[n].spans, self._target)
                doubtful[n] = [*chosen[n], *more]
        return whole, doubtful

    def _in_pieces(
        self, tasks: Sequence[Task], chosen: Mapping[int, Sequence[Span]]
    ) -> dict[int, Draft]:
        """Drafts of the tasks named, each translated in pieces around some of its spans."""
        cuts = {n: pieces(tasks[n].text, spans) for n, spans in chosen.items()}
        requests = [
            Request(words, tasks[n].request.aligned)
            for n, cut in cuts.items()
            for piece in cut
            if (words := core(piece))
        ]
        drafts = {draft.source: draft for draft in self.route.translated(requests)}
        return {n: put_together(cut, drafts) for n, cut in cuts.items()}

    def _finished(
        self, task: Task, draft: Draft, by_itself: Mapping[str, str], doubtful: Sequence[Span]
    ) -> Translation:
        """A draft with its marks, the white space around it, and what a reviewer should look at."""
        problem = trouble(draft, self._target, task.kept)
        if problem is Trouble.EMPTY:
            draft = literal(task.text, task.text)
        runs, moved = with_every_link(marked_runs(draft, task.runs, by_itself), task.runs)
        flags = (
            *((Flag(problem.value, task.text, draft.text),) if problem else ()),
            *(Flag(PROTECTION, span.source) for span in doubtful),
            *moved,
            *lost_marks(runs, task.runs),
        )
        sure = 0.0 if problem else confidence(draft)
        return Translation(framed(runs, task.sentence.text), sure, flags)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        """Nothing is open but memory."""
