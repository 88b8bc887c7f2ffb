"""What a worker does with some articles: read each, translate all together, write each."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter
from threading import Lock
from typing import TypeVar

from bilingual_pub.batch.outcome import Outcome, make_failure, make_outcome
from bilingual_pub.batch.resume import (
    find_finished,
    fingerprint_article,
    fingerprint_review,
    hash_source,
    keep_record,
)
from bilingual_pub.batch.task import Job, Run, Task, report_progress
from bilingual_pub.batch.worker_session import get_worker_session
from bilingual_pub.i18n import speak_to_user
from bilingual_pub.publish import (
    READING_SHARE,
    ExportOptions,
    ExportResult,
    Progress,
    Session,
    SourceArticle,
    publish_article,
    read_source,
    share_progress,
    translate_sources,
    write_handout,
)
from bilingual_pub.recognition import is_review, make_slug
from bilingual_pub.settings import EngineSettings, ResourceSettings, Settings
from bilingual_pub.standard_input import provide_standard_input

Made = TypeVar("Made")

ONE_AT_A_TIME = Lock()
"""Engines and databases are open once a process; a worker with several threads waits its turn."""


@dataclass(frozen=True, slots=True)
class WaitingArticle:
    """An article that was read and waits for its translation; `seconds` is what it took so far."""

    job: Job
    article: SourceArticle
    fingerprint: str
    seconds: float

    @property
    def languages(self) -> tuple[str, str]:
        """The tags of source and target."""
        return self.article.languages


def make_articles(task: Task) -> list[Outcome]:
    """The outcomes of some articles, in their order; one that fails leaves the others alone."""
    with ONE_AT_A_TIME, speak_to_user([*filter(None, task.run.languages.split(":"))]):
        tools = get_worker_session()
        # The first call goes to the folder of the command, from where all paths are told.
        tools.session(task.run, task.run.options.settings)
        worker = Worker(task.run, partial(tools.session, task.run), report_progress)
        found = dict(worker.outcomes(task.jobs))
    return [found[job] for job in task.jobs]


Company = tuple[tuple[str, str], EngineSettings, ResourceSettings]
"""What articles share that are translated together."""


class Worker:
    """Makes articles of one run with the tools at hand."""

    def __init__(self, run: Run, session: Callable[[Settings], Session], tell: Progress) -> None:
        self._run = run
        self._open = session
        self._progress = tell

    def outcomes(self, jobs: Sequence[Job]) -> Iterator[tuple[Job, Outcome]]:
        """What becomes of each article, in any order."""
        waiting = list[WaitingArticle]()
        for job in jobs:
            begun = attempt_step(job, self._begun, job)
            if isinstance(begun, Outcome):
                yield job, begun
            else:
                waiting.append(begun)
        waiting.sort(key=attrgetter("languages"))
        together = defaultdict[Company, list[WaitingArticle]](list)
        for one in waiting:
            settings = one.article.options.settings
            together[one.languages, settings.engine, settings.resources].append(one)
        for some in together.values():
            yield from self._together(some)

    def _order(self, job: Job) -> ExportOptions:
        """What is wanted of an article, with its own settings."""
        options = self._run.options
        return replace(options, output=job.output, settings=job.settings or options.settings)

    def _tools(self, options: ExportOptions) -> Session:
        return self._open(options.settings)

    def _begun(self, job: Job) -> Outcome | WaitingArticle:
        """An article that was read, or its outcome where it takes no engine, or no work at all."""
        start = time.perf_counter()
        options = self._order(job)
        if is_review(job.source):
            return self._review(job, options)
        if options.translation is not None:
            return self._beside_translation(job, options)
        source = hash_source(job)
        with provide_standard_input(job.data):
            article = read_source(job.source, options)
        self._progress(READING_SHARE)
        fingerprint = fingerprint_article(source, article, self._tools(options))
        done = find_finished(job, article.name, fingerprint, self._run)
        return done or WaitingArticle(job, article, fingerprint, time.perf_counter() - start)

    def _review(self, job: Job, options: ExportOptions) -> Outcome:
        """The outcome of a review file, which carries its whole article."""
        start = time.perf_counter()
        source = hash_source(job)
        name, fingerprint = (
            make_slug(job.source),
            fingerprint_review(source, options, self._tools(options)),
        )
        if done := find_finished(job, name, fingerprint, self._run):
            return done
        handout = publish_article(job.source, options, self._tools(options), self._progress)
        outcome = make_outcome(job.source, handout, time.perf_counter() - start)
        keep_record(job, name, fingerprint, self._run, outcome)
        return outcome

    def _beside_translation(self, job: Job, options: ExportOptions) -> Outcome:
        """The outcome of an article and its translation by a person.

        Nothing tells later that it is finished: what two files are made of, their pictures too, is
        not known before they are read.
        """
        start = time.perf_counter()
        with provide_standard_input(job.data):
            handout = publish_article(job.source, options, self._tools(options), self._progress)
        return make_outcome(job.source, handout, time.perf_counter() - start)

    def _together(self, waiting: Sequence[WaitingArticle]) -> Iterator[tuple[Job, Outcome]]:
        """The outcomes of articles in one pair of languages, translated in one call.

        Where that fails, each has another try by itself.
        """
        start = time.perf_counter()
        articles = [one.article for one in waiting]
        tell, _rest = share_progress(self._progress, len(waiting))
        session = self._tools(articles[0].options)
        handouts = attempt_step(waiting[0].job, translate_sources, articles, session, tell)
        if not isinstance(handouts, Outcome):
            share = (time.perf_counter() - start) / len(waiting)
            for one, handout in zip(waiting, handouts, strict=True):
                yield one.job, attempt_step(one.job, self._completed, one, handout, share)
        elif len(waiting) == 1:
            yield waiting[0].job, handouts
        else:
            for one in waiting:
                yield from self._together([one])

    def _completed(self, one: WaitingArticle, handout: ExportResult, share: float) -> Outcome:
        """The outcome of an article that was translated, in its share of the time for all."""
        start = time.perf_counter()
        article = one.article
        session = self._tools(article.options)
        handout = write_handout(handout, article.name, article.options, session, self._progress)
        seconds = one.seconds + share + time.perf_counter() - start
        outcome = make_outcome(one.job.source, handout, seconds)
        keep_record(one.job, article.name, one.fingerprint, self._run, outcome)
        return outcome


def attempt_step(job: Job, step: Callable[..., Made], *given: object) -> Made | Outcome:
    """What a step makes, or the outcome of the article over which it failed.

    Raises:
        MemoryError: the memory of this process is full; in another one there may be room enough.
    """
    try:
        return step(*given)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - our own bug in one article is no harm to another
        return make_failure(job.source, error)
