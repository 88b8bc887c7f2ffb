"""A neural engine: documents in, translations out, every sentence of all documents in one batch.

Around its model, `retry` has another go where `mt_failures` sees something wrong, `word_for_word`
answers plainly where that is no help,
`placeholder_repair` holds on to numbers and names, and `inline_marks` finds the words that were
strong or linked.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import islice
from typing import Self

from bilingual_pub.engines.base import (
    Sentence,
    Translation,
    flag_lost_marks,
    frame_runs,
    keep_every_link,
    select_sentences,
)
from bilingual_pub.engines.neural.confidence import estimate_confidence
from bilingual_pub.engines.neural.draft import (
    FINAL,
    STOCK_SEARCH,
    Draft,
    SearchSettings,
    make_literal,
)
from bilingual_pub.engines.neural.inline_marks import list_marked_texts, transfer_marks
from bilingual_pub.engines.neural.model import ModelRequest, ModelTask, NeuralModel, make_task
from bilingual_pub.engines.neural.mt_failures import (
    INVENTED,
    MtFailure,
    detect_failure,
)
from bilingual_pub.engines.neural.note_marks import put_note_marks
from bilingual_pub.engines.neural.placeholder_repair import (
    cut_pieces,
    find_core,
    find_unkept,
    join_pieces,
    repair_draft,
)
from bilingual_pub.engines.neural.retry import retry_drafts
from bilingual_pub.engines.neural.word_for_word import CHECK as WORD_FOR_WORD
from bilingual_pub.engines.neural.word_for_word import translate_surely, translate_word_for_word
from bilingual_pub.model import ROUGH, Flag
from bilingual_pub.protect import Span

PROTECTION = "protection"
"""The check of what had to be put into its place, where the model had not written it."""

ROUGH_BELOW = 0.2
"""A confidence below which a draft in which nothing was found is named as rough: fewer than one
word in five can be expected to be right."""


class NeuralEngine:
    """Translates one pair of languages with a model; a context manager.

    Attributes:
        name: what its translations say about their origin.
        version: of the model, as a person would name it.
        identity: all that decides its translations beside the sentence.
        model: what translates, which may be several models in a row.
        search: how it looks for a translation at first.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what an engine is
        self,
        model: NeuralModel,
        target: str,
        name: str,
        version: str,
        identity: str,
        search: SearchSettings = STOCK_SEARCH,
    ) -> None:
        self.search = search
        self.model = model
        self.name = name
        self.version = version
        self.identity = identity
        self._target = target

    def translate(
        self,
        documents: Sequence[Sequence[Sentence]],
        progress: Callable[[int], None] = lambda _sentences: None,
        wanted: Sequence[Sequence[int]] | None = None,
    ) -> list[list[Translation]]:
        """Translate the sentences that are wanted of every document, in order, one for one."""
        asked = select_sentences(documents, wanted)
        tasks = [make_task(sentence) for sentences in asked for sentence in sentences]
        marked = sorted({words for task in tasks for words in list_marked_texts(task.runs)})
        requests = [task.request for task in tasks] + [ModelRequest(words) for words in marked]
        drafts = self.model.translate(requests, self.search, progress)
        by_itself = {draft.source: draft.text.rstrip(FINAL) for draft in drafts[len(tasks) :]}
        drafts = retry_drafts(self.model, tasks, drafts[: len(tasks)], self._target, self.search)
        drafts, doubtful, plain = self._keep(tasks, drafts)
        drafts, problems = self._answer_plainly(tasks, drafts, plain)
        done = (
            self._finish(task, draft, by_itself, doubtful[number], problems[number])
            for number, (task, draft) in enumerate(zip(tasks, drafts, strict=True))
        )
        return [list(islice(done, len(sentences))) for sentences in asked]

    def contexts(self, documents: Sequence[Sequence[Sentence]]) -> list[list[str]]:
        """Nothing: a model sees one sentence at a time."""
        return [[""] * len(sentences) for sentences in documents]

    def _keep(
        self, tasks: Sequence[ModelTask], drafts: Sequence[Draft]
    ) -> tuple[list[Draft], dict[int, list[Span]], set[int]]:
        """The drafts with all that must be kept; what a person should see, and which are plain.

        What repair does not find is cut out of the sentence; if that loses something else, so is
        everything.
        """
        whole, doubtful = list(drafts), dict[int, list[Span]]()
        plain: set[int] = set()
        for n, task in enumerate(tasks):
            whole[n], doubtful[n] = repair_draft(drafts[n], task.spans, self._target)
        for everything in (False, True):
            lost = {
                n: find_unkept(whole[n], task.spans, self._target) for n, task in enumerate(tasks)
            }
            chosen = {
                n: list(tasks[n].spans) if everything else spans
                for n, spans in lost.items()
                if spans
            }
            in_pieces, answered = self._translate_in_pieces(tasks, chosen)
            plain |= answered
            for n, draft in in_pieces.items():
                whole[n], more = repair_draft(draft, tasks[n].spans, self._target)
                doubtful[n] = [*chosen[n], *more]
        return whole, doubtful, plain

    def _translate_in_pieces(
        self, tasks: Sequence[ModelTask], chosen: Mapping[int, Sequence[Span]]
    ) -> tuple[dict[int, Draft], set[int]]:
        """Drafts of the tasks named, each translated in pieces around some of its spans.

        And which of them have a plain answer in a piece of which the model made something else.
        """
        cuts = {n: cut_pieces(tasks[n].text, spans) for n, spans in chosen.items()}
        requests = [
            ModelRequest(words, tasks[n].request.aligned)
            for n, cut in cuts.items()
            for piece in cut
            if (words := find_core(piece))
        ]
        made = self.model.translate(requests, self.search)
        drafts = {draft.source: draft for draft in made}
        invented = {
            words
            for words, draft in drafts.items()
            if detect_failure(draft, self._target) in INVENTED
        }
        drafts |= translate_surely(self.model, sorted(invented), self._target, self.search)
        return (
            {n: join_pieces(cut, drafts) for n, cut in cuts.items()},
            {n for n, cut in cuts.items() if invented & set(map(find_core, cut))},
        )

    def _answer_plainly(
        self, tasks: Sequence[ModelTask], drafts: Sequence[Draft], plain: Collection[int]
    ) -> tuple[list[Draft], list[str]]:
        """The drafts, with a plain answer for what is invented; and what is wrong with each.

        `plain` are the numbers of those that have one in part.
        """
        whole = list(drafts)
        failures = [
            detect_failure(draft, self._target, task.kept)
            for task, draft in zip(tasks, whole, strict=True)
        ]
        for n, failure in enumerate(failures):
            if failure is MtFailure.EMPTY:
                whole[n] = make_literal(tasks[n].text, tasks[n].text)
        invented = [n for n, failure in enumerate(failures) if failure in INVENTED]
        answers = translate_word_for_word(
            self.model, [tasks[n] for n in invented], self._target, self.search
        )
        for n, draft in zip(invented, answers, strict=True):
            whole[n] = draft
        problems = [failure.value if failure else "" for failure in failures]
        for n in {*plain, *invented}:
            copied = whole[n].text == tasks[n].text
            problems[n] = MtFailure.COPY.value if copied else WORD_FOR_WORD
        return whole, problems

    def _finish(
        self,
        task: ModelTask,
        draft: Draft,
        by_itself: Mapping[str, str],
        doubtful: Sequence[Span],
        problem: str,
    ) -> Translation:
        """A draft with its marks, the white space around it, and what a reviewer should look at."""
        marked = transfer_marks(draft, task.runs, by_itself)
        runs, moved = keep_every_link(put_note_marks(marked, draft, task.marks), task.runs)
        flags = (
            *((Flag(problem, task.text, draft.text),) if problem else ()),
            *(Flag(PROTECTION, span.source) for span in doubtful),
            *moved,
            *flag_lost_marks(runs, task.runs),
        )
        sure = 0.0 if problem else estimate_confidence(draft)
        if not flags and sure < ROUGH_BELOW:
            flags = (Flag(ROUGH, task.text),)
        return Translation(frame_runs(runs, task.sentence.text), sure, flags)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        """Nothing is open but memory."""
