"""The options that say who does the work of a run, and within what limits."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps

import click

from bilingual_pub.batch import Limits, WorkerPool
from bilingual_pub.batch.limits import USUAL
from bilingual_pub.batch.process import end_ahead
from bilingual_pub.cores import count_cores
from bilingual_pub.locale import _

jobs = click.option(
    "--jobs",
    metavar=_("NUMBER"),
    type=click.IntRange(min=1),
    help=_("How many articles are made at the same time; as many as there are cores if left out."),
)
scheduler = click.option(
    "--scheduler",
    metavar=_("ADDRESS"),
    help=_("Have the work done by the Dask cluster with this scheduler, tcp://HOST:PORT."),
)
time_limit = click.option(
    "--time-limit",
    metavar=_("SECONDS"),
    type=click.FloatRange(min=5),
    default=USUAL.seconds,
    show_default=True,
    help=_("How long the slowest step of an article may take."),
)
memory_limit = click.option(
    "--memory-limit",
    metavar=_("MEGABYTES"),
    type=click.IntRange(min=200),
    default=USUAL.megabytes,
    show_default=True,
    help=_("How much memory each of the processes that work may take."),
)


@dataclass(frozen=True, slots=True)
class Workforce:
    """Who does the work: so many processes here, or those behind a scheduler."""

    jobs: int | None
    scheduler: str | None
    limits: Limits

    @contextmanager
    def at_work(
        self, articles: int, heard: Callable[[float], None]
    ) -> Iterator[tuple[Executor, int]]:
        """The workers for so many articles, and how many they are; `heard` is told of progress.

        Raises:
            UsageError: no scheduler answers.
        """
        if self.scheduler:
            from bilingual_pub.batch.cluster import connect_cluster

            end_ahead()
            with connect_cluster(self.scheduler, self.limits) as workers:
                yield workers
            return
        number = min(self.jobs or count_cores(), articles)
        with WorkerPool(number, self.limits, heard) as processes:
            yield processes, number


def add_run_options(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command these options, and calls it with `workforce`."""

    @wraps(command)
    def staffed(
        *given: object,
        jobs: int | None,
        scheduler: str | None,
        time_limit: float,
        memory_limit: int,
        **others: object,
    ) -> None:
        limits = Limits(time_limit, memory_limit)
        command(*given, workforce=Workforce(jobs, scheduler, limits), **others)

    return jobs(scheduler(time_limit(memory_limit(staffed))))
