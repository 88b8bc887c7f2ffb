"""Where a worker stands and what it has in hand: opened for the first task of a run, then kept."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO, TextIOWrapper

from bilingual_pub.batch.task import Run
from bilingual_pub.publish import OpenAids, OpenEngines, Tools
from bilingual_pub.settings import Aids


class Workplace:
    """The tools of the run that a worker serves; those of the run before are put away."""

    def __init__(self) -> None:
        self._run = ""
        self._engines: OpenEngines | None = None
        self._tools = dict[Aids, Tools]()
        self._stack = ExitStack()

    def tools(self, run: Run, aids: Aids) -> Tools:
        """The tools of a run, with the glossaries and the memory that an article's settings name.

        Raises:
            InputError: the memory can't be read.
        """
        if self._engines is None or self._run != run.id:
            self.close()
            stand_where(run)
            self._engines = self._stack.enter_context(OpenEngines(run.engine, fresh=run.fresh))
            self._run = run.id
        if aids not in self._tools:
            self._tools[aids] = Tools(self._engines, self._stack.enter_context(OpenAids(aids)))
        return self._tools[aids]

    def close(self) -> None:
        """Put everything away."""
        self._stack.close()
        self._engines = None
        self._tools.clear()


def stand_where(run: Run) -> None:
    """Go to the folder of the command and speak its user's language, on whatever computer.

    Raises:
        OSError: there is no such folder on this computer.
    """
    os.chdir(run.folder)
    os.environ["LANGUAGE"] = run.languages


@contextmanager
def standard_input(data: bytes) -> Iterator[None]:
    """Let this process read what was piped into the command."""
    usual, sys.stdin = sys.stdin, TextIOWrapper(BytesIO(data))
    try:
        yield
    finally:
        sys.stdin = usual


HERE = Workplace()
"""The workplace of this process."""
