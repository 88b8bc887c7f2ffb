"""A worker process: `python -m bilingual_pub.batch.worker_main LINE`.

The first that comes along the line is what it may take: megabytes, and cores. Then it calls the
functions that come, one after the other, and sends back what they make. It ends with the line, with
the process that started it, or when it is told to; never by Ctrl-C, which the terminal sends to it
too and which is for the command to act upon.
"""

import gc
import os
import signal
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any, NoReturn

from bilingual_pub.batch.process import DONE, FAILED, PROGRESS, Call
from bilingual_pub.batch.task import limit_memory, listen_to_progress, report_progress
from bilingual_pub.writers.pdf import allow_copies

TOLD_TO_END = 128 + signal.SIGTERM

GRACE = 1
"""Seconds to end in an orderly way after the command is gone; then by the kernel's hand."""


def main() -> None:
    """Serve until the line ends."""
    line: Connection[Any, Any] = Connection(int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, end_process)
    # Under `nohup` the command lives on when the terminal is closed, and so must this.
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, end_process)
    Thread(target=end_with_parent, daemon=True).start()
    listen_to_progress(lambda share: line.send((PROGRESS, share)))
    # Nothing of what is loaded is garbage, but Python would look it through again and again, which
    # takes a tenth of the time. `load_for` has it look again.
    gc.disable()
    # What is slow to load is loaded before the clock of the first article runs, and before the
    # command, which loads what it needs meanwhile, has anything to say.
    import_module("bilingual_pub.batch.worker")
    # The command may be gone: then nobody asks any more, or waits for the answer.
    with suppress(EOFError, ConnectionError):
        keep_within(*line.recv())
        report_progress(0.0)
        while True:
            line.send(answer_call(line.recv()))
    ignore_signals()


def keep_within(megabytes: int, cores: int) -> None:
    """Take no more than so much memory, and so many cores."""
    limit_memory(megabytes)
    # Read by OpenMP, which CTranslate2 uses, when it is loaded (OpenMP 5.2, 21.1.2).
    os.environ["OMP_NUM_THREADS"] = str(cores)
    # A sign of life: the PDFs of a long article may take minutes, one takes seconds.
    allow_copies(cores, heard=lambda: report_progress(0.0))


def answer_call(call: Call) -> tuple[str, Any]:
    """What a function made, or what it raised."""
    function, given, named = call
    try:
        return DONE, function(*given, **named)
    except Exception as error:  # noqa: BLE001 - it is raised again where the function was asked for
        return FAILED, error


def end_process(*_signal: object) -> NoReturn:
    """End in an orderly way: a file that is being written is taken away."""
    ignore_signals()
    sys.exit(TOLD_TO_END)


def ignore_signals() -> None:
    """Be told to end no second time: while it ends, Python would complain of it.

    Not by `SIG_IGN`: of a signal that has come but was not handled yet Python complains then too.
    """
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: None)


def end_with_parent() -> None:
    """Wait until the process that started this one is gone, then end."""
    os.read(sys.stdin.fileno(), 1)
    signal.alarm(GRACE)
    os.kill(os.getpid(), signal.SIGTERM)


def serve_and_go() -> NoReturn:
    """Serve, then be gone at once: to take apart what is loaded, piece by piece, takes 0.3 s."""
    code = 0
    try:
        main()
    except SystemExit as told:
        code = int(told.code or 0)
    except BaseException:  # noqa: BLE001 - as Python itself would do at last
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    serve_and_go()
