"""Where a worker stands and what it has in hand: opened for the first task of a run, then kept."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO, TextIOWrapper

from bilingual_pub.batch.task import Run, Task
from bilingual_pub.formats import get_writable
from bilingual_pub.publish import EnginePool, Resources, Session
from bilingual_pub.settings import ResourceSettings


class WorkerSession:
    """The tools of the run that a worker serves; those of the run before are put away."""

    def __init__(self) -> None:
        self._run = ""
        self._engines: EnginePool | None = None
        self._tools = dict[ResourceSettings, Session]()
        self._stack = ExitStack()

    def session(self, run: Run, resources: ResourceSettings) -> Session:
        """The tools of a run, with the glossaries and the memory that an article's settings name.

        Raises:
            InputError: the memory can't be read.
        """
        if self._engines is None or self._run != run.id:
            self.close()
            enter_run(run)
            self._engines = self._stack.enter_context(EnginePool(run.engine, fresh=run.fresh))
            self._run = run.id
        if resources not in self._tools:
            self._tools[resources] = Session(
                self._engines, self._stack.enter_context(Resources(resources))
            )
        return self._tools[resources]

    def close(self) -> None:
        """Put everything away."""
        self._stack.close()
        self._engines = None
        self._tools.clear()


def enter_run(run: Run) -> None:
    """Go to the folder of the command and speak its user's language, on whatever computer.

    Raises:
        OSError: there is no such folder on this computer.
    """
    os.chdir(run.folder)
    os.environ["LANGUAGE"] = run.languages


@contextmanager
def provide_standard_input(data: bytes) -> Iterator[None]:
    """Let this process read what was piped into the command."""
    usual, sys.stdin = sys.stdin, TextIOWrapper(BytesIO(data))
    try:
        yield
    finally:
        sys.stdin = usual


HERE = WorkerSession()
"""The workplace of this process."""


def load_for(task: Task) -> None:
    """Load what the articles of a task will need; the second time it costs nothing."""
    for name in task.run.options.formats:
        if prepare := get_writable(name).prepare:
            prepare()
