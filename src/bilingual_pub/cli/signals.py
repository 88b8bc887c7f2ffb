"""Being stopped from outside: by Ctrl-C, by `kill`, or because the terminal was closed.

All three end the same way: workers are ended, what was being written is taken away, and what is
finished stays.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from bilingual_pub.i18n import _

if TYPE_CHECKING:
    from bilingual_pub.cli.terminal import TerminalScreen

TOLD = (signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """The program was told to end; like `KeyboardInterrupt`, no error, so nothing handles it."""

    def __init__(self, number: int) -> None:
        self.exit_code = 128 + number


def install_handlers() -> None:
    """Have a signal to end raise `Stopped`; one that is ignored, as under `nohup`, stays so."""
    for number in TOLD:
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    raise Stopped(number)


@contextmanager
def explain_resume(screen: "TerminalScreen", articles: int) -> Iterator[None]:
    """Where a run of several articles is stopped, say how to go on with it.

    Whoever reads the list of files may stop it too, by reading no further (`| head`).
    """
    try:
        yield
    except (KeyboardInterrupt, Stopped, BrokenPipeError):
        if articles > 1:
            # The terminal may be gone.
            with suppress(OSError):
                screen.complain(describe_resume())
        raise


def describe_resume() -> str:
    """What a user does after a run that was stopped."""
    return _(
        "Stopped. What was finished is kept. To make the rest, run the same command again with"
        " --resume."
    )
