"""A pool of worker processes, an executor like those of Python."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from types import TracebackType
from typing import Any, ParamSpec

from bilingual_pub.batch.process import GRACE, Call, LostWorkerError, Made, WorkerProcess
from bilingual_pub.batch.task import USUAL_LIMITS, Limits
from bilingual_pub.cpu import count_cores

Given = ParamSpec("Given")


Waiting = tuple[Future[Any], Call]


class WorkerPool(Executor):
    """So many worker processes, each started when there is a task for it.

    `heard` is told what share of an article is done, from several threads.
    """

    def __init__(
        self,
        jobs: int,
        limits: Limits = USUAL_LIMITS,
        heard: Callable[[float], None] = lambda _share: None,
    ) -> None:
        self._limits = limits
        self._heard = heard
        self._cores = max(1, count_cores() // jobs)
        self._tasks = SimpleQueue[Waiting | None]()
        self._running = set[WorkerProcess]()
        self._stopped = False
        self._threads = [Thread(target=self._serve, daemon=True) for _number in range(jobs)]
        for thread in self._threads:
            thread.start()

    def submit(
        self, fn: Callable[Given, Made], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Future[Made]:
        """Have a function called in a worker: it, what it is given and makes must be picklable."""
        future = Future[Made]()
        self._tasks.put((future, (fn, args, kwargs)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as `Executor` has it
        """Take no more tasks; those that wait are done first, or canceled."""
        # Its threads may take one meanwhile.
        with suppress(Empty):
            while cancel_futures:
                if waiting := self._tasks.get_nowait():
                    waiting[0].cancel()
        for _thread in self._threads:
            self._tasks.put(None)
        for thread in self._threads if wait else ():
            thread.join()

    def stop(self) -> None:
        """End every worker in the middle of its task, which fails; return when they are gone."""
        self._stopped = True
        self.shutdown(wait=False, cancel_futures=True)
        running = [*self._running]
        for process in running:
            process.tell_to_end()
        together = monotonic() + GRACE
        for process in running:
            process.see_it_end(max(0.0, together - monotonic()))
        for thread in self._threads:
            thread.join()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wait for every task; where the caller fails, or its user interrupts it, for none."""
        if error is None:
            self.shutdown()
        else:
            self.stop()

    def _serve(self) -> None:
        """One thread a worker: it waits for tasks, and ends with the executor."""
        process: WorkerProcess | None = None
        while waiting := self._tasks.get():
            future, call = waiting
            if not future.set_running_or_notify_cancel():
                continue
            try:
                process = process or self._started()
                future.set_result(process.result(call, self._heard))
            except (LostWorkerError, MemoryError) as error:
                # What is left of other articles in a full memory stays there.
                if process:
                    self._ended(process)
                process = None
                future.set_exception(error)
            except Exception as error:  # noqa: BLE001 - whatever the function raised
                future.set_exception(error)
        if process:
            self._ended(process)

    def _started(self) -> WorkerProcess:
        process = WorkerProcess(self._limits, self._cores)
        self._running.add(process)
        # `stop` may have looked at those that run just before.
        if self._stopped:
            process.tell_to_end()
        return process

    def _ended(self, process: WorkerProcess) -> None:
        process.end()
        self._running.discard(process)
