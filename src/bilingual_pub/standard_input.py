"""What was piped into the command: the article called `-`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

STANDARD_INPUT = Path("-")
"""What stands for it in the place of a file."""

_piped: ContextVar[bytes | None] = ContextVar("standard input", default=None)


@contextmanager
def provide_standard_input(data: bytes) -> Iterator[None]:
    """Let this thread or task read what was piped into another process, or came with a request."""
    token = _piped.set(data)
    try:
        yield
    finally:
        _piped.reset(token)


def read_standard_input(most: int) -> bytes:
    """What was piped in: at most `most` bytes of it, and one more where it holds more."""
    data = _piped.get()
    if data is not None:
        return data[: most + 1]
    # Python leaves `stdin` out when the command was started with it closed.
    return sys.stdin.buffer.read(most + 1) if sys.stdin else b""
