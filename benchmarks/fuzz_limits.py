"""What one hostile input may take: seconds of the processor, and memory."""

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

MOST_SECONDS = 10.0
"""Of the processor, for an input under 100 kB."""

MOST_MEMORY = 1024**3
"""Bytes that it may add to what the process has."""


class TooSlowError(BaseException):
    """An input took too long; no `except Exception` may swallow that."""


@contextmanager
def within_limits(seconds: float = MOST_SECONDS, memory: int = MOST_MEMORY) -> Iterator[None]:
    """Run what is inside with little time and little memory.

    Time is that of the processor, so that a busy machine is no finding; another thread than the
    main one can't be stopped.

    Raises:
        TooSlowError: it took longer.
        MemoryError: it wanted more.
    """
    before = resource.getrlimit(resource.RLIMIT_DATA)
    handler = signal.signal(signal.SIGVTALRM, _too_slow)
    resource.setrlimit(resource.RLIMIT_DATA, (_data_bytes() + memory, before[1]))
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        resource.setrlimit(resource.RLIMIT_DATA, before)
        signal.signal(signal.SIGVTALRM, handler)


def _data_bytes() -> int:
    """What the kernel counts against the limit now."""
    fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return int(fields[5]) * resource.getpagesize()


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError
