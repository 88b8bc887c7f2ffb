"""Where a worker stands and what it has in hand: opened for the first task of a run, then kept."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BytesIO, TextIOWrapper

from bilingual_pub.batch.task import Run
from bilingual_pub.publish import OpenAids, OpenEngines, Tools


class Workplace:
    """The tools of the run that a worker serves; those of the run before are put away."""

    def __init__(self) -> None:
        self._run = ""
        self._tools: Tools | None = None
        self._stack = ExitStack()

    def tools(self, run: Run) -> Tools:
        """The tools of a run.

        Raises:
            InputError: the memory can't be read.
        """
        if self._tools is None or self._run != run.id:
            self.close()
            stand_where(run)
            engines = self._stack.enter_context(OpenEngines(run.engine, fresh=run.fresh))
            aids = self._stack.enter_context(OpenAids(run.order.settings.aids))
            self._run, self._tools = run.id, Tools(engines, aids)
        return self._tools

    def close(self) -> None:
        """Put everything away."""
        self._stack.close()
        self._tools = None


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
