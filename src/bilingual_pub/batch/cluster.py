"""Workers of a Dask cluster, as an executor: the same tasks, on other computers.

They must see the same files under the same names, and have the program and its engine installed.
Each task runs in a process of its own beside the Dask worker, within the same limits as here.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from importlib import import_module
from secrets import token_hex
from typing import Any, ParamSpec, TypeVar

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
        with _processes_beside(client, limits) as name:
            executor = Cluster(client.get_executor(pure=False), name)
            try:
                yield executor, max(1, workers)
            except BaseException:
                executor.shutdown(wait=False, cancel_futures=True)
                raise


@contextmanager
def _processes_beside(client: Any, limits: Limits) -> Iterator[str]:  # noqa: ANN401 - as above
    """Have each worker start a process beside it for this run, known by a name, and end it after.

    What a worker has begun it would finish, and write, after the command has ended.
    """
    from bilingual_pub.batch.dask_plugin import ProcessBeside

    name = f"bilingual-pub-{token_hex(8)}"
    client.register_plugin(ProcessBeside(limits), name=name)
    try:
        yield name
    finally:
        with suppress(Exception):
            client.unregister_worker_plugin(name)


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

    def __init__(self, workers: Executor, name: str) -> None:
        """`name` is that of the processes beside the workers, see `ProcessBeside`."""
        self._workers = workers
        self._name = name

    def submit(
        self, fn: Callable[Given, Made], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Future[Made]:
        """Have a function called by a worker of the cluster."""
        from bilingual_pub.batch.dask_plugin import call_beside

        return self._workers.submit(call_beside, self._name, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as `Executor` has it
        """Take no more tasks; Dask cancels those that it does not wait for."""
        self._workers.shutdown(wait=wait and not cancel_futures)
