"""Programs chained by pipes and kept open; each text goes in with a NUL and comes out with one."""

import os
import selectors
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from threading import Thread
from typing import IO, Self

from bilingual_pub.errors import EngineError
from bilingual_pub.i18n import _

SILENCE = 20.0
"""Seconds that a pipeline may say nothing while it owes an answer; it starts in a third of one."""

SILENCE_PER_CHARACTER = 0.001
"""Seconds more for each character of the longest text: a fortieth of the speed measured."""

BATCH = 30_000
"""Characters sent at once, more or less: what is sent again if the pipeline fails."""


END = "[][\n]"
"""A blank line that follows every text and must come out behind its answer.

Without it the last word waits for the next text, and is lost; and a pipeline whose first program
has died answers with nothing instead.
"""


class PipelineError(Exception):
    """The pipeline died, said nothing for too long, or answered with less than it was sent."""


class Pipeline:
    """A chain of programs, started when it is first asked and stopped by `close`.

    Attributes:
        stages: the programs with their arguments, first to last.
        silence: seconds without a word after which it counts as hanging (see `SILENCE`).
        processes: the running programs, first to last.
    """

    def __init__(self, stages: Sequence[Sequence[str]], silence: float = SILENCE) -> None:
        self.stages = stages
        self.silence = silence
        self.processes: list[subprocess.Popen[bytes]] = []

    def answers(
        self, texts: Sequence[str], progress: Callable[[int], None] = lambda _texts: None
    ) -> list[str]:
        """What comes out for each text, in order.

        A pipeline that dies or hangs is started again once, and the batch sent again.

        Raises:
            EngineError: it failed again, or can't be started.
        """
        found: list[str] = []
        for batch in batch_texts(texts):
            try:
                found += self._ask(batch)
            except (PipelineError, OSError):
                found += self._ask_again(batch)
            progress(len(batch))
        return found

    def _ask_again(self, batch: Sequence[str]) -> list[str]:
        try:
            return self._ask(batch)
        except (PipelineError, OSError) as error:
            raise EngineError(
                _(
                    "Apertium crashed twice while translating. Try again. If it happens again,"
                    " reinstall Apertium."
                )
            ) from error

    def _ask(self, batch: Sequence[str]) -> list[str]:
        """Write in a thread and read in this one, so that no full pipe can block both.

        Whatever interrupts the exchange, Ctrl-C too, leaves no answer behind for the next text.
        """
        data = "".join(f"{text}{END}\0" for text in batch).encode()
        limit = self.silence + SILENCE_PER_CHARACTER * max(map(len, batch))
        try:
            if not self.processes:
                self._start()
            with write_in_thread(self._first_pipe(), data):
                answers = list(self._read(len(batch), limit))
                return [strip_end(answer) for answer in answers]
        except BaseException:
            self.close()
            raise

    def _read(self, count: int, limit: float) -> Iterator[str]:
        last = self.processes[-1].stdout
        assert last is not None  # noqa: S101 - every process was started with a pipe
        held = b""
        with closing(selectors.DefaultSelector()) as selector:
            selector.register(last, selectors.EVENT_READ)
            while count > 0:
                if not selector.select(limit):
                    raise PipelineError
                chunk = os.read(last.fileno(), 1 << 16)
                if not chunk:
                    raise PipelineError
                *answers, held = (held + chunk).split(b"\0")
                yield from (answer.decode(errors="replace") for answer in answers)
                count -= len(answers)

    def _start(self) -> None:
        """Start every program in a group of its own, where a terminal's Ctrl-C does not reach it.

        We end them ourselves: half of a pipeline is worse than none.
        """
        feed: int | IO[bytes] = subprocess.PIPE
        for stage in self.stages:
            process = subprocess.Popen(  # noqa: S603 - Apertium's own mode; the article goes by pipe
                list(stage),
                stdin=feed,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "LC_ALL": "C.UTF-8"},
                process_group=0,
            )
            if self.processes:
                close_pipe(self.processes[-1].stdout)
            self.processes.append(process)
            feed = process.stdout or subprocess.PIPE

    def _first_pipe(self) -> IO[bytes]:
        first = self.processes[0].stdin
        assert first is not None  # noqa: S101 - every process was started with a pipe
        return first

    def close(self) -> None:
        """End every program and wait for it, so that none stays behind."""
        processes, self.processes = self.processes, []
        for process in processes:
            process.kill()
        for process in processes:
            process.wait()
            close_pipe(process.stdin)
            close_pipe(process.stdout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


def batch_texts(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """The texts, some at a time, none cut.

    >>> [len(batch) for batch in batch_texts(["x" * 20_000] * 5)]
    [2, 2, 1]
    """
    start, size = 0, 0
    for position, text in enumerate(texts):
        size += len(text)
        if size >= BATCH or position + 1 == len(texts):
            yield texts[start : position + 1]
            start, size = position + 1, 0


def strip_end(answer: str) -> str:
    """An answer without its end.

    Raises:
        PipelineError: it has none, so something is missing.
    """
    if not answer.endswith(END):
        raise PipelineError
    return answer.removesuffix(END)


@contextmanager
def write_in_thread(pipe: IO[bytes], data: bytes) -> Iterator[None]:
    """Write in a thread of its own while the answers are read."""
    writer = Thread(target=write_all, args=(pipe, data), daemon=True)
    writer.start()
    yield
    writer.join()


def write_all(pipe: IO[bytes], data: bytes) -> None:
    """Write everything; a pipeline that has died is noticed by whoever reads its answers."""
    with suppress(OSError, ValueError):
        pipe.write(data)
        pipe.flush()


def close_pipe(pipe: IO[bytes] | None) -> None:
    """Close one end of a pipe, whose other end may be gone."""
    if pipe is not None:
        with suppress(OSError):
            pipe.close()
