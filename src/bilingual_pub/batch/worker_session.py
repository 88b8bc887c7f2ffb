"""Where a worker stands and what it has in hand: opened for the first task of a run, then kept."""

import gc
import os
from contextlib import ExitStack
from contextvars import ContextVar
from functools import cache

from bilingual_pub.batch.task import Run, Task
from bilingual_pub.formats import get_writable
from bilingual_pub.publish import EnginePool, Resources, Session
from bilingual_pub.settings import EngineSettings, ResourceSettings, Settings


class WorkerSession:
    """The tools of the run that a worker serves; those of the run before are put away."""

    def __init__(self) -> None:
        self._run = ""
        self._engines = dict[EngineSettings, EnginePool]()
        self._tools = dict[tuple[EngineSettings, ResourceSettings], Session]()
        self._stack = ExitStack()

    def session(self, run: Run, settings: Settings) -> Session:
        """The tools of a run, with the engine, glossaries and memory that settings name.

        Raises:
            InputError: the memory can't be read.
        """
        if self._run != run.id:
            self.close()
            enter_run(run)
            self._run = run.id
        wanted = settings.engine, settings.resources
        if wanted not in self._tools:
            self._tools[wanted] = Session(
                self._get_engines(run, settings.engine),
                self._stack.enter_context(Resources(settings.resources)),
            )
        return self._tools[wanted]

    def _get_engines(self, run: Run, settings: EngineSettings) -> EnginePool:
        if settings not in self._engines:
            self._engines[settings] = self._stack.enter_context(
                EnginePool(run.engine, settings, fresh=run.fresh)
            )
        return self._engines[settings]

    def close(self) -> None:
        """Put everything away."""
        self._stack.close()
        self._run = ""
        self._engines.clear()
        self._tools.clear()


def enter_run(run: Run) -> None:
    """Go to the folder of the command, on whatever computer: a worker is a process of its own.

    Raises:
        OSError: there is no such folder on this computer.
    """
    os.chdir(run.folder)


_session: ContextVar[WorkerSession | None] = ContextVar("worker session", default=None)


def get_worker_session() -> WorkerSession:
    """What this worker has in hand; nothing at first."""
    if (session := _session.get()) is None:
        session = WorkerSession()
        _session.set(session)
    return session


def load_for(task: Task) -> None:
    """Load what the articles of a task will need; the second time it costs nothing."""
    try:
        for name in task.run.options.formats:
            if prepare := get_writable(name).prepare:
                prepare()
    finally:
        look_for_garbage()


@cache
def look_for_garbage() -> None:
    """Look for garbage, seldom, and not in what has been loaded: it stays as long as the process.

    So whoever tells Python to look no more while all this is loaded need not think of it again.
    """
    gc.freeze()
    gc.set_threshold(SELDOM)
    gc.enable()


SELDOM = 20_000
"""Of objects made since the last look, before the next. Python's own number, some hundreds, is less
than one paragraph takes; a megabyte or two may be garbage meanwhile."""
