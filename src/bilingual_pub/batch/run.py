"""A run: its articles handed out to workers, some at a time, and what became of them, in order."""

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait

from bilingual_pub.batch.outcome import Outcome, make_failure
from bilingual_pub.batch.process import SlowWorkerError
from bilingual_pub.batch.task import Job, Run, Task

MOST_TOGETHER = 16
"""Articles in a task: enough sentences for an engine's batches; a lost worker loses no more."""

PARTS = 2
"""A task is so small a part of a worker's share of what is left that none waits long at the end."""

MOST_TRIES = 2


def make_task(task: Task) -> list[Outcome]:
    """What becomes of a task's articles; called in a worker, where all that is heavy is loaded."""
    from bilingual_pub.batch.worker import make_articles
    from bilingual_pub.batch.worker_session import load_for

    load_for(task)
    return make_articles(task)


def run_articles(
    jobs: Sequence[Job], run: Run, executor: Executor, workers: int
) -> Iterator[Outcome]:
    """What becomes of each article, in their order, each as soon as those before it are done.

    The executor is any of `concurrent.futures`. A task whose worker is lost is given to others, an
    article at a time: what of it was finished is not done again, and only the article that a worker
    is lost over again has failed.
    """
    handed_out = {executor.submit(make_task, task): task for task in cut_tasks(jobs, run, workers)}
    found = dict[Job, Outcome]()
    position = 0
    while handed_out:
        done, _others = wait(handed_out, return_when=FIRST_COMPLETED)
        for future in done:
            task = handed_out.pop(future)
            for part in make_settler(task, future, found):
                handed_out[executor.submit(make_task, part)] = part
        while position < len(jobs) and jobs[position] in found:
            yield found.pop(jobs[position])
            position += 1


def cut_tasks(jobs: Sequence[Job], run: Run, workers: int) -> Iterator[Task]:
    """The articles in tasks, for so many workers: the less is left, the smaller.

    Guided self-scheduling (Polychronopoulos & Kuck 1987).
    """
    start = 0
    while left := len(jobs) - start:
        size = min(MOST_TOGETHER, -(-left // (workers * PARTS)))
        yield Task(run, tuple(jobs[start : start + size]))
        start += size


def make_settler(
    task: Task, future: Future[list[Outcome]], found: dict[Job, Outcome]
) -> Sequence[Task]:
    """Puts what became of a task's articles to what is found; and the tasks to try instead."""
    try:
        found.update(zip(task.jobs, future.result(), strict=True))
    except Exception as error:  # noqa: BLE001 - an executor may lose a worker in ways of its own
        alone = len(task.jobs) == 1
        if not alone or (task.tries < MOST_TRIES and not isinstance(error, SlowWorkerError)):
            return [Task(task.run, (job,), task.tries + 1) for job in task.jobs]
        found[task.jobs[0]] = make_failure(task.jobs[0].source, error)
    return ()
