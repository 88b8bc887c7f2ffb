"""Worker processes, seen from the command: one started, asked, ended.

The first one can be started ahead, before the command knows what for, so that both load what they
need at the same time.
"""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, Pipe
from typing import Any, NamedTuple, TypeVar

from bilingual_pub.batch.task import Limits
from bilingual_pub.errors import OutputError
from bilingual_pub.i18n import _

Made = TypeVar("Made")

GRACE = 0.5
"""Seconds that a worker has to put its files away when it is told to end."""

LOOK = 1.0
"""Seconds of one wait for a message."""

STARTING = 60.0
"""Seconds that a worker may take to start, before the clock of its first article runs."""

SERVE = ("-P", "-m", "bilingual_pub.batch.worker_main")
"""How Python starts a worker; `-P` keeps modules in the user's folder from being imported."""

Call = tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]
"""A function, and what it is called with."""

DONE, FAILED, PROGRESS = "done", "failed", "progress"
"""What a worker's message is: what the function made, what it raised, or a share of the work."""


class Started(NamedTuple):
    """A process that was started, and the line to it; it waits to be told what it may take."""

    process: "subprocess.Popen[bytes]"
    line: "Connection[Any, Any]"


def start() -> Started:
    """Start a worker process."""
    line, theirs = Pipe()
    # Standard input says nothing: its end tells the worker that this process is gone.
    with theirs, hold_back_interrupts():
        process = subprocess.Popen(  # noqa: S603 - this Python, and our own module
            [sys.executable, *SERVE, str(theirs.fileno())],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )
    return Started(process, line)


AHEAD: list[Started] = []
"""Started for whoever needs one first."""


def start_worker_ahead() -> None:
    """Start a worker that the next `WorkerProcess` takes over."""
    AHEAD.append(start())


def end_workers_ahead() -> None:
    """End those that nobody took over. They have nothing in hand."""
    while AHEAD:
        process, line = AHEAD.pop()
        process.kill()
        process.communicate()
        line.close()


def started() -> Started:
    """A worker process: the one that was started ahead, or a new one."""
    try:
        return AHEAD.pop()
    except IndexError:
        return start()


class LostWorkerError(OutputError):
    """A worker ended, or was ended, before its task was done.

    It does not know of which article it tells; whoever does, puts the name before it.
    """


class SlowWorkerError(LostWorkerError):
    """It was ended because it gave no sign of life for too long; it would be again."""


class WorkerProcess:
    """One worker process, and the line to it."""

    def __init__(self, limits: Limits, cores: int) -> None:
        self._seconds = limits.seconds
        self._patience = max(limits.seconds, STARTING)
        self._process, self._line = started()
        # Whoever asks it first is told where it is gone already.
        with suppress(OSError):
            self._line.send((limits.megabytes, cores))

    def result(self, call: Call, heard: Callable[[float], None]) -> Any:  # noqa: ANN401 - whatever the function makes
        """What a function makes; `heard` is told of its progress.

        Raises:
            LostWorkerError: the worker ended, or was silent for too long.
            Exception: whatever the function raised.
        """
        self._exchange(lambda: self._line.send(call))
        kind, said = self._message()
        while kind == PROGRESS:
            # Whoever shows it may be gone, as a terminal that was closed; the work goes on.
            with suppress(OSError):
                heard(said)
            kind, said = self._message()
        if kind == FAILED:
            raise said
        return said

    def _message(self) -> tuple[str, Any]:
        """What the worker says next."""
        if self._exchange(self._speaks_in_time):
            self._patience = self._seconds
            message: tuple[str, Any] = self._exchange(self._line.recv)
            return message
        raise SlowWorkerError(
            _(
                "it was not made, because one step took longer than --time-limit allows"
                " ({seconds:g} s). Split it into several articles, or allow more."
            ).format(seconds=self._seconds)
        )

    def _speaks_in_time(self) -> bool:
        """Wait for a message, a little at a time.

        When this process is halted (Ctrl-Z), so is the worker; then only one of these waits passes.
        """
        left = self._patience
        while left > 0:
            if self._line.poll(min(left, LOOK)):
                return True
            left -= LOOK
        return False

    def _exchange(self, step: Callable[[], Made]) -> Made:
        """One step on the line.

        Raises:
            LostWorkerError: nobody is at its other end.
        """
        try:
            return step()
        except (EOFError, OSError) as error:
            raise LostWorkerError(self._last_words()) from error

    def tell_to_end(self) -> None:
        """Have the process end at its next step."""
        self._process.terminate()

    def end(self) -> None:
        """End the process: at its next step, or at once where it takes none."""
        self.tell_to_end()
        self.see_it_end()
        self._line.close()
        assert self._process.stdin is not None  # noqa: S101 - it is a pipe
        # What was to be sent to it is of no use any more; that must not hide why it is ended.
        with suppress(BrokenPipeError):
            self._process.stdin.close()

    def see_it_end(self, seconds: float = GRACE) -> int:
        """How the process ended, within so many seconds; by the kernel's hand where it does not.

        In the middle of a long step outside Python it hears no signal.
        """
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def _last_words(self) -> str:
        code = self.see_it_end()
        how = (signal.strsignal(-code) or "") if code < 0 else str(code)
        return _(
            "it was not made, because the process working on it stopped suddenly ({reason}). It"
            " may have needed more memory than this computer has. Try again with --jobs 1."
        ).format(reason=how)


@contextmanager
def hold_back_interrupts() -> Iterator[None]:
    """Have a process that is started meanwhile never hear Ctrl-C, not even while it starts.

    The terminal sends it to the command and its workers alike; only the command acts upon it.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
