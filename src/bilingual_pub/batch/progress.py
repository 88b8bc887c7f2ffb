"""How a worker tells what it has done: nobody listens but in a process that serves a command."""

from collections.abc import Callable


def ignore_progress(_share: float) -> None:
    """Tell nobody."""


listener: Callable[[float], None] = ignore_progress


def report_progress(share: float) -> None:
    """Tell what share of an article, from 0 to 1, has been done since this was last told."""
    listener(share)
