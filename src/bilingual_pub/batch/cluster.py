"""Workers of a Dask cluster, as an executor: the same tasks, on other computers.

They must see the same files under the same names, and have the program and its engine installed.
Each task runs in a process of its own beside the Dask worker, within the same limits as here.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from importlib import import_module
from threading import Lock
from typing import Any, ParamSpec, TypeVar

from bilingual_pub.batch.pool import WorkerPool
from bilingual_pub.batch.task import Limits
from bilingual_pub.errors import UsageError
from bilingual_pub.i18n import _

Given = ParamSpec("Given")
Made = TypeVar("Made")

PATIENCE = "10s"
"""How long the scheduler may take to answer."""


@contextmanager
def connect_cluster(address: str, limits: Limits) -> Iterator[tuple[Executor, int]]:
    """The workers behind a scheduler, by its address (`tcp://…`), and how many there are.

    Raises:
        UsageError: Dask is not installed, no scheduler answers there, or it has no workers.
    """
    try:
        client_of: Callable[..., Any] = import_module("distributed").Client
    except ImportError as error:
        raise UsageError(
            _("--scheduler needs Dask. To install it, run: pip install 'bilingual_pub[cluster]'")
        ) from error
    try:
        client: Any = client_of(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(
            _(
                "No Dask scheduler answers at {address}: {reason}. Start one, or remove"
                " --scheduler to work on this computer."
            ).format(address=address, reason=error)
        ) from error
    with client:
        refuse_no_workers(client, address)
        workers = len(client.scheduler_info(n_workers=-1)["workers"])
        executor = Cluster(client.get_executor(pure=False), limits)
        try:
            yield executor, max(1, workers)
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            # What a worker has begun it would finish, and write, after the command has ended.
            with suppress(Exception):
                client.run(stop_beside, on_error="ignore")
            raise


def refuse_no_workers(client: Any, address: str) -> None:  # noqa: ANN401 - Dask is loaded late
    """Wait a little for the first worker.

    Raises:
        UsageError: there is none.
    """
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        raise UsageError(
            _(
                "The Dask scheduler at {address} has no workers. To start one, run: dask worker"
                " {address}"
            ).format(address=address)
        ) from error


class Cluster(Executor):
    """Hands functions to Dask's workers, each of which calls them in a process beside it."""

    def __init__(self, workers: Executor, limits: Limits) -> None:
        self._workers = workers
        self._limits = limits

    def submit(
        self, fn: Callable[Given, Made], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Future[Made]:
        """Have a function called by a worker of the cluster."""
        return self._workers.submit(call_beside, self._limits, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as `Executor` has it
        """Take no more tasks; Dask cancels those that it does not wait for."""
        self._workers.shutdown(wait=wait and not cancel_futures)


def call_beside(
    limits: Limits, function: Callable[..., Made], given: tuple[Any, ...], named: dict[str, Any]
) -> Made:
    """Call a function in the process beside this one, which stays for the next."""
    return start_process_beside(limits).submit(function, *given, **named).result()


BESIDE: dict[Limits, WorkerPool] = {}
"""The one process that does the work of this one, by its limits."""

LOCK = Lock()
"""A Dask worker may have several threads."""


def start_process_beside(limits: Limits) -> WorkerPool:
    """The process beside this one, started where there is none yet."""
    with LOCK:
        if limits not in BESIDE:
            BESIDE[limits] = WorkerPool(1, limits)
        return BESIDE[limits]


def stop_beside() -> None:
    """End what is being done beside this worker; the next task gets a new process."""
    with LOCK:
        while BESIDE:
            BESIDE.popitem()[1].stop()
