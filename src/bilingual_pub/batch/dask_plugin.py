"""The process beside a Dask worker that does the work of one run, as a plugin of the worker.

It belongs to its run: two commands that use the same workers at the same time have a process each,
and the one that is stopped ends its own and no other.
"""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from threading import Lock
from typing import Any, TypeVar, cast

from distributed import Worker, WorkerPlugin, get_worker

from bilingual_pub.batch.pool import WorkerPool
from bilingual_pub.batch.task import Limits

Made = TypeVar("Made")


class ProcessBeside(WorkerPlugin):
    """Starts the process when it is first asked for, and ends it with the run."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits

    def setup(self, worker: Worker) -> None:  # noqa: ARG002 - as Dask has it
        """Begin, in the worker; it may have several threads."""
        self._lock = Lock()
        self._pool: WorkerPool | None = None
        self._ended = False

    def submit(
        self, function: Callable[..., Made], given: tuple[Any, ...], named: dict[str, Any]
    ) -> Future[Made]:
        """Have a function called in the process, which is started where it is not yet.

        Raises:
            CancelledError: the run has ended.
        """
        with self._lock:
            if self._ended:
                raise CancelledError
            self._pool = self._pool or WorkerPool(1, self._limits)
            return self._pool.submit(function, *given, **named)

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002 - as Dask has it
        """End it, and what it is doing."""
        with self._lock:
            self._ended = True
            if self._pool is not None:
                self._pool.stop()


def call_beside(
    name: str, function: Callable[..., Made], given: tuple[Any, ...], named: dict[str, Any]
) -> Made:
    """Call a function in the process beside this worker that has a name."""
    plugin = cast("ProcessBeside", get_worker().plugins[name])
    return plugin.submit(function, given, named).result()
